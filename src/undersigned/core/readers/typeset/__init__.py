"""Typeset pages: characters on their places in, lines in the order of reading out.

A PDF knows neither words nor lines nor paragraphs. ``pdfium`` gives sheets of characters with their
places (``ink``) and what is drawn beside them (``surroundings``); ``rows`` makes words and strips
of them, ``columns`` and ``tables`` put these into the order of reading, ``furniture`` and ``notes``
take away what stands around the text, ``passages`` joins what was wrapped, ``headings`` says what
heads it, and ``layout`` writes it all down. Nothing but the first three knows PDF.
"""
