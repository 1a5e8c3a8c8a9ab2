"""What the register fills itself is shown, and the keyboard passes it."""

from desktop.domain.fields import Code, Derived
from desktop.gui.editors import editor_for
from desktop.gui.editors.shown import NOTHING
from tests.gui.office import Office


def test_a_code_and_an_age_are_read_and_not_typed(qtbot, office: Office) -> None:
    for field, value, shown in (
        (Code("Code"), "31-2026-000001-12", "31-2026-000001-12"),
        (Derived("Age"), 12, "12"),
        (Derived("Orphan", codes="orphan_type"), "DOUBLE", "Double orphan"),
        (Derived("Age"), None, NOTHING),
    ):
        editor = editor_for(field, office.desk)
        qtbot.addWidget(editor)
        editor.show_value(value)
        assert not editor.fillable
        assert editor.label.text() == shown
        assert editor.focusProxy() is None
        assert editor.typed() == value
        assert editor.label.accessibleName() == field.title
