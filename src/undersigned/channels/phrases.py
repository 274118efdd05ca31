"""Our own words on the pages that go with a letter, by the letter's language: one entry a language.

What the pages share with the letter itself (fax, phone, e-mail, from) is in
``core.renderers.phrases``. ``{n}`` is the number of pages.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from undersigned.core.lexicon.locales import locale_of
from undersigned.core.renderers.pdf.fonts import han_variant, language_data
from undersigned.core.renderers.phrases import phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePhrases:
    """The words of a fax's cover and of the slip that an office stamps, in one language."""

    to: str
    date: str
    pages: str
    pages_counted: str
    subject: str
    missing: str
    received: str
    letter: str
    when: str
    by_whom: str
    signature: str
    stamp: str
    meaning: str


_PHRASES: Mapping[str, PagePhrases] = {
    "en": PagePhrases(
        to="To",
        date="Date",
        pages="Pages",
        pages_counted="{n}, with this one",
        subject="Subject",
        missing="Pages missing or hard to read? Please tell us, and we send them again.",
        received="Received",
        letter="Letter",
        when="Date and time",
        by_whom="Received by (name, post)",
        signature="Signature",
        stamp="Stamp",
        meaning="Whoever signs confirms that the letter came, not that it is agreed with.",
    ),
    "fr": PagePhrases(
        to="À",
        date="Date",
        pages="Pages",
        pages_counted="{n}, celle-ci comprise",
        subject="Objet",
        missing="Une page manque ou se lit mal\u00a0? Dites-le-nous, nous la renverrons.",
        received="Accusé de réception",
        letter="Lettre",
        when="Date et heure",
        by_whom="Reçue par (nom, fonction)",
        signature="Signature",
        stamp="Cachet",
        meaning="La signature confirme l’arrivée de la lettre, non l’accord avec son contenu.",
    ),
    "es": PagePhrases(
        to="Para",
        date="Fecha",
        pages="Páginas",
        pages_counted="{n}, con esta",
        subject="Asunto",
        missing="¿Falta alguna página o se lee mal? Avísennos y la enviaremos de nuevo.",
        received="Acuse de recibo",
        letter="Carta",
        when="Fecha y hora",
        by_whom="Recibida por (nombre, cargo)",
        signature="Firma",
        stamp="Sello",
        meaning="Quien firma confirma que la carta llegó, no que esté de acuerdo con ella.",
    ),
    "pt": PagePhrases(
        to="Para",
        date="Data",
        pages="Páginas",
        pages_counted="{n}, com esta",
        subject="Assunto",
        missing="Falta alguma página ou está ilegível? Avise-nos e a enviaremos de novo.",
        received="Comprovante de recebimento",
        letter="Carta",
        when="Data e hora",
        by_whom="Recebida por (nome, cargo)",
        signature="Assinatura",
        stamp="Carimbo",
        meaning="Quem assina confirma que a carta chegou, não que concorda com ela.",
    ),
    "ko": PagePhrases(
        to="받는 사람",
        date="날짜",
        pages="쪽수",
        pages_counted="이 쪽을 포함하여 {n}쪽",
        subject="제목",
        missing="빠졌거나 읽기 어려운 쪽이 있으면 알려 주십시오. 다시 보내겠습니다.",
        received="접수 확인",
        letter="서한",
        when="날짜와 시각",
        by_whom="접수자(이름, 직위)",
        signature="서명",
        stamp="직인",
        meaning="서명은 서한을 받았음을 확인하는 것이며, 내용에 동의한다는 뜻이 아닙니다.",
    ),
    "ja": PagePhrases(
        to="宛先",
        date="日付",
        pages="枚数",
        pages_counted="この用紙を含め {n} 枚",
        subject="件名",
        missing="抜けているページや読みにくいページがあればお知らせください。再送します。",
        received="受領確認",
        letter="書簡",
        when="日時",
        by_whom="受領者（氏名・役職）",
        signature="署名",
        stamp="受領印",
        meaning="署名は書簡が届いたことの確認であり、内容への同意ではありません。",
    ),
    "ar": PagePhrases(
        to="إلى",
        date="التاريخ",
        pages="الصفحات",
        pages_counted="{n} مع هذه الصفحة",
        subject="الموضوع",
        missing="هل تنقص صفحة أو تصعب قراءتها؟ أخبرونا نُرسلها من جديد.",
        received="إشعار بالاستلام",
        letter="الرسالة",
        when="التاريخ والساعة",
        by_whom="المستلم (الاسم والمنصب)",
        signature="التوقيع",
        stamp="الختم",
        meaning="يؤكد الموقّع وصول الرسالة لا الموافقة على مضمونها.",
    ),
}


def language_of(tag: str) -> str:
    """The language of our words beside a letter in ``tag``: its own where we have it."""
    base = tag.partition("-")[0].lower()
    return base if base in _PHRASES else "en"


def on_page(tag: str, *, pages: int = 0) -> dict[str, Any]:
    """What a Typst template needs to speak ``tag``: ``words``, ``language``, ``dir``, ``fonts``."""
    language = language_of(tag)
    own, shared = _PHRASES[language], phrases(language)
    words = asdict(own) | {
        "pages_counted": own.pages_counted.format(n=pages),
        "sender": shared.sender,
        "fax": shared.fax,
        "phone": shared.phone,
        "email": shared.email,
    }
    return {
        "words": words,
        "language": language_data(language)["lang"],
        "dir": "rtl" if locale_of(language).text_direction == "rtl" else "ltr",
        "fonts": ["Noto Sans", f"Noto Sans CJK {han_variant(tag)}", "Noto Naskh Arabic"],
    }
