"""The values that everything passes through: the words of a letter and who stands under them.

Readers make these values, renderers and checks take them, the database stores them, the hashes name
them. All are frozen and compare by content. Strings are Unicode in normal form C (UAX #15) without
control characters; line ends inside a string do not exist (``LineBreak`` is an inline of its own).

Languages are BCP 47 tags ("en", "ko", "pt-BR"). Countries are ISO 3166-1 alpha-2 codes ("KR", and
"XK" for Kosovo, as CLDR does). Dates are calendar dates without time or zone (ISO 8601).
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

SCHEMA_VERSION = 1

_FORBIDDEN_CATEGORIES = {"Cc", "Cs"}
# Bidirectional embeddings, overrides and isolates let a name print as something else ("Trojan
# Source"); zero-width marks let two names that look alike differ. ZWJ and ZWNJ stay: Persian,
# Hindi and others need them.
FORBIDDEN_CHARACTERS = set(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2060\ufeff"
)


def _reject_hidden(value: str) -> str:
    for character in value:
        if (
            unicodedata.category(character) in _FORBIDDEN_CATEGORIES
            or character in FORBIDDEN_CHARACTERS
        ):
            name = unicodedata.name(character, f"U+{ord(character):04X}")
            raise ValueError(f"holds a hidden character ({name}); remove it")
    return value


def _normal(value: str) -> str:
    return _reject_hidden(unicodedata.normalize("NFC", value))


def _one_line(value: str) -> str:
    return _normal(" ".join(unicodedata.normalize("NFC", value).split()))


def _filled(value: str) -> str:
    if not value:
        raise ValueError("must not be empty")
    return value


def _language(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        raise ValueError("is not a language tag (BCP 47) such as en, ko or pt-BR")
    return value


def _slug(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise ValueError("takes small letters, digits and single hyphens only, such as co-sponsor")
    return value


def _country(value: str) -> str:
    if value and not re.fullmatch(r"[A-Z]{2}", value):
        raise ValueError("is not a two-letter country code (ISO 3166-1 alpha-2) such as KR")
    return value


# Raw text as it stands inside a sentence: spaces are kept.
RawText = Annotated[str, AfterValidator(_normal)]
# One printed line: white space collapsed and trimmed; may be empty.
Line = Annotated[str, AfterValidator(_one_line)]
# One printed line that says something.
FilledLine = Annotated[str, AfterValidator(_one_line), AfterValidator(_filled)]
LanguageTag = Annotated[str, AfterValidator(_language)]
Slug = Annotated[str, AfterValidator(_slug)]
CountryCode = Annotated[str, AfterValidator(_country)]

PluralCategory = Literal["zero", "one", "two", "few", "many", "other"]
Kind = Literal["organisation", "individual"]


class Value(BaseModel):
    """A frozen value; unknown fields are refused, so that a misspelt one is never lost."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# --- Inlines: what stands inside a line -----------------------------------------------------------


class Text(Value):
    """Plain words."""

    type: Literal["text"] = "text"
    text: RawText


class Emphasis(Value):
    """Stressed words: italic, or bold when ``strong``."""

    type: Literal["emphasis"] = "emphasis"
    strong: bool = False
    children: "Inlines"


class Link(Value):
    """Words that lead to ``href``, an absolute address with http, https or mailto (RFC 3986)."""

    type: Literal["link"] = "link"
    href: Annotated[
        str,
        Field(pattern=r"^(https?://|mailto:)[^\s<>]+$"),
        AfterValidator(_normal),
    ]
    children: "Inlines"

    @model_validator(mode="after")
    def _leads_to_one_place(self) -> Self:
        if _leads_elsewhere(self.children):
            raise ValueError("a link or footnote mark stands inside a link; put it beside the link")
        return self


class Placeholder(Value):
    """A number or list that is counted when the letter is printed, never typed.

    ``name`` is one of ``counting.PLACEHOLDERS``. ``forms`` gives the noun in CLDR's plural
    categories, so that the number inflects it; ``in_words`` spells the number out.
    """

    type: Literal["placeholder"] = "placeholder"
    name: Annotated[str, Field(pattern=r"^[a-z][a-z_]*$")]
    in_words: bool = False
    forms: tuple[tuple[PluralCategory, FilledLine], ...] = ()

    @model_validator(mode="after")
    def _one_form_each(self) -> Self:
        given = [form for form, _ in self.forms]
        if len(set(given)) != len(given):
            raise ValueError("a plural category has two forms; keep one")
        return self


class LineBreak(Value):
    """The line ends here, the paragraph goes on."""

    type: Literal["break"] = "break"


class NoteMark(Value):
    """The mark of the footnote with the same ``label``."""

    type: Literal["note"] = "note"
    label: Slug


Inline = Annotated[
    Text | Emphasis | Link | Placeholder | LineBreak | NoteMark, Field(discriminator="type")
]


