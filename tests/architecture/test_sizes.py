"""Files, functions, lists of parameters and lines of inheritance stay small enough to be read at once."""

from collections.abc import Iterator

from tests.architecture.source import Function, Source, classes, sources

LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 50
PARAMETERS = 5
DEPTH_OF_INHERITANCE = 2

MIXED_IN = {
    "desktop.gui.language.Spoken": "stands beside Qt's own class, without state: has a widget say its words again",
}
"""Classes that add one ability to another and are no step of a line that a reader must follow."""


def functions(source: Source) -> Iterator[Function]:
    """Every function of a file, methods and inner ones included."""
    return (node for node in source.nodes() if isinstance(node, Function))


def length(function: Function) -> int:
    """How many lines a function has, its decorators left out."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def parameters(function: Function) -> int:
    """How many arguments a caller may have to think of.

    `self` and `cls` are none, nor is the session that every operation is given first, for it is handed on, not chosen.
    """
    arguments = function.args
    named = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)]
    return len(named) - (named[:1] in (["self"], ["cls"], ["session"])) + len(arguments.kwonlyargs)


def depth(kind: type) -> int:
    """How many of the project's own classes stand above one, counted along the longest line; mixed in ones are none."""
    parents = [parent for parent in kind.__bases__ if f"{parent.__module__}.{parent.__qualname__}" not in MIXED_IN]
    own = [parent for parent in parents if parent.__module__.split(".")[0] == kind.__module__.split(".")[0]]
    return 1 + max(depth(parent) for parent in own) if own else 0


def test_no_file_is_long() -> None:
    lines = {source.path: source.text.count("\n") for source in sources()}
    assert not {path: count for path, count in lines.items() if count > LINES_OF_A_FILE}


def test_no_function_is_long() -> None:
    assert not {
        f"{source.at(function)} {function.name}": length(function)
        for source in sources()
        for function in functions(source)
        if length(function) > LINES_OF_A_FUNCTION
    }


def test_no_function_asks_for_many_things() -> None:
    assert not {
        f"{source.at(function)} {function.name}": parameters(function)
        for source in sources("desktop", "benchmarks")
        for function in functions(source)
        if parameters(function) > PARAMETERS
    }


def test_inheritance_is_two_deep_at_most() -> None:
    assert not {kind.__qualname__: depth(kind) for kind in classes() if depth(kind) > DEPTH_OF_INHERITANCE}


def test_what_is_mixed_in_stands_on_nothing_and_keeps_nothing() -> None:
    mixed = [kind for kind in classes() if f"{kind.__module__}.{kind.__qualname__}" in MIXED_IN]
    assert len(mixed) == len(MIXED_IN)
    assert all(kind.__bases__ == (object,) and "__init__" not in vars(kind) for kind in mixed)


def test_what_is_too_large_is_measured_so() -> None:
    (function,) = functions(Source("x.py", "class C:\n    def f(self, a, /, b, *, c): ...\n"))
    assert (length(function), parameters(function)) == (1, 3)
    long = Source("x.py", "@cache\ndef f():\n" + "    x = 1\n" * LINES_OF_A_FUNCTION)
    assert [length(function) for function in functions(long)] == [LINES_OF_A_FUNCTION + 1]


def test_a_line_of_inheritance_is_counted_in_own_classes_only() -> None:
    class First(dict): ...

    class Second(First): ...

    class Third(Second): ...

    assert [depth(kind) for kind in (First, Second, Third)] == [0, 1, 2]
