"""Tables of the kinds that ministries, organisations and programs send: each column means what it says, or nothing."""

from pathlib import Path

import pytest

KIN = {"children": "person", "beneficiary": "person", "partner": "organisation", "activity": "organisation"}


def _tables():
    blocks = Path(__file__).with_name("foreign_tables.txt").read_text(encoding="utf-8").split("\n== ")[1:]
    for block in blocks:
        head, titles, meanings, *rows = block.strip().split("\n")
        name, _, kind = head.partition(": ")
        wanted = [meaning.strip() for meaning in meanings.split("|")]
        yield pytest.param(kind, "\n".join([titles, *rows]), wanted, id=name)


@pytest.mark.parametrize(("kind", "table", "wanted"), list(_tables()))
def test_a_table_of_another_hand_is_what_it_is_and_its_columns_mean_what_they_say(
    sheet, recognised, kind, table, wanted
):
    found = recognised(sheet(table))
    if kind == "none":
        assert found.best is None or found.best.kind == "none" or found.question
        return
    assert KIN.get(found.best.kind, found.best.kind) == KIN.get(kind, kind)
    meant = {column.meaning: column.index for column in found.best.columns if column.meaning}
    assert {one: meant.get(one) for one in wanted if one != "-"} == {
        one: at for at, one in enumerate(wanted) if one != "-"
    }


def test_no_two_columns_have_one_meaning(sheet, recognised):
    table = "Organisation_fr | Organisation_en | Région | Cercle\nCroix-Rouge | Red Cross | Mopti | Djenné\n"
    columns = recognised(sheet(table * 1 + "MSF | MSF | Kayes | Kita")).best.columns
    meanings = [column.meaning for column in columns if column.meaning]
    assert len(meanings) == len(set(meanings))
    assert columns[0].meaning == "partner_name", "the first of two that say the same"
