"""Base templates, components, form renderer and styles."""
