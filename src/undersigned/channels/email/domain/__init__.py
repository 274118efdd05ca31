"""What a domain lacks for its mail to be believed: SPF, DKIM and DMARC, in plain words.

RFC 7208, RFC 6376 and RFC 9989. The records are looked up, when a person asks for it, or pasted by
her from where she keeps them. What they mean is read by ``checkdmarc``; of DKIM's key records by
``cryptography``. Nothing here shows that a mail will arrive: who is believed may still be refused.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from undersigned.channels.email.domain.judgement import Judgement
from undersigned.core.errors import UndersignedError

if TYPE_CHECKING:  # 242 modules, loaded when somebody asks
    from undersigned.channels.email.domain.resolvers import Asking, Records

__all__ = ["Judgement", "judge_pasted", "look_up"]

_MOST_SELECTORS = 10


def look_up(
    domain: str, selectors: Sequence[str] = (), *, resolver: "Asking | None" = None
) -> tuple[Judgement, ...]:
    """Asks the name servers about ``domain``; at least one judgement each on SPF, DKIM and DMARC.

    Takes fifteen seconds at most. ``selectors`` are the names of the keys (RFC 6376 3.1).
    """
    from undersigned.channels.email.domain.resolvers import Asking

    return _judged(domain, selectors, resolver or Asking())


def judge_pasted(domain: str, text: str, selectors: Sequence[str] = ()) -> tuple[Judgement, ...]:
    """The same of records that a person pasted; nothing is looked up.

    ``text`` holds the records as a zone file, ``dig`` or a provider's page has them, one after the
    other, with their names or without.
    """
    from undersigned.channels.email.domain.resolvers import Pasted

    pasted = Pasted(domain, text, selectors)
    return _judged(domain, [*selectors, *pasted.selectors], pasted)


def _judged(domain: str, selectors: Sequence[str], records: "Records") -> tuple[Judgement, ...]:
    from undersigned.channels.email.domain import dkim, dmarc, spf
    from undersigned.channels.email.domain.resolvers import undisturbed

    if "." not in domain.strip("."):
        raise UndersignedError(
            f"{domain or 'An empty name'} is no mail domain.",
            do="Enter what stands behind the @ of your address.",
        )
    names = list(dict.fromkeys(each.strip() for each in selectors if each.strip()))
    with undisturbed():
        return (
            spf.judged(domain, records),
            *dkim.judged(domain, names[:_MOST_SELECTORS], records),
            dmarc.judged(domain, records),
        )
