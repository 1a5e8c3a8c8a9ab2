"""The people of an open register as the matcher knows them: read in steps, then kept up with every change."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from desktop.domain.fields import Record, Value
from desktop.matching.people import PersonFacts
from desktop.matching.service import Matcher
from desktop.storage.conditions import Where, either, every, filled, one_of
from desktop.storage.register_file import RegisterFile

PERSON = (
    *("id", "family_name", "other_names", "sex", "birth", "village", "household", "phone"),
    *("national_id", "former_national_id"),
    *("father_name", "mother_name", "caregiver_name", "caregiver_phone"),
    *("caregiver.family_name", "caregiver.other_names"),
    *("household.head_name", "household.head.family_name", "household.head.other_names", "household.head_phone"),
)
"""What is read of a person to tell them from another."""

STEP = 400
"""People got to know at once: some 50 ms in which nothing else is answered."""

MANY = 20_000
"""Changed records from which everybody is read anew, which is quicker than one by one."""


def facts_of(person: Mapping[str, Value], household: Mapping[str, Value] | None = None, name: str = "") -> PersonFacts:
    """The facts of a person and their household; `name` is the id that matches are reported under."""
    home = household or {}
    phones = [person.get("phone"), person.get("caregiver_phone"), home.get("head_phone")]
    return PersonFacts(
        id=name,
        family_name=str(person.get("family_name") or ""),
        other_names=str(person.get("other_names") or ""),
        sex=str(person.get("sex") or ""),
        birth=str(person.get("birth") or ""),
        village=str(person.get("village") or ""),
        household=str(person.get("household") or ""),
        head=str(home.get("head_name") or ""),
        guardian=str(person.get("caregiver_name") or ""),
        father=str(person.get("father_name") or ""),
        mother=str(person.get("mother_name") or ""),
        phones=tuple(str(phone) for phone in phones if phone),
        national_ids=tuple(str(person[one]) for one in ("national_id", "former_national_id") if person.get(one)),
    )


def people_read(
    file: RegisterFile, where: Where | None = None, papers: Where | None = None
) -> Iterator[tuple[Record, PersonFacts]]:
    """The people of a register, as read and as the matcher wants them; nothing may be written meanwhile.

    `papers` are the identity papers that may be theirs, all unless some are named.
    """
    further: dict[str, list[Value]] = {}
    for person, number in file.rows("identity_papers", ("person", "national_id"), every(filled("national_id"), papers)):
        further.setdefault(str(person), []).append(number)
    for values in file.rows("people", PERSON, where):
        cells = dict(zip(PERSON, values, strict=True))
        caregiver = full_name(cells, "caregiver.") or cells["caregiver_name"]
        head = full_name(cells, "household.head.") or cells["household.head_name"]
        home: Record = {"head_name": head, "head_phone": cells["household.head_phone"]}
        facts = facts_of({**cells, "caregiver_name": caregiver}, home, str(cells["id"]))
        yield cells, with_papers(facts, further.get(facts.id, ()))


def with_papers(facts: PersonFacts, numbers: Iterable[Value]) -> PersonFacts:
    """The facts with the national identifiers of further papers beside those of the person's own record."""
    known = dict.fromkeys((*facts.national_ids, *map(str, numbers)))
    return facts if len(known) == len(facts.national_ids) else replace(facts, national_ids=tuple(known))


def full_name(cells: Mapping[str, Value], way: str = "") -> str:
    """Family name and other names of whoever a way of links leads to."""
    return f"{cells.get(f'{way}family_name') or ''} {cells.get(f'{way}other_names') or ''}".strip()


class Acquaintance:
    """Whom the register knows; about a kilobyte for each person, and nothing at all before the first step."""

    def __init__(self, file: RegisterFile) -> None:
        self._file = file
        self._begin()

    def _begin(self) -> None:
        self.matcher = Matcher()
        self._ahead: list[str] | None = None
        self._known_to = 0

    def step(self, size: int = STEP) -> int:
        """Get to know some more people; returns how many are still ahead."""
        if self._ahead is None:
            self._known_to = self._file.sequence
            self._ahead = self._file.ids("people", order=())
        some = self._ahead[-size:]
        del self._ahead[-size:]
        for _, facts in people_read(self._file, one_of("id", some), one_of("person", some)):
            self.matcher.add(facts)
        return len(self._ahead)

    @property
    def complete(self) -> bool:
        """Whether everybody is known as they were at the last change that was followed."""
        return self._ahead == []

    def follow(self) -> bool:
        """Take in what was written since; False where so much was that getting to know everybody begins anew."""
        if self._ahead is None or self._file.sequence == self._known_to:
            return True
        touched: dict[str, set[str]] = {"people": set(), "households": set(), "identity_papers": set()}
        for count, line in enumerate(self._file.history.lines_after(self._known_to)):
            if count >= MANY:
                self._begin()
                return False
            touched.get(line.register, set()).add(line.record)
        self._known_to = self._file.sequence
        papers = self._file.records("identity_papers", sorted(touched["identity_papers"]))
        self._learn({*touched["people"], *(str(paper["person"]) for paper in papers)}, touched["households"])
        return True

    def _learn(self, people: Iterable[str], homes: Iterable[str]) -> None:
        """Forget these people and know them as they are now, with those whose facts name them or their homes."""
        changed = sorted(people)
        for one in changed:
            self.matcher.remove(one)
        concerned = either(
            *(one_of(path, changed) for path in ("id", "caregiver", "household.head")),
            one_of("household", sorted(homes)),
        )
        for _, facts in people_read(self._file, concerned):
            self.matcher.add(facts)
