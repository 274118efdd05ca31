"""The lines of an address block, as an addressee or a sender."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from undersigned.core.letter import Addressee, Sender
from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.places import find_place
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import small_share, width
from undersigned.core.readers.lines import Line
from undersigned.core.readers.people import looks_like_person, surely_person

EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"[+(]?\d[\d \t\u00a0()./-]{4,}\d")
_OF = re.compile(r"(?<!\w)(of|for|to|de|du|des|della|del|do|da|der|des)(?!\w)", re.IGNORECASE)
_ARTICLES = re.compile(r"(?:the|le|la|el|il|der|die|das|o|a)\s+", re.IGNORECASE)
_SMALL_ARTICLE = re.compile(
    r"(?:de|het|les|le|la|los|las|el|os|as|o|a|i|gli|il|der|die|das|den)\s+"
)
_KOREAN_HELD = re.compile(r"(?P<role>[가-힣 ]+) (?P<name>[가-힣]{2,4})")
_LABEL_GAP = 25
_NAME_ROLE = re.compile(r"(.+?)(\s*,\s*|\s+[-–—|]\s*)(\S.*)")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.\s*){1,3}[^\W\d_]\w+")
_CYRILLIC_NAME = re.compile(r"[А-ЯЁ][а-яё]+(?:\s[А-ЯЁ][а-яё-]+){1,2}")
_ACRONYM_OFFICE = re.compile(r"[A-Z]{2,6}\s+\S")
_LONGEST_SYLLABLES = 4
_OF_STATE = "부처청원회성省庁府国市도県都시군구국部"  # what ministries, cities and bodies end in
_FEW_CAPITALS = 0.34  # the share of small words from which a line is no person's name


@dataclass(slots=True)
class Office:
    """The fields of an address block, and where each stands: (line, first, last)."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    address: list[str] = field(default_factory=list)
    country: str = ""
    fax: str = ""
    phone: str = ""
    email: str = ""
    where: list[tuple[str, int, int, int]] = field(default_factory=list)

    def note(self, part: str, index: int, first: int, last: int) -> None:
        self.where.append((part, index, first, last))

    def addressee(self) -> Addressee:
        return Addressee(
            name=self.name,
            role=self.role,
            organisation=self.organisation,
            address=tuple(self.address),
            country=self.country,
            fax=self.fax,
            phone=self.phone,
            email=self.email,
        )

    def sender(self) -> Sender:
        return Sender(
            name=self.name or self.organisation or self.role,
            address=tuple(self.address),
            phone=self.phone,
            email=self.email,
        )


def read_office(draft: Draft, indices: Sequence[int], first: int = 0) -> Office:
    """The address block that stands on these lines; ``first`` skips a label on the first one."""
    office = Office()
    for position, index in enumerate(indices):
        line = draft.lines[index]
        begin = first if position == 0 else 0
        if _contacts(office, line, index):
            continue
        following = draft.lines[indices[position + 1]] if position + 1 < len(indices) else None
        if following and position == 0 and is_style(line.text[begin:]):
            continue  # "Señor", over the name.
        _place_line(office, line, index, begin, following)
    return office


def has_contacts(line: Line) -> bool:
    """Whether a fax, telephone number or e-mail address stands on the line."""
    return _contacts(Office(), line, 0)


def _contacts(office: Office, line: Line, index: int) -> bool:
    """Takes fax, telephone and e-mail from the line; whether it held any."""
    found = False
    if match := EMAIL.search(line.text):
        office.email = office.email or match[0]
        office.note("email", index, *match.span())
        found = True
    for match in _NUMBER.finditer(line.text):
        kind = _label_before(line.text[: match.start()])
        if kind:
            setattr(office, kind, getattr(office, kind) or match[0].strip())
            office.note(kind, index, *match.span())
            found = True
    return found


def _label_before(text: str) -> str:
    """ "fax" or "phone", whichever label stands nearest before a number."""
    nearest, kind = -1, ""
    for name, labels in (("fax", "fax_labels"), ("phone", "phone_labels")):
        for match in pattern("*", labels).finditer(text):
            if match.end() > nearest and len(text) - match.end() <= _LABEL_GAP:
                nearest, kind = match.end(), name
    return kind


