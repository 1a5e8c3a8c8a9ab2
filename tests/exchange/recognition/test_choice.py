"""The kind of a table, weighed with what its rows are."""

STATISTICS = """
Province | District | Male population | Female population | Total population
Kigali | Gasabo | 100 | 120 | 220
Kigali | Kicukiro | 80 | 90 | 170
"""
SURVEY = "name|age|gender|pizza|drink|cheese|song|film|book|colour|shoe|hat|_uuid|_id|_index\n" + "\n".join(
    f"Name {at}|{at}|male|yes|no|yes|no|yes|a|b|c|d|u{at}|{at}|{at}" for at in range(20, 30)
)


def test_figures_are_refused_in_a_sentence(sheet, recognised):
    table = recognised(sheet(STATISTICS)).best
    assert table.kind == "none"
    assert "Each row is a figure about an area" in " ".join(map(str, table.reasons))


def test_a_table_that_is_hardly_ours_is_a_question_not_a_guess(sheet, recognised):
    found = recognised(sheet(SURVEY))
    assert found.best.kind == "beneficiary"
    assert str(found.question).startswith("This may be a table of “People, with the services they received”")


def test_a_list_of_persons_is_never_taken_for_partners_though_it_has_addresses(sheet, recognised):
    table = "Apellidos | Nombres | Sexo | Organización\nGómez | Ana | Mujer | ACNUR\nSilva | João | Hombre | OMS"
    assert recognised(sheet(table)).best.kind == "beneficiary"


def test_children_are_told_from_adults_by_school_and_guardian(sheet, recognised):
    table = (
        "Alumno | Sexo | Escuela | Tutor\nGómez Ana | Mujer | Norte | Gómez Luis\nSilva Rui | Hombre | Sur | Silva João"
    )
    assert recognised(sheet(table)).best.kind == "children"


def test_a_title_that_names_the_kind_leaves_no_doubt(sheet, recognised):
    table = "Nom du centre | District | Capacité d'accueil\nIzere | Huye | 40\nGanza | Nyanza | 30"
    assert recognised(sheet(f"CENTRES D'ACCUEIL POUR ENFANTS\n{table}")).question is None
