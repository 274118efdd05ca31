"""Bringing a release to the offices it is addressed to: deliveries, attempts, receipts."""
