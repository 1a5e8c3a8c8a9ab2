"""The one style sheet: boxes and edges only, made from the same table of colours; letters are set by `type`."""

import hashlib
import tempfile
from collections.abc import Mapping
from pathlib import Path

import platformdirs

from desktop.gui.theme import icons

# name -> (icon, token, pixels, stroke): the pictures that a style sheet takes only as files
_IMAGES = {
    "down": ("down", "muted", 16, 1.6),
    "up": ("up", "muted", 16, 1.6),
    "check": ("check", "on_accent", 14, 2.4),
    "part": ("minus", "on_accent", 14, 2.4),
    "check_faded": ("check", "muted", 14, 2.4),
    "mark": ("check", "accent", 16, 1.8),
}


def draw_images(name: str, tokens: Mapping[str, str], folder: Path | None = None) -> dict[str, str]:
    """Draw the pictures of a palette into a folder, in single and double size, and name their files.

    The cache folder of the user is taken unless one is given, and a temporary one where that can't be written.
    """
    known = hashlib.sha256(repr((sorted(tokens.items()), _IMAGES)).encode()).hexdigest()[:12]
    target = (folder or Path(platformdirs.user_cache_dir("igitabo", appauthor=False))) / f"{name}-{known}"
    try:
        target.mkdir(parents=True, exist_ok=True)
        return _draw_into(target, tokens)
    except OSError:
        return _draw_into(Path(tempfile.mkdtemp(prefix="igitabo-")), tokens)


def _draw_into(folder: Path, tokens: Mapping[str, str]) -> dict[str, str]:
    files = {}
    for name, (icon, token, size, stroke) in _IMAGES.items():
        for suffix, ratio in (("", 1.0), ("@2x", 2.0)):
            file = folder / f"{name}{suffix}.png"
            if not file.is_file() and not icons.pixmap(icon, tokens[token], size, stroke, ratio).save(str(file)):
                raise OSError(f"could not draw {file}")
        files[name] = (folder / f"{name}.png").as_posix()
    return files


def style_sheet(tokens: Mapping[str, str], images: Mapping[str, str]) -> str:
    """The style sheet of one palette."""
    named = {f"image_{name}": f'url("{file}")' for name, file in images.items()}
    return _SHEET.format(**tokens, **named)


