"""Whom a salutation names, where no address block does: "Dear Minister Quill and all Members,"."""

import re

from undersigned.core.letter import Addressee
from undersigned.core.lexicon.cues import pattern
from undersigned.core.readers.offices import is_body, is_office, is_role
from undersigned.core.readers.people import looks_like_person

_UNNAMED = re.compile(
    r"(?:dear\s+)?(?:friends?|all|colleagues?|sirs?|madams?|sir or madam|sir/madam|reader|editor"
    r"|sir and madam|damen und herren|mesdames et messieurs|mesdames|messieurs|señor[ae]s"
    r"|señoras y señores|senhor[ae]s|senhoras e senhores|signore e signori|signori|dames en heren"
    r"|kolleginnen und kollegen|freundinnen und freunde|collègues|amis|colegas|amigos|vrienden)",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s*[,，、،]\s*")
_CUT = re.compile(r"\s*[:;|]\s|\s[-–—]\s")
_MEMBERS = re.compile(r"(?P<body>.*\S)\s+(?P<role>[Mm]embers|[Mm]inisters|[Dd]elegates)")
_SURNAME = re.compile(r"[^\W\d_a-z][\w'’-]+")
_STEM = 5  # letters that two forms of one word share
_BETWEEN = 5  # words between "letter" and "to": "from fishers of the coast"
_MARKS = " ,:;!.*_，、：،！"


def greeted(salutation: str, language: str) -> list[Addressee]:
    """The offices and people greeted; none for "Dear friends"."""
    rest = salutation.strip(_MARKS)
    match = pattern(language, "salutations").match(rest) or pattern(language, "to_labels").match(
        rest
    )
    if match is None:
        return []
    rest = rest[match.end() :].strip(_MARKS)
    found: list[Addressee] = []
    for each in _pieces(rest, language):
        again = pattern(language, "salutations").match(each) if found else None
        piece = each[again.end() :].strip(_MARKS) if again else each
        if not piece or _UNNAMED.fullmatch(piece):
            continue
        article = pattern(language, "articles").match(piece) if language != "en" else None
        one = _one(piece[article.end() :].lstrip() if article and piece[0].islower() else piece)
        if one.role and not one.name and found and found[-1].name and not found[-1].role:
            # "Dear Ms Quill, Minister of Tides"
            found[-1] = found[-1].model_copy(update={"role": one.role})
        else:
            found.append(one)
    return found


def titled(title: str, language: str) -> list[Addressee]:
    """Whom a title names: "Open letter to the Minister of Ports and the Tide Council on lamps"."""
    letter = pattern(language, "letter_words").search(title)
    to = pattern(language, "to_words").search(title, letter.end()) if letter else None
    between = title[letter.end() : to.start()] if letter and to else ""
    if to is None or len(between.split()) > _BETWEEN or _CUT.search(between):
        return []
    about = pattern(language, "about_words").search(title, to.end())
    cuts = [about.start()] if about else []
    cuts += [each.start() for each in _CUT.finditer(title, to.end())]
    return listed(title[to.end() : min(cuts, default=len(title))], language)


def listed(text: str, language: str) -> list[Addressee]:
    """The offices, bodies and people of "Ms Quill, the Minister of Ports and the Council"."""
    found: list[Addressee] = []
    for piece in _pieces(text.strip(_MARKS), language):
        one = _of_title(piece, language)
        if one and one.role and not one.name and found and found[-1].name and not found[-1].role:
            # "Ms Quill, Minister of Tides"
            found[-1] = found[-1].model_copy(update={"role": one.role})
        elif one:
            found.append(one)
    return found


def _of_title(piece: str, language: str) -> Addressee | None:
    """An office, a body or a person in a title; none where it is neither."""
    article = pattern(language, "articles").match(piece)
    bare = piece[article.end() :].lstrip() if article and piece[0].islower() else piece
    small = bare[:1].islower() and not pattern("*", "role_words").match(bare)
    if _UNNAMED.fullmatch(bare) or not bare or small:
        return None
    one = _one(bare)
    if one.name or is_role(bare):
        return one
    if not is_body(bare):
        return None
    several = pattern(language, "several_bodies").search(bare)
    return Addressee(role=bare) if several else Addressee(organisation=bare)


def _pieces(text: str, language: str) -> list[str]:
    """The text at commas; at "and" where an office or a group begins behind it."""
    conjunctions = pattern(language, "conjunctions")
    pieces: list[str] = []
    for part in _COMMA.split(text):
        leading = conjunctions.match(part)
        bare = part[leading.end() :].strip() if leading else part
        cut = next(
            (
                each
                for each in conjunctions.finditer(bare)
                if each.start()
                and _begins(bare[each.end() :].strip())
                and not _doubles(bare[: each.start()], bare[each.end() :])
            ),
            None,
        )
        parts = [bare[: cut.start()], bare[cut.end() :]] if cut else [bare]
        pieces += [each.strip(_MARKS) for each in parts]
    return [each for each in pieces if each]


def _doubles(before: str, behind: str) -> bool:
    """Whether one office is said for women and men: "diputados y diputadas"."""
    last, first = before.split()[-1:], behind.split()[:1]
    if not (last and first):
        return False
    stems = [word[0].casefold()[:_STEM] for word in (last, first)]
    return stems[0] == stems[1] and len(stems[0]) == _STEM and last != first


def _begins(text: str) -> bool:
    """Whether an office, a style, "the Council" or "all Members" begins the text."""
    words = text.split()
    styled = pattern("*", "honorifics").match(text) or pattern("*", "role_words").match(text)
    # In "Minister for Ports and Tides" what follows is one word more of the same office.
    return bool(styled) or (len(words) > 1 and words[0].islower())


def _one(piece: str) -> Addressee:
    """A name with its style, an office before a name, or an office."""
    bare = _unstyled(piece)
    article = pattern("*", "articles").match(bare)
    if article and bare[0].islower() and is_office(bare[article.end() :].lstrip()):
        return Addressee(role=bare[article.end() :].lstrip())  # "Mesdames, les gouverneurs"
    if bare != piece and is_office(bare):
        return Addressee(role=bare)
    held_office = pattern("*", "role_words").match(bare) if bare != piece else None
    if held_office and _SURNAME.fullmatch(bearer := bare[held_office.end() :].strip()):
        return Addressee(name=bearer, role=held_office[0])  # "Herr Minister Quill"
    members = _MEMBERS.fullmatch(piece)
    if members and is_body(members["body"]):
        return Addressee(role=members["role"], organisation=members["body"])
    style = pattern("*", "honorifics").match(piece)
    if style and not is_office(piece):
        # "Herr Minister Quill"; but "Professor Dr. Quill" is a name with its styles.
        held = _holder(bare) if bare != piece and not is_role(style[0]) else None
        return held or Addressee(name=piece)
    if held := _holder(piece):
        return held
    if looks_like_person(piece) and not is_role(piece):
        return Addressee(name=piece)
    return Addressee(role=piece)


def _holder(text: str) -> Addressee | None:
    """ "Minister Quill": who holds an office, behind it; "وزير الموانئ" is an office of ports."""
    role = pattern("*", "role_words").match(text)
    held = text[role.end() :].strip() if role else ""
    if role is None or not held or held[0].islower() or held.startswith("ال"):
        return None
    surname = bool(_SURNAME.fullmatch(held)) and not is_role(held) and not is_body(held)
    named = surname or looks_like_person(held)
    return Addressee(name=held, role=role[0]) if named else None


def _unstyled(piece: str) -> str:
    """An office without what is polite: "Madame la Ministre" is "Ministre"."""
    rest = _without_article(piece)
    while match := pattern("*", "honorifics").match(rest):
        left = _without_article(rest[match.end() :].lstrip(" ."))
        if not left:
            break  # "Senator" is a style before a name, and an office by itself.
        rest = left
    article = pattern("*", "articles").match(rest) if rest != piece else None
    return rest[article.end() :].lstrip() if article and rest[0].islower() else rest


def _without_article(text: str) -> str:
    """ "la Ministre" is "Ministre"; "the members" stays what it is without a style before it."""
    article = pattern("*", "articles").match(text)
    begins = text[:1].islower() and article is not None
    rest = text[article.end() :].lstrip() if begins and article else text
    return rest if rest[:1].isupper() else text
