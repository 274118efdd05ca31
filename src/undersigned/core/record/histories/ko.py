"""Korean."""

from undersigned.core.record.asks import Finding
from undersigned.core.record.history import History, Occasions

HISTORY = History(
    language="ko",
    found={
        Finding.MET: "이행",
        Finding.PARTLY: "일부 이행",
        Finding.NOT_MET: "미이행",
        Finding.CANNOT_TELL: "알 수 없음",
        Finding.NO_EVIDENCE: "증거 못 찾음",
        Finding.NOT_DUE: "기한 전",
        Finding.OVERTAKEN: "상황 변경",
    },
    session=r"제?\s?(\d+)\s?차\s?(?:회기|총회)|회기 (\d+)",
    sessions=Occasions(each="제{n}차", on={"other": "{n} 회기에는"}, since="{n} 회기부터"),
    years=Occasions(each="{n}년", on={"other": "{n}에는"}, since="{n}부터"),
    named=Occasions(on={"other": "“{n}”에는"}, since="“{n}”부터"),
    run="{when} {found}",
)
