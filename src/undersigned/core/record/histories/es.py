"""Spanish."""

from undersigned.core.record.asks import Finding
from undersigned.core.record.history import History, Occasions

HISTORY = History(
    language="es",
    found={
        Finding.MET: "cumplida",
        Finding.PARTLY: "cumplida en parte",
        Finding.NOT_MET: "no cumplida",
        Finding.CANNOT_TELL: "no se puede saber",
        Finding.NO_EVIDENCE: "no se hallaron pruebas",
        Finding.NOT_DUE: "aún no vence",
        Finding.OVERTAKEN: "superada por los hechos",
    },
    session=r"(?:el )?per[ií]odo de sesiones (\d+)|(?:el )?(\d+)\.?[ºo]? per[ií]odo de sesiones",
    sessions=Occasions(
        on={
            "one": "en el período de sesiones {n}",
            "other": "en los períodos de sesiones {n}",
        },
        since="desde el período de sesiones {n}",
    ),
    years=Occasions(on={"other": "en {n}"}, since="desde {n}"),
    named=Occasions(on={"other": "en «{n}»"}, since="desde «{n}»"),
)
