"""Modules are called after things of the office, and each has its test under the same name."""

from fnmatch import fnmatch

from tests.architecture.source import ROOT, Function, Source, sources

DRAWERS = {
    "utils", "util", "utilities", "helpers", "helper", "common", "misc", "manager", "managers", "base", "bases",
    "handler", "handlers", "stuff", "various",
}  # fmt: skip

TESTED_ELSEWHERE = {
    "desktop/*__init__.py": "a package says what it is for; where it does more, the test of what it does names it",
    "desktop/__main__.py": "two lines that start what tests/cli and the journeys start",
}


def drawers(source: Source) -> set[str]:
    """The words in the name of a module or its folders that say nothing about what is inside."""
    return {word for part in source.parts for word in part.lower().split("_")} & DRAWERS


def mirror(source: Source) -> str:
    """The path of the test of a module of the application."""
    *folders, name = source.parts[1:]
    return "/".join(("tests", *folders, f"test_{name}.py"))


def excused(source: Source) -> bool:
    """Whether a module needs no test of its own: a mere declaration, or proven elsewhere for a reason given above."""
    declares_only = not any(isinstance(node, Function) for node in source.nodes())
    return declares_only or any(fnmatch(source.path, pattern) for pattern in TESTED_ELSEWHERE)


def test_no_module_is_a_drawer() -> None:
    assert not {source.path: found for source in sources() if (found := drawers(source))}


def test_every_folder_of_the_application_is_a_package() -> None:
    folders = {(ROOT / source.path).parent for source in sources("desktop")}
    assert not [folder for folder in folders if not (folder / "__init__.py").is_file()]


def test_every_module_has_its_test() -> None:
    expected = {source.path: mirror(source) for source in sources("desktop") if not excused(source)}
    missing = [f"{path} has no {test}" for path, test in expected.items() if not (ROOT / test).is_file()]
    assert not missing, "\n".join(missing)


def test_no_excuse_outlives_its_module() -> None:
    paths = [source.path for source in sources("desktop")]
    assert not [pattern for pattern in TESTED_ELSEWHERE if not any(fnmatch(path, pattern) for path in paths)]


def test_a_drawer_and_a_missing_test_are_seen() -> None:
    assert drawers(Source("desktop/domain/date_utils.py", "")) == {"utils"}
    assert drawers(Source("desktop/common/dates.py", "")) == {"common"}
    assert not drawers(Source("desktop/storage/database.py", ""))
    assert mirror(Source("desktop/domain/fields/place.py", "")) == "tests/domain/fields/test_place.py"
    assert not excused(Source("desktop/domain/names.py", "def fold(): ..."))
    assert excused(Source("desktop/registers/bodies.py", "class Bodies(Register):\n    name = Text('Name')"))
