"""Names of mails and addresses of this app."""

CAME = "followup.came"  # something came back
NO_ANSWER = "followup.no_answer"  # an office has not answered

CALL = "call"  # the part of a reply address that stands in a call for sign-ons
ASK_CHANGED = "followup.ask_changed"  # the headline of an ask is another now
ASK_DUE = "followup.ask_due"  # a deadline or a chance comes near
RECORD = "followup.record"  # a file of the public record is to be read; nothing is sent