_SHEET = """
QWidget#window, QWidget#page {{ background:{window}; }}
QFrame#sidebar {{ background:{sidebar}; border:0; border-right:1px solid {border}; }}
QFrame#topbar {{ background:{window}; border:0; border-bottom:1px solid {border}; }}
QFrame#statusline {{ background:{sidebar}; border:0; border-top:1px solid {border}; }}
QFrame#panel {{ background:{surface}; border:0; border-left:1px solid {border}; }}
QFrame#foot {{ background:{surface}; border:0; border-top:1px solid {border}; }}
QFrame#card {{ background:{surface}; border:1px solid {border}; border-radius:8px; }}
QFrame#popup {{ background:{surface}; border:1px solid {control}; border-radius:6px; }}
QFrame#quiet {{ background:{raised}; border:1px solid {hairline}; border-radius:6px; }}
QFrame#hairline {{ background:{hairline}; border:0; }}
QFrame#line {{ background:{border}; border:0; }}
QFrame#side {{ background:{sidebar}; border:0; }}
QLabel {{ background:transparent; }}
QLabel[tone="muted"] {{ color:{muted}; }} QLabel[tone="accent"] {{ color:{accent}; }}
QLabel[tone="new"] {{ color:{new}; }} QLabel[tone="update"] {{ color:{update}; }}
QLabel[tone="doubt"] {{ color:{doubt}; }} QLabel[tone="reject"] {{ color:{reject}; }}

QPushButton {{ background:{surface}; color:{text}; border:1px solid {control}; border-radius:6px;
  padding:0 12px; min-height:28px; max-height:28px; }}
QPushButton:hover {{ background:{hover}; }}
QPushButton:pressed {{ background:{selection}; }}
QPushButton:disabled {{ color:{faded}; border-color:{faded}; background:{window}; }}
QPushButton[rank="primary"] {{ background:{accent}; color:{on_accent}; border-color:{accent}; }}
QPushButton[rank="primary"]:hover, QPushButton[rank="primary"]:pressed {{ background:{accent_hover}; }}
QPushButton[rank="primary"]:disabled {{ background:{window}; color:{faded}; border-color:{faded}; }}
QPushButton[rank="quiet"] {{ background:transparent; border-color:transparent; color:{accent}; padding:0 8px; }}
QPushButton[rank="quiet"]:hover {{ background:{hover}; }}
QPushButton[rank="quiet"]:disabled {{ color:{faded}; border-color:transparent; background:transparent; }}
QPushButton[rank="danger"] {{ color:{reject}; border-color:{reject}; }}
QPushButton[rank="danger"]:hover {{ background:{reject_bg}; }}
QPushButton[rank="filter"] {{ border-color:{border}; padding:0 8px; min-height:26px; max-height:26px; }}
QPushButton[rank="filter"][set="true"] {{ background:{selection}; border-color:{accent}; color:{accent}; }}
QPushButton:focus {{ border:2px solid {focus}; padding:0 11px; min-height:26px; max-height:26px; }}
QPushButton[rank="quiet"]:focus {{ padding:0 7px; }}
QPushButton[rank="filter"]:focus {{ padding:0 7px; min-height:24px; max-height:24px; }}
QPushButton[rank="offer"] {{ background:transparent; border:2px solid transparent; border-radius:4px; padding:0 4px;
  min-height:18px; max-height:18px; }}
QPushButton[rank="offer"]:hover {{ text-decoration:underline; }}
QPushButton[rank="offer"]:focus {{ border-color:{focus}; padding:0 4px; min-height:18px; max-height:18px; }}
QPushButton[rank="word"] {{ background:transparent; border:2px solid transparent; border-radius:4px; color:{accent};
  padding:0; margin-left:-2px; text-align:left; min-height:16px; max-height:16px; }}
QPushButton[rank="word"]:hover {{ text-decoration:underline; }}
QPushButton[rank="word"]:focus {{ border-color:{focus}; padding:0; min-height:16px; max-height:16px; }}
QPushButton[rank="offer"][tone="new"] {{ color:{new}; }} QPushButton[rank="offer"][tone="update"] {{ color:{update}; }}
QPushButton[rank="offer"][tone="doubt"] {{ color:{doubt}; }} QPushButton[rank="offer"][tone="same"] {{ color:{same}; }}
QPushButton[rank="offer"][tone="reject"] {{ color:{reject}; }}
QPushButton[rank="offer"][tone="accent"] {{ color:{accent}; }}
QPushButton[rank="plain"] {{ background:transparent; border:2px solid transparent; border-radius:4px; padding:0 3px;
  min-height:20px; max-height:20px; color:{text}; }}
QPushButton[rank="plain"][tone="muted"] {{ color:{muted}; }}
QPushButton[rank="plain"]:hover {{ color:{accent}; }}
QPushButton[rank="plain"]:focus {{ border-color:{focus}; padding:0 3px; min-height:20px; max-height:20px; }}
QPushButton[rank="tile"] {{ background:{surface}; border:1px solid {border}; border-radius:8px; padding:0;
  min-height:62px; max-height:62px; }}
QPushButton[rank="tile"]:hover {{ background:{hover}; }}
QPushButton[rank="tile"]:checked {{ background:{selection}; border-color:{accent}; }}
QPushButton[rank="tile"]:focus {{ border:2px solid {focus}; padding:0; min-height:60px; max-height:60px; }}
QPushButton::menu-indicator {{ image:none; width:0; }}
QToolButton {{ background:transparent; border:1px solid transparent; border-radius:6px; padding:4px; }}
QToolButton:hover {{ background:{hover}; border-color:{border}; }}
QToolButton:checked {{ background:{selection}; border-color:{accent}; }}
QToolButton:focus {{ border:2px solid {focus}; padding:3px; }}
QToolButton::menu-indicator {{ image:none; width:0; }}

QLineEdit, QComboBox, QAbstractSpinBox {{ background:{surface}; color:{text}; border:1px solid {control};
  border-radius:6px; padding:0 8px; min-height:28px; max-height:28px;
  selection-background-color:{accent}; selection-color:{on_accent}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border:2px solid {focus}; padding:0 7px;
  min-height:26px; max-height:26px; }}
QPlainTextEdit, QTextEdit {{ background:{surface}; color:{text}; border:1px solid {control}; border-radius:6px;
  padding:3px 4px; selection-background-color:{accent}; selection-color:{on_accent}; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border:2px solid {focus}; padding:2px 3px; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {{
  color:{muted}; background:{window}; border-color:{border}; }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background:{raised}; border-color:{border}; }}
QLineEdit[problem="true"], QComboBox[problem="true"], QAbstractSpinBox[problem="true"],
QPlainTextEdit[problem="true"] {{ border-color:{reject}; }}
QLineEdit#filter {{ border-color:{border}; border-radius:4px; padding:0 5px; min-height:22px; max-height:22px; }}
QLineEdit#filter:focus {{ border:2px solid {focus}; padding:0 4px; min-height:20px; max-height:20px; }}
QAbstractSpinBox > QLineEdit, QComboBox > QLineEdit {{ border:0; padding:0; background:transparent; }}
QAbstractSpinBox {{ padding-left:6px; }}
QComboBox::drop-down {{ border:0; width:26px; }}
QComboBox::down-arrow {{ image:{image_down}; width:16px; height:16px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border:0; width:20px; background:transparent; }}
QAbstractSpinBox::up-arrow {{ image:{image_up}; width:12px; height:12px; }}
QAbstractSpinBox::down-arrow {{ image:{image_down}; width:12px; height:12px; }}
QComboBox QAbstractItemView {{ background:{surface}; color:{text}; border:1px solid {control}; outline:0;
  selection-background-color:{selection}; selection-color:{text}; }}
QCheckBox, QRadioButton {{ spacing:8px; background:transparent; border:2px solid transparent; border-radius:4px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color:{focus}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width:14px; height:14px; border:1px solid {control};
  background:{surface}; }}
QCheckBox::indicator {{ border-radius:4px; }}
QRadioButton::indicator {{ border-radius:8px; }}
QCheckBox::indicator:checked {{ background:{accent}; border-color:{accent}; image:{image_check}; }}
QCheckBox::indicator:indeterminate {{ background:{accent}; border-color:{accent}; image:{image_part}; }}
QCheckBox::indicator:checked:disabled {{ background:{same_bg}; border-color:{border}; image:{image_check_faded}; }}
QRadioButton::indicator:checked {{ width:6px; height:6px; border:5px solid {accent}; background:{on_accent}; }}

QAbstractItemView {{ background:{surface}; border:0; outline:0; }}
QTableView {{ gridline-color:{hairline}; }}
QHeaderView {{ background:{raised}; border:0; }}
QTableCornerButton::section {{ background:{raised}; border:0; border-bottom:1px solid {border}; }}
QListWidget#places {{ background:transparent; }}
QListWidget#places QScrollBar:vertical {{ width:6px; margin:0; }}
QScrollArea {{ background:transparent; border:0; }}
QScrollArea > QWidget > QWidget#inside {{ background:transparent; }}
QScrollBar:vertical {{ background:transparent; width:10px; margin:2px; }}
QScrollBar:horizontal {{ background:transparent; height:10px; margin:2px; }}
QScrollBar::handle {{ background:{border}; border-radius:3px; }}
QScrollBar::handle:hover {{ background:{control}; }}
QScrollBar::handle:vertical {{ min-height:32px; }} QScrollBar::handle:horizontal {{ min-width:32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height:0; width:0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background:transparent; }}
QAbstractScrollArea::corner {{ background:transparent; border:0; }}
QProgressBar {{ background:{need}; border:0; border-radius:3px; max-height:6px; min-height:6px; }}
QProgressBar::chunk {{ background:{accent}; border-radius:3px; }}
QSplitter::handle {{ background:{border}; }}
QMenu {{ background:{surface}; color:{text}; border:1px solid {control}; padding:4px; }}
QMenu::item {{ padding:5px 24px 5px 10px; border-radius:4px; }}
QMenu::item:selected {{ background:{selection}; color:{text}; }}
QMenu::item:disabled {{ color:{faded}; }}
QMenu::icon {{ padding-left:6px; }}
QMenu::indicator {{ width:16px; height:16px; left:6px; }}
QMenu::indicator:checked {{ image:{image_mark}; }}
QMenu::separator {{ height:1px; background:{hairline}; margin:4px 8px; }}
QToolTip {{ background:{text}; color:{surface}; border:0; padding:4px 6px; }}
"""
