"""HWPX files for the tests, with the parts and the names that Hangul writes."""

import io
import zipfile

MIMETYPE = "application/hwp+zip"
_ROOM = "http://www.hancom.co.kr/hwpml/2011/"
NAMES = (
    f'xmlns:hp="{_ROOM}paragraph" xmlns:hs="{_ROOM}section" xmlns:hh="{_ROOM}head" '
    f'xmlns:hc="{_ROOM}core" xmlns:opf="http://www.idpf.org/2007/opf/"'
)
SETTINGS = '<hp:secPr id="" outlineShapeIDRef="1"/>'


def look(key: int, kind: str = "NONE", list_id: int = 0, level: int = 0, **lengths: int) -> str:
    """A hh:paraPr; lengths (left, prev, next) are in hundredths of a point."""
    margin = "".join(f'<hc:{name} value="{value}"/>' for name, value in lengths.items())
    return (
        f'<hh:paraPr id="{key}"><hh:heading type="{kind}" idRef="{list_id}" level="{level}"/>'
        f"<hp:switch><hp:case><hh:margin>{margin}</hh:margin></hp:case></hp:switch></hh:paraPr>"
    )


def numbering(key: int, *levels: tuple[str, str]) -> str:
    """A hh:numbering; each level is the format of its numbers and its text ("DIGIT", "^1.")."""
    heads = "".join(
        f'<hh:paraHead start="1" level="{number}" numFormat="{form}">{text}</hh:paraHead>'
        for number, (form, text) in enumerate(levels, 1)
    )
    return f'<hh:numbering id="{key}" start="0">{heads}</hh:numbering>'


LETTERS = (
    '<hh:charPr id="0"/><hh:charPr id="1"><hh:bold/></hh:charPr>'
    '<hh:charPr id="2"><hh:italic/></hh:charPr>'
)


def r(inner: str, key: int = 0) -> str:
    """A run: words, or XML."""
    inner = inner if inner.startswith("<") else f"<hp:t>{inner}</hp:t>"
    return f'<hp:run charPrIDRef="{key}">{inner}</hp:run>'


def p(*runs: str, key: int = 0, style: int = 0) -> str:
    inner = "".join(each if each.startswith("<hp:run") else r(each) for each in runs)
    return f'<hp:p paraPrIDRef="{key}" styleIDRef="{style}">{inner}</hp:p>'


def control(inner: str) -> str:
    return r(f"<hp:ctrl>{inner}</hp:ctrl>")


def listed(*paragraphs: str) -> str:
    return f"<hp:subList>{''.join(paragraphs)}</hp:subList>"


def cell(row: int, column: int, *paragraphs: str, rows: int = 1, columns: int = 1, head: int = 0):
    inner = "".join(each if each.startswith("<") else p(each) for each in paragraphs)
    return (
        f'<hp:tc header="{head}">{listed(inner)}<hp:cellAddr colAddr="{column}" rowAddr="{row}"/>'
        f'<hp:cellSpan colSpan="{columns}" rowSpan="{rows}"/></hp:tc>'
    )


def table(*rows: list[str]) -> str:
    inner = "".join("<hp:tr>" + "".join(each) + "</hp:tr>" for each in rows)
    return r(f"<hp:tbl>{inner}</hp:tbl>")


def package(parts: dict[str, str | bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), MIMETYPE)
        for path, data in parts.items():
            archive.writestr(path, data)
    return held.getvalue()


def parts_of(*paragraphs: str, head: str = LETTERS, meta: str = "") -> dict[str, str | bytes]:
    return {
        "version.xml": "<hv:HCFVersion xmlns:hv='http://www.hancom.co.kr/hwpml/2011/version'/>",
        "META-INF/manifest.xml": "<manifest/>",
        "Contents/content.hpf": (
            f"<opf:package {NAMES}><opf:metadata>{meta}</opf:metadata></opf:package>"
        ),
        "Contents/header.xml": f"<hh:head {NAMES}><hh:refList>{head}</hh:refList></hh:head>",
        "Contents/section0.xml": f"<hs:sec {NAMES}>{''.join(paragraphs)}</hs:sec>",
    }


def of(*paragraphs: str, head: str = LETTERS, meta: str = "") -> bytes:
    """A file with these paragraphs; ``head`` are the looks and lists."""
    return package(parts_of(*paragraphs, head=head, meta=meta))
