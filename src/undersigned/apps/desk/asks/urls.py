"""What became of the asks: of each letter, and of a coalition."""

from django.urls import path

from . import acts, views

_ALL = "<slug:coalition>/letters/<slug:slug>/asks/"
_ONE = f"{_ALL}<slug:ask>/"

urlpatterns = [
    path("<slug:coalition>/asks/", views.scoreboard, name="scoreboard"),
    path(_ALL, views.asks, name="asks"),
    path(_ONE, views.ask, name="ask"),
    path(f"{_ONE}follow/", acts.follow, name="follow-ask"),
    path(f"{_ONE}describe/", acts.describe, name="describe-ask"),
    path(f"{_ONE}yardstick/", acts.set_yardstick, name="set-yardstick"),
    path(f"{_ONE}occasions/", acts.add_occasion, name="add-occasion"),
    path(f"{_ONE}occasions/<int:pk>/", views.occasion, name="occasion"),
    path(f"{_ONE}occasions/<int:pk>/assess/", acts.assess, name="assess"),
    path(f"{_ONE}occasions/<int:pk>/dispute/", acts.dispute, name="dispute"),
    path(f"{_ONE}disputes/<int:pk>/settle/", acts.settle, name="settle-dispute"),
    path(f"{_ONE}evidence/", acts.add_evidence, name="add-evidence"),
    path(f"{_ONE}evidence/<uuid:pk>/check/", acts.check_evidence, name="check-evidence"),
    path(f"{_ONE}evidence/<uuid:pk>/aside/", acts.set_evidence_aside, name="evidence-aside"),
    path(f"{_ONE}evidence/<uuid:pk>/copy/", views.copy, name="evidence-copy"),
    path(f"{_ONE}link/", acts.link, name="link-ask"),
    path(f"{_ONE}unlink/", acts.unlink, name="unlink-ask"),
    path(f"{_ONE}publish/", acts.publish, name="publish-ask"),
    path(f"{_ONE}unpublish/", acts.unpublish, name="unpublish-ask"),
]
