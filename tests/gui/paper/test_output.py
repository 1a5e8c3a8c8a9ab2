"""A PDF bears its name once it is whole; what leaves is noted, what fails leaves nothing behind."""

import pytest
from PySide6.QtGui import QPdfWriter

from desktop.domain.problems import AppError
from desktop.gui.paper.output import prepare_device, print_on, save_pdf
from desktop.gui.paper.pages import lay_out
from desktop.operations.changes import recent_changes
from desktop.operations.papers.paper import PaperColumn, Rows
from tests.gui.office import Office


@pytest.fixture
def laid(sheet):
    return lay_out(sheet(Rows("", (PaperColumn("Name"),), [(f"Name {one}",) for one in range(100)])))


def silent(_done, _total):
    pass


def entries(office: Office):
    return [str(one.action) for one in office.do(recent_changes) if one.kind == "export"]


def test_a_pdf_is_written_whole_and_noted_with_its_hash(office: Office, laid, tmp_path):
    file = tmp_path / "paper.pdf"
    office.do(lambda session: save_pdf(session, laid, file, silent))
    content = file.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") + content.count(b"/Type/Page\n") == len(laid.pages)
    assert list(tmp_path.glob("*.part")) == []
    (said,) = entries(office)
    assert said.startswith("Saved as PDF: Paper: 1 record, file paper.pdf, SHA-256 ")


def test_where_it_cannot_be_written_a_sentence_says_so_and_nothing_is_left(office: Office, laid, tmp_path):
    taken = tmp_path / "folder.pdf"
    taken.mkdir()
    (taken / "x").write_text("kept")
    with pytest.raises(AppError, match="can't be written there"):
        office.do(lambda session: save_pdf(session, laid, taken, silent))
    assert list(tmp_path.glob("*.part")) == []
    assert entries(office) == []


def test_a_stop_half_way_leaves_no_file(office: Office, laid, tmp_path):
    class StopError(AppError):
        pass

    def stop(done, _total):
        if done:
            raise StopError("stop")

    with pytest.raises(StopError):
        office.do(lambda session: save_pdf(session, laid, tmp_path / "paper.pdf", stop))
    assert list(tmp_path.glob("*.pdf*")) == []


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_print_is_noted_and_a_printer_that_does_not_answer_is_a_sentence(office: Office, laid, tmp_path):
    printer = QPdfWriter(str(tmp_path / "printed.pdf"))
    prepare_device(printer, laid)
    office.do(lambda session: print_on(session, laid, printer, "Office printer", silent))
    assert entries(office) == ["Printed Paper: 1 record, on Office printer"]
    nowhere = QPdfWriter(str(tmp_path / "no" / "such" / "folder.pdf"))
    with pytest.raises(AppError, match="does not answer"):
        office.do(lambda session: print_on(session, laid, nowhere, "Office printer", silent))
