"""Typeset pages: characters on their places in, lines in the order of reading out.

A PDF knows neither words nor lines nor paragraphs. ``pdfium`` gives characters with their places;
``rows`` makes words and rows of them, ``columns`` puts these into the order of reading,
``furniture`` and ``notes`` take away what stands around the text, ``flow`` joins what was wrapped,
and ``hints`` says what is a heading, an item, a table. Nothing here but ``pdfium`` knows PDF.
"""
