"""Whatever is printed or saved leaves its entry in the journal."""

import hashlib

from desktop.operations.changes import recent_changes
from desktop.operations.papers.noting import note_printed, note_saved
from desktop.operations.papers.records import RecordAsked, record_paper
from tests.operations.district import keep_child


def test_a_print_is_noted_with_what_and_where(gasabo):
    made = record_paper(gasabo, RecordAsked("people", keep_child(gasabo), "en"))
    note_printed(gasabo, made, "Office printer")
    entry = recent_changes(gasabo)[0]
    assert entry.kind == "export"
    assert str(entry.action) == "Printed File of a child: Mutoni Clarisse: 1 record, on Office printer"
    assert not entry.edits


def test_a_pdf_is_noted_with_the_hash_of_the_file(gasabo, tmp_path):
    made = record_paper(gasabo, RecordAsked("people", keep_child(gasabo), "en"))
    file = tmp_path / "Mutoni.pdf"
    file.write_bytes(b"%PDF")
    note_saved(gasabo, made, file)
    said = str(recent_changes(gasabo)[0].action)
    assert "file Mutoni.pdf" in said
    assert said.endswith(hashlib.sha256(b"%PDF").hexdigest()[:16])
