"""Signatories named in a sentence, where no list names them."""

import pytest

from tests.core.readers.roll.made import names, reasons, under
from undersigned.core.readers import read

HEADS = {
    "en": "Dear all,\n\nThe lamps of the harbour are out and nobody lights them.",
    "fr": "Mesdames, Messieurs,\n\nLes phares du port sont éteints et personne ne les allume.",
    "es": "Estimados señores:\n\nLos faros del puerto están apagados y nadie los enciende.",
    "pt": "Prezados senhores,\n\nOs faróis do porto estão apagados e ninguém os acende.",
    "it": "Gentili signori,\n\nI fari del porto sono spenti e nessuno li accende di notte.",
    "de": "Sehr geehrte Damen und Herren,\n\ndie Lampen des Hafens sind aus und niemand wacht.",
    "ru": "Уважаемые дамы и господа!\n\nМаяки порта погасли, и никто не зажигает их ночью.",
    "ar": "السادة الكرام،\n\nانطفأت مصابيح الميناء ولا أحد يشعلها في الليل منذ شهر.",
    "ja": "関係者の皆様、\n\n港の灯りは消えたままで、夜になっても誰もそれを灯そうとしません。",
    "ko": "관계자 여러분께,\n\n항구의 등불이 꺼졌고 밤이 되어도 아무도 그것을 켜지 않습니다.",
}


def signing(sentence: str, language: str = "en"):
    return read(f"{HEADS[language]}\n\n{sentence}\n".encode(), "letter.txt")


THREE = ["Lamp Society", "Pier Union", "Boats for All"]


@pytest.mark.parametrize(
    "sentence",
    [
        "We, the undersigned organisations Lamp Society, Pier Union, and Boats for All, ask it.",
        "This letter is signed by the Lamp Society, the Pier Union and Boats for All. It is May.",
        "Signed by the Lamp Society; the Pier Union; and Boats for All.",
        "Lamp Society, Pier Union and Boats for All have signed this letter.",
        "We, the undersigned – Lamp Society, Pier Union and Boats for All – urge you to act.",
        "We, the undersigned Lamp Society, Pier Union and Boats for All urge you to act now.",
    ],
)
def test_a_sentence_that_signs_names_its_signatories(sentence):
    assert names(signing(sentence)) == THREE


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [
        (
            "fr",
            "Nous, soussignés, Ligue des phares, l'Union des quais et Bateaux pour tous, prions.",
            ["Ligue des phares", "Union des quais", "Bateaux pour tous"],
        ),
        (
            "es",
            "Carta firmada por la Liga de los Faros, la Unión de Muelles y Barcos para Todos.",
            ["Liga de los Faros", "Unión de Muelles", "Barcos para Todos"],
        ),
        (
            "pt",
            "Esta carta é assinada por Liga dos Faróis, União dos Cais e Barcos para Todos.",
            ["Liga dos Faróis", "União dos Cais", "Barcos para Todos"],
        ),
        (
            "it",
            "Questa lettera è firmata da Lega dei Fari, Unione dei Moli e Barche per Tutti.",
            ["Lega dei Fari", "Unione dei Moli", "Barche per Tutti"],
        ),
        (
            "de",
            "Dieser Brief ist unterzeichnet von der Lampenliga, dem Kaiverband und Boote für alle.",
            ["Lampenliga", "Kaiverband", "Boote für alle"],
        ),
        (
            "ru",
            "Это письмо подписали Союз маяков, Лига причалов и Лодки для всех.",
            ["Союз маяков", "Лига причалов", "Лодки для всех"],
        ),
        (
            "ar",
            "هذه الرسالة موقعة من: جمعية الفنار، واتحاد المرافئ، وشبكة المد.",
            ["جمعية الفنار", "اتحاد المرافئ", "شبكة المد"],
        ),
        (
            "ja",
            "この書簡の賛同団体は、灯台の会、桟橋ユニオン、潮ネットワークです。",
            ["灯台の会", "桟橋ユニオン", "潮ネットワーク"],
        ),
        (
            "ko",
            "이 서한의 연명단체는 등대연대, 부두협회, 조수네트워크입니다.",
            ["등대연대", "부두협회", "조수네트워크"],
        ),
    ],
)
def test_in_any_language(language, sentence, wanted):
    assert names(signing(sentence, language)) == wanted


