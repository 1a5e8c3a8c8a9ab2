"""Who judges a list depends on what its rows are about."""

from desktop.operations.imports.judging.bench import judge_of
from desktop.operations.imports.judging.order import Docket
from desktop.operations.imports.judging.people import PeopleJudge
from desktop.operations.imports.judging.records import RecordsJudge


def test_people_are_judged_as_people_and_everything_else_as_records(gasabo):
    assert isinstance(judge_of(gasabo, Docket("children", "Sheet1")), PeopleJudge)
    assert isinstance(judge_of(gasabo, Docket("activity", "Sheet1")), RecordsJudge)
