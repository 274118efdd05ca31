"""What the log says: what went wrong and where in the code, and nothing about anybody.

Mailed links carry their secret in the path, and the message of an exception may hold a value of the
row or form that it came from. So neither is written: a log is read by more people than a database.
"""

import logging
import traceback
from typing import Any


class Bare(logging.Formatter):
    """ "ERROR django.request: 500 desk:change", and the lines of the code where it happened."""

    def format(self, record: logging.LogRecord) -> str:
        bare = logging.makeLogRecord(record.__dict__)
        bare.exc_text = None  # another handler may have written it into the record, whole
        if record.name.startswith("django."):
            _take_out_path(bare)
        return super().format(bare)

    def formatException(self, ei: Any) -> str:  # noqa: N802  (logging's name)
        """File, line and function of each frame, and the exception's type without its message."""
        kind, _error, trace = ei
        lines = [
            f"  {frame.filename}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(trace)
        ]
        return "\n".join([*lines, f"{kind.__module__}.{kind.__qualname__}"])


def _take_out_path(record: logging.LogRecord) -> None:
    """Django's records of refused and failed requests name the path: say the view's name."""
    request = getattr(record, "request", None)
    if request is None and not hasattr(record, "status_code"):
        return
    match = getattr(request, "resolver_match", None)
    view = match.view_name if match else "no page of ours"
    record.msg = f"{getattr(record, 'status_code', 'refused')} {view}"
    record.args = ()
