"""The last correction is the first to be taken back, and only while its file is looked at."""

from types import SimpleNamespace

from desktop.exchange.reading.cells import Sheet
from desktop.gui.pages.importing.corrections import Corrections


def file_of(digest, cells, corrected=()):
    return SimpleNamespace(digest=digest, sheet=Sheet("List", [tuple(cells)]), corrected=dict.fromkeys(corrected))


def test_what_the_sender_wrote_is_put_back_and_what_was_corrected_before_is_said_again():
    book = Corrections()
    book.show_file(file_of("a", "XY"), writing=True)
    book.note(file_of("a", "XY"), {1: {0: "F"}})
    book.note(file_of("a", "FY", [(1, 0)]), {1: {0: "M", 1: "Z"}})
    assert book
    assert book.take_back() == {1: {0: "F", 1: None}}
    assert book.take_back() == {1: {0: None}}
    assert book.take_back() is None


def test_what_was_stopped_is_no_correction_and_what_was_to_be_taken_back_still_can_be():
    book, file = Corrections(), file_of("a", "X")
    book.show_file(file, writing=True)
    book.note(file, {1: {0: "F"}})
    book.made()
    book.note(file_of("a", "F", [(1, 0)]), {1: {0: "M"}})
    book.let_go()
    assert book.take_back() == {1: {0: None}}
    assert not book
    book.let_go()
    assert book.take_back() == {1: {0: None}}
    book.made()
    book.let_go()
    assert not book


def test_another_file_and_one_that_is_written_have_nothing_to_take_back():
    book = Corrections()
    for digest, writing in (("b", True), ("a", False)):
        book.show_file(file_of("a", "X"), writing=True)
        book.note(file_of("a", "X"), {1: {0: "F"}})
        book.show_file(file_of("a", "X"), writing=True)
        assert book
        book.show_file(file_of(digest, "X"), writing)
        assert not book
