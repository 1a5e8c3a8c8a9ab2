"""Titles that are paths, as survey programs write them: "group_a/full_name" is "full_name" in the group "group_a"."""

import re
from collections import Counter
from collections.abc import Mapping

from desktop.exchange.recognition.meanings.ideas import ideas_of

Parts = tuple[str, ...]

_STEPS = re.compile(r"[/.]|::")
_PATH = re.compile(r"[@\w-]+(?:(?:[/.]|::)[@\w-]+)+")
_BEGINNING = re.compile(r"([^\W_]+)[_.-](?=[^\W_])")
_NUMBER = re.compile(r"^[A-Za-z]{1,2}\d+[a-z]?_(?=[^\W\d_])")
_SHARED, _SHARED_STRANGE = 2, 3


def without_paths(titles: Mapping[int, Parts]) -> dict[int, Parts]:
    """The parts of each title, those of a path one by one: what several titles begin with is their group.

    A strange beginning that three titles share ("resp_name", "resp_sex") says whose values these are, not what.
    """
    titles = _without_numbers(titles)
    steps = {index: _steps(parts) for index, parts in titles.items()}
    firsts = Counter(found[0] for found in steps.values() if len(found) > 1)
    opened = {
        index: (*parts[:-1], *steps[index]) if len(steps[index]) > 1 and firsts[steps[index][0]] >= _SHARED else parts
        for index, parts in titles.items()
    }
    begins = {index: _beginning(parts) for index, parts in opened.items()}
    shared = Counter(begins.values())
    strange = {one for one, times in shared.items() if one and times >= _SHARED_STRANGE and _is_strange(one)}
    return {
        index: (*parts[:-1], begins[index], parts[-1][len(begins[index]) + 1 :]) if begins[index] in strange else parts
        for index, parts in opened.items()
    }


def _without_numbers(titles: Mapping[int, Parts]) -> Mapping[int, Parts]:
    """The titles without the numbers of their questions ("a1_name"), unless these tell them apart ("q1_target")."""
    found = {index: (*parts[:-1], _NUMBER.sub("", parts[-1])) if parts else parts for index, parts in titles.items()}
    numbered = [index for index, parts in titles.items() if found[index] != parts]
    distinct = len({found[index] for index in numbered}) == len(numbered)
    return found if len(numbered) >= _SHARED_STRANGE and distinct else titles


def _steps(parts: Parts) -> list[str]:
    leaf = parts[-1].strip() if parts else ""
    return [step for step in _STEPS.split(leaf) if step] if _PATH.fullmatch(leaf) else [leaf]


def _beginning(parts: Parts) -> str:
    found = _BEGINNING.match(parts[-1]) if parts else None
    return found[1] if found else ""


def _is_strange(word: str) -> bool:
    return not any(said.ideas for said in ideas_of(word))
