"""The kinds of what this app puts into the outbox; ``mails.py`` writes the words of the mails."""

CONFIRM = "signature.confirm"
AGAIN = "signature.again"
CONFIRMED = "signature.confirmed"
ENTERED = "signature.entered"
CORRECTED = "signature.corrected"
CHANGED = "signature.changed"
# No mail: further rows of a sheet, entered by the worker.
SHEET = "signature.sheet"
# To those who are asked to sign; about a row of ``CallMail``.
CALL = "signature.call"
