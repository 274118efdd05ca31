"""Components for templates (a builtin library: no ``{% load %}``)."""

from django import template

register = template.Library()
