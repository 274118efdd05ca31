"""The secretariat's pages: one folder a subject, in the order of a letter's life."""

from django.urls import include, path

app_name = "desk"

urlpatterns = [
    path("", include("undersigned.apps.desk.answers.urls")),
    path("", include("undersigned.apps.desk.asks.urls")),
    path("", include("undersigned.apps.desk.home.urls")),
    path("<slug:coalition>/", include("undersigned.apps.desk.drafting.urls")),
    path("<slug:coalition>/", include("undersigned.apps.desk.inviting.urls")),
    path("<slug:coalition>/", include("undersigned.apps.desk.signatories.urls")),
    path("<slug:coalition>/", include("undersigned.apps.desk.closing.urls")),
    path("<slug:coalition>/", include("undersigned.apps.desk.delivering.urls")),
    path("<slug:coalition>/", include("undersigned.apps.desk.directory.urls")),
    path("<slug:coalition>/", include("undersigned.apps.desk.seeing.urls")),
    path("<slug:coalition>/", include("undersigned.apps.desk.record.urls")),
    path("<slug:coalition>/", include("undersigned.apps.desk.programs.urls")),
    path("<slug:coalition>/", include("undersigned.apps.desk.comparing.urls")),
    path("<slug:coalition>/", include("undersigned.apps.desk.next.urls")),
    path("<slug:coalition>/", include("undersigned.apps.desk.keeping.urls")),
]
