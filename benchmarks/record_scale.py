"""Made-up catalogue records in the shape of the UN Digital Library's, and what reading them costs.

The states are real, everything else is invented: session 178 and body "C.9" do not exist. A record
has as many fields as a real draft (some 60 with links, stamps and subject headings), so that its
size is about theirs.
"""

import os
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from undersigned.core.record.answers import answer
from undersigned.core.record.index import Index
from undersigned.core.record.questions import Sponsor, Which
from undersigned.core.record.reading import read_record

STATES = tuple(
    state
    for states in (
        "Albania|Argentina|Australia|Austria|Bangladesh|Belgium|Bolivia (Plurinational State of)",
        "Brazil|Cabo Verde|Canada|Chile|Colombia|Costa Rica|Côte d'Ivoire|Croatia|Cyprus|Czechia",
        "Denmark|Democratic People's Republic of Korea|Ecuador|Egypt|Estonia|Fiji|Finland|France",
        "Georgia|Germany|Ghana|Greece|Guatemala|Honduras|Hungary|Iceland|India|Indonesia|Ireland",
        "Italy|Japan|Jordan|Kenya|Latvia|Lebanon|Liberia|Lithuania|Luxembourg|Malawi|Maldives|Mali",
        "Malta|Mexico|Micronesia (Federated States of)|Monaco|Mongolia|Montenegro|Morocco|Namibia",
        "Nepal|New Zealand|Nigeria|North Macedonia|Norway|Pakistan|Panama|Paraguay|Peru",
        "Philippines|Poland|Portugal|Qatar|Republic of Korea|Republic of Moldova|Romania|Rwanda",
        "San Marino|Senegal|Serbia|Slovakia|Slovenia|South Africa|Spain|Sweden|Switzerland",
        "Thailand|Tunisia|Türkiye|Uganda|Ukraine|Uruguay|Vanuatu|Zambia",
    )
    for state in states.split("|")
)
_WORDS = tuple(
    word
    for words in (
        "lighthouse ferry orchard bridge granary harbour archive well weather bell",
        "market loom canal beacon island tide seed river winter mill",
    )
    for word in words.split()
)
_LANGUAGES = ("AR", "ZH", "EN", "FR", "RU", "ES")
SUBJECT = "Care of lighthouses and beacons"
LIMITS = {"reading": 60.0, "megabytes": 500.0, "milliseconds": 100.0}
_QUESTIONS = 25


def records(number: int, seed: int = 6) -> Iterator[str]:
    """The XML of a collection, piece by piece."""
    chance = random.Random(seed)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<collection xmlns="http://www.loc.gov/MARC21/slim">\n'
    for each in range(1, number + 1):
        yield _record(each, chance)
    yield "</collection>\n"


def _record(number: int, chance: random.Random) -> str:
    session = 100 + number % 79
    symbol = f"A/C.9/{session}/L.{number}" + ("/Rev.1" if number % 5 == 0 else "")
    title = f"{SUBJECT} in region {number}" if number % 100 == 0 else _title(chance)
    first = sorted(chance.sample(STATES, chance.randint(1, 30)))
    later = sorted(chance.sample(STATES, chance.randint(1, 45)))
    fields = [
        '<controlfield tag="000">00000nam a2200025#a ||||</controlfield>',
        f'<controlfield tag="001">{9_000_000 + number}</controlfield>',
        *(_field(tag, a="x" * 12, b="made up") for tag in ("029", "035", "039", "040", "041")),
        _field("089", b="B02"),
        _field("191", a=symbol, b="A/", c=str(session)),
        _field("245", a=f"{title} :", b="draft resolution /", c=_listed(first)),
        _field("269", a="2099-11-02"),
        _field("260", a="[New York] :", b="UN,", c="2 Nov. 2099"),
        _field("300", a="14 p."),
        *(
            _field(tag, a=f"A body that looks after {word}s in many places", **{"2": "unbisn"})
            for tag in ("610", "630")
            for word in chance.sample(_WORDS, 2)
        ),
        *(_field("650", a=word.upper(), **{"2": "unbist"}) for word in chance.sample(_WORDS, 6)),
        *(_field("710", a=state, **{"9": "ms", "0": "(MADEUP)103802"}) for state in first),
        *(
            _field("856", u=f"https://example.org/{number}/{each}.pdf", y=each, s="231234")
            for each in _LANGUAGES
        ),
        *(_field(tag, a="made up", b="x" * 8) for tag in ("793", "930", "980", "989")),
        _field("981", a="General Assembly", b="9th Committee"),
        _field("991", a=f"A/{session}/251", b="71c[4]", d=f"{chance.choice(_WORDS)}S".upper()),
        *(_field("999", a="abc", b=f"2099-11-0{day}", c="x", z="I") for day in range(1, 5)),
    ]
    if number % 5 < 3:
        report = f"A/{session}/{number % 900 + 1}"
        fields.append(_field("515", a=f"Additional sponsors: {_listed(later)} ({report})."))
        fields.append(_field("993", "1", a=f"A/RES/{session}/{number}"))
        fields.append(_field("993", "3", a=report))
    return "<record>\n" + "\n".join(fields) + "\n</record>\n"


def _title(chance: random.Random) -> str:
    return "Protection of the " + " and the ".join(chance.sample(_WORDS, 4))


def _listed(states: list[str]) -> str:
    return ", ".join(states[:-1]) + " and " + states[-1] if len(states) > 1 else states[0]


def _field(tag: str, indicator: str = " ", /, **subfields: str) -> str:
    inner = "".join(
        f'\n    <subfield code="{code}">{text}</subfield>' for code, text in subfields.items()
    )
    return f'  <datafield tag="{tag}" ind1="{indicator}" ind2=" ">{inner}\n  </datafield>'


def measure(number: int) -> dict[str, Any]:
    """Makes the file, reads it, asks; fails where a figure is over its limit for 100,000."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.xml"
        with path.open("w", encoding="utf-8") as out:
            out.writelines(records(number))
        size = path.stat().st_size
        before = _megabytes()
        told: list[int] = []
        begun, worked = time.perf_counter(), time.process_time()
        with path.open("rb") as file:
            read = read_record(file, path.name, progress=lambda done, _rows: told.append(done))
        index = Index([read])
        seconds = time.perf_counter() - begun
        busy = time.process_time() - worked
    asked = [_asked(index, session) for session in range(100, 100 + _QUESTIONS)]
    figures = {
        "records": len(read.entries),
        "refused": read.refused_count,
        "file_megabytes": round(size / 1024**2),
        "seconds": round(seconds, 1),
        "processor_seconds": round(busy, 1),
        "load_on_cores": [round(os.getloadavg()[0], 1), os.cpu_count()],
        "peak_megabytes": round(_megabytes()),
        "peak_before_reading": round(before),
        "progress_reports": len(told),
        "question_ms_median": round(median(asked) * 1000, 2),
        "question_ms_worst": round(max(asked) * 1000, 2),
    }
    figures["within_limits"] = (
        seconds < LIMITS["reading"]
        and figures["peak_megabytes"] < LIMITS["megabytes"]
        and figures["question_ms_worst"] < LIMITS["milliseconds"]
    )
    return figures


def _asked(index: Index, session: int) -> float:
    """Seconds for one question."""
    begun = time.perf_counter()
    answer(Sponsor("KOR", Which(subject=SUBJECT, session=str(session))), index)
    return time.perf_counter() - begun


def _megabytes() -> float:
    """The most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
