from django.apps import AppConfig


class SignaturesConfig(AppConfig):
    name = "undersigned.apps.signatures"
    default_auto_field = "django.db.models.BigAutoField"
