from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "undersigned.apps.ui"
    label = "ui"
