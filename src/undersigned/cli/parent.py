"""A child that ends when its parent is gone, even where the parent was killed."""

import os
import threading
import time

PARENT = "SERVED_BY_PROCESS"  # environment variable: the id of the process that serves
LOOK_EVERY = 0.5  # seconds


def end_with_parent(parent: int) -> None:
    """Watch in a thread; orphans get another parent, and that is how we know."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(LOOK_EVERY)
        os._exit(0)  # everything here is safe against being killed

    threading.Thread(target=watch, name="end with parent", daemon=True).start()
