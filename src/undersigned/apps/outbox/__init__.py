"""Rows to be sent, the worker that sends them, and the keys behind mailed links."""
