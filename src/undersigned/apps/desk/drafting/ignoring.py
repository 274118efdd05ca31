"""Rules that the secretariat ignores in one letter, each with a reason, until it is taken back."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from undersigned.core.checks.ignoring import PassedOver, heeding, ignoring
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Edition


@dataclass(frozen=True)
class IgnoredRule:
    """A rule that the letter ignores; ``number`` of its findings are not shown for it."""

    rule: str
    reason: str
    number: int


class ReasonForm(forms.Form):
    """Why a rule is ignored."""

    reason = forms.CharField(label=_("Why is it right as it stands?"), max_length=300)


def ignored_rules(edition: Edition, passed: Iterable[PassedOver]) -> list[IgnoredRule]:
    """The rules that ``edition`` ignores, in the order in which they were ignored."""
    numbers = Counter(each.finding.rule for each in passed)
    return [IgnoredRule(each.rule, each.reason, numbers[each.rule]) for each in edition.ignore]


def as_chosen(edition: Edition, sent: QueryDict) -> Edition:
    """``edition`` after the button that was pressed: "ignore" or "heed" with a rule, or neither.

    The reason stands in the field "why-RULE" beside any of the rule's findings. Raises
    ``UndersignedError`` where it is missing or too long, or there is no such rule.
    """
    if "heed" in sent:
        return heeding(edition, sent["heed"])
    if "ignore" not in sent:
        return edition
    rule = sent["ignore"]
    given = [each for each in sent.getlist(f"why-{rule}") if each.strip()]
    form = ReasonForm({"reason": given[0] if given else ""})
    if given and not form.is_valid():
        said = " ".join(form.errors["reason"])
        raise UndersignedError(said, do=str(form.fields["reason"].label))
    return ignoring(edition, rule, form.cleaned_data["reason"] if given else "")
