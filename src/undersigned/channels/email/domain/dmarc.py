"""DMARC: what others shall do with mail in a domain's name that neither SPF nor DKIM bears out."""

from checkdmarc import dmarc as read  # type: ignore[import-untyped]  # it ships no types

from undersigned.channels.email.domain.judgement import Judgement, Standing
from undersigned.channels.email.domain.resolvers import Records

_POLICIES: dict[str, tuple[Standing, str, str]] = {
    "reject": (
        "fine", "DMARC asks others to refuse mail that only pretends to be from {domain}.", "",
    ),
    "quarantine": (
        "fine", "DMARC asks others to put mail that only pretends to be from {domain} aside.", "",
    ),
    "none": (
        "weak",
        "DMARC is there, but asks nobody to stop mail that only pretends to be from {domain}.",
        "When SPF and DKIM have been fine for some weeks, write p=quarantine instead of p=none.",
    ),
}  # fmt: skip


def judged(domain: str, records: Records) -> Judgement:
    """How the DMARC record that holds for ``domain`` stands; it may be that of a parent domain."""
    before = len(records.unanswered)
    try:
        found = read.query_dmarc_record(domain, resolver=records, retries=0)
        record, location = str(found["record"]), str(found["location"])
    except read.DMARCError as error:
        if len(records.unanswered) > before:
            name = records.unanswered[-1]
            return _judgement(
                domain, "unknown", f"The name servers gave no answer about {name}.",
                "Ask again in some minutes, or paste the records.",
            )  # fmt: skip
        return _unusable(domain, error, records)
    try:
        tags = read.parse_dmarc_record(record, location, resolver=records, retries=0)["tags"]
    except read.DMARCError as error:
        return _judgement(
            location, "wrong", f"The DMARC record cannot be read: {error}", "Mend it there.", record
        )
    policy = str(tags["p" if location == domain.lower() else "sp"]["value"])
    standing, what, do = _POLICIES[policy]
    if standing == "fine" and tags["t"]["value"] == "y":
        standing, do = "weak", "It says t=y, only a test: take that out."
    return _judgement(location, standing, what.format(domain=domain), do, record)


def _unusable(domain: str, error: Exception, records: Records) -> Judgement:
    if isinstance(error, read.DMARCRecordNotFound):
        return _judgement(
            domain, "missing",
            f"{records.without(domain, 'DMARC record')}: large mail providers distrust its mail.",
            "Put one into the DNS as a TXT record; begin with p=none.",
            f"v=DMARC1; p=none; rua=mailto:postmaster@{domain}",
        )  # fmt: skip
    if isinstance(error, read.MultipleDMARCRecords):
        return _judgement(
            domain, "wrong", f"{domain} has more than one DMARC record, so that none counts.",
            "Keep one.",
        )  # fmt: skip
    if isinstance(error, read.DMARCRecordInWrongLocation):
        return _judgement(
            domain, "wrong", f"The DMARC record stands at {domain}, where nobody looks for it.",
            f"Move it to _dmarc.{domain}.",
        )  # fmt: skip
    return _judgement(
        domain, "wrong", f"The DMARC record cannot be used: {error}", "Mend it there."
    )


def _judgement(
    domain: str, standing: Standing, what: str, do: str = "", record: str = ""
) -> Judgement:
    return Judgement(
        about="DMARC", standing=standing, what=what, do=do, host=f"_dmarc.{domain}", record=record
    )
