"""The settings of the environment: one table, read and checked once at start.

``docs/reference/settings.md`` is made from ``TABLE`` by ``settings_page()``; a test keeps it fresh.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import Any
from urllib.parse import urlsplit

from limits import parse

from undersigned.channels.email.mailbox import place_of
from undersigned.core.errors import UndersignedError

PREFIX = "UNDERSIGNED_"
YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off", ""}
LONGEST_LOCAL = 40  # RFC 5321 4.5.3.1.1 allows 64; the word of a reply address takes 13
LARGEST_MB = 4096  # what the public record's readers take at most
LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")
_NO_PROVIDERS = {"base", "base_requests", "console", "test", "amazon_ses"}  # the last needs boto3


def _text(value: str) -> str:
    return value.strip()


def _folder(value: str) -> Path:
    return Path(value).expanduser().resolve()


def _yes_no(value: str) -> bool:
    word = value.strip().lower()
    if word not in YES | NO:
        raise ValueError("is neither yes nor no")
    return word in YES


def _number(value: str) -> int:
    if not value.strip().isdecimal():
        raise ValueError("is not a whole number")
    return int(value)


def _megabytes(value: str) -> int:
    number = _number(value)
    if not 1 <= number <= LARGEST_MB:
        raise ValueError(f"is not between 1 and {LARGEST_MB}")
    return number


def _site(value: str) -> str:
    parts = urlsplit(value.strip())
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("is not an address such as https://letters.example.org")
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError("has something after the host; the site lives at the top of its host")
    return f"{parts.scheme}://{parts.netloc}"


def _database(value: str) -> str:
    value = value.strip()
    if value and urlsplit(value).scheme not in {"postgresql", "postgres"}:
        raise ValueError("is neither empty nor an address such as postgresql://user@host/name")
    return value


def _mail(value: str) -> str:
    value = value.strip()
    if value == "outbox" or value.startswith("django:"):
        return value
    parts = urlsplit(value)
    if parts.scheme in mail_providers():
        return value
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ValueError("is neither outbox nor an address such as smtp://user:word@host:587")
    return value


@cache
def mail_providers() -> tuple[str, ...]:
    """Those that django-anymail knows, as they stand before ``://``."""
    package = find_spec("anymail.backends")
    places = package.submodule_search_locations if package else None
    names = {info.name for info in iter_modules(places or [])}
    return tuple(sorted(name.replace("_", "-") for name in names - _NO_PROVIDERS))


def _replies(value: str) -> str:
    value = value.strip()
    local, _at, domain = value.rpartition("@")
    if not value:
        return value
    if not local or "." not in domain or "@" in local or "+" in local or " " in value:
        raise ValueError("is neither letters@host.org nor *@host.org")
    if len(local) > LONGEST_LOCAL:
        raise ValueError(f"has more than {LONGEST_LOCAL} characters before the @")
    return value


def _mailbox(value: str) -> str:
    if value := value.strip():
        place_of(value)
    return value


def _word(value: str) -> str:
    value = value.strip()
    if value and (len(value) < 20 or not value.isascii() or not value.isalnum()):
        raise ValueError("is not 20 letters and digits or more")
    return value


def _rate(value: str) -> str:
    """ "" for none; else as the library reads it."""
    value = value.strip().lower()
    if value in {"", "none"}:
        return ""
    try:
        parse(value)
    except ValueError:
        raise ValueError("is neither none nor such as 600/minute") from None
    return value


def _key(value: str) -> str:
    value = value.strip()
    if value and (len(value) != 64 or set(value.lower()) - set("0123456789abcdef")):
        raise ValueError("is not 64 hexadecimal digits")
    return value.lower()


