"""Numbers that Word prints and does not write down."""

from tests.core.readers.word_files import element, level
from undersigned.core.readers.word_numbers import Numbering


def numbering(*inner: str) -> Numbering:
    return Numbering(element(f"<w:numbering>{''.join(inner)}</w:numbering>"))


def kind(key: int, *inner: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(inner)}</w:abstractNum>'


def use(key: int, of: int, *overrides: str) -> str:
    inner = "".join(overrides)
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{inner}</w:num>'


def restart(at: int, depth: int = 0) -> str:
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{at}"/></w:lvlOverride>'


OUTLINE = kind(
    0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "%1.%3")
)


def markers(made: Numbering, *places: tuple[str, int]) -> list[str]:
    return [made.next(key, depth).marker for key, depth in places]


def test_levels_count_apart_and_begin_anew_under_the_next_number():
    made = numbering(OUTLINE, use(1, 0))
    places = [("1", each) for each in (0, 1, 1, 2, 0, 1)]
    assert markers(made, *places) == ["1.", "(a)", "(b)", "1.i", "2.", "(a)"]


def test_a_list_says_number_level_and_bullet():
    made = numbering(OUTLINE, use(1, 0), kind(1, level(0, "bullet", "\uf0b7")), use(2, 1))
    made.next("1", 0)
    lettered, bullet = made.next("1", 1), made.next("2", 0)
    assert (lettered.number, lettered.level, lettered.bullet) == (1, 1, False)
    assert (bullet.marker, bullet.number, bullet.bullet) == ("•", None, True)


def test_a_plain_bullet_is_printed_as_it_is():
    made = numbering(kind(0, level(0, "bullet", "–")), use(1, 0))
    assert markers(made, ("1", 0)) == ["–"]


def test_lists_of_one_kind_go_on_counting_unless_one_restarts():
    made = numbering(OUTLINE, use(1, 0), use(2, 0), use(3, 0, restart(1)), use(4, 0, restart(7)))
    places = [(key, 0) for key in ("1", "1", "2", "3", "3", "4", "3")]
    assert markers(made, *places) == ["1.", "2.", "3.", "1.", "2.", "7.", "8."]


def test_a_list_can_begin_anywhere_and_levels_can_be_told_not_to_restart():
    begun = level(0, "decimal", "%1)").replace('w:start w:val="1"', 'w:start w:val="5"')
    kept = level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>')
    made = numbering(kind(0, begun, kept), use(1, 0))
    places = [("1", each) for each in (0, 1, 0, 1)]
    assert markers(made, *places) == ["5)", "1", "6)", "2"]


def test_a_level_that_restarts_only_under_the_first_goes_on_under_the_second():
    deep = level(2, "decimal", "%3", '<w:lvlRestart w:val="1"/>')
    made = numbering(kind(0, level(0, "decimal", "%1"), level(1, "decimal", "%2"), deep), use(1, 0))
    places = [("1", each) for each in (0, 1, 2, 1, 2, 0, 2)]
    assert markers(made, *places) == ["1", "1", "1", "2", "2", "2", "1"]


def test_a_use_can_change_a_level():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1 -")}</w:lvlOverride>'
    made = numbering(OUTLINE, use(1, 0, own))
    assert markers(made, ("1", 0), ("1", 0)) == ["I -", "II -"]


def test_legal_numbers_print_figures_of_the_levels_above():
    made = numbering(
        kind(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>")),
        use(1, 0),
    )
    assert markers(made, ("1", 0), ("1", 1)) == ["I.", "1.1"]


def test_a_list_by_a_style_is_found_and_levels_tied_to_styles_too():
    tied = level(1, "decimal", "%2)", '<w:pStyle w:val="Ask"/>')
    made = numbering(
        kind(0, '<w:styleLink w:val="s"/>', level(0, "decimal", "%1."), tied),
        kind(1, '<w:numStyleLink w:val="s"/>'),
        use(1, 1),
    )
    assert made.next("1", None, "Ask").marker == "1)"
    assert made.next("1", None, "Other").marker == "1."


def test_no_list_and_a_level_that_prints_nothing_are_no_items():
    made = numbering(kind(0, level(0, "none", "")), use(1, 0), use(2, 9))
    assert made.next("0", 0) is None
    assert made.next(None, None) is None
    assert Numbering(None).next("1", 0) is None
    silent = made.next("1", 0)
    assert (silent.marker, silent.number, silent.bullet) == ("", None, False)
    assert made.next("2", 40).marker == ""


def test_a_list_indents_its_items():
    made = numbering(
        kind(0, level(0, "decimal", "%1.", '<w:pPr><w:ind w:left="720"/></w:pPr>')), use(1, 0)
    )
    assert made.next("1", 0).indent == 36


def test_absurd_starts_are_bounded():
    made = numbering(OUTLINE, use(1, 0, restart(10**12)), use(2, 0, restart(-5)))
    assert markers(made, ("1", 0), ("2", 0)) == ["1000000.", "0."]
