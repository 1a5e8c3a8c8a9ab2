"""Who reads which columns of a table."""

CHILDREN = """
No | Name | Sex | DoB | Village | Cell | Sector | Phone
1 | Uwera Sandra | F | 03/25/2018 | Hanika | Nyamabuye | Gatsata | 0788123456
2 | Gasana Paul | M | 04/02/2019 | Hanika | Nyamabuye | Gatsata |
"""


def test_a_column_whose_dates_begin_with_the_month_is_read_so(typed):
    rows = typed(CHILDREN)
    assert [row.records["person"]["birth"] for row in rows] == ["2018-03-25", "2019-04-02"]


def test_a_lone_column_of_family_names_with_two_words_is_taken_apart(typed):
    rows = typed("Nom | Sexe | Âge\nUWERA Sandra | F | 7\nGASANA Paul | M | 8")
    person = rows[0].records["person"]
    assert (person["family_name"], person["other_names"]) == ("Uwera", "Sandra")


def test_the_line_number_is_neither_a_value_nor_kept(typed):
    assert all("No" not in row.extra for row in typed(CHILDREN))


def test_the_project_and_the_year_above_a_plan_go_to_every_line(typed):
    plan = """
    Exercice 2026/2027
    Projet : | Hamwe

    Domaine | Activité | Budget | Partenaire
    Santé | Mutuelle | 1000 | UMI
    Éducation | Kits | 2000 | UMI
    """
    assert [row.records["activity"]["fiscal_year"] for row in typed(plan)] == [2026, 2026]
    assert [row.records["activity"]["project"] for row in typed(plan)] == ["Hamwe", "Hamwe"]
