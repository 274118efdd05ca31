"""Mails that come in, made up."""

from email.message import EmailMessage


def make_mail(
    text: str = "Dear Ama,\n\nWe have read your letter.\n",
    *,
    to: str = "letters@clear-rivers.example",
    sender: str = "Office of the Minister <office@water.example>",
    subject: str = "Re: Joint letter",
    message_id: str = "<one@water.example>",
    files: dict[str, bytes] | None = None,
    **headers: str,
) -> bytes:
    """A mail as bytes; ``headers`` with _ for - ("in_reply_to"), "" leaves one out."""
    mail = EmailMessage()
    fields = {
        "From": sender,
        "To": to,
        "Subject": subject,
        "Message-ID": message_id,
        "Date": "Mon, 02 Mar 2026 12:00:00 +0000",
    }
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in fields.items():
        if value:
            mail[name] = value
    mail.set_content(text)
    for name, data in (files or {}).items():
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()
