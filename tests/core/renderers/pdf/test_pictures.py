"""Pictures of a PDF's pages."""

import io
from functools import cache

import pytest
from PIL import Image

from tests.core.renderers.letters import make_edition, organisation, roll_of
from tests.core.renderers.pdf.reading import made, pages_of
from undersigned.core.renderers.pdf.pictures import page_count, page_picture


@cache
def printed() -> bytes:
    return made(make_edition(), roll_of(*(organisation(f"Body {each}") for each in range(200))))


def test_a_page_is_drawn_as_large_as_it_is():
    picture = Image.open(io.BytesIO(page_picture(printed(), 1)))
    assert picture.format == "PNG"
    assert picture.width / picture.height == pytest.approx(210 / 297, abs=0.01)
    darkest, lightest = picture.convert("L").getextrema()
    assert darkest < 100
    assert lightest > 250


def test_each_page_has_its_own_picture():
    assert page_count(printed()) == len(pages_of(printed())) > 1
    assert page_picture(printed(), 1) != page_picture(printed(), 2)


@pytest.mark.parametrize("number", [0, -1, 99])
def test_a_page_that_there_is_not_has_none(number):
    with pytest.raises(IndexError):
        page_picture(printed(), number)
