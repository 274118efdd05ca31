"""Portuguese."""

from undersigned.core.record.asks import Finding
from undersigned.core.record.history import History, Occasions

HISTORY = History(
    language="pt",
    found={
        Finding.MET: "cumprido",
        Finding.PARTLY: "cumprido em parte",
        Finding.NOT_MET: "não cumprido",
        Finding.CANNOT_TELL: "não se pode saber",
        Finding.NO_EVIDENCE: "nenhuma prova encontrada",
        Finding.NOT_DUE: "ainda não vencido",
        Finding.OVERTAKEN: "superado pelos fatos",
    },
    session=r"(?:a )?sessão (\d+)|(?:a )?(\d+)\.?ª sessão",
    sessions=Occasions(
        on={"one": "na sessão {n}", "other": "nas sessões {n}"}, since="desde a sessão {n}"
    ),
    years=Occasions(on={"other": "em {n}"}, since="desde {n}"),
    named=Occasions(on={"other": "em “{n}”"}, since="desde “{n}”"),
)
