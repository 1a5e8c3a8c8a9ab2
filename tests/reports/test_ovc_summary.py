"""R2 says for each sector who is identified, served and not served, and who could not be placed."""

from desktop.domain.calendar import Quarter
from desktop.reports import ovc_summary
from desktop.reports.figures import ChildFact, count_children


def test_those_without_age_or_sex_have_their_own_column():
    facts = [
        ChildFact("a", "1206", "F", "2018", "SECTOR", "2026-08-14", True),
        ChildFact("b", "1206", "", "2018", "SECTOR", "2026-08-14", True),
    ]
    (row,) = ovc_summary.rows_of(count_children(facts, Quarter(2026, 1), [("1206", "Jali")]))
    said = dict(zip([column.key for column in ovc_summary.REPORT.columns], row, strict=True))
    assert (said["total"], said["new"], said["served"], said["share"], said["not_served"]) == (1, 1, 1, 1.0, 0)
    assert said["apart"] == 1
