"""An open register with the person who opened it: what every operation is given first."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from desktop.domain.around import Around
from desktop.domain.codelists import CodeItem, CodeLists, shipped_code_lists
from desktop.domain.language import N_, Message, current_language
from desktop.domain.places import PlaceChange, PlaceIndex, shipped_places
from desktop.domain.problems import AppError
from desktop.domain.register import Register
from desktop.operations.acquaintance import Acquaintance
from desktop.operations.views import VIEW, Views
from desktop.registers import REGISTERS, register
from desktop.storage.keys import set_password_with_recovery, users
from desktop.storage.register_file import RegisterFile

TITLES_KEPT = 50_000

Progress = Callable[[int, int], object]
"""Told how much of a long act is done, and of how much (0 where nobody knows); raises what stops it."""

MASKED_NOW = N_("Names are masked. Show them first (Ctrl+Shift+M): masked names are neither written nor sent anywhere.")


@dataclass
class Session:
    """One register, open, and its officer.

    `today` is fixed by tests and by the demonstration; otherwise it is the day of the computer's clock.
    """

    file: RegisterFile
    user: str
    fixed_today: date | None = None
    _titles: dict[tuple[str, str], str] = field(default_factory=dict)
    _titles_at: int = -1
    _places: PlaceIndex = field(default_factory=shipped_places)
    _codelists: CodeLists = field(default_factory=shipped_code_lists)
    _laid_over: tuple[list[PlaceChange], list[CodeItem]] = field(default_factory=lambda: ([], []))
    _looked_up: bool = False
    _proposed: tuple[object, CodeLists] = field(default_factory=lambda: (None, shipped_code_lists()))
    _acquaintance: Acquaintance | None = None
    views: Views = field(default_factory=Views)

    def __post_init__(self) -> None:
        self.unmasked_file = self.file
        """The register as it is, while `file` may be what a projector is allowed to show; see `mask_names`."""

    @property
    def path(self) -> Path:
        """Where the register lies."""
        return self.file.path

    @property
    def today(self) -> date:
        """The day on which things are done."""
        return self.fixed_today or date.today()

    @property
    def settings(self) -> Mapping[str, object]:
        """What the register knows of itself: district, officer, office, province."""
        return self.file.settings()

    @property
    def masked(self) -> bool:
        """Whether names and identifiers are masked in everything that is read."""
        return self.file is not self.unmasked_file

    @property
    def acquaintance(self) -> Acquaintance:
        """Whom the register knows, for asking who somebody may be."""
        if self._acquaintance is None:
            self._acquaintance = Acquaintance(self.unmasked_file)
        return self._acquaintance

    def around(self, language: str | None = None) -> Around:
        """What values look up, in a language (that of the window unless named)."""
        if not self._looked_up:
            self._look_up()
        return Around(
            places=self._places,
            codelists=self._codelists,
            today=self.today,
            language=language or current_language(),
            district=str(self.settings.get("district", "")),
            title=self.title,
            settings=self.settings,
        )

    def refuse_masked(self) -> None:
        """Raise AppError while names are masked, for whatever sends names out or compares them."""
        if self.masked:
            raise AppError(MASKED_NOW)

    def note_views(self) -> None:
        """Write the looks at sensitive details that wait into the journal."""
        if self.masked:
            return
        titled = self._titles_at == self.file.sequence
        while self.views.waiting:
            self.file.note(VIEW, self.views.waiting[0], self.user)
            del self.views.waiting[0]
        if titled:
            self._titles_at = self.file.sequence  # a look changes no title

    @contextmanager
    def proposing(self, codes: Sequence[CodeItem]) -> Iterator[None]:
        """Have codes that are not added yet understood and shown as if they were."""
        self.around()
        kept = self._codelists
        if codes:
            if self._proposed[0] != (tuple(codes), kept):
                self._proposed = (tuple(codes), kept), kept.with_changes(codes)
            self._codelists = self._proposed[1]
        try:
            yield
        finally:
            self._codelists = kept

    def forget(self) -> None:
        """Look places, codes and titles up anew: something they are made of has changed."""
        self._looked_up = False
        self._titles.clear()

    def _look_up(self) -> None:
        """What nobody has changed stays as it is: the words of fifteen thousand villages take a while to be sorted."""
        places, codes = self.file.place_changes(), self.file.code_changes()
        if places != self._laid_over[0]:
            self._places = shipped_places().with_changes(places)
        if codes != self._laid_over[1]:
            self._codelists = shipped_code_lists().with_changes(codes)
        self._laid_over, self._looked_up = (places, codes), True

    def watched(self, look: Callable[[], object]) -> AbstractContextManager[None]:
        """Have `look` called now and then while something long is read inside; what it raises stops the reading."""
        return self.file.watched(look)

    def title(self, key: str, record_id: str) -> str:
        """The words by which a record is known, remembered until something is written."""
        known = self._remembered().get((key, record_id))
        if known is None:
            known = self._titles[key, record_id] = self._title(key, record_id)
        return known

    def look_up_titles(self, key: str, record_ids: Iterable[str]) -> None:
        """Have the words of several records ready, by one reading for all of them and for those they are named by."""
        known = self._remembered()
        unknown = [one for one in dict.fromkeys(record_ids) if (key, one) not in known]
        if len(unknown) < 2 or key == "attachments":
            return
        declared, around = register(key), self.around()
        records = self.file.records(key, unknown)
        for link in declared.links():
            if link.name in declared.named_by:
                self.look_up_titles(link.register, (str(one[link.name]) for one in records if one[link.name]))
        for one in records:
            known[key, str(one["id"])] = declared.label(one, around)

    def _remembered(self) -> dict[tuple[str, str], str]:
        if self._titles_at != self.file.sequence or len(self._titles) > TITLES_KEPT:
            self._titles.clear()
            self._titles_at = self.file.sequence
        return self._titles

    def _title(self, key: str, record_id: str) -> str:
        if key == "attachments":
            return self.file.attachment_name(record_id)
        record = self.file.record(key, record_id)
        return register(key).label(record, self.around()) if record else ""

    def register_of(self, key: str) -> type[Register]:
        """The declaration of a register; raises KeyError for one that is not declared."""
        return register(key)


def create_register(path: Path, district: str, officer: str, password: str, **settings: object) -> tuple[Session, str]:
    """Begin a register at `path` for a district (NISR code or name) and give the recovery key to print.

    Makes the folder where there is none yet, as on the first day. Raises AppError where a file is in the way, the
    district is unknown, the officer has no name, the password is too short or the folder can't be made.
    """
    code = district_code(district)
    if not officer.strip():
        raise AppError(
            N_("Write the name of the officer in charge: it stands beside every change and on every report.")
        )
    if len(password) < 8:
        raise AppError(N_("Choose a password of at least 8 characters: it is what keeps the children's files secret."))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AppError(N_("The folder {folder} can't be made. Choose another one."), folder=path.parent) from error
    file, recovery = RegisterFile.create(path, officer, password, REGISTERS)
    session = Session(file, officer)
    with file.change(Message(N_("Began the register")), officer, kind="begin"):
        file.set_settings({"district": code, "officer": officer, **settings})
    return session, recovery


def open_register(path: Path, password: str, user: str = "") -> Session:
    """Open a register with a password; raises AppError in a sentence for each way in which it may fail."""
    file = RegisterFile.open(path, password, REGISTERS, user=user)
    return Session(file, file.user)


def recover_register(path: Path, recovery: str, password: str, user: str = "") -> Session:
    """Open a register with its printed recovery key and give its first user a new password."""
    name = user or users(path)[0]
    set_password_with_recovery(path, name, recovery, password)
    return open_register(path, password, name)


def district_code(text: str) -> str:
    """The NISR code of a district named or numbered; raises AppError with what to do when it is neither."""
    places = shipped_places()
    found = places.get(text.strip())
    if found is None or found.level != "district":
        code = places.resolve({"district": text.strip()}).code
        found = places.get(code) if code else None
    if found is None or found.level != "district":
        raise AppError(N_("No district of Rwanda is called “{district}”. Check the spelling."), district=text)
    return found.code
