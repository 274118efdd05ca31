"""The wire: how a letter or a mail leaves the house. One folder a channel."""
