"""Blank workbooks for partners: made from a register's declaration, with lists to choose from and instructions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from desktop.domain.around import Around
from desktop.domain.fields import Attachment, Choice, Choices, Date, Field, Link, NationalId, Place, Places, Whole
from desktop.domain.language import N_, Message, translate
from desktop.domain.register import Register
from desktop.exchange.writing.cells import column_letters, text_cell
from desktop.exchange.writing.choices import LISTS_SHEET, PLACE_LEVELS, ChoiceLists, Validation, place_formulas
from desktop.exchange.writing.outgoing import digest_of, outgoing
from desktop.exchange.writing.package import (
    COMPRESSION,
    DECLARATION,
    META_SHEET,
    NAMESPACES,
    core_xml,
    package_parts,
    plain_sheet_xml,
    sheet_names,
)
from desktop.exchange.writing.styles import Style
from desktop.reports.report import Column, layout_hash

PREPARED_ROWS = 500
BLANK_VERSION = 1
HEADER_ROW = 3
_PLACE_TITLES = {"sector": N_("Sector"), "cell": N_("Cell"), "village": N_("Village")}


@dataclass(frozen=True)
class Entry:
    """One column to be filled in: its key and title, the field behind it, and the level for a part of a place."""

    key: str
    title: str
    field: Field
    level: str = ""


def entries(register: type[Register], names: Sequence[str] = ()) -> Iterator[Entry]:
    """The columns of a blank workbook: every field that a person fills in, a village as sector, cell and village.

    Links and attachments are left out, as they lead to what only the register has.
    """
    for name in names or register.stored():
        field = register.fields[name]
        if field.automatic or not field.stored or isinstance(field, (Link, Attachment)):
            continue
        if isinstance(field, Place) and not isinstance(field, Places) and field.level == "village" and field.exact:
            yield from (Entry(f"{name}.{level}", _PLACE_TITLES[level], field, level) for level in PLACE_LEVELS)
        else:
            yield Entry(name, field.title, field)


def write_blank(target: Path, register: type[Register], around: Around, names: Sequence[str] = ()) -> str:
    """Write a blank workbook for the fields named (all that can be entered, if none), in the language of `around`.

    Returns the SHA-256 of the file. Raises AppError when it can't be written.
    """
    columns = list(entries(register, names))
    lists = ChoiceLists()
    title = translate(register.title, around.language)
    made = datetime.now(UTC)
    table = _table_xml(columns, title, lists, around)
    sheets = (table, _instructions_xml(columns, title, around), lists.xml(), _meta_xml(register, columns, around))
    shown = sheet_names([title, translate(N_("Instructions"), around.language)])
    with outgoing(target) as part:
        with ZipFile(part, "w", ZIP_DEFLATED, compresslevel=COMPRESSION) as archive:
            for path, content in (
                *((f"xl/worksheets/sheet{number}.xml", content) for number, content in enumerate(sheets, 1)),
                *package_parts([*shown, LISTS_SHEET, META_SHEET], iter(()), hidden=2),
                ("docProps/core.xml", core_xml(title, "", made)),
            ):
                with archive.open(path, "w") as file:
                    file.write(content.encode())
        return digest_of(part)


def _table_xml(columns: Sequence[Entry], title: str, lists: ChoiceLists, around: Around) -> str:
    """The sheet to be filled in: title, help, header, and rows that are open while everything else is locked."""
    language = around.language
    first, last = HEADER_ROW + 1, HEADER_ROW + PREPARED_ROWS
    letters = [column_letters(index) for index in range(1, len(columns) + 1)]
    header = (
        text_cell(f"{letter}{HEADER_ROW}", Style.HEADER, translate(column.title, language))
        for letter, column in zip(letters, columns, strict=True)
    )
    looks = [Style.ENTRY_DATE if isinstance(column.field, Date) else Style.ENTRY_TEXT for column in columns]
    rows = "".join(
        f'<row r="{number}">'
        + "".join(f'<c r="{letter}{number}" s="{look}"/>' for letter, look in zip(letters, looks, strict=True))
        + "</row>"
        for number in range(first, last + 1)
    )
    widths = "".join(
        f'<col min="{index}" max="{index}" width="{_width(column, language)}" customWidth="1"/>'
        for index, column in enumerate(columns, 1)
    )
    hint = translate(N_("One row for each record. What a column means appears beside the cell you are in."), language)
    rules = "".join(rule.xml() for rule in _validations(columns, lists, around))
    return (
        f'{DECLARATION}<worksheet {NAMESPACES}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0">'
        f'<pane ySplit="{HEADER_ROW}" topLeftCell="A{first}" activePane="bottomLeft" state="frozen"/>'
        f'<selection pane="bottomLeft" activeCell="A{first}" sqref="A{first}"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{widths}</cols><sheetData>'
        f'<row r="1">{text_cell("A1", Style.TITLE, title)}</row><row r="2">{text_cell("A2", Style.NOTE, hint)}</row>'
        f'<row r="{HEADER_ROW}">{"".join(header)}</row>{rows}</sheetData>'
        '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0"/>'
        f'<dataValidations count="{rules.count("<dataValidation ")}">{rules}</dataValidations>'
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
    )


def _width(column: Entry, language: str) -> int:
    return max(14, len(translate(column.title, language)) + 3, column.field.width // 7)


def _validations(columns: Sequence[Entry], lists: ChoiceLists, around: Around) -> Iterator[Validation]:
    """One validation per column: a list to choose from, a day, a number, sixteen digits, or only its help."""
    first, last = HEADER_ROW + 1, HEADER_ROW + PREPARED_ROWS
    places: dict[str, tuple[str, ...]] = {}
    for index, column in enumerate(columns, 1):
        letters, field = column_letters(index), column.field
        area, help_text = f"{letters}{first}:{letters}{last}", translate(field.help, around.language)
        if column.level:
            name = column.key.partition(".")[0]
            if name not in places:
                cells = (f"${letters}{first}", f"${column_letters(index + 1)}{first}")
                places[name] = place_formulas(lists, around, cells)
            formula = places[name][PLACE_LEVELS.index(column.level)]
            yield Validation(area, "list", formula, help_text, _mistake(N_("Choose from the list."), around))
        elif isinstance(field, Choice) and not isinstance(field, Choices):
            labels = [
                item.label(around.language)
                for item in around.codelists[field.codes].items.values()
                if item.valid_on(around.today.isoformat())
            ]
            yield Validation(
                area, "list", lists.choose(labels), help_text, _mistake(N_("Choose from the list."), around)
            )
        else:
            yield _entry_rule(field, area, help_text, around)


def _entry_rule(field: Field, area: str, help_text: str, around: Around) -> Validation:
    if isinstance(field, Date):
        mistake = _mistake(N_("Write a date: day, month and year."), around)
        return Validation(area, "date", "1", help_text, mistake, "greaterThanOrEqual")
    if isinstance(field, Whole):
        mistake = _mistake(N_("Write a whole number."), around)
        return Validation(area, "whole", str(field.lowest), help_text, mistake, "greaterThanOrEqual")
    if isinstance(field, NationalId):
        return Validation(area, "textLength", "16", help_text, _mistake(N_("16 digits are needed."), around), "equal")
    return Validation(area, "textLength", "0", help_text, "", "greaterThanOrEqual")


def _mistake(msgid: str, around: Around) -> str:
    return translate(msgid, around.language)


def _instructions_xml(columns: Sequence[Entry], title: str, around: Around) -> str:
    """What each column means, whether it is needed, and what to know before beginning."""
    language = around.language
    lines: list[tuple[str, ...]] = [
        (title,),
        (translate(N_("Fill in the first sheet, one row for each record, and send this workbook back."), language),),
        (
            translate(
                N_("Write identifiers and phones as they stand on the card; leave empty what is not known."), language
            ),
        ),
        ("",),
    ]
    needed = translate(N_("needed"), language)
    for column in columns:
        help_text = translate(column.field.help, language)
        if isinstance(column.field, Choices):
            labels = "; ".join(item.label(language) for item in around.codelists[column.field.codes].items.values())
            several = Message(N_("{help} Several with ; between them: {choices}"), help=help_text, choices=labels)
            help_text = several.text(language)
        lines.append((translate(column.title, language), needed if column.field.required else "", help_text))
    return plain_sheet_xml(lines, (34, 12, 120))


def _meta_xml(register: type[Register], columns: Sequence[Entry], around: Around) -> str:
    keys = tuple(Column(column.key, column.title) for column in columns)
    return plain_sheet_xml(
        [
            ("format", "igitabo blank 1"),
            ("register", register.key),
            ("language", around.language),
            ("header_row", str(HEADER_ROW)),
            ("columns", " ".join(column.key for column in columns)),
            ("layout", layout_hash(register.key, BLANK_VERSION, keys)),
        ]
    )
