"""How did a state vote?

A missing row, and a vote that was not cast, is "did not vote", which is no abstention. Where a
decision was taken without a vote the question does not apply.
"""

from collections.abc import Sequence

from undersigned.core.record.answers.decisions import (
    decisions_on,
    how,
    modalities,
    none_or_several,
)
from undersigned.core.record.entries import Ballot, Decision, Modality
from undersigned.core.record.index import Index
from undersigned.core.record.questions import Answer, Outcome, Quote, Vote
from undersigned.core.record.states import known_codes, named


def vote(question: Vote, index: Index) -> Answer:
    """Whether ``question.state`` voted as wanted on what ``question.of`` names."""
    found = decisions_on(question.of, index)
    if answer := none_or_several(found, question.of):
        return answer
    voted = [each for each in found if each.ballots]
    if not voted:
        return _without_ballots(found)
    if _is_nobody(question.state, voted):
        because = f"Nobody called “{question.state}” is among those who could vote."
        return Answer(Outcome.NO_EVIDENCE, because, symbol=voted[0].symbol)
    votes = {_ballot(question.state, each) for each in voted}
    quotes = tuple(_quote(question.state, each) for each in voted)
    symbol = voted[0].symbol
    if len(votes) > 1:
        because = f"The files disagree on how {named(question.state)} voted."
        return Answer(Outcome.CANNOT_TELL, because, quotes, symbol, confirm=True)
    (ballot,) = votes
    met = ballot in question.wanted
    return Answer(
        Outcome.MET if met else Outcome.NOT_MET,
        f"{named(question.state)} {_told(ballot)}.",
        quotes,
        symbol,
        confirm=all(question.state not in each.ballots for each in voted),
    )


def _is_nobody(voter: str, voted: Sequence[Decision]) -> bool:
    """Whether a voter that is no state, such as a member of a parliament, is in no row at all."""
    return voter not in known_codes() and not any(voter in each.ballots for each in voted)


def _ballot(state: str, decision: Decision) -> Ballot:
    return decision.ballots.get(state, Ballot.NONE)


def _told(ballot: Ballot) -> str:
    words = {Ballot.YES: "voted yes", Ballot.NO: "voted no", Ballot.ABSTAIN: "abstained"}
    return words.get(ballot, "did not vote, which is no abstention")


def _quote(state: str, decision: Decision) -> Quote:
    there = state in decision.ballots
    words = f"{state}: {decision.ballots[state]}" if there else f"{state}: no row"
    return Quote(decision.vote_field, words, decision.symbol, decision.record, decision.line)


def _without_ballots(found: Sequence[Decision]) -> Answer:
    quotes = tuple(how(each) for each in found)
    symbol = found[0].symbol
    if modalities(found) == {Modality.WITHOUT}:
        because = "It was adopted without a vote, so that no state voted."
        return Answer(Outcome.NOT_APPLICABLE, because, quotes, symbol)
    because = "The record of the decision does not tell how each state voted."
    return Answer(Outcome.CANNOT_TELL, because, quotes, symbol)
