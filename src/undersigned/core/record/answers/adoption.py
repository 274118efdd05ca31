"""How was something decided: by recorded vote, by a vote that was not recorded, without a vote?"""

from undersigned.core.record.answers.decisions import (
    decisions_on,
    how,
    modalities,
    none_or_several,
)
from undersigned.core.record.index import Index
from undersigned.core.record.questions import Adoption, Answer, Outcome


def adoption(question: Adoption, index: Index) -> Answer:
    """Whether what ``question.of`` names was decided as wanted."""
    found = decisions_on(question.of, index)
    if answer := none_or_several(found, question.of):
        return answer
    told = modalities(found)
    quotes = tuple(how(each) for each in found)
    symbol = found[0].symbol
    if not told:
        because = "The record does not tell how it was decided."
        return Answer(Outcome.CANNOT_TELL, because, quotes, symbol)
    if len(told) > 1:
        because = "The records disagree on how it was decided."
        return Answer(Outcome.CANNOT_TELL, because, quotes, symbol, confirm=True)
    (modality,) = told
    outcome = Outcome.MET if modality is question.how else Outcome.NOT_MET
    return Answer(outcome, f"It was decided {modality}.", quotes, symbol)
