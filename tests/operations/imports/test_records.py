"""Rows about records are judged: new, changed, known, contradicting each other, or doubtful; totals add up."""

import pytest

from desktop.operations.imports import accept_import, prepare_import, read_file
from desktop.operations.imports.answering import answered, questions_of
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.waiting import decide_waiting, waiting_rows
from desktop.operations.records import save_record
from tests.operations.district import content, take_in
from tests.operations.imports.record_lists import PARTNERS, PLAN, PROGRESS, list_of


def judged(session, path):
    planned = prepare_import(session, read_file(session, path))
    assert planned.plan.totals.reconcile()
    return planned, [row.verdict for row in planned.plan.rows]


def test_a_line_that_is_written_twice_with_other_figures_waits_for_a_person(gasabo, tmp_path):
    twice = PLAN + "Health | Health insurance | Nduba | | x | | | 40 | 9,000 Frw | Caritas Rwanda | blue\n"
    planned, verdicts = judged(gasabo, list_of(tmp_path, twice))
    assert verdicts == ["new", "new", "doubtful"]
    assert "Row 6 is about the same: Budget differ" in planned.plan.rows[2].reasons[-1].text()
    same = PLAN + "Health | Health insurance | Nduba | | x | | | 40 | 7500 | Caritas Rwanda | blue\n"
    assert judged(gasabo, list_of(tmp_path, same))[1] == ["new", "new", "unchanged"]


def test_a_partner_that_is_nearly_known_parks_its_rows_until_one_answer_settles_them_all(gasabo, tmp_path):
    save_record(gasabo, "partners", {"name": "Caritas Rwnda", "kind": "FBO"})
    planned, verdicts = judged(gasabo, list_of(tmp_path, PLAN))
    assert verdicts == ["doubtful", "doubtful"]
    (question,) = questions_of(planned.plan)
    assert (question.text, question.rows) == ("Caritas Rwanda", (6, 7)) or question.rows == (5, 6)
    known = prepare_import(gasabo, answered(planned.file, question, question.candidates[0]))
    assert [row.verdict for row in known.plan.rows] == ["new", "new"]
    added = prepare_import(gasabo, answered(planned.file, question, question.to_add))
    accept_import(gasabo, added)
    assert gasabo.file.count("partners") == 2
    assert gasabo.file.count("activities") == 2


def test_a_partner_that_may_be_known_is_decided_like_a_child(gasabo, tmp_path):
    known = save_record(gasabo, "partners", {"name": "Caritas Rwnda", "kind": "FBO"}).record
    done = take_in(gasabo, list_of(tmp_path, PARTNERS))
    assert (done.totals_.created, done.totals_.parked) == (1, 1)
    (waiting,) = waiting_rows(gasabo)
    assert waiting.row.known[0].record == known
    decide_waiting(gasabo, waiting.id, Decision("same", known))
    assert gasabo.file.record("partners", known)["phone"] == "+250788123456"
    assert gasabo.file.count("partners") == 2
    again = take_in(gasabo, list_of(tmp_path, PARTNERS))
    assert again.totals_.parked == 0


def test_another_partner_is_added_though_its_name_is_alike(gasabo, tmp_path):
    save_record(gasabo, "partners", {"name": "Caritas Rwnda", "kind": "FBO"})
    planned, _ = judged(gasabo, list_of(tmp_path, PARTNERS))
    row = next(one for one in planned.plan.rows if one.verdict == "doubtful")
    done = accept_import(gasabo, planned, {row.typed.row: Decision("another")})
    assert (done.totals_.created, done.totals_.parked, gasabo.file.count("partners")) == (2, 0, 3)


def test_progress_without_its_plan_waits_with_a_question(gasabo, tmp_path):
    planned, verdicts = judged(gasabo, list_of(tmp_path, PROGRESS))
    assert verdicts == ["doubtful", "doubtful"]
    assert {one.asks for one in questions_of(planned.plan)} == {"link:activities", "link:partners"}


def test_what_a_register_refuses_between_fields_is_rejected_with_its_reason(gasabo, tmp_path):
    table = """
Domain | Activity | Partner | Fiscal year | Start date | End date
Education | School kits | Caritas Rwanda | 2026/2027 | 2026-09-01 | 2026-08-01
"""
    planned, verdicts = judged(gasabo, list_of(tmp_path, table))
    assert verdicts == ["rejected"]
    assert any("ends before it begins" in one.text() for one in planned.plan.rows[0].reasons)


def test_a_plan_without_its_domain_asks_for_it_once(gasabo, tmp_path):
    table = """
Fiscal year: | 2026/2027

Activity | Sectors | Q1 | Q2 | Q3 | Q4 | Budget | Partner
School kits | Remera | x | | | | 1000 | Caritas Rwanda
Health insurance | Remera | x | | | | 1000 | Caritas Rwanda
"""
    planned, verdicts = judged(gasabo, list_of(tmp_path, table))
    assert verdicts == ["doubtful", "doubtful"]
    question = next(one for one in questions_of(planned.plan) if one.asks == "code:activity_domain")
    assert len(question.rows) == 2
    known = prepare_import(gasabo, answered(planned.file, question, "EDUC"))
    assert [row.verdict for row in known.plan.rows] == ["new", "new"]


def test_judging_tells_its_progress_and_may_be_stopped_with_nothing_done(gasabo, tmp_path):
    seen, before = [], gasabo.file.sequence
    file = read_file(gasabo, list_of(tmp_path, PLAN))
    prepare_import(gasabo, file, lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2)]
    assert gasabo.file.sequence == before


def test_an_import_that_is_stopped_in_the_middle_leaves_nothing(gasabo, tmp_path):
    class Stopped(Exception):  # noqa: N818  # what the window raises
        pass

    rows = "".join(f"Health | Line {at} | Nduba | | x | | | 40 | 7500 | Caritas Rwanda | blue\n" for at in range(1200))
    planned, verdicts = judged(gasabo, list_of(tmp_path, PLAN + rows))
    before = content(gasabo)

    def stop(done, _total):
        if done >= 500:
            raise Stopped

    with pytest.raises(Stopped):
        accept_import(gasabo, planned, progress=stop)
    assert content(gasabo) == before
    assert accept_import(gasabo, planned).totals_.created == len(verdicts) == 1202
