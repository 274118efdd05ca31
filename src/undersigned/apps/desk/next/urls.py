from django.urls import path

from . import views

LETTER = "letters/<slug:slug>/"

urlpatterns = [
    path("compare/", views.two_letters, name="two-letters"),
    path(f"{LETTER}continue/", views.continue_this, name="continue"),
    path(f"{LETTER}last-time/", views.last_time, name="last-time"),
    path(f"{LETTER}last-time/offices/<int:number>/", views.check, name="check-office"),
]
