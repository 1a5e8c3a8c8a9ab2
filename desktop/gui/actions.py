"""The one table of everything that can be done from the menu or with a key, wherever one is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.language import N_
from desktop.gui.language import LANGUAGE_NAMES, say
from desktop.gui.mnemonics import give_menu_letters
from desktop.gui.theme import icons
from desktop.gui.theme.palette import hex_of


@dataclass(frozen=True)
class Act:
    """One thing that can be done: `slot` is the name of the method that does it, called with `argument` if there is
    one. Acts of the same `choice` exclude each other; `group` is the part of the menu in which it stands.
    """

    id: str
    words: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    slot: str = ""
    argument: str = ""
    choice: str = ""
    group: str = ""


DATE_EXAMPLES = {"slashes": "14/08/2026", "points": "14.08.2026", "dashes": "14-08-2026", "iso": "2026-08-14"}
NUMBER_EXAMPLES = {"space": "1\u202f234.5", "space_comma": "1\u202f234,5", "comma": "1,234.5"}
"""Each way to write as it looks: an example is understood in every language."""

ACTS: tuple[Act, ...] = (
    Act("new", N_("New record"), "plus", ("Ctrl+N",), "begin_record", group="record"),
    Act("find", N_("Search in this list"), "filter", ("Ctrl+F",), "find_in_page", group="record"),
    Act("everything", N_("Search everything"), "search", ("Ctrl+K",), "search_everything", group="record"),
    Act("print", N_("Print"), "print", ("Ctrl+P",), "print_page", group="record"),
    Act("undo", N_("Undo"), "undo", ("Ctrl+Z",), "undo", group="change"),
    Act("redo", N_("Redo"), "redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", group="change"),
    Act("history", N_("History of the register"), "history", ("Ctrl+H",), "show_history", group="change"),
    Act("import", N_("Bring in a workbook…"), "import", ("Ctrl+O",), "bring_in_workbook", group="register"),
    Act("verify", N_("Verification sheets…"), "sign", (), "verify_villages", group="register"),
    Act("copy", N_("Save a copy…"), "save", ("Ctrl+Shift+S",), "save_copy", group="register"),
    Act("restore", N_("Go back to a copy…"), "clock", (), "restore_copy", group="register"),
    Act("mask", N_("Mask names, or show them"), "hidden", ("Ctrl+Shift+M",), "mask_names", group="register"),
    Act("lock", N_("Lock the register"), "lock", ("Ctrl+L",), "lock", group="register"),
    *(
        Act(f"language_{code}", name, "", (), "choose_language", code, "language")
        for code, name in LANGUAGE_NAMES.items()
    ),
    Act("palette_light", N_("Light"), slot="choose_palette", argument="light", choice="palette"),
    Act("palette_dark", N_("Dark"), slot="choose_palette", argument="dark", choice="palette"),
    Act("palette_contrast", N_("High contrast"), slot="choose_palette", argument="contrast", choice="palette"),
    Act("size_100", N_("Usual size"), slot="choose_size", argument="100", choice="size"),
    Act("size_115", N_("Larger"), slot="choose_size", argument="115", choice="size"),
    Act("size_130", N_("Largest"), slot="choose_size", argument="130", choice="size"),
    *(
        Act(f"dates_{kind}", example, slot="choose_dates", argument=kind, choice="dates")
        for kind, example in DATE_EXAMPLES.items()
    ),
    *(
        Act(f"numbers_{kind}", example, slot="choose_numbers", argument=kind, choice="numbers")
        for kind, example in NUMBER_EXAMPLES.items()
    ),
    Act("lock_2", N_("2 minutes"), slot="choose_lock", argument="2", choice="lock"),
    Act("lock_5", N_("5 minutes"), slot="choose_lock", argument="5", choice="lock"),
    Act("lock_15", N_("15 minutes"), slot="choose_lock", argument="15", choice="lock"),
    Act("lock_30", N_("30 minutes"), slot="choose_lock", argument="30", choice="lock"),
    Act("settings", N_("Settings"), "settings", ("Ctrl+,",), "show_settings", group="end"),
    Act("help", N_("Help"), "ask", ("F1",), "show_help", group="end"),
    Act("quit", N_("Close Igitabo"), "exit", ("Ctrl+Q",), "close", group="end"),
    Act("menu", N_("Menu"), "menu", ("F10",), "open_menu"),
    Act("back", N_("Back"), "back", ("Alt+Left",), "go_back"),
    Act("next_page", N_("Next page"), "", ("Ctrl+PgDown",), "next_page"),
    Act("previous_page", N_("Previous page"), "", ("Ctrl+PgUp",), "previous_page"),
)
CHOICES = {
    "language": (N_("Language"), "globe"),
    "palette": (N_("Appearance"), "contrast"),
    "size": (N_("Size of letters"), "search"),
    "dates": (N_("Dates"), "clock"),
    "numbers": (N_("Numbers"), "chart"),
    "lock": (N_("Locks by itself after"), "lock"),
}
_LAST_GROUP = "end"


class Actions(QObject):
    """The acts as Qt wants them, on one window. Until somebody can do an act it is neither seen nor obeyed."""

    def __init__(self, window: QWidget, acts: Sequence[Act] = ACTS) -> None:
        super().__init__(window)
        self._window = window
        self._acts = {act.id: act for act in acts}
        self._made = {act.id: QAction(self) for act in acts}
        self._groups = {choice: QActionGroup(self) for choice in CHOICES}
        self._bound: set[str] = set()
        self._menu = QMenu(window)
        self._submenus = {choice: QMenu(self._menu) for choice in CHOICES}
        for act in acts:
            self._prepare(act)
        self._fill_menu()
        self.retranslate()
        self.redress()

    def __getitem__(self, act_id: str) -> QAction:
        return self._made[act_id]

    def bind(self, target: Any) -> None:
        """Have a target do every act for which it has the slot and that nobody does yet."""
        for act in self._acts.values():
            slot = getattr(target, act.slot, None)
            if slot is None or act.id in self._bound:
                continue
            self._bound.add(act.id)
            done = partial(slot, act.argument) if act.argument else slot
            self._made[act.id].triggered.connect(lambda _checked, done=done: done())
            self._made[act.id].setEnabled(True)
            self._made[act.id].setVisible(True)

    def unbound(self) -> list[str]:
        """The acts that nobody does."""
        return [act_id for act_id in self._acts if act_id not in self._bound]

    def choose(self, choice: str, argument: str) -> None:
        """Mark what is chosen, such as the language, without doing it."""
        for act in self._acts.values():
            if act.choice == choice:
                self._made[act.id].setChecked(act.argument == argument)

    def menu(self) -> QMenu:
        """The menu of everything."""
        return self._menu

    def retranslate(self) -> None:
        """Say every act in the language of the window, with an Alt letter of its own in its menu."""
        for act_id, act in self._acts.items():
            self._made[act_id].setText(say(act.words).replace("&", "&&"))
        for choice, submenu in self._submenus.items():
            submenu.setTitle(say(CHOICES[choice][0]))
            give_menu_letters(submenu.actions())
        give_menu_letters(self._menu.actions())

    def redress(self) -> None:
        """Draw the icons in the colours of the palette."""
        for act_id, act in self._acts.items():
            if act.icon:
                self._made[act_id].setIcon(icons.icon(act.icon, hex_of("muted"), 16, hex_of("faded"), 1.6))
        for choice, submenu in self._submenus.items():
            submenu.setIcon(icons.icon(CHOICES[choice][1], hex_of("muted"), 16, stroke=1.6))

    def _prepare(self, act: Act) -> None:
        action = self._made[act.id]
        action.setObjectName(act.id)
        action.setShortcuts([QKeySequence(keys) for keys in act.keys])
        action.setEnabled(False)
        action.setVisible(False)
        if act.choice:
            action.setCheckable(True)
            self._groups[act.choice].addAction(action)
        self._window.addAction(action)

    def _fill_menu(self) -> None:
        group = ""
        for act in self._acts.values():
            if act.choice:
                self._submenus[act.choice].addAction(self._made[act.id])
            if not act.group:
                continue
            if act.group != group and group:
                self._menu.addSeparator()
            if act.group == _LAST_GROUP != group:
                for submenu in self._submenus.values():
                    self._menu.addMenu(submenu)
                self._menu.addSeparator()
            group = act.group
            self._menu.addAction(self._made[act.id])
