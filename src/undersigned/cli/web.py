"""What the web server's processes load: the application, which ends when its parent dies."""

import os

from undersigned.config.wsgi import application

from .parent import PARENT, end_with_parent

if PARENT in os.environ:
    end_with_parent(int(os.environ[PARENT]))

__all__ = ["application"]
