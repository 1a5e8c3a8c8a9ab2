"""A declared report gives its rows, its groups and a hash by which a file is recognised."""

import pytest

from desktop.reports import REPORTS, report
from desktop.reports.report import Column, Report, groups_of, share

COLUMNS = (
    Column("name", "Name"),
    Column("girls", "F", "whole", group="<1"),
    Column("boys", "M", "whole", group="<1"),
    Column("all", "Total", "whole", sum_of=("girls", "boys")),
    Column("served", "Served", "whole"),
    Column("part", "%", "percent", share_of=("served", "all")),
)
DECLARED = Report("test", "R0", "Test", COLUMNS)


def test_computed_columns_are_computed():
    assert DECLARED.row({"name": "Jali", "girls": 2, "boys": 3, "served": 1}) == ("Jali", 2, 3, 5, 1, 0.2)
    assert DECLARED.row({"name": "Jali"}) == ("Jali", None, None, 0, None, None)


def test_a_share_of_nothing_is_nothing():
    assert share(1, 4) == 0.25
    assert (share(0, 0), share(None, 4), share("1", 4)) == (None, None, None)


def test_neighbours_under_one_heading_are_a_group():
    assert list(groups_of(COLUMNS)) == [("<1", 1, 2)]
    assert list(groups_of(COLUMNS[1:])) == [("<1", 0, 1)]


def test_the_hash_changes_with_the_columns_and_the_version_only():
    same = Report("test", "R9", "Other title", COLUMNS)
    assert same.layout_hash() == DECLARED.layout_hash()
    assert Report("test", "R0", "Test", COLUMNS[:-1]).layout_hash() != DECLARED.layout_hash()
    assert Report("test", "R0", "Test", COLUMNS, version=2).layout_hash() != DECLARED.layout_hash()


def test_every_report_is_found_by_its_key_and_its_columns_name_existing_ones():
    assert len({declared.key for declared in REPORTS}) == len({declared.number for declared in REPORTS}) == len(REPORTS)
    for declared in REPORTS:
        assert report(declared.key) is declared
        keys = [column.key for column in declared.columns]
        assert len(set(keys)) == len(keys)
        for column in declared.columns:
            assert {*column.sum_of, *(column.share_of or ())} <= set(keys)
    with pytest.raises(KeyError):
        report("unknown")
