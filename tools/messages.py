"""The interface's words: gather them from code and templates, and find what a language lacks.

``python -m tools.messages`` brings every catalogue under ``src/undersigned/locale`` up to the code:
new messages are added without a translation, those that no code says any more are dropped.
``python -m tools.messages --gaps`` changes nothing; it lists what is missing or wrong in each
language and ends with 1 where there is anything.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from string import Formatter

import django
from babel.messages import Catalog
from babel.messages.catalog import Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.conf import settings

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "undersigned"
LOCALE = PACKAGE / "locale"
TEMPLATES = {".html", ".txt", ".xml"}
WORDS = {
    "say": None, "say_count": (1, 2),
    "_": None, "_t": None, "gettext": None, "gettext_lazy": None, "gettext_noop": None,
    "ngettext": (1, 2), "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3), "npgettext_lazy": ((1, "c"), 2, 3),
}  # fmt: skip
_NAMED = re.compile(r"%\((\w+)\)[sd]")
_TAG = re.compile(r"</?[a-z]+[^>]*>")
# Babel's own header has dates in it, which would change at every run.
_HEAD = """msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"
"Content-Type: text/plain; charset=utf-8\\n"

"""
_COUNT = {"n", "{n}", "count"}  # a form for one or two may say the number in a word, or not at all


@dataclass(frozen=True)
class Gap:
    """One message of one language that is missing or does not fit, and why."""

    language: str
    message: str
    why: str

    def __str__(self) -> str:
        return f"{self.language}: {self.why}: {self.message!r}"


def gathered() -> Catalog:
    """Every message of the code and the templates, in the order of files and lines."""
    catalogue = Catalog(domain="django", project="Undersigned", fuzzy=False)
    for path in sorted(_sources()):
        for _line, message, _comments, context in extract(
            "python", BytesIO(_as_python(path)), WORDS, options={"encoding": "utf-8"}
        ):
            flags = ["python-format"] if _NAMED.search(str(message)) else []
            place = (str(path.relative_to(PACKAGE)), None)
            catalogue.add(message, locations=[place], context=context, flags=flags)
    return catalogue


def _sources() -> Iterator[Path]:
    for path in PACKAGE.rglob("*"):
        is_template = "templates" in path.parts and path.suffix in TEMPLATES
        if is_template or path.suffix == ".py":
            yield path


def _as_python(path: Path) -> bytes:
    """A module as it is; a template as calls of gettext, in brackets so that no indent matters."""
    from django.utils.translation.template import templatize

    words = path.read_text("utf-8")
    if path.suffix == ".py":
        return words.encode()
    return f"({templatize(words, origin=str(path))})".encode()


def languages() -> list[str]:
    """The languages that have a catalogue, by tag; English is in the code itself."""
    return sorted(path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/django.po"))


def catalogue_path(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def read(language: str) -> Catalog:
    with catalogue_path(language).open("rb") as file:
        return read_po(file, locale=language, domain="django")


def update(language: str, template: Catalog) -> None:
    """Write the catalogue of ``language`` anew with the messages of ``template``."""
    old = read(language)
    new = Catalog(locale=language, domain="django", project="Undersigned", fuzzy=False)
    for message in _messages(template):
        known = old.get(message.id, message.context)
        new.add(message.id, known.string if known else "", message.locations, message.flags,
                context=message.context)  # fmt: skip
    head = _HEAD.format(language=language, plurals=new.plural_forms)
    with catalogue_path(language).open("wb") as file:
        file.write(head.encode())
        write_po(file, new, width=100, omit_header=True, include_lineno=False)


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def gaps(language: str, template: Catalog) -> list[Gap]:
    """What the catalogue of ``language`` lacks, and what in it does not fit its message."""
    ours = read(language)
    found = []
    for message in _messages(template):
        known = ours.get(message.id, message.context)
        forms = _forms(known.string) if known else []
        first, *others = _forms(message.id)
        if not forms or not all(forms):
            found.append(Gap(language, first, "no translation"))
        elif others and len(forms) != ours.num_plurals:
            found.append(Gap(language, first, f"{len(forms)} of {ours.num_plurals} plural forms"))
        else:
            found += [Gap(language, first, why) for why in _misfits([first, *others], forms)]
    return found


def _forms(words: str | tuple[str, ...] | list[str]) -> list[str]:
    return [words] if isinstance(words, str) else list(words)


def _misfits(message: list[str], forms: list[str]) -> Iterator[str]:
    """Places for values and tags that a translation has lost or made up."""
    for form in forms:
        spoken, said = _values(form), set().union(*(_values(each) for each in message))
        may_miss = _COUNT | {"shown"} if len(message) > 1 else set()
        if spoken - said or (said - may_miss) - spoken:
            yield f"other places for values ({sorted(spoken ^ said)})"
        if all(_tags(form) != _tags(each) for each in message):
            yield "other tags"


def _values(words: str) -> set[str]:
    named = {f"%{name}" for name in _NAMED.findall(words)}
    try:
        braces = {f"{{{name}}}" for _text, name, _spec, _conv in Formatter().parse(words) if name}
    except ValueError:  # a lone brace is no place for a value
        braces = set()
    return {each.strip("%") for each in named} | braces


def _tags(words: str) -> Counter[str]:
    return Counter(_TAG.findall(words))


def _main() -> int:
    settings.configure(USE_I18N=True)
    django.setup()
    template = gathered()
    if "--gaps" not in sys.argv:
        for language in languages():
            update(language, template)
        return 0
    missing = [gap for language in languages() for gap in gaps(language, template)]
    print(*missing, sep="\n")
    counts = Counter(gap.language for gap in missing)
    print(f"{len(template)} messages;", *(f"{tag}: {counts[tag]}" for tag in languages()))
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(_main())
