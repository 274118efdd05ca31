"""Languages by name."""

from django.utils import translation

from undersigned.apps.letters.languages import language_name, languages


def test_a_language_is_named_for_who_looks_at_the_page():
    assert language_name("pt-BR") == "Portuguese (Brazil)"
    with translation.override("fr"):
        assert language_name("ko") == "Coréen"


def test_a_tag_that_has_no_name_stands_for_itself():
    assert language_name("qaa") == "qaa"
    assert language_name("not a tag") == "not a tag"


def test_languages_are_offered_by_both_names_in_order():
    offered = dict(languages())
    assert offered["fr"] == "French · français"
    assert offered["zh-Hant"] == "Chinese (Traditional) · 中文 (繁體)"
    assert offered["eo"] == "Esperanto"
    tags = list(offered)
    assert tags.index("et") < tags.index("fr") < tags.index("zu")


def test_countries_make_no_language_of_their_own():
    assert not [tag for tag, _name in languages() if tag in ("fr-FR", "en-US")]
