"""Everything a person can read is marked, complete in every language, and compiled."""

import ast
import gettext
import importlib.util
import re
from collections.abc import Iterable
from string import Formatter
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog

from desktop.domain.language import LANGUAGES, N_, SOURCE_LANGUAGE, translate
from desktop.registers import REGISTERS
from tests.architecture.source import ROOT, Source, called, sources

Text = str | tuple[str, str]

# "{count} rows" is wrong of one row; "Rows: {count}." and "{count} of {all}" are right of any number.
COUNTED = re.compile(r"\{count\} (?!of\b)\w")
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
def texts() -> dict[Text, list[str]]:
    """Every marked text of the application with its files."""
    found: dict[Text, list[str]] = UPDATE.texts()
    return found


@pytest.fixture(params=TRANSLATED)
def catalog(request: pytest.FixtureRequest, texts: dict[Text, list[str]]) -> Catalog:
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
            (name == "N_" and not all(isinstance(form, ast.Constant) for form in node.args))
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


def mistakes_in_forms(text: Text, translation: Text) -> list[str]:
    """What a translation lost or made up, in any of its forms; each is compared with the same kind of form.

    Where the first form of the text does without its number ("Used once"), that of a translation may as well.
    """
    if isinstance(text, str):
        return mistakes(text, str(translation))
    one, many = text
    numbered = "{count}" in one
    pairs = [
        (one if at == 0 and not numbered and "{count}" not in said else many, said)
        for at, said in enumerate(translation)
    ]
    return [found for meant, said in pairs for found in mistakes(meant, said)]


def wrong_forms(text: Text) -> list[str]:
    """What is wrong with how a text counts."""
    if isinstance(text, str):
        return ["says its number in one form only"] if COUNTED.search(text) else []
    one, many = text
    found = [] if "{count}" in many else ["has no {count}"]
    return found + (["has other values"] if placeholders(one) | {"count"} != placeholders(many) else [])


def test_every_text_is_marked_whole() -> None:
    found = sources("desktop")
    carriers = errors(found)
    assert not [place for source in found for place in unmarked(source, carriers)]


def test_every_text_has_a_translation(catalog: Catalog) -> None:
    lacking = list(UPDATE.missing(catalog))
    assert not lacking, f"{len(lacking)} texts without translation into {catalog.locale}, such as {lacking[:5]}"


def test_every_translation_keeps_the_values_and_keys_of_its_text(catalog: Catalog) -> None:
    translated = {message.id: message.string for message in catalog if message.id and message.string}
    assert not {text: found for text, said in translated.items() if (found := mistakes_in_forms(text, said))}


def test_every_text_that_counts_is_right_of_one_and_of_several(texts: dict[Text, list[str]]) -> None:
    assert not {text: found for text in texts if (found := wrong_forms(text))}


@pytest.mark.parametrize(("language", "of_none"), [("rw", 1), ("fr", 0)])
def test_a_catalogue_keeps_the_plural_rule_of_its_language(language: str, of_none: int) -> None:
    with UPDATE.catalogue_path(language).with_suffix(".mo").open("rb") as file:
        rule = gettext.GNUTranslations(file).plural
    assert [rule(number) for number in (0, 1, 2, 21)] == [of_none, 0, 1, 1]


def test_the_catalogue_on_disk_is_up_to_date_and_compiled(catalog: Catalog) -> None:
    assert UPDATE.up_to_date(str(catalog.locale), catalog), "run: python resources/locale/update.py"


def confused(said: Iterable[tuple[str, str]]) -> set[str]:
    """Translations that stand for more than one text, of texts with their translations."""
    meanings: dict[str, set[str]] = {}
    for text, translation in said:
        meanings.setdefault(translation.casefold(), set()).add(text)
    return {translation for translation, texts in meanings.items() if len(texts) > 1}


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_is_kept_has_a_name_of_its_own_in_every_language(language: str) -> None:
    registers = [(declared.title, translate(declared.title, language)) for declared in REGISTERS]
    of_fields = {
        declared.key: confused((field.title, translate(field.title, language)) for field in declared.fields.values())
        for declared in REGISTERS
    }
    nouns = [(noun, translate(noun, language)) for noun in ("Indicator", "Unit", "Benchmarks", "Household")]
    assert not confused(registers)
    assert not {key: found for key, found in of_fields.items() if found}
    assert not confused(nouns)


