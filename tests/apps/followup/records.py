"""Files of the public record as a coalition has them."""

import datetime as dt
import io

from tests.core.record.marc_files import FIXTURES
from undersigned.apps.followup.actions import keep_record, read_record
from undersigned.apps.followup.actions.record import Given
from undersigned.core.record.source import Declared

DECLARED = Declared(source="the Library of Sarrania", downloaded_on=dt.date(2026, 5, 2))


def given(name="drafts.xml", *, declared=DECLARED, data=None) -> Given:
    data = data_of(name) if data is None else data
    return Given(name, io.BytesIO(data), declared)


def data_of(name="drafts.xml") -> bytes:
    return (FIXTURES / name).read_bytes()


def keep(coalition, name="drafts.xml", *, by=None, **values):
    return keep_record(coalition=coalition, given=given(name, **values), by=by)


def have_read(coalition, name="drafts.xml", **values):
    return read_record(kept=keep(coalition, name, **values))
