"""How one name will stand under the letter, as values for a page and as text for a mail."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from undersigned.apps.letters.models import Letter
from undersigned.core.letter import Edition, Roll, Signatory
from undersigned.core.lexicon.places import country_name
from undersigned.core.renderers.markup import Html
from undersigned.core.renderers.names import name_list
from undersigned.core.renderers.printed import printed

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


@dataclass(frozen=True)
class LineIn:
    """One name as the list prints it in one language: the renderer's own ``markup``."""

    language: str
    direction: str
    markup: Html
    is_authentic: bool


def lines_in_each(signatory: Signatory, edition: Edition) -> tuple[LineIn, ...]:
    """The printed line in every language of the letter; none for a name that is withheld."""
    if signatory.withheld:
        return ()
    roll = Roll(signatories=(signatory,))
    languages = [text.language for text in edition.texts]
    return tuple(
        LineIn(
            language=language,
            direction=(letter := printed(edition, roll, language)).direction,
            markup=name_list(letter, signatory.kind),
            is_authentic=language == languages[0],
        )
        for language in languages
    )


def printed_line(signatory: Signatory, language: str, authentic: str = "") -> PrintedLine:
    """The line that renderers print for ``signatory``; a withheld name prints none of its own.

    A translation of a letter whose own language is ``authentic`` names countries itself.
    """
    form = signatory.printed_in(language)
    translated = signatory.country and authentic and authentic != language
    place = country_name(signatory.country, language) if translated else signatory.place
    return PrintedLine(
        name=form.name,
        place="" if signatory.place_hidden or signatory.withheld else place,
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
    record = signature.consent_edition if signature.consent_edition_id else None
    authentic = record.edition["texts"][0]["language"] if record else ""
    line = printed_line(signature.as_signatory(), signature.consent_language, authentic)
    if line.withheld:
        return line.counted
    text = f"{line.name}, {line.place}" if line.place else line.name
    text = f"{text} ({line.title})" if line.title else text
    if line.members:
        text += "\n    " + _("Members: %(names)s") % {"names": "; ".join(line.members)}
    return text


def may_correct(signature: Signature, letter: Letter) -> bool:
    """Whether the signer can still say how the name is printed: until the list is counted."""
    return (
        letter.state == Letter.State.OPEN
        and signature.state in Signature.LIVE
        and not signature.withheld
    )


def forms_of(signature: Signature) -> dict[str, str]:
    """The printed forms as fields of a form: "name", "title-ko", "sort-ja" and so on."""
    values = {key: getattr(signature, key) for key in ("name", "title", "place", "sort_key")}
    for form in signature.printed:
        tag = form["language"]
        values |= {f"name-{tag}": form["name"], f"title-{tag}": form.get("title", "")}
        values |= {f"sort-{tag}": form.get("sort_key", "")}
    return values