def test_an_and_inside_a_name_parts_nothing():
    reading = signing("This letter is signed by the Pier and Tide Union, Gulls and Boats for All.")
    assert names(reading) == ["Pier and Tide Union", "Gulls", "Boats for All"]
    reading = signing("This letter is signed by Gulls, Boats for All and the Pier and Tide Union.")
    assert names(reading) == ["Gulls", "Boats for All", "Pier and Tide Union"]


def test_the_parts_of_a_name_are_found_and_doubted():
    reading = signing("Signed by the Lamp Society (Kenya), the Pier Union (Togo) and Dr Ama Quill.")
    first, *_, last = reading.signatories
    assert (first.name, first.place, first.country) == ("Lamp Society", "Kenya", "KE")
    assert (last.name, last.kind) == ("Dr Ama Quill", "individual")
    assert dict(reading.confidence)["signatories.0"] < 0.9
    span = reading.span_of("signatories.0.place")
    assert reading.source[span.start : span.end] == "Kenya"


@pytest.mark.parametrize(
    ("language", "sentence", "first"),
    [
        ("en", "The Harbour Watch chapters Accra, Lomé, Kumasi and Ho.", "Harbour Watch Accra"),
        ("en", "The 4 Harbour Watch chapters in Accra, Lomé and Ho.", "Harbour Watch Accra"),
        ("en", "Local groups of Harbour Watch in Accra, Lomé and Ho.", "Harbour Watch Accra"),
        ("de", "Die Hafenwacht Ortsgruppen Emden, Kiel und Norden.", "Hafenwacht Emden"),
        (
            "fr",
            "Les groupes locaux de Veille du Port à Brest, Nantes et Lorient.",
            "Veille du Port",
        ),
    ],
)
def test_branches_are_called_after_their_towns(language, sentence, first):
    found = names(signing(sentence, language))
    assert found[0].startswith(first)
    assert len(found) >= 3


@pytest.mark.parametrize(
    "sentence",
    [
        "The Tide Treaty was signed by Ghana, Togo, Mali and Benin, and so it is law for all.",
        "The undersigned states of the treaty, Ghana, Togo, Mali and Benin, have not kept it.",
        "The charter was signed by the Ministry of Ports, the Ministry of Tides and the Court.",
        "This letter concerns Ghana, Togo and Mali, the Lamp Act, the Pier Act and the Boat Act.",
        "The Society has chapters in Accra, Lomé, Kumasi and Ho, and all of them wait for you.",
        "Local groups in Accra, Lomé and Ho report losses, and nobody answers any of them.",
        "We write on behalf of the people of Ghana, Togo, Mali and Benin, who wait for an answer.",
        "In this letter we ask the Ministry of Ports, the Ministry of Tides and the Court to act.",
        "This statement is supported by evidence from Accra, Lomé, and Kumasi, gathered in May.",
        "We sign with hope, and ask the President, the Senate and the Court to hear what we say.",
        "This letter is signed by many who fish, who build boats, and who light the lamps.",
    ],
)
def test_a_sentence_that_lists_other_things_names_nobody(sentence):
    assert signing(sentence).signatories == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Diese Gesetze wurden von Ghana, Togo und Mali unterzeichnet, und sie gelten noch."),
        ("fr", "La charte a été signée par le Ghana, le Togo, le Mali et le Bénin, et elle vaut."),
        ("es", "El tratado fue firmado por Ghana, Togo, Malí y Benín, y sigue siendo la ley."),
        ("pt", "O tratado foi assinado por Gana, Togo, Mali e Benim, e continua a ser a lei."),
        ("it", "Il trattato fu firmato da Ghana, Togo, Mali e Benin, ed è ancora la legge."),
        ("ru", "Договор подписали Гана, Того, Мали и Бенин, и он остаётся законом для всех."),
    ],
)
def test_a_treaty_in_another_language_names_nobody(language, sentence):
    assert signing(sentence, language).signatories == ()


def test_where_a_list_stands_a_sentence_adds_nobody():
    text = "This letter is signed by the Gull Club, the Tern Club and the Auk Club.\n\nSigned by:\n"
    assert names(under(text + "\n".join(THREE))) == THREE


def test_the_sentence_under_the_closing_is_no_longer_left_out():
    sentence = "This letter is signed by the Lamp Society, the Pier Union and Boats for All."
    reading = under(f"Sincerely,\n\n{sentence}")
    assert names(reading) == THREE
    assert "a sentence among or under the signatories" not in reasons(reading).values()


def test_a_sentence_too_long_for_any_letter_is_not_looked_through():
    many = ", ".join(f"of the society of those who row in the Tide {each}" for each in range(900))
    assert signing(f"We write this, and it is signed by {many}.").signatories == ()
