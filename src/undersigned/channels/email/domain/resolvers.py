"""Where records come from: name servers, or what a person pasted.

Both are resolvers in the form of dnspython's, so that one reading serves both.
"""

import contextlib
import re
import threading
import time
from collections.abc import Iterator, Sequence
from typing import Any

import dns.exception
import dns.name
import dns.resolver
import dns.rrset
from checkdmarc.utils import DNS_CACHE  # type: ignore[import-untyped]  # it ships no types

_EACH = 4.0  # seconds that one question may take
_ALL = 15.0  # seconds that all may take together
_ALONE = threading.Lock()

# The beginning of a record's value; what stands before it is its name.
_VALUE = re.compile(
    r"(?P<spf>v\s*=\s*spf1\b)|(?P<dmarc>v\s*=\s*DMARC1\b)"
    r"|(?P<dkim>v\s*=\s*DKIM\d\b|k\s*=\s*(?:rsa|ed25519)\b|p\s*=\s*[A-Za-z0-9+/]{40,})",
    re.IGNORECASE,
)
_SPLIT_STRINGS = re.compile(r'"\s+"')
_FIRST_WORD = re.compile(r'^\s*"?([A-Za-z0-9_.-]+)')
_KEY = re.compile(r"^(?P<selector>[A-Za-z0-9_.-]+)\._domainkey\b", re.IGNORECASE)
_SAMPLES = {
    "TXT": '"v=spf1 ?all"',
    "A": "192.0.2.1",
    "AAAA": "2001:db8::1",
    "MX": "10 mail.invalid.",
}


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """One judgement at a time, with nothing remembered from another: people mend and ask again."""
    with _ALONE:
        DNS_CACHE.clear()
        try:
            yield
        finally:
            DNS_CACHE.clear()


class Records(dns.resolver.Resolver):
    """A resolver that notes for which names it got no answer, and which it took on trust."""

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.unanswered: list[str] = []
        self.trusted: list[str] = []

    def without(self, host: str, record: str) -> str:
        """How a sentence on a record that is not there begins."""
        return f"{host} has no {record}"

    def texts(self, host: str) -> list[str]:
        """The TXT records of ``host``, the strings of each joined (RFC 7208 3.3)."""
        try:
            answer = self.resolve(host, "TXT", lifetime=self.lifetime)
        except (dns.exception.DNSException, OSError):
            return []
        return [b"".join(each.strings).decode("utf-8", "replace") for each in answer]


class Asking(Records):
    """Asks the server's name servers, or those given."""

    def __init__(self, nameservers: Sequence[str] = (), port: int = 53) -> None:
        super().__init__(configure=not nameservers)
        if nameservers:
            self.nameservers = list(nameservers)
            self.port = port
        self.lifetime = _EACH
        self.timeout = 1.0
        self._ends_at: float | None = None

    def resolve(self, qname: Any, rdtype: Any = "A", *args: Any, **options: Any) -> Any:
        now = time.monotonic()
        self._ends_at = self._ends_at or now + _ALL
        left = self._ends_at - now
        try:
            options["lifetime"] = max(0.0, min(_EACH, left))
            return super().resolve(qname, rdtype, *args, **options)
        except (dns.exception.Timeout, dns.resolver.NoNameservers, OSError):
            self.unanswered.append(str(qname).rstrip("."))
            raise


class Pasted(Records):
    """Knows what was pasted.

    Names outside the domain (what a provider's ``include`` refers to) are taken to be in order and
    noted in ``trusted``: nobody looks them up.
    """

    def __init__(self, domain: str, text: str, selectors: Sequence[str]) -> None:
        super().__init__(configure=False)
        self._domain = domain.lower().strip(".")
        self.selectors: list[str] = []
        self._texts: dict[str, list[str]] = {}
        for name, value in _pasted(text):
            self._keep(name, value, selectors)

    def _keep(self, name: str, value: re.Match[str], selectors: Sequence[str]) -> None:
        text = _cleaned(value.string[value.start() :])
        if value["dkim"]:
            key = _KEY.match(name)
            selector = key["selector"] if key else next(iter(selectors), "pasted")
            self.selectors.append(selector)
            host = f"{selector}._domainkey.{self._domain}"
        elif value["dmarc"]:
            parent = name.lower().removeprefix("_dmarc").strip(".")
            host = f"_dmarc.{parent if '.' in parent else self._domain}"
        else:
            host = name if "." in name else self._domain
        self._texts.setdefault(host.lower().strip("."), []).append(text)

    def without(self, host: str, record: str) -> str:
        return f"Among what was pasted, {host} has no {record}"

    def resolve(self, qname: Any, rdtype: Any = "A", *args: Any, **options: Any) -> Any:
        host = str(qname).lower().rstrip(".")
        kind = str(rdtype).upper()
        if kind == "TXT" and host in self._texts:
            return _rrset(host, "TXT", [_quoted(each) for each in self._texts[host]])
        if kind not in _SAMPLES or (kind == "TXT" and self._is_ours(host)):
            raise dns.resolver.NoAnswer
        if "._report._dmarc." in host:  # who agrees to take reports about us
            return _rrset(host, kind, ['"v=DMARC1"'])
        if kind == "TXT":
            self.trusted.append(host)
        return _rrset(host, kind, [_SAMPLES[kind]])

    def _is_ours(self, host: str) -> bool:
        """Whether an answer about ``host`` had to be among what was pasted."""
        bare = host.removeprefix("_dmarc.").partition("._domainkey.")[2] or host
        bare = bare.removeprefix("_dmarc.")
        return bare == self._domain or self._domain.endswith(f".{bare}")


def _pasted(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Name, or "", and value of each record."""
    joined = _SPLIT_STRINGS.sub("", text.replace("\t", " ").replace("(", " ").replace(")", " "))
    for line in joined.splitlines():
        if value := _VALUE.search(line):
            name = _FIRST_WORD.match(line[: value.start()])
            yield (name[1].rstrip(".") if name else ""), value


def _cleaned(value: str) -> str:
    """Without the quotes around it, and what stands behind them."""
    return value.partition('"')[0].strip().rstrip("'`").strip()


def _quoted(text: str) -> str:
    """As TXT strings of 255 bytes at most (RFC 1035 3.3), in the form of a zone file."""
    data = text.encode("ascii", "replace").replace(b"\\", b"\\\\").replace(b'"', b'\\"').decode()
    return " ".join(f'"{data[at : at + 200]}"' for at in range(0, len(data), 200)) or '""'


def _rrset(host: str, kind: str, values: list[str]) -> dns.rrset.RRset:
    return dns.rrset.from_text_list(dns.name.from_text(host), 60, "IN", kind, values)
