"""The demonstration district: made, made anew, and never over anything that is not its own."""

import openpyxl
import pytest

from desktop.domain.problems import AppError
from desktop.operations.checking import check_register
from desktop.operations.demonstration.making import MARK, SAMPLES, make_demonstration
from desktop.operations.session import open_register
from desktop.operations.stages import decisions_of, stage_reached
from desktop.registers import REGISTERS
from desktop.storage.conditions import equals


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A demonstration without any invented people besides those of the lists."""
    return make_demonstration(tmp_path_factory.mktemp("small") / "district", people=0)


def test_it_holds_every_register_filled(demonstrated):
    empty = [declared.key for declared in REGISTERS if not demonstrated.file.count(declared.key)]
    assert empty == []


def test_it_is_sound_and_says_of_itself_that_it_is_a_demonstration(demonstrated):
    assert check_register(demonstrated).sound
    assert demonstrated.settings["demonstration"] is True


def test_every_invented_person_is_marked_and_nobody_else(demonstrated):
    notes = [note for (note,) in demonstrated.file.rows("people", ("source_note",))]
    assert {note for note in notes if ".xlsx" not in note} == {"(invented)"}


def test_no_record_of_it_would_be_refused_by_its_form(demonstrated):
    around = demonstrated.around()
    wrong = [
        (declared.key, problem.field, str(problem.message))
        for declared in REGISTERS
        for record in demonstrated.file.first(declared.key, None, (), 100_000)
        for problem in declared.problems(record, around)
        if problem.severity == "error"
    ]
    assert wrong == []


def test_the_stage_of_each_identification_is_what_its_decisions_say(demonstrated):
    for identification in demonstrated.file.first("identifications", None, (), 40):
        assert identification["stage"] == stage_reached(decisions_of(demonstrated, identification["id"]))


def test_it_says_in_five_lines_what_it_did_and_its_numbers_are_true(demonstration, demonstrated):
    said = [str(line) for line in demonstration.said()]
    assert len(said) == 5
    assert demonstration.children == demonstrated.file.count("people", equals("is_child", "yes"))
    assert demonstration.imported == 891
    assert demonstration.waiting == demonstrated.file.count("parked_rows")
    assert str(demonstration.children) in said[0]
    for path in (*demonstration.reports, demonstration.register, demonstration.password_file):
        assert path.is_file()
    assert len(demonstration.reports) == 7


def test_made_twice_in_a_folder_it_is_new_and_leaves_what_others_put_there(small):
    folder = small.register.parent
    own = folder / "my notes.xlsx"
    openpyxl.Workbook().save(own)
    old = small.password_file.read_text("utf-8")
    seen = []
    again = make_demonstration(folder, people=0, progress=lambda done, total: seen.append((done, total)))
    assert again.register == small.register
    assert again.password_file.read_text("utf-8") != old
    assert own.is_file()
    assert seen[-1] == (len(SAMPLES) + 3, len(SAMPLES) + 3)
    session = open_register(again.register, again.password_file.read_text("utf-8").strip())
    assert session.file.count("people", equals("is_child", "yes")) == again.children == 874
    session.file.close()


def test_it_is_not_made_anew_while_its_register_is_open(small):
    session = open_register(small.register, small.password_file.read_text("utf-8").strip())
    try:
        with pytest.raises(AppError, match="open"):
            make_demonstration(small.register.parent, people=0)
        assert session.file.count("people") == 874
        assert small.register.is_file()
    finally:
        session.file.close()


def test_a_folder_with_other_files_is_refused_and_left_as_it_is(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear colleagues")
    with pytest.raises(AppError, match="holds other files"):
        make_demonstration(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["letter.txt"]
    assert not (tmp_path / MARK).exists()


def test_a_number_of_people_below_zero_is_refused(tmp_path):
    with pytest.raises(AppError, match="below zero"):
        make_demonstration(tmp_path / "x", people=-1)
    assert not (tmp_path / "x").exists()
