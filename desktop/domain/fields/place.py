"""Places: one NISR code at any level, found by typing a part of any level; and several of them."""

import json
import re
from dataclasses import dataclass

from desktop.domain.around import Around
from desktop.domain.fields.field import Field, Value, is_list, refusal
from desktop.domain.language import N_, Message
from desktop.domain.names import plain
from desktop.domain.places import CODE_LENGTHS, LEVELS
from desktop.domain.places.spelling import level_named
from desktop.domain.places.tree import PATH_MARK
from desktop.domain.problems import Problem, ValueProblem

_BETWEEN_PLACES = re.compile(r"[;,\n/|&+]|\b(?:et|and|na)\b", re.IGNORECASE)
_EVERYWHERE = frozenset(
    {
        *("all", "all sectors", "all the sectors", "whole district", "the whole district", "district"),
        *("tous", "tous les secteurs", "tout le district", "toutes", "toutes les cellules", "imirenge yose"),
        *("yose", "akarere", "akarere kose", "utugari twose", "hose"),
    }
)


@dataclass(eq=False)
class Place(Field):
    """An administrative unit; `level` is the finest level asked for, `exact` whether nothing coarser will do."""

    level: str = "village"
    exact: bool = False

    def _understand(self, raw: object, around: Around) -> Value:
        text = str(int(raw)) if isinstance(raw, (int, float)) and not isinstance(raw, bool) else str(raw).strip()
        if text.isdigit():
            if around.places.get(text) is None:
                raise refusal(N_("No place has the code “{value}”."), raw)
            return text
        parts = [part.strip() for part in re.split(r"[›>,/]", text) if part.strip()]
        return self._named(parts, raw, around)

    def _named(self, parts: list[str], raw: object, around: Around) -> str:
        """The code that names lead to, read first as the application writes paths, sector first.

        Read otherwise ("Kabeza" as a cell or a village), only one reading may fit.
        """
        said = [level_named(part) for part in parts]
        readings = [
            levels
            for levels in self._readings(len(parts))
            if all(named in (None, level) for named, level in zip(said, levels, strict=True))
        ]
        found = [
            around.places.resolve(dict(zip(levels, parts, strict=True)), within=around.district) for levels in readings
        ]
        exact = [one.code for one in found if one.code and one.certainty == "exact"]
        codes = exact or [one.code for one in found if one.code]
        if found and found[0].code in codes and found[0].code:
            return found[0].code
        if len(codes) == 1 and not any(one.certainty == "ambiguous" for one in found):
            return codes[0]
        if codes or any(one.certainty == "ambiguous" for one in found):
            raise refusal(N_("Several places are called “{value}”: add the sector or the cell."), raw)
        raise refusal(N_("No place called “{value}” is known. Choose one from the list, or add it."), raw)

    def _readings(self, count: int) -> list[tuple[str, ...]]:
        """The levels that so many names can stand for: from the sector down first, as paths are shown."""
        finest = LEVELS.index(self.level) + 1
        starts = range(finest - count + 1) if not self.exact else range(finest - count, finest - count + 1)
        wanted = [LEVELS[start : start + count] for start in starts if start >= 0]
        return sorted(wanted, key=lambda levels: levels[0] != "sector")

    def problems(self, value: Value, around: Around) -> list[Problem]:
        found = super().problems(value, around)
        if self.exact and isinstance(value, str) and len(value) < CODE_LENGTHS[self.level]:
            message = Message(
                N_("{field} is not precise enough: choose down to the last level."), field=Message(self.title)
            )
            found.append(Problem("warning", message, self.name))
        return found

    def show(self, value: Value, around: Around) -> str:
        return self._path(value, around) if isinstance(value, str) else ""

    @staticmethod
    def _path(code: str, around: Around) -> str:
        """The path from the sector down, which leads back to the code.

        A district, and a sector or cell of another district, begins with its province: many a sector bears the name
        of its district, and many a cell that of its sector.
        """
        place = around.places.get(code)
        outside = bool(around.district) and not code.startswith(around.district)
        if place is None or not (place.level == "district" or (outside and place.level in ("sector", "cell"))):
            return around.places.path(code, around.district)
        return PATH_MARK.join(one.name for one in (*around.places.parents(code), place))

    def cell(self, value: Value, around: Around) -> object:
        return self.show(value, around) or None

    def sql_check(self, column: str) -> str | None:
        return f"{column} NOT GLOB '*[^0-9]*' AND length({column}) IN (1, 2, 4, 6, 8)"


@dataclass(eq=False)
class Places(Place):
    """Several administrative units, in the order of their codes; typed with ; or a comma or "and" between them.

    Words for everywhere ("Imirenge yose", "Tous les secteurs") mean the district itself.
    """

    level: str = "sector"

    def _understand(self, raw: object, around: Around) -> Value:
        parts = [str(part) for part in raw] if isinstance(raw, (tuple, list, set, frozenset)) else self._parts(raw)
        codes = {str(super(Places, self)._understand(part, around)) for part in parts if not self._all(part, around)}
        if any(self._all(part, around) for part in parts):
            codes.add(around.district)
        return tuple(sorted(codes)) or None

    def parts(self, raw: object) -> list[str]:
        """The places that a text names, one by one as they are written."""
        return self._parts(raw)

    @staticmethod
    def _parts(raw: object) -> list[str]:
        if isinstance(raw, (int, float)) and not isinstance(raw, bool):
            return [str(int(raw))]
        return [part.strip() for part in _BETWEEN_PLACES.split(str(raw)) if part.strip()]

    @staticmethod
    def _all(part: str, around: Around) -> bool:
        return bool(around.district) and plain(part).rstrip(".") in _EVERYWHERE

    def problems(self, value: Value, around: Around) -> list[Problem]:
        return Field.problems(self, value or None, around)

    def show(self, value: Value, around: Around) -> str:
        return "; ".join(self._short(code, around) for code in value) if isinstance(value, tuple) else ""

    def _short(self, code: str, around: Around) -> str:
        """The bare name where it leads back to the code, the whole path where it would not."""
        place = around.places.get(code)
        if place is None:
            return code
        try:
            alone = super()._understand(place.name, around) == code and not _BETWEEN_PLACES.search(place.name)
        except ValueProblem:
            alone = False
        return place.name if alone else self._path(code, around)

    def to_sql(self, value: Value) -> str | int | float | None:
        return json.dumps(value, separators=(",", ":")) if value else None

    def from_sql(self, stored: str | int | float | None) -> Value:
        return tuple(json.loads(str(stored))) if stored else None

    def sql_check(self, column: str) -> str | None:
        return is_list(column)
