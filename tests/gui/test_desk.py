"""Pages come through the desk to the operations and to each other; values are shown without asking the file."""

from desktop.domain.language import Message
from desktop.domain.problems import AppError
from desktop.gui.desk import around_on_window
from desktop.operations.lists import count_of
from desktop.operations.records import remove_record, save_record
from desktop.operations.session import Session
from tests.gui.office import Office


def refuse(_session: Session) -> None:
    """An act that is always refused."""
    raise AppError("Make room on the disk.")


def test_whoever_shows_a_register_is_told_after_a_write_and_after_its_answer(qtbot, office: Office) -> None:
    heard: list[object] = []
    office.desk.written.connect(heard.append)
    values = {"name": "Ineza", "kind": "NGO", "status": "ACTIVE"}
    office.desk.write(("partners",), save_record, "partners", values, then=lambda saved: heard.append(saved.record))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1] == ("partners",)
    assert office.do(count_of, "partners") == 1


def test_a_refused_write_tells_nobody_that_something_was_written(qtbot, office: Office) -> None:
    with qtbot.assertNotEmitted(office.desk.written):
        office.desk.write(("people",), remove_record, "people", "0" * 32)
        office.settle()
    ((tone, words),) = office.heard
    assert tone == "reject"
    assert "taken out of the register" in words


def test_a_refusal_goes_to_whoever_asked_for_it_and_else_to_the_bar(office: Office) -> None:
    caught: list[Exception] = []
    office.desk.ask(refuse, failed=caught.append)
    office.settle()
    assert [str(one) for one in caught] == ["Make room on the disk."]
    assert office.heard == []
    office.desk.ask(refuse)
    office.settle()
    assert office.heard == [("reject", "Make room on the disk.")]


def test_links_are_shown_by_the_words_that_were_asked_for_also_in_another_language(office: Office) -> None:
    desk = office.desk
    assert desk.around.title("people", "a") == ""
    desk.remember_titles({("people", "a"): "Mutoni Clarisse"})
    assert desk.around.title("people", "a") == "Mutoni Clarisse"
    office.speak("fr")
    assert desk.around.language == "fr"
    assert desk.around.title("people", "a") == "Mutoni Clarisse"


def test_new_surroundings_are_told_to_every_page(qtbot, office: Office) -> None:
    around = office.do(around_on_window, "rw")
    with qtbot.waitSignal(office.desk.around_changed):
        office.desk.set_around(around)
    assert office.desk.around.language == "rw"


def test_pages_ask_the_window_for_records_pages_and_words(office: Office) -> None:
    desk = office.desk
    asked: list[tuple[object, ...]] = []
    for signal in (desk.record_wanted, desk.begin_wanted, desk.page_wanted):
        signal.connect(lambda *told: asked.append(told))
    desk.open_record("people", "a")
    desk.begin_record("people", "children", household="b")
    desk.open_page("reports", quarter="2026Q1")
    assert asked == [
        ("people", "a"),
        ("people", "children", {"household": "b"}),
        ("reports", {"quarter": "2026Q1"}),
    ]
    desk.notice("new", Message("Saved: {name}", name="Mutoni"))
    assert office.heard == [("new", "Saved: Mutoni")]


def test_masking_forgets_the_names_that_are_known_and_has_everything_read_anew(qtbot, office: Office) -> None:
    office.desk.remember_titles({("people", "a"): "Mutoni"})
    assert not office.desk.refuses_masked()
    with qtbot.waitSignal(office.desk.written):
        office.desk.mask(True)
    assert office.desk.title("people", "a") == ""
    assert office.desk.refuses_masked()
    assert office.heard[-1][0] == "doubt"
