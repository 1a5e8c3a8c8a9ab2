"""Which part of an xlsx or xlsb file is which sheet, read from its directory without any XML reader."""

import html
import posixpath
import re
from collections.abc import Mapping

_DIRECTORY = re.compile(r"(^|/)(workbook\d*\.xml|workbook\.bin|_rels/workbook\d*\.(xml|bin)\.rels)$")
_SHEET = re.compile(r"<(?:\w+:)?sheet\s([^>]*)>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def is_directory_of_sheets(name: str) -> bool:
    """Whether a part, by its name in small letters, says which sheets there are and where they stand."""
    return bool(_DIRECTORY.search(name))


def sheet_names(directories: Mapping[str, bytes]) -> dict[str, str]:
    """The names of the sheets by the names of their parts, in small letters; empty where the directory is unclear."""
    found = {}
    for part, content in directories.items():
        if part.endswith((".rels", ".bin")):
            continue
        folder, name = posixpath.split(part)
        relations = targets(directories.get(f"{folder}/_rels/{name}.rels".lstrip("/"), b""), folder)
        for attributes in map(_attributes, _SHEET.findall(_text(content))):
            target = relations.get(next((value for key, value in attributes.items() if key.endswith(":id")), ""))
            if target and attributes.get("name"):
                found[target] = attributes["name"]
    return found


def targets(relations: bytes, folder: str) -> dict[str, str]:
    """The parts, in small letters, that the relations of a part in a folder lead to, by the ids of the relations."""
    found = {}
    for attributes in map(_attributes, _RELATION.findall(_text(relations))):
        target = attributes.get("Target", "").replace("\\", "/")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[attributes.get("Id", "")] = path.lower()
    return found


def _attributes(text: str) -> dict[str, str]:
    return {name: html.unescape(one or other) for name, one, other in _ATTRIBUTE.findall(text)}


def _text(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    return content.decode("utf-8-sig", "replace")
