from django.urls import path

from . import ask_views, views

app_name = "followup"
urlpatterns = [
    path("inbound/<str:word>/", views.inbound, name="inbound"),
    path("asks/<slug:coalition>/", ask_views.asks, name="asks"),
    path("asks/<slug:coalition>/feed.atom", ask_views.feed, name="asks-feed"),
    path("asks/<slug:coalition>/asks.ics", ask_views.calendar, name="asks-calendar"),
]
