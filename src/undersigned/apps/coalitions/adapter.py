"""How allauth behaves here: nobody signs up, sign-in mails are ours."""

from allauth.account.adapter import DefaultAccountAdapter


class InvitationOnly(DefaultAccountAdapter):
    def is_open_for_signup(self, request) -> bool:  # noqa: ARG002  (allauth's signature)
        return False
