"""People go one way into the register, everything else the other; who enters and who compares is chosen by the kind."""

from desktop.domain.language import Message
from desktop.exchange.rows.typed import TypedRow
from desktop.operations.imports.comparing import Comparison
from desktop.operations.imports.entering import Entry, Origin
from desktop.operations.imports.known import Known
from desktop.operations.imports.record_entry import RecordEntry
from desktop.operations.imports.ways import comparison_of, entry_of
from desktop.operations.records import save_record
from tests.operations.district import OFFICER

KIND = {"title": "Kits", "fiscal_year": 2026, "domain": "EDUC"}


def test_the_kind_of_a_list_says_who_enters_its_rows(gasabo):
    with gasabo.file.change(Message("Entered"), OFFICER) as writing:
        for shape, who in (("children", Entry), ("adult", Entry), ("activity", RecordEntry), ("partner", RecordEntry)):
            assert isinstance(entry_of(gasabo, writing, Origin("f", "s", shape), Known(gasabo), ""), who)


def test_a_row_is_compared_with_the_record_that_somebody_chose_for_it(gasabo):
    known = Known(gasabo)
    assert isinstance(comparison_of(gasabo, "children", known, (), ""), Comparison)
    partner = save_record(gasabo, "partners", {"name": "Caritas", "kind": "FBO"}).record
    line = save_record(gasabo, "activities", {**KIND, "partner": partner, "budget": 5}).record
    told = {"title": "Kits of school", "budget": 7}
    row = TypedRow(7, {"activity": told}, (), {"activity.partner": "Caritas"}, (), {"Colour": "red"})
    differences, notes = comparison_of(gasabo, "activity", known, (), "").differences(row, line)
    assert {(one.field, one.before, one.after) for one in differences} == {
        ("title", "Kits", "Kits of school"),
        ("budget", 5, 7),
        ("extra", None, '{"Colour":"red"}'),
    }
    assert notes == []
