"""One row of an import beside the people it may be about: what each says, why they may be one, what would change."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from desktop.domain.fields import Record
from desktop.domain.language import N_, Message
from desktop.domain.names import plain, show_name
from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.targets.kinds import kind
from desktop.exchange.verdicts import ImportRow, KnownRecord
from desktop.operations.imports.answering import Question, in_words, question_about
from desktop.operations.imports.comparing import Comparison
from desktop.operations.imports.known import SAME_IN_FILE, Known
from desktop.operations.imports.parking import ParkedRow
from desktop.operations.imports.planning import Planned
from desktop.operations.imports.review.lines import birth_shortly, place_shortly
from desktop.operations.imports.review.outcome import outcome_if_new, outcome_if_same
from desktop.operations.imports.review.record_sides import RecordSides
from desktop.operations.imports.review.shown import CandidateShown, RowShown, SideBySide
from desktop.operations.imports.waiting_answers import waiting_question
from desktop.operations.session import Session

_NAME, _BORN, _HEAD, _VILLAGE = N_("Name"), N_("Born"), N_("Head"), N_("Village")
_ROW = N_("Row {row} of the file")
_SHOWN = {
    "sex": N_("Sex"),
    "father_name": N_("Father"),
    "mother_name": N_("Mother"),
    "caregiver_name": N_("Caregiver"),
    "caregiver_phone": N_("Caregiver's phone"),
    "school": N_("School"),
    "national_id": N_("National ID"),
    "phone": N_("Phone"),
}
"""What is laid side by side beside name, birth, head and village, under words that fit beside two values."""


def row_shown(session: Session, planned: Planned, row: int) -> RowShown:
    """One row of a plan beside whom it may be about; raises StopIteration for a row that is not in it."""
    with session.proposing(planned.file.adds):
        return _row_shown(session, planned, row)


def _row_shown(session: Session, planned: Planned, row: int) -> RowShown:
    found = next(one for one in planned.plan.rows if one.typed.row == row)
    asked = next((asked for one in found.typed.problems if (asked := question_about(planned.plan, one))), None)
    question = in_words(session, asked) if asked else None
    if not kind(planned.plan.kind).about_people:
        return _record_shown(session, planned.plan.kind, found, question, planned)
    given = planned.file.given
    sides = _Sides(session, planned.partner, given.partner, lambda one: _row_of(planned, one))
    return sides.shown(found, question, planned.file.name)


def waiting_shown(session: Session, waiting: ParkedRow) -> RowShown:
    """One row that waits beside whom it may be about, with the question that it waits for."""
    asked = waiting_question(session, waiting)
    question = in_words(session, asked) if asked else None
    if not kind(waiting.origin.kind).about_people:
        shown = _record_shown(session, waiting.origin.kind, waiting.row, question, None)
        return replace(shown, file=waiting.origin.file)
    partner = Known(session).partner(waiting.origin.partner) if waiting.origin.partner else None
    sides = _Sides(session, partner or "", waiting.origin.partner, lambda _row: None)
    return sides.shown(waiting.row, question, waiting.origin.file)


def _record_shown(
    session: Session, shape: str, row: ImportRow, question: Question | None, planned: Planned | None
) -> RowShown:
    """One row of a list that is not about people; without a plan the other rows of its file are not known any more."""
    sides = RecordSides(session, shape)

    def earlier(known: KnownRecord) -> TypedRow | None:
        number = known.record.removeprefix(SAME_IN_FILE)
        return _row_of(planned, int(number)) if planned and known.record != number else None

    found = (sides.candidate(row, one, earlier(one)) for one in row.known)
    errors = any(one.severity == "error" for one in row.typed.problems)
    as_new = () if errors else sides.if_new(row.typed)
    changed = sides.will(row.differences) if row.verdict in ("update", "unchanged") else ()
    return RowShown(
        row.typed.row,
        row.verdict,
        sides.name(row.typed),
        sides.alone(row.typed),
        row.reasons,
        tuple(one for one in found if one),
        as_new if row.verdict == "new" else changed,
        as_new if row.verdict == "doubtful" else (),
        question,
        planned.file.name if planned else "",
        "record",
        kind(shape).register,
    )


def _row_of(planned: Planned, row: int) -> TypedRow | None:
    return next((one.typed for one in planned.plan.rows if one.typed.row == row), None)


class _Sides:
    """Lays rows beside the register; `earlier` gives an earlier row of the same file by its number."""

    def __init__(
        self, session: Session, partner: str, partner_name: str, earlier: Callable[[int], TypedRow | None]
    ) -> None:
        self._session, self._partner, self._partner_name = session, partner, partner_name
        self._around = session.around()
        self._fields = session.register_of("people").fields
        self._earlier = earlier

    def shown(self, row: ImportRow, question: Question | None, file: str) -> RowShown:
        """A row with whom it may be about."""
        told = self._of_row(row.typed)
        candidates = tuple(shown for one in row.known if (shown := self._candidate(row, told, one)))
        errors = any(one.severity == "error" for one in row.typed.problems)
        as_new = () if errors else outcome_if_new(self._session, row.typed, self._partner_name)
        will: tuple[Message, ...] = ()
        if row.verdict == "new":
            will = as_new
        elif row.record and candidates:
            will = candidates[0].will
        return RowShown(
            row.typed.row,
            row.verdict,
            told.get(_NAME, ""),
            tuple(SideBySide(title, said, "", None) for title, said in told.items()),
            row.reasons,
            candidates,
            will,
            as_new if row.verdict == "doubtful" else (),
            question,
            file,
            "person" if row.typed.records.get("person", {}).get("is_adult") == "yes" else "child",
        )

    def _candidate(self, row: ImportRow, told: Mapping[str, str], known: KnownRecord) -> CandidateShown | None:
        if known.record.startswith(SAME_IN_FILE):
            number = int(known.record.removeprefix(SAME_IN_FILE))
            earlier = self._earlier(number)
            if earlier is None:
                return None
            there = self._of_row(earlier)
            code = Message(_ROW, row=number).text()
            return CandidateShown(known.record, there.get(_NAME, ""), code, _beside(told, there), known.evidence, ())
        record = self._session.file.record("people", known.record)
        if record is None:
            return None
        there = self._of_record(record)
        comparison = Comparison(self._session, Known(self._session), (known.record,), self._partner)
        differences, notes = comparison.differences(row.typed, known.record)
        will = outcome_if_same(self._session, row.typed, differences, self._partner_name) + tuple(notes)
        code = str(record.get("code") or "")
        return CandidateShown(known.record, there.get(_NAME, ""), code, _beside(told, there), known.evidence, will)

    def _of_row(self, row: TypedRow) -> dict[str, str]:
        person = row.records.get("person", {})
        head = row.records.get("household", {}).get("head_name")
        return self._of_person(person, str(head or ""))

    def _of_record(self, record: Record) -> dict[str, str]:
        person = dict(record)
        if record.get("caregiver"):
            person["caregiver_name"] = self._session.title("people", str(record["caregiver"]))
        household = record.get("household")
        return self._of_person(person, self._session.title("households", str(household)) if household else "")

    def _of_person(self, person: Mapping[str, object], head: str) -> dict[str, str]:
        """What is known of a person, as shown, by title; what is not known is left out."""
        values: Record = dict(person)  # type: ignore[arg-type]  # canonical values of a person
        name = show_name(str(values.get("family_name") or ""), str(values.get("other_names") or ""))
        told = {_NAME: name, _BORN: birth_shortly(values.get("birth")), _HEAD: head}
        told[_VILLAGE] = place_shortly(str(values.get("village") or ""), self._around)
        for field_name, title in _SHOWN.items():
            told[title] = self._fields[field_name].show(values.get(field_name), self._around)
        return {title: said for title, said in told.items() if said}


def _beside(told: Mapping[str, str], known: Mapping[str, str]) -> tuple[SideBySide, ...]:
    """What either side knows, in one order."""
    titles = [one for one in (_NAME, _BORN, _HEAD, _VILLAGE, *_SHOWN.values()) if told.get(one) or known.get(one)]
    return tuple(
        SideBySide(title, told.get(title, ""), known.get(title, ""), _agree(told.get(title), known.get(title)))
        for title in titles
    )


def _agree(told: str | None, known: str | None) -> bool | None:
    if not told or not known:
        return None
    return sorted(plain(told).split()) == sorted(plain(known).split())
