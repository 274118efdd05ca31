"""Japanese."""

from undersigned.core.record.asks import Finding
from undersigned.core.record.history import History, Occasions

HISTORY = History(
    language="ja",
    found={
        Finding.MET: "履行",
        Finding.PARTLY: "一部履行",
        Finding.NOT_MET: "履行されず",
        Finding.CANNOT_TELL: "判断できない",
        Finding.NO_EVIDENCE: "証拠なし",
        Finding.NOT_DUE: "期限前",
        Finding.OVERTAKEN: "事情の変化",
    },
    session=r"第?\s?(\d+)\s?回?\s?会期",
    sessions=Occasions(each="第 {n}", on={"other": "{n} 会期には"}, since="{n} 会期から"),
    years=Occasions(each="{n} 年", on={"other": "{n}には"}, since="{n}から"),
    named=Occasions(on={"other": "「{n}」には"}, since="「{n}」から"),
    run="{when}{found}",
    between="；",
    end="。",
)