@dataclass(frozen=True)
class Setting:
    """One variable: its name without the prefix, what it looks like, its default, its help."""

    name: str
    shape: str
    default: str
    help: str
    parse: Callable[[str], Any]

    @property
    def variable(self) -> str:
        return PREFIX + self.name

    def read(self, environ: Mapping[str, str]) -> Any:
        value = environ.get(self.variable, self.default)
        try:
            return self.parse(value)
        except ValueError as error:
            shown = "What it holds" if self.name in SECRETS else f"“{value}”"
            raise UndersignedError(
                f"{shown} {error}.",
                where=self.variable,
                do=f"Give {self.shape}, or leave the variable out.",
            ) from None


SECRETS = {"KEY", "DATABASE", "MAIL", "MAILBOX", "INBOUND"}  # values that an error must not repeat

TABLE = (
    Setting("DATA", "a folder", "undersigned-data",
            "Where the database, the server key, uploads and the development outbox are kept. "
            "It is made when it is not there.", _folder),
    Setting("DATABASE", "nothing or postgresql://user:word@host:port/name", "",
            "Nothing: one SQLite file in the data folder. Otherwise a PostgreSQL database, "
            "version 15 or newer.", _database),
    Setting("SITE_URL", "https://host", "http://localhost:8000",
            "The address under which people reach the site. Mailed links begin with it; with "
            "https, cookies travel over https only. Passkeys need a host name, so a local address "
            "is written http://localhost:PORT.", _site),
    Setting("HOSTS", "host names with commas between", "",
            "Further host names that may be used besides that of the site.", _text),
    Setting("BEHIND_PROXY", "yes or no", "no",
            "Whether a proxy of yours stands before the server and sets X-Forwarded-Proto and "
            "X-Forwarded-For. Say yes only then: otherwise visitors could set them.", _yes_no),
    Setting("MAIL", "outbox, smtp://user:word@host:port or smtps://user:word@host:port", "outbox",
            "How mail leaves. “outbox” sends nothing: mails are kept for you to look at under "
            "/outbox/, which a public site refuses. smtp:// uses STARTTLS where the server is not "
            "local; smtps:// speaks TLS from the start. A provider's interface is written "
            "postmark://?server_token=WORD, mailgun://?api_key=WORD&sender_domain=HOST and so on: "
            "the name of the provider and its settings as django-anymail has them, in small "
            "letters. “django:” and the dotted name takes any other Django mail backend.", _mail),
    Setting("MAIL_FROM", "an address", "letters@localhost",
            "The sender of mails where a coalition has no address of its own.", _text),
    Setting("REPLIES", "letters@host.org or *@host.org", "",
            "Where answers to letters come in, so that each is filed under its letter and office "
            "by itself. letters@host.org: a mailbox that takes letters+WORD@host.org too. "
            "*@host.org: one that takes every name at that host. Nothing: answers go to the "
            "coalition's own address, and somebody enters them.", _replies),
    Setting("MAILBOX", "imaps://user:word@host:993/folder or imap://...", "",
            "Where replies are fetched by IMAP, once a minute: unread mails are kept and then "
            "marked as read; none is deleted. imaps:// speaks TLS from the start. Nothing: no "
            "mailbox is read.", _mailbox),
    Setting("INBOUND", "20 letters and digits or more", "",
            "A word that nobody guesses. A mail provider then hands over mails that come in by "
            "POST to /inbound/WORD/, as message/rfc822 or in the form field body-mime, email or "
            "raw. Nothing: there is no such address.", _word),
    Setting("KEY", "64 hexadecimal digits", "",
            "The server key, for machines that share one database. Nothing: the file “key” in the "
            "data folder, made at the first start. Without this key the contacts in the database "
            "cannot be read: keep a copy apart from the backups.", _key),
    Setting("PRIVATE_WEBHOOKS", "yes or no", "no",
            "Whether webhooks may go to http:// and to addresses inside your own network. “yes” "
            "lets every coalition on this server send requests to the machines beside it.",
            _yes_no),
    Setting("RECORD_FILE_MB", "a whole number from 1 to 4096", "50",
            "How large a file of the public record may be that is given in the browser, in MB. It "
            "is streamed to disk and read piece by piece; packed by gzip or zip it may unpack to "
            "ten times as much. A proxy before the server has a limit of its own.", _megabytes),
    Setting("READ_RATE", "a number and a time, such as 600/minute, or none", "600/minute",
            "How many requests to the interface for programs one address may make. More are "
            "answered 429 and told when to come back. Each process counts for itself, in memory. "
            "Behind a proxy set BEHIND_PROXY, or nobody is limited.", _rate),
    Setting("SIGN_RATE", "a number and a time, such as 240/hour, or none", "240/hour",
            "How many forms of strangers (signing on, also by program and in a frame; asking to be "
            "told of a letter) one address may send; signing on by the page takes two. People who "
            "share a connection share it.",
            _rate),
    Setting("DEMO", "yes or no", "no",
            "Shows the development outbox and the page of styles on any host. Never on a site "
            "that people use.", _yes_no),
    Setting("SANDBOX", "yes or no", "yes",
            "Whether files that people give are read in limited child processes. “no” is for "
            "finding a reader's fault; a public site refuses it.", _yes_no),
    Setting("DEBUG", "yes or no", "no",
            "Shows the insides of an error in the browser. For developers.", _yes_no),
    Setting("THREADS", "a whole number", "8",
            "How many requests are answered at the same time.", _number),
)  # fmt: skip


