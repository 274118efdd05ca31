"""Settings for the tests: those of the product, in a folder of their own."""

import os
import tempfile

for name in [name for name in os.environ if name.startswith("UNDERSIGNED_")]:
    del os.environ[name]
os.environ["UNDERSIGNED_DATA"] = tempfile.mkdtemp(prefix="undersigned-tests-")

from undersigned.config.settings import *  # noqa: E402, F403  (the folder is chosen before)

EMAIL_BACKEND = "undersigned.apps.outbox.backends.DevelopmentOutbox"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGGING_CONFIG = None
