"""What became of an ask in a sentence, one file a language: ``HISTORY``, see ``history``."""
