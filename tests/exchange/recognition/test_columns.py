"""Titles weighed against cells."""

import pytest

from desktop.exchange.recognition.columns import SURE_ENOUGH, ColumnMapper, TitledColumn
from desktop.exchange.recognition.content import profile
from desktop.exchange.targets.kinds import ACTIVITIES, BENEFICIARIES, CHILDREN

IDENTIFIERS = ["1199976135241064", "1196779399557013", "1198678588807121", "1199276135241064", "1199376135241064"]


@pytest.fixture(scope="module")
def mapper_of():
    from desktop.exchange.recognition.knowledge import Knowledge

    knowledge = Knowledge()
    return lambda kind: ColumnMapper(kind, knowledge)


def mapped(mapper, **columns):
    titled = tuple(
        TitledColumn(index, tuple(title.split(" / ")), profile(cells))
        for index, (title, cells) in enumerate(columns.items())
    )
    return {column.title: column.target for column in mapper.map(titled)}


def test_the_same_title_goes_where_its_cells_point(mapper_of):
    children = mapper_of(CHILDREN)
    assert mapped(children, Se=["Ariho", "Yarapfuye", "Ntazwi"]) == {"Se": "person.father_status"}
    assert mapped(children, Sector=["Jali", "Kimironko"]) == {"Sector": "place.sector"}
    assert mapped(mapper_of(ACTIVITIES), Sector=["Health", "Nutrition", "Education"])["Sector"] != "place.sector"


def test_cells_that_contradict_a_title_leave_the_column_alone(mapper_of):
    assert mapped(mapper_of(CHILDREN), Village=["12", "13", "14"]) == {"Village": None}
    assert mapped(mapper_of(CHILDREN), Igitsina=["12", "13", "14"])["Igitsina"] is None


def test_people_who_were_reached_are_not_those_of_the_plan_and_are_kept_with_their_meaning(mapper_of):
    counts = ["12", "40", "22"]
    found = mapped(mapper_of(ACTIVITIES), **{"Beneficiaries reached / Girls": counts, "Girls to reach": counts})
    assert found == {"Beneficiaries reached / Girls": None, "Girls to reach": "activity.target_girls"}


def test_identifiers_are_known_without_a_title(mapper_of):
    assert mapped(mapper_of(CHILDREN), X1=IDENTIFIERS) == {"X1": "person.national_id"}
    assert mapped(mapper_of(CHILDREN), X1=IDENTIFIERS[:2]) == {"X1": None}, "two cells prove nothing"


def test_a_column_per_service_is_known_by_the_labels_of_the_list(mapper_of):
    columns = {"school_fees": [None, "x", "✓"], "Petit bétail": ["x", None], "Ubufasha / Gusurwa": ["1", "Yego"]}
    found = mapped(mapper_of(BENEFICIARIES), **columns)
    assert list(found.values()) == ["service.E01", "service.S02", "service.P01"]


def test_a_target_goes_to_one_column_the_surest(mapper_of):
    found = mapped(mapper_of(CHILDREN), **{"Sexe": ["Féminin", "Masculin"], "Sex": ["12", "13"]})
    assert found == {"Sexe": "person.sex", "Sex": None}


def test_every_mapping_is_sure_enough_and_says_why(mapper_of):
    columns = (TitledColumn(4, ("Igitsina",), profile(["Gore", "Gabo"])),)
    (column,) = mapper_of(CHILDREN).map(columns)
    assert (column.index, column.target) == (4, "person.sex")
    assert column.certainty >= SURE_ENOUGH
    assert [str(reason) for reason in column.reasons] == [
        "The title “Igitsina” is one of its names.",
        "2 of 2 cells are words of its list.",
    ]
