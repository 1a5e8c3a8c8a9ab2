"""A sheet as it looks, what holds for all of it above, and what one of its columns takes beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from desktop.gui.pages.importing.mapping.sheet import SheetView
from desktop.gui.pages.importing.mapping.targets import TargetLine
from desktop.gui.parts.layouts import column, line
from desktop.gui.parts.master_detail import MasterDetail


class SheetSides(MasterDetail):
    """The keyboard goes from the sheet to the line of the panel where a target is said, and back."""

    def __init__(self, top: QLayout, sheet: SheetView, panel: QWidget, target: TargetLine) -> None:
        master = QWidget()
        master.setLayout(column(top, line(strong=True), (sheet, 1), gap=0))
        master.setFocusProxy(sheet)
        super().__init__(master, panel)
        self._sheet, self._target = sheet, target

    def open_beside(self) -> None:
        """Show the panel where there is room for both."""
        if not self.narrow:
            self.open_detail()

    def choose_target(self) -> None:
        """Go to the line where the target is said, with all that can be said offered."""
        self.open_detail()
        self._target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._target.selectAll()
        self._target.open_list()

    def back_to_sheet(self) -> None:
        """Go back to the sheet with the keyboard."""
        if self.narrow:
            self.close_detail()
        self._sheet.setFocus(Qt.FocusReason.OtherFocusReason)
