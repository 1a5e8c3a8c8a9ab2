"""The files with rows that wait are counted without opening any of them."""

from desktop.operations.imports.waiting import waiting_count
from desktop.operations.waiting_files import waiting_files


def test_each_file_is_told_with_the_rows_of_it_that_wait(full):
    files = waiting_files(full)
    assert ("ovc-identification-gasabo.xlsx", 5) in files
    assert sum(count for _name, count in files) == waiting_count(full)


def test_in_an_empty_register_no_file_waits(session):
    assert waiting_files(session) == []
