"""Tags of the humanitarian exchange language."""

import pytest

from desktop.exchange.recognition.tags import tagged


@pytest.mark.parametrize(
    ("tag", "meaning", "level"),
    [
        ("#adm1+name", "place", "1"),
        ("#adm2", "place", "2"),
        ("#adm2+code", "place_code", "2"),
        ("#loc+name", "place", "village"),
        ("#org+name+i_fr", "partner_name", ""),
        ("#org+acronym", "partner_acronym", ""),
        ("#org +funder +type", "donor_other", ""),
        ("#Sector +cluster", "theme", ""),
        ("#date+start", "start_date", ""),
        ("#targeted+f", "target_women", ""),
        ("#country", "country", ""),
    ],
)
def test_a_tag_says_what_its_column_means(tag, meaning, level):
    found = tagged({3: tag})[3]
    assert (found.meaning, found.level) == (meaning, level)


def test_unknown_tags_say_nothing():
    assert tagged({1: "no tag", 2: "#unheard+of"}) == {}


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


def test_a_clear_title_outranks_a_tag_that_was_swapped(sheet, recognised):
    table = """
    Ward | Ward code | Organisation | Activity | LGA
    #adm3+code | #adm3+name | #org | #activity | #adm2
    Kukawa | NG0801 | World Vision | Training of teachers | Bama
    Bille | NG0802 | Red Cross | Mobile clinics in camps | Demsa
    """
    meant = {column.index: column.meaning for column in recognised(sheet(table)).best.columns}
    assert (meant[0], meant[1]) == ("adm3", "adm3_code")
