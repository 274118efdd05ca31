"""The roll: signatories in the order of printing, with what was counted of them."""

from collections.abc import Iterable

from undersigned.core.counting import count
from undersigned.core.letter import Counting, Roll, Signatory
from undersigned.core.lexicon.collation import sort_key


def make_roll(signatories: Iterable[Signatory], counting: Counting, language: str) -> Roll:
    """Organisations before individuals, each by their sort key in ``language``, and the counts."""
    listed = tuple(signatories)
    return Roll(signatories=in_order(listed, language), counts=count(listed, counting))


def in_order(signatories: Iterable[Signatory], language: str) -> tuple[Signatory, ...]:
    """``signatories`` in the order of printing in ``language``."""
    return tuple(sorted(signatories, key=lambda each: _position(each, language)))


def _position(signatory: Signatory, language: str) -> tuple[bool, bytes, str]:
    """Kind, then the entry's own sort key or else its name; equals by the whole value."""
    form = signatory.printed_in(language)
    sortable = form.sort_key or form.name
    return (
        signatory.kind == "individual",
        sort_key(sortable, language),
        signatory.model_dump_json(),
    )
