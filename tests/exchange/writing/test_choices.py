"""Lists to choose from are kept once, and those for places follow what was chosen before."""

from desktop.exchange.writing.choices import ChoiceLists, Validation, place_formulas


def test_the_same_list_is_kept_once():
    lists = ChoiceLists()
    first = lists.choose(["Female", "Male"])
    assert first == "_lists!$A$1:$A$2"
    assert lists.choose(("Female", "Male")) == first
    assert lists.choose(["Yes"]) == "_lists!$B$1:$B$1"


def test_a_list_that_follows_another_cell_begins_and_ends_with_its_group():
    lists = ChoiceLists()
    formula = lists.choose_below([("Jali", "Agateko"), ("Jali", "Buhiza"), ("Ndera", "Bwiza")], "$B5")
    assert formula == "OFFSET(_lists!$B$1,MATCH($B5,_lists!$A$1:$A$3,0)-1,0,COUNTIF(_lists!$A$1:$A$3,$B5),1)"
    assert lists.columns == [["Jali", "Jali", "Ndera"], ["Agateko", "Buhiza", "Bwiza"]]


def test_places_of_the_district_stand_together_by_sector_and_cell(around):
    lists = ChoiceLists()
    sectors, cells, villages = place_formulas(lists, around, ("$B4", "$C4"))
    assert sectors == f"_lists!$A$1:$A${len(around.places.children('12'))}"
    assert '$B4&"|"&$C4' in villages
    assert "$B4" in cells
    keys, names = lists.columns[3], lists.columns[4]
    groups = [key for index, key in enumerate(keys) if index == 0 or keys[index - 1] != key]
    assert len(groups) == len(set(groups))
    assert ("Jali|Buhiza", "Nyamugali") in zip(keys, names, strict=True)


def test_the_sheet_of_lists_holds_them_side_by_side():
    lists = ChoiceLists([["a", "b & c"], ["d"]])
    xml = lists.xml()
    assert '<c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">b &amp; c</t></is></c></row>' in xml
    assert xml.count("<row ") == 2
    assert "<row " not in ChoiceLists().xml()


def test_a_validation_warns_with_a_sentence():
    xml = Validation("B4:B9", "list", 'IF(A4<1,"x",_lists!$A$1)', 'Say "yes" & no', "Choose from the list.").xml()
    assert 'errorStyle="warning"' in xml
    assert 'prompt="Say &quot;yes&quot; &amp; no" error="Choose from the list." sqref="B4:B9"' in xml
    assert '<formula1>IF(A4&lt;1,"x",_lists!$A$1)</formula1>' in xml
    assert len(Validation("A1", "list", "1", "h" * 300).xml()) < 450
