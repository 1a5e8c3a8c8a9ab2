"""What the page of imports asks for comes back with everything that is then shown."""

from desktop.gui.pages.importing.jobs import answer, known_imports, look, look_at_corrected
from desktop.operations.imports import accept_import
from tests.gui.pages.conftest import PATIENCE
from tests.operations.district import sample
from tests.operations.imports.changed_list import changed_list
from tests.samples.sheets import IDENTIFICATION


def no_progress(_done: int, _total: int) -> None:
    assert PATIENCE


def test_a_file_comes_with_its_plan_and_what_was_recognised_the_same_when_looked_at_again(gasabo):
    planned, shown = gasabo.do(look, sample(IDENTIFICATION), None, None, no_progress)
    assert (planned.file.name, shown.sheet) == (f"{IDENTIFICATION}.xlsx", "Urutonde")
    again, _shown = gasabo.do(look_at_corrected, planned.file, no_progress)
    assert again.plan == planned.plan


def test_an_answer_brings_the_plan_anew(gasabo, tmp_path):
    path = changed_list(tmp_path, {"D10": "xx"})
    planned, shown = gasabo.do(look, path, None, None, no_progress)
    question = next(one for one in shown.questions if one.target == "person.sex")
    again, shown = gasabo.do(answer, planned, question, "F", no_progress)
    assert question not in shown.questions
    assert again.plan.rows[0].typed.records["person"]["sex"] == "F"


def test_what_was_taken_in_is_known_with_what_waits(gasabo, tmp_path):
    assert gasabo.do(known_imports) == ([], [])
    planned, _shown = gasabo.do(look, sample(IDENTIFICATION), None, None, no_progress)
    gasabo.do(accept_import, planned)
    imports, waiting = gasabo.do(known_imports)
    assert len(imports) == 1
    assert sum(count for _file, count in waiting) == planned.plan.totals.parked
