"""Values that are worked out."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import Derived, Value


def _years_left(record: Mapping[str, Value], _around: Around) -> Value:
    age = record.get("age")
    return 18 - age if isinstance(age, int) else None


def test_a_derived_value_is_worked_out_and_never_stored(around: Around) -> None:
    field = Derived("Years left", derive=_years_left)
    assert field.value_of({"age": 12}, around) == 6
    assert field.value_of({}, around) is None
    assert (field.stored, field.automatic) == (False, True)


def test_a_derived_number_stays_a_number_in_workbooks(around: Around) -> None:
    field = Derived("Years left", derive=_years_left)
    assert field.show(6, around) == "6"
    assert field.cell(6, around) == 6
    assert field.cell(None, around) is None


def test_a_derived_code_is_shown_by_its_label(spoken: Around) -> None:
    shown = Derived("Orphan", codes="orphan_type").show("PATERNAL", spoken)
    assert shown == {"rw": "Imfubyi kuri se", "fr": "Orphelin de père", "en": "Paternal orphan"}[spoken.language]
    assert Derived("Orphan", codes="orphan_type").show(None, spoken) == ""


def test_a_derivation_that_is_missing_says_nothing(around: Around) -> None:
    assert Derived("Age").value_of({"birth": "2018"}, around) is None
