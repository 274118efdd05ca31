"""What became of an ask in one sentence, in each language that has its words."""

import datetime as dt
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.record import histories
from undersigned.core.record.asks import AskKind, Assessment, Finding, Occasion, TrackedAsk
from undersigned.core.record.history import Run, history, history_in, runs, told

SPANISH = (
    "No cumplida en los períodos de sesiones 174, 175 y 176;"
    " cumplida desde el período de sesiones 177."
)
DAY = dt.date(2123, 11, 16)
YES, NO = Finding.MET, Finding.NOT_MET
NOTHING, OPEN = Finding.NO_EVIDENCE, Finding.CANNOT_TELL
LANGUAGES = sorted(module.name for module in iter_modules(histories.__path__))


def asked(*pairs, kind=AskKind.RECURRING):
    occasions = tuple(
        Occasion(key, assessments=(Assessment(found, DAY, by="Ama"),) if found else ())
        for key, found in pairs
    )
    return TrackedAsk("x", kind, occasions=occasions)


def sessions(*findings):
    return asked(*((f"session {number}", each) for number, each in enumerate(findings, start=174)))


@pytest.mark.parametrize(
    ("findings", "sentence"),
    [
        ((), ""),
        ((None,), ""),
        ((NO,), "Not met in session 174."),
        ((NO, NO, NO, YES, YES), "Not met in session 174, 175 and 176; met since session 177."),
        ((NO, YES), "Not met in session 174; met in session 175."),
        ((YES, YES, NO), "Met in session 174 and 175; not met in session 176."),
        ((NOTHING, OPEN), "No evidence found in session 174; cannot tell in session 175."),
    ],
)
def test_the_history_is_one_sentence(findings, sentence):
    assert history(sessions(*findings)) == sentence


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        (
            "fr",
            "Non satisfaite à la session 174\u00a0; satisfaite à la session 175.",
            "Non satisfaite aux sessions 174, 175 et 176\u00a0; satisfaite depuis la session 177.",
        ),
        (
            "es",
            "No cumplida en el período de sesiones 174; cumplida en el período de sesiones 175.",
            SPANISH,
        ),
        (
            "pt-BR",
            "Não cumprido na sessão 174; cumprido na sessão 175.",
            "Não cumprido nas sessões 174, 175 e 176; cumprido desde a sessão 177.",
        ),
        (
            "ko",
            "제174차 회기에는 미이행; 제175차 회기에는 이행.",
            "제174차, 제175차 및 제176차 회기에는 미이행; 제177차 회기부터 이행.",
        ),
        (
            "ja",
            "第 174 会期には履行されず；第 175 会期には履行。",
            "第 174、第 175、第 176 会期には履行されず；第 177 会期から履行。",
        ),
        (
            "ar",
            "لم يُلبَّ في الدورة 174؛ لُبّي في الدورة 175.",
            "لم يُلبَّ في الدورات 174 و175 و176؛ لُبّي منذ الدورة 177.",
        ),
    ],
)
def test_it_is_told_in_the_letters_language_with_its_plurals(language, one, many):
    assert history(sessions(NO, YES), language) == one
    assert history(sessions(NO, NO, NO, YES, YES), language) == many


def test_arabic_has_a_form_for_two():
    assert history(sessions(NO, NO), "ar") == "لم يُلبَّ في الدورتين 174 و175."


def test_a_language_without_words_is_told_in_english():
    assert history(sessions(NO), "sw") == "Not met in session 174."


@pytest.mark.parametrize(
    ("keys", "language", "sentence"),
    [
        (("2020", "2021"), "en", "Not met in 2020 and 2021."),
        (("2020", "2021"), "ko", "2020년 및 2021년에는 미이행."),
        (("round 1", "round 2", "round 3"), "en", "Not met in round 1, 2 and 3."),
        (("the bridge",), "fr", "Non satisfaite pour «\u00a0the bridge\u00a0»."),
        (("제75차 회기", "76th session"), "es", "No cumplida en los períodos de sesiones 75 y 76."),
        (("la session 75",), "en", "Not met in session 75."),
        (("2020", "session 76"), "en", "Not met in 2020 and session 76."),
    ],
)
def test_occasions_are_named_as_the_language_names_them(keys, language, sentence):
    assert history(asked(*((key, NO) for key in keys)), language) == sentence


def test_a_single_act_is_met_once_and_not_since():
    once = asked(("2020", YES), ("2021", YES), kind=AskKind.ONE_OFF)
    assert runs(once) == (Run(YES, ("2020", "2021")),)
    assert history(once) == "Met in 2020 and 2021."


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_file_has_every_finding_and_its_own_tag(language):
    own = import_module(f"{histories.__name__}.{language}").HISTORY
    assert own.language == language
    assert set(own.found) == set(Finding)
    assert history_in(language) is own


@given(
    st.sampled_from(LANGUAGES),
    st.lists(
        st.builds(
            Run,
            st.sampled_from(Finding),
            st.lists(st.sampled_from(["session 7", "2020", "a b", "제75차 회기"]), min_size=1).map(
                tuple
            ),
            st.booleans(),
        ),
        min_size=1,
    ),
)
def test_every_run_is_told_and_no_brace_is_left(language, found):
    sentence = told(found, language)
    assert not set("{}") & set(sentence)
    assert sentence.endswith(history_in(language).end)
    for run in found:
        said = history_in(language).found[run.found]
        assert said.casefold() in sentence.casefold()
