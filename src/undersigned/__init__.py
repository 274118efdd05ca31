"""Undersigned runs a joint letter from the first draft to the last reply."""

__version__ = "0.1.0"
