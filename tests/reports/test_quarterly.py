"""The quarterly report says the figures in the words of the ministry's form."""

from datetime import date

from desktop.domain.calendar import Quarter
from desktop.reports import quarterly
from desktop.reports.figures import ChildFact, count_children
from desktop.reports.report import Heading

FACTS = [
    ChildFact("a", "1206", "F", "2018-05-19", "SECTOR", "2026-08-14", True),
    ChildFact("b", "1206", "M", "2010-01-01", "DISTRICT", "2026-01-14", False),
    ChildFact("c", "", "M", "2010-01-01", "DISTRICT", "2026-01-14", False),
]
FIGURES = count_children(FACTS, Quarter(2026, 1), [("1206", "Jali"), ("1207", "Kacyiru")])


def test_a_row_has_the_bands_the_sums_and_the_share():
    rows = list(quarterly.rows_of(FIGURES))
    keys = [column.key for column in quarterly.REPORT.columns]
    jali, kacyiru, unknown = (dict(zip(keys, row, strict=True)) for row in rows)
    assert (jali["sector"], jali["5_9_f"], jali["15_17_m"], jali["under_1_f"]) == ("Jali", 1, 1, 0)
    assert (jali["total"], jali["new"], jali["served"], jali["not_served"], jali["share"]) == (2, 1, 1, 1, 0.5)
    assert (kacyiru["total"], kacyiru["share"]) == (0, None)
    assert unknown["sector"] == "Sector not known"


def test_the_columns_stand_in_the_order_of_the_form():
    titles = [(column.group, column.title) for column in quarterly.REPORT.columns]
    assert titles[:3] == [("", "Sector"), ("<1", "F"), ("<1", "M")]
    assert [title for _group, title in titles[13:]] == [
        "Total", "Identified this quarter", "Served", "Not served", "% served",
    ]  # fmt: skip
    assert len(set(quarterly.BAND_KEYS)) == 12


def test_labels_ask_for_what_is_known():
    heading = Heading("", "Gasabo", period="Q1", prepared_on=date(2026, 10, 5))
    assert quarterly.label_facts(heading) == {"district": "Gasabo", "period": "Q1", "prepared_on": date(2026, 10, 5)}


def test_no_word_of_a_form_means_two_things():
    for label in quarterly.LABELS:
        others = {word for other in quarterly.LABELS if other != label for word in other.words}
        assert others.isdisjoint(label.words)
