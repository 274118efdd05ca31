"""The public record that asks are held against: what its documents are called, and what they say.

So far it knows the symbols of United Nations documents.
"""
