"""The columns that survey programs add to the answers of every form: _uuid, deviceid, today."""

import re
from collections.abc import Mapping

_ADDED = re.compile(
    r"_.+|meta\b.*|formhub.*|(?:start|end)(?:_?time)?|today|key|(?:device|sim|subscriber)_?id|sim_?serial|imei"
    r"|phone_?number|submission_?date|instance.*|username|xform.*",
    re.IGNORECASE,
)
_ENOUGH = 3


def is_survey(title: str) -> bool:
    """Whether a title is one that survey programs add to the answers of every form: _uuid, deviceid, today."""
    return _ADDED.fullmatch(title.strip()) is not None


def added_by_survey(titles: Mapping[int, tuple[str, ...]]) -> frozenset[int]:
    """The columns, by index, that a survey program added; none where there are too few of them to be sure."""
    found = frozenset(index for index, parts in titles.items() if is_survey("/".join(parts)))
    return found if len(found) >= _ENOUGH else frozenset()
