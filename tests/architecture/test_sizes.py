"""Files, functions, lists of parameters and lines of inheritance stay small enough to be read at once."""

import ast
from collections.abc import Iterator

from tests.architecture.source import Function, Source, sources

LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 50
PARAMETERS = 5
DEPTH_OF_INHERITANCE = 2


def functions(source: Source) -> Iterator[Function]:
    """Every function of a file, methods and inner ones included."""
    return (node for node in source.nodes() if isinstance(node, Function))


def length(function: Function) -> int:
    """How many lines a function has, its decorators left out."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def parameters(function: Function) -> int:
    """How many arguments a caller may have to think of; `self` and `cls` are none."""
    arguments = function.args
    named = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)]
    return len(named) - (named[:1] in (["self"], ["cls"])) + len(arguments.kwonlyargs)


def parents(found: list[Source]) -> dict[str, list[str]]:
    """The names of the parents of every class."""
    classes = (node for source in found for node in source.nodes() if isinstance(node, ast.ClassDef))
    return {node.name: [base.id for base in node.bases if isinstance(base, ast.Name)] for node in classes}


def depth(name: str, family: dict[str, list[str]]) -> int:
    """How many of the project's own classes stand above one."""
    own = [parent for parent in family.get(name, []) if parent in family and parent != name]
    return 1 + max(depth(parent, family) for parent in own) if own else 0


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
    family = parents(sources("desktop"))
    assert not {name: depth(name, family) for name in family if depth(name, family) > DEPTH_OF_INHERITANCE}


def test_what_is_too_large_is_measured_so() -> None:
    source = Source("x.py", "class A: pass\nclass B(A): pass\nclass C(B):\n    def f(self, a, /, b, *, c): ...\n")
    (function,) = functions(source)
    assert (length(function), parameters(function)) == (1, 3)
    assert depth("C", parents([source])) == 2
    long = Source("x.py", "@cache\ndef f():\n" + "    x = 1\n" * LINES_OF_A_FUNCTION)
    assert [length(function) for function in functions(long)] == [LINES_OF_A_FUNCTION + 1]
