"""Every module says in a sentence what it is for, every public function and class what its types don't."""

import ast
from collections.abc import Callable
from dataclasses import dataclass
from inspect import getdoc, isfunction

from tests.architecture.source import Function, Source, classes, sources


def unpurposed(source: Source) -> bool:
    """Whether a file lacks its opening sentence."""
    purpose = (ast.get_docstring(source.tree) or "").split("\n\n")[0]
    return not purpose.endswith((".", "?", "!"))


def undescribed(source: Source) -> list[str]:
    """The public functions and classes of a file that say nothing about themselves."""
    return [
        f"{source.at(node)} {node.name}"
        for node in source.tree.body
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]


def silent_methods(kind: type) -> list[str]:
    """The public methods of a class that neither say what they do nor override one that says it.

    A function that is the usual value of a field is no method; the class says what the field is.
    """
    fields = getattr(kind, "__dataclass_fields__", {})
    found = [name for name, value in vars(kind).items() if isfunction(value) and name not in fields]
    own = [name for name in found if not name.startswith("_")]
    return [f"{kind.__module__}.{kind.__qualname__}.{name}" for name in own if not getdoc(getattr(kind, name))]


def test_every_module_opens_with_its_purpose() -> None:
    assert not [source.path for source in sources() if unpurposed(source)]


def test_every_public_function_and_class_is_described() -> None:
    assert not [
        place for source in sources("desktop", "benchmarks", "docs", "resources") for place in undescribed(source)
    ]


def test_every_public_method_is_described_where_it_is_new() -> None:
    assert not [place for kind in classes() for place in silent_methods(kind)]


def test_a_missing_sentence_is_seen() -> None:
    assert unpurposed(Source("x.py", "import ast\n"))
    assert unpurposed(Source("x.py", '"""Things"""\n'))
    assert not unpurposed(Source("x.py", '"""Reads a date\nas people write it.\n\nMore.\n"""\n'))
    assert undescribed(Source("x.py", "def _own(): ...\ndef public(): ...\nclass Public: ...\n")) == [
        "x.py:2 public",
        "x.py:3 Public",
    ]


class Parent:
    """Stands above the next one."""

    def told(self) -> None:
        """Say what it does."""

    def silent(self) -> None: ...


@dataclass
class Holder:
    """Holds a function that is no method of its own."""

    count: Callable[[str], int] = lambda text: 0


class Heir(Parent):
    """Does the same in its own way."""

    def told(self) -> None: ...


def test_a_silent_method_is_seen_unless_it_overrides_one_that_speaks() -> None:
    assert [place.split(".")[-1] for place in silent_methods(Parent)] == ["silent"]
    assert silent_methods(Heir) == []
    assert silent_methods(Holder) == []
