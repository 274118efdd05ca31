"""Elements of WordprocessingML (ISO/IEC 29500-1), by the names that the standard gives them.

Measures are in twips, twentieths of a point, unless the standard says otherwise.
"""

from docx.oxml.ns import nsmap
from lxml import etree

from undersigned.core.renderers.xml import as_xml

_W = f"{{{nsmap['w']}}}"
_R = f"{{{nsmap['r']}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NAMES = {"w": nsmap["w"], "r": nsmap["r"]}


def named(name: str) -> str:
    """The name of an element or attribute with its namespace, as lxml writes it."""
    return f"{_W}{name}"


def w(name: str, /, *children: etree._Element, **attributes: str | int) -> etree._Element:
    """An element with its attributes, all in the main namespace: ``w("jc", val="center")``."""
    held = {named(key): str(value) for key, value in attributes.items()}
    element = etree.Element(named(name), held, nsmap=_NAMES)
    element.extend(children)
    return element


def text_element(text: str) -> etree._Element:
    """The element that holds words, with all their blanks."""
    element = w("t")
    element.text = as_xml(text)
    element.set(_SPACE, "preserve")
    return element


def related(element: etree._Element, relation: str) -> etree._Element:
    """``element``, which names a relation of its part (r:id)."""
    element.set(f"{_R}id", relation)
    return element


def counted_field(code: str, shown: etree._Element) -> list[etree._Element]:
    """Runs of a field that is counted by whoever prints; ``shown`` is the run until then."""
    instruction = w("instrText")
    instruction.text = f" {code} "
    instruction.set(_SPACE, "preserve")
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", instruction),
        w("r", w("fldChar", fldCharType="separate")),
        shown,
        w("r", w("fldChar", fldCharType="end")),
    ]
