"""The checks: rules that judge a reading, and the forms in which their findings are shown."""
