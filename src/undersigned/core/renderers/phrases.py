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
    "ja": Phrases(
        language="ja",
        colon=":",
        sender="差出人",
        subject="件名",
        fax="ファックス",
        phone="電話",
        email="メール",
        contact="連絡先",
        copy="写し",
        also_to="同時送付先",
        check_code="確認コード",
        notes="注",
        organisations="団体",
        individuals="個人",
        signing_organisations="賛同団体",
        signing_individuals="賛同個人",
        international="国際",
        elsewhere="その他の地域",
        place_hidden="所在地は非公開",
        name_withheld="氏名非公開",
        members="加盟団体",
        speaks_for="{name}は加盟団体を代表して署名しています: {members}。",
        withheld={"other": "ほかに名前を公表しない{who}"},
        withheld_organisations={"other": "{n}団体"},
        withheld_individuals={"other": "個人{n}名"},
        both="{0}と{1}",
        organisations_counted={"other": "団体"},
        individuals_counted={"other": "個人"},
        countries_counted={"other": "か国"},
    ),
    "pt": Phrases(
        language="pt",
        colon=":",
        sender="Remetente",
        subject="Assunto",
        fax="Fax",
        phone="Telefone",
        email="E-mail",
        contact="Contato",
        copy="c/c",
        also_to="Enviada também a",
        check_code="Código de verificação",
        notes="Notas",
        organisations="Organizações",
        individuals="Pessoas",
        signing_organisations="Organizações signatárias",
        signing_individuals="Pessoas signatárias",
        international="Internacional",
        elsewhere="Outros lugares",
        place_hidden="Lugar não publicado",
        name_withheld="Nome não publicado",
        members="Integrantes",
        speaks_for="{name} assina esta carta em nome das entidades que a integram: {members}.",
        withheld={
            "one": "e {who} cujo nome não é publicado",
            "other": "e {who} cujos nomes não são publicados",
        },
        withheld_organisations={"one": "{n} organização", "other": "{n} organizações"},
        withheld_individuals={"one": "{n} pessoa", "other": "{n} pessoas"},
        both="{0} e {1}",
        organisations_counted={"one": "organização", "other": "organizações"},
        individuals_counted={"one": "pessoa", "other": "pessoas"},
        countries_counted={"one": "país", "other": "países"},
    ),
    "ar": Phrases(
        language="ar",
        colon=":",
        sender="من",
        subject="الموضوع",
        fax="فاكس",
        phone="هاتف",
        email="البريد الإلكتروني",
        contact="جهة الاتصال",
        copy="نسخة إلى",
        also_to="أُرسلت أيضًا إلى",
        check_code="رمز التحقق",
        notes="ملاحظات",
        organisations="المنظمات",
        individuals="الأفراد",
        signing_organisations="المنظمات الموقعة",
        signing_individuals="الأفراد الموقعون",
        international="دولي",
        elsewhere="أماكن أخرى",
        place_hidden="المكان غير منشور",
        name_withheld="الاسم غير منشور",
        members="الأعضاء",
        speaks_for="توقع {name} هذه الرسالة باسم الجهات الأعضاء فيها: {members}.",
        withheld={"other": "إضافة إلى {who} دون نشر الاسم"},
        withheld_organisations={
            "one": "منظمة واحدة",
            "two": "منظمتين",
            "few": "{n} منظمات",
            "other": "{n} منظمة",
        },
        withheld_individuals={
            "one": "فرد واحد",
            "two": "فردين",
            "few": "{n} أفراد",
            "many": "{n} فردًا",
            "other": "{n} فرد",
        },
        both="{0} و{1}",
        organisations_counted={"few": "منظمات", "other": "منظمة"},
        individuals_counted={"few": "أفراد", "many": "فردًا", "other": "فرد"},
        countries_counted={"few": "بلدان", "many": "بلدًا", "other": "بلد"},
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
