"""Programs for those who work on the house itself."""
