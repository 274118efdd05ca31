"""The manual: Markdown by hand, and reference pages that ``python -m docs.generate`` writes."""
