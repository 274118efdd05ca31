"""Which part of a web page is the letter."""

import pytest

from tests.core.readers.webpages import SENTENCE, flow
from undersigned.core.readers.html_parts import part_page

LETTER = f"<h1>On the lamps</h1><p>Dear Keeper,<p>{SENTENCE}<p>{SENTENCE}<p>Sincerely,"
NAMES = "<ul><li>Quay Friends, Kenya<li>Mole Society, Norway<li>Pier Union, Chile</ul>"
ROLL = f"<h2>Signatories</h2>{NAMES}"
WHOLE = ["On the lamps", "Dear Keeper,", SENTENCE, SENTENCE, "Sincerely,"]
SIGNED = ["Signatories", "Quay Friends, Kenya", "Mole Society, Norway", "Pier Union, Chile"]


def kept(markup: str, host: str = "") -> list[str]:
    found = flow(markup, host)
    part_page(found)
    return [each.text for each in found.blocks if not each.reason and each.kind != "picture"]


def reasons(markup: str) -> dict[str, str]:
    found = flow(markup)
    part_page(found)
    return {each.text: each.reason for each in found.blocks if each.reason}


def test_a_letter_alone_is_kept_whole():
    assert kept(LETTER + ROLL) == WHOLE + SIGNED


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        ("<nav><a href=/>Home</a></nav>", "the page's menu"),
        ("<div role=navigation>Home</div>", "the page's menu"),
        ("<header>Quay News</header>", "the page's head"),
        ("<footer>Quay News, Mole Road 1</footer>", "the page's foot"),
        ("<aside>Buy a lamp</aside>", "the page's sidebar"),
        ("<div class='cookie-notice'>We use cookies.</div>", "the page's notice on cookies"),
        ("<div id=socialShare>Tell your friends</div>", "buttons for sharing"),
        ("<p><div class=breadcrumb>Home &gt; News</div>", "the page's breadcrumb"),
        ("<form>Your name <input></form>", "a form of the page"),
        ("<sidebar>More</sidebar>", "the page's sidebar"),
        ("<dialog open>Donate now</dialog>", "a notice over the page"),
        (
            "<ul><li><a href=/a>Apples</a><li><a href=/b>Boats</a><li><a href=/c>Cats</a></ul>",
            "the page's links",
        ),
        ("<h3>Related news</h3><p>Boats are late.<p>Lamps are dear.", "other pages of the site"),
    ],
)
def test_parts_of_the_page_are_left_out_with_the_reason(part, reason):
    assert kept(LETTER + ROLL + part) == WHOLE + SIGNED
    assert set(reasons(LETTER + ROLL + part).values()) == {reason}


@pytest.mark.parametrize(
    "part",
    [
        f"<aside class=signatories>{NAMES}</aside>",
        f"<aside>{ROLL}</aside>",
        f"<div class=sidebar>{ROLL}</div>",
        f"<footer>{ROLL}</footer>",
        f"<form>{ROLL}<input></form>",
        f"<section class=signature-wall>{NAMES}</section>",
    ],
)
def test_signatories_are_kept_wherever_they_stand(part):
    assert set(SIGNED[1:]) <= set(kept(f"<main>{LETTER}</main>{part}"))
    assert set(SIGNED[1:]) <= set(kept(LETTER + part))


def test_names_that_are_links_to_other_sites_are_names():
    names = "".join(f"<li><a href=https://n{each}.example/>Body {each}</a>" for each in range(5))
    assert "Body 3" in kept(LETTER + f"<ul>{names}</ul>", "quay.example")


def test_names_that_are_links_on_the_site_are_names_under_their_heading():
    names = "".join(f"<li><a href=/members/{each}>Body {each}</a>" for each in range(5))
    assert "Body 3" in kept(LETTER + f"<h2>Signatories</h2><ul>{names}</ul>")
    assert "Body 3" in kept(LETTER + f"<div class=signatories><ul>{names}</ul></div>")
    assert "Body 3" not in kept(LETTER + f"<ul>{names}</ul>")


def test_links_inside_the_text_stay():
    asks = "".join(f"<li><a href=/{each}>Light lamp {each} again</a>" for each in range(4))
    found = kept(f"<main><p>{SENTENCE}<p>We ask you to:<ul>{asks}</ul><p>{SENTENCE}</main>")
    assert "Light lamp 2 again" in found


