"""A run of many files takes all cores, a run of a few begins at once."""

from pathlib import Path

import pytest

from tests.cores import FEW, worth_sharing

HERE = Path(__file__).parent


def test_the_whole_suite_is_shared_among_the_cores():
    assert worth_sharing([str(HERE)])


@pytest.mark.parametrize("named", [["test_app.py"], ["test_app.py::test_of_nothing", "test_cores.py"], ["benchmarks"]])
def test_who_runs_a_few_files_waits_for_no_workers(named):
    assert not worth_sharing(str(HERE / name) for name in named)


def test_tests_of_one_file_are_one_file_however_many_are_named():
    assert not worth_sharing(f"test_app.py::test_{number}" for number in range(FEW + 1))
    assert worth_sharing(f"test_{number}.py" for number in range(FEW + 1))
