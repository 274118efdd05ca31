"""Matching: when two printed names are one."""
