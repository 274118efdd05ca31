"""Small letters in two languages, and hypothesis strategies for their bodies."""

from hypothesis import strategies as st

from undersigned.core.letter import (
    Ask,
    Asks,
    Edition,
    Footnote,
    Heading,
    LetterText,
    List,
    Paragraph,
    Quote,
    words,
)


def p(text):
    return Paragraph(inlines=words(text))


def english(*paragraphs, title="Clear Rivers", asks=("Clean the river.",)):
    return LetterText(
        language="en",
        title=words(title),
        blocks=(*(p(each) for each in paragraphs), Asks()),
        asks=tuple(Ask(id=f"ask-{n}", text=words(each)) for n, each in enumerate(asks)),
    )


def french(*paragraphs, title="Des rivières claires", asks=("Nettoyez la rivière.",)):
    text = english(*paragraphs, title=title, asks=asks)
    return text.model_copy(update={"language": "fr"})


def edition(source, *targets):
    return Edition(texts=(source, *targets))


# Few enough that the same one comes twice, and some that are much like another.
BLOCKS = (
    p("The river is grey since spring, and nobody in the valley was told why."),
    p("The river is black since spring, and nobody in the valley was told why."),
    p("Two mills let their water out at night, when the inspectors are at home."),
    p("No."),
    Heading(inlines=words("Water")),
    List(items=((p("One."),), (p("Two."),))),
    Quote(blocks=(p("The river is grey."),)),
    Footnote(label="a", blocks=(p("Report of the mills."),)),
    Asks(),
)


def _once(blocks):
    """The asks stand in one place."""
    return tuple(b for n, b in enumerate(blocks) if b != Asks() or Asks() not in blocks[:n])


def bodies():
    return st.lists(st.sampled_from(BLOCKS), max_size=9).map(_once)


@st.composite
def pairs(draw):
    """A text and a translation of it, shaped alike or not."""
    source = LetterText(language="en", blocks=draw(bodies()))
    return source, LetterText(language="fr", blocks=draw(st.just(source.blocks) | bodies()))
