"""How one name will stand under the letter, as values for a page and as text for a mail."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from undersigned.core.letter import Signatory

from .models import Signature


@dataclass(frozen=True)
class PrintedLine:
    """The parts of one printed line, some empty; ``counted`` says what counts unseen."""

    name: str
    place: str
    title: str
    members: tuple[str, ...]
    withheld: bool
    counted: str


def printed_line(signatory: Signatory, language: str) -> PrintedLine:
    """The line that renderers print for ``signatory``; a withheld name prints none of its own."""
    form = signatory.printed_in(language)
    return PrintedLine(
        name=form.name,
        place="" if signatory.place_hidden or signatory.withheld else signatory.place,
        title=form.title,
        members=signatory.members,
        withheld=signatory.withheld,
        counted=_counted(signatory),
    )


def _counted(signatory: Signatory) -> str:
    """What is counted though it is not printed, in one sentence; empty where nothing is."""
    if signatory.withheld:
        who = _("one organisation") if signatory.kind == "organisation" else _("one individual")
        if signatory.place_consent and signatory.place:
            return _("Counted as %(who)s whose name is withheld; the place counts too.") % {
                "who": who
            }
        return _("Counted as %(who)s whose name is withheld; the place does not count.") % {
            "who": who
        }
    if signatory.place_hidden and signatory.place:
        return _("The place counts but is not printed.")
    return ""


def printed_text(signature: Signature) -> str:
    """The printed line as text: "River Watch Ghana, Ghana" or "Esi Boateng, Ghana (Chair)"."""
    line = printed_line(signature.as_signatory(), signature.consent_language)
    if line.withheld:
        return line.counted
    text = f"{line.name}, {line.place}" if line.place else line.name
    text = f"{text} ({line.title})" if line.title else text
    if line.members:
        text += "\n    " + _("Members: %(names)s") % {"names": "; ".join(line.members)}
    return text
