"""Makes MARCXML for tests: ``collection(record(draft(...)))``."""

import io
from pathlib import Path
from xml.sax.saxutils import escape

from undersigned.core.record.index import Index
from undersigned.core.record.reading import RecordFile, read_record

FIXTURES = Path(__file__).parents[2] / "fixtures" / "record"
SHARED = Path(__file__).parents[4] / "shared" / "un"


def field(tag: str, indicator: str = " ", /, **subfields: str) -> str:
    inner = "".join(
        f'<subfield code="{code.removeprefix("_")}">{escape(text)}</subfield>'
        for code, text in subfields.items()
    )
    return f'<datafield tag="{tag}" ind1="{indicator}" ind2=" ">{inner}</datafield>'


def record(*fields: str, number: int = 1) -> str:
    return f'<record><controlfield tag="001">{number}</controlfield>{"".join(fields)}</record>'


def draft(
    symbol: str,
    sponsors: str = "",
    *more: str,
    title: str = "Care of beacons",
    session: str = "178",
    kind: str = "draft resolution /",
) -> str:
    return record(
        field("191", a=symbol, c=session), field("245", a=f"{title} :", b=kind, c=sponsors), *more
    )


def collection(*records: str) -> bytes:
    inner = "\n".join(records)
    return f'<collection xmlns="http://www.loc.gov/MARC21/slim">\n{inner}\n</collection>'.encode()


def read_xml(*records: str) -> RecordFile:
    return read_record(io.BytesIO(collection(*records)), "records.xml")


def index_of(*records: str) -> Index:
    return Index([read_xml(*records)])


def fixture(name: str, **options: object) -> RecordFile:
    with (FIXTURES / name).open("rb") as file:
        return read_record(file, name, **options)
