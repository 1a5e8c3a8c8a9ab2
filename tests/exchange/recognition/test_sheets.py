"""Which sheet, what kind of table, and when a person is asked."""

import pytest

CHILDREN = """
No | Izina | Andi mazina | Igitsina | Itariki yavukiyeho | Akagari | Umudugudu | Icyiciro cy'ubutishobore
1 | Umutoni | Pacifique | Gabo | 19/05/2018 | Buhiza | Nyamugali | Imfubyi kuri se
2 | Uwera | Sandra | Gore | 2024 | Nkusi | Nyagasayo | Imfubyi ku babyeyi bombi
"""
BENEFICIARIES = """
S/N | Full names | Sex | Age | Sector | School fees | Home visit
1 | Bernadette ISIMBI | F | 13 | Gatsata | x |
2 | Clarisse RWEMA | F | 9 | Gatsata | | 2026-07-08
"""
PLAN = """
Domaine | Activité | Cible | Secteurs | T1 | T2 | T3 | T4 | Budget | Partenaire
Santé | Mutuelle | 643 | Jabana, Nduba | x | | x | | 9 440 000 | CNF
Éducation | Kits | 29 | Gatsata | | x | | | 505000 | Caritas
"""
PARTNERS = """
Partner | Acronym | Type | Contact person | Phone | E-mail
Umwana Mu Muryango | UMI | National NGO | Uwera Rose | 0788123456 | umi@example.org
Tubiteho | TBO | National NGO | Gasana Paul | 0788123457 | tbo@example.org
"""
RECOMMENDATIONS = """
No | Recommendation | Responsible | Deadline | Status
1 | Visit every reintegrated child | Kalisa Jean | 30/09/2026 | Open
2 | Send the list of partners | Uwase Aline | 31/10/2026 | Done
"""
HOUSEHOLDS = """
No | Umukuru w'urugo | Indangamuntu | Umudugudu | Umubare w'abagize urugo
1 | Umutoni Beatrice | 1199976135241064 | Kabuga | 5
2 | Habimana Paul | 1198678588807121 | Rugina | 3
"""
MARKS = """
Student | Potions | Charms
Harry | 8 | 9
Ron | 7 | 6
"""


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (CHILDREN, "children"),
        (BENEFICIARIES, "beneficiary"),
        (PLAN, "activity"),
        (PARTNERS, "partner"),
        (RECOMMENDATIONS, "recommendation"),
        (HOUSEHOLDS, "household"),
        (MARKS, "none"),
    ],
)
def test_the_kind_of_a_table(sheet, recognised, table, kind):
    assert recognised(sheet(table)).best.kind == kind


def test_instructions_and_hidden_copies_are_passed_over(sheet, recognised):
    read_me = sheet("Fill one line per beneficiary.\n\nPartner: | UMI", name="READ ME")
    old = sheet(BENEFICIARIES, name="Q3 old", hidden=True)
    found = recognised(read_me, old, sheet(BENEFICIARIES, name="Q1"))
    assert found.best.sheet == "Q1"
    assert found.question is None


def test_a_hidden_sheet_is_taken_when_it_is_named(sheet, recognised):
    old = sheet(BENEFICIARIES, name="Q3 old", hidden=True)
    assert recognised(sheet(CHILDREN), old, named="Q3 old").best.sheet == "Q3 old"


def test_two_sheets_that_are_as_good_make_a_question(sheet, recognised):
    found = recognised(sheet(CHILDREN, name="Jali"), sheet(CHILDREN, name="Ndera"))
    assert "Jali" in str(found.question)
    assert "Ndera" in str(found.question)


def test_a_workbook_without_a_table_has_none(sheet, recognised):
    assert recognised(sheet("Dear colleague\n\nplease call me back")).best is None


def test_columns_that_go_nowhere_are_kept_with_their_title(sheet, recognised):
    table = recognised(sheet("Name | Sex | Shoe size\nUwera | F | 31\nGasana | M | 33")).best
    assert [(c.index, c.title, c.target) for c in table.columns][2] == (2, "Shoe size", None)
    assert table.column("person.sex") == 1
    assert table.column("person.birth") is None


def test_the_table_knows_its_rows_its_facts_and_its_reasons(sheet, recognised):
    table = recognised(sheet(f"District: | Gasabo\n{CHILDREN.strip()}\n | TOTAL | 2")).best
    assert (table.header_rows, table.first_row, table.last_row, table.data_rows) == ((2,), 3, 4, (3, 4))
    assert table.fact("district").text == "Gasabo"
    assert table.fact("period") is None
    assert [left.row for left in table.left_out] == [5]
    assert str(table.reasons[0]) == "8 of 8 columns are known."


def test_a_title_that_names_the_kind_decides_where_the_columns_leave_it_open(sheet, recognised):
    people = "Names | Sex | Village | Phone\nUwera Alice | F | Kabeza | 0788123456"
    assert recognised(sheet(people)).best.kind == "beneficiary"
    assert recognised(sheet(f"Urutonde rw'Inshuti z'Umuryango\n\n{people}")).best.kind == "volunteer"
    assert recognised(sheet(people, name="Roster of IZU")).best.kind == "volunteer"
    assert recognised(sheet(people, name="IZUBA")).best.kind == "beneficiary"
