from django.apps import AppConfig


class AlertsConfig(AppConfig):
    name = "undersigned.apps.alerts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import hearing, keeping, mails, sections  # models are loaded only now

        hearing.register()
        keeping.register_own()
        mails.register()
        sections.register()
