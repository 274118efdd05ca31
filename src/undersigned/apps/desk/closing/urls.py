"""Count and close, release, and what follows a release."""

from django.urls import path

from . import correcting, following, views

LETTER = "letters/<slug:slug>/"

urlpatterns = [
    path(LETTER + "close/", views.close, name="close"),
    path(LETTER + "release/", views.release, name="release"),
    path(LETTER + "release/correct/", correcting.correct, name="correct"),
    path(LETTER + "release/withdraw/", correcting.withdraw, name="withdraw"),
    path(LETTER + "release/call-back/", correcting.call_back, name="call-back"),
    path(LETTER + "release/count-late/", following.count_late, name="count-late"),
    path(LETTER + "release/late-sign-on/", following.late_sign_on, name="late-sign-on"),
    path(LETTER + "release/archive/", following.archive, name="archive-letter"),
    path(LETTER + "release/press/", following.add_press_link, name="add-press-link"),
    path(
        LETTER + "release/press/<uuid:link>/revoke/",
        following.revoke_press_link,
        name="revoke-press-link",
    ),
]
