"""The fixtures of deliveries, for the judge of what was delivered."""

from tests.apps.deliveries.conftest import printer, release, server  # noqa: F401  (fixtures)
