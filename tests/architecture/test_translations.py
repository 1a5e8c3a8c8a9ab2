"""Everything a person can read is marked, complete in every language, and compiled."""

import ast
import gettext
import importlib.util
from string import Formatter
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog

from desktop.domain.language import LANGUAGES, SOURCE_LANGUAGE
from tests.architecture.source import ROOT, Source, called, sources

TRANSLATED = [language for language in LANGUAGES if language != SOURCE_LANGUAGE]


def catalogue_tool() -> ModuleType:
    """The command that keeps the catalogues."""
    specification = importlib.util.spec_from_file_location("update", ROOT / "resources" / "locale" / "update.py")
    assert specification
    assert specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


UPDATE = catalogue_tool()


@pytest.fixture(scope="module")
def texts() -> dict[str, list[str]]:
    """Every marked text of the application with its files."""
    found: dict[str, list[str]] = UPDATE.texts()
    return found


@pytest.fixture(params=TRANSLATED)
def catalog(request: pytest.FixtureRequest, texts: dict[str, list[str]]) -> Catalog:
    """The catalogue of one language as it should be, with the translations it has."""
    return UPDATE.updated(request.param, texts)


def errors(found: list[Source]) -> set[str]:
    """The names of everything that takes a marked text first: messages and the family of AppError."""
    names = {"Message", "AppError"}
    classes = [node for source in found for node in source.nodes() if isinstance(node, ast.ClassDef)]
    while more := {c.name for c in classes for b in c.bases if isinstance(b, ast.Name) and b.id in names} - names:
        names |= more
    return names


def composed(text: ast.expr) -> bool:
    """Whether a text is put together before it is looked up, so that no catalogue can have it."""
    return isinstance(text, ast.JoinedStr | ast.BinOp) or called(text) in {"format", "join", "format_map"}


def unmarked(source: Source, carriers: set[str]) -> list[str]:
    """Where a text that a person will read is composed before its translation, or never marked for it."""
    wrong = []
    for node in source.nodes():
        name = called(node)
        if not isinstance(node, ast.Call) or not node.args:
            continue
        text = node.args[0]
        literal = isinstance(text, ast.Constant)
        if (
            (name == "N_" and not literal)
            or (name in {"_", "translate", *carriers} and composed(text))
            or (name in carriers and literal)
        ):
            wrong.append(source.at(node))
    return wrong


def placeholders(text: str) -> set[str]:
    """The named values of a sentence; raises ValueError when its braces don't match."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def mistakes(text: str, translation: str) -> list[str]:
    """What a translation lost or made up."""
    found = []
    if placeholders(text) != placeholders(translation):
        found.append("other values")
    if text.count("\n") != translation.count("\n"):
        found.append("other lines")
    if ("&" in text) != ("&" in translation):
        found.append("a lost or new key of the menu")
    if text.endswith("…") != translation.endswith("…"):
        found.append("a lost or new ellipsis")
    if translation != translation.strip() and text == text.strip():
        found.append("spaces around it")
    return found


def test_every_text_is_marked_whole() -> None:
    found = sources("desktop")
    carriers = errors(found)
    assert not [place for source in found for place in unmarked(source, carriers)]


def test_every_text_has_a_translation(catalog: Catalog) -> None:
    lacking = list(UPDATE.missing(catalog))
    assert not lacking, f"{len(lacking)} texts without translation into {catalog.locale}, such as {lacking[:5]}"


def test_every_translation_keeps_the_values_and_keys_of_its_text(catalog: Catalog) -> None:
    translated = {message.id: message.string for message in catalog if message.id and message.string}
    assert not {text: found for text, said in translated.items() if (found := mistakes(text, said))}


def test_the_catalogue_on_disk_is_up_to_date_and_compiled(catalog: Catalog) -> None:
    assert UPDATE.up_to_date(str(catalog.locale), catalog), "run: python resources/locale/update.py"


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_compiled_catalogue_is_what_the_application_reads(language: str) -> None:
    with UPDATE.catalogue_path(language).with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).info()["language"] == language


def test_a_composed_or_unmarked_text_is_seen() -> None:
    carriers = {"Message", "AppError"}
    for line in (
        '_(f"{n} children")',
        'N_("a" + b)',
        'N_(f"{a}")',
        '_("{n}".format(n=1))',
        'Message("Not marked")',
        'AppError(f"{n} not marked")',
    ):
        assert unmarked(Source("x.py", line), carriers), line
    for line in ('_("whole")', "_(field.title)", 'Message(N_("{n} of "\n "two"), n=1)', "AppError(TEXTS[key])"):
        assert not unmarked(Source("x.py", line), carriers), line


def test_the_family_of_errors_is_known_by_its_parents() -> None:
    family = Source("x.py", "class ValueProblem(AppError): ...\nclass Damaged(ValueProblem): ...\nclass Other: ...")
    assert errors([family]) == {"Message", "AppError", "ValueProblem", "Damaged"}


def test_a_lost_value_and_a_lost_key_are_seen() -> None:
    assert mistakes("{n} of {all}", "{n} sur {all}") == []
    assert mistakes("{n} of {all}", "{n} sur {tout}") == ["other values"]
    assert mistakes("&Save…", "Bika") == ["a lost or new key of the menu", "a lost or new ellipsis"]


def test_an_update_keeps_translations_drops_the_unused_and_guesses_nothing(tmp_path) -> None:
    path = UPDATE.catalogue_path("fr", tmp_path)
    path.parent.mkdir(parents=True)
    path.write_text('msgid "Children"\nmsgstr "Enfants"\n\n# unsure\nmsgid "Villages"\nmsgstr "Villages"\n', "utf-8")
    first = UPDATE.updated("fr", {"Children": ["a.py"], "Child": ["a.py"]}, tmp_path)
    assert [(message.id, message.string) for message in first if message.id] == [("Children", "Enfants"), ("Child", "")]
    assert not UPDATE.up_to_date("fr", first, tmp_path)
    UPDATE.write("fr", first, tmp_path)
    assert UPDATE.up_to_date("fr", first, tmp_path)
    again = UPDATE.updated("fr", {"Child": ["a.py"]}, tmp_path)
    assert not UPDATE.up_to_date("fr", again, tmp_path)
    assert UPDATE.take(again, {"Child": "?Enfant", "Cat": "Chat"}) == ["Cat"]
    UPDATE.write("fr", again, tmp_path)
    assert "# unsure" in path.read_text("utf-8")
    with path.with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Child") == "Enfant"
