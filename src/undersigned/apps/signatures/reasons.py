"""Why the secretariat did something, as choices: free words could carry a name that is withheld."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DeclineReason(models.TextChoices):
    DUPLICATE = "duplicate", _("it is on the list already")
    NOT_AUTHORISED = "not-authorised", _("the organisation has not authorised it")
    NOT_FOUND = "not-found", _("we could not verify that it exists")
    NOT_FITTING = "not-fitting", _("it does not belong on this letter")
    MISTAKE = "mistake", _("it was a test or a mistake")


class CorrectionReason(models.TextChoices):
    SPELLING = "spelling", _("a misspelling")
    OWN_FORM = "own-form", _("the form that you use yourselves")
    ONE_FORM = "one-form", _("one form for the whole list")
    ASKED = "asked", _("you asked for it")
