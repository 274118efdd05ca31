import pytest
from django.utils import translation

from undersigned.apps.followup.looks import (
    actor_words,
    event_sentence,
    found_words,
    headline_words,
    kind_words,
    relation_words,
    said_before,
    source_words,
    status_words,
    tone_of,
)
from undersigned.apps.followup.models import StatusEvent
from undersigned.core.record.asks import AskKind, Finding, Relation, SourceType
from undersigned.core.record.headline import Headline, Status


@pytest.mark.parametrize(
    ("actor", "name"),
    [("KOR", "South Korea"), ("PRK", "North Korea"), ("XYZ", "XYZ"), ("", ""), ("Mayor", "Mayor")],
)
def test_a_state_is_called_by_its_name_and_anybody_else_as_written(actor, name):
    assert actor_words(actor) == name


def test_a_state_is_named_in_the_readers_language():
    with translation.override("fr"):
        assert actor_words("KOR") == "Corée du Sud"


def test_every_word_of_the_core_can_be_said():
    assert all(found_words(each) for each in Finding)
    assert found_words(None) == "not known"
    assert all(status_words(each) for each in Status)
    assert all(kind_words(each) for each in AskKind)
    assert all(relation_words(each) for each in Relation)
    assert all(source_words(each) for each in SourceType)


@pytest.mark.parametrize(
    "headline",
    [
        Headline(Status.MET_LATE, is_holding=True),
        Headline(Status.PARTLY, is_contested=True),
        Headline(Status.NO_EVIDENCE),
    ],
)
def test_a_headline_is_said_as_the_core_says_it(headline):
    with translation.override("en"):
        assert headline_words(headline) == headline.words


def test_what_is_not_known_is_toned_neither_good_nor_bad():
    assert tone_of(Headline(Status.MET)) == "good"
    assert tone_of(Headline(Status.MET, is_contested=True)) == "wait"
    assert tone_of(Headline(Status.NOT_MET, is_contested=True)) == "bad"
    assert tone_of(Headline(Status.NOT_MET)) == "bad"
    assert tone_of(Headline(Status.NO_EVIDENCE)) == "quiet"


@pytest.mark.parametrize("words", ["met late, holding, contested", "not met", "reversed"])
def test_a_status_that_was_stored_is_said_in_the_readers_language(words):
    assert said_before(words) == words
    with translation.override("fr"):
        said = said_before(words)
    assert said != words
    assert said.count(",") == words.count(",")


def test_things_run_together_stand_with_the_languages_own_comma():
    both = Headline(Status.PARTLY, is_holding=True, is_contested=True)
    with translation.override("ar"):
        assert headline_words(both).count("، ") == 2
        assert ", " not in headline_words(both)


def test_its_history_is_told_in_the_readers_language_or_as_it_was_told():
    runs = [["not met", ["session 74"], False], ["met", ["session 75", "session 76"], True]]
    event = StatusEvent(headline="met late", sentence="Not met in ...", runs=runs)
    with translation.override("fr"):
        said = "Non satisfaite à la session 74\u00a0; satisfaite depuis la session 75."
        assert event_sentence(event) == said
        assert event_sentence(StatusEvent(sentence="Met in 2020.")) == "Met in 2020."
