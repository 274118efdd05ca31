"""Pieces of markup as the walker writes them down."""

from selectolax.lexbor import LexborHTMLParser

from undersigned.core.readers.html_blocks import Block, Flow
from undersigned.core.readers.html_walk import Walker

SENTENCE = (
    "We write to you about the lamps on the pier of Sarrania, which have been dark for a whole"
    " winter, and about the boats that missed it."
)


def flow(markup: str, host: str = "") -> Flow:
    tree = LexborHTMLParser(f"<!doctype html><body>{markup}</body>")
    assert tree.body is not None
    return Walker(host).walk(tree.body)


def lines(markup: str) -> list[Block]:
    return flow(markup).blocks


def texts(markup: str) -> list[str]:
    return [block.text for block in lines(markup)]
