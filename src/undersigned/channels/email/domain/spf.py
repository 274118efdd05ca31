"""SPF: which servers may send for a domain (RFC 7208)."""

from collections.abc import Sequence
from typing import Any

from checkdmarc import spf as read  # type: ignore[import-untyped]  # it ships no types

from undersigned.channels.email.domain.judgement import Judgement, Standing
from undersigned.channels.email.domain.resolvers import Records

_ASK = "Ask the provider that sends your mail for its SPF line."
# What ``all`` says about servers that are not listed → how that stands.
_REST: dict[str, tuple[Standing, str, str]] = {
    "fail": ("fine", "SPF says which servers send for {domain}, and refuses all others.", ""),
    "softfail": ("fine", "SPF says which servers send for {domain}, and doubts all others.", ""),
    "neutral": (
        "weak",
        "SPF says which servers send for {domain}, but nothing about all others.",
        "End the record with ~all.",
    ),
    "pass": (
        "wrong",
        "SPF says that every server in the world may send for {domain}.",
        "End the record with ~all instead of +all.",
    ),
}


def judged(domain: str, records: Records) -> Judgement:
    """How the SPF record of ``domain`` stands."""
    try:
        record = str(_options(read.query_spf_record, domain, records)["record"])
    except read.MultipleSPFRTXTRecords:
        return _judgement(
            domain, "wrong", f"{domain} has more than one SPF record, so that none of them counts.",
            "Make one record of them: one v=spf1, all includes, one ~all.",
        )  # fmt: skip
    except read.SPFError:
        return _unanswered(domain, records) or _judgement(
            domain, "missing",
            f"{records.without(domain, 'SPF record')}: nothing says which servers send for it.",
            f"{_ASK} Put it into the DNS as a TXT record.",
            "v=spf1 include:PROVIDER ~all",
        )  # fmt: skip
    try:
        parsed = _options(read.parse_spf_record, record, domain, records)
    except read.SPFError as error:
        found = _unanswered(domain, records)
        return found or _judgement(domain, "wrong", *_fault(error), record)
    return _of_parsed(domain, record, parsed, records.trusted)


def _options(function: Any, *arguments: Any) -> dict[str, Any]:
    *words, resolver = arguments
    found: dict[str, Any] = function(*words, resolver=resolver, retries=0)
    return found


def _of_parsed(
    domain: str, record: str, parsed: dict[str, Any], trusted: Sequence[str]
) -> Judgement:
    """By what it says about all others, or the record says to which it hands over (redirect=)."""
    other = parsed["parsed"]["redirect"]
    if other and other["domain"] in trusted:
        return _judgement(
            domain, "unknown",
            f"The SPF record hands over to {other['domain']}, which was not looked up.",
            "Paste that record too, or have it looked up.", record,
        )  # fmt: skip
    rest = (other or parsed)["parsed"]["all"]
    standing, what, do = _REST[str(rest)]
    return _judgement(domain, standing, what.format(domain=domain), do, record)


def _fault(error: Exception) -> tuple[str, str]:
    """What is wrong, and what to do."""
    if isinstance(error, read.SPFTooManyDNSLookups):
        return (
            "The SPF record refers to so many others that servers give up: more than ten look-ups.",
            "Take out what no longer sends for you.",
        )
    if isinstance(error, read.SPFTooManyVoidDNSLookups):
        return (
            "The SPF record refers to several names that do not exist.",
            "Take out what no longer sends for you.",
        )
    if isinstance(error, read.SPFIncludeLoop | read.SPFRedirectLoop):
        return ("The SPF record refers to itself in a circle.", _ASK)
    if isinstance(error, read.SPFRecordNotFound):
        return (
            f"The SPF record refers to a name that has none, so that it does not count: {error}",
            f"{_ASK} Take out what no longer sends for you.",
        )
    return (f"The SPF record cannot be read: {error}", "Mend the record there.")


def _unanswered(domain: str, records: Records) -> Judgement | None:
    if not records.unanswered:
        return None
    name = records.unanswered[0]
    return _judgement(
        domain, "unknown", f"The name servers gave no answer about {name}.",
        "Ask again in some minutes, or paste the records.",
    )  # fmt: skip


def _judgement(
    domain: str, standing: Standing, what: str, do: str = "", record: str = ""
) -> Judgement:
    return Judgement(about="SPF", standing=standing, what=what, do=do, host=domain, record=record)
