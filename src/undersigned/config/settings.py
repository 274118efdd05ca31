"""Django's settings, made from the environment (env.py names and checks every variable)."""

from pathlib import Path

from undersigned.apps.outbox.keys import derive

from .accounts import *  # noqa: F403  (settings are names in this module; accounts.py holds some)
from .catalogues import ready
from .databases import database
from .env import LOCAL_HOSTS, read_environment
from .keys import server_key
from .mail import mail
from .security import CONTENT_SECURITY_POLICY as CONTENT_SECURITY_POLICY
from .security import security

ENV = read_environment()
PACKAGE = Path(__file__).resolve().parent.parent

# Ours
DATA = ENV.data
SITE_URL = ENV.site_url
SITE_HOST = ENV.host
MAILBOX = ENV.mailbox
INBOUND = ENV.inbound
SERVER_KEY = server_key(ENV.data, ENV.key)
REPLIES = ENV.replies
PRIVATE_WEBHOOKS = ENV.private_webhooks
BEHIND_PROXY = ENV.behind_proxy
READ_RATE = ENV.read_rate
SIGN_RATE = ENV.sign_rate
RECORD_FILE_BYTES = ENV.record_file_mb * 1024 * 1024
SHOWS_OUTBOX = ENV.mail == "outbox"
SHOWS_STYLES = ENV.debug or ENV.demo
IS_DEMO = ENV.demo

# Django's
SECRET_KEY = derive(SERVER_KEY, "django").hex()
DEBUG = ENV.debug
ALLOWED_HOSTS = [ENV.host, *(host.strip() for host in ENV.hosts.split(",") if host.strip())]
if ENV.is_local:
    ALLOWED_HOSTS += [*LOCAL_HOSTS[:2], "[::1]"]
CSRF_TRUSTED_ORIGINS = [ENV.site_url]
ROOT_URLCONF = "undersigned.config.urls"
WSGI_APPLICATION = "undersigned.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": database(ENV.database, ENV.data)}
MEDIA_ROOT = ENV.data / "uploads"
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024  # bytes; a letter of 10,000 signatories has 1 MB
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

# The order is that of the layers, highest first: a higher app may replace a lower one's template.
# An app is installed when its folder has an apps.py.
APPS = ("desk", "programs", "alerts", "followup", "deliveries", "releases", "signatures", "letters",
        "coalitions", "outbox", "ui")  # fmt: skip
INSTALLED_APPS = [
    *(f"undersigned.apps.{app}" for app in APPS if (PACKAGE / "apps" / app / "apps.py").exists()),
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "undersigned.apps.releases.middleware.same_for_everybody",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "undersigned.apps.ui.languages.chosen_language",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "undersigned.apps.programs.rates.RateLimits",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "undersigned.apps.ui.context.site",
            ],
            "builtins": ["undersigned.apps.ui.templatetags.ui"],
        },
    }
]
FORM_RENDERER = "undersigned.apps.ui.forms.Renderer"
CSRF_FAILURE_VIEW = "undersigned.apps.ui.views.csrf_failure"
# In the session, not in a cookie of their own: who reads or signs is never given one.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LANGUAGE_CODE = "en"
# Only languages that are complete: a test holds each of them against the messages of the code.
LANGUAGES = [
    ("en", "English"),
    ("ko", "Korean"),
    ("fr", "French"),
    ("es", "Spanish"),
    ("pt", "Portuguese"),
    ("ja", "Japanese"),
    ("ar", "Arabic"),
]
LOCALE_PATHS = [ready(PACKAGE / "locale", ENV.data / "locale")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True  # no collecting step: the package carries its own static files
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MAX_AGE = 60  # seconds: after an upgrade no page is seen in its old style for long

globals().update(security(https=ENV.https, behind_proxy=ENV.behind_proxy))
globals().update(mail(ENV.mail))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENV.mail_from

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "undersigned.config.logs.Bare",
            "format": "{levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"undersigned": {"level": "INFO"}},
}
