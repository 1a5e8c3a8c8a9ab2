"""Every field of every register has an editor that gives back what it is given."""

from desktop.domain.fields import Choice, YesNo
from desktop.gui.editors import editor_for
from desktop.gui.editors.one import OneEditor
from desktop.gui.editors.segments import SegmentsEditor
from desktop.registers import REGISTERS
from tests.gui.office import Office


def test_every_field_of_every_register_has_its_editor(qtbot, office: Office) -> None:
    for declared in REGISTERS:
        for name, field in declared.fields.items():
            editor = editor_for(field, office.desk)
            qtbot.addWidget(editor)
            editor.show_value(field.default)
            assert editor.typed() == field.default
            assert editor.objectName() == name
            assert editor.fillable is not field.automatic
            assert not editor.fillable or editor.focusProxy().accessibleName()


def test_few_answers_stand_side_by_side_and_many_in_a_list(qtbot, office: Office) -> None:
    few, many = editor_for(YesNo("Child"), office.desk), editor_for(Choice("Kin", codes="relation"), office.desk)
    for editor in (few, many):
        qtbot.addWidget(editor)
    assert isinstance(few, SegmentsEditor)
    assert isinstance(many, OneEditor)
