"""The figures of receivers' forms: known by the words of their headings, counted by band and sex."""

import pytest

from desktop.domain.calendar import Quarter
from desktop.exchange.filling.headings import Meanings
from desktop.reports.figures import SectorFigures
from desktop.reports.form_figures import SLICES, Slice, indicator_columns, quarter_slices, row_meanings, sector_columns

SECTOR = SectorFigures(
    "1201",
    "Bumbogo",
    {("1_4", "F"): 5, ("1_4", "M"): 4, ("5_9", "F"): 3},
    new=2,
    served=6,
    new_by={("1_4", "F"): 2},
    served_by={("1_4", "F"): 4, ("5_9", "F"): 2},
)


@pytest.mark.parametrize(
    ("headings", "key"),
    [
        (("1-4", "F"), "1_4_f"),
        (("Children by age", "10 – 14 ans", "Garçons"), "10_14_m"),
        (("F",), "total_f"),
        (("Total", "M"), "total_m"),
        (("Served", "Girls"), "served_f"),
        (("OVC served (girls)",), "served_f"),
        (("Served", "5-9", "F"), "served_5_9_f"),
        (("Newly identified", "1-4"), "new_1_4"),
        (("Served", "Total"), "served"),
        (("Children with disabilities", "F"), ""),
        (("11-13", "F"), ""),
        (("Not served",), "not_served"),
    ],
)
def test_a_column_is_known_by_all_of_its_headings_or_not_at_all(headings, key):
    assert Meanings(sector_columns()).key_of(headings) == key


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Number of OVC served", "served"),
        ("OVC newly identified - girls", "new_f"),
        ("Number of OVC identified", ""),
        ("Total number of OVC", "total"),
        ("Children in school", ""),
        ("Abafashijwe", "served"),
    ],
)
def test_a_row_is_known_by_what_it_counts(label, key):
    assert Meanings(row_meanings()).key_of([label]) == key


@pytest.mark.parametrize(
    ("headings", "key"),
    [
        (("Q1",), "q1"),
        (("Q2 2026/27", "F"), "q2_f"),
        (("Q3 (Jan-Mar)",), ""),
        (("Q2 2025/26",), ""),
        (("Igihembwe cya 2",), "q2"),
        (("Jul - Sep 2026/27", "Total"), "q1"),
        (("This quarter", "Male"), "this_m"),
        (("F",), "this_f"),
        (("1-4", "F"), "this_1_4_f"),
        (("Achieved",), "this"),
        (("Annual target",), ""),
    ],
)
def test_a_column_of_a_quarter_is_that_of_its_own_year_and_never_of_one_to_come(headings, key):
    assert Meanings(indicator_columns(Quarter(2026, 2))).key_of(headings) == key


def test_figures_are_counted_by_band_and_sex():
    count = {key: one.count([SECTOR, SECTOR]) for key, one in SLICES.items()}
    assert (count["total"], count["total_f"], count["total_1_4"], count["1_4_f"]) == (24, 16, 18, 10)
    assert (count["new"], count["new_m"], count["served"], count["served_5_9_f"]) == (4, 0, 12, 4)
    assert (count["not_served"], count["not_served_1_4"], count["not_served_5_9_f"]) == (12, 10, 2)


def test_a_row_and_a_column_meet_where_they_do_not_contradict_each_other():
    assert Slice("served", "", "F").within(Slice("", "1_4", "")) == Slice("served", "1_4", "F")
    assert Slice("served", "", "F").within(Slice("", "", "M")) is None


def test_the_quarters_of_a_year_go_up_to_the_one_that_is_asked_for():
    quarters = {
        one.key: one.quarter for one in quarter_slices(Quarter(2026, 2)) if not one.slice.sex and not one.slice.band
    }
    assert quarters == {
        "this": Quarter(2026, 2),
        "before": Quarter(2026, 1),
        "q1": Quarter(2026, 1),
        "q2": Quarter(2026, 2),
    }
