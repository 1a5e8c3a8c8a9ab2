"""The project's own code as the rules about it read it: every Python file with its text and its tree."""

import ast
import importlib
import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("desktop", "tests", "benchmarks", "docs", "resources")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One Python file; `path` is relative to the project and written with slashes."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The file, parsed."""
        return ast.parse(self.text, self.path)

    @property
    def parts(self) -> tuple[str, ...]:
        """The folders and the name of the module, without its ending."""
        return Path(self.path).with_suffix("").parts

    def nodes(self) -> Iterator[ast.AST]:
        """Every node of the tree."""
        return ast.walk(self.tree)

    def at(self, node: ast.stmt | ast.expr) -> str:
        """Where a node stands, as an editor can open it."""
        return f"{self.path}:{node.lineno}"


def sources(*folders: str) -> list[Source]:
    """The Python files of some folders of the project, all of its folders unless some are named."""
    files = sorted(file for folder in folders or FOLDERS for file in (ROOT / folder).rglob("*.py"))
    return [Source(file.relative_to(ROOT).as_posix(), file.read_text("utf-8")) for file in files]


@cache
def classes() -> tuple[type, ...]:
    """Every class of the application, as Python knows it once all modules are loaded."""
    found = []
    for source in sources("desktop"):
        name = ".".join(source.parts).removesuffix(".__init__")
        for kind in vars(importlib.import_module(name)).values():
            if inspect.isclass(kind) and kind.__module__ == name:
                found.append(kind)
    return tuple(found)


def called(node: ast.AST) -> str:
    """The name by which a call calls, such as Message or N_; empty for what is no call of a name."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""
