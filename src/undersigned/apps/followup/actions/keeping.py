"""Files of a reply, judged and sealed; a step of the acts, inside their transaction."""

from collections.abc import Iterable

from ..attachments import judged
from ..contents import seal_file
from ..models import Reply, ReplyFile

_MOST = 50


def keep_files(reply: Reply, files: Iterable[tuple[str, bytes]]) -> None:
    """Keep each (name, bytes) with what it was found to be; at most 50, the rest is in the mail."""
    made = []
    for name, data in list(files)[-_MOST:]:
        found = judged(name, data)
        file = ReplyFile(
            reply=reply,
            media_type=found.media_type,
            size=len(data),
            sha256=found.sha256,
            trouble=found.trouble,
        )
        seal_file(file, found.name, found.data)
        made.append(file)
    ReplyFile.objects.bulk_create(made)
