"""Words for the header of a mail."""


def as_header(text: str) -> str:
    """``text`` in one line, with nothing in it that is decoded before it is written.

    The standard library takes what looks like an encoded word (RFC 2047: "=?utf-8?q?=0D=0A?=") for
    one, and a line end that is hidden in it would begin a header of its own.
    """
    return " ".join(text.split()).replace("=?", "= ?")
