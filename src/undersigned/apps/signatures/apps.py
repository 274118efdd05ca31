from django.apps import AppConfig


class SignaturesConfig(AppConfig):
    name = "undersigned.apps.signatures"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import (  # models are loaded only now
            call_mails,
            keeping,
            mails,
            references,
            sheet_work,
        )

        mails.register()
        call_mails.register()
        references.register()
        sheet_work.register()
        keeping.register_own()
