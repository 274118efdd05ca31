from django.urls import path

from . import views

app_name = "followup"
urlpatterns = [path("inbound/<str:word>/", views.inbound, name="inbound")]
