"""Tags of the humanitarian exchange language."""

import pytest

from desktop.exchange.recognition.tags import tagged


@pytest.mark.parametrize(
    ("tag", "targets"),
    [
        ("#adm1+name", ["place.province"]),
        ("#adm2", ["place.district"]),
        ("#adm2+code", []),
        ("#loc+name", ["place.village"]),
        ("#org+name+i_fr", ["activity.partner", "partner.name", "service.partner"]),
        ("#org+acronym", ["partner.acronym"]),
        ("#Sector +cluster", ["activity.domain", "partner.domains"]),
        ("#date+start", ["activity.starts_on"]),
        ("#country", []),
        ("no tag", []),
    ],
)
def test_a_tag_says_what_its_column_may_hold(tag, targets):
    found = tagged({3: tag})
    assert [candidate.target for candidate in found.get(3, ())] == targets


def test_a_table_with_tags_only_is_recognised_by_them(sheet, recognised):
    table = """
    #org+name | #sector | #adm1+name | #adm2+name | #date+start
    Caritas | Health | West | Karongi | 2026-07-01
    Tubiteho | Education | West | Rusizi | 2026-08-01
    Caritas | Health | West | Rusizi | 2026-08-01
    """
    best = recognised(sheet(table)).best
    assert (best.kind, best.header_rows, best.data_rows) == ("activity", (1,), (2, 3, 4))
    assert best.column("place.district") == 3
    assert "#adm2+name" in str(best.columns[3].reasons[0])
