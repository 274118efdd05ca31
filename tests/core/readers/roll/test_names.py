"""Names one a line, over two lines, or many in one."""

import pytest

from tests.core.readers.roll.made import BODIES, names, reasons, under
from undersigned.core.readers import read


def test_names_can_stand_one_by_one_or_be_numbered():
    reading = under("Signed by:\n\n1. Friends of the Lamp\n\n2. Society of Piers\n\n3. Quiet Water")
    assert names(reading) == ["Friends of the Lamp", "Society of Piers", "Quiet Water"]


@pytest.mark.parametrize("separator", ["/", " / ", "; "])
def test_names_in_one_line(separator):
    five = ["Lamp Society", "Pier Society", "Boat Society", "Tide Society", "Rope Society"]
    reading = under("Signatories\n\n" + separator.join(five))
    assert names(reading) == five
    span = reading.span_of("signatories.3.name")
    assert reading.source[span.start : span.end] == "Tide Society"


def test_a_name_that_cannot_end_there_goes_on():
    reading = under("Signed by:\n\nSociety for the Care of\nPiers, Kenya\nFriends of the Lamp")
    assert names(reading) == ["Society for the Care of Piers", "Friends of the Lamp"]
    assert reading.signatories[0].country == "KE"


def test_repeats_and_misprints_stay_as_printed():
    reading = under("Signed by:\n\nFriends of the Lamp\nFriends of the Lamp\nSociety of Piersn")
    assert names(reading) == ["Friends of the Lamp", "Friends of the Lamp", "Society of Piersn"]


def test_a_heap_of_lines_that_never_end_is_no_single_name():
    reading = under("Signed by:\n\n" + "Lamp Society,\n" * 9)
    assert len(reading.signatories) == 3


@pytest.mark.parametrize(
    "name", ["Фонд «Фонарь»", "«Quay» Society", "Verein »Laterne«", "Cercle ‹ Phare ›", "« Phare »"]
)
def test_a_name_in_marks_of_quotation_is_no_arrow_of_the_page(name):
    assert names(under(f"Signed by:\n\nFriends of the Lamp\n{name}\nPier Society")) == [
        "Friends of the Lamp",
        name,
        "Pier Society",
    ]


@pytest.mark.parametrize("link", ["« Previous", "Next »", "← Archive", "Archive ›"])
def test_an_arrow_of_the_page_is_no_name(link):
    reading = under(f"Signed by:\n\nFriends of the Lamp\nPier Society\n\n{link}")
    assert names(reading) == ["Friends of the Lamp", "Pier Society"]


def test_names_in_one_line_can_stand_between_commas():
    assert names(under("Signed by:\n\n" + ", ".join(BODIES))) == BODIES


def test_bodies_with_their_places_between_commas_are_no_run_of_names():
    line = "Lamp Society, Kenya, Pier Society, Togo, Boat Society, Mali"
    assert "Kenya" not in names(under(f"Signed by:\n\n{line}\nGulls"))


def test_a_separator_in_a_bracket_parts_nothing_and_a_count_at_the_end_is_no_name():
    reading = under("Signatories\n\n" + "/".join(BODIES) + "(by name/6 bodies in all)")
    assert names(reading) == BODIES
    assert reasons(reading)["(by name/6 bodies in all)"] == "a remark about the list"


def test_what_runs_over_two_lines_between_two_numbers_is_one_name():
    reading = under("Signed by:\n\n1. Gulls of the\n\nNorth\n\n2. Quiet Water\n3. Lamps")
    assert names(reading) == ["Gulls of the North", "Quiet Water", "Lamps"]


def test_in_a_list_of_people_a_name_without_a_known_style_is_a_person():
    people = ["Dr Ada Fernsby", "Helen Marrow", "Peter Quill", "Maria Lopes"] * 3
    listed = "\n".join(f"- {each}" for each in [*people, "xena of the tides"])
    reading = under(f"Signed by:\n\n{listed}")
    assert {each.kind for each in reading.signatories} == {"individual"}


def test_a_line_of_thousands_of_names_is_read_whole():
    many = [f"Lamp Society {number}" for number in range(3000)]
    assert names(under("Signed by:\n\n" + ", ".join(many))) == many


def korean(text: str):
    head = "항구의 등불이 꺼졌고 아무도 그것을 켜지 않습니다. 우리는 다음과 같이 요구한다."
    return read(f"{head}\n\n{text}\n".encode(), "letter.txt")


def test_names_between_commas_in_a_script_without_capitals():
    line = "등대연대, 가람어민회, 나루시민모임, 다도환경연합, 라온센터, 마루노조 (총 6개 단체)"
    assert len(names(korean(line))) == 6


