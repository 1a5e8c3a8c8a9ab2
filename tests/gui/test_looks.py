"""Every screen is looked at in the three languages: nothing is cut, covered, nameless or too faint.

What is read in which language and size is chosen for the longest words in the least room: Kinyarwanda everywhere, the
smallest window as the largest letters leave it on a screen of 1024 pixels.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.gui.cover.recovery_page import RecoveryPage
from desktop.gui.cover.unlock import KnownRegister, Unlock
from desktop.gui.cover.wizard import Wizard
from desktop.gui.language import speak
from desktop.gui.office import Office as Opened
from desktop.gui.pages.importing.correction import Correction
from desktop.gui.pages.importing.remembered import Remembered
from desktop.gui.pages.keeping.secrets import RecoveryDialog
from desktop.gui.pages.places import BEHIND, PLACES
from desktop.gui.settings import Settings
from desktop.gui.theme.palette import wear
from desktop.gui.theme.tokens import PALETTES
from desktop.gui.work import Work
from desktop.operations.records import save_record
from desktop.operations.session import Session
from desktop.registers import REGISTERS
from tests.gui.office import PATIENCE, Office
from tests.gui.sight import faint_words, faults, steps_upward
from tests.operations.district import VILLAGE, identify, keep_child, new_register, take_in
from tests.operations.imports.changed_list import changed_list

LAPTOP, SMALL, LARGE_LETTERS = (1366, 690), (1024, 660), (880, 540)
SEEN = [
    ("rw", LAPTOP),
    ("rw", SMALL),
    ("rw", LARGE_LETTERS),
    ("fr", LAPTOP),
    ("fr", LARGE_LETTERS),
    ("en", LARGE_LETTERS),
]
# The other places are lists of registers like these.
LISTS = ("people/children", "households", "partners", "activities")
ALIKE = {place.key for place in PLACES if place.key in {declared.key for declared in REGISTERS}} - set(LISTS)
KEYS = [place.key for place in (*PLACES, *BEHIND) if place.key not in ALIKE | {"people/adults"}] + ["history"]
LONGEST = ("Nsengiyumva Uwimanimpaye", "Marie Goretti Immaculée Bernadette")


def wait_for(ready: Callable[[], bool]) -> None:
    """Let the window work until something is so; what never comes fails the test."""
    loop, clock, seen = QEventLoop(), QTimer(), []

    def look() -> None:
        if ready():
            seen.append(True)
            loop.quit()

    clock.timeout.connect(look)
    clock.start(10)
    QTimer.singleShot(PATIENCE, loop, loop.quit)
    loop.exec()
    clock.stop()
    assert seen, "it never came"


@pytest.mark.parametrize("palette", PALETTES)
def test_no_word_of_the_cover_is_too_faint(qtbot, qapp: QApplication, tmp_path: Path, palette: str) -> None:
    wear(qapp, palette)
    for cover in (Wizard(tmp_path), Unlock()):
        qtbot.addWidget(cover)
        cover.resize(*LAPTOP)
        cover.show()
        assert faint_words(cover) == []


@pytest.mark.parametrize(("language", "size"), SEEN)
def test_the_questions_of_the_first_run_stand(
    qtbot, qapp: QApplication, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    speak(qapp, language)
    wizard = Wizard(tmp_path / ("a folder of an office " * 4))
    qtbot.addWidget(wizard)
    wizard.resize(*size)
    wizard.show()
    wrong = {}
    for place in range(4):
        wizard._go(place)
        wizard._steps[place].answered()
        qtbot.wait(1)
        wrong[place] = faults(wizard)
    wizard.show_recovery_key("ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789")
    qtbot.wait(1)
    wrong[4] = faults(wizard)
    assert not {place: found for place, found in wrong.items() if found}


@pytest.mark.parametrize(("language", "size"), SEEN)
def test_the_door_stands_by_password_and_by_recovery_key(
    qtbot, qapp: QApplication, language: str, size: tuple[int, int]
) -> None:
    speak(qapp, language)
    family, other = LONGEST
    registers = [
        KnownRegister(Path(f"{name}.igitabo"), name, (f"{family} {other}",) * 2) for name in ("gasabo", "x" * 60)
    ]
    door = Unlock(registers)
    qtbot.addWidget(door)
    door.resize(*size)
    door.show()
    door.start()
    door.form.give()
    qtbot.wait(1)
    assert faults(door) == []
    door.show_recovery()
    qtbot.wait(1)
    assert faults(door) == []


class House:
    """A register with the longest names, its window, and every page of it opened once."""

    def __init__(self, folder: Path) -> None:
        self.work = Work(reports=folder)
        self.work.open(new_register, folder / "gasabo.igitabo")
        self.desk = Office(self.work)
        self.child = self.desk.do(_fill, folder)
        self.opened = Opened(self.desk.desk, Settings(folder / "window.json"), " ".join(LONGEST))
        self.window = self.opened.window
        self.window.show()
        for key in KEYS:
            self.show(key)
        self.window.show_page("import", files=[changed_list(folder, {"D14": "X", "C20": "Ganza"})])
        review = self.window.page("import").review  # type: ignore[attr-defined]  # the page of imports
        wait_for(lambda: review.isVisible() and review.panel.shown is not None)

    def show(self, key: str) -> None:
        """Go to a page and let it settle."""
        self.window.show_page(key)
        self.settle()

    def settle(self) -> None:
        """Let what was asked be answered, and what was answered be laid out."""
        for _ in range(2):
            wait_for(lambda: self.work.idle)
            QApplication.processEvents()

    def speak(self, language: str, size: tuple[int, int]) -> None:
        """Take a language and a size."""
        self.window.choose_language(language)
        self.window.resize(*size)
        self.settle()

    def found(self, look: Callable[[QWidget], list[str]], keys: list[str]) -> dict[str, list[str]]:
        """What is wrong with each of some pages."""
        wrong = {}
        for key in keys:
            self.show(key)
            if faulty := look(self.window):
                wrong[key] = faulty
        return wrong

    def close(self) -> None:
        """Let everything go."""
        self.window.close()
        self.work.finish(lambda session: session.file.close())
        self.window.deleteLater()  # or it would go on hearing of each language and palette of later tests


def _fill(session: Session, folder: Path) -> str:
    """A family with the longest names, a partner, an activity, and rows that wait; returns the id of the child."""
    family, other = LONGEST
    child = keep_child(session, family_name=family, other_names=other)
    adult = {"family_name": family, "other_names": other, "sex": "F", "is_child": "no", "is_adult": "yes"}
    head = save_record(session, "people", {**adult, "birth": "1980", "village": VILLAGE}).record
    save_record(session, "households", {"head": head, "village": VILLAGE})
    save_record(session, "partners", {"name": f"Association {family} pour les enfants", "kind": "NGO"})
    identify(session, child)
    take_in(session, changed_list(folder, {"D13": "X"}))
    return child


@pytest.fixture(scope="module")
def house(qapp: QApplication, letters: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One house for all that is looked at: making it costs more than looking."""
    made = House(tmp_path_factory.mktemp("house"))
    yield made
    made.close()


