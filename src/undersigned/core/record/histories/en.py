"""English."""

from undersigned.core.record.asks import Finding
from undersigned.core.record.history import History, Occasions

HISTORY = History(
    language="en",
    found={
        Finding.MET: "met",
        Finding.PARTLY: "partly met",
        Finding.NOT_MET: "not met",
        Finding.CANNOT_TELL: "cannot tell",
        Finding.NO_EVIDENCE: "no evidence found",
        Finding.NOT_DUE: "not due",
        Finding.OVERTAKEN: "overtaken",
    },
    session=r"(?:the )?session (\d+)|(?:the )?(\d+)(?:st|nd|rd|th) session",
    sessions=Occasions(on={"other": "in session {n}"}, since="since session {n}"),
    years=Occasions(on={"other": "in {n}"}, since="since {n}"),
    named=Occasions(on={"other": "in {n}"}, since="since {n}"),
    listing="en-GB",  # without a comma before "and"
)
