from tests.apps.deliveries.conftest import printer, release  # noqa: F401  (fixtures)
from tests.apps.followup.conftest import address, letter  # noqa: F401  (fixtures)
