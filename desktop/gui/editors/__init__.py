"""What a person fills one declared field with, whatever its kind of value; all of it by keyboard."""

from desktop.gui.editors.editor import Editor
from desktop.gui.editors.kinds import editor_for

__all__ = ["Editor", "editor_for"]
