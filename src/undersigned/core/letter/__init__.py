"""The values that everything passes through: the words of a letter and who stands under them.

Readers make these values, renderers and checks take them, the database stores them, the hashes name
them. All are frozen and compare by content. Strings are Unicode in normal form C (UAX #15) without
control characters; line ends inside a string do not exist (``LineBreak`` is an inline of its own).

Languages are BCP 47 tags ("en", "ko", "pt-BR"). Countries are ISO 3166-1 alpha-2 codes ("KR", and
"XK" for Kosovo, as CLDR does). Dates are calendar dates without time or zone (ISO 8601).
"""

from undersigned.core.letter.base import (
    FORBIDDEN_CHARACTERS,
    SCHEMA_VERSION,
    CountryCode,
    FilledLine,
    Kind,
    LanguageTag,
    Line,
    PluralCategory,
    RawText,
    Slug,
    Value,
    normal,
)
from undersigned.core.letter.blocks import (
    Asks,
    Block,
    Blocks,
    Footnote,
    Heading,
    List,
    Paragraph,
    Quote,
    Table,
    inner_blocks,
)
from undersigned.core.letter.edition import (
    Addressee,
    Ask,
    Edition,
    Ignored,
    LetterText,
    Sender,
)
from undersigned.core.letter.inlines import (
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteMark,
    Placeholder,
    Text,
    placeholders,
    plain,
    words,
)
from undersigned.core.letter.signatories import (
    Counting,
    Counts,
    Localised,
    PrintedName,
    Region,
    Roll,
    Signatory,
)

__all__ = [
    "FORBIDDEN_CHARACTERS",
    "SCHEMA_VERSION",
    "Addressee",
    "Ask",
    "Asks",
    "Block",
    "Blocks",
    "Counting",
    "CountryCode",
    "Counts",
    "Edition",
    "Emphasis",
    "FilledLine",
    "Footnote",
    "Heading",
    "Ignored",
    "Inline",
    "Inlines",
    "Kind",
    "LanguageTag",
    "LetterText",
    "Line",
    "LineBreak",
    "Link",
    "List",
    "Localised",
    "NoteMark",
    "Paragraph",
    "Placeholder",
    "PluralCategory",
    "PrintedName",
    "Quote",
    "RawText",
    "Region",
    "Roll",
    "Sender",
    "Signatory",
    "Slug",
    "Table",
    "Text",
    "Value",
    "inner_blocks",
    "normal",
    "placeholders",
    "plain",
    "words",
]
