"""Readers of the public record: each module here with ``SOURCE`` (a ``Source``) is one.

They are found by it: adding one edits no list.
"""
