"""Hypothesis strategies for the values of ``core.letter``; any test may use them."""

import datetime as dt

from hypothesis import strategies as st

from undersigned.core.counting import PLACEHOLDERS
from undersigned.core.letter import (
    FORBIDDEN_CHARACTERS,
    Addressee,
    Ask,
    Asks,
    Counting,
    Edition,
    Emphasis,
    Footnote,
    Heading,
    Ignored,
    LetterText,
    LineBreak,
    Link,
    List,
    Localised,
    NoteMark,
    Paragraph,
    Placeholder,
    PrintedName,
    Quote,
    Region,
    Sender,
    Signatory,
    Table,
    Text,
)

LANGUAGES = ("en", "fr", "ko", "ru", "ar", "pt-BR")
# Whatever Markdown, YAML, CSV and our own placeholders might take for their own.
TRAPS = [
    *"\\`*_[](){}<>#+-=|~!&;:,.'\"^@% 0129aé한ا\u00a0\u2028😀",
    *("{{ organisations }}", "&amp;", "1. ", "- ", "> ", "---", "[^1]", "<br>", "=1+1", "NO", "  "),
    *("https://example.org", "| - |", "# "),
]


def raw_texts():
    """Text inside a sentence: ordinary characters and every trap."""
    ordinary = st.characters(
        exclude_categories=("Cc", "Cs"), exclude_characters="".join(sorted(FORBIDDEN_CHARACTERS))
    )
    return st.lists(st.sampled_from(TRAPS) | ordinary, max_size=8).map("".join)


def lines():
    return raw_texts()


def filled_lines():
    return lines().filter(lambda text: text.split())


def slugs():
    return st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True)


def countries():
    return st.sampled_from(["", "KR", "NO", "XK", "TL"])


@st.composite
def placeholders(draw):
    name = draw(st.sampled_from(sorted(set(PLACEHOLDERS) - {"asks"})))
    chosen = draw(st.lists(st.sampled_from(["one", "few", "other"]), unique=True, max_size=3))
    forms = tuple((category, draw(filled_lines())) for category in chosen)
    return Placeholder(name=name, in_words=draw(st.booleans()), forms=forms)


def hrefs():
    return st.builds(
        "{}{}".format,
        st.sampled_from(
            ["https://example.org/", "http://example.org/?a=1&b=2", "mailto:ama@example.org"]
        ),
        raw_texts().map(lambda text: "".join(text.split()).replace("<", "").replace(">", "")),
    )


def inlines(*, links=True, depth=2):
    leaves = st.builds(Text, text=raw_texts()) | placeholders() | st.just(LineBreak())
    parts = leaves | st.builds(NoteMark, label=slugs()) if links else leaves
    if depth:
        inside = inlines(links=links, depth=depth - 1)
        parts |= st.builds(Emphasis, strong=st.booleans(), children=inside)
        if links:
            parts |= st.builds(Link, href=hrefs(), children=inlines(links=False, depth=depth - 1))
    return st.lists(parts, max_size=4).map(tuple)


def blocks(depth=2):
    """Blocks as they may stand anywhere: no asks, no footnotes."""
    simple = (
        st.builds(Paragraph, inlines=inlines())
        | st.builds(Heading, level=st.integers(2, 6), inlines=inlines())
        | tables()
    )
    if depth:
        inside = blocks(depth - 1)
        simple |= st.builds(Quote, blocks=inside) | _lists(inside)
    return st.lists(simple, max_size=3).map(tuple)


def _lists(inside):
    items = st.lists(inside, min_size=1, max_size=3).map(tuple)
    numbered = st.builds(List, ordered=st.just(True), start=st.integers(0, 9999), items=items)
    return numbered | st.builds(List, items=items)


@st.composite
def tables(draw):
    width = draw(st.integers(1, 3))
    row = st.lists(inlines(depth=1), min_size=width, max_size=width).map(tuple)
    return Table(header=draw(row), rows=tuple(draw(st.lists(row, max_size=2))))


