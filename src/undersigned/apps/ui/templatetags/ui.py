"""Components for templates (a builtin library: no ``{% load %}``).

``/styles/`` shows every one of them. A tag that holds other markup ends with ``{% end... %}``.
"""

from collections.abc import Callable
from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo

from django import template
from django.forms import BoundField
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from undersigned.apps.ui import cldr
from undersigned.apps.ui.languages import (
    in_a_row,
    in_their_language,
    interface_languages,
    known_sentence,
)


def _or_empty(words: Callable[[date], str]) -> Callable[[date | None], str]:
    """A filter that says nothing of a day that is not set, as Django's ``date`` does."""
    return lambda moment: words(moment) if moment else ""


register = template.Library()
for _filter in (cldr.day, cldr.short_day, cldr.day_of_week, cldr.hour, cldr.day_and_hour):
    register.filter(_filter.__name__, _or_empty(_filter))

register.filter(in_a_row)
register.filter("said", in_their_language)
register.filter("reason", known_sentence)
register.simple_tag(interface_languages)

NOTICES = {"info", "done", "warning", "error"}
TONES = {"quiet", "good", "wait", "bad", "accent"}
BUTTONS = {"main", "plain", "danger", "small"}


def _known(word: str, words: set[str]) -> str:
    if word not in words:
        raise template.TemplateSyntaxError(f"“{word}” is none of {', '.join(sorted(words))}")
    return word


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "") -> SafeString:
    """A message of its own: info, done, warning or error (which is read out at once)."""
    role = "alert" if _known(kind, NOTICES) == "error" else "status"
    head = format_html('<p class="notice-title">{}</p>', title) if title else ""
    return format_html(
        '<div class="notice notice-{}" role="{}">{}{}</div>', kind, role, head, content
    )


@register.simple_block_tag
def card(content: str, title: str = "") -> SafeString:
    """A sheet with a title."""
    head = format_html("<h2>{}</h2>", title) if title else ""
    return format_html('<section class="card">{}{}</section>', head, content)


@register.simple_block_tag
def empty(content: str, title: str) -> SafeString:
    """What stands where nothing is yet: says so, and what to do first."""
    return format_html('<div class="empty"><p class="empty-title">{}</p>{}</div>', title, content)


@register.simple_tag
def badge(label: str, tone: str = "quiet") -> SafeString:
    """A state in one or two words: quiet, good, wait, bad or accent."""
    return format_html('<span class="badge badge-{}">{}</span>', _known(tone, TONES), label)


@register.simple_tag
def button(label: str, kind: str = "main", name: str = "", value: str = "") -> SafeString:
    """A button that sends its form: main (one a page), plain, danger or small."""
    sent = format_html(' name="{}" value="{}"', name, value) if name else ""
    return format_html(
        '<button type="submit" class="button-{}"{}>{}</button>', _known(kind, BUTTONS), sent, label
    )


@register.simple_tag
def button_link(label: str, url: str, kind: str = "plain") -> SafeString:
    """A link that looks like a button: it goes somewhere and changes nothing."""
    return format_html(
        '<a class="button button-{}" href="{}">{}</a>', _known(kind, BUTTONS), url, label
    )


@register.simple_tag
def field(bound: BoundField) -> SafeString:
    """One field of a form: label, help, error and the control."""
    return bound.as_field_group()


@register.inclusion_tag("ui/error_summary.html")
def errors(form) -> dict[str, object]:
    """The summary of a form's errors, for forms whose fields are placed one by one."""
    return {"form": form}


@register.simple_tag
def breadcrumb(*parts: str) -> SafeString:
    """Label, address, label, address ..., and the label of this page."""
    links = list(zip(parts[:-1:2], parts[1::2], strict=True))
    items = format_html_join("", '<li><a href="{1}">{0}</a></li>', links)
    return format_html(
        '<nav class="breadcrumb" aria-label="{}"><ol>{}<li aria-current="page">{}</li></ol></nav>',
        _("You are here"),
        items,
        parts[-1],
    )


@register.simple_tag(takes_context=True)
def tabs(context: template.Context, *parts: str) -> SafeString:
    """Label, address, label, address ...; the one that is this page's address is marked."""
    here = context["request"].path
    items = [
        (url, SafeString(' aria-current="page"') if url == here else "", label)
        for label, url in zip(parts[::2], parts[1::2], strict=True)
    ]
    links = format_html_join("", '<li><a href="{}"{}>{}</a></li>', items)
    return format_html('<nav class="tabs" aria-label="{}"><ul>{}</ul></nav>', _("Pages"), links)


@register.simple_tag
def steps(current: int, *labels: str) -> SafeString:
    """Numbered steps of which ``current`` (from 1) is the one to do now."""
    items = format_html_join(
        "", "<li{}>{}</li>", [(_step(n, current), label) for n, label in enumerate(labels, 1)]
    )
    return format_html('<nav class="steps" aria-label="{}"><ol>{}</ol></nav>', _("Steps"), items)


def _step(number: int, current: int) -> SafeString:
    if number < current:
        return SafeString(' class="is-done"')
    return SafeString(' aria-current="step"' if number == current else "")


@register.inclusion_tag("ui/progress.html")
def progress(label: str, value: int, maximum: int) -> dict[str, object]:
    """How much of something is done, in words and as a bar."""
    return {"label": label, "value": value, "maximum": maximum}


@register.simple_tag
def moment(value: datetime | None, zone: tzinfo | str | None = None) -> SafeString:
    """A date and hour with its time zone named: “16 December 2019, 18:00 (Africa/Accra)”."""
    if value is None:
        return SafeString("")
    zone = ZoneInfo(zone) if isinstance(zone, str) else zone or timezone.get_current_timezone()
    there = value.astimezone(zone)
    shown = _("%(date)s, %(time)s (%(zone)s)") % {
        "date": cldr.day(there),
        "time": cldr.hour(there),
        "zone": str(zone),
    }
    return format_html('<time datetime="{}">{}</time>', there.isoformat(), shown)


@register.simple_tag
def deed(url: str, label: str, token: str, kind: str = "plain") -> SafeString:
    """A form that is only a button: posts to ``url``. Give it ``csrf_token``."""
    return format_html(
        '<form method="post" action="{}"><input type="hidden" name="csrfmiddlewaretoken" '
        'value="{}"><button type="submit" class="button-{}">{}</button></form>',
        url,
        token,
        _known(kind, BUTTONS),
        label,
    )
