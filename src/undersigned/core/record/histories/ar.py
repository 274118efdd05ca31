"""Arabic."""

from undersigned.core.record.asks import Finding
from undersigned.core.record.history import History, Occasions

HISTORY = History(
    language="ar",
    found={
        Finding.MET: "لُبّي",
        Finding.PARTLY: "لُبّي جزئيًا",
        Finding.NOT_MET: "لم يُلبَّ",
        Finding.CANNOT_TELL: "لا يمكن الجزم",
        Finding.NO_EVIDENCE: "لم يُعثر على دليل",
        Finding.NOT_DUE: "لم يحن موعده",
        Finding.OVERTAKEN: "تجاوزته الأحداث",
    },
    session=r"(?:ال)?دورة (?:رقم )?(\d+)",
    sessions=Occasions(
        on={
            "one": "في الدورة {n}",
            "two": "في الدورتين {n}",
            "other": "في الدورات {n}",
        },
        since="منذ الدورة {n}",
    ),
    years=Occasions(on={"other": "في {n}"}, since="منذ {n}"),
    named=Occasions(on={"other": "في «{n}»"}, since="منذ «{n}»"),
    between="؛ ",
)
