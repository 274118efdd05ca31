"""What a webhook can be told of, and whether anybody may know it.

The reference page ``docs/reference/webhooks.md`` is made from ``EVENTS``.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from undersigned.apps.letters import announcing

TEST = "test"


@dataclass(frozen=True)
class Event:
    """One kind of message. ``holds`` are the fields of its data besides coalition and letter.

    What is public waits for the hour at which it is, and says where it is read. The rest is told at
    once, and concerns those alone who run the letter.
    """

    kind: str
    label: str | Promise
    holds: tuple[str, ...]
    is_public: bool = True
    is_usual: bool = False  # chosen where nobody has chosen


_READ = ("page", "address")
EVENTS = (
    Event(announcing.PUBLISHED, _("a letter was released"), ("version", *_READ), is_usual=True),
    Event(
        announcing.CORRECTED,
        _("a corrected version replaced it"),
        ("version", *_READ),
        is_usual=True,
    ),
    Event(announcing.WITHDRAWN, _("it was withdrawn"), ("version", *_READ), is_usual=True),
    Event(
        announcing.COUNTED,
        _("later sign-ons were counted"),
        ("version", *_READ),
        is_usual=True,
    ),
    Event(announcing.REPLY, _("a reply was published"), _READ),
    Event(announcing.ASK, _("the status of a published ask changed"), ("ask", "status", *_READ)),
    Event(announcing.OPENED, _("a letter was opened for sign-on"), ("version",), is_public=False),
    Event(
        announcing.CHANGED,
        _("an open letter got a new version"),
        ("version", "marking"),
        is_public=False,
    ),
    Event(
        announcing.SIGNATURES,
        _("another number of sign-ons is confirmed or will be printed (numbers, no names)"),
        ("counts", "pending", "confirmed", "quarantined"),
        is_public=False,
    ),
    Event(announcing.CLOSED, _("a letter was counted and closed"), (), is_public=False),
    Event(
        announcing.DELIVERY,
        _("a delivery stands elsewhere"),
        ("version", "channel", "state", "office"),
        is_public=False,
    ),
)
BY_KIND = {event.kind: event for event in EVENTS}


def usual() -> list[str]:
    """The kinds that a webhook is told where nobody has chosen."""
    return [event.kind for event in EVENTS if event.is_usual]


_PAGE = """# Webhooks

What a webhook can be told. Each is chosen on the desk; the first four are chosen at first. A
message holds `type`, `timestamp` and `data`; `data` holds the coalition, the letter and what is
named here. [How they are added and checked](../how-to/let-programs-in.md#be-told).

| type | told when | data besides `coalition` and `letter` | public |
| --- | --- | --- | --- |
{rows}
| `test` | you press *Send a test* | nothing, and no letter | yes |

What is public waits for the hour of an embargo and is judged again when it is sent: a reply that
was taken off the page meanwhile is told to nobody. What is not public goes out at once, whatever
the letter's state. It is for your own programs: whoever reads it knows of letters that nobody else
may see.

- `counts`, `pending`, `confirmed`, `quarantined`: as `NowCounted` in [the interface](api.md), a
  minute after the first of several changes. No name and no address; names that are withheld are in
  the numbers by kind alone.
- `office`: `{{"part", "number"}}`, its place in the letter: `addressee` or `cc`, counted from 1.
- `state`: `waiting`, `held`, `to_do`, `sent`, `delivered`, `failed` or `cancelled`.
- `status`: the ask's headline in English, such as `met late, holding`.
- `marking`: `correction` or `substantive`.
"""


def markdown() -> str:
    """The reference page."""
    rows = []
    for event in EVENTS:
        holds = ", ".join(f"`{name}`" for name in event.holds) or "nothing"
        known = "yes" if event.is_public else "no"
        rows.append(f"| `{event.kind}` | {event.label} | {holds} | {known} |")
    return _PAGE.format(rows="\n".join(rows))
