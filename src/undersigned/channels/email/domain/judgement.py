"""One finding about a domain, for people who look after it."""

from typing import Literal

from undersigned.core.letter import Line, Value

# "fine"; "weak": mails arrive, but could be believed more; "wrong", "missing": mails are refused or
# taken for spam; "unknown": nobody could tell.
Standing = Literal["fine", "weak", "wrong", "missing", "unknown"]


class Judgement(Value):
    """``what`` is found and what to ``do``, each in a sentence or two.

    ``host`` is the name in the DNS that it is about, ``record`` what stands there, or may be put
    there where nothing does.
    """

    about: Literal["SPF", "DKIM", "DMARC"]
    standing: Standing
    what: str
    do: str = ""
    host: Line = ""
    record: str = ""
