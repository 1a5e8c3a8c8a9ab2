"""What hangs on rows goes where its rows go."""

import pytest

from desktop.exchange.filling.references import Insertion
from desktop.exchange.filling.surroundings import (
    computing_anew,
    moved_chart,
    moved_comments,
    moved_drawing,
    moved_head,
    moved_names,
    moved_notes,
    moved_table,
    moved_tail,
    without_computing_order,
)

IN = Insertion("S", 28, 2)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<autoFilter ref="A9:R29"/>', '<autoFilter ref="A9:R31"/>'),
        (
            '<conditionalFormatting sqref="B10:M29 P29"><cfRule><formula>B10&lt;$N$30</formula></cfRule>',
            '<conditionalFormatting sqref="B10:M31 P31"><cfRule><formula>B10&lt;$N$32</formula></cfRule>',
        ),
        (
            '<dataValidation sqref="A10:A29"><formula1>"F,M"</formula1></dataValidation>',
            '<dataValidation sqref="A10:A31"><formula1>"F,M"</formula1></dataValidation>',
        ),
        (
            "<x14:f1><xm:f>S!$A$30:$A$40</xm:f></x14:f1><xm:sqref>A10:A29</xm:sqref>",
            "<x14:f1><xm:f>S!$A$32:$A$42</xm:f></x14:f1><xm:sqref>A10:A31</xm:sqref>",
        ),
        ('<hyperlink ref="A33" location="\'S\'!A30"/>', '<hyperlink ref="A35" location="\'S\'!A32"/>'),
        ('<rowBreaks count="1"><brk id="30"/></rowBreaks>', '<rowBreaks count="1"><brk id="32"/></rowBreaks>'),
        ('<pageSetup orientation="landscape"/>', '<pageSetup orientation="landscape"/>'),
    ],
)  # fmt: skip
def test_rules_links_filters_and_breaks_follow(before, after):
    assert moved_tail(before, IN, 28) == after


def test_merged_cells_follow_and_those_of_the_model_row_are_made_again():
    tail = (
        '</sheetData><mergeCells count="3"><mergeCell ref="A1:R1"/><mergeCell ref="B28:C28"></mergeCell>'
        '<mergeCell ref="A30:B31"/></mergeCells>'
    )
    assert moved_tail(tail, IN, 28) == (
        '</sheetData><mergeCells count="5"><mergeCell ref="A1:R1"/><mergeCell ref="B28:C28"/>'
        '<mergeCell ref="A32:B33"/><mergeCell ref="B29:C29"/><mergeCell ref="B30:C30"/></mergeCells>'
    )


def test_a_merged_header_does_not_grow_into_the_table():
    tail = '<mergeCells count="1"><mergeCell ref="A8:A9"/></mergeCells>'
    assert moved_tail(tail, Insertion("S", 9, 2, grows=True), 0) == tail


def test_the_area_of_the_sheet_grows():
    assert moved_head('<dimension ref="A1:R33"/><cols/>', IN) == '<dimension ref="A1:R35"/><cols/>'


def test_pictures_comments_and_their_boxes_follow():
    assert (
        moved_drawing("<xdr:from><xdr:row>31</xdr:row></xdr:from>", IN) == "<xdr:from><xdr:row>33</xdr:row></xdr:from>"
    )
    assert moved_drawing("<xdr:row>27</xdr:row>", IN) == "<xdr:row>27</xdr:row>"
    assert moved_comments('<comment ref="K32" authorId="0">', IN) == '<comment ref="K34" authorId="0">'
    notes = "<x:Anchor>1, 5, 31, 2, 3, 5, 35, 1</x:Anchor><x:Row>31</x:Row>"
    assert moved_notes(notes, IN) == "<x:Anchor>1, 5, 33, 2, 3, 5, 37, 1</x:Anchor><x:Row>33</x:Row>"


def test_tables_charts_and_names_grow_with_the_rows():
    table = '<table ref="A9:R29" totalsRowShown="0"><autoFilter ref="A9:R29"/>'
    assert moved_table(table, IN) == table.replace("R29", "R31")
    assert moved_chart("<c:f>'S'!$B$10:$B$29</c:f><c:f>Other!$B$29</c:f>", IN) == (
        "<c:f>'S'!$B$10:$B$31</c:f><c:f>Other!$B$29</c:f>"
    )
    names = '<definedName name="_xlnm.Print_Area" localSheetId="0">\'S\'!$A$1:$R$33</definedName>'
    assert moved_names(names, IN) == names.replace("33", "35")


def test_the_workbook_is_told_to_compute_anew_once():
    assert computing_anew("<sheets></sheets><definedNames></definedNames><x/>") == (
        '<sheets></sheets><definedNames></definedNames><calcPr fullCalcOnLoad="1"/><x/>'
    )
    assert computing_anew('<calcPr calcId="1"/>') == '<calcPr fullCalcOnLoad="1" calcId="1"/>'
    assert computing_anew('<calcPr fullCalcOnLoad="0"></calcPr>') == '<calcPr fullCalcOnLoad="1"></calcPr>'
    already = '<calcPr calcId="1" fullCalcOnLoad="1" />'
    assert computing_anew(already) == already


def test_the_order_of_computing_goes_from_types_and_relations():
    types = (
        '<Types><Override PartName="/xl/calcChain.xml" ContentType="x"/><Override PartName="/xl/styles.xml"/></Types>'
    )
    assert without_computing_order(types) == '<Types><Override PartName="/xl/styles.xml"/></Types>'
