"""Numbers as word processors and browsers print them before items, headings and notes.

The names are those of WordprocessingML (ISO/IEC 29500-1, 17.18.59, ST_NumberFormat); Hancom's are
mapped to them, and those of browsers have CSS's names (Counter Styles 3, 6.2). A format that is
not known here prints figures.
"""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_MOST_LETTERS = 8
_IDEOGRAPHS = "一二三四五六七八九"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщыэюя"
_GANADA = "가나다라마바사아자차카타파하"
_CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_AIUEO = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
_IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラム"
    "ウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
)
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_IN_BRACKETS = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_WITH_DOT = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_WIDE_FIGURES = str.maketrans("0123456789", "０１２３４５６７８９")


def _roman(number: int) -> str:
    if number > _LARGEST_ROMAN:
        return str(number)
    printed = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        printed += letters * count
    return printed


def _lettered(letters: str) -> Callable[[int], str]:
    """ "a" to "z", then "aa", "bb": a letter stands as often as the row was gone through."""

    def printed(number: int) -> str:
        times, place = divmod(number - 1, len(letters))
        return letters[place] * (times + 1) if times < _MOST_LETTERS else str(number)

    return printed


def _counted_in(letters: str) -> Callable[[int], str]:
    """ "a" to "z", then "aa", "ab": the letters are figures of a number without a nought."""

    def printed(number: int) -> str:
        said = ""
        while number:
            number, place = divmod(number - 1, len(letters))
            said = letters[place] + said
        return said

    return printed


def _drawn(row: str) -> Callable[[int], str]:
    """One character for each number, as far as there are characters."""
    return lambda number: row[number - 1] if number <= len(row) else str(number)


def _ideographs(digits: str, ten: str) -> Callable[[int], str]:
    def printed(number: int) -> str:
        tens, ones = divmod(number, 10)
        if tens > 9:
            return str(number)
        before = "" if tens <= 1 else digits[tens - 1]
        return before + (ten if tens else "") + (digits[ones - 1] if ones else "")

    return printed


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _lettered(_LATIN),
    "upperLetter": _lettered(_LATIN.upper()),
    "lower-alpha": _counted_in(_LATIN),
    "upper-alpha": _counted_in(_LATIN.upper()),
    "russianLower": _lettered(_CYRILLIC),
    "russianUpper": _lettered(_CYRILLIC.upper()),
    "ganada": _lettered(_GANADA),
    "chosung": _lettered(_CHOSUNG),
    "aiueo": _lettered(_AIUEO),
    "aiueoFullWidth": _lettered(_AIUEO),
    "iroha": _lettered(_IROHA),
    "irohaFullWidth": _lettered(_IROHA),
    "arabicAlpha": _lettered(_ARABIC),
    "arabicAbjad": _lettered(_ABJAD),
    "decimalEnclosedCircle": _drawn(_CIRCLED),
    "decimalEnclosedCircleChinese": _drawn(_CIRCLED),
    "decimalEnclosedParen": _drawn(_IN_BRACKETS),
    "decimalEnclosedFullstop": _drawn(_WITH_DOT),
    "decimalFullWidth": lambda number: str(number).translate(_WIDE_FIGURES),
    "numberInDash": lambda number: f"- {number} -",
    "chineseCounting": _ideographs(_IDEOGRAPHS, "十"),
    "chineseCountingThousand": _ideographs(_IDEOGRAPHS, "十"),
    "japaneseCounting": _ideographs(_IDEOGRAPHS, "十"),
    "taiwaneseCountingThousand": _ideographs(_IDEOGRAPHS, "十"),
    "koreanCounting": _ideographs("일이삼사오육칠팔구", "십"),
    "none": lambda _: "",
}


def printed_number(number: int, form: str) -> str:
    """``number`` in the format ``form``; what is less than one prints as figures."""
    return _FORMATS.get(form, str)(number) if number > 0 or form == "none" else str(number)
