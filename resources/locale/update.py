"""Brings the catalogues of Kinyarwanda and French up to date with the texts of the application.

    python resources/locale/update.py                     add, drop, compile, and say what is missing
    python resources/locale/update.py --check             only look; exit 1 if anything is missing or old
    python resources/locale/update.py --missing rw        the texts without translation, as JSON
    python resources/locale/update.py --take rw new.json  take in such a JSON, filled

Collects every text marked with `N_()` or translated with `_()` in the application, adds the new ones to the
catalogue of each language, drops those that nobody uses any more, compiles, and says what still has no translation.
Nothing is guessed: a changed sentence is a new one. A translation that a speaker should look at carries the comment
`# unsure` above it; in the JSON it begins with a question mark instead.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

LOCALE = Path(__file__).resolve().parent
APPLICATION = LOCALE.parents[1] / "desktop"
LANGUAGES = ("rw", "fr")
MARKS = {"N_": None, "_": None, "translate": None}
UNSURE = "unsure"


def catalogue_path(language: str, folder: Path = LOCALE) -> Path:
    """Where the catalogue of a language is kept; the compiled one lies beside it."""
    return folder / language / "LC_MESSAGES" / "igitabo.po"


def texts(application: Path = APPLICATION) -> dict[str, list[str]]:
    """Every marked text of the application with the files it stands in, in the order of files and lines."""
    found: dict[str, list[str]] = {}
    for path, _line, text, _comments, _context in extract_from_dir(application, keywords=MARKS):
        file = f"{application.name}/{Path(path).as_posix()}"
        if isinstance(text, str) and text and file not in found.setdefault(text, []):
            found[text].append(file)
    return dict(sorted(found.items(), key=lambda item: item[1][0]))


def updated(language: str, wanted: dict[str, list[str]], folder: Path = LOCALE) -> Catalog:
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
    for text, files in wanted.items():
        old = kept.get(text)
        catalog.add(
            text,
            string=old.string if old and not old.fuzzy else "",
            locations=[(file, None) for file in files],
            user_comments=old.user_comments if old else [],
        )
    return catalog


def spoken(catalog: Catalog) -> dict[str, tuple[str, list[str], list[str]]]:
    """What matters of a catalogue: each text, its translation, its files sorted as the writer does, its comments."""
    return {
        message.id: (message.string, sorted(file for file, _ in message.locations), message.user_comments)
        for message in catalog
        if message.id and not message.fuzzy
    }


def said(compiled: Catalog) -> dict[str, str]:
    """What a compiled catalogue answers: each translated text with its translation."""
    return {message.id: message.string for message in compiled if message.id and message.string}


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


def missing(catalog: Catalog) -> Iterator[str]:
    """The texts of a catalogue that have no translation."""
    return (message.id for message in catalog if message.id and not message.string)


def take(catalog: Catalog, translations: dict[str, str]) -> list[str]:
    """Put translations into a catalogue; returns those texts that the application does not have."""
    unknown = []
    for text, translation in translations.items():
        message = catalog.get(text)
        if message is None:
            unknown.append(text)
        elif translation:
            message.string = translation.removeprefix("?")
            message.user_comments = [UNSURE] if translation.startswith("?") else []
    return unknown


def renew(language: str, catalog: Catalog, *, look_only: bool) -> bool:
    """Write a catalogue where its files differ from it, say how far it is, and return whether all was well before."""
    well = up_to_date(language, catalog)
    if not well and not look_only:
        write(language, catalog)
    lacking = len(list(missing(catalog)))
    unsure = sum(UNSURE in message.user_comments for message in catalog)
    old = ", files out of date" if look_only and not well else ""
    print(f"{language}: {len(catalog)} texts, {lacking} without translation, {unsure} unsure{old}")
    return well and not lacking


def main(arguments: list[str]) -> int:
    """Do what the arguments ask; returns the exit code."""
    parser = argparse.ArgumentParser(description="Bring the catalogues up to date with the texts of the application.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if anything is missing or old")
    parser.add_argument("--missing", choices=LANGUAGES, help="print the texts without translation as JSON")
    parser.add_argument("--take", nargs=2, metavar=("LANGUAGE", "FILE"), help="take in translations from a JSON file")
    chosen = parser.parse_args(arguments)
    catalogs = {language: updated(language, wanted) for wanted in [texts()] for language in LANGUAGES}
    if chosen.missing:
        print(json.dumps(dict.fromkeys(missing(catalogs[chosen.missing]), ""), ensure_ascii=False, indent=1))
        return 0
    if chosen.take:
        language, file = chosen.take
        for text in take(catalogs[language], json.loads(Path(file).read_text("utf-8"))):
            print(f"not a text of the application: {text!r}")
    well = [renew(language, catalog, look_only=chosen.check) for language, catalog in catalogs.items()]
    return 0 if all(well) or not chosen.check else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
