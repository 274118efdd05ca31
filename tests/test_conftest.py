"""The tests run where they say they run."""

import pytest
from django.conf import settings
from django.db import connection


@pytest.mark.django_db
def test_the_chosen_database_is_the_one_that_answers(request):
    assert connection.vendor == request.config.getoption("--database")


def test_the_tests_keep_their_data_in_a_folder_of_their_own():
    assert "undersigned-tests-" in str(settings.DATA)
