from django.apps import AppConfig


class SignaturesConfig(AppConfig):
    name = "undersigned.apps.signatures"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import call_mails, mails, references, sheet_work  # models are loaded only now

        mails.register()
        call_mails.register()
        references.register()
        sheet_work.register()
