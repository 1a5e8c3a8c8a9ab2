"""Brings the catalogues of Kinyarwanda and French up to date with the texts of the application.

    python resources/locale/update.py                     add, drop, compile, and say what is missing
    python resources/locale/update.py --check             only look; exit 1 if anything is missing or old
    python resources/locale/update.py --missing rw        the texts without translation, as JSON
    python resources/locale/update.py --take rw new.json  take in such a JSON, filled

Collects every text marked with `N_()` or translated with `_()` in the application, adds the new ones to the
catalogue of each language, drops those that nobody uses any more, compiles, and says what still has no translation.
Nothing is guessed: a changed sentence is a new one. A translation that a speaker should look at carries the comment
`# unsure` above it; in the JSON it begins with a question mark instead.

A text with two forms, `N_("{count} row", "{count} rows")`, stands in the JSON under its first one with the list of
its translations, in the order of the language's plural rule, which the head of its catalogue names:
`{"{count} row": ["{count} ligne", "{count} lignes"]}`.
"""

import argparse
import ast
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

LOCALE = Path(__file__).resolve().parent
APPLICATION = LOCALE.parents[1] / "desktop"
LANGUAGES = ("rw", "fr")
# The tool counts a comma at the end as one argument more, so every first text is taken, and every second as well.
MARKS = {"N_": {None: (1,), 2: (1, 2), 3: (1, 2)}, "_": None, "translate": None}
UNSURE = "unsure"

# A text that is said in one way, or as it is said of one and of several.
Text = str | tuple[str, str]

# What a typist does with the ordinary keys, and how it is printed: an unbreakable space beside a sign is not typed.
FRENCH = (
    (re.compile("“([^“”]*)”"), "«\u00a0\\1\u00a0»"),
    (re.compile("«[ \u00a0\u202f]*"), "«\u00a0"),
    (re.compile("[ \u00a0\u202f]*»"), "\u00a0»"),
    (re.compile("[ \u00a0\u202f]+:(?= |\u00a0|\n|$)"), "\u00a0:"),
    (re.compile("[ \u00a0\u202f]+([;!?])(?= |\u00a0|\n|$)"), "\u202f\\1"),
)


def catalogue_path(language: str, folder: Path = LOCALE) -> Path:
    """Where the catalogue of a language is kept; the compiled one lies beside it."""
    return folder / language / "LC_MESSAGES" / "igitabo.po"


def texts(application: Path = APPLICATION) -> dict[Text, list[str]]:
    """Every marked text of the application with the files it stands in, in the order of files and lines."""
    found: dict[Text, list[str]] = {}
    for path, _line, text, _comments, _context in extract_from_dir(application, keywords=MARKS):
        file = f"{application.name}/{Path(path).as_posix()}"
        if text and file not in found.setdefault(text, []):
            found[text].append(file)
    for file, text in _inside_strings(application):
        if file not in found.setdefault(text, []):
            found[text].append(file)
    for counted in [text for text in found if isinstance(text, tuple)]:
        found.pop(counted[0])
    return dict(sorted(found.items(), key=lambda item: item[1][0]))


def _inside_strings(application: Path) -> Iterator[tuple[str, str]]:
    """The files and marked texts in the braces of formatted strings, which Babel passes over."""
    for path in sorted(application.rglob("*.py")):
        outer = ast.walk(ast.parse(path.read_text("utf-8")))
        calls = (node for string in outer if isinstance(string, ast.JoinedStr) for node in ast.walk(string))
        for call in calls:
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MARKS and call.args:
                text = call.args[0]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield f"{application.name}/{path.relative_to(application).as_posix()}", text.value


def updated(language: str, wanted: dict[Text, list[str]], folder: Path = LOCALE) -> Catalog:
    """The catalogue of a language with exactly the wanted texts, keeping what is translated already."""
    with catalogue_path(language, folder).open("rb") as file:
        kept = read_po(file, locale=language)
    catalog = Catalog(
        locale=language,
        header_comment=kept.header_comment,
        project=kept.project,
        version=kept.version,
        copyright_holder=kept.copyright_holder,
        msgid_bugs_address=kept.msgid_bugs_address,
        creation_date=kept.creation_date,
        revision_date=kept.revision_date,
        last_translator=kept.last_translator,
        language_team=kept.language_team,
        fuzzy=False,
    )
    # Which forms a language has, and when, is what the head of its file says.
    catalog.mime_headers = [("Plural-Forms", kept.plural_forms)]
    for text, files in wanted.items():
        old = kept.get(text)
        usable = old and not old.fuzzy and isinstance(old.id, tuple) == isinstance(text, tuple)
        catalog.add(
            text,
            string=well_set(language, old.string) if usable else "",
            locations=[(file, None) for file in files],
            user_comments=old.user_comments if old else [],
        )
    return catalog


def well_set(language: str, text: Text) -> Text:
    """A translation as it is printed: one apostrophe everywhere, and in French its own quotation marks and spaces."""
    if isinstance(text, tuple):
        return tuple(str(well_set(language, form)) for form in text)  # type: ignore[return-value]  # as many forms
    said = text.replace("’", "'")
    for typed, printed in FRENCH if language == "fr" else ():
        said = typed.sub(printed, said)
    return said


