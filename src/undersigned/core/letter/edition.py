"""The words of a letter in each language, and the letterhead around them."""

import datetime as dt
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from undersigned.core.letter.base import CountryCode, FilledLine, LanguageTag, Line, Slug, Value
from undersigned.core.letter.blocks import Asks, Blocks, Footnote, inner_blocks
from undersigned.core.letter.inlines import Inlines
from undersigned.core.letter.signatories import Counting


class Ask(Value):
    """One numbered thing that the letter asks for; its number is its place in the list.

    ``id`` stays the same in every language and in later letters. ``by`` is the deadline; a
    translation states none, the authentic text's holds.
    """

    id: Slug
    text: Inlines
    by: dt.date | None = None


class LetterText(Value):
    """The words of a letter in one language.

    ``asks`` are the asks in order; the ``Asks`` block says where they are printed.
    """

    language: LanguageTag
    title: Inlines = ()
    subject: Inlines = ()
    salutation: Inlines = ()
    blocks: Blocks = ()
    asks: tuple[Ask, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        ids = [ask.id for ask in self.asks]
        for ask_id in ids:
            if ids.count(ask_id) > 1:
                raise ValueError(f"two asks bear the id {ask_id!r}; give each its own")
        if sum(isinstance(block, Asks) for block in self.blocks) > 1:
            raise ValueError("the asks stand in two places; keep one {{ asks }}")
        if any(isinstance(block, Asks | Footnote) for block in inner_blocks(self.blocks)):
            raise ValueError("asks and footnotes stand by themselves, not in a quote or list")
        return self


class Addressee(Value):
    """The office written to.

    ``address`` is the postal address line by line, as it is printed on the envelope. ``fax`` and
    ``phone`` are kept as printed and are to be valid in international form (E.164,
    "+82 2-770-4721"); ``email`` is an addr-spec (RFC 5322, section 3.4.1). Checks judge them; the
    value keeps them.
    """

    name: Line = ""
    role: Line = ""
    organisation: Line = ""
    address: tuple[FilledLine, ...] = ()
    country: CountryCode = ""
    fax: Line = ""
    phone: Line = ""
    email: Line = ""


class Sender(Value):
    """Who writes and whom the addressee's office may answer; forms as in ``Addressee``."""

    name: Line = ""
    contact: Line = ""
    address: tuple[FilledLine, ...] = ()
    phone: Line = ""
    email: Line = ""


class Ignored(Value):
    """A rule whose findings this letter's authors leave as they are, and why."""

    rule: Slug
    reason: FilledLine


def _authentic_first(texts: tuple[LetterText, ...]) -> tuple[LetterText, ...]:
    return (texts[0], *sorted(texts[1:], key=lambda text: text.language))


class Edition(Value):
    """Everything of a letter but its signatories: letterhead and words in each language.

    ``texts`` holds the authentic language first, then its translations by language tag.
    ``place`` and ``date`` are those of the letter. ``ignore`` is a note among the authors: it
    stands in no hash and is never printed.
    """

    date: dt.date | None = None
    place: Line = ""
    sender: Sender = Sender()
    addressees: tuple[Addressee, ...] = ()
    cc: tuple[Addressee, ...] = ()
    texts: Annotated[tuple[LetterText, ...], Field(min_length=1), AfterValidator(_authentic_first)]
    counting: Counting = Counting()
    ignore: tuple[Ignored, ...] = ()

    @model_validator(mode="after")
    def _one_letter(self) -> Self:
        languages = [text.language for text in self.texts]
        if len(set(languages)) != len(languages):
            raise ValueError("two texts are in the same language; keep one of each")
        ignored = [each.rule for each in self.ignore]
        if len(set(ignored)) != len(ignored):
            raise ValueError("a rule is ignored twice; keep one reason")
        known = {ask.id for ask in self.authentic.asks}
        for text in self.texts[1:]:
            for ask in text.asks:
                if ask.id not in known:
                    raise ValueError(
                        f"the text in {text.language!r} has an ask {ask.id!r}"
                        f" that the authentic text does not have"
                    )
                if ask.by is not None:
                    raise ValueError(
                        f"ask {ask.id!r} in {text.language!r} states a deadline;"
                        f" it stands in the authentic text alone"
                    )
        return self

    @property
    def authentic(self) -> LetterText:
        """The text that binds; the others are its translations."""
        return self.texts[0]

    def text_in(self, language: str) -> LetterText:
        """The text in ``language``; a ``KeyError`` where there is none."""
        for text in self.texts:
            if text.language == language:
                return text
        raise KeyError(language)
