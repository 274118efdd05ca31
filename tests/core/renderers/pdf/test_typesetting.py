"""What typst may not do, and what is said where it cannot."""

import re
import subprocess
import sys
from contextlib import suppress

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.renderers.letters import (
    SMALL_ROLL,
    make_edition,
    make_text,
    organisation,
    paragraph,
    roll_of,
)
from tests.core.renderers.pdf.reading import made, words_of
from tests.core.renderers.pdf.scripts import text_in
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import words
from undersigned.core.renderers.pdf import typesetting


@pytest.fixture
def no_system_fonts(monkeypatch):
    bare = typst.Fonts(include_system_fonts=False)
    monkeypatch.setattr(typesetting, "system_fonts", lambda: bare)


@pytest.mark.usefixtures("no_system_fonts")
def test_without_any_font_of_the_system_a_letter_in_latin_is_printed():
    assert "Dear President Torrek," in words_of(made(make_edition(), SMALL_ROLL))


@pytest.mark.usefixtures("no_system_fonts")
def test_without_any_font_of_the_system_signs_are_printed_too():
    text = make_text(paragraph("Signs: → ✓ ☐ ₩ ₽ ₺ № ½ … “so” ‑ ©."))
    assert "Signs: → ✓ ☐ ₩ ₽ ₺ № ½ … “so” ‑ ©." in words_of(made(make_edition(text), SMALL_ROLL))


@pytest.mark.usefixtures("no_system_fonts")
@pytest.mark.parametrize(
    ("language", "script", "package"),
    [
        ("ko", "Hangul", "fonts-noto-cjk"),
        ("ja", "Hiragana", "fonts-noto-cjk"),
        ("zh", "Han", "fonts-noto-cjk"),
        ("ar", "Arabic", "fonts-noto-core"),
        ("hi", "Devanagari", "fonts-noto-core"),
        ("th", "Thai", "fonts-noto-core"),
        ("my", "Myanmar", "fonts-noto-core"),
        ("km", "Khmer", "fonts-noto-core"),
    ],
)
def test_a_missing_font_is_named_with_the_package_that_has_it(language, script, package):
    with pytest.raises(UndersignedError) as refused:
        made(make_edition(text_in(language)), SMALL_ROLL, language)
    assert script in refused.value.what
    assert package in refused.value.do


@pytest.mark.usefixtures("no_system_fonts")
def test_every_script_that_lacks_a_font_is_named_at_once():
    roll = roll_of(organisation("고요한항구"), organisation("เครือข่าย"), organisation("Комитет"))
    with pytest.raises(UndersignedError) as refused:
        made(make_edition(), roll)
    assert "Hangul (" in refused.value.what
    assert "Thai (" in refused.value.what
    assert "Cyrillic" not in refused.value.what
    assert "fonts-noto-cjk fonts-noto-core" in refused.value.do


def test_a_character_that_no_font_can_have_is_to_be_taken_out():
    with pytest.raises(UndersignedError) as refused:
        made(make_edition(make_text(paragraph("A private \ue123 sign."))), SMALL_ROLL)
    assert "\ue123" in refused.value.what
    assert refused.value.do.startswith("Take out")


def test_where_each_character_has_a_font_and_they_still_cannot_be_printed_all_fonts_are_named(
    monkeypatch,
):
    monkeypatch.setattr(typesetting, "_unprintable", lambda *_: set())
    with pytest.raises(UndersignedError) as refused:
        made(make_edition(make_text(paragraph("A private \ue123 sign."))), SMALL_ROLL)
    assert "fonts-noto-core and fonts-noto-cjk" in refused.value.do


_ANYTHING = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=9
)


@settings(deadline=None, max_examples=60)
@given(_ANYTHING, _ANYTHING, st.sampled_from(["en", "ar", "km", "ko"]))
def test_any_words_are_printed_or_refused_in_our_own_words(name, said, language):
    try:
        text = make_text(paragraph(said), language=language, title=words(name))
        roll = roll_of(organisation(name, place=said))
    except ValueError:
        return  # the letter's own values hold no such words
    with suppress(UndersignedError):
        assert made(make_edition(text), roll, language).startswith(b"%PDF")


def compiled(source: str) -> bytes:
    return typesetting._compiled(source.encode(), "{}")


@pytest.mark.parametrize(
    ("source", "refusal"),
    [
        ('#read("/etc/passwd")', "not found"),
        ('#read("../layout.py")', "escape"),
    ],
)
def test_typst_reaches_no_other_file(source, refusal):
    with pytest.raises(typst.TypstError, match=refusal):
        compiled(source)


def test_a_fault_of_the_templates_is_not_taken_for_a_fault_of_the_letter(monkeypatch):
    monkeypatch.setattr(typesetting, "_LETTER", b"#nothing-like-this")
    with pytest.raises(typst.TypstError, match="unknown variable"):
        made(make_edition(), SMALL_ROLL)


def test_the_templates_ask_for_no_package_and_read_no_string_as_markup():
    for name in ("letter.typ", "names.typ"):
        source = (typesetting._TEMPLATES / name).read_text("utf-8")
        assert not re.search(r"@preview|\beval\b|\bread\b\(|\bplugin\b", source)


_GROWTH = """
from pathlib import Path
from tests.core.renderers.letters import make_edition, organisation, roll_of
from tests.core.renderers.pdf.reading import made

def size() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4 / 1024

sizes = []
for number in range(4):
    made(make_edition(), roll_of(*(organisation(f"Name {number} {each}") for each in range(2000))))
    sizes.append(size())
print(sizes[-1] - sizes[0])
"""


def test_a_server_does_not_grow_by_the_letters_that_it_printed():
    done = subprocess.run([sys.executable, "-c", _GROWTH], check=True, capture_output=True)
    assert float(done.stdout) < 40  # megabytes; it was 50 a letter
