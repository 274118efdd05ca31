"""The few words of ours that are printed around a letter, by language: one entry a language.

Numbers take the noun in CLDR's plural categories. ``{n}`` is the number, ``{who}`` who was counted.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from undersigned.core.letter import Counts
from undersigned.core.lexicon.plurals import category

Forms = Mapping[str, str]


@dataclass(frozen=True)
class Phrases:
    """Labels and sentences in one language."""

    language: str
    colon: str
    sender: str
    subject: str
    fax: str
    phone: str
    email: str
    contact: str
    copy: str
    also_to: str
    check_code: str
    notes: str
    organisations: str
    individuals: str
    signing_organisations: str
    signing_individuals: str
    international: str
    elsewhere: str
    place_hidden: str
    name_withheld: str
    members: str
    speaks_for: str
    withheld: Forms
    withheld_organisations: Forms
    withheld_individuals: Forms
    both: str
    organisations_counted: Forms
    individuals_counted: Forms
    countries_counted: Forms

    def label(self, words: str) -> str:
        """``words`` as they stand before a value: "Fax: ", with French's blank before the colon."""
        return f"{words}{self.colon} "


_PHRASES = {
    "en": Phrases(
        language="en",
        colon=":",
        sender="From",
        subject="RE",
        fax="Fax",
        phone="Phone",
        email="E-mail",
        contact="Contact",
        copy="cc",
        also_to="Also sent to",
        check_code="Check code",
        notes="Notes",
        organisations="Organisations",
        individuals="Individuals",
        signing_organisations="Signatory organisations",
        signing_individuals="Individual signatories",
        international="International",
        elsewhere="Elsewhere",
        place_hidden="Place not printed",
        name_withheld="Name withheld",
        members="Members",
        speaks_for=(
            "{name} signs this letter on behalf of the bodies that are its members: {members}."
        ),
        withheld={
            "one": "and {who} whose name is withheld",
            "other": "and {who} whose names are withheld",
        },
        withheld_organisations={"one": "{n} organisation", "other": "{n} organisations"},
        withheld_individuals={"one": "{n} individual", "other": "{n} individuals"},
        both="{0} and {1}",
        organisations_counted={"one": "organisation", "other": "organisations"},
        individuals_counted={"one": "individual", "other": "individuals"},
        countries_counted={"one": "country", "other": "countries"},
    ),
    "es": Phrases(
        language="es",
        colon=":",
        sender="Remitente",
        subject="Asunto",
        fax="Fax",
        phone="Teléfono",
        email="Correo electrónico",
        contact="Contacto",
        copy="cc",
        also_to="Enviada también a",
        check_code="Código de comprobación",
        notes="Notas",
        organisations="Organizaciones",
        individuals="Personas",
        signing_organisations="Organizaciones firmantes",
        signing_individuals="Personas firmantes",
        international="Internacional",
        elsewhere="Otros lugares",
        place_hidden="Lugar no publicado",
        name_withheld="Nombre no publicado",
        members="Integrantes",
        speaks_for="{name} firma esta carta en nombre de las entidades que la integran: {members}.",
        withheld={
            "one": "y {who} cuyo nombre no se publica",
            "other": "y {who} cuyos nombres no se publican",
        },
        withheld_organisations={"one": "{n} organización", "other": "{n} organizaciones"},
        withheld_individuals={"one": "{n} persona", "other": "{n} personas"},
        both="{0} y {1}",
        organisations_counted={"one": "organización", "other": "organizaciones"},
        individuals_counted={"one": "persona", "other": "personas"},
        countries_counted={"one": "país", "other": "países"},
    ),
    "fr": Phrases(
        language="fr",
        colon="\u00a0:",
        sender="Expéditeur",
        subject="Objet",
        fax="Télécopie",
        phone="Téléphone",
        email="Courriel",
        contact="Contact",
        copy="Copie",
        also_to="Adressée aussi à",
        check_code="Code de contrôle",
        notes="Notes",
        organisations="Organisations",
        individuals="Personnes",
        signing_organisations="Organisations signataires",
        signing_individuals="Personnes signataires",
        international="International",
        elsewhere="Ailleurs",
        place_hidden="Lieu non publié",
        name_withheld="Nom non publié",
        members="Membres",
        speaks_for="{name} signe cette lettre au nom de tous ses membres\u00a0: {members}.",
        withheld={
            "one": "ainsi que {who} dont le nom n’est pas publié",
            "other": "ainsi que {who} dont les noms ne sont pas publiés",
        },
        withheld_organisations={"one": "{n} organisation", "other": "{n} organisations"},
        withheld_individuals={"one": "{n} personne", "other": "{n} personnes"},
        both="{0} et {1}",
        organisations_counted={"one": "organisation", "other": "organisations"},
        individuals_counted={"one": "personne", "other": "personnes"},
        countries_counted={"other": "pays"},
    ),
    "ko": Phrases(
        language="ko",
        colon=":",
        sender="보내는 사람",
        subject="제목",
        fax="팩스",
        phone="전화",
        email="이메일",
        contact="연락처",
        copy="참조",
        also_to="함께 받는 사람",
        check_code="확인 코드",
        notes="주",
        organisations="단체",
        individuals="개인",
        signing_organisations="서명 단체",
        signing_individuals="개인 서명",
        international="국제",
        elsewhere="그 밖의 지역",
        place_hidden="지역 비공개",
        name_withheld="이름 비공개",
        members="소속 단체",
        speaks_for="{name}은(는) 소속 단체를 대표하여 서명합니다: {members}.",
        withheld={"other": "그 밖에 이름을 밝히지 않은 {who}"},
        withheld_organisations={"other": "단체 {n}곳"},
        withheld_individuals={"other": "개인 {n}명"},
        both="{0}, {1}",
        organisations_counted={"other": "단체"},
        individuals_counted={"other": "개인"},
        countries_counted={"other": "국가"},
    ),
}


def phrases(language: str) -> Phrases:
    """The phrases for a language tag by its first part; English where a language has none yet."""
    return _PHRASES.get(language.partition("-")[0].lower(), _PHRASES["en"])


def worded(n: int, forms: Forms, language: str) -> str:
    """The form of ``forms`` that goes with ``n``; "other" where the category has none."""
    return forms.get(category(n, language), forms["other"])


def withheld_sentence(organisations: int, individuals: int, language: str) -> str:
    """How many signed without their names; empty where nobody did."""
    own = phrases(language)
    parts = [
        worded(n, forms, own.language).format(n=n)
        for n, forms in (
            (organisations, own.withheld_organisations),
            (individuals, own.withheld_individuals),
        )
        if n
    ]
    if not parts:
        return ""
    who = own.both.format(*parts) if len(parts) > 1 else parts[0]
    return worded(organisations + individuals, own.withheld, own.language).format(who=who)


def counted(counts: Counts, language: str) -> tuple[tuple[int, str], ...]:
    """The three numbers that a letter is known by, each with its noun, without those that are 0."""
    own = phrases(language)
    rows = (
        (counts.organisations, own.organisations_counted),
        (counts.individuals, own.individuals_counted),
        (counts.countries, own.countries_counted),
    )
    return tuple((n, worded(n, forms, own.language)) for n, forms in rows if n)
