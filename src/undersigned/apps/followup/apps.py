from django.apps import AppConfig


class FollowupConfig(AppConfig):
    name = "undersigned.apps.followup"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import keeping, mails, public, record_work  # models are loaded only now

        mails.register()
        record_work.register()
        keeping.register_own()
        public.register_sections()
