from django.apps import AppConfig


class CoalitionsConfig(AppConfig):
    name = "undersigned.apps.coalitions"
    label = "coalitions"

    def ready(self) -> None:
        from undersigned.apps.outbox import builders

        from . import mails

        builders.register(mails.INVITATION, mails.invitation)
