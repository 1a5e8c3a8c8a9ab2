"""Looking into a workbook, taking it in and writing reports from the prompt: answers as the papers promise them."""

import json

import openpyxl
import pytest

from desktop.exchange.writing.encryption import encrypted_workbook
from desktop.operations.session import open_register
from desktop.resources import resource
from tests.operations.district import PASSWORD, sample
from tests.operations.forms.small import sector_form
from tests.operations.imports.changed_list import changed_list
from tests.samples.sheets import IDENTIFICATION, PARTNERS

KEYS = ["read", "created", "updated", "unchanged", "parked", "rejected", "change", "rows"]


def test_an_import_answers_as_promised_and_a_second_one_finds_nothing_new(igitabo, register):
    first = igitabo("import", sample(IDENTIFICATION), *register, "--json")
    assert first.code == 0
    assert list(first.answer) == [*KEYS, "notes"]
    assert [first.answer[key] for key in KEYS[:6]] == [234, 229, 0, 0, 5, 0]
    row = first.answer["rows"][0]
    assert list(row) == ["sheet", "row", "verdict", "reasons", "records"]
    second = igitabo("import", sample(IDENTIFICATION), *register, "--json")
    assert [second.answer[key] for key in KEYS[:7]] == [234, 0, 0, 229, 5, 0, None]
    session = open_register(register[1], PASSWORD)
    assert session.file.record("people", row["records"][0])["family_name"] == "Umutoni"
    assert session.file.history.change(first.answer["change"]).kind == "import"
    assert session.file.count("parked_rows") == 5
    session.file.close()


def test_a_dry_run_answers_the_same_numbers_and_writes_nothing(igitabo, register):
    dry = igitabo("import", sample(PARTNERS[0]), *register, "--dry-run", "--json")
    assert dry.code == 0
    assert list(dry.answer) == [*KEYS, "notes"]
    assert [dry.answer[key] for key in KEYS[:7]] == [338, 338, 0, 0, 0, 0, None]
    session = open_register(register[1], PASSWORD)
    assert session.file.count("people") == session.file.count("partners") == 0
    assert "import" not in [change.kind for change in session.file.history.changes(10)]
    session.file.close()
    done = igitabo("import", sample(PARTNERS[0]), *register, "--json")
    assert [done.answer[key] for key in KEYS[:6]] == [dry.answer[key] for key in KEYS[:6]]


def test_an_import_says_its_numbers_in_one_sentence(igitabo, register):
    ended = igitabo("import", sample(IDENTIFICATION), *register)
    assert ended.out == ("234 rows read: 229 new, 0 updated, 0 unchanged, 5 waiting for a decision, 0 rejected.\n")


@pytest.mark.parametrize("what", ["missing", "letter"])
def test_a_file_that_is_not_there_or_holds_no_list_is_refused_in_one_sentence(igitabo, register, tmp_path, what):
    letter = tmp_path / "letter.xlsx"
    letter.write_bytes(b"%PDF-1.4")
    path = {"missing": tmp_path / "missing.xlsx", "letter": letter}[what]
    ended = igitabo("import", path, *register)
    assert (ended.code, ended.out) == (1, "")
    assert len(ended.err.strip().splitlines()) == 1


def test_a_sheet_is_chosen_by_its_name(igitabo, register, tmp_path):
    book = openpyxl.load_workbook(sample(IDENTIFICATION))
    book.copy_worksheet(book["Urutonde"]).title = "Urutonde 2"
    path = tmp_path / "two.xlsx"
    book.save(path)
    asked = igitabo("import", path, *register)
    assert asked.code == 1
    assert "Urutonde 2" in asked.err
    done = igitabo("import", path, "--sheet", "Urutonde 2", *register, "--json")
    assert done.answer["rows"][0]["sheet"] == "Urutonde 2"
    assert igitabo("inspect", path, "--sheet", "Urutonde 2", "--json").answer["sheet"] == "Urutonde 2"