def test_one_word_for_two_things_is_seen() -> None:
    assert confused([("Indicator", "Igipimo"), ("Unit", "igipimo"), ("Village", "Umudugudu")]) == {"igipimo"}
    assert confused([("Village", "Village"), ("Village", "Village")]) == set()


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
        'N_("one", f"{n} many")',
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


def test_a_text_that_can_not_count_is_seen() -> None:
    assert wrong_forms("Accept {count} changes") == ["says its number in one form only"]
    assert wrong_forms(("a row", "rows")) == ["has no {count}", "has other values"]
    assert wrong_forms(("{count} row of {file}", "{count} rows")) == ["has other values"]
    for right in ("{count} of {all}", "Rows: {count}.", ("{count} row", "{count} rows"), ("Once", "{count} times")):
        assert not wrong_forms(right), right


def test_a_translation_that_lost_the_number_in_one_of_its_forms_is_seen() -> None:
    assert mistakes_in_forms(("{count} row", "{count} rows"), ("{count} ligne", "lignes")) == ["other values"]
    assert mistakes_in_forms(("{count} row", "{count} rows"), ("ligne", "{count} lignes")) == ["other values"]
    assert mistakes_in_forms(("Once", "{count} times"), ("Une fois", "{count} fois")) == []


def test_a_text_with_forms_is_missing_until_each_is_there_and_is_compiled_with_them(tmp_path) -> None:
    path = UPDATE.catalogue_path("fr", tmp_path)
    path.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
    path.write_text(head + 'msgid "{count} row"\nmsgstr "a text that had one form"\n', "utf-8")
    counted = ("{count} row", "{count} rows")
    catalog = UPDATE.updated("fr", {counted: ["a.py"], "Row": ["a.py"]}, tmp_path)
    assert UPDATE.lacking(catalog) == {"{count} row": ["", ""], "Row": ""}
    assert UPDATE.take(catalog, {"{count} row": "{count} ligne", "Row": ["Ligne", "Lignes"]}) == ["{count} row", "Row"]
    assert UPDATE.take(catalog, {"{count} row": ["{count} ligne", ""], "Row": "Ligne"}) == []
    assert list(UPDATE.missing(catalog)) == [counted]
    assert UPDATE.take(catalog, {"{count} row": ["?{count} ligne", "{count} lignes"]}) == []
    assert not UPDATE.lacking(catalog)
    assert catalog.get("{count} row").user_comments == ["unsure"]
    UPDATE.write("fr", catalog, tmp_path)
    assert UPDATE.up_to_date("fr", catalog, tmp_path)
    with path.with_suffix(".mo").open("rb") as file:
        read = gettext.GNUTranslations(file)
    assert [read.ngettext(*counted, n) for n in (0, 2)] == ["{count} ligne", "{count} lignes"]


def test_a_translation_is_printed_with_the_signs_of_its_language() -> None:
    typed = "“{name}” n’est pas là : l'ouvrir ? (10:30) « {a} »; non"
    assert UPDATE.well_set("fr", typed) == (
        "«\u00a0{name}\u00a0» n'est pas là\u00a0: l'ouvrir\u202f? (10:30) «\u00a0{a}\u00a0»; non"
    )
    assert UPDATE.well_set("rw", ("y’itangira : “{a}”", "y'itangira")) == ("y'itangira : “{a}”", "y'itangira")
    assert UPDATE.well_set("fr", UPDATE.well_set("fr", typed)) == UPDATE.well_set("fr", typed)


def test_texts_with_forms_are_collected_however_their_commas_stand(tmp_path) -> None:
    written = 'N_("row")\nN_("{count} row", "{count} rows")\nN_(\n"Once",\n"{count} times",\n)\nN_(\n"whole",\n)\n'
    written += "f\"{say(N_('inside'))} (*.xlsx)\"\n"
    (tmp_path / "a.py").write_text(written, "utf-8")
    assert set(UPDATE.texts(tmp_path)) == {
        "row",
        ("{count} row", "{count} rows"),
        ("Once", "{count} times"),
        "whole",
        "inside",
    }
    assert N_("row") == "row"


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
