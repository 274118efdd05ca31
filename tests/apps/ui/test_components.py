"""Components for templates."""

from datetime import UTC, datetime

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory

from undersigned.apps.ui.forms import SampleForm


def draw(source: str, **context) -> str:
    return Template(source).render(Context(context))


def test_what_people_wrote_is_escaped_in_every_component():
    for source in (
        "{% badge x %}", "{% button x %}", "{% button_link x x %}", "{% deed x x x %}",
        "{% notice title=x %}{{ x }}{% endnotice %}", "{% card title=x %}{% endcard %}",
        "{% empty title=x %}{% endempty %}", "{% breadcrumb x x x %}", "{% steps 1 x %}",
        "{% progress x 1 2 %}",
    ):  # fmt: skip
        assert "<b>" not in draw(source, x="<b>'\""), source


def test_a_component_keeps_the_markup_it_holds():
    assert "<p>hello</p>" in draw("{% notice %}<p>hello</p>{% endnotice %}")


def test_an_error_is_read_out_and_a_notice_waits_its_turn():
    assert 'role="alert"' in draw('{% notice "error" %}{% endnotice %}')
    assert 'role="status"' in draw('{% notice "done" %}{% endnotice %}')


@pytest.mark.parametrize("source", ['{% badge "x" "blue" %}', '{% button "x" "huge" %}'])
def test_an_unknown_look_is_a_fault_of_the_template(source):
    with pytest.raises(TemplateSyntaxError, match="is none of"):
        draw(source)


def test_the_tab_of_this_page_is_marked():
    request = RequestFactory().get("/b/")
    drawn = draw('{% tabs "A" "/a/" "B" "/b/" %}', request=request)
    assert '<a href="/b/" aria-current="page">B</a>' in drawn
    assert '<a href="/a/">A</a>' in drawn


def test_steps_say_what_is_done_and_what_is_next():
    drawn = draw('{% steps 2 "one" "two" "three" %}')
    assert '<li class="is-done">one</li><li aria-current="step">two</li><li>three</li>' in drawn


def test_a_moment_names_its_time_zone():
    moment = datetime(2019, 12, 16, 17, 0, tzinfo=UTC)
    drawn = draw('{% moment at "Europe/Paris" %}', at=moment)
    assert "16 December 2019, 18:00 (Europe/Paris)" in drawn
    assert 'datetime="2019-12-16T18:00:00+01:00"' in drawn


def test_no_moment_is_nothing():
    assert draw("{% moment at %}", at=None) == ""


def test_a_form_without_faults_shows_no_summary():
    assert "Nothing has been saved" not in str(SampleForm())


def test_an_error_stands_beside_its_field_is_linked_and_keeps_what_was_entered():
    drawn = str(SampleForm({"email": "ama@", "name": "River Watch"}))
    assert 'href="#id_email"' in drawn
    assert 'aria-describedby="id_email_error"' in drawn
    assert 'id="id_email_error"' in drawn
    assert 'value="ama@"' in drawn
    assert 'value="River Watch"' in drawn


def test_help_is_tied_to_its_field():
    assert 'aria-describedby="id_name_helptext"' in str(SampleForm())


def test_a_group_of_choices_has_a_legend():
    assert "<legend>What shall happen?</legend>" in str(SampleForm())
