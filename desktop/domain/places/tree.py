"""The tree of administrative units: a code of NISR begins with the code of what it lies in."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop.domain.names import plain

LEVELS = ("province", "district", "sector", "cell", "village")
CODE_LENGTHS = dict(zip(LEVELS, (1, 2, 4, 6, 8), strict=True))

PATH_MARK = " › "

_LEVEL_OF_LENGTH = {length: level for level, length in CODE_LENGTHS.items()}


def level_of(code: str) -> str:
    """The level that a code stands for, told by its length; raises ValueError for another length."""
    try:
        return _LEVEL_OF_LENGTH[len(code)]
    except KeyError:
        raise ValueError(f"{code!r} is no code of an administrative unit") from None


@dataclass(frozen=True, slots=True)
class Place:
    """One administrative unit under its NISR code of 1, 2, 4, 6 or 8 digits."""

    code: str
    name: str

    @property
    def level(self) -> str:
        """Province, district, sector, cell or village."""
        return level_of(self.code)


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """A unit that was added or renamed, with the other spellings that people gave it."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()


class PlaceTree:
    """Every unit by its code. `names` has one name per code, `aliases` the other spellings of some."""

    def __init__(self, names: Mapping[str, str], aliases: Mapping[str, tuple[str, ...]]) -> None:
        self._names = names
        self._aliases = aliases

    def __len__(self) -> int:
        return len(self._names)

    def get(self, code: str) -> Place | None:
        """The unit that has a code, None where there is none."""
        name = self._names.get(code)
        return None if name is None else Place(code, name)

    def places(self, codes: Iterable[str]) -> tuple[Place, ...]:
        """The units of some codes, which must exist."""
        return tuple(Place(code, self._names[code]) for code in codes)

    def aliases(self, code: str) -> tuple[str, ...]:
        """Other spellings of a name, its former name among them."""
        return self._aliases.get(code, ())

    def parents(self, code: str) -> tuple[Place, ...]:
        """What a unit lies in, province first; the unit itself is left out."""
        above = (code[:length] for length in CODE_LENGTHS.values() if length < len(code))
        return self.places(part for part in above if part in self._names)

    def children(self, code: str = "") -> tuple[Place, ...]:
        """The units directly inside one, by name; the provinces for no code."""
        lengths = (0, *CODE_LENGTHS.values())
        position = lengths.index(len(code))
        if position == len(lengths) - 1:
            return ()
        return tuple(sorted(self.places(self.below(code, LEVELS[position])), key=lambda place: plain(place.name)))

    def below(self, prefix: str, level: str) -> list[str]:
        """The codes of one level that lie in the unit with the code `prefix`, in the order of codes."""
        codes = self._codes_by_level[level]
        return codes[bisect_left(codes, prefix) : bisect_left(codes, f"{prefix}:")]  # ":" follows "9"

    @cached_property
    def _codes_by_level(self) -> dict[str, list[str]]:
        found: dict[int, list[str]] = {length: [] for length in CODE_LENGTHS.values()}
        for code in sorted(self._names):
            found[len(code)].append(code)
        return {level: found[length] for level, length in CODE_LENGTHS.items()}

    def path(self, code: str, within: str = "") -> str:
        """The names from the sector down: Rubengera › Gisanze › Kigabiro.

        Where `within` names a district and the place lies in another one, its district goes first. An unknown code
        is shown as it stands rather than hidden.
        """
        if code not in self._names:
            return code
        outside = bool(within) and not code.startswith(within) and len(code) > CODE_LENGTHS["district"]
        first = CODE_LENGTHS["district" if outside else "sector"]
        above = (place.name for place in self.parents(code) if len(place.code) >= first)
        return PATH_MARK.join((*above, self._names[code]))

    def of_path(self, text: str, within: str = "") -> str | None:
        """The code that `path` showed so, looked for in `within` first; None when it is not one single place."""
        names = [plain(part) for part in text.split(PATH_MARK.strip())]
        for prefix, highest in ((within, "sector"), ("", "sector"), ("", "district")):
            position = LEVELS.index(highest) + len(names) - 1
            if position < len(LEVELS):
                codes = [code for code in self.below(prefix, LEVELS[position]) if self._ends_with(code, names)]
                if len(codes) == 1:
                    return codes[0]
        return None

    def _ends_with(self, code: str, names: list[str]) -> bool:
        if plain(self._names[code]) != names[-1]:
            return False
        return [plain(place.name) for place in (*self.parents(code), *self.places([code]))][-len(names) :] == names

    def free_code(self, parent: str, given: Iterable[str] = ()) -> str | None:
        """A code for a unit that NISR does not list, inside `parent`: from the end, where NISR's own never come.

        Codes are never used again: renamed units count as taken, and so do those that were `given` and taken back.
        None where all 99 are taken.
        """
        level = LEVELS[LEVELS.index(level_of(parent)) + 1]
        taken = {*self.below(parent, level), *given}
        return next((code for number in range(99, 0, -1) if (code := f"{parent}{number:02}") not in taken), None)
