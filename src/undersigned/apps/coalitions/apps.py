from django.apps import AppConfig


class CoalitionsConfig(AppConfig):
    name = "undersigned.apps.coalitions"
    label = "coalitions"
