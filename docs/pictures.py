"""Makes the pictures of the guide and of the README from the application itself, so that they never lie.

    python docs/pictures.py [--language en] [--palette light] [--folder DIR]

Makes the demonstration district in a temporary folder, opens its window without a screen, goes to each page and
writes what is to be seen there.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))

import openpyxl  # noqa: E402
from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.app import Application, start_application  # noqa: E402
from desktop.gui.office import Office  # noqa: E402
from desktop.gui.settings import Settings  # noqa: E402
from desktop.operations.demonstration.making import SAMPLES, make_demonstration  # noqa: E402
from desktop.operations.session import Session  # noqa: E402

WIDE, HIGH = 1366, 740
GUIDE = ("children", "child", "household", "partner", "import", "mapping", "reports", "form")
"""What the guide shows; any page can be asked for by its key, such as `partners` or `settings`."""

LATER_NAMES = ("Ganza", "Keza", "Shema", "Teta", "Ineza", "Manzi", "Hirwa", "Isaro")


def wait(milliseconds: int = 400) -> None:
    """Let the application work for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(ready: Callable[[], bool], seconds: float = 20.0) -> None:
    """Let the application work until something is so; raises TimeoutError."""
    for _turn in range(round(seconds * 20)):
        if ready():
            return
        wait(50)
    raise TimeoutError("the window did not get ready")


def picture(application: Application, office: Office, name: str, folder: Path) -> Path:
    """Go to a page and write what is to be seen there."""
    window = office.window
    if name in ("import", "mapping"):
        window.show_page("import")
        page = window.page("import")
        if not page.review.isVisible():  # type: ignore[attr-defined]  # the page of imports
            page.enter(files=[_later_list(folder.parent / SAMPLES[0], folder)])  # a second one would wait for this one
        wait_until(page.review.isVisible)  # type: ignore[attr-defined]  # the page of imports
        if name == "mapping":
            page.review.mapping_wanted.emit("")  # type: ignore[attr-defined]
            wait_until(page.mapping.isVisible)  # type: ignore[attr-defined]
        wait(1500)
    elif name == "form":
        window.show_page("form", file=_a_form(folder))
        page = window.page("form")
        wait_until(lambda: page.looking.shown is not None)  # type: ignore[attr-defined]  # the page of forms
    elif name in ONE_RECORD:
        register, choose = ONE_RECORD[name]
        found: list[str] = []
        application.work.ask(choose, answer=found.append)
        wait_until(lambda: bool(found))
        office.desk.open_record(register, found[0])
        wait(1200)
    elif name == "children":
        page = window.page("people/children")
        window.show_page("people/children")
        wait_until(lambda: page.model.complete)  # type: ignore[attr-defined]  # a page with a list
        page.table.take_keyboard()  # type: ignore[attr-defined]  # a page with a list
        wait(1200)
    else:
        window.show_page(name)
    wait(900)
    wait_until(lambda: application.work.idle)
    wait(300)
    file = folder / f"{name}.png"
    window.grab().save(str(file))
    return file


def _later_list(sample: Path, folder: Path) -> Path:
    """The village list as it might come a year later: some of its children are others."""
    book = openpyxl.load_workbook(sample)
    sheet = book.worksheets[0]
    for place, row in enumerate(range(12, 200, 5)):
        if sheet.cell(row, 3).value:
            sheet.cell(row, 3, LATER_NAMES[place % len(LATER_NAMES)])
            sheet.cell(row, 5, f"{place % 27 + 1:02d}/04/{2010 + place % 14}")
    target = folder / "ovc-identification-2027.xlsx"
    book.save(target)
    return target


def _a_form(folder: Path) -> Path:
    """An empty form as a partner might send it: a row for each thing that is counted, quarters and sexes beside it."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Quarterly indicators"
    for row in (
        ("Child protection: quarterly indicators of the district",), ("District:",), ("Reporting period:",), (),
        ("No", "Indicator", "Annual target", "Q1 (Jul-Sep)", "", "", "Q2 (Oct-Dec)"),
        ("", "", "", "F", "M", "Total", "F", "M", "Total"),
        (1, "Number of OVC registered", 1500), (2, "Newly identified OVC", 300), (3, "OVC served", 900),
        (4, "% served", "60 %", "", "", "=F9/F7"), (5, "Children back in school", 120), (6, "OVC not served"),
        (), ("Approved by the Mayor:",),
    ):  # fmt: skip
        sheet.append([None if cell == "" else cell for cell in row])
    for area in ("A5:A6", "B5:B6", "C5:C6", "D5:F5", "G5:I5"):
        sheet.merge_cells(area)
    sheet.column_dimensions["B"].width = 34
    target = folder / "quarterly-indicators.xlsx"
    book.save(target)
    return target


def _assessed_child(session: Session) -> str:
    """The id of a child with two assessments, whose page has the most to show."""
    known: set[str] = set()
    for one in session.file.first("assessments", None, (), 1000):
        person = str(one["person"])
        if person in known:
            return person
        known.add(person)
    return sorted(known)[0]


def _partner_with_a_plan(session: Session) -> str:
    """The id of the partner that gave the most services, whose page has the most to show."""
    given = session.file.values("services", "partner")
    return str(max((one for one in given if one), key=lambda one: (given[one], str(one))))


def _largest_household(session: Session) -> str:
    """The id of the household with the most people in it."""
    people = session.file.values("people", "household")
    return str(max((one for one in people if one), key=lambda one: (people[one], str(one))))


ONE_RECORD: dict[str, tuple[str, Callable[[Session], str]]] = {
    "child": ("people", _assessed_child),
    "partner": ("partners", _partner_with_a_plan),
    "household": ("households", _largest_household),
}
"""Pictures of one record: its register, and which one it is."""


def main() -> int:
    """Make the pictures; returns the exit code."""
    parser = argparse.ArgumentParser(description="Make the pictures of the guide from the application itself.")
    parser.add_argument("--language", default="en")
    parser.add_argument("--palette", default="light")
    parser.add_argument("--folder", type=Path, default=TOP / "resources" / "guide" / "pictures")
    parser.add_argument("--size", default=f"{WIDE}x{HIGH}")
    parser.add_argument("--people", type=int, default=400)
    parser.add_argument("pages", nargs="*", default=GUIDE)
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="igitabo-pictures-") as name:
        made = make_demonstration(Path(name) / "demonstration", chosen.people)
        settings = Settings(Path(name) / "window.json")
        settings.put("language", chosen.language)
        settings.put("palette", chosen.palette)
        app = start_application(settings)
        application = Application(app, settings)
        application.begin(made.register, made.password_file.read_text("utf-8").strip())
        wait_until(lambda: application.office is not None)
        office = application.office
        assert office is not None
        width, height = chosen.size.split("x")
        office.window.resize(int(width), int(height))
        shots = Path(name) / "demonstration" / "pictures"
        shots.mkdir()
        for page in chosen.pages:
            file = picture(application, office, page, shots)
            (chosen.folder / file.name).write_bytes(file.read_bytes())
            print(chosen.folder / file.name)
        office.window.close()
        application.end()
        QApplication.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
