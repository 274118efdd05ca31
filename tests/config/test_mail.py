"""How mail leaves, by one setting."""

import pytest

from undersigned.config.env import mail_providers, read_environment
from undersigned.config.mail import SMTP, mail
from undersigned.core.errors import UndersignedError


def test_smtp_is_told_by_its_address():
    made = mail("smtp://ama:open%2Fsesame@mail.example.org:2525")
    assert made["EMAIL_BACKEND"] == SMTP
    assert (made["EMAIL_HOST"], made["EMAIL_PORT"]) == ("mail.example.org", 2525)
    assert (made["EMAIL_HOST_USER"], made["EMAIL_HOST_PASSWORD"]) == ("ama", "open/sesame")
    assert (made["EMAIL_USE_TLS"], made["EMAIL_USE_SSL"]) == (True, False)


def test_a_provider_is_told_by_its_name_and_settings():
    made = mail("mailgun://?api_key=word%2F1&sender_domain=mg.example.org")
    assert made["EMAIL_BACKEND"] == "anymail.backends.mailgun.EmailBackend"
    assert made["ANYMAIL"]["MAILGUN_API_KEY"] == "word/1"
    assert made["ANYMAIL"]["MAILGUN_SENDER_DOMAIN"] == "mg.example.org"
    assert made["ANYMAIL"]["REQUESTS_TIMEOUT"] == 30


@pytest.mark.parametrize("name", mail_providers())
def test_every_provider_that_is_offered_has_a_backend(name):
    from django.utils.module_loading import import_string

    assert import_string(mail(f"{name}://?api_key=word")["EMAIL_BACKEND"])


@pytest.mark.parametrize("name", ["postmark", "brevo", "unisender-go"])
def test_a_provider_is_taken_from_the_environment(name):
    assert name in mail_providers()
    value = f"{name}://?api_key=word"
    assert read_environment({"UNDERSIGNED_MAIL": value}).mail == value


@pytest.mark.parametrize("name", ["console", "test", "base", "pigeon"])
def test_what_is_no_provider_is_refused_and_its_words_are_not_repeated(name):
    with pytest.raises(UndersignedError) as caught:
        read_environment({"UNDERSIGNED_MAIL": f"{name}://?api_key=open-sesame"})
    assert "open-sesame" not in str(caught.value)
