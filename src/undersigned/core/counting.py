"""What a letter counts, and how the text says it.

DESIGN 5, "What counts". Nothing here reads a number that somebody typed: every number comes from
the signatories, and stands in the text as a placeholder.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from babel.lists import format_list

from undersigned.core.errors import CountingError
from undersigned.core.letter import Counting, Counts, Edition, Placeholder, Region, Signatory
from undersigned.core.lexicon.locales import locale_of
from undersigned.core.lexicon.numbers import in_figures, in_words
from undersigned.core.lexicon.places import find_place, is_region, normal_form
from undersigned.core.lexicon.plurals import categories, category
from undersigned.core.lexicon.regions import REGIONS, countries_in, default_regions, region_name
from undersigned.core.said import say

# Numbers are attributes of ``Counts`` by the same name.
NUMBERS: Mapping[str, str] = MappingProxyType(
    {
        "organisations": say("How many organisations sign."),
        "individuals": say("How many individuals sign."),
        "signatories": say("How many organisations and individuals sign together."),
        "countries": say("How many countries they come from, counted as this letter counts them."),
        "withheld": say("How many of them sign with their name withheld."),
        "represented": say("How many member bodies the signing organisations state, each once."),
        "region_count": say("How many regions of the world they come from."),
    }
)
PLACEHOLDERS: Mapping[str, str] = MappingProxyType(
    {
        **NUMBERS,
        "regions": say("The names of those regions, as a list."),
        "asks": say("The numbered asks; it stands alone in its paragraph."),
    }
)

# Between a number in figures and its noun; words always take a blank.
_UNSPACED = frozenset({"ja", "ko", "zh"})

_RULES = MappingProxyType(
    {
        "en": {
            "places": "Each place of a signatory counts once, by its country code (ISO 3166-1)"
            " or, where it has none, by its name.",
            "codes": "Each country of a signatory counts once; places without a country code"
            " (ISO 3166-1) do not count.",
        },
        "fr": {
            "places": "Chaque lieu d’un signataire compte une fois, par son code de pays"
            " (ISO 3166-1) ou, à défaut, par son nom.",
            "codes": "Chaque pays d’un signataire compte une fois ; les lieux sans code de pays"
            " (ISO 3166-1) ne comptent pas.",
        },
        "es": {
            "places": "Cada lugar de un firmante cuenta una vez, por su código de país (ISO 3166-1)"
            " o, si no lo tiene, por su nombre.",
            "codes": "Cada país de un firmante cuenta una vez; los lugares sin código de país"
            " (ISO 3166-1) no cuentan.",
        },
        "de": {
            "places": "Jeder Ort eines Unterzeichners zählt einmal, nach seinem Ländercode"
            " (ISO 3166-1) oder, wo er keinen hat, nach seinem Namen.",
            "codes": "Jedes Land eines Unterzeichners zählt einmal; Orte ohne Ländercode"
            " (ISO 3166-1) zählen nicht.",
        },
        "pt": {
            "places": "Cada lugar de um signatário conta uma vez, pelo código do país"
            " (ISO 3166-1) ou, se não o tiver, pelo nome.",
            "codes": "Cada país de um signatário conta uma vez; os lugares sem código de país"
            " (ISO 3166-1) não contam.",
        },
        "ko": {
            "places": "서명자의 지역은 국가 코드(ISO 3166-1)로, 코드가 없으면 이름으로"
            " 한 번만 셉니다.",
            "codes": "서명자의 국가는 한 번만 셉니다. 국가 코드(ISO 3166-1)가 없는 지역은"
            " 세지 않습니다.",
        },
        "ja": {
            "places": "署名者の所在地は国コード（ISO 3166-1）で、コードがなければ名称で、"
            "一度だけ数えます。",
            "codes": "署名者の国は一度だけ数えます。国コード（ISO 3166-1）のない所在地は"
            "数えません。",
        },
        "ar": {
            "places": "يُحتسب كل مكان للموقعين مرة واحدة، برمز البلد (ISO 3166-1) أو بالاسم"
            " إن لم يكن له رمز.",
            "codes": "يُحتسب كل بلد للموقعين مرة واحدة؛ ولا تُحتسب الأماكن التي ليس لها رمز بلد"
            " (ISO 3166-1).",
        },
    }
)


# --- Counting -------------------------------------------------------------------------------------


def count(signatories: Iterable[Signatory], counting: Counting) -> Counts:
    """Everything that the letter may state about ``signatories``.

    Withheld names count by kind; their places only with consent, so that no difference between two
    numbers tells where they live. Hidden places count. A signatory without a place is
    international.
    """
    listed = tuple(signatories)
    places = _places(listed, counting)
    return Counts(
        organisations=sum(each.kind == "organisation" for each in listed),
        individuals=sum(each.kind == "individual" for each in listed),
        withheld=sum(each.withheld for each in listed),
        represented=len(_represented(listed)),
        places=places,
        regions=tuple(
            each for each in counting.regions or default_regions() if _holds_any(each, places)
        ),
    )


def place_of(signatory: Signatory) -> tuple[str, str]:
    """The code and the printed name of a signatory's place; both empty for an international one.

    A place without a stated code takes the code of its name, so that "Kenya" never counts twice.
    "International" and "Europe" are printed as somebody wrote them and are no country.
    """
    if signatory.country or not signatory.place:
        return signatory.country, signatory.place
    found = find_place(signatory.place)
    if found is None and is_region(signatory.place):
        return "", ""
    return (found.code if found else ""), signatory.place


def region_of(country: str, place: str, counting: Counting) -> Region | None:
    """The first of the letter's regions that holds a place; ``None`` where none does.

    ``country`` is the place's code and ``place`` its printed name; one of them may be empty.
    """
    where = country or place
    if not where:
        return None
    regions = counting.regions or default_regions()
    return next((each for each in regions if _holds_any(each, (where,))), None)


def _places(signatories: Iterable[Signatory], counting: Counting) -> tuple[str, ...]:
    codes: set[str] = set()
    names: dict[str, str] = {}
    for signatory in signatories:
        if signatory.withheld and not signatory.place_consent:
            continue
        code, name = place_of(signatory)
        if code:
            codes.add(code)
        elif name and counting.countries == "places":
            names.setdefault(_same_place(name), name)
    return (*sorted(codes), *(names[key] for key in sorted(names)))


def _represented(signatories: Iterable[Signatory]) -> set[str]:
    return {
        normal_form(member)
        for signatory in signatories
        if signatory.kind == "organisation"
        for member in signatory.members
    }


def _holds_any(region: Region, places: Iterable[str]) -> bool:
    codes: set[str] = set()
    for member in region.contains:
        codes |= countries_in(member) if member in REGIONS else {member}
    names = {_same_place(member) for member in region.contains}
    return any(place in codes or _same_place(place) in names for place in places)


def _same_place(name: str) -> str:
    # A name of punctuation alone has no normal form; it is still a name of its own.
    return normal_form(name) or name


# --- Wording --------------------------------------------------------------------------------------


def fill(placeholder: Placeholder, counts: Counts, language: str, fallback: str = "") -> str:
    """The words that stand for ``placeholder``: "69", "sixty-nine", "69 NGOs", "Africa and Asia".

    ``fallback`` is the language whose name a region takes where it has none in ``language``.
    Raises ``CountingError`` as ``check_placeholder`` does.
    """
    check_placeholder(placeholder, language)
    if placeholder.name == "regions":
        return _region_names(counts.regions, language, fallback)
    number = int(getattr(counts, placeholder.name))
    worded = in_words(number, language) if placeholder.in_words else in_figures(number, language)
    if not placeholder.forms:
        return worded
    noun = dict(placeholder.forms)[category(number, language)]
    attached = language.split("-")[0] in _UNSPACED and worded[-1].isdigit()
    return f"{worded}{noun}" if attached else f"{worded} {noun}"


def filler(
    counts: Counts, edition: Edition | Counting, language: str
) -> Callable[[Placeholder], str]:
    """``fill`` for one language of a letter, in the shape that ``letter.plain`` takes."""
    fallback = edition.authentic.language if isinstance(edition, Edition) else ""

    def filled(placeholder: Placeholder) -> str:
        return fill(placeholder, counts, language, fallback)

    return filled


def check_placeholder(placeholder: Placeholder, language: str) -> None:
    """Raises ``CountingError`` for a placeholder that cannot be worded, whatever is counted.

    That is: an unknown name; the asks inside a line; forms or words for a list; a plural category
    that ``language`` needs and the forms lack.
    """
    name = placeholder.name
    if name not in PLACEHOLDERS:
        raise unknown_placeholder(name)
    if name == "asks":
        raise CountingError(
            say("{{ asks }} stands inside a line."),
            do=say("Let it stand alone in its paragraph."),
        )
    if name == "regions" and (placeholder.forms or placeholder.in_words):
        raise CountingError(
            say("{{ regions }} is a list of names and has no number to word."),
            do=say("Write {{ regions }} alone, or {{ region_count }} for the number."),
        )
    _check_forms(placeholder, language)


def _check_forms(placeholder: Placeholder, language: str) -> None:
    given = [form for form, _ in placeholder.forms]
    missing = [each for each in categories(language) if each not in given] if given else []
    if missing:
        raise CountingError(
            say(
                "{placeholder} has no form for {missing}, which {language} needs.",
                placeholder=f"{{{{ {placeholder.name} }}}}",
                missing=" and ".join(missing),
                language=_language_name(language),
            ),
            do=say(
                "Give the noun for each of: {categories}.",
                categories=", ".join(categories(language)),
            ),
        )


def unknown_placeholder(name: str) -> CountingError:
    """The error for a placeholder that nobody knows; it lists those that are known."""
    return CountingError(
        say("{placeholder} is unknown.", placeholder=f"{{{{ {name} }}}}"),
        do=say("Use one of: {known}.", known=", ".join(PLACEHOLDERS)),
    )


def _language_name(language: str) -> str:
    return str(locale_of(language).get_language_name("en") or language)


def _region_names(regions: Iterable[Region], language: str, fallback: str) -> str:
    names = [region_label(region, language, fallback) for region in regions]
    return format_list(names, locale=locale_of(language))


def region_label(region: Region, language: str, fallback: str = "") -> str:
    """A region's name in ``language``: the letter's own, else CLDR's, else that in ``fallback``."""
    names = {name.language: name.text for name in region.names}
    for tag in (language, language.split("-")[0]):
        if tag in names:
            return names[tag]
    if len(region.contains) == 1 and region.contains[0] in REGIONS:
        return region_name(region.contains[0], language)
    if fallback in names:
        return names[fallback]
    stated = ", ".join(names.values()) or ", ".join(region.contains)
    raise CountingError(
        say(
            "The region {stated} has no name in {language}.",
            stated=stated,
            language=_language_name(language),
        ),
        do=say("Add its name in this language to the letter's regions."),
    )


def counting_rule_sentence(counting: Counting, language: str = "en") -> str:
    """How ``countries`` was counted, in one sentence to stand beside the number.

    In English where the language has no sentence yet.
    """
    return _RULES.get(language.split("-")[0], _RULES["en"])[counting.countries]
