"""What languages and the world know: places, regions, plurals, numbers, order.

The names come from Unicode CLDR through Babel; what CLDR lacks stands in small tables of ours.
"""

LANGUAGES = ("en", "fr", "es", "pt", "it", "de", "ko", "ja", "ar", "ru")
