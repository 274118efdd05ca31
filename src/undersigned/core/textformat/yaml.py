"""Front matter: YAML in which every scalar is a string, read with line numbers and written quoted.

``NO`` is Norway and ``2019-12-16`` ten characters: nothing is guessed from the look of a word.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from undersigned.core.textformat.source import Position

Plain: TypeAlias = "str | Mapping[str, Plain] | Sequence[Plain]"

# Characters that YAML 1.1 does not take as they are, or takes for line ends.
_ESCAPED = re.compile("[\u0085\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class Node:
    """One value of the front matter, where it stands, and its characters in the file."""

    value: "str | dict[str, Node] | list[Node]"
    position: Position
    start: int
    end: int


def read_yaml(source: str, position: Position, offset: int) -> Node:
    """``source`` as nodes; ``position`` and ``offset`` say where it begins in its file."""
    try:
        if any(
            isinstance(token, yaml.AliasToken | yaml.AnchorToken) for token in yaml.scan(source)
        ):
            raise position.fault(
                "The front matter uses & or * as a reference.", do="Put such words in quotes."
            )
        root = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        raise position.below(line).fault(
            f"The front matter is not YAML: {error.problem}.",
            do="Put the text between double quotes, and a space after each colon.",
        ) from None
    except yaml.YAMLError:
        raise position.fault(
            "The front matter holds a character that YAML does not know.", do="Remove it."
        ) from None
    if root is None:
        return Node({}, position, offset, offset)
    return _node(root, position, offset)


def _node(node: yaml.Node, position: Position, offset: int) -> Node:
    at = position.below(node.start_mark.line)
    start, end = offset + node.start_mark.index, offset + node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        quoted = 1 if node.style in {'"', "'"} else 0
        return Node(str(node.value), at, start + quoted, end - quoted)
    if isinstance(node, yaml.SequenceNode):
        return Node([_node(each, position, offset) for each in node.value], at, start, end)
    fields: dict[str, Node] = {}
    for key, value in node.value:
        line = position.below(key.start_mark.line)
        if not isinstance(key, yaml.ScalarNode):
            raise line.fault("A field has no simple name.", do="Write it as name: value.")
        if key.value in fields:
            raise line.fault(f"“{key.value}” stands here twice.", do="Keep one of them.")
        fields[key.value] = _node(value, position, offset)
    return Node(fields, at, start, end)


def write_yaml(fields: Mapping[str, Plain]) -> str:
    """``fields`` in order, every scalar between double quotes, a line end at the end."""
    return "\n".join(_mapping(fields)) + "\n"


def _mapping(fields: Mapping[str, Plain]) -> Iterator[str]:
    for key, value in fields.items():
        name = key if re.fullmatch(r"[a-z_]+", key) and key not in _RESERVED else _quoted(key)
        if isinstance(value, str):
            yield f"{name}: {_quoted(value)}"
        elif not value:
            yield f"{name}: {'{}' if isinstance(value, Mapping) else '[]'}"
        else:
            yield f"{name}:"
            inside = _mapping(value) if isinstance(value, Mapping) else _sequence(value)
            yield from (f"  {line}" for line in inside)


def _sequence(values: Sequence[Plain]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield f"- {_quoted(value)}"
        elif not value:
            yield f"- {'{}' if isinstance(value, Mapping) else '[]'}"
        else:
            inside = _mapping(value) if isinstance(value, Mapping) else _sequence(value)
            first, *rest = inside
            yield f"- {first}"
            yield from (f"  {line}" for line in rest)


# Bare, these are not read as words by every YAML reader.
_RESERVED = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


def _quoted(text: str) -> str:
    # A JSON string is a YAML double-quoted scalar but for these characters.
    return _ESCAPED.sub(
        lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False)
    )
