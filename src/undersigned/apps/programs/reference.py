"""The interface in words for people, made from the OpenAPI document (OpenAPI 3.1) alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class Line:
    """A parameter or a field; ``kind`` is its type in words."""

    name: str
    kind: str
    is_needed: bool
    about: str


@dataclass(frozen=True)
class Operation:
    """One thing that a program can ask; ``scope`` says what its token must be for, "" for none."""

    method: str
    path: str
    about: str
    needs_token: bool
    parameters: tuple[Line, ...]
    body: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Group:
    name: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True)
class Shape:
    """A value that goes in or out."""

    name: str
    about: str
    fields: tuple[Line, ...]


@dataclass(frozen=True)
class Reference:
    about: str
    groups: tuple[Group, ...]
    shapes: tuple[Shape, ...]


def reference(document: dict[str, Any]) -> Reference:
    """What an OpenAPI document says, in the order in which it says it."""
    groups: dict[str, list[Operation]] = {}
    for path, methods in document["paths"].items():
        for method in (each for each in METHODS if each in methods):
            tag = methods[method]["tags"][0]
            groups.setdefault(tag, []).append(_operation(method, path, methods[method]))
    return Reference(
        about=document["info"]["description"],
        groups=tuple(Group(name, tuple(found)) for name, found in groups.items()),
        shapes=tuple(_shapes(document["components"]["schemas"])),
    )


def _operation(method: str, path: str, told: dict[str, Any]) -> Operation:
    content = told.get("requestBody", {}).get("content", {})
    return Operation(
        method=method.upper(),
        path=path,
        about=told.get("description", ""),
        needs_token=bool(told.get("security")),
        parameters=tuple(_parameter(each) for each in told.get("parameters", ())),
        body=_content(content),
        answers=tuple(
            (str(code), _content(each.get("content", {})))
            for code, each in told["responses"].items()
        ),
    )


def _content(content: dict[str, Any]) -> str:
    return next((kind_of(each.get("schema", {})) for each in content.values()), "")


def _parameter(told: dict[str, Any]) -> Line:
    schema = told.get("schema", {})
    name = f"{told['name']} (in the {told['in']})"
    return Line(name, kind_of(schema), told.get("required", False), _about(schema))


def _about(schema: dict[str, Any]) -> str:
    about = " ".join(schema.get("description", "").split())
    if "default" in schema and schema["default"] not in ("", None):
        about = f"{about} Without it: {schema['default']}.".strip()
    return about


def _shapes(schemas: dict[str, Any]) -> Iterator[Shape]:
    for name, schema in sorted(schemas.items()):
        needed = set(schema.get("required", ()))
        yield Shape(
            name=name,
            about=" ".join(schema.get("description", "").split()),
            fields=tuple(
                Line(field, kind_of(told), field in needed, _about(told))
                for field, told in schema.get("properties", {}).items()
            ),
        )


def kind_of(schema: dict[str, Any]) -> str:
    """A schema in a word or two: "text", "list of Letter", "date or nothing"."""
    for several in ("anyOf", "oneOf"):
        if several in schema:
            return " or ".join(dict.fromkeys(kind_of(each) for each in schema[several]))
    if "allOf" in schema:
        return kind_of(schema["allOf"][0])
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "enum" in schema or "const" in schema:
        return " or ".join(f"“{each}”" for each in schema.get("enum", [schema.get("const")]))
    return _plain(schema)


def _plain(schema: dict[str, Any]) -> str:
    kind = schema.get("type", "anything")
    if kind == "array":
        return f"list of {kind_of(schema.get('items', {}))}"
    if kind == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"{kind_of(schema['additionalProperties'])} by name"
    if kind == "string":
        return {"date-time": "time", "date": "date", "uuid": "id", "uri": "address"}.get(
            schema.get("format", ""), "text"
        )
    return {"integer": "number", "boolean": "yes or no", "null": "nothing"}.get(kind, kind)


def markdown(document: dict[str, Any]) -> str:
    """The reference as a page of the manual."""
    told = reference(document)
    lines = ["# The interface for programs", "", told.about, ""]
    lines += ["The OpenAPI document stands at `/api/v1/openapi.json`, and this page at `/api/`", ""]
    lines[-2] += " of every site."
    for group in told.groups:
        lines += [f"## {group.name}", ""]
        for operation in group.operations:
            lines += _operation_lines(operation)
    lines += ["## Values", ""]
    for shape in told.shapes:
        lines += [f"### {shape.name}", ""]
        lines += [shape.about, ""] if shape.about else []
        lines += _table("field", shape.fields)
    return "\n".join(lines).rstrip() + "\n"


def _operation_lines(operation: Operation) -> list[str]:
    lines = [f"### `{operation.method} {operation.path}`", "", operation.about, ""]
    lines += ["Needs a token.", ""] if operation.needs_token else []
    lines += _table("parameter", operation.parameters)
    lines += [f"Give: {operation.body}.", ""] if operation.body else []
    answers = [f"{code}{f' with {kind}' if kind else ''}" for code, kind in operation.answers]
    return [*lines, f"Answers: {', '.join(answers)}.", ""]


def _table(head: str, rows: tuple[Line, ...]) -> list[str]:
    if not rows:
        return []
    lines = [f"| {head} | what | needed | about |", "| --- | --- | --- | --- |"]
    for row in rows:
        needed = "yes" if row.is_needed else ""
        lines.append(f"| `{row.name}` | {row.kind} | {needed} | {row.about.replace('|', '/')} |")
    return [*lines, ""]
