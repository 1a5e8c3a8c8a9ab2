"""One row about records that are no people, beside the record it is or may be: what each says, what would change."""

from collections.abc import Mapping, Sequence

from desktop.domain.fields import Link, Record
from desktop.domain.language import N_, Message
from desktop.domain.names import plain
from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.targets.kinds import kind
from desktop.exchange.verdicts import Difference, ImportRow, KnownRecord
from desktop.operations.imports.known import ADDED, SAME_IN_FILE
from desktop.operations.imports.resolving import EXTRA
from desktop.operations.imports.review.grid import SERVICE, name_of_row, record_texts, shown_value, title_in
from desktop.operations.imports.review.outcome import service_added
from desktop.operations.imports.review.shown import CandidateShown, SideBySide
from desktop.operations.imports.ways import RecordComparison
from desktop.operations.session import Session
from desktop.registers import register
from desktop.storage.kept import extra_columns

_ROW = N_("Row {row} of the file")
_ADDS = N_("Adds to {register}: {name}.")
_FILLS, _CHANGES = N_("Fills in {field}: {value}."), N_("Changes {field}: {before} becomes {after}.")
_KEEPS = N_("Keeps beside it what no field takes: {titles}.")
_NOTHING = N_("Nothing: the register knows all of it already.")


class RecordSides:
    """Lays rows of one kind of list beside the register."""

    def __init__(self, session: Session, shape: str) -> None:
        self._session, self._shape = session, kind(shape)
        self._declared = register(self._shape.register)
        self._around = session.around()

    def name(self, row: TypedRow) -> str:
        """The words by which a row is known."""
        return name_of_row(self._texts(row), self._shape.key)

    def told(self, row: TypedRow) -> dict[tuple[str, str], str]:
        """What a row says, by role and field, in the order of the form."""
        texts = self._texts(row)
        return {
            (role, name): texts[f"{role}.{name}"]
            for role, key in self._shape.roles
            for name in register(key).fields
            if f"{role}.{name}" in texts
        }

    def _texts(self, row: TypedRow) -> dict[str, str]:
        return record_texts(self._session, self._shape.key, row)

    def title(self, one: tuple[str, str]) -> str:
        """The title of a field, a marked text."""
        return title_in(self._shape, one)

    def alone(self, row: TypedRow) -> tuple[SideBySide, ...]:
        """What a row says by itself."""
        return tuple(SideBySide(self.title(one), said, "", None) for one, said in self.told(row).items())

    def if_new(self, row: TypedRow) -> tuple[Message, ...]:
        """What is added where a row is about something new."""
        title = Message(self._declared.title)
        partner = row.links.get(f"{SERVICE}.partner", "").removeprefix(ADDED)
        given = (service_added(self._session, one, partner) for one in row.services)
        return (
            Message(_ADDS, register=title, name=self.name(row)),
            *self._figures(row),
            *given,
            *self._kept(row.extra),
        )

    def _figures(self, row: TypedRow) -> list[Message]:
        """The figures of quarters that come with a row."""
        return [
            Message(
                _ADDS,
                register=Message(register(role.register).title),
                name=Message(title_in(self._shape, (role.key, "value"))),
            )
            for role in self._shape.records
            if role.quarter and role.key in row.records
        ]

    def will(self, differences: Sequence[Difference]) -> tuple[Message, ...]:
        """What becomes of records that are known."""
        said = [one for difference in differences for one in self._said(difference)]
        return tuple(said) or (Message(_NOTHING),)

    def _said(self, one: Difference) -> list[Message]:
        if one.field == EXTRA:
            return self._kept(extra_columns({EXTRA: one.after}))
        if one.role == SERVICE:
            return [service_added(self._session, {SERVICE: one.field, "given_on": one.after}, "")]
        declared = register(dict(self._shape.roles)[one.role])
        if not one.field:
            return [Message(_ADDS, register=Message(declared.title), name=Message(declared.title_one))]
        field = declared.fields[one.field]
        before, after = field.show(one.before, self._around), field.show(one.after, self._around)
        if before:
            return [Message(_CHANGES, field=Message(field.title), before=before, after=after)]
        return [Message(_FILLS, field=Message(field.title), value=after)]

    def _kept(self, extra: Mapping[str, object]) -> list[Message]:
        return [Message(_KEEPS, titles=", ".join(extra))] if extra else []

    def candidate(self, row: ImportRow, known: KnownRecord, earlier: TypedRow | None) -> CandidateShown | None:
        """A record that a row may be; `earlier` is the row of the same file that is meant, if one is."""
        told = self.told(row.typed)
        if known.record.startswith(SAME_IN_FILE):
            if earlier is None:
                return None
            number = Message(_ROW, row=known.record.removeprefix(SAME_IN_FILE)).text()
            sides = self._beside(told, self.told(earlier))
            return CandidateShown(known.record, self.name(earlier), number, sides, known.evidence, ())
        record = self._session.file.record(self._shape.register, known.record)
        if record is None:
            return None
        differences, _notes = RecordComparison(self._session, self._shape.key).differences(row.typed, known.record)
        title = self._session.title(self._shape.register, known.record)
        sides = self._beside(told, self._of_record(record))
        return CandidateShown(known.record, title, "", sides, known.evidence, self.will(differences))

    def _of_record(self, record: Record) -> dict[tuple[str, str], str]:
        said = {}
        for name, field in self._declared.fields.items():
            value = record.get(name)
            if isinstance(field, Link) and value:
                text = self._session.title(field.register, str(value))
            else:
                text = shown_value(field, record, self._around)
            if text:
                said[self._shape.subject, name] = text
        return said

    def _beside(
        self, told: Mapping[tuple[str, str], str], known: Mapping[tuple[str, str], str]
    ) -> tuple[SideBySide, ...]:
        """What the row tells, with what is known of it; fields that only the register knows say nothing here."""
        return tuple(
            SideBySide(self.title(one), said, there, plain(said) == plain(there) if there else None)
            for one, said in told.items()
            if (there := known.get(one, "")) or one[0] == self._shape.subject
        )
