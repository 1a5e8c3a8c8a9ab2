"""Every register of the product is filled in by keyboard: from the first field to the last, and Enter keeps it."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.fields import (
    Attachment,
    Choice,
    Date,
    Decimal,
    Field,
    FiscalYear,
    Link,
    Name,
    NationalId,
    PartialDate,
    Phone,
    Place,
    Quarter,
    Text,
    Whole,
)
from desktop.domain.language import Message
from desktop.domain.register import Register
from desktop.gui.editors.segments import SegmentsEditor
from desktop.gui.editors.suggesting_line import SuggestingLine
from desktop.gui.records.above import Above
from desktop.gui.records.form import Form
from desktop.gui.records.rows import FieldRow
from desktop.gui.work import Work
from desktop.operations.record_pages import begun_record
from desktop.operations.session import Session
from desktop.registers import REGISTERS
from tests.gui.office import Office, new_register
from tests.registers.filled import whole_records

CALLED = "Ineza"
"""What everything is called that links lead to."""
TYPED: tuple[tuple[type[Field], str], ...] = (
    (PartialDate, "14/03/2014"),
    (Date, "14/08/2026"),
    (FiscalYear, "2026/27"),
    (Quarter, "Q1 2026/27"),
    (NationalId, "1 1990 8 0012345 0 12"),
    (Phone, "0788 123 456"),
    (Whole, "2"),
    (Decimal, "2"),
    (Name, "Mutoni"),
    (Place, "kigabiro"),
)
"""What is typed into a field of a kind; everything else is a text."""
OTHERWISE: dict[tuple[str, str], str] = {
    ("people", "is_child"): "y",
    ("people", "national_id"): "1 2014 7 0012345 0 12",
    ("people", "former_national_id"): "1 2014 7 0012344 0 12",
    ("households", "head_national_id"): "1 2014 7 0012345 0 12",
    ("households", "ubudehe"): "1",
    ("households", "ubudehe_year"): "2020",
    ("services", "household"): "",
    ("exits", "household"): "",
    ("actions", "recommendation"): "record",
    ("volunteer_months", "month"): "07/2026",
    ("volunteer_months", "handled"): "1",
    ("volunteer_months", "sent_on"): "1",
}
"""What is typed where the rules between fields ask for something else; nothing where one of two is answered."""


def fill_file(session: Session) -> None:
    """A whole record in every register, for links to lead to."""
    with session.file.change(Message("Filled"), session.user) as writing:
        records = whole_records(REGISTERS)
        for declared in REGISTERS:
            texts = {name: CALLED for name, field in declared.stored().items() if type(field) in (Text, Name)}
            writing.create(declared.key, {**records[declared.key], **texts})


@pytest.fixture
def office(qtbot, tmp_path) -> Iterator[Office]:
    """A desk over a register in which each link has something to lead to."""
    work = Work(reports=tmp_path)
    work.open(new_register, tmp_path / "karongi.igitabo")
    made = Office(work)
    made.do(fill_file)
    yield made
    work.finish(lambda session: session.file.close())


class Typist:
    """Somebody at the keyboard of one form, who looks at no list longer than needed."""

    def __init__(self, qtbot, office: Office, form: Form) -> None:
        self.qtbot, self.office, self.form = qtbot, office, form

    def until(self, condition: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(condition()))

    def at(self) -> FieldRow | None:
        """The row that the keyboard is in."""
        focused = self.form.window().focusWidget()
        return next((row for row in self.form.sections.rows.values() if row.editor.isAncestorOf(focused)), None)

    def press(self, key: Qt.Key) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.form.window().focusWidget(), key)

    def answer(self, row: FieldRow) -> None:
        """Type an answer into the field one is in."""
        line, field = self.form.window().focusWidget(), row.field
        told = OTHERWISE.get((self.form.declared.key, field.name))
        if isinstance(row.editor, SegmentsEditor) and told:
            self.type(line, told)
            return
        if told == "" or row.editor.typed() not in (None, "", ()):
            return  # it begins with something, such as today
        if isinstance(row.editor, SegmentsEditor):
            QTest.keyClick(line, Qt.Key.Key_Right)
            return
        self.type(line, told or self.words(field))
        if isinstance(line, SuggestingLine):
            self.until(lambda: line.list_open)
            self.office.settle()
            self.press(Qt.Key.Key_Return)

    def attach(self, row: FieldRow, file: Path) -> None:
        """Type the path of a file and wait until the register has it."""
        self.type(self.form.window().focusWidget(), str(file))
        self.press(Qt.Key.Key_Return)
        self.until(lambda: row.editor.typed() == hashlib.sha256(file.read_bytes()).hexdigest())

    @staticmethod
    def type(line: QWidget, words: str) -> None:
        """Type words; QTest knows the keys of ASCII only."""
        for letter in words:
            if letter.isascii():
                QTest.keyClicks(line, letter)
            else:
                key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(line, key)

    def words(self, field: Field) -> str:
        """What is typed into a field."""
        around = self.office.desk.around
        if isinstance(field, Choice):
            return around.codelists[field.codes].label(next(iter(around.codelists[field.codes].items)))
        if isinstance(field, Link):
            return CALLED
        return next((words for kind, words in TYPED if isinstance(field, kind)), "words")


@pytest.mark.parametrize("declared", REGISTERS, ids=[one.key for one in REGISTERS])
def test_a_record_is_filled_in_from_the_first_field_to_the_last_without_the_mouse(
    qtbot, qapp, office: Office, tmp_path: Path, declared: type[Register]
) -> None:
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(b"%PDF a signed sheet")
    form = Form(office.desk, declared, Above())
    qtbot.addWidget(form)
    form.resize(420, 690)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.begin(office.do(begun_record, declared.key, "", {}))
    form.focus_first()
    typist, saved, asked = Typist(qtbot, office, form), [], []
    form.saved.connect(saved.append)
    before = office.do(lambda session: session.file.count(declared.key))
    while not saved and (row := typist.at()) is not None:
        if row.field.name in asked:
            break  # Enter stays: something is wrong, and the remarks below say what
        asked.append(row.field.name)
        if isinstance(row.field, Attachment):
            typist.attach(row, sheet)  # its Enter goes on by itself
        else:
            typist.answer(row)
            if typist.at() is row:
                typist.press(Qt.Key.Key_Return)
        office.settle()
    remarks = {name: one.remarks for name, one in form.sections.rows.items() if one.remarks}
    assert saved, remarks
    assert office.do(lambda session: session.file.count(declared.key)) == before + 1
    kept = saved[0].page.record
    stops = [row.field for row in form.sections.stops()]
    left = {name for (key, name), words in OTHERWISE.items() if key == declared.key and not words}
    empty = {one.name for one in stops if kept.get(one.name) in (None, ())}
    assert len(stops) >= 2
    assert empty == left
