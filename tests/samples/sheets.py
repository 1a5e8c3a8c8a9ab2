"""The sample workbooks beside what is true of them: rows by their number in the sheet, and the truth file."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from desktop.resources import resource

IDENTIFICATION = "ovc-identification-gasabo"
PARTNERS = ("partner-beneficiaries-en-gasabo", "partner-beneficiaries-fr-gasabo")
PLAN = "plan-of-action-fr-gasabo"


@cache
def truth(name: str) -> dict[str, Any]:
    """What a perfect import finds in a sample."""
    found: dict[str, Any] = json.loads((Path(__file__).parent / f"{name}.truth.json").read_text("utf-8"))
    return found


@cache
def rows(name: str) -> dict[int, tuple[Any, ...]]:
    """The cells of the data rows of a sample, by row number as the spreadsheet shows it."""
    book = CalamineWorkbook.from_path(resource("demonstration", f"{name}.xlsx"))
    sheet = book.get_sheet_by_name(truth(name)["sheet"]).to_python(skip_empty_area=False)
    wanted = {person["row"] for person in truth(name).get("people", truth(name).get("activities", ()))}
    return {number: tuple(cells) for number, cells in enumerate(sheet, 1) if number in wanted}
