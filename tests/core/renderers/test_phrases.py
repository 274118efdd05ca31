import pytest

from undersigned.core.letter import Counts
from undersigned.core.renderers.phrases import counted, phrases, withheld_sentence


@pytest.mark.parametrize(
    ("organisations", "individuals", "language", "sentence"),
    [
        (1, 0, "en", "and 1 organisation whose name is withheld"),
        (2, 0, "en", "and 2 organisations whose names are withheld"),
        (2, 1, "en", "and 2 organisations and 1 individual whose names are withheld"),
        (0, 1, "fr", "ainsi que 1 personne dont le nom n’est pas publié"),
        (1, 2, "es", "y 1 organización y 2 personas cuyos nombres no se publican"),
        (3, 2, "ko", "그 밖에 이름을 밝히지 않은 단체 3곳, 개인 2명"),
        (3, 2, "ja", "ほかに名前を公表しない3団体と個人2名"),
        (1, 2, "pt", "e 1 organização e 2 pessoas cujos nomes não são publicados"),
        (2, 12, "ar", "إضافة إلى منظمتين و12 فردًا دون نشر الاسم"),
    ],
)
def test_names_withheld_are_counted_in_a_sentence(organisations, individuals, language, sentence):
    assert withheld_sentence(organisations, individuals, language) == sentence


def test_nothing_is_said_where_no_name_is_withheld():
    assert withheld_sentence(0, 0, "en") == ""


def test_a_language_without_phrases_speaks_english():
    assert phrases("tlh").language == "en"
    assert withheld_sentence(2, 0, "ru") == "and 2 organisations whose names are withheld"


def test_a_region_of_a_language_speaks_that_language():
    assert phrases("fr-CA").language == "fr"


def test_what_counts_nothing_is_not_named():
    counts = Counts(organisations=1, individuals=0, places=("KE", "UG"))
    assert counted(counts, "en") == ((1, "organisation"), (2, "countries"))


@pytest.mark.parametrize("language", ["en", "es", "fr", "ko", "ja", "pt", "ar"])
def test_every_language_has_words_for_each_number(language):
    for n in (1, 2, 3, 11, 100):
        counts = Counts(
            organisations=n, individuals=n, places=tuple(f"P{each}" for each in range(n))
        )
        nouns = [noun for _, noun in counted(counts, language)]
        assert len(set(nouns)) == 3
        assert phrases(language).language == language
