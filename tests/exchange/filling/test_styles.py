"""A look is added only where a day would be shown as a number."""

from desktop.exchange.filling.styles import Styles

XML = (
    '<styleSheet xmlns="m"><numFmts count="1"><numFmt numFmtId="170" formatCode="d mmm yy"/></numFmts>'
    '<cellXfs count="3"><xf numFmtId="0" borderId="1"/><xf numFmtId="14"/>'
    '<xf numFmtId="170" borderId="2"><alignment/></xf></cellXfs></styleSheet>'
)


def test_cells_that_show_days_keep_their_look():
    styles = Styles(XML)
    assert [styles.shows_days(number) for number in (0, 1, 2, 9)] == [False, True, True, False]
    assert (styles.dated(1), styles.dated(2)) == (1, 2)
    assert not styles.changed
    assert styles.xml == XML


def test_another_cell_gets_a_copy_of_its_look_that_shows_days():
    styles = Styles(XML)
    assert styles.dated(0) == styles.dated(0) == 3
    assert styles.changed
    assert '<cellXfs count="4">' in styles.xml
    assert '<xf numFmtId="171" applyNumberFormat="1" borderId="1"/></cellXfs>' in styles.xml
    assert '<numFmts count="2">' in styles.xml
    assert 'formatCode="dd/mm/yyyy"' in styles.xml


def test_a_workbook_without_own_formats_gets_the_first():
    styles = Styles('<styleSheet xmlns="m"><numFmts count="0" /><cellXfs count="1"><xf/></cellXfs></styleSheet>')
    assert styles.dated(0) == 1
    assert styles.xml.startswith('<styleSheet xmlns="m"><numFmts count="1"><numFmt numFmtId="164"')


def test_red_and_quoted_letters_are_no_days():
    code = '<numFmt numFmtId="170" formatCode="[Red]0&quot;days&quot;"/>'
    assert not Styles(XML.replace('<numFmt numFmtId="170" formatCode="d mmm yy"/>', code)).shows_days(2)