def _place_line(office: Office, line: Line, index: int, begin: int, following: Line | None) -> None:
    text = line.text[begin:]
    last = len(line.text)
    place = find_place(text)
    if place and (office.name or office.role or office.organisation):
        office.country = place.code
    if office.address or (place and office.where):
        _add_address(office, text, index, begin, last)
    elif not (office.name or office.role or office.organisation):
        _first_line(office, text, index, begin, following)
    elif not office.name and not office.role and (held := _held(text)):
        # Under a body's name: "社長 灘 太郎 様"
        office.role, office.name = held
        office.note("role", index, begin, begin + len(office.role))
        office.note("name", index, last - len(office.name), last)
    elif office.role and not office.name and _is_named(text):
        office.name = text
        office.note("name", index, begin, last)
    elif not office.role and (held := _held(text)):
        office.role, office.name = held
        office.note("role", index, begin, begin + len(office.role))
        office.note("name", index, last - len(office.name), last)
    elif is_role(text) and not office.role:
        office.role = text
        office.note("role", index, begin, last)
    elif is_body(text) and not office.organisation and not re.search(r"\d", text):
        office.organisation = text
        office.note("organisation", index, begin, last)
    else:
        _add_address(office, text, index, begin, last)


def _add_address(office: Office, text: str, index: int, begin: int, last: int) -> None:
    office.note(f"address.{len(office.address)}", index, begin, last)
    office.address.append(text)


Fields = list[tuple[str, int, int]]  # what stands where on a line: ("role", first, last)


def _first_line(office: Office, text: str, index: int, begin: int, following: Line | None) -> None:
    """A name, a name with its role, an office without a name, or a body."""
    bare = _without_style(text)
    begin, text = begin + len(text) - len(bare), bare
    whole = (0, len(text))
    fields = (
        _office_with_holder(text)
        or _name_and_role(text)
        or _office_alone(text, following)
        or _wide(text)
        or _body_alone(text)
    )
    if not fields:
        # "All delegations that meet in Geneva" is hardly a person.
        few_capitals = small_share(text) > _FEW_CAPITALS and not width(text) > len(text)
        fields = [("role" if few_capitals else "name", *whole)]
    for part, first, last in fields:
        setattr(office, part, text[first:last])
        office.note(part, index, begin + first, begin + last)


def _office_with_holder(text: str) -> Fields:
    """ "Prime Minister Ada Quill"."""
    found = office_and_name(text)
    if found is None:
        return []
    start, end, name = found
    return [("role", start, len(text[:end].rstrip(" ,"))), ("name", name, len(text.rstrip()))]


def _name_and_role(text: str) -> Fields:
    """Where name and role stand in "Ms Quill, Minister", "minister of ports, Ms O. Quill"."""
    match = _NAME_ROLE.fullmatch(text)
    if match is None:
        return []
    first, second = match[1], match[3].rstrip()
    spans = match.span(1), (match.start(3), match.start(3) + len(second))
    if is_office(first) and not is_role(second) and _is_styled(second):
        return [("role", *spans[0]), ("name", *spans[1])]
    if is_role(second) and not is_role(first):
        return [("name", *spans[0]), ("role", *spans[1])]
    return []


def _without_style(text: str) -> str:
    """An office without article and polite words: "de minister", "Exmo. Sr. Ministro da Pesca"."""
    rest = text
    while match := pattern("*", "honorifics").match(rest) or _SMALL_ARTICLE.match(rest):
        rest = rest[match.end() :].lstrip(" .")
    return rest if rest and is_office(rest) else text


def _is_styled(text: str) -> bool:
    return bool(pattern("*", "honorifics").match(text)) or surely_person(text)


def _office_alone(text: str, following: Line | None) -> Fields:
    """ "The Prime Minister", "UN Secretary-General"."""
    held_below = following is not None and is_role(following.text) and not _is_named(following.text)
    ends = (each.end() for each in pattern("*", "role_words").finditer(text))
    acronym = _ACRONYM_OFFICE.match(text) is not None and len(text) in ends
    return [("role", 0, len(text))] if acronym or (is_office(text) and not held_below) else []


def _wide(text: str) -> Fields:
    """What a line of an East Asian script tells by the office or the style in which it ends."""
    if held := _held(text):
        role, name = held
        return [("role", 0, len(role)), ("name", len(text) - len(name), len(text))]
    if end := _body_before_office(text):
        start = end + len(text[end:]) - len(text[end:].lstrip())
        return [("organisation", 0, end), ("role", start, len(text))]
    told = _east_asian(text)
    if told is None:
        return []
    named = len(text[:told].rstrip())
    return [*([("name", 0, named)] if named else []), ("role", told, len(text))]


def _body_alone(text: str) -> Fields:
    styled = pattern("*", "honorifics").match(text)
    return [("organisation", 0, len(text))] if is_body(text) and not styled else []