@pytest.mark.parametrize("box", ["main", "article", "div class=entry-content", "div role=main"])
def test_what_stands_beside_the_content_is_left_out(box):
    end = box.split()[0]
    page = (
        f"<p>Quay News<p>Est. 1900<{box}>{LETTER}{ROLL}</{end}>"
        "<div><p>More boats<p>Fewer lamps</div>"
    )
    assert kept(page) == WHOLE + SIGNED


def test_the_title_may_stand_above_the_content_with_its_date():
    page = (
        f"<p>Quay News<h1>On the lamps</h1><p>3 May 2024<p>by Ama<article><p>{SENTENCE}</article>"
    )
    assert kept(page) == ["On the lamps", "3 May 2024", SENTENCE]


def test_one_article_of_several_is_the_letter():
    news = "<article><h2>Boats</h2><p>They were late today.</article>" * 3
    assert kept(f"<main>{news}<article>{LETTER}</article>{news}</main>") == WHOLE


def test_a_page_wide_form_is_no_form_of_the_page():
    assert kept(f"<form>{LETTER}{ROLL}<input type=hidden></form>") == WHOLE + SIGNED


def test_a_body_with_a_telling_class_is_no_part_of_the_page():
    assert kept(f"<div class='has-sidebar menu'>{LETTER}{ROLL}</div>") == WHOLE + SIGNED


def test_without_content_all_above_the_title_is_the_pages():
    page = f"<p>Quay News<p>2 May 2024<p><a href=/a>Home</a>{LETTER}"
    assert kept(page) == ["2 May 2024", *WHOLE]


def test_links_above_the_text_are_left_out():
    page = f"<h1>On the lamps</h1><p><a href=/es>Español</a> <a href=/a.pdf>PDF</a><p>{SENTENCE}"
    assert kept(page) == ["On the lamps", SENTENCE]


def test_a_heading_for_other_pages_ends_at_the_next_of_its_kind():
    page = f"<main>{LETTER}<h2>See also</h2><p>Boats<h2>Signatories</h2>{NAMES}</main>"
    assert kept(page) == WHOLE + SIGNED


def test_such_a_heading_over_nothing_takes_nothing_with_it():
    page = f"<main><h3>Share</h3><p>{SENTENCE}<p>{SENTENCE}</main>"
    assert SENTENCE in kept(page)


def test_a_page_without_prose_keeps_its_names():
    assert kept(ROLL) == SIGNED


def test_three_logos_after_the_text_are_names_and_one_is_not():
    logos = "".join(f"<img alt='Logo of Quay {each}'>" for each in "ABC")
    assert kept(LETTER + logos)[-3:] == ["Quay A", "Quay B", "Quay C"]
    assert kept(LETTER + "<img alt='Quay'>") == WHOLE
    assert kept(logos + LETTER) == WHOLE


@pytest.mark.parametrize(
    "name",
    [
        "<h1><a href='/'>Quay News</a></h1>",
        "<h1><a href='https://quay.example/'>Quay News</a></h1>",
        "<h1><a href='./index.html'>Quay News</a></h1>",
        "<h2 class='site-name'>Quay News</h2>",
        "<div class='blog-header'><h1>Quay News</h1></div>",
    ],
)
def test_the_site_s_own_name_is_no_title(name):
    found = flow(f"{name}{LETTER}{ROLL}")
    part_page(found)
    left = [each.text for each in found.blocks if not each.reason and each.heading]
    assert left == ["On the lamps", "Signatories"]


def test_a_title_that_leads_to_itself_stays():
    whole = kept(f"<h1><a href='/lamps'>On the lamps</a></h1><h2>A call</h2><p>{SENTENCE}" * 1)
    assert whole[0] == "On the lamps"


def test_a_lone_heading_stays_though_it_leads_home():
    assert (
        kept(f"<h1><a href='/'>On the lamps</a></h1><p>{SENTENCE}<p>{SENTENCE}")[0]
        == "On the lamps"
    )


def test_the_heading_just_over_the_content_is_its_title():
    markup = (
        "<div class=node><div><h2>On the lamps</h2></div>"
        f"<div class=content><p>Dear Keeper,<p>{SENTENCE}<p>{SENTENCE}<p>Sincerely,</div></div>"
    )
    assert kept(markup) == WHOLE


def test_a_heading_far_over_the_content_is_the_page_s():
    markup = (
        "<div><h2>Our news</h2><p>One<p>Two<p>Three<p>Four<p>Five</div>"
        f"<div class=content><p>Dear Keeper,<p>{SENTENCE}<p>{SENTENCE}<p>Sincerely,</div>"
    )
    assert "Our news" not in kept(markup)
