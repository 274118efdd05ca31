"""Passages of a mail's plain text: its own words, what it quotes or forwards, its signature."""

import re
from dataclasses import dataclass, replace

# "-----Original Message-----" and its like in ten languages.
_BEGINS = re.compile(
    r"^[ \t]*(?:[-_]{2,}|=+)[ \t]*(?:original message|forwarded message|message d'origine"
    r"|message original|message transféré|mensaje original|mensaje reenviado|mensagem original"
    r"|mensagem encaminhada|messaggio originale|messaggio inoltrato|ursprüngliche nachricht"
    r"|originalnachricht|weitergeleitete nachricht|원본 메시지|전달된 메시지|元のメッセージ"
    r"|転送メッセージ|الرسالة الأصلية|رسالة معاد توجيهها|исходное сообщение"
    r"|пересылаемое сообщение)[ \t]*[-_=]*[ \t]*$"
    # A mail program that announces it in words.
    r"|^[ \t]*(?:begin forwarded message|début du message réexpédié|début du message transféré"
    r"|anfang der weitergeleiteten nachricht|inicio del mensaje reenviado"
    r"|início da mensagem (?:reencaminhada|encaminhada)|inizio (?:del )?messaggio inoltrato"
    r"|начало (?:переадресованного|пересылаемого) сообщения|転送されたメッセージ|전달된 메시지"
    r"|بداية الرسالة المعاد توجيهها|بدء الرسالة المُعاد توجيهها)[ \t]?[:：][ \t]*$"
    # One that prints the header alone: who, with an address, and in the next line when.
    r"|^[ \t]*\*?(?:from|von|de|da|от|от кого|من|差出人|보낸 사람)[ \t]?[:：].*@.*\n"
    r"(?=[ \t]*\*?(?:sent|date|gesendet|datum|envoyé|fecha|enviado(?: el)?|enviada em|data|inviato"
    r"|дата|отправлено|تاريخ|日付|送信日時|보낸 날짜)[ \t]?[:：])",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(r"^[ \t*]*[\w .'-]{2,24}[ \t]?[:：][*]?[ \t]*\S", re.UNICODE)
_QUOTED = re.compile(r"^>+ ?", re.MULTILINE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_MOST_FIELDS = 8


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage without its quote marks; ``reason`` says why it is left out if it is."""

    text: str
    reason: str
    signature: bool = False
    # The header of the forwarded mail that it is part of.
    header: str = ""


def passages(text: str) -> list[Passage]:
    """The passages in their order."""
    found: list[Passage] = []
    for number, part in enumerate(_parts(text)):
        reason = "the mail around the letter" if number == 0 else "a mail that is forwarded"
        head = ""
        if number:
            head, part = _without_header(part)
            found.append(Passage(head, "the header of a forwarded mail", signature=True))
        for quoted, words in _by_quotes(part):
            said = "what the mail quotes" if quoted else reason
            found += [replace(each, header=head) for each in _without_signature(words, said)]
    return [each for each in found if each.text.strip()] or [Passage(text, "")]


def _parts(text: str) -> list[str]:
    """The text cut before each line that announces another mail."""
    cuts: list[int] = []
    end = -1
    for match in _BEGINS.finditer(text):
        # An announcement and the header right under it are one.
        if end < 0 or text[end : match.start()].strip():
            cuts.append(match.start())
        end = match.end()
    ends = [*cuts, len(text)]
    return [text[start:end] for start, end in zip([0, *cuts], ends, strict=True)]


def _without_header(part: str) -> tuple[str, str]:
    """The line that announces a mail with the fields under it, and the rest."""
    lines = part.split("\n")
    at, fields = 1, 0
    while at < len(lines) and fields < _MOST_FIELDS:
        bare = _QUOTED.sub("", lines[at])
        if _FIELD.match(bare) and len(bare) < 300:
            fields += 1
        elif bare.strip() or fields:
            break
        at += 1
    return "\n".join(lines[:at]), "\n".join(lines[at:])


def _by_quotes(text: str) -> list[tuple[bool, str]]:
    """Runs of lines that are quoted and of lines that are not."""
    runs: list[tuple[bool, list[str]]] = []
    for line in text.split("\n"):
        quoted = line.startswith(">")
        if not runs or (runs[-1][0] != quoted and line.strip()):
            runs.append((quoted, []))
        runs[-1][1].append(line)
    if not _is_quoted_mail(runs):
        return [(False, text)]
    return [(quoted, _QUOTED.sub("", "\n".join(lines))) for quoted, lines in runs]


def _is_quoted_mail(runs: list[tuple[bool, list[str]]]) -> bool:
    """Whether a mail is quoted, and not a sentence within the letter."""
    return any(quoted and len(lines) > 5 for quoted, lines in runs)


def _without_signature(text: str, reason: str) -> list[Passage]:
    cut = _SIGNATURE.search(text)
    if not cut:
        return [Passage(text, reason)]
    return [
        Passage(text[: cut.start()], reason),
        Passage(text[cut.start() :], "the sender's signature block", signature=True),
    ]
