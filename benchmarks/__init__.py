"""Measurements. Each prints its figures with what they stand beside in the same run."""
