"""Comments on cells: written into the parts that a sheet has for them, or into new ones."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.exchange.filling.template import SheetPart, Template
from desktop.exchange.writing.cells import column_letters, text_xml

MOST_COMMENTS = 2_000
"""Comments beyond these would make the file slow to open; the column Reason says it all for every row."""

_AUTHOR = "Igitabo"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_SHAPE = re.compile(r'id="_x0000_s(\d+)"')
_BLOCK = 1024


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on a cell; row and column from 1."""

    row: int
    column: int
    said: str

    @property
    def cell(self) -> str:
        """The address of its cell."""
        return f"{column_letters(self.column)}{self.row}"


@dataclass(frozen=True)
class Commented:
    """The parts to be replaced or added by path, and the element of the sheet that leads to a new drawing."""

    parts: dict[str, str]
    element: str = ""


def commented(form: Template, sheet: SheetPart, comments: Iterable[Comment]) -> Commented:
    """The parts of a sheet with comments added; a cell that has one keeps the sender's."""
    wanted = list(comments)
    relations = form.relations(sheet.path).values()
    known = {kind: path for kind, path in relations if kind in ("comments", "vmlDrawing") and path in form.parts}
    if "comments" in known and "vmlDrawing" in known:
        return _added(form, known, wanted)
    if not wanted or known or "legacyDrawing" in _tail_of(form, sheet):
        return Commented({})
    return _new(form, sheet, wanted)


def _tail_of(form: Template, sheet: SheetPart) -> str:
    """The last characters of a sheet, where its drawings are named."""
    last = ""
    for chunk in form.chunks(sheet.path):
        last = (last + chunk)[-20_000:]
    return last


def _added(form: Template, known: dict[str, str], wanted: list[Comment]) -> Commented:
    texts, drawing = form.read(known["comments"]), form.read(known["vmlDrawing"])
    if "</commentList>" not in texts or "</authors>" not in texts or "</xml>" not in drawing:
        return Commented({})
    taken = set(re.findall(r'<comment\b[^>]*?\bref="([A-Z]+\d+)"', texts))
    new = [one for one in wanted if one.cell not in taken]
    if not new:
        return Commented({})
    author = len(re.findall(r"<author\b", texts))
    texts = texts.replace("</authors>", f"<author>{_AUTHOR}</author></authors>", 1)
    texts = texts.replace("</commentList>", "".join(_texts(new, author)) + "</commentList>", 1)
    last = max((int(one) for one in _SHAPE.findall(drawing)), default=_BLOCK)
    shapes = "".join(_shape(one, last + 1 + number) for number, one in enumerate(new))
    at = drawing.rindex("</xml>")
    return Commented({known["comments"]: texts, known["vmlDrawing"]: drawing[:at] + shapes + drawing[at:]})


def _new(form: Template, sheet: SheetPart, wanted: list[Comment]) -> Commented:
    comments, drawing = _free(form, "xl/comments{}.xml"), _free(form, "xl/drawings/vmlDrawing{}.vml")
    kinds = _STRICT if "purl.oclc.org" in form.workbook_xml else _RELATIONS
    main = _STRICT.replace("officeDocument/relationships", "spreadsheetml/main") if kinds == _STRICT else _MAIN
    folder, name = posixpath.split(sheet.path)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    relations = form.read(path) if path in form.parts else f'<Relationships xmlns="{_PACKAGE}"></Relationships>'
    relations = re.sub(r"(<Relationships\b[^>]*)/>", r"\1></Relationships>", relations)
    lines = f'<Relationship Id="igitaboC" Type="{kinds}/comments" Target="/{comments}"/>'
    lines += f'<Relationship Id="igitaboV" Type="{kinds}/vmlDrawing" Target="/{drawing}"/>'
    if "</Relationships>" not in relations:
        return Commented({})
    types = form.read("[Content_Types].xml")
    if "</Types>" not in types:
        return Commented({})
    added = f'<Override PartName="/{comments}" ContentType="{_COMMENTS_TYPE}"/>'
    added += f'<Override PartName="/{drawing}" ContentType="{_DRAWING_TYPE}"/>'
    parts = {
        comments: f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="{main}"><authors>'
        f"<author>{_AUTHOR}</author></authors><commentList>{''.join(_texts(wanted, 0))}</commentList></comments>",
        drawing: _drawing(wanted),
        path: relations.replace("</Relationships>", f"{lines}</Relationships>", 1),
        "[Content_Types].xml": types.replace("</Types>", f"{added}</Types>", 1),
    }
    return Commented(parts, f'<legacyDrawing xmlns:r="{kinds}" r:id="igitaboV"/>')


def _free(form: Template, pattern: str) -> str:
    return next(path for number in range(1, 10_000) if (path := pattern.format(number)) not in form.parts)


def _texts(comments: Iterable[Comment], author: int) -> Iterator[str]:
    for one in comments:
        said = f'<r><t xml:space="preserve">{text_xml(one.said)}</t></r>'
        yield f'<comment ref="{one.cell}" authorId="{author}"><text>{said}</text></comment>'


def _drawing(comments: list[Comment]) -> str:
    """The drawing that holds the boxes of comments, hidden until somebody points at their cells."""
    blocks = ",".join(str(one) for one in range(1, 2 + len(comments) // _BLOCK))
    shapes = "".join(_shape(one, _BLOCK + 1 + number) for number, one in enumerate(comments))
    return (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:x="urn:schemas-microsoft-com:office:excel">'
        f'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{blocks}"/></o:shapelayout>'
        '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
        '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
        f"{shapes}</xml>"
    )


def _shape(one: Comment, number: int) -> str:
    row, column = one.row - 1, one.column - 1
    anchor = f"{column + 1}, 15, {max(row - 1, 0)}, 10, {column + 4}, 15, {max(row - 1, 0) + 5}, 4"
    return (
        f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" '
        'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/>'
        f"<x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
    )