def test_a_protected_workbook_is_opened_with_the_password_in_a_file(igitabo, register, tmp_path):
    protected, file = tmp_path / "protected.xlsx", tmp_path / "workbook-password.txt"
    with sample(IDENTIFICATION).open("rb") as plain:
        protected.write_bytes(encrypted_workbook(plain, protected.name, "urufunguzo"))
    file.write_text("urufunguzo\n")
    refused = igitabo("inspect", protected, "--json")
    assert (refused.code, refused.answer["status"]) == (1, "encrypted")
    assert igitabo("import", protected, *register).code == 1
    opened = ["--workbook-password-file", file]
    assert igitabo("inspect", protected, *opened, "--json").answer["n_rows"] == 234
    assert igitabo("import", protected, *opened, *register, "--dry-run", "--json").answer["created"] == 229


def test_a_report_is_written_and_said_with_its_rows_and_quarter(igitabo, register, tmp_path):
    out = tmp_path / "report.xlsx"
    ended = igitabo("export", "ministry-quarterly", "--quarter", "2026Q1", "--out", out, *register, "--json")
    assert ended.code == 0
    assert ended.answer == {"file": str(out), "rows": 15, "notes": []}
    sheet = openpyxl.load_workbook(out).worksheets[0]
    assert (sheet["B5"].value, sheet["B6"].value) == ("Gasabo", "Q1 2026/27 (Jul–Sep 2026)")
    said = igitabo("export", "ovc-summary", "--quarter", "2026Q1", "--out", out, *register)
    assert said.out == f"Wrote {out}: 15 rows, Q1 2026/27 (Jul–Sep 2026).\n"


def test_a_report_speaks_the_language_of_the_command(igitabo, register, tmp_path):
    titles = set()
    for language in ("rw", "fr", "en"):
        out = tmp_path / f"{language}.xlsx"
        words = ["--language", language, "export", "ovc-list", "--quarter", "2026Q1", "--out", out, *register]
        assert igitabo(*words).code == 0
        book = openpyxl.load_workbook(out)
        meta = dict(book["_meta"].iter_rows(values_only=True))
        assert meta["language"] == language
        titles.add(meta["period_label"])
    assert len(titles) == 3


def test_the_receivers_own_form_is_filled_where_it_is_named(igitabo, register, tmp_path):
    form, out = tmp_path / "form.xlsx", tmp_path / "out.xlsx"
    book = openpyxl.load_workbook(resource("templates", "ministry-quarterly.xlsx"))
    book.worksheets[0].title = "Our own"
    book.save(form)
    words = ["export", "ministry-quarterly", "--quarter", "2026Q1", "--out", out, "--template", form]
    assert igitabo(*words, *register).code == 0
    assert openpyxl.load_workbook(out).sheetnames[0] == "Our own"


def test_a_form_that_somebody_sent_is_filled_and_what_stays_empty_is_told(igitabo, register, tmp_path):
    form, out = sector_form(tmp_path), tmp_path / "filled.xlsx"
    asked = ("export", "form", "--quarter", "2026Q1", "--template", form, "--out", out, "--json", *register)
    answer = igitabo(*asked).answer
    assert (answer["file"], answer["rows"]) == (str(out), 2)
    assert any("row 7 “Ahandi”" in note for note in answer["notes"])
    assert openpyxl.load_workbook(out).worksheets[0]["B1"].value == "Gasabo"
    refused = igitabo(*asked, "--rows", "children")
    assert (refused.code, "filled already" in refused.answer["refused"]) == (1, True)


def test_a_form_must_be_named_and_a_list_has_none_to_be_filled(igitabo, register, tmp_path):
    asked = ("--quarter", "2026Q1", "--out", tmp_path / "out.xlsx", *register)
    assert igitabo("export", "form", *asked).code == 2
    refused = igitabo("export", "ovc-list", "--template", sector_form(tmp_path), *asked)
    assert refused.code == 1
    assert "has a form of its own" in refused.err
    assert not (tmp_path / "out.xlsx").exists()


@pytest.mark.parametrize("out", ["report.pdf", "missing-folder/report.xlsx"])
def test_a_report_that_can_not_be_written_there_is_a_sentence(igitabo, register, tmp_path, out):
    ended = igitabo("export", "ovc-list", "--quarter", "2026Q1", "--out", tmp_path / out, *register)
    assert ended.code == 1
    assert len(ended.err.strip().splitlines()) == 1
    assert not (tmp_path / out).exists()


