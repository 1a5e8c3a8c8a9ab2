"""Titles speak of the figure of a quarter in three languages, with or without the years."""

import pytest

from desktop.exchange.recognition.quarters import quarter_figure, year_in_titles


@pytest.mark.parametrize(
    ("parts", "target"),
    [
        (("Q1 achieved",), "quarter_1.value"),
        (("Achieved Q2 2026/27",), "quarter_2.value"),
        (("Q3 2026/2027", "Actual"), "quarter_3.value"),
        (("Réalisation T4",), "quarter_4.value"),
        (("Trimestre 1", "Réalisé"), "quarter_1.value"),
        (("Ibyagezweho mu gihembwe cya 2",), "quarter_2.value"),
        (("Achievement (July - September 2026)",), "quarter_1.value"),
        (("Q1 target",), "indicator.target_q1"),
        (("T2", "Cible"), "indicator.target_q2"),
        (("Intego y'igihembwe cya 3",), "indicator.target_q3"),
    ],
)
def test_a_figure_of_a_quarter_is_told_from_its_title(parts, target):
    figure = quarter_figure(parts)
    assert figure is not None
    assert figure.target == target


@pytest.mark.parametrize(
    "title",
    [
        "Q1",
        "Achieved",
        "Annual target",
        "% achieved Q1",
        "Q1 achievement rate",
        "Target, achieved Q1",
        "Q5 achieved",
    ],
)
def test_whatever_is_no_figure_of_one_quarter_is_left_alone(title):
    assert quarter_figure((title,)) is None


def test_the_year_of_planned_and_reached_figures_is_that_of_their_titles():
    assert year_in_titles(("Baseline 2025/2026", "Target 2026/2027", "Q1 2026/2027 / Achieved")) == 2026
    assert year_in_titles(("Target 2025/2026", "Target 2026/2027")) is None
    assert year_in_titles(("Indicator", "Target")) is None
