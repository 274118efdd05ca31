"""The form of one translation: a field for each passage, beside the passage of the source."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from pydantic import ValidationError as ValueRefused

from undersigned.apps.letters.languages import language_name, languages
from undersigned.apps.letters.provenance import LINES, MadeFrom, Unit
from undersigned.apps.letters.standing import Row, Standing
from undersigned.core.letter import (
    Ask,
    Asks,
    Block,
    Edition,
    Footnote,
    Heading,
    Inlines,
    LetterText,
    Table,
)
from undersigned.core.lexicon import LANGUAGES
from undersigned.core.renderers.printed import text_direction

from .editable import Fill
from .edition_forms import sentence, tell_words
from .fields import BodyField, RichArea, WordsField

LINE_LABELS = {
    "title": _lazy("Title"),
    "subject": _lazy("Subject"),
    "salutation": _lazy("Salutation"),
}


class AddLanguageForm(forms.Form):
    """One more language of a letter."""

    language = forms.ChoiceField(label=_lazy("Language"))

    def __init__(self, *args: Any, taken: set[str], **values: Any) -> None:
        super().__init__(*args, **values)
        known = [each for each in languages() if each[0] not in taken]
        self.fields["language"].choices = [
            ("", _("Choose a language")),
            (_("Looked at by the rules"), [each for each in known if each[0] in LANGUAGES]),
            (_("All others"), [each for each in known if each[0] not in LANGUAGES]),
        ]


class TranslationForm(forms.Form):
    """A field for each row of ``stands``; cleans to ``result``, the text and what it was made from.

    ``right`` in what was sent is the key of a row that was said to be still right.
    """

    # The draft that the rows are those of, and the newest one that the translator has seen.
    base_number = forms.IntegerField(widget=forms.HiddenInput)
    seen_number = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        edition: Edition,
        stands: Standing,
        number: int,
        data: Any = None,
        *,
        fill: Fill | None = None,
    ) -> None:
        self.edition = edition
        self.text = edition.text_in(stands.language)
        self.stands = stands
        initial = {"base_number": number, "seen_number": number}
        super().__init__(data, initial=initial | {r.key: self.words_of(r) for r in stands.rows})
        for row in stands.rows:
            if not row.is_asks:
                self.fields[row.key] = self._field(row)
        tell_words(self, stands.language, fill)

    @property
    def language(self) -> str:
        return self.stands.language

    @property
    def right(self) -> str:
        return self.data.get("right", "") if self.is_bound else ""

    def words_of(self, row: Row) -> Inlines | tuple[Block, ...]:
        """What the translation says there, as the field has it."""
        if row.key in LINES:
            return getattr(self.text, row.key)
        if row.key.startswith("ask-"):
            return next((ask.text for ask in self.text.asks if f"ask-{ask.id}" == row.key), ())
        return row.blocks[0].inlines if _is_heading(row) and row.blocks else row.blocks

    def _field(self, row: Row) -> forms.Field:
        label = _("%(passage)s in %(language)s") % {
            "passage": label_of(row, self.stands.rows),
            "language": language_name(self.language),
        }
        attrs = {"lang": self.language, "dir": text_direction(self.language)}
        if not row.is_block or _is_heading(row):
            return WordsField(label=label, widget=RichArea(attrs, line=True))
        attrs["rows"] = 4
        if isinstance(row.block, Table | Footnote):
            # What the editor's script cannot edit stays in source form.
            return BodyField(label=label, widget=forms.Textarea(attrs))
        return BodyField(label=label, widget=RichArea(attrs, line=False))

    # --- What comes out ---------------------------------------------------------------------------

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if not self.errors:
            try:
                self.result = self._result(values)
            except ValueRefused as error:
                self.add_error(None, sentence(error))
        return values

    def _result(self, values: dict[str, Any]) -> tuple[LetterText, MadeFrom]:
        rows = self.stands.rows
        body = [(row, self._blocks(row, values)) for row in rows if row.is_block]
        lines = {row.key: values[row.key] for row in rows if row.key in LINES}
        asks = [(row, values[row.key]) for row in rows if row.key.startswith("ask-")]
        text = LetterText(
            language=self.language,
            **lines,
            blocks=tuple(block for _row, blocks in body for block in blocks),
            asks=tuple(Ask(id=_ask_id(row), text=words) for row, words in asks if words),
        )
        made_from = MadeFrom(
            **{r.key: self._source(r, lines[r.key]) for r in rows if lines.get(r.key)},
            units=tuple(self._units(body)),
            asks=tuple((_ask_id(r), self._source(r, words)) for r, words in asks if words),
        )
        return text, made_from

    def _blocks(self, row: Row, values: dict[str, Any]) -> tuple[Block, ...]:
        if row.is_asks:
            return (Asks(),)
        words = values[row.key]
        if not _is_heading(row) or not words:
            return words
        if row.blocks and words == row.blocks[0].inlines and row.key != self.right:
            return row.blocks
        return (Heading(level=row.block.level, inlines=words),)

    def _units(self, body: list[tuple[Row, tuple[Block, ...]]]) -> Iterator[Unit]:
        for row, blocks in body:
            if blocks:
                yield Unit(source=self._source(row, blocks), blocks=len(blocks))
            elif row.source and (row.key == self.right or _is_covered(row)):
                yield Unit(source=row.source, blocks=0)

    def _source(self, row: Row, words: Any) -> str:
        """What ``words`` are made from: the source as it is, unless an old translation stays."""
        stays = words == (row.blocks if row.is_block else self.words_of(row))
        return row.made_from if row.is_stale and stays and row.key != self.right else row.source


def label_of(row: Row, rows: Sequence[Row]) -> str:
    """A passage as people name it: "Title", "Passage 3", "Ask 1"."""
    if row.key in LINE_LABELS:
        return str(LINE_LABELS[row.key])
    kind = "block" if row.is_block else "ask"
    number = [each.key for each in rows if each.key.startswith(kind)].index(row.key) + 1
    said = _("Passage %(number)s") if row.is_block else _("Ask %(number)s")
    return said % {"number": number}


def _is_heading(row: Row) -> bool:
    """A heading whose translation is a heading, or will be."""
    return isinstance(row.block, Heading) and (
        not row.blocks or (len(row.blocks) == 1 and isinstance(row.blocks[0], Heading))
    )


def _is_covered(row: Row) -> bool:
    """Somebody said that nothing has to stand for it."""
    return row.state == "right" and not row.blocks


def _ask_id(row: Row) -> str:
    return row.key.removeprefix("ask-")
