from django.apps import AppConfig


class ProgramsConfig(AppConfig):
    name = "undersigned.apps.programs"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import telling  # models are loaded only now

        telling.register()
