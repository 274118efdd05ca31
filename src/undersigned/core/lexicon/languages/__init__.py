"""Cue words, one file a language. Each holds ``CUES``; see ``lexicon.cues`` for the fields."""
