"""What the register knows already that a row may be about: people, households, identifications and services."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from desktop.domain.fields import Record, Value
from desktop.domain.names import plain, spelling_key
from desktop.exchange.rows.typed import TypedRow
from desktop.matching.listed import ListMatcher
from desktop.matching.people import PersonFacts
from desktop.matching.shelves import Shelves
from desktop.operations.acquaintance import people_read
from desktop.operations.session import Session
from desktop.storage.conditions import filled, one_of

PersonKey = tuple[str, str, str, str]

CHOSEN, ADDED = "id:", "new:"
"""Before what somebody chose for a name: the id of a record, or the name of one that is to be added."""

SAME_IN_FILE = "row:"
"""Before the number of a row: whoever that row of the same file is about, who has no record yet."""


def person_key(record: Mapping[str, Value]) -> PersonKey:
    """What makes two rows surely one person when all of it is written the same: names, sex, birth and village."""
    family, others, *told = (str(record.get(name) or "") for name in _TOLD)
    return _key(family, others, *told)


_TOLD = ("family_name", "other_names", "sex", "birth", "village")


def _key(family: str, others: str, *told: str) -> PersonKey:
    sex, birth, village = told
    return " ".join(sorted(plain(f"{family} {others}").split())), sex, birth, village


def household_key(head_name: object, village: object) -> tuple[str, str]:
    """A household as lists tell it: its head, however spelled, in a village."""
    return spelling_key(str(head_name or "")), str(village or "")


class Known:
    """The register as an import compares with it; each part of it is read once, when it is first needed.

    `by_service` says that the list has a row for each person and service: who is written again is the same person.
    """

    def __init__(self, session: Session) -> None:
        self._file = session.file
        self._rows = Shelves()
        self.by_service = False

    @property
    def matcher(self) -> ListMatcher:
        """Who may be whom."""
        return self._all[1]

    def alike(self, key: PersonKey, before: int) -> list[str]:
        """The ids of those with a key: the people of the register, then rows before one that bring somebody."""
        rows = self._rows.behind(hash(key), until=before)
        return [*self._all[0].get(key, ()), *(f"{SAME_IN_FILE}{row}" for row in rows if self._brings(row, key))]

    def _brings(self, row: int, key: PersonKey) -> bool:
        it = self.matcher.listed(row)
        return it is not None and _key(it.family_name, it.other_names, it.sex, it.birth, it.village) == key

    def bring(self, row: int, key: int, facts: PersonFacts | None) -> None:
        """Know of whom a row of the file speaks, by the hash of their key; `facts` where it is the row that brings
        them.
        """
        self._rows.put(key, row)
        self.matcher.put(row, facts)

    def take_back(self, row: int, key: int) -> None:
        """Forget of whom a row had spoken."""
        self._rows.take(key, row)
        self.matcher.put(row, None)

    def behind(self, row: int, key: int, facts: PersonFacts) -> set[int]:
        """The rows behind one to which it matters whether that row brings somebody with these facts."""
        return self.matcher.concerned(facts, row) | set(self._rows.behind(key, row + 1))

    @cached_property
    def _all(self) -> tuple[dict[PersonKey, list[str]], ListMatcher]:
        keys: dict[PersonKey, list[str]] = {}
        return keys, ListMatcher(self._people(keys), name=lambda row: f"{SAME_IN_FILE}{row}")

    def _people(self, keys: dict[PersonKey, list[str]]) -> Iterator[PersonFacts]:
        for cells, facts in people_read(self._file):
            keys.setdefault(person_key(cells), []).append(facts.id)
            yield facts

    @cached_property
    def households(self) -> dict[tuple[str, str], str]:
        """The households by their key; of several with the same, the oldest."""
        found: dict[tuple[str, str], str] = {}
        paths = ("id", "village", "head_name", "head.family_name", "head.other_names")
        for record_id, village, head_name, family, other in self._file.rows("households", paths):
            head = f"{family or ''} {other or ''}".strip() or head_name
            if head and village:
                found.setdefault(household_key(head, village), str(record_id))
        return found

    @cached_property
    def household_codes(self) -> dict[str, str]:
        """The ids of households by the code that the register gave them."""
        return {str(code): str(one) for one, code in self._file.rows("households", ("id", "code")) if code}

    @cached_property
    def codes(self) -> dict[str, str]:
        """The ids of people by the code that the register gave them."""
        return {str(code): str(one) for one, code in self._file.rows("people", ("id", "code")) if code}

    def numbered(self, row: TypedRow) -> str | None:
        """The id of the person whose record number or code a row bears; None for nobody in the lists."""
        number = row.links.get("person.id", "")
        if number and self.lives(number):
            return number
        code = row.records.get("person", {}).get("code")
        return self.codes.get(str(code)) if code else None

    @cached_property
    def national_ids(self) -> dict[str, str]:
        """The ids of people by their national identifier; by an earlier or further one where it is nobody's now."""
        papers = self._file.rows("identity_papers", ("person", "national_id"), filled("national_id"))
        before = {str(number): str(person) for person, number in papers}
        rows = list(self._file.rows("people", ("id", "former_national_id", "national_id")))
        before |= {str(number): str(one) for one, number, _now in rows if number}
        return before | {str(number): str(one) for one, _before, number in rows if number}

    def records(self, register: str, ids: list[str]) -> dict[str, Record]:
        """Records by id."""
        return {str(record["id"]): record for record in self._file.records(register, ids)}

    def identifications(self, people: list[str]) -> dict[str, Record]:
        """The latest identification of each of these people."""
        found: dict[str, Record] = {}
        for start in range(0, len(people), 500):
            part = people[start : start + 500]
            for record in self._file.first("identifications", one_of("person", part), ("identified_on",), 10_000):
                found[str(record["person"])] = record
        return found

    def services(self, people: list[str]) -> set[tuple[str, str, str, str]]:
        """What these people were given: person, service, day, partner."""
        found: set[tuple[str, str, str, str]] = set()
        fields = ("person", "service", "given_on", "partner")
        for start in range(0, len(people), 500):
            part = people[start : start + 500]
            for row in self._file.rows("services", fields, one_of("person", part)):
                found.add(tuple(str(one or "") for one in row))  # type: ignore[arg-type]  # four columns, four words
        return found

    def partner(self, name: str) -> str | None:
        """The id of the partner of that name or acronym, however spelled; for `id:...` that somebody chose, of that."""
        if name.startswith(CHOSEN):
            return name.removeprefix(CHOSEN)
        return self._partners.get(plain(name.removeprefix(ADDED)))

    def activity(self, title: str) -> str | None:
        """The id of the only activity of that title, however spelled; for `id:...` that somebody chose, of that."""
        if title.startswith(CHOSEN):
            return title.removeprefix(CHOSEN)
        found = self._activities.get(plain(title), [])
        return found[0] if len(found) == 1 else None

    @cached_property
    def _activities(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for one, title in self._file.rows("activities", ("id", "title")):
            found.setdefault(plain(str(title)), []).append(str(one))
        return found

    def add_partner(self, name: str, record: str) -> None:
        """Know a partner that the file brings."""
        self._partners[plain(name)] = record

    @cached_property
    def _partners(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for one, name, acronym in self._file.rows("partners", ("id", "name", "acronym")):
            for said in (name, acronym):
                if said:
                    found.setdefault(plain(str(said)), str(one))
        return found

    def lives(self, record_id: str, register: str = "people") -> bool:
        """Whether a record is in the lists of its register."""
        record = self._file.record(register, record_id)
        return record is not None and not record.get("removed")
