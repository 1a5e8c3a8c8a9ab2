"""The words that recognition compares: titles made equal, and the signs by which rows are told apart."""

import re
from functools import lru_cache

from desktop.domain.names import plain

_NOT_A_WORD = re.compile(r"[^0-9a-z]+")
_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_NUMBERING = re.compile(r"^\s*(?:\d+(?:\.\d+)*|[a-zA-Z]|[IVX]{1,4})\s*[.)]\s+(?=\w)")
_UNITS = re.compile(r"\b(?:rwf|frw|frws|rfw|usd|dd mm yyyy|jj mm aaaa|yyyy mm dd|m f|f m|y n|yes no|oui non)\b")

CONNECTIVES = frozenset(
    (
        *("of", "the", "a", "an", "in", "at", "by", "for", "to", "and", "or", "s", "his", "her", "their"),
        *("de", "du", "des", "la", "le", "les", "l", "d", "et", "ou", "au", "aux", "en", "par", "pour", "son", "sa"),
        *("y", "wa", "ya", "cya", "bya", "rya", "za", "ba", "bw", "cy", "by", "ry", "z", "w", "mu", "ku", "na", "n"),
    )
)
TOTALS = re.compile(
    r"^(?:grand |sub ?|sous ?|sous |general |igiteranyo |)"
    r"(?:totals?|totaux|total general|totale|igiteranyo|igiteranyo rusange|ensemble|somme|sum|subtotal|soustotal"
    r"|suma|gran total|teranyo|byose hamwe|hamwe)\b"
)
_TOTALS_BEGIN = frozenset({"to", "su", "so", "gr", "gé", "ge", "ig", "en", "te", "by", "ha"})
SIGNATURES = re.compile(
    r"^(?:(?:prepared|approved|verified|checked|certified|compiled|signed|submitted|done|received|validated)"
    r" (?:by|at|on)\b"
    r"|(?:etablie?|preparee?|approuvee?|verifiee?|certifiee?|signee?|validee?|recue?|dressee?|faite?) (?:par|a|le)\b"
    r"|lu et approuve|pour approbation|signatures?\b|stamp\b|cachet\b|visa\b|noms? et signature|names? and signature"
    r"|(?:byemejwe|bikozwe|byateguwe|byakozwe|byasuzumwe|bishyizweho|byemeje|bigenzuwe)\b|umukono\b|kashe\b"
    r"|amazina numukono|uwateguye\b|uwemeje\b|uwabyemeje\b)"
)
NOTES = re.compile(r"^(?:notes?|nb|n b|source|sources|remarks?|remarque|legend|legende|key|icyitonderwa|\*|ps)\s*[:.*]")
_LINE = re.compile(r"[_.…]{4,}")


@lru_cache(maxsize=20_000)
def normal(text: str) -> str:
    """A title in plain letters and digits with single spaces: two titles that read the same are equal."""
    return " ".join(_NOT_A_WORD.sub(" ", plain(text)).split())


@lru_cache(maxsize=20_000)
def bare(text: str) -> str:
    """A title without its numbering, its brackets and its units: "3. Total value (RWF)*" is "total value"."""
    shorter = _NUMBERING.sub("", _BRACKETS.sub(" ", text))
    without_units = _UNITS.sub(" ", normal(shorter))
    return " ".join(without_units.split()) or normal(text)


@lru_cache(maxsize=20_000)
def essence(text: str) -> frozenset[str]:
    """The words of a title that carry its meaning, singular: "Names of the beneficiaries" is name, beneficiary."""
    return frozenset(_singular(word) for word in bare(text).split() if word not in CONNECTIVES)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def is_total(text: str) -> bool:
    """Whether a cell begins a row of totals or subtotals."""
    return text.lstrip()[:2].lower() in _TOTALS_BEGIN and len(text) < 60 and TOTALS.match(normal(text)) is not None


def is_closing(text: str) -> bool:
    """Whether a cell belongs to a signature block or a note under the table."""
    said = normal(text)
    if _LINE.search(text) or SIGNATURES.match(said):
        return True
    return NOTES.match(plain(text)) is not None