def test_demands_of_a_korean_statement_are_no_names():
    demands = "하나, 등불을 즉각 다시 켜라.\n하나, 어민 대표와 협의하라.\n하나, 결과를 공개하라."
    reading = korean(f"{demands}\n\n등대연대\n가람어민회\n나루시민모임")
    assert names(reading) == ["등대연대", "가람어민회", "나루시민모임"]
    assert len(reading.edition.authentic.asks) == 3


def test_japanese_headings_and_people_with_their_offices_in_brackets():
    head = "港の灯りは消えたままで、夜になっても誰もそれを灯そうとしません。"
    groups = "【賛同団体】（五十音順）\n灯台の会\n潮ネットワーク"
    people = "【賛同者】\n青木 灯子（港町大学教授）\n波多野 守（漁師）"
    reading = read(f"{head}\n\n{groups}\n\n{people}\n".encode(), "letter.txt")
    assert names(reading) == ["灯台の会", "潮ネットワーク", "青木 灯子", "波多野 守"]
    assert reading.signatories[2].title == "港町大学教授"
    assert [each.kind[0] for each in reading.signatories] == ["o", "o", "i", "i"]


def test_a_bracket_that_heads_a_run_is_no_part_of_the_first_name():
    reading = korean(
        "[연명단체]\n(국내) 등대연대, 가람어민회, 나루모임, 다도연합, 라온센터, 마루노조"
    )
    assert names(reading) == [
        "등대연대",
        "가람어민회",
        "나루모임",
        "다도연합",
        "라온센터",
        "마루노조",
    ]
    assert "a heading in the list" in reasons(reading).values()


def test_a_bracket_that_belongs_to_a_name_stays_with_it():
    line = "(Re)light Society, Pier Society, Boat Society, Tide Society, Rope Society, Gulls"
    assert names(under(f"Signed by:\n\n{line}"))[0] == "(Re)light Society"


@pytest.mark.parametrize("label", ["Signed by", "Assinam", "Signataires"])
def test_a_heading_on_the_line_of_the_names_is_no_part_of_the_first(label):
    line = "Lamp Society; Pier Society; Boat Society; Tide Society; Gulls"
    assert names(under(f"{label}: {line}"))[0] == "Lamp Society"


def test_a_colon_in_the_first_name_stays_there():
    line = "Rope: the Society; Pier Society; Boat Society; Tide Society; Gulls"
    assert names(under(f"Sincerely,\n\n{line}"))[0] == "Rope: the Society"


def places(text: str) -> list[tuple[str, str]]:
    return [(each.name, each.country) for each in under(f"Signed by:\n\n{text}").signatories]


def test_a_country_before_several_names_is_the_place_of_each():
    lines = "Kenya: Lamp Society, Pier Union\nTogo: Gulls\nInternational: Tide Watch"
    assert places(lines) == [
        ("Lamp Society", "KE"),
        ("Pier Union", "KE"),
        ("Gulls", "TG"),
        ("Tide Watch", ""),
    ]


def test_a_colon_that_stands_behind_no_place_parts_nothing():
    assert (
        places("Rope: the Society, Odo\nPier: the Union\nGulls")[0][0] == "Rope: the Society, Odo"
    )


def test_a_city_between_name_and_country_is_no_part_of_the_name():
    lines = "Lamp Society, Port Odo, Kenya\nPier Union (PU), Lomé, Togo\nGulls, San Jo, Mali"
    assert [name for name, _ in places(lines)] == ["Lamp Society", "Pier Union (PU)", "Gulls"]


def test_a_comma_in_few_names_stays():
    lines = "Lamps, Piers, Kenya\nPier Union, Togo\nGulls, Mali\nTerns, Ghana"
    assert places(lines)[0] == ("Lamps, Piers", "KE")


def test_an_elided_particle_begins_a_family_name():
    reading = under("Individuals\n\nAda Odo, keeper\nPaul d’Armor, engineer\nRosa l'Étang, judge")
    assert names(reading) == ["Ada Odo", "Paul d’Armor", "Rosa l'Étang"]


def test_a_remark_under_an_asterisk_is_no_name():
    text = "Signed by:\n\nLamp Society*\nPier Union\n\n* in a personal capacity, institution for"
    assert names(under(f"{text} identification only"))[:2] == ["Lamp Society*", "Pier Union"]
    assert len(under(f"{text} identification only").signatories) == 2


