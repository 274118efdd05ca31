"""French."""

from undersigned.core.record.asks import Finding
from undersigned.core.record.history import History, Occasions

HISTORY = History(
    language="fr",
    found={
        Finding.MET: "satisfaite",
        Finding.PARTLY: "partiellement satisfaite",
        Finding.NOT_MET: "non satisfaite",
        Finding.CANNOT_TELL: "indéterminable",
        Finding.NO_EVIDENCE: "aucune preuve trouvée",
        Finding.NOT_DUE: "pas encore échue",
        Finding.OVERTAKEN: "dépassée",
    },
    session=r"(?:la )?session (\d+)|(?:la )?(\d+)\s?e session",
    sessions=Occasions(
        on={"one": "à la session {n}", "other": "aux sessions {n}"}, since="depuis la session {n}"
    ),
    years=Occasions(on={"other": "en {n}"}, since="depuis {n}"),
    named=Occasions(on={"other": "pour «\u00a0{n}\u00a0»"}, since="depuis «\u00a0{n}\u00a0»"),
    between="\u00a0; ",
)
