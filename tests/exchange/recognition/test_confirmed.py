"""What a person confirmed or says now outranks what a table looks like."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.exchange.reading.cells import Sheet, Workbook
from desktop.exchange.recognition.confirmed import layout_of
from desktop.exchange.recognition.corrections import NOTHING_TOLD
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.sheets import recognise, recognise_as_told

STRANGE = """
Umutwe w'urutonde

Uko yitwa | Ubwoko | Igihe | Aho ari | Icyo yahawe | Ibindi
Umutoni Pacifique | Gabo | 19/05/2018 | Nyamugali | 12 000 | rimwe
Uwera Sandra | Gore | 2014 | Nyagasayo | 9 000 | kabiri
Mugisha Eric | Gabo | 2012 | Nyamugali | 12 000 | rimwe
"""
MEANT = (
    "person.full_name",
    "person.sex",
    "person.birth",
    "place.village",
    "service.value",
    None,
)
BENEFICIARY = NOTHING_TOLD.with_kind("beneficiary")


def told_all():
    told = BENEFICIARY.with_header(3, 3)
    for index, target in enumerate(MEANT):
        told = told.with_target(index, target)
    return told


def targets(table):
    return {column.title: column.target for column in table.columns}


def test_what_a_person_says_of_the_columns_holds(sheet):
    table = recognise_as_told(sheet(STRANGE), told_all(), Knowledge())
    assert (table.kind, table.header_rows) == ("beneficiary", (3,))
    assert tuple(column.target for column in table.columns) == MEANT
    assert [str(reason) for reason in table.columns[0].reasons] == ["As you said."]


def test_a_target_said_of_one_column_is_taken_from_the_other(sheet):
    table = recognise_as_told(sheet(STRANGE), told_all().with_target(5, "person.birth"), Knowledge())
    assert (table.column("person.birth"), table.columns[2].target) == (5, None)


def test_a_target_of_another_kind_is_passed_over(sheet):
    told = NOTHING_TOLD.with_header(3, 3).with_kind("household").with_target(0, "person.sex")
    assert recognise_as_told(sheet(STRANGE), told, Knowledge()).column("person.sex") is None


def test_a_sheet_without_a_header_begins_with_its_first_row(sheet):
    table = recognise_as_told(Sheet("Numbers", [(), (12, 13), (14, 15)]), NOTHING_TOLD, Knowledge())
    assert (table.header_rows, table.data_rows) == ((2,), (3,))
    assert recognise_as_told(Sheet("Empty", []), NOTHING_TOLD, Knowledge()) is None


def test_the_header_may_be_moved(sheet):
    table = recognise_as_told(sheet(STRANGE), NOTHING_TOLD.with_header(4, 4), Knowledge())
    assert table.header_rows == (4,)
    assert table.columns[0].title == "Umutoni Pacifique"


def remembered(sheet, day="2026-10-12"):
    return layout_of(recognise_as_told(sheet(STRANGE), told_all(), Knowledge()), "Abagenerwabikorwa", day)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(6)), inserted=st.lists(st.integers(0, 6), max_size=4))
def test_a_remembered_layout_gives_the_same_targets_after_any_permutation_and_insertion(sheet, order, inserted):
    before = sheet(STRANGE)
    header = [(row + (None,) * 6)[:6] for row in before.rows]
    rows = [[row[at] for at in order] for row in header]
    for number, place in enumerate(inserted):
        for at, row in enumerate(rows):
            row.insert(place, f"New title {number}" if at == 2 else f"word {number}" if at > 2 else None)
    book = Workbook("next.xlsx", "xlsx", (Sheet("List", [tuple(row) for row in rows]),))
    table = recognise(book, None, Knowledge(layouts=(remembered(sheet),))).best
    assert (table.kind, table.header_rows) == ("beneficiary", (3,))
    found = {title: target for title, target in targets(table).items() if not title.startswith("New")}
    assert found == {column.title: column.target for column in remembered(sheet).columns}


def test_the_reasons_say_when_it_was_confirmed_and_what_is_gone(sheet):
    smaller = sheet(STRANGE.replace("Ubwoko", "Igitsina"))
    table = recognise(Workbook("n.xlsx", "xlsx", (smaller,)), None, Knowledge(layouts=(remembered(sheet),))).best
    assert [str(reason) for reason in table.columns[0].reasons] == ["As you confirmed on 12/10/2026."]
    assert table.layout.gone == ("Ubwoko",)
    assert table.column("person.sex") == 1  # a new column is recognised as usual
    assert table.layout.name == "Abagenerwabikorwa"


def test_a_sheet_with_a_confirmed_header_is_meant_before_others_and_the_one_of_its_name_first(sheet):
    known = Knowledge(layouts=(remembered(sheet),))
    other = sheet("No | Names | Sex | Age | Village\n1 | Uwera Aline | F | 9 | Kabuga", name="Other")
    sheets = (other, sheet(STRANGE, name="Copy"), sheet(STRANGE))
    found = recognise(Workbook("n.xlsx", "xlsx", sheets), None, known)
    assert (found.best.sheet, found.question) == ("List", None)


def test_constants_are_remembered_except_those_of_one_file_and_yield_to_what_a_file_says(sheet):
    told = told_all().with_constant("partner", "UMI").with_constant("period", "Q1 2026/27")
    layout = layout_of(recognise_as_told(sheet(STRANGE), told, Knowledge()), "List", "2026-10-12")
    assert layout.constants == (("partner", "UMI"),)
    known = Knowledge(layouts=(layout,))
    silent = recognise(Workbook("n.xlsx", "xlsx", (sheet(STRANGE),)), None, known).best
    assert silent.fact("partner").text == "UMI"
    assert "confirmed on 12/10/2026" in str(silent.fact("partner").reason)
    saying = sheet("Partner: | TBO" + STRANGE)
    assert recognise(Workbook("n.xlsx", "xlsx", (saying,)), None, known).best.fact("partner").text == "TBO"
    emptied = recognise_as_told(saying, NOTHING_TOLD.with_constant("partner", ""), known)
    assert emptied.fact("partner") is None
