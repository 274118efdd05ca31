"""HTML that is escaped by construction.

Markup is made by ``tag`` and ``join`` alone. A plain string that is given to them is text and is
escaped; only ``Html``, which they return, passes as it is. So no renderer can forget to escape.
Django's templates take ``Html`` as safe (``__html__``), and so does markupsafe.
"""

import html
from collections.abc import Iterable
from typing import Self


class Html(str):
    """Markup, as against text."""

    __slots__ = ()

    def __html__(self) -> Self:
        return self


# HTML, section 13.1.2: void elements have no end tag.
_VOID = frozenset({"br", "hr", "link", "meta"})


def escape(text: str) -> Html:
    """``text`` as markup that shows exactly this text; markup stays as it is."""
    return text if isinstance(text, Html) else Html(html.escape(text, quote=False))


def join(parts: Iterable[str], between: str = "") -> Html:
    """The parts one after another, with ``between`` between them."""
    return Html(str(escape(between)).join(escape(part) for part in parts))


def tag(name: str, *children: str, **attributes: str | bool) -> Html:
    """One element. ``class_`` is the attribute class, ``data_value`` is data-value.

    An attribute that is True stands without a value; one that is False or empty does not stand.
    """
    start = name + "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Html(f"<{start}>")
    return Html(f"<{start}>{join(children)}</{name}>")


def _attribute(key: str, value: str | bool) -> str:  # noqa: FBT001 - the attribute's own value
    if not value:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{html.escape(value)}"'
