"""The kinds of what this app puts into the outbox."""

CONFIRM = "alerts.confirm"  # asks whether the address wants to be told
ALREADY = "alerts.already"  # somebody asked again for an address that is told
SPREAD = "alerts.spread"  # no mail: a piece of news is put down for each follower
DIGEST = "alerts.digest"  # what happened since the last one
