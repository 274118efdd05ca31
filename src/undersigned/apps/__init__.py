"""The Django apps. Imports between them run downwards only (docs/explanation/architecture)."""
