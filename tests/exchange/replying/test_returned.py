"""What we said of the rows is not read as something the sender says."""

from desktop.exchange.reading.cells import Sheet, Workbook
from desktop.exchange.replying.reply import titles_in
from desktop.exchange.replying.returned import without_reply


def book(*rows):
    return Workbook("list.xlsx", "xlsx", (Sheet("List", list(rows)),))


def test_status_and_reason_are_blank_and_the_record_number_stays():
    returned = without_reply(
        book(("Village list",), ("Name", *titles_in("fr")), ("Uwera", "+", "why", "12-1"), ("Keza",))
    )
    assert returned.sheets[0].rows == [
        ("Village list",),
        ("Name", None, None, titles_in("fr")[2]),
        ("Uwera", None, None, "12-1"),
        ("Keza",),
    ]


def test_a_list_without_a_reply_is_left_as_it_is():
    sent = book(("Name", "Status"), ("Uwera", "open"))
    assert without_reply(sent).sheets[0].rows == sent.sheets[0].rows