def office_and_name(text: str) -> tuple[int, int, int] | None:
    """Where office and name stand in "Prime Minister Ada Quill", "Senhora Ministra, Ada Quill".

    Begin and end of the office, begin of the name; None where the line is not of this shape.
    """
    if width(text) > len(text):
        return None
    start = 0
    while style := pattern("*", "honorifics").match(text, start):
        start = style.end() + len(text[style.end() :]) - len(text[style.end() :].lstrip(" ."))
    role = pattern("*", "role_words").match(text, start)
    if role is None:
        return None
    end = role.end()
    comma = text.rfind(", ", end)
    name_at = comma + 2 if comma > 0 and is_office(text[start:comma]) else end
    held = text[name_at:].strip()
    name_at += len(text[name_at:]) - len(text[name_at:].lstrip())
    if not held or is_role(held) or is_body(held) or not held[0].isupper():
        return None
    return (start, name_at, name_at) if surely_person(held) or looks_like_person(held) else None


def is_style(text: str) -> bool:
    """Whether nothing but a style stands on the line: "Señores", "Monsieur"."""
    bare = text.strip(" ,.:")
    styled = pattern("*", "honorifics").fullmatch(bare) or pattern("*", "salutations").fullmatch(
        bare
    )
    return styled is not None and not is_role(bare)


def _is_named(text: str) -> bool:
    """Whether a line under an office names who holds it: "Frau Dr. Quill", "O. P. Marsh"."""
    if re.search(r"\d", text) or find_place(text):
        return False
    held = pattern("*", "role_words").match(text)
    bare = text[held.end() :].strip() if held else text
    if _INITIALS.match(bare) or surely_person(bare) or _CYRILLIC_NAME.fullmatch(bare):
        return True
    return width(text) > len(text) and pattern("*", "addressed_styles").search(text) is not None


def _held(text: str) -> tuple[str, str] | None:
    """Office and name of "港湾大臣 灘 太郎 様", which ends in a style."""
    styled = [each.end() for each in pattern("*", "addressed_styles").finditer(text)]
    if korean := _KOREAN_HELD.fullmatch(text):
        roles = [each.end() for each in pattern("*", "role_words").finditer(korean["role"])]
        known = len(korean["role"]) in roles and not is_role(korean["name"])
        return (korean["role"], korean["name"]) if known and not is_body(korean["name"]) else None
    if width(text) == len(text) or len(text) not in styled:
        return None
    for role in pattern("*", "role_words").finditer(text):
        name = text[role.end() :]
        if name[:1].isspace() and len(name.split()) > 1:
            return text[: role.end()], name.strip()
    return None


def _body_before_office(text: str) -> int:
    """Where a body's name ends before the office that is its own, as in Korean; 0 for none."""
    if width(text) == len(text):
        return 0
    found = [each for each in pattern("*", "role_words").finditer(text) if each.end() == len(text)]
    before = text[: found[0].start()] if found else ""
    return len(before.rstrip()) if before.endswith(" ") and is_body(before) else 0


def _east_asian(text: str) -> int | None:
    """Where the office begins in a line that ends in one, as in Korean: 0 where it is no more.

    Before the office stand a person's two to four syllables, or the body that it is an office of.
    """
    if width(text) == len(text):
        return None
    found = [each for each in pattern("*", "role_words").finditer(text) if each.end() == len(text)]
    if not found:
        return None
    before = text[: found[0].start()].rstrip()
    named = 2 <= len(before.replace(" ", "")) <= _LONGEST_SYLLABLES and text[len(before)] == " "
    return found[0].start() if named and not is_body(before) and before[-1] not in _OF_STATE else 0


def is_role(text: str) -> bool:
    """Whether a word for an office or profession stands in the text, and no digits."""
    return bool(pattern("*", "role_words").search(text)) and not re.search(r"\d", text)


def is_body(text: str) -> bool:
    """Whether a word for an organisation stands in the text."""
    return bool(pattern("*", "organisation_words").search(text))


def is_office(text: str) -> bool:
    """ "The Prime Minister", "President of the Republic": an office and no person's name."""
    bare = _ARTICLES.sub("", text, count=1) if _ARTICLES.match(text) else text
    match = pattern("*", "role_words").match(bare)
    if not match:
        return False
    end = match.end()
    while end < len(bare) and bare[end].isalpha():
        end += 1  # A stem goes on to the end of its word.
    rest = bare[end:].strip(" ,")
    small = rest[:1].islower() and not pattern("*", "honorifics").match(rest)
    return not rest or small or bool(_OF.match(rest)) or is_office(rest)
