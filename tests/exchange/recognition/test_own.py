"""A list that the register itself wrote is known for what it is, whatever its columns look like."""

LIST = """
Partenaire | Activité | Domaine | Exercice budgétaire | Indicateur | Numéro de fiche (ne pas modifier)
Caritas | Kits | Éducation | 2026/27 | Nombre | 0123456789abcdef0123456789abcdef
"""


def test_our_own_list_goes_to_the_fields_whose_titles_it_bears_in_any_language(sheet, recognised):
    table = recognised(sheet(LIST, name="Activités")).best
    assert table.kind == "activity"
    assert [column.target for column in table.columns] == [
        *("activity.partner", "activity.title", "activity.domain", "activity.fiscal_year", "activity.indicator"),
        "activity.id",
    ]


def test_a_link_to_a_record_of_the_same_row_goes_to_its_name(sheet, recognised):
    table = recognised(sheet("Activity | Quarter | Achieved | Record number (do not change)\nKits | 2026Q1 | 4 | a",
                             name="Progress")).best  # fmt: skip
    assert table.kind == "progress"
    assert [column.target for column in table.columns] == [
        *("activity.title", "progress.quarter", "progress.achieved", "progress.id"),
    ]


def test_a_sheet_of_somebody_else_is_none_of_ours_though_it_has_the_same_name(sheet, recognised):
    table = recognised(sheet("Shoe size | Colour\n31 | red\n32 | blue", name="Activités")).best
    assert table is None or table.kind == "none"
