"""Inlines: what stands inside a line."""

from collections.abc import Callable, Iterator
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from undersigned.core.letter.base import FilledLine, PluralCategory, RawText, Slug, Value, normal


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
        AfterValidator(normal),
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
