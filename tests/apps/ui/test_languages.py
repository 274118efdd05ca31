import pytest
from django.conf import settings
from django.http import HttpResponse
from django.utils import translation

from undersigned.apps.ui.languages import (
    chosen_language,
    in_a_row,
    in_their_language,
    interface_languages,
    known_language,
    known_sentence,
    page_language,
    speaking,
)
from undersigned.core.said import say, say_count


@pytest.fixture(autouse=True)
def three(settings):
    settings.LANGUAGES = [("en", "English"), ("ko", "Korean"), ("ar", "Arabic")]
    with translation.override("en"):
        yield


class Member:
    language = "ar"


def spoken(rf, address="/", member=None):
    request = rf.get(address)
    if member:
        request.COOKIES[settings.SESSION_COOKIE_NAME] = "made-up"
        request.user = member
    return chosen_language(lambda _request: HttpResponse(translation.get_language()))(request)


def test_a_region_makes_no_other_language():
    assert known_language("ko-KR") == "ko"
    assert known_language("xx") == known_language("") == ""


def test_the_words_around_a_letter_speak_its_language_where_we_have_it():
    assert page_language("ko") == "ko"
    assert page_language("sw") == "en"
    with speaking("ar"):
        assert translation.get_language() == "ar"


def test_the_address_names_the_language(rf):
    assert spoken(rf, "/?lang=ko").content == b"ko"


def test_an_unknown_language_in_the_address_changes_nothing(rf):
    assert spoken(rf, "/?lang=tlh").content == b"en"


def test_a_member_keeps_a_language_and_the_address_goes_before_it(rf):
    assert spoken(rf, "/", Member()).content == b"ar"
    assert spoken(rf, "/?lang=ko", Member()).content == b"ko"


def test_who_has_no_session_is_not_asked_for_one(rf):
    answer = spoken(rf, "/")  # a request without a user: asking for it would fail
    assert answer.content == b"en"
    assert not answer.cookies


def test_languages_are_called_as_their_readers_call_them():
    assert interface_languages() == [("en", "English"), ("ko", "한국어"), ("ar", "العربية")]


def test_names_run_together_with_the_comma_of_the_language():
    assert in_a_row(["Ama", 2]) == "Ama, 2"
    with translation.override("ar"):
        assert in_a_row(iter(["Ama", "Ben"])) == "Ama، Ben"


def test_a_sentence_of_the_core_is_said_in_the_language_that_is_spoken(monkeypatch):
    known = {"The {where} has no day.": "{where}에 날이 없습니다.", "title": "제목"}
    known["asks"] = "요구 {n}개"
    monkeypatch.setattr(translation, "gettext", lambda words: known.get(words, words))
    monkeypatch.setattr(translation, "ngettext", lambda _one, more, _n: known.get(more, more))
    said = say("The {where} has no day.", where=say("title"))
    assert in_their_language(said) == "제목에 날이 없습니다."
    assert (
        in_their_language(say("The {where} has no day.", where="title")) == "title에 날이 없습니다."
    )
    assert in_their_language(say_count("ask", "asks", 2)) == "요구 2개"
    assert in_their_language("title") == "title"
    assert in_their_language(say("Not known: {{ asks }}")) == "Not known: {{ asks }}"


def test_a_sentence_that_came_as_words_alone_is_looked_up(monkeypatch):
    monkeypatch.setattr(translation, "gettext", {"long for a name": "긴 이름"}.get)
    assert known_sentence("long for a name") == "긴 이름"
    assert known_sentence("") == ""
