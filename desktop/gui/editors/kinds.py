"""Which editor suits which kind of value: the one place that knows."""

from desktop.domain.fields import Attachment, Choice, Choices, Derived, Field, Link, LongText, Place, Places
from desktop.gui.desk import Desk
from desktop.gui.editors.attachment import AttachmentEditor
from desktop.gui.editors.editor import Editor
from desktop.gui.editors.one import OneEditor
from desktop.gui.editors.segments import SIDE_BY_SIDE, SegmentsEditor
from desktop.gui.editors.several import SeveralEditor
from desktop.gui.editors.shown import ShownEditor
from desktop.gui.editors.sources import codes_offered
from desktop.gui.editors.text import LineEditor, LongEditor


def editor_for(field: Field, desk: Desk) -> Editor:
    """The editor of a declared field; what the register fills itself is only shown."""
    if field.automatic or isinstance(field, Derived):
        return ShownEditor(field, desk)
    if isinstance(field, Choices | Places):
        return SeveralEditor(field, desk)
    if isinstance(field, Choice):
        items = codes_offered(field, desk)
        return SegmentsEditor(field, desk, items) if len(items) <= SIDE_BY_SIDE else OneEditor(field, desk)
    if isinstance(field, Place | Link):
        return OneEditor(field, desk)
    if isinstance(field, Attachment):
        return AttachmentEditor(field, desk)
    return LongEditor(field, desk) if isinstance(field, LongText) else LineEditor(field, desk)
