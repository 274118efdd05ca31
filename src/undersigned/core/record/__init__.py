"""The public record that asks are held against: what its documents are called, and what they say.

``reading`` takes a file that a person downloaded, ``index`` finds what is in it, and ``answers``
says what it tells of an ask. Nothing is ever fetched.
"""
