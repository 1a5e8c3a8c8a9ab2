"""A small table of sectors, girls, boys and those served, and the forms that have it."""

from openpyxl.styles import Border, Side

from desktop.exchange.filling.form_table import Wanted, find_table
from desktop.exchange.filling.survey import survey
from desktop.exchange.filling.template import Template
from desktop.reports.report import Column

SECTOR = Column("sector", "Sector", also=("Umurenge", "Secteur"))
GIRLS = Column("girls", "F", group="1–4", also=("Girls", "Filles"), group_also=("1-4 years", "1-4 ans"))
BOYS = Column("boys", "M", group="1–4", also=("Boys", "Garçons"), group_also=("1-4 years", "1-4 ans"))
SERVED = Column("served", "Served", also=("Servis",))
COLUMNS = (SECTOR, GIRLS, BOYS, SERVED)
NEEDED = frozenset(column.key for column in COLUMNS)
HEADER = {"A9": "Sector", "B9": "1-4 F", "C9": "1-4 M", "D9": "Served"}
_LINE = Border(top=Side("thin"))


def surveys_of(path):
    """What stands where on the sheets of a form."""
    with Template(path) as form:
        shared = form.shared_strings()
        return [survey(form, sheet, shared) for sheet in form.sheets if not sheet.hidden]


def table_of(path, key="", **more):
    """The small table of a form."""
    return find_table(surveys_of(path), Wanted(COLUMNS, NEEDED, key, **more))


def styled(first, last, columns=4):
    """Draws lines around rows, as forms prepare them."""

    def prepare(sheet):
        for row in range(first, last + 1):
            for column in range(1, columns + 1):
                sheet.cell(row, column).border = _LINE

    return prepare