def dates():
    return st.none() | st.dates(min_value=dt.date(1900, 1, 1))


@st.composite
def letter_texts(draw, language="en", ask_ids=None, *, deadlines=True):
    """``ask_ids``: those that a translation may have."""
    some = slugs() if ask_ids is None else st.sampled_from(sorted(ask_ids) or ["none"])
    ids = draw(st.lists(some, unique=True, max_size=3)) if ask_ids != set() else []
    asks = tuple(
        Ask(id=each, text=draw(inlines()), by=draw(dates()) if deadlines else None) for each in ids
    )
    body = list(draw(blocks()))
    footnotes = draw(st.lists(st.builds(Footnote, label=slugs(), blocks=blocks(1)), max_size=2))
    special = [*footnotes, *([Asks()] if draw(st.booleans()) else [])]
    for block in special:
        body.insert(draw(st.integers(0, len(body))), block)
    return LetterText(
        language=language,
        title=draw(inlines()),
        subject=draw(inlines()),
        salutation=draw(inlines()),
        blocks=tuple(body),
        asks=asks,
    )


def addressees():
    return st.builds(
        Addressee,
        name=lines(),
        role=lines(),
        organisation=lines(),
        address=st.lists(filled_lines(), max_size=2).map(tuple),
        country=countries(),
        fax=lines(),
        phone=lines(),
        email=lines(),
    )


def senders():
    return st.builds(
        Sender,
        name=lines(),
        contact=lines(),
        address=st.lists(filled_lines(), max_size=2).map(tuple),
        phone=lines(),
        email=lines(),
    )


@st.composite
def regions(draw):
    chosen = draw(st.lists(st.sampled_from(LANGUAGES), unique=True, max_size=2))
    names = tuple(Localised(language=each, text=draw(filled_lines())) for each in chosen)
    return Region(names=names, contains=tuple(draw(st.lists(filled_lines(), max_size=2))))


def countings():
    return st.builds(
        Counting,
        countries=st.sampled_from(["places", "codes"]),
        regions=st.lists(regions(), max_size=2).map(tuple),
    )


def ignores():
    """A few rules, each once; a rule's name need not exist for the letter to hold it."""
    one = st.builds(Ignored, rule=slugs(), reason=filled_lines())
    return st.lists(one, unique_by=lambda each: each.rule, max_size=2).map(tuple)


@st.composite
def editions(draw):
    authentic, *others = draw(
        st.lists(st.sampled_from(LANGUAGES), unique=True, min_size=1, max_size=3)
    )
    text = draw(letter_texts(authentic))
    ids = {ask.id for ask in text.asks}
    translations = [draw(letter_texts(each, ids, deadlines=False)) for each in others]
    return Edition(
        date=draw(dates()),
        place=draw(lines()),
        sender=draw(senders()),
        addressees=tuple(draw(st.lists(addressees(), max_size=2))),
        cc=tuple(draw(st.lists(addressees(), max_size=1))),
        texts=(text, *translations),
        counting=draw(countings()),
        ignore=draw(ignores()),
    )


@st.composite
def printed_names(draw):
    chosen = draw(st.lists(st.sampled_from(LANGUAGES), unique=True, max_size=2))
    return tuple(
        PrintedName(
            language=each, name=draw(filled_lines()), title=draw(lines()), sort_key=draw(lines())
        )
        for each in chosen
    )


def signatories():
    return st.builds(
        Signatory,
        kind=st.sampled_from(["organisation", "individual"]),
        name=filled_lines(),
        title=lines(),
        sort_key=lines(),
        place=lines() | st.sampled_from(["Norway", "South Korea", "Kashmir"]),
        country=countries(),
        place_hidden=st.booleans(),
        withheld=st.booleans(),
        place_consent=st.booleans(),
        members=st.lists(filled_lines(), max_size=3).map(tuple),
        printed=printed_names(),
    )
