"""Records of both kinds of binary workbooks are found one after the other, also where they are cut off."""

from desktop.exchange.reading.preflight.records import new_records, old_records
from tests.exchange.reading import binary_workbooks as new
from tests.exchange.reading import old_workbooks as old


def test_old_records_follow_one_another_until_the_stream_is_cut_off():
    content = old.record(0x0809, b"abc") + old.record(0x000A) + b"\x01"
    assert list(old_records(content)) == [(0x0809, b"abc"), (0x000A, b"")]
    assert list(old_records(content, 7)) == [(0x000A, b"")]
    assert list(old_records(old.record(6, b"abcdef")[:7])) == [(6, b"abc")]


def test_new_records_have_numbers_and_lengths_of_any_size():
    content = new.record(0) + new.record(156, b"x" * 300)
    assert [(number, len(part), end) for number, part, end in new_records(content)] == [(0, 0, 2), (156, 300, 306)]


def test_a_new_record_that_ends_behind_the_part_says_so():
    content = new.record(5, b"x" * 20)[:10]
    ((number, _, end),) = new_records(content)
    assert (number, end > len(content)) == (5, True)
    ((_, _, end),) = new_records(content[:1] + b"\x14")
    assert end > 2
