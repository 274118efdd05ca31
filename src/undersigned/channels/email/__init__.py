"""Mail (RFC 5321, RFC 5322)."""
