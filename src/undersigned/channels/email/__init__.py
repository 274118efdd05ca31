"""Mail on the wire: RFC 5321 (SMTP), RFC 5322 (the message), RFC 3463 (status codes)."""
