from django.apps import AppConfig


class ProgramsConfig(AppConfig):
    name = "undersigned.apps.programs"
    default_auto_field = "django.db.models.BigAutoField"