@dataclass(frozen=True)
class Environment:
    """The checked values, one attribute a setting (lower case)."""

    data: Path
    database: str
    site_url: str
    hosts: str
    behind_proxy: bool
    mail: str
    mail_from: str
    replies: str
    mailbox: str
    inbound: str
    key: str
    private_webhooks: bool
    read_rate: str
    sign_rate: str
    record_file_mb: int
    demo: bool
    sandbox: bool
    debug: bool
    threads: int

    @property
    def host(self) -> str:
        return urlsplit(self.site_url).hostname or ""

    @property
    def https(self) -> bool:
        return self.site_url.startswith("https:")

    @property
    def is_local(self) -> bool:
        return self.host in LOCAL_HOSTS or self.host.endswith(".localhost")


def read_environment(environ: Mapping[str, str] | None = None) -> Environment:
    """Read and check every setting; ``UndersignedError`` names the variable that is wrong."""
    environ = os.environ if environ is None else environ
    _refuse_unknown(environ)
    env = Environment(**{setting.name.lower(): setting.read(environ) for setting in TABLE})
    if env.mail == "outbox" and not (env.is_local or env.demo or env.debug):
        raise UndersignedError(
            "A public site must send its mail: the development outbox shows every mail to anybody.",
            where=PREFIX + "MAIL",
            do="Give the mail server, for example smtp://user:word@mail.example.org:587.",
        )
    if not (env.sandbox or env.is_local or env.debug):
        raise UndersignedError(
            "A public site must read files in the sandbox.",
            where=PREFIX + "SANDBOX",
            do="Leave the variable out.",
        )
    return env


def _refuse_unknown(environ: Mapping[str, str]) -> None:
    known = {setting.variable for setting in TABLE}
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in known:
            raise UndersignedError(
                "There is no such setting.",
                where=name,
                do=f"The settings are {', '.join(sorted(known))}.",
            )


def settings_page() -> str:
    """The reference page of the settings, in Markdown."""
    lines = [
        "# Settings",
        "",
        "Set these in the environment. They are read and checked once, at start.",
        "",
        "<!-- Made from src/undersigned/config/env.py by `make docs`; do not edit. -->",
    ]
    for setting in TABLE:
        default = f"`{setting.default}`" if setting.default else "nothing"
        lines += ["", f"## {setting.variable}", "", setting.help, ""]
        lines += [f"- Give: {setting.shape}", f"- Default: {default}"]
    return "\n".join(lines) + "\n"
