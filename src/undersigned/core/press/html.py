"""The page of facts as one ``<article>``: for the desk's page, or a page of its own."""

from undersigned.core.press.sheet import Contact, Sheet, Shown
from undersigned.core.renderers.markup import Html, join, tag


def as_html(sheet: Sheet) -> Html:
    """Headings begin with the second level: the page around it has the first."""
    labels = sheet.labels
    parts = [
        tag("p", labels.embargo, class_="embargo", **_own(sheet)),
        tag("h2", sheet.title),
        _numbers(sheet),
        tag("p", sheet.rule, class_="quiet"),
        _facts(sheet),
        _section(sheet, labels.asks, tag("ol", *map(_ask, sheet.asks)) if sheet.asks else Html()),
        _section(sheet, labels.quotes, join(map(_quote, sheet.quotes))),
        _section(sheet, labels.contacts, join(map(_contact, sheet.contacts))),
    ]
    return tag("article", *parts, class_="fact-sheet", lang=sheet.language, dir=sheet.direction)


def _own(sheet: Sheet) -> dict[str, str]:
    """The language of our own words where it is not the page's."""
    language = sheet.labels.language
    return {} if language == sheet.language.partition("-")[0] else {"lang": language, "dir": "auto"}


def _numbers(sheet: Sheet) -> Html:
    rows = [tag("div", tag("dt", noun), tag("dd", number)) for number, noun in sheet.numbers]
    return tag("dl", *rows, class_="figures") if rows else Html()


def _facts(sheet: Sheet) -> Html:
    rows = [
        join((tag("dt", label, **_own(sheet)), tag("dd", tag("bdi", value))))
        for label, value in sheet.facts
    ]
    return tag("dl", *rows, class_="facts")


def _section(sheet: Sheet, heading: str, content: Html) -> Html:
    return join((tag("h3", heading, **_own(sheet)), content)) if content else Html()


def _ask(ask: Shown) -> Html:
    return tag("li", ask.words, lang=ask.language)


def _quote(quote: Shown) -> Html:
    by = tag("footer", "— ", tag("cite", quote.speaker)) if quote.speaker else Html()
    return tag("blockquote", tag("p", f"“{quote.words}”"), by, lang=quote.language)


def _contact(contact: Contact) -> Html:
    reach = filter(None, (contact.phone, contact.email))
    return tag("p", contact.name, *(join((", ", tag("bdi", each))) for each in reach))
