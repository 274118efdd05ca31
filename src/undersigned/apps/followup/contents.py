"""The one module that seals and opens what came back.

``Words`` are bound to their reply, files to theirs: a blob copied to another row does not open.
"""

import json
from dataclasses import asdict, dataclass

from undersigned.apps.outbox.sealing import keyed_hash, open_sealed, seal

from .models import Reply, ReplyFile


@dataclass(frozen=True)
class Words:
    """What was written: ``said`` is a mail's own text, ``text`` all of it; ``note`` is ours.

    ``invitation`` is the id of the one that it answers, where that is known.
    """

    sender: str = ""
    sender_name: str = ""
    subject: str = ""
    text: str = ""
    said: str = ""
    note: str = ""
    invitation: str = ""


def seal_words(reply: Reply, words: Words) -> None:
    """Put ``words`` into ``reply``, which the caller saves."""
    reply.sealed = seal(json.dumps(asdict(words)).encode(), context=f"reply:{reply.pk}")


def words_of(reply: Reply) -> Words:
    return Words(**json.loads(open_sealed(reply.sealed, context=f"reply:{reply.pk}")))


def seal_file(file: ReplyFile, name: str, data: bytes) -> None:
    """Put name and bytes into ``file``, which the caller saves."""
    file.name_sealed = seal(name.encode(), context=f"reply-file-name:{file.pk}")
    file.sealed = seal(data, context=f"reply-file:{file.pk}")


def file_name(file: ReplyFile) -> str:
    return open_sealed(file.name_sealed, context=f"reply-file-name:{file.pk}").decode()


def file_data(file: ReplyFile) -> bytes:
    return open_sealed(file.sealed, context=f"reply-file:{file.pk}")


def message_hash(message_id: str) -> str:
    """What finds a mail by its Message-ID; "" for a mail without one."""
    return keyed_hash("message-id", message_id) if message_id else ""


def bytes_hash(data: bytes) -> str:
    """What tells that a mail was kept before."""
    return keyed_hash("mail", data.hex())
