"""The kinds of mail that this app puts into the outbox; ``mails.py`` writes their words."""

CONFIRM = "signature.confirm"
AGAIN = "signature.again"
CONFIRMED = "signature.confirmed"
ENTERED = "signature.entered"
CORRECTED = "signature.corrected"
CHANGED = "signature.changed"
