"""What an eye would find wrong on a screen: words cut off or too faint, parts over each other, parts without a name.

Each check looks at one widget with everything visible in it and returns sentences about what it found, none where all
is well. Lengths are in pixels.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QStackedLayout,
    QToolButton,
    QWidget,
)

from desktop.gui.mnemonics import bare
from desktop.gui.theme.contrast import ratio

LEAST = 4.5
"""The contrast of small words with their ground, as WCAG AA asks for it."""

BESIDE = 28
"""What the icon in a field takes of the room of its words."""


MOST_STEPS = 80
"""How often Tab is pressed at most: a page with more parts is looked at that far."""


def shown(top: QWidget) -> Iterator[QWidget]:
    """Everything in a widget that can be seen, itself included."""
    yield from (one for one in (top, *top.findChildren(QWidget)) if one.isVisibleTo(top) or one is top)


def words_of(widget: QWidget) -> str:
    """What a label, a button or an empty field says."""
    if isinstance(widget, QLabel | QAbstractButton):
        return bare(widget.text())
    return widget.placeholderText() if isinstance(widget, QLineEdit) and not widget.text() else ""


def place_of(widget: QWidget) -> str:
    """Where a widget is, for whoever has to find it."""
    names, at = [], widget
    while at is not None and len(names) < 4:
        names.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return f"{words_of(widget)[:50]!r} in {' < '.join(names)}"


def cut_words(top: QWidget) -> list[str]:
    """Words that have less room than they need; what is shortened on purpose is whole in its tooltip."""
    found = []
    for one in shown(top):
        if words_of(one) and one.toolTip() != words_of(one) and (lacking := _lacking(one)):
            found.append(f"cut by {lacking}: {place_of(one)}")
    return found


def _lacking(one: QWidget) -> int:
    """How many pixels the words of a widget lack."""
    if isinstance(one, QLabel) and one.wordWrap():
        longest = max(one.fontMetrics().horizontalAdvance(word) for word in one.text().split() or [""])
        return max(0, one.heightForWidth(one.width()) - one.height() - 1, longest - one.contentsRect().width() - 1)
    if isinstance(one, QToolButton) and one.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return 0
    if isinstance(one, QLineEdit):
        return max(0, one.fontMetrics().horizontalAdvance(one.placeholderText()) + BESIDE // 2 - one.width())
    return max(0, one.sizeHint().width() - one.width() - 1)


def parts_outside(top: QWidget) -> list[str]:
    """Parts that reach beyond what they stand in, and pages wider than a view that only scrolls up and down."""
    found = []
    for one in shown(top):
        holder = one.parentWidget()
        if one is top or holder is None or one.isWindow() or not one.width() or not one.height():
            continue
        area = holder.parentWidget()
        if isinstance(area, QAbstractScrollArea):
            fixed = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if isinstance(area, QScrollArea) and fixed and one.width() > holder.width() + 1:
                found.append(f"{one.width() - holder.width()} wider than its view: {place_of(one)}")
        elif not holder.rect().adjusted(-1, -1, 1, 1).contains(one.geometry()):
            found.append(f"outside of what it stands in: {place_of(one)}")
    return found


def parts_over_each_other(top: QWidget) -> list[str]:
    """Parts of one layout that lie over each other."""
    found = []
    for one in shown(top):
        layout = one.layout()
        if layout is None or isinstance(layout, QStackedLayout):
            continue
        held = [part for part in _held(layout) if part.isVisibleTo(top) and part.width() and part.height()]
        for at, part in enumerate(held):
            for other in held[at + 1 :]:
                both = part.geometry() & other.geometry()
                if both.width() > 1 and both.height() > 1:
                    found.append(f"{place_of(part)} over {place_of(other)}")
    return found


def _held(layout: QLayout) -> Iterator[QWidget]:
    for item in (layout.itemAt(at) for at in range(layout.count())):
        if item is not None and (widget := item.widget()) is not None:
            yield widget
        elif isinstance(item, QLayout):
            yield from _held(item)


def nameless_parts(top: QWidget) -> list[str]:
    """Parts that take the keyboard and have nothing to tell a screen reader."""
    return [f"without a name: {place_of(one)}" for one in shown(top) if _reachable(one) and not _name(one).strip()]


def _reachable(one: QWidget) -> bool:
    plain_view = isinstance(one, QScrollArea)
    return one.isEnabled() and one.focusPolicy() != Qt.FocusPolicy.NoFocus and not plain_view


def _name(one: QWidget) -> str:
    read = QAccessible.queryAccessibleInterface(one)
    return read.text(QAccessible.Text.Name) if read else ""


def unreachable_buttons(top: QWidget) -> list[str]:
    """Buttons to which Tab never comes, unless arrows do from another of their group or they stand inside a field."""
    found = []
    for one in shown(top):
        if not isinstance(one, QAbstractButton) or not one.isEnabled() or one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        fellows = one.parentWidget().findChildren(QAbstractButton) if one.parentWidget() else []
        by_arrows = any(other.focusPolicy() & Qt.FocusPolicy.TabFocus for other in fellows)
        if not by_arrows and not isinstance(one.parentWidget(), QLineEdit):
            found.append(f"Tab never comes to {place_of(one)}")
    return found


def steps_upward(top: QWidget) -> list[str]:
    """Where Tab goes up again: from a part to one that stands wholly above it in the same layout.

    The window must be active. The chain is walked with the key itself: asking Qt for it makes PySide believe that one
    part owns the next, and lets them die together.
    """
    found = []
    chain: list[QWidget] = []
    while (at := QApplication.focusWidget()) is not None and at not in chain and len(chain) < MOST_STEPS:
        if chain and _goes_up(chain[-1], at):
            found.append(f"Tab goes up from {place_of(chain[-1])} to {place_of(at)}")
        chain.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return found


def _goes_up(before: QWidget, after: QWidget) -> bool:
    one, other = before.geometry(), after.geometry()
    return before.parentWidget() is after.parentWidget() and other.bottom() <= one.top() and other.x() < one.right()


def faint_words(top: QWidget) -> list[str]:
    """Labels and buttons whose words stand out too little from the ground that is painted below them."""
    painted = top.grab().toImage()
    found = []
    for one in shown(top):
        if not words_of(one) or not isinstance(one, QLabel | QAbstractButton) or not one.isEnabled():
            continue
        ink = one.palette().color(one.foregroundRole()).name()
        # Above the first word of a label, and between the edge of a button and its words.
        beside = QPoint(1, 1) if isinstance(one, QLabel) else QPoint(4, one.height() // 2)
        ground = _ground(painted, one.mapTo(top, beside))
        if ground and (contrast := ratio(ink, ground)) < LEAST:
            found.append(f"{contrast:.1f} of {LEAST}, {ink} on {ground}: {place_of(one)}")
    return found


def _ground(painted: QImage, at: QPoint) -> str:
    scaled = at * painted.devicePixelRatio()
    return painted.pixelColor(scaled).name() if painted.rect().contains(scaled) else ""


CHECKS: tuple[Callable[[QWidget], list[str]], ...] = (
    cut_words,
    parts_outside,
    parts_over_each_other,
    nameless_parts,
    unreachable_buttons,
)


def faults(top: QWidget) -> list[str]:
    """Everything that is wrong with how a screen stands; colours and the way of Tab are looked at apart."""
    return [fault for check in CHECKS for fault in check(top)]
