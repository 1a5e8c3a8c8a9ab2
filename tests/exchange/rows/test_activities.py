"""Ticked quarters."""

from desktop.exchange.rows.activities import quarters_reader


def test_any_tick_or_figure_is_a_quarter_and_a_no_is_none():
    reader = quarters_reader({1: 5, 2: 6, 3: 7, 4: 8})
    assert reader.understand(("x", None, 12, "-")).values == {"quarters": ("Q1", "Q3")}
    assert reader.understand((None, 0, "no", None)).values == {}


def test_a_plan_with_one_quarter_has_one_column():
    assert quarters_reader({2: 6}).understand("x").values == {"quarters": ("Q2",)}
