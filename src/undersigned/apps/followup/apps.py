from django.apps import AppConfig


class FollowupConfig(AppConfig):
    name = "undersigned.apps.followup"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import mails, public, records  # models are loaded only now

        mails.register()
        records.register()
        public.register_sections()
