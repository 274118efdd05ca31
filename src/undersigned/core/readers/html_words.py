"""What the names of elements, classes and ids say of a part of a web page."""

import re
from functools import lru_cache

# Reason → the words by which pages name such parts, as they stand between hyphens.
LABELS = "labels of the page"
_SITES = (
    r"site-title|site-name|sitename|site-branding|site-header|blog-title|blog-name|blog-header"
    r"|blogger-header"
)
_NAMED: tuple[tuple[str, str], ...] = (
    ("the page's breadcrumb", r"breadcrumbs?|crumbs|bread-crumbs?|you-are-here"),
    (
        "the page's notice on cookies",
        (r"cookies?|cookie-\w+|cookieconsent|cookiebar|gdpr|consent|onetrust|cky|cmplz"),
    ),
    (
        "buttons for sharing",
        (
            r"share|sharing|social|sharedaddy|addtoany|addthis|socials|share-\w+|sharebar"
            r"|a2a"
        ),
    ),
    (
        "other pages of the site",
        (
            r"related|related-\w+|recommended|more-news|read-more|readmore|latest|trending"
            r"|recent-posts|you-may-also-like|teasers?|carousel|newsfeed|jp-relatedposts"
        ),
    ),
    ("comments of readers", r"comments|comment-list|comments-area|respond|disqus|comment-form"),
    (
        "a form of the page",
        (
            r"newsletter|subscribe|subscription|search|searchform|searchbar|mailchimp"
            r"|mc-embed-signup|login|loginform"
        ),
    ),
    ("a notice over the page", r"popup|pop-up|modal|overlay|lightbox|toast|offcanvas|off-canvas"),
    ("an advertisement", r"ads?|advert|adverts|advertisement|advertising|adsense|promo"),
    (
        LABELS,
        (r"tags|taglist|tag-list|tag-cloud|entry-meta|post-meta|categories|byline"),
    ),
    (
        "the page's menu",
        (
            r"nav|navbar|navigation|menu|mainmenu|submenu|menubar|topbar|top-bar|sitenav"
            r"|site-nav|skip|skip-link|skiplink|pagination|pager|post-navigation|nav-links"
            r"|language-switcher|lang-switch|toc|prev-next|prevnext"
        ),
    ),
    ("the page's head", _SITES),
    ("the page's sidebar", r"sidebar|side-bar|sidebars|aside|widgets?|widget-area"),
    ("the page's foot", r"footer|foot|colophon|copyright|site-footer|page-footer"),
)
_REASONS = re.compile(
    "|".join(
        rf"(?P<r{number}>(?<![a-z0-9])(?:{words})(?![a-z0-9]))"
        for number, (_, words) in enumerate(_NAMED)
    )
)
_SITE = re.compile(rf"(?<![a-z0-9])(?:{_SITES})(?![a-z0-9])")
_FOR_EARS = re.compile(
    r"(?<![a-z])(?:sr-only|visually-hidden|visuallyhidden|screen-reader(?:-text)?"
    r"|assistive-text|a11y-hidden)(?![a-z])"
)
_SIGNED = re.compile(
    r"(?<![a-z])(?:co-?)?sign(?:at|ed|er|ing)|undersign|endors|firma(?:nt|s)|unterzeich|assina"
    r"|(?<![a-z])supporters"
)
_CONTENT = re.compile(
    r"(?<![a-z])(?:e-content|entry-content|post-content|article-(?:body|content|text)|page-content"
    r"|main-content|content(?:-main|-area)?|main|story(?:-body)?|node-content|field-name-body"
    r"|text-content|articlebody|letter|letter-body|statement)(?![a-z])"
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BETWEEN = re.compile(r"[^a-z0-9 ]+")
_NOTE_ID = re.compile(
    r"_?(?:fn|ftn|edn|(?:sd)?(?:footnote|endnote)|cite_note|note)[-_:]?(?:\w+[-_:])?(\d{1,3})"
)
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all"
    r"|font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|!|$)|(?<![\w-])opacity\s*:\s*0?(?:\.0+)?\s*(?:;|!|$)",
    re.IGNORECASE,
)


def _named(text: str) -> str:
    """Names with hyphens between their words: "siteNav_main" as "site-nav-main"."""
    return _BETWEEN.sub("-", _CAMEL.sub("-", text).lower())


@lru_cache(maxsize=4096)
def page_reason(names: str) -> str:
    """Why a part with these names (classes, id, element) is the page's; "" where it is not."""
    plain = _named(names)
    if _SIGNED.search(plain):
        return ""
    found = _REASONS.search(plain)
    return _NAMED[int((found.lastgroup or "r0")[1:])][0] if found else ""


@lru_cache(maxsize=1024)
def names_site(names: str) -> bool:
    """Whether a heading with these names is the site's own, on each of its pages."""
    return bool(_SITE.search(_named(names)))


@lru_cache(maxsize=4096)
def is_for_ears(names: str) -> bool:
    """Whether such a part is there for screen readers alone."""
    return bool(_FOR_EARS.search(_named(names)))


@lru_cache(maxsize=4096)
def is_content(names: str) -> bool:
    """Whether such a part calls itself the page's content."""
    return bool(_CONTENT.search(_named(names)))


@lru_cache(maxsize=4096)
def is_signed(names: str) -> bool:
    """Whether such a part calls itself one of signatories."""
    return bool(_SIGNED.search(_named(names)))


@lru_cache(maxsize=1024)
def hides(style: str) -> bool:
    """Whether a style attribute keeps an element from being seen."""
    return bool(_HIDDEN_STYLE.search(style))


def note_label(name: str) -> str:
    """The number of the footnote whose place bears this id; "" for another id."""
    found = _NOTE_ID.fullmatch(name.lower())
    return found[1] if found else ""