def spoken(catalog: Catalog) -> dict[Text, tuple[Text, list[str], list[str]]]:
    """What matters of a catalogue: each text, its translation, its files sorted as the writer does, its comments."""
    return {
        _whole(message.id): (
            _whole(message.string),
            sorted(file for file, _ in message.locations),
            message.user_comments,
        )
        for message in catalog
        if message.id and not message.fuzzy
    }


def said(compiled: Catalog) -> dict[Text, Text]:
    """What a compiled catalogue answers: each translated text with its translation."""
    return {
        _whole(message.id): _whole(message.string)
        for message in compiled
        if message.id and message.string and all(message.string)
    }


def _whole(text: str | Iterable[str]) -> Text:
    # Readers of the two kinds of files give lists and tuples for the same.
    return text if isinstance(text, str) else tuple(text)


def up_to_date(language: str, catalog: Catalog, folder: Path = LOCALE) -> bool:
    """Whether both files of a language say what a catalogue says, whichever version of the tool wrote them."""
    path = catalogue_path(language, folder)
    if not path.with_suffix(".mo").is_file():
        return False
    with path.open("rb") as text, path.with_suffix(".mo").open("rb") as compiled:
        kept = read_po(text, locale=language)
        same_text = list(spoken(kept).items()) == list(spoken(catalog).items()) and not kept.obsolete
        return same_text and said(read_mo(compiled)) == said(catalog)


def write(language: str, catalog: Catalog, folder: Path = LOCALE) -> None:
    """Write a catalogue as text for people and in the compiled form that the application reads."""
    path = catalogue_path(language, folder)
    with path.open("wb") as text, path.with_suffix(".mo").open("wb") as compiled:
        write_po(text, catalog, width=0, include_lineno=False)
        write_mo(compiled, catalog)


def missing(catalog: Catalog) -> Iterator[Text]:
    """The texts of a catalogue that have no translation, or not in each of their forms."""
    for message in catalog:
        if not message.id:
            continue
        counted = isinstance(message.id, tuple)
        said = message.string if counted else (message.string,)
        if len(said) != (catalog.num_plurals if counted else 1) or not all(said):
            yield message.id


def lacking(catalog: Catalog) -> dict[str, str | list[str]]:
    """The texts without translation, each with the empty places that are to be filled."""
    places: dict[str, str | list[str]] = {}
    for text in missing(catalog):
        if isinstance(text, tuple):
            places[text[0]] = [""] * catalog.num_plurals
        else:
            places[text] = ""
    return places


def take(catalog: Catalog, translations: dict[str, str | list[str]]) -> list[str]:
    """Put translations into a catalogue; returns those texts that the application does not have.

    One of a text with forms that does not have as many of them is not a translation of it, and is returned too.
    """
    unknown = []
    for text, translation in translations.items():
        message = catalog.get(text)
        forms = translation if isinstance(translation, list) else [translation]
        counted = message is not None and isinstance(message.id, tuple)
        if message is None or len(forms) != (catalog.num_plurals if counted else 1):
            unknown.append(text)
        elif all(forms):
            bare = tuple(form.removeprefix("?") for form in forms)
            message.string = well_set(str(catalog.locale), bare if counted else bare[0])
            message.user_comments = [UNSURE] if any(form.startswith("?") for form in forms) else []
    return unknown


def renew(language: str, catalog: Catalog, *, look_only: bool) -> bool:
    """Write a catalogue where its files differ from it, say how far it is, and return whether all was well before."""
    well = up_to_date(language, catalog)
    if not well and not look_only:
        write(language, catalog)
    without = len(lacking(catalog))
    unsure = sum(UNSURE in message.user_comments for message in catalog)
    old = ", files out of date" if look_only and not well else ""
    print(f"{language}: {len(catalog)} texts, {without} without translation, {unsure} unsure{old}")
    return well and not without


def main(arguments: list[str]) -> int:
    """Do what the arguments ask; returns the exit code."""
    parser = argparse.ArgumentParser(description="Bring the catalogues up to date with the texts of the application.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if anything is missing or old")
    parser.add_argument("--missing", choices=LANGUAGES, help="print the texts without translation as JSON")
    parser.add_argument("--take", nargs=2, metavar=("LANGUAGE", "FILE"), help="take in translations from a JSON file")
    chosen = parser.parse_args(arguments)
    catalogs = {language: updated(language, wanted) for wanted in [texts()] for language in LANGUAGES}
    if chosen.missing:
        print(json.dumps(lacking(catalogs[chosen.missing]), ensure_ascii=False, indent=1))
        return 0
    if chosen.take:
        language, file = chosen.take
        for text in take(catalogs[language], json.loads(Path(file).read_text("utf-8"))):
            print(f"not a text of the application: {text!r}")
    well = [renew(language, catalog, look_only=chosen.check) for language, catalog in catalogs.items()]
    return 0 if all(well) or not chosen.check else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
