"""No letter makes a rule fail, and every finding and mend fits the letter that it is about."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from undersigned.core.checks.context import Context
from undersigned.core.checks.engine import check
from undersigned.core.checks.fixes import apply_all
from undersigned.core.letter import Ask, Asks, Edition, LetterText, Paragraph, Signatory, words
from undersigned.core.lexicon import LANGUAGES
from undersigned.core.reading import Reading

# What the rules look for, in any order: marks, numbers, dates, names and broken characters.
PIECES = st.sampled_from(
    [
        " ", "  ", ",", ".", "..", ";", " - ", "--", "(", ")", "[", "]", "“", '"', "'", "’",
        "\xa0", "the the", "die die", "a", "We", "NGO", "(UPR)",
        "Universal Periodic Review (UPR)", "Ð", "Ã©", "\ufb01", "\xad", "\ufffd", "Kеnya",
        "&amp;", "<br>", "**", "[date]", "TBC", "https://a.example/b", "seventy (60)",
        "three demands", "these two steps", "2031–2019", "from 2031 to 2019", "31 March",
        "by 31 March 2031", "03/04/2031", "2031년 3월 31일까지",
        "60 NGOs from 3 countries in Asia and Africa", "Kenya", "서울", "資料館。",
        "\u0645\u0631\u062d\u0628\u0627", "12. ", "consider opening", "{{ countries }}",
    ]
)  # fmt: skip
LINES = st.lists(PIECES, max_size=8).map("".join)
NAMES = LINES.map(lambda line: " ".join(line.split()) or "Ama")


@st.composite
def readings(draw):
    languages = draw(st.lists(st.sampled_from(LANGUAGES), min_size=1, max_size=3, unique=True))
    asks = draw(st.lists(st.tuples(LINES, st.dates() | st.none()), max_size=4))
    texts = tuple(
        LetterText(
            language=language,
            title=words(draw(LINES)),
            blocks=(*(Paragraph(inlines=words(draw(LINES))) for _ in range(3)), Asks()),
            asks=tuple(
                Ask(id=f"ask-{number}", text=words(text), by=by if index == 0 else None)
                for number, (text, by) in enumerate(asks)
            ),
        )
        for index, language in enumerate(languages)
    )
    signatories = st.builds(
        Signatory,
        kind=st.sampled_from(["organisation", "individual"]),
        name=NAMES,
        title=NAMES | st.just(""),
        place=NAMES | st.just(""),
        country=st.sampled_from(["", "KE", "GH", "ZZ"]),
        withheld=st.booleans(),
    )
    return Reading(
        edition=Edition(date=draw(st.dates() | st.none()), texts=texts),
        signatories=tuple(draw(st.lists(signatories, max_size=8))),
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(readings())
def test_findings_lie_in_their_passages_and_their_mends_apply(reading):
    context = Context(reading)
    findings = check(reading)
    for finding in findings:
        text = context.plain_text(finding.part)
        # Names and the letterhead are no passages; what is found there has no text to lie in.
        assert not text or 0 <= finding.start <= finding.end <= len(text)
    apply_all(reading.edition, findings)
