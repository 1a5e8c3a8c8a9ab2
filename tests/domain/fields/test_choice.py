"""Codes found by any of their words, one or several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.around import Around
from desktop.domain.codelists import shipped_code_lists
from desktop.domain.fields import Choice, Choices, YesNo
from desktop.domain.problems import ValueProblem

LISTS = shipped_code_lists()
SERVICES = sorted(LISTS["service"].items)
CRITERIA = tuple(LISTS["vulnerability"].items)


@pytest.mark.parametrize("name", LISTS.names)
def test_every_label_leads_back_to_its_code(spoken: Around, name: str) -> None:
    field = Choice("Choice", codes=name)
    for code in LISTS[name].items:
        assert field.parse(field.show(code, spoken), spoken) == code
        assert field.parse(field.show_short(code, spoken), spoken) == code
        assert field.parse(code, spoken) == code


@given(chosen=st.sets(st.sampled_from(CRITERIA)))
def test_choices_shown_are_understood_as_the_same(around: Around, chosen: set[str]) -> None:
    field = Choices("Criteria", codes="vulnerability")
    value = tuple(code for code in CRITERIA if code in chosen) or None
    assert field.parse(field.show(value, around), around) == value
    assert field.parse(field.show_short(value, around), around) == value
    assert field.from_sql(field.to_sql(value)) == value


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("Imfubyi kuri se; Umwana wataye ishuri", ("ORPH_P", "DROPOUT")),
        ("Umwana wataye ishuri, imfubyi kuri SE", ("ORPH_P", "DROPOUT")),
        ("Disability / dropout", ("DISAB", "DROPOUT")),
        ("Refugee, returnee or displaced child", ("REFUG",)),
        ("Orphelin de père\nEnfant malnutri", ("ORPH_P", "MALNUT")),
        (["POOR", "ORPH_D"], ("ORPH_D", "POOR")),
        ("POOR; POOR", ("POOR",)),
    ],
)
def test_several_choices_are_read_whatever_stands_between_them(
    around: Around, written: object, codes: tuple[str, ...]
) -> None:
    assert Choices("Criteria", codes="vulnerability").parse(written, around) == codes


def test_one_unknown_choice_among_several_is_refused_and_named(around: Around) -> None:
    with pytest.raises(ValueProblem, match="nobody knows"):
        Choices("Criteria", codes="vulnerability").parse("POOR; nobody knows", around)


@pytest.mark.parametrize("written", ["Gore", "gore", "F", "female", "Féminin", "feminin", "Umukobwa", "Fille"])
def test_words_of_real_files_are_understood(around: Around, written: str) -> None:
    assert Choice("Sex", codes="sex").parse(written, around) == "F"


def test_an_unknown_word_is_refused_with_the_name_of_the_field(around: Around) -> None:
    with pytest.raises(ValueProblem, match=r"“Purple” is not in the list for Sex"):
        Choice("Sex", codes="sex").parse("Purple", around)


@pytest.mark.parametrize(("raw", "answer"), [(True, "yes"), (False, "no"), ("Yego", "yes"), ("✓", "yes"), (1.0, "yes")])
def test_yes_and_no_come_in_many_forms(around: Around, raw: object, answer: str) -> None:
    assert YesNo("Mutuelle").parse(raw, around) == answer


def test_unknown_is_an_answer_and_nothing_is_none(around: Around) -> None:
    assert YesNo("Mutuelle").parse("Ntibizwi", around) == "unknown"
    assert YesNo("Mutuelle").parse("", around) is None


def test_a_choice_is_shown_in_each_language(spoken: Around) -> None:
    assert (
        Choice("Sex", codes="sex").show("F", spoken) == {"rw": "Gore", "fr": "Féminin", "en": "Female"}[spoken.language]
    )


def test_a_code_that_no_list_has_any_more_is_still_shown(around: Around) -> None:
    assert Choice("Sex", codes="sex").show("X9", around) == "X9"


def test_no_choice_at_all_is_missed_where_one_is_needed(around: Around) -> None:
    field = Choices("Criteria", codes="vulnerability", required=True)
    assert len(field.problems(None, around)) == len(field.problems((), around)) == 1
    assert field.problems(("POOR",), around) == []


def test_a_word_of_the_list_is_an_answer_even_where_it_means_nothing_elsewhere(around: Around) -> None:
    assert Choice("Benchmark", codes="benchmark_answer").parse("N/A", around) == "NOT_APPLICABLE"
    assert Choice("Sex", codes="sex").parse("N/A", around) is None
