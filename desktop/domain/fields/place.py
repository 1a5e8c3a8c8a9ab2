"""Places: one NISR code at any level, found by typing a part of any level."""

import re
from dataclasses import dataclass

from desktop.domain.around import Around
from desktop.domain.fields.field import Field, Value, refusal
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem

LEVELS = ("province", "district", "sector", "cell", "village")
CODE_LENGTHS = dict(zip(LEVELS, (1, 2, 4, 6, 8), strict=True))


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
        levels = LEVELS[: LEVELS.index(self.level) + 1]
        for finest in range(len(levels), 0 if not self.exact else len(levels) - 1, -1):
            wanted = levels[max(0, finest - len(parts)) : finest]
            if len(wanted) < len(parts):
                break
            found = around.places.resolve(dict(zip(wanted, parts, strict=True)), within=around.district)
            if found.code:
                return found.code
            if found.certainty == "ambiguous":
                raise refusal(N_("Several places are called “{value}”: add the sector or the cell."), raw)
        raise refusal(N_("No place called “{value}” is known. Choose one from the list, or add it."), raw)

    def problems(self, value: Value, around: Around) -> list[Problem]:
        found = super().problems(value, around)
        if self.exact and isinstance(value, str) and len(value) < CODE_LENGTHS[self.level]:
            message = Message(N_("{field} is not precise enough: choose down to the last level."), field=Message(self.title))
            found.append(Problem("warning", message, self.name))
        return found

    def show(self, value: Value, around: Around) -> str:
        return around.places.path(value) if isinstance(value, str) else ""

    def cell(self, value: Value, around: Around) -> object:
        return self.show(value, around) or None

    def sql_check(self, column: str) -> str | None:
        return f"{column} NOT GLOB '*[^0-9]*' AND length({column}) IN (1, 2, 4, 6, 8)"
