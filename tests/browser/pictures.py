"""The manual's pictures: taken by the browser tests, each kept with its page's words.

In an ordinary run a page is held against the words of its picture, so that none goes stale;
with ``PICTURES=new`` in the environment (``make pictures``) it is taken anew.
"""

import difflib
import io
import os
import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

HERE = Path(__file__).parent
PICTURES = HERE.parents[1] / "docs" / "pictures"
WORDS = HERE / "pictured"
SIZE = {"width": 1280, "height": 1040}
COLOURS = 128
MOST_BYTES = 80_000
SITE = "letters.example"  # what stands in a picture for this machine and its port

# The words that one sees; long choices such as the time zones are no news.
SEEN = """() => {
  const words = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const at = node.parentElement
    if (node.data.trim() && at.checkVisibility() && !at.closest("select, script, style"))
      words.push(node.data.trim())
  }
  return words.join("\\n")
}"""

# Writes an ordinary site's name wherever the test server's stands.
RENAME = """name => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    node.data = node.data.replaceAll("http://" + location.host, "https://" + name)
}"""

# Where the last thing in the page's main part ends, in pixels from the top of the window.
ENDS = """() => Math.max(...[...document.querySelectorAll("main *")]
  .map(each => each.getBoundingClientRect().bottom))"""

DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"

# What differs from run to run and says nothing: (pattern, what stands for it).
VARIES = (
    (r"https?://localhost:\d+", f"https://{SITE}"),
    (r"(?<=/sign/)([a-z]/)?[\w-]{20,}", "TOKEN"),
    (r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,27}\b", "ID"),
    (r"\b[0-9a-f]{4}( [0-9a-f]{4}){3}\b", "CODE"),
    (r"\b[0-9a-f]{40,64}\b", "HASH"),
    (rf"(\b{DAY}, )?\b\d{{1,2}} {MONTH} \d{{4}}\b", "DATE"),
    (rf"\b{MONTH} \d{{1,2}}, \d{{4}}\b", "DATE"),
    (r"\b\d{4}-\d\d-\d\d\b", "DATE"),
    (r"\b\d{1,2}:\d\d\b( \(\w+/\w+\))?", "HOUR"),
    (r"UTC[+-]HOUR", "UTC"),
)


def pictured(page: Page, name: str) -> None:
    """Take the picture ``name`` of the page as one sees it, or hold the page against it."""
    words = said(page)
    kept = WORDS / f"{name}.txt"
    if os.environ.get("PICTURES") == "new":
        PICTURES.mkdir(exist_ok=True)
        WORDS.mkdir(exist_ok=True)
        (PICTURES / f"{name}.png").write_bytes(_taken(page))
        kept.write_text(words, "utf-8")
    before = kept.read_text("utf-8") if kept.exists() else ""
    changes = difflib.unified_diff(before.splitlines(), words.splitlines(), name, page.url, n=1)
    difference = "\n".join(changes)
    stale = "The page says something else than its picture; run `make pictures`."
    assert not difference, f"{stale}\n{difference}"


def said(page: Page) -> str:
    """The page's words, one piece a line, without what differs from run to run."""
    words = page.evaluate(SEEN)
    for pattern, instead in VARIES:
        words = re.sub(pattern, instead, words)
    return re.sub(r"[^\S\n]+", " ", words) + "\n"


def _taken(page: Page) -> bytes:
    """A small PNG. The page keeps its size; the site's name on it is changed for good."""
    size = page.viewport_size
    page.set_viewport_size(SIZE)
    page.evaluate(RENAME, SITE)
    clip = {"x": 0, "y": 0, **SIZE, "height": min(SIZE["height"], page.evaluate(ENDS) + 48)}
    shot = page.screenshot(animations="disabled", caret="hide", clip=clip)
    page.set_viewport_size(size)
    image = Image.open(io.BytesIO(shot)).convert("RGB")
    file = io.BytesIO()
    image.quantize(COLOURS, kmeans=1, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    assert file.tell() < MOST_BYTES, f"{file.tell()} bytes are too many for a picture"
    return file.getvalue()
