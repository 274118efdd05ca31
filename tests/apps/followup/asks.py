"""Asks under follow-up, with plain defaults for what a test does not say."""

import datetime as dt

from tests.factories import make_edition_value
from undersigned.apps.followup import actions
from undersigned.apps.followup.models import AskRecord
from undersigned.apps.letters.actions import create_letter
from undersigned.core.letter import Ask, words

WINTER = dt.date(2025, 12, 18)


def first_ask(letter) -> str:
    return letter.latest_draft.value.authentic.asks[0].id


def make_ask(letter, by=None, *, published=False, **values) -> AskRecord:
    """The letter's first ask, followed and described."""
    ask_id = values.pop("ask_id", first_ask(letter))
    ask = actions.follow(letter=letter, ask_id=ask_id, by=by)
    ask = actions.describe(ask=ask, by=by, **{"kind": "recurring", "actor": "Sarrania", **values})
    return actions.publish_ask(ask=ask, by=by) if published else ask


def make_later_letter(coalition, by):
    """A draft of the same coalition with two asks, "clean-it" and "name-it"."""
    value = make_edition_value("Second Letter on Clear Rivers", date=dt.date(2026, 5, 1))
    asks = (*value.authentic.asks, Ask(id="name-it", text=words("Name who made it grey.")))
    text = value.authentic.model_copy(update={"asks": asks})
    edition = value.model_copy(update={"texts": (text,)})
    return create_letter(coalition=coalition, edition=edition, by=by)


def make_evidence(ask, by=None, **values):
    defaults = {
        "relation": "supports",
        "source_type": "press",
        "source": "https://news.example/river",
        "quote": "The river runs clear.",
        "date": "2025-12",
    }
    return actions.add_evidence(ask=ask, by=by, **{**defaults, **values})


def make_occasion(ask, key="session 74", *, closes=WINTER, **values):
    return actions.add_occasion(ask=ask, by=None, key=key, closes=closes, **values)


def found(ask, key, what, by, *, year=2025, **evidence):
    """The occasion ``key`` with one piece of evidence and what ``by`` found of it."""
    occasion = make_occasion(ask, key, closes=dt.date(year, 12, 18))
    relation = "supports" if what == "met" else "contradicts"
    because = [make_evidence(ask, by, **{"relation": relation, **evidence})]
    actions.assess(occasion=occasion, by=by, found=what, because=because)
    return occasion
