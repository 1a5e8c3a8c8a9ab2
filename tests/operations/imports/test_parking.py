"""What is kept of a doubtful row is all that is needed to decide about it later, in any language."""

from desktop.domain.language import Message, set_language
from desktop.exchange.evidence import Evidence
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.exchange.verdicts import ImportRow, KnownRecord, Reason
from desktop.operations.imports.entering import Origin
from desktop.operations.imports.parking import parked_record, parked_row

ORIGIN = Origin("list.xlsx", "Urutonde", "children", "Caritas", "2026-08-14")
SAID = Message("{field} is missing in this row.", field=Message("Village"))
PROBLEM = RowProblem("error", SAID, "place.village", "Urutonde", 12, "L12", "Ahantu", "place", ("12060203",))
TYPED = TypedRow(
    12,
    {"person": {"family_name": "Uwase", "sex": "F"}, "identification": {"criteria": ("ORPH_D", "POOR")}},
    ({"service": "E01", "given_on": "2026-07-08"},),
    {"service.partner": "Caritas"},
    (PROBLEM,),
    {"Shoe size": 31},
)
KNOWN = KnownRecord("a" * 32, False, (), (Evidence(Message("Same village"), 2, True),))
ROW = ImportRow(TYPED, "doubtful", (Reason("error", SAID, "Urutonde", 12, "L12"),), (KNOWN,))


def test_a_row_comes_back_as_it_was_read():
    record = {**parked_record("digest", ORIGIN, ROW, ROW.known, {}), "id": "b" * 32}
    back = parked_row(record)
    assert (back.id, back.origin, back.row) == ("b" * 32, ORIGIN, ROW)


def test_its_reasons_are_kept_as_messages_not_as_words_of_one_language():
    record = {**parked_record("digest", ORIGIN, ROW, (), {}), "id": "b" * 32}
    set_language("fr")
    reason = parked_row(record).row.reasons[0]
    assert reason.message == SAID
    assert reason.text("en") == "L12: Village is missing in this row."


def test_the_queue_knows_the_file_the_sheet_and_the_row():
    record = parked_record("digest", ORIGIN, ROW, (), {})
    assert (record["source"], record["sheet"], record["row_number"]) == ("digest", "Urutonde", 12)
