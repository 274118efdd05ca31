"""Coalitions, their members and roles, and the directory of organisations."""
