"""The letter itself: values, reading, checking, counting, rendering.

Nothing here knows Django, a database, the network, a clock or randomness: whatever depends on
those comes in as an argument. The same letter gives the same findings and the same hash anywhere.
"""