def _one_value(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """One content, one value: no empty text or emphasis, no stress on what is already stressed.

    Two texts side by side are one text, and so are two words stressed alike.
    """
    merged: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and not inline.text:
            continue
        if isinstance(inline, Emphasis) and not _unstressed(inline):
            continue
        joined = _joined(merged[-1], inline) if merged else None
        if joined:
            merged[-1] = joined
        elif isinstance(inline, Emphasis):
            merged.append(inline.model_copy(update={"children": _unstressed(inline)}))
        else:
            merged.append(inline)
    return tuple(merged)


def _joined(first: Inline, second: Inline) -> Inline | None:
    """Both as one inline, where they are of one sort."""
    if isinstance(first, Text) and isinstance(second, Text):
        return Text(text=first.text + second.text)
    if (
        isinstance(first, Emphasis)
        and isinstance(second, Emphasis)
        and first.strong == second.strong
    ):
        both = first.model_copy(update={"children": (*first.children, *second.children)})
        return both.model_copy(update={"children": _unstressed(both)})
    return None


def _unstressed(emphasis: "Emphasis") -> tuple[Inline, ...]:
    """What stands inside, without a second stress of the same strength."""
    return _one_value(_without(emphasis.children, strong=emphasis.strong))


def _without(inlines: tuple[Inline, ...], *, strong: bool) -> tuple[Inline, ...]:
    freed: list[Inline] = []
    for inline in inlines:
        if not isinstance(inline, Emphasis | Link):
            freed.append(inline)
            continue
        children = _one_value(_without(inline.children, strong=strong))
        if isinstance(inline, Emphasis) and inline.strong == strong:
            freed.extend(children)
        else:
            freed.append(inline.model_copy(update={"children": children}))
    return tuple(freed)


def _leads_elsewhere(inlines: tuple[Inline, ...]) -> bool:
    return any(
        isinstance(inline, Link | NoteMark)
        or (isinstance(inline, Emphasis) and _leads_elsewhere(inline.children))
        for inline in inlines
    )


Inlines = Annotated[tuple[Inline, ...], AfterValidator(_one_value)]


def plain(inlines: tuple[Inline, ...], fill: "Callable[[Placeholder], str] | None" = None) -> str:
    """The words alone. ``fill`` gives a placeholder's words; without it its source name stands."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text=text):
                parts.append(text)
            case Emphasis(children=children) | Link(children=children):
                parts.append(plain(children, fill))
            case Placeholder():
                parts.append(fill(inline) if fill else f"{{{{ {inline.name} }}}}")
            case LineBreak():
                parts.append("\n")
            case NoteMark():
                pass
    return "".join(parts)


def words(text: str) -> tuple[Inline, ...]:
    """``text`` as inlines: the plainest way to make them."""
    return (Text(text=text),) if text else ()


def placeholders(inlines: tuple[Inline, ...]) -> Iterator[Placeholder]:
    """Every placeholder in order, those inside emphasis and links too."""
    for inline in inlines:
        if isinstance(inline, Placeholder):
            yield inline
        elif isinstance(inline, Emphasis | Link):
            yield from placeholders(inline.children)


# --- Blocks: what stands between two empty lines --------------------------------------------------


class Paragraph(Value):
    type: Literal["paragraph"] = "paragraph"
    inlines: Inlines


class Heading(Value):
    """A heading inside the letter; level 2 stands directly under the letter's title."""

    type: Literal["heading"] = "heading"
    level: Annotated[int, Field(ge=2, le=6)] = 2
    inlines: Inlines


class Quote(Value):
    type: Literal["quote"] = "quote"
    blocks: "Blocks"


class List(Value):
    """A bulleted list, or a numbered one that begins with ``start``."""

    type: Literal["list"] = "list"
    ordered: bool = False
    start: Annotated[int, Field(ge=0, le=9999)] = 1
    items: Annotated["tuple[Blocks, ...]", Field(min_length=1)]

    @model_validator(mode="after")
    def _bullets_have_no_number(self) -> Self:
        if not self.ordered and self.start != 1:
            raise ValueError("a bulleted list has no first number; leave start at 1")
        return self


class Asks(Value):
    """The place where the numbered asks stand (``LetterText.asks`` holds them)."""

    type: Literal["asks"] = "asks"


class Table(Value):
    """Rows of cells; every row is as long as ``header``."""

    type: Literal["table"] = "table"
    header: Annotated[tuple[Inlines, ...], Field(min_length=1)]
    rows: tuple[tuple[Inlines, ...], ...]

    @model_validator(mode="after")
    def _rectangular(self) -> Self:
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.header):
                raise ValueError(
                    f"row {number} has {len(row)} cells and the header {len(self.header)}"
                )
        return self


class Footnote(Value):
    type: Literal["footnote"] = "footnote"
    label: Slug
    blocks: "Blocks"


Block = Annotated[
    Paragraph | Heading | Quote | List | Asks | Table | Footnote, Field(discriminator="type")
]