@pytest.mark.parametrize(("language", "size"), [("rw", LAPTOP), ("rw", LARGE_LETTERS), ("fr", LARGE_LETTERS)])
def test_every_page_stands_in_every_language_and_size(house: House, language: str, size: tuple[int, int]) -> None:
    house.speak(language, size)
    assert house.found(faults, KEYS) == {}


@pytest.mark.parametrize(("language", "size"), [("rw", LAPTOP), ("fr", LAPTOP)])
def test_a_record_and_its_form_stand(house: House, language: str, size: tuple[int, int]) -> None:
    house.speak(language, size)
    house.desk.desk.open_record("people", house.child)
    page = house.window.page("people/children")
    panel = page.panel  # type: ignore[attr-defined]  # a page with a list
    wait_for(lambda: panel.page is not None and panel.page.id == house.child)
    house.settle()
    assert faults(house.window) == []
    panel.edit()
    wait_for(lambda: panel.form is not None)
    house.settle()
    assert faults(house.window) == []
    page.leave()
    house.settle()


def test_no_word_of_a_page_is_too_faint_by_day_and_by_night(house: House) -> None:
    house.speak("fr", LAPTOP)
    wrong = {}
    for palette in ("light", "dark"):
        house.window.choose_palette(palette)
        wrong[palette] = house.found(faint_words, ["today", "import", "settings"])
    assert not any(wrong.values()), wrong


def test_tab_never_goes_up_again_within_one_part_of_a_page(house: House) -> None:
    house.speak("en", LAPTOP)
    house.window.activateWindow()
    assert house.found(steps_upward, ["today", "import", "reports", "settings", "codelists", "registers"]) == {}


@pytest.mark.parametrize("language", ["rw", "fr"])
def test_what_opens_above_a_page_stands(qtbot, house: House, language: str) -> None:
    house.speak(language, LAPTOP)
    page = house.window.page("people/children")
    house.show("people/children")
    review = house.window.page("import").review  # type: ignore[attr-defined]  # the page of imports
    answers, correction = Remembered(house.desk.desk, house.window), Correction(review.planned.file, 13, house.window)
    key = RecoveryPage("Gasabo", " ".join(LONGEST), "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789", date(2026, 11, 28))
    dialogs = [answers, correction, RecoveryDialog(key, house.window)]
    dialogs += [page.print_page(), page.export_list()]  # type: ignore[attr-defined]  # a page with a list
    wrong = {}
    for dialog in dialogs:
        dialog.show()
        house.settle()
        wrong[type(dialog).__name__] = faults(dialog)
    for dialog in dialogs:
        dialog.done(0)
    house.settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [dialog for dialog in dialogs if shiboken6.isValid(dialog)], "what is closed is gone"
    assert not {name: found for name, found in wrong.items() if found}
