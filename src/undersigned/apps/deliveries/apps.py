from django.apps import AppConfig


class DeliveriesConfig(AppConfig):
    name = "undersigned.apps.deliveries"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import sending  # models are loaded only now

        sending.register()
