"""A form has its declared sections, and gives way to a narrow panel."""

from desktop.gui.records.sections import Sections, head_of, tail_of
from desktop.registers import REGISTERS, register
from tests.gui.office import Office
from tests.gui.records.conftest import Show


def test_what_the_register_fills_first_stands_in_the_head(office: Office) -> None:
    assert [field.name for field in head_of(register("people"))] == ["code", "full_name"]
    assert head_of(register("partners")) == []
    for declared in REGISTERS:
        assert [*head_of(declared), *tail_of(declared)] == list(declared.fields.values())


def test_a_section_is_there_while_one_of_its_rows_is(office: Office, show: Show) -> None:
    sections = show(Sections(register("people"), office.desk))
    family = sections.rows["father_name"].parentWidget()
    names = [row.field.name for row in family.rows]
    sections.show_asked(lambda name: name not in names)
    assert family.isHidden()
    sections.show_asked(lambda name: name == "father_name")
    assert not family.isHidden()
    assert [row.field.name for row in sections.stops()] == ["father_name"]


def test_titles_give_way_in_a_narrow_panel_and_nothing_is_cut_off(office: Office, show: Show) -> None:
    for declared in (register("people"), register("households"), register("assessments")):
        narrow, wide = show(Sections(declared, office.desk), 364), show(Sections(declared, office.desk), 760)
        name = next(iter(narrow.rows))
        assert narrow.rows[name].title.width() < wide.rows[name].title.width()
        assert narrow.minimumSizeHint().width() <= 364