def test_japanese_headings_on_the_lines_of_the_names():
    head = "政府は先月、小さな港を閉鎖すると発表した。\n\n一、撤回すること。\n二、協議すること。"
    groups = "呼びかけ団体：港の会、漁民の会\n賛同団体：灯台の会、潮流フォーラム、漁業組合"
    reading = read(f"{head}\n\n{groups}\n".encode(), "letter.txt")
    assert names(reading) == ["港の会", "漁民の会", "灯台の会", "潮流フォーラム", "漁業組合"]
    assert len(reading.edition.authentic.asks) == 2


def test_a_name_that_ends_in_a_small_word_goes_on():
    assert names(under("Signed by:\n\nKeepers of the lamps in\nPort Odo\nGulls")) == [
        "Keepers of the lamps in Port Odo",
        "Gulls",
    ]


def test_countries_lead_the_names_of_one_paragraph():
    reading = under(
        "First signatories:\n\nTogo: Lamp Society, Piers for All;\nKenya: Tide Society;\n"
        "Ghana: Rope Society.\n\nInternational networks: Gull Society, Quiet Boats."
    )
    assert [(each.name, each.country) for each in reading.signatories] == [
        ("Lamp Society", "TG"),
        ("Piers for All", "TG"),
        ("Tide Society", "KE"),
        ("Rope Society", "GH"),
        ("Gull Society", ""),
        ("Quiet Boats", ""),
    ]


def test_people_with_titles_stand_between_semicolons_behind_a_label():
    reading = under("Signed by: Ada Fernsby, keeper of lamps; Bram Marrow, writer.")
    assert [(each.name, each.title) for each in reading.signatories] == [
        ("Ada Fernsby", "keeper of lamps"),
        ("Bram Marrow", "writer"),
    ]


def test_parts_of_the_world_head_runs():
    reading = under(
        "Signed by:\n\nEurope & Americas\nLamp Society (Spain), Gulls (Peru), Piers, Tide Society,"
        " Rope Society, Boats\n\nMiddle East\nQuiet Water (Jordan), Reeds (Iraq), Wells (Iraq)"
    )
    assert names(reading) == [
        *("Lamp Society", "Gulls", "Piers", "Tide Society", "Rope Society", "Boats"),
        *("Quiet Water", "Reeds", "Wells"),
    ]


def test_dots_part_names_and_letters_of_another_script_among_them_make_no_sentence():
    for mark in (" · ", ", "):
        bodies = ["등대모임", "부두연대", "어민YW회", "밀물회", "썰물회", "갈매기회"]
        assert names(under(f"[참여단체]\n{mark.join(bodies)} (이상 6개 단체)")) == bodies


def test_three_names_between_the_commas_of_japanese_are_three():
    assert names(under("【賛同団体】\n灯台の会、桟橋の会、潮の会")) == [
        "灯台の会",
        "桟橋の会",
        "潮の会",
    ]


def test_a_run_that_ends_as_a_sentence_parts_its_last_two_names():
    run = ", ".join(BODIES[:5])
    assert names(under(f"Sincerely,\n\n{run} and {BODIES[5]}.")) == BODIES


def test_countries_part_the_names_inside_one_line():
    reading = read(
        b"<p>Dear all,</p><p>The lamps of the harbour are out and nobody lights them.</p>"
        b"<p>Signed by: <b>Togo:</b> Lamp Society, Piers e.V. <b>Kenya</b>: Tide Society;"
        b" Europe: Gulls, Boats <b>Ghana:</b> Rope Society.</p>",
        "letter.html",
    )
    assert [(each.name, each.country) for each in reading.signatories] == [
        ("Lamp Society", "TG"),
        ("Piers e.V.", "TG"),
        ("Tide Society", "KE"),
        ("Gulls", ""),
        ("Boats", ""),
        ("Rope Society", "GH"),
    ]


def test_countries_over_lists_of_their_own_head_them():
    reading = read(
        b"<p>Dear all,</p><p>The lamps of the harbour are out and nobody lights them.</p>"
        b"<h3>Signatories</h3><ul><li>Togo<ul><li>Lamp Society</li><li>Gulls</li></ul></li>"
        b"<li>Africa<ul><li>Tide Society</li></ul></li></ul>",
        "letter.html",
    )
    assert [(each.name, each.country) for each in reading.signatories] == [
        ("Lamp Society", "TG"),
        ("Gulls", "TG"),
        ("Tide Society", ""),
    ]


def test_three_people_with_titles_between_semicolons_are_three():
    reading = under("Signed by:\nAda Fernsby, keeper; Bram Marrow, writer; Cleo Quill, painter")
    assert names(reading) == ["Ada Fernsby", "Bram Marrow", "Cleo Quill"]


def test_the_wide_slash_parts_names():
    assert names(under("【賛同団体】\n灯台の会／桟橋の会／潮の会")) == [
        "灯台の会",
        "桟橋の会",
        "潮の会",
    ]
