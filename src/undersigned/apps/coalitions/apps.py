from django.apps import AppConfig


class CoalitionsConfig(AppConfig):
    name = "undersigned.apps.coalitions"
    label = "coalitions"

    def ready(self) -> None:
        from undersigned.apps.outbox import builders

        from . import double_work, mails

        builders.register(mails.INVITATION, mails.invitation)
        double_work.register()
