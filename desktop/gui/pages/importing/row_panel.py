"""One row of a file beside whom it may be about: what each says, why, what would change, and the decision."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.language import N_, Message
from desktop.exchange.reading.cells import index_at
from desktop.exchange.verdicts import Reason
from desktop.gui.desk import Desk
from desktop.gui.language import Words, as_it_is
from desktop.gui.pages.importing.decisions import REVIEW, DecisionFoot, Manners
from desktop.gui.pages.importing.question import QuestionBlock
from desktop.gui.pages.importing.sides import Beside
from desktop.gui.parts.buttons import IconButton
from desktop.gui.parts.cards import CardAction
from desktop.gui.parts.filters import Choice, FilterBar
from desktop.gui.parts.labels import Icon, Label, section
from desktop.gui.parts.layouts import column, line, row
from desktop.gui.parts.notices import Notice
from desktop.gui.parts.reasons import Reasons
from desktop.operations.imports.deciding import Decision, DecisionKind
from desktop.operations.imports.known import SAME_IN_FILE
from desktop.operations.imports.reading import CORRECTED
from desktop.operations.imports.review import CandidateShown, RowShown

_GLYPHS = {"error": ("cross", "reject"), "warning": ("warn", "doubt"), "note": ("info", "muted")}
_HEADINGS = {
    "new": N_("Row {row}: new"),
    "update": N_("Row {row}: adds to a record"),
    "unchanged": N_("Row {row}: known already"),
    "doubtful": N_("Row {row}: already registered?"),
    "rejected": N_("Row {row}: can't go in"),
}
CHOOSE = N_("Choose a row to see what it says and what will change.")
_OPEN = N_("Row {row}: what does it mean?")
_WAITS = N_("Row {row}: waits for a decision")
_DECIDED = {
    "same": N_("Decided: the same person."),
    "another": N_("Decided: somebody else, to be added."),
    "drop": N_("Decided: left out, also when the file comes again."),
}
_DECIDED_RECORD = {
    **_DECIDED,
    "same": N_("Decided: the same record."),
    "another": N_("Decided: another record, to be added."),
}
_SELECTED = N_("{count} row is selected", "{count} rows are selected")
_TO_DECIDE = N_("{count} of them is to be decided", "{count} of them are to be decided")
_SEVERAL = N_(
    "What you decide holds for all of them that are to be decided: “the same” means the likeliest record of each; "
    "rows that lack something stay as they are."
)


class RowPanel(QFrame):
    """Shows a row and takes the decision about it.

    `decided` carries the row and a Decision, or None to take one back, `decided_all` the kind of a decision about all
    that are selected, "" for taking back; `answered` a Question and a code; `stepped` +1 or -1 for the next or previous
    row to decide; `opened` the key of a register and the id of its record to be shown, `correct_wanted` that the row is
    to be corrected, `put_back` a row and a column in which the sender's words are to stand again.
    """

    decided = Signal(int, object)
    decided_all = Signal(str)
    answered = Signal(object, str)
    stepped = Signal(int)
    opened = Signal(str, str)
    correct_wanted = Signal()
    put_back = Signal(int, int)

    def __init__(self, desk: Desk, manners: Manners = REVIEW) -> None:
        super().__init__()
        self.setObjectName("rowpanel")
        self._desk, self._manners = desk, manners
        self._shown: RowShown | None = None
        self._decision: Decision | None = None
        self._settled = False
        self._candidate = 0
        self._about = "child"
        self.selected = 0
        self._heading, self._second = Label("", "card", wrap=True), Label("", "small", "muted")
        self.previous = IconButton("left", N_("Previous row to decide"))
        self.next = IconButton("right", N_("Next row to decide"))
        self.previous.clicked.connect(lambda _checked: self.stepped.emit(-1))
        self.next.clicked.connect(lambda _checked: self.stepped.emit(1))
        self.correct = IconButton("pen", N_("Correct this row as a whole (Shift+F2)"))
        self.correct.clicked.connect(lambda _checked: self.correct_wanted.emit())
        steps = (self.correct, self.previous, self.next)
        head = row((column(self._heading, self._second, gap=0), 1), *steps, gap=2)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot = DecisionFoot(manners, self._press)
        self.same, self.another, self.later, self.drop = (
            *(self._foot.same, self._foot.another),
            *(self._foot.later, self._foot.drop),
        )
        inner = column(head, (self._scroll, 1), self._foot, margins=(18, 12, 10, 10), gap=8)
        self.setLayout(inner)
        self.clear()

    @property
    def shown(self) -> RowShown | None:
        """The row that is shown."""
        return self._shown

    def clear(self, words: Words = CHOOSE) -> None:
        """Show no row."""
        self._shown, self.selected = None, 0
        self._heading.say("")
        self._second.say(words)
        self._fill([])
        self._foot.hide()

    def show_row(
        self, shown: RowShown, decision: Decision | None = None, place: tuple[int, int] = (0, 0), settled: bool = False
    ) -> None:
        """Show a row with what was decided; `place` is which of how many to decide, `settled` that it is written."""
        self._shown, self._decision, self._settled = shown, decision, settled
        self._about, self.selected = shown.about, 0
        chosen = decision.record if decision else ""
        self._candidate = next((at for at, one in enumerate(shown.candidates) if one.record == chosen), 0)
        self._heading.say(Message(self._headline(shown), row=shown.row))
        self._second.say(
            Message(N_("{place} of {all} to decide"), place=place[0], all=place[1])
            if place[0]
            else as_it_is(shown.name)
        )
        self._show_foot()
        self._rebuild()

    def show_selected(self, count: int, to_decide: int) -> None:
        """Show that several rows are selected, and offer what can be decided about those of them that are doubtful."""
        self._shown, self.selected = None, count
        self._heading.say(Message(_SELECTED, count=count))
        self._second.say(Message(_TO_DECIDE, count=to_decide))
        self._fill([Label(_SEVERAL, wrap=True)] if to_decide else [])
        self._foot.setVisible(bool(to_decide))
        self._foot.show_rows(self._about)

    def _headline(self, shown: RowShown) -> str:
        if shown.verdict == "doubtful" and self._settled:
            return _WAITS
        return _OPEN if shown.verdict == "doubtful" and shown.question else _HEADINGS[shown.verdict]

    def _show_foot(self) -> None:
        shown = self._shown
        assert shown is not None
        asks = shown.verdict == "doubtful" and not self._settled
        self._foot.setVisible(asks)
        self._foot.show_row(shown, self._decision is not None)

    def _rebuild(self) -> None:
        shown = self._shown
        assert shown is not None
        parts: list[QWidget] = []
        if self._decision and self._decision.kind in _DECIDED:
            decided = _DECIDED_RECORD if shown.about == "record" else _DECIDED
            parts.append(Notice(decided[self._decision.kind], "update", lasting=True))
        if shown.question is not None and not self._settled:
            block = QuestionBlock(self._desk, shown.question)
            block.answered.connect(self.answered)
            parts += [block, line()]
        parts += self._sides(shown)
        parts += self._told(shown)
        self._fill(parts)

    def _sides(self, shown: RowShown) -> list[QWidget]:
        beside = Beside()
        if not shown.candidates:
            beside.show_sides(shown.told, N_("In the file"))
            return [beside]
        candidate = shown.candidates[self._candidate]
        earlier = candidate.record.startswith(SAME_IN_FILE)
        second: Words = as_it_is(candidate.code) if earlier else N_("In the register")
        beside.show_sides(candidate.sides, N_("In the file"), second)
        parts: list[QWidget] = [*self._choice(shown.candidates), beside]
        if not earlier:
            parts.append(self._open(candidate, shown))
        if candidate.evidence and shown.verdict == "doubtful":
            parts += [line(), _titled(N_("Why we think so"), Reasons(candidate.evidence))]
        return parts

    def _choice(self, candidates: Sequence[CandidateShown]) -> list[QWidget]:
        """Several people may be meant: one is looked at at a time."""
        if len(candidates) < 2:
            return []
        bar = FilterBar([Choice(str(at), as_it_is(one.title)) for at, one in enumerate(candidates)])
        bar.choose(str(self._candidate))
        bar.chosen.connect(self._choose)
        return [bar]

    def _choose(self, key: str) -> None:
        self._candidate = int(key)
        self._rebuild()

    def _open(self, candidate: CandidateShown, shown: RowShown) -> QWidget:
        action = CardAction(Message(N_("Open {code}"), code=candidate.code or candidate.title))
        action.clicked.connect(lambda: self.opened.emit(shown.register, candidate.record))
        holder = QWidget()
        holder.setLayout(row(None, action, gap=0))
        return holder

    def _told(self, shown: RowShown) -> list[QWidget]:
        """What is to be said about the cells, and what happens."""
        parts: list[QWidget] = []
        asked = shown.question.said if shown.question and not self._settled else None
        cells = [one for one in shown.reasons if (one.cell or not shown.candidates) and one.message != asked]
        if cells:
            lines = [self._about_cell(one) for one in cells]
            holder = QWidget()
            holder.setLayout(column(*lines, gap=4))
            parts += [line(), _titled(N_("About the cells"), holder)]
        for heading, messages in self._outcomes(shown):
            words = [Label(one, "body", wrap=True) for one in messages]
            holder = QWidget()
            holder.setLayout(column(*words, gap=4))
            parts += [line(), _titled(heading, holder)]
        return parts

    def _about_cell(self, reason: Reason) -> QHBoxLayout:
        """What is said of a cell; what was corrected here can be put back."""
        words = Label(_with_cell(reason.cell, reason.message), wrap=True)
        if reason.message.msgid != CORRECTED or self._settled or self._manners is not REVIEW:
            return row(Icon(*_GLYPHS[reason.severity], 14), (words, 1), gap=8)
        back = CardAction(N_("Put it back"))
        number, at = reason.row, index_at(reason.cell)
        back.clicked.connect(lambda: self.put_back.emit(number, at))
        return row(Icon("pen", "accent", 14), (words, 1), back, gap=8)

    def _outcomes(self, shown: RowShown) -> list[tuple[str, Sequence[Message]]]:
        if self._settled:
            return []
        if shown.verdict != "doubtful":
            return [(N_("Will change if you accept"), shown.will)] if shown.will else []
        outcomes: list[tuple[str, Sequence[Message]]] = []
        if shown.candidates and shown.candidates[self._candidate].will:
            outcomes.append((N_("If it is the same"), shown.candidates[self._candidate].will))
        if shown.if_new:
            outcomes.append((N_("If it is another"), shown.if_new))
        return outcomes

    def decide(self, kind: DecisionKind) -> None:
        """Take a decision about the row that is shown, where it can be taken, or about all that are selected."""
        shown = self._shown
        if self.selected:
            self.decided_all.emit(kind)
        if shown is None or shown.verdict != "doubtful" or self._settled:
            return
        if kind == "same" and shown.candidates:
            self.decided.emit(shown.row, Decision("same", shown.candidates[self._candidate].record))
        elif (kind == "another" and shown.if_new) or kind == "drop":
            self.decided.emit(shown.row, Decision(kind))

    def postpone(self) -> None:
        """Leave the row waiting, or all that are selected."""
        if self.selected:
            self.decided_all.emit("")
        elif self._shown is not None and self.later.isVisible() and self.later.isEnabled():
            self.decided.emit(self._shown.row, None)

    def _press(self, kind: DecisionKind | None) -> None:
        if kind is None:
            self.postpone()
        else:
            self.decide(kind)

    def _fill(self, parts: Sequence[QWidget]) -> None:
        """Show parts below each other, from the top."""
        inside = QWidget()
        inside.setObjectName("inside")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(8)
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)
        self._scroll.setWidget(inside)


def _titled(words: Words, inside: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(column(section(words), inside, gap=4))
    return holder


def _with_cell(cell: str, message: Message) -> Message:
    return Message(N_("{cell}: {sentence}"), cell=cell, sentence=message) if cell else message
