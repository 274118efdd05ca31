"""What the columns of a list of signatories are called, by language: one entry a language.

They are words by which the reader of sign-on sheets knows the columns again.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Headers:
    """The name of the worksheet, the headers in their order, and what stands in the cells."""

    sheet: str
    kind: str
    name: str
    title: str
    place: str
    members: str
    withheld: str
    organisation: str
    individual: str
    yes: str


_HEADERS = {
    "en": Headers(
        sheet="Signatories",
        kind="Kind",
        name="Name",
        title="Title",
        place="Country",
        members="Member organisations",
        withheld="Anonymous",
        organisation="Organisation",
        individual="Individual",
        yes="yes",
    ),
    "es": Headers(
        sheet="Firmantes",
        kind="Tipo",
        name="Nombre",
        title="Cargo",
        place="País",
        members="Organizaciones miembro",
        withheld="Anónimo",
        organisation="Organización",
        individual="Individuo",
        yes="sí",
    ),
    "fr": Headers(
        sheet="Signataires",
        kind="Type",
        name="Nom",
        title="Fonction",
        place="Pays",
        members="Organisations membres",
        withheld="Anonyme",
        organisation="Organisation",
        individual="Particulier",
        yes="oui",
    ),
    "de": Headers(
        sheet="Unterzeichnende",
        kind="Art",
        name="Name",
        title="Funktion",
        place="Land",
        members="Mitgliedsorganisationen",
        withheld="Anonym",
        organisation="Organisation",
        individual="Einzelperson",
        yes="ja",
    ),
    "it": Headers(
        sheet="Firmatari",
        kind="Tipo",
        name="Nome",
        title="Qualifica",
        place="Paese",
        members="Organizzazioni membri",
        withheld="Anonimo",
        organisation="Organizzazione",
        individual="Individuo",
        yes="sì",
    ),
    "pt": Headers(
        sheet="Signatários",
        kind="Tipo",
        name="Nome",
        title="Cargo",
        place="País",
        members="Organizações membros",
        withheld="Anónimo",
        organisation="Organização",
        individual="Indivíduo",
        yes="sim",
    ),
    "ru": Headers(
        sheet="Подписавшие",
        kind="Тип",
        name="Имя",
        title="Должность",
        place="Страна",
        members="Организации-члены",
        withheld="Анонимно",
        organisation="Организация",
        individual="Частное лицо",
        yes="да",
    ),
    "ar": Headers(
        sheet="الموقعون",
        kind="النوع",
        name="الاسم",
        title="الصفة",
        place="البلد",
        members="المنظمات الأعضاء",
        withheld="دون ذكر الاسم",
        organisation="منظمة",
        individual="فرد",
        yes="نعم",
    ),
    "ko": Headers(
        sheet="서명자",
        kind="구분",
        name="이름",
        title="직함",
        place="국가",
        members="회원단체",
        withheld="익명",
        organisation="단체",
        individual="개인",
        yes="예",
    ),
    "ja": Headers(
        sheet="署名者",
        kind="区分",
        name="名前",
        title="肩書き",
        place="国",
        members="加盟団体",
        withheld="匿名",
        organisation="団体",
        individual="個人",
        yes="はい",
    ),
}


def headers_in(language: str) -> Headers:
    """The headers for a language tag by its first part; English where a language has none yet."""
    return _HEADERS.get(language.partition("-")[0].lower(), _HEADERS["en"])
