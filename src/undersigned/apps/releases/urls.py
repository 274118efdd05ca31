"""The archive's addresses. A letter's page may be followed by a version's number and a language."""

from django.urls import path, register_converter

from . import downloads, feeds, views

LANGUAGE_TAG = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"  # BCP 47, as core/letter.py takes them


class LanguageTag:
    regex = LANGUAGE_TAG

    def to_python(self, value: str) -> str:
        return value

    to_url = to_python


class FileName:
    """A file of a letter: its dot tells it from a language."""

    regex = r"[a-z]+\.[a-z]+"

    def to_python(self, value: str) -> str:
        return value

    to_url = to_python


register_converter(LanguageTag, "tag")
register_converter(FileName, "file")

LETTER = "releases/<slug:coalition>/<slug:slug>/"
app_name = "releases"
urlpatterns = [
    path("", views.home, name="home"),
    path("robots.txt", feeds.robots, name="robots"),
    path("sitemap.xml", feeds.sitemap, name="sitemap"),
    path("releases/", views.information, name="information"),
    path("releases/<slug:coalition>/", views.archive, name="archive"),
    path("releases/<slug:coalition>/feed.atom", feeds.feed, name="feed"),
    path(LETTER, views.letter, name="letter"),
    path(LETTER + "<tag:language>/", views.letter, name="translation"),
    path(LETTER + "<int:number>/", views.letter, name="version"),
    path(LETTER + "<int:number>/<tag:language>/", views.letter, name="version-translation"),
    path(LETTER + "<file:name>", downloads.download, name="download"),
    path(LETTER + "<tag:language>/<file:name>", downloads.download),
    path(LETTER + "<int:number>/<file:name>", downloads.download),
    path(LETTER + "<int:number>/<tag:language>/<file:name>", downloads.download),
    path("press/<str:token>/", views.press, name="press"),
    path("press/<str:token>/<tag:language>/", views.press, name="press-translation"),
    path("press/<str:token>/<tag:language>/<file:name>", views.press_facts, name="press-facts"),
]
