"""Tells the demo's story in a process that ends before the site is served.

The web server's processes are forked from the one that starts them. The typesetter writes the
story's papers, and keeps threads that a fork does not take along: in a server forked after it had
worked, each PDF would be waited for without end.
"""

import multiprocessing

from django.db import connections

from undersigned.core.errors import UndersignedError

from .story import tell


def tell_apart() -> None:
    """What the story cannot be told for is raised here, as if it were told here."""
    connections.close_all()  # no two processes share one
    here = multiprocessing.get_context("fork")
    ours, theirs = here.Pipe(duplex=False)
    telling = here.Process(target=_tell, args=(theirs,))
    telling.start()
    theirs.close()
    try:
        what, where, do = ours.recv()
    except EOFError:  # it died, and has said why
        raise SystemExit(1) from None
    finally:
        telling.join()
    if what:
        raise UndersignedError(what, where=where, do=do)


def _tell(to) -> None:
    try:
        tell()
    except UndersignedError as error:
        to.send((error.what, error.where, error.do))
    else:
        to.send(("", "", ""))
