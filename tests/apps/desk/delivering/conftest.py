"""Who looks at the pages of deliveries, and what lies before them."""

import pytest

from tests.apps.deliveries.conftest import printer, release, server  # noqa: F401  (fixtures)
from tests.apps.desk.closing.conftest import editor, owner, viewer  # noqa: F401  (fixtures)


@pytest.fixture
def letter(release):  # noqa: F811  (pytest finds fixtures by their names)
    return release.letter