def _filled_blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A paragraph of nothing is none."""
    return tuple(block for block in blocks if not isinstance(block, Paragraph) or block.inlines)


Blocks = Annotated[tuple[Block, ...], AfterValidator(_filled_blocks)]


def inner_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block that stands inside another."""
    for block in blocks:
        parts: tuple[Blocks, ...] = ()
        if isinstance(block, Quote | Footnote):
            parts = (block.blocks,)
        elif isinstance(block, List):
            parts = block.items
        for part in parts:
            yield from part
            yield from inner_blocks(part)


# --- The letter -----------------------------------------------------------------------------------


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


class Localised(Value):
    """A word or name in one language."""

    language: LanguageTag
    text: FilledLine


class Region(Value):
    """A region as this letter names it, and what lies in it.

    ``contains`` holds UN M49 numbers ("142" is Asia), country codes, or the names of places that
    have no code. ``names`` is its name by language.
    """

    names: tuple[Localised, ...]
    contains: tuple[FilledLine, ...]

    @model_validator(mode="after")
    def _one_name_each(self) -> Self:
        languages = [name.language for name in self.names]
        if len(set(languages)) != len(languages):
            raise ValueError("a region has two names in one language; keep one")
        return self


class Counting(Value):
    """What this letter counts as one.

    ``countries``: "places" counts distinct places as printed beside signatories, by code or else by
    name; "codes" counts only those with an ISO 3166-1 code. ``regions`` replaces UN M49's five
    regions by the letter's own names, splitting and order.
    """

    countries: Literal["places", "codes"] = "places"
    regions: tuple[Region, ...] = ()


class PrintedName(Value):
    """How a signatory is printed and sorted in one language."""

    language: LanguageTag
    name: FilledLine
    title: Line = ""
    sort_key: Line = ""


def _by_language(forms: tuple[PrintedName, ...]) -> tuple[PrintedName, ...]:
    languages = [form.language for form in forms]
    if len(set(languages)) != len(languages):
        raise ValueError("a signatory has two printed forms in one language; keep one")
    return tuple(sorted(forms, key=lambda form: form.language))


class Signatory(Value):
    """A name as printed under the letter.

    ``place`` is the place as printed ("South Korea", "UK", "Kashmir"), ``country`` its code where
    there is one. A signatory without a place is international. ``place_hidden``: the place counts
    but is not printed. ``withheld``: the name is not printed; it counts by kind, and its place
    counts only with consent (``place_consent``). ``members`` are the bodies that an organisation
    represents. ``title`` is an individual's role or affiliation, as printed.
    """

    kind: Kind
    name: FilledLine
    title: Line = ""
    sort_key: Line = ""
    place: Line = ""
    country: CountryCode = ""
    place_hidden: bool = False
    withheld: bool = False
    place_consent: bool = False
    members: tuple[FilledLine, ...] = ()
    printed: Annotated[tuple[PrintedName, ...], AfterValidator(_by_language)] = ()

    def printed_in(self, language: str) -> PrintedName:
        """The printed form for ``language``; the signatory's own form where it has none."""
        for form in self.printed:
            if form.language == language:
                return form
        return PrintedName(
            language=language, name=self.name, title=self.title, sort_key=self.sort_key
        )


def _authentic_first(texts: tuple[LetterText, ...]) -> tuple[LetterText, ...]:
    return (texts[0], *sorted(texts[1:], key=lambda text: text.language))


class Edition(Value):
    """Everything of a letter but its signatories: letterhead and words in each language.

    ``texts`` holds the authentic language first, then its translations by language tag.
    ``place`` and ``date`` are those of the letter.
    """

    date: dt.date | None = None
    place: Line = ""
    sender: Sender = Sender()
    addressees: tuple[Addressee, ...] = ()
    cc: tuple[Addressee, ...] = ()
    texts: Annotated[tuple[LetterText, ...], Field(min_length=1), AfterValidator(_authentic_first)]
    counting: Counting = Counting()

    @model_validator(mode="after")
    def _one_letter(self) -> Self:
        languages = [text.language for text in self.texts]
        if len(set(languages)) != len(languages):
            raise ValueError("two texts are in the same language; keep one of each")
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


class Counts(Value):
    """What was counted under a letter, all from one list at one instant.

    ``places`` are the distinct places counted, codes first, then names without a code; ``regions``
    are the regions that hold at least one of them, in the letter's order.
    """

    organisations: Annotated[int, Field(ge=0)] = 0
    individuals: Annotated[int, Field(ge=0)] = 0
    withheld: Annotated[int, Field(ge=0)] = 0
    represented: Annotated[int, Field(ge=0)] = 0
    places: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()

    @property
    def signatories(self) -> int:
        return self.organisations + self.individuals

    @property
    def countries(self) -> int:
        return len(self.places)

    @property
    def region_count(self) -> int:
        return len(self.regions)


class Roll(Value):
    """The signatories counted at one instant, with the counts, in the order of printing."""

    signatories: tuple[Signatory, ...] = ()
    counts: Counts = Counts()