def test_a_list_with_names_is_protected_with_the_password_of_a_file(igitabo, register, tmp_path):
    out, secret = tmp_path / "list.xlsx", tmp_path / "receiver.txt"
    secret.write_text("Imbaraga-2026\n")
    words = ["export", "ovc-list", "--quarter", "2026Q1", "--out", out, "--protect-with-file", secret, *register]
    assert igitabo(*words).code == 0
    assert igitabo("inspect", out, "--json").answer["status"] == "encrypted"
    assert igitabo("inspect", out, "--workbook-password-file", secret, "--json").code == 0


def test_what_a_file_leaves_open_is_written_filled_in_and_answered_and_the_sender_hears_of_it(
    igitabo, register, tmp_path
):
    changed = changed_list(tmp_path, {"D14": "X"})
    asked, reply = tmp_path / "asked.json", tmp_path / "reply.xlsx"
    dry = igitabo("import", changed, *register, "--dry-run", "--json", "--questions", asked)
    assert (dry.code, dry.answer["parked"], dry.answer["change"]) == (0, 6, None)
    told = json.loads(asked.read_text(encoding="utf-8"))
    told["codes"]["sex"]["X"] = "F"
    told["rows"] = dict.fromkeys(told["rows"], "another")
    asked.write_text(json.dumps(told), encoding="utf-8")
    words = ("import", changed, *register, "--answers", asked, "--json")
    before = igitabo(*words, "--dry-run")
    done = igitabo(*words, "--reply", reply, "--reply-language", "fr")
    assert (done.code, done.answer["created"], done.answer["parked"]) == (0, 234, 0)
    assert [before.answer[key] for key in KEYS[:6]] == [done.answer[key] for key in KEYS[:6]]
    assert done.answer["reply"] == str(reply)
    sheet = openpyxl.load_workbook(reply)["Urutonde"]
    assert [cell.value for cell in sheet[9]][-1] == "Numéro dans le registre"
    again = igitabo("import", reply, *register, "--json")
    assert (again.answer["unchanged"], again.answer["created"], again.answer["updated"]) == (234, 0, 0)


def test_answers_that_are_not_there_are_refused_before_anything_is_read(igitabo, register, tmp_path):
    ended = igitabo("import", sample(IDENTIFICATION), *register, "--answers", tmp_path / "none.json", "--json")
    assert ended.code == 1
    assert "none.json" in ended.answer["refused"]


def test_a_list_leaves_and_comes_back_without_a_window(igitabo, register, tmp_path):
    igitabo("import", sample(IDENTIFICATION), *register)
    out = tmp_path / "children.xlsx"
    ended = igitabo("export-list", "children", "--out", out, *register, "--json")
    assert (ended.code, ended.answer) == (0, {"file": str(out), "rows": 229})
    found = igitabo("export-list", "people", "--words", "Umutoni", "--out", tmp_path / "some.xlsx", *register, "--json")
    assert 0 < found.answer["rows"] < 60
    back = igitabo("import", out, *register, "--json")
    assert (back.answer["unchanged"], back.answer["change"]) == (229, None)
    blank = igitabo("export-list", "meetings", "--blank", "--out", tmp_path / "blank.xlsx", *register)
    assert (blank.code, (tmp_path / "blank.xlsx").exists()) == (0, True)
    assert igitabo("export-list", "orphans", "--out", out, *register).code == 2


def test_what_a_workbook_holds_beside_its_cells_is_in_the_answer(igitabo, register, tmp_path):
    path = tmp_path / "list.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (("Partner", "Acronym", "Phone", "Email"), ("Caritas Rwanda", "CR", "0788123456", "info@caritas.rw")):
        sheet.append(row)
    sheet.append(("Save the Children", "SC", "=UNKNOWN()", "info@save.rw"))
    book.create_sheet("Old copy").sheet_state = "hidden"
    book.save(path)
    done = igitabo("import", path, *register, "--dry-run", "--json")
    assert list(done.answer) == [*KEYS, "notes"]
    assert any("Old copy" in note for note in done.answer["notes"])
    assert any("C3" in note for note in done.answer["notes"])
