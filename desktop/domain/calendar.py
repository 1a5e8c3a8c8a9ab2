"""The office's calendar: fiscal years from July to June, their quarters, and the months in three languages."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop.domain.language import N_, current_language
from desktop.domain.names import plain
from desktop.domain.problems import ValueProblem, quoted

MONTHS = {
    "rw": (
        *("Mutarama", "Gashyantare", "Werurwe", "Mata", "Gicurasi", "Kamena"),
        *("Nyakanga", "Kanama", "Nzeri", "Ukwakira", "Ugushyingo", "Ukuboza"),
    ),
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
SHORT_MONTHS = {
    "rw": ("Mut", "Gas", "Wer", "Mata", "Gic", "Kam", "Nya", "Kan", "Nze", "Ukwa", "Ugu", "Ukub"),
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
QUARTER_LETTERS = {"rw": "Q", "fr": "T", "en": "Q"}

_OTHER_SPELLINGS = {
    **{"gicuransi": 5, "nzeli": 9, "sept": 9, "ukwak": 10, "ugush": 11, "ukuboz": 12, "ukw": 10, "uku": 12},
    **{"jan": 1, "fev": 2, "feb": 2, "fevr": 2, "mar": 3, "mat": 4, "avr": 4, "aou": 8, "juil": 7, "jul": 7},
}
_MONTH_NUMBERS = _OTHER_SPELLINGS | {
    plain(name).rstrip("."): number
    for names in (*MONTHS.values(), *SHORT_MONTHS.values())
    for number, name in enumerate(names, 1)
}

_YEARS = re.compile(r"(?<!\d)(\d{4}|\d{2}) ?[/–—-] ?(\d{4}|\d{2})(?!\d)")
_MONTH_OF_YEAR = re.compile(r"(\d{1,2}) ?[/-] ?((?:19|20)\d\d)")
_MONTHS_OF_A_YEAR = 12
_CODE = re.compile(r"(\d{4})-?q([1-4])")
_ORDINALS = {
    **{"1": 1, "1st": 1, "1er": 1, "i": 1, "first": 1, "premier": 1, "mbere": 1},
    **{"2": 2, "2nd": 2, "2e": 2, "2eme": 2, "ii": 2, "second": 2, "deuxieme": 2, "kabiri": 2},
    **{"3": 3, "3rd": 3, "3e": 3, "3eme": 3, "iii": 3, "third": 3, "troisieme": 3, "gatatu": 3},
    **{"4": 4, "4th": 4, "4e": 4, "4eme": 4, "iv": 4, "fourth": 4, "quatrieme": 4, "kane": 4},
}
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_QUARTER_WORDS = re.compile(
    rf"\b(?:(?:quarter|trimestre|trim|igihembwe)\.? (?:n[o°] ?)?(?:cya )?({_ORDINAL})"
    rf"|({_ORDINAL}) (?:quarter|trimestre)|[qt] ?([1-4]))\b"
)


def month_name(number: int, language: str | None = None, short: bool = False) -> str:
    """The name of a month, 1 to 12, in a language; `short` as titles and axes have it."""
    return (SHORT_MONTHS if short else MONTHS)[language or current_language()][number - 1]


def month_number(word: str) -> int | None:
    """Which month a word names in any of the three languages, in full or shortened; None when it names none."""
    return _MONTH_NUMBERS.get(plain(word).rstrip("."))


def month_of(text: str) -> date | None:
    """The first day of the one month that a text names with its year, "Mars 2024" or 03/2026, None for any other."""
    said = plain(text)
    if (found := _MONTH_OF_YEAR.fullmatch(said.strip())) and 1 <= int(found[1]) <= _MONTHS_OF_A_YEAR:
        return date(int(found[2]), int(found[1]), 1)
    months = [number for word in re.findall(r"[a-z]+", said) if (number := month_number(word))]
    years = re.findall(r"\d+", said)
    if len(months) == len(years) == 1 and re.fullmatch(r"(19|20)\d\d", years[0]):
        return date(int(years[0]), months[0], 1)
    return None


@dataclass(frozen=True, order=True)
class FiscalYear:
    """A fiscal year of Rwanda, July to June since 2009, known by the calendar year in which it begins."""

    start_year: int

    @classmethod
    def parse(cls, raw: object) -> "FiscalYear":
        """The fiscal year that a file or a person means: 2026/27, 2026-2027, the number 2026, or a day in it.

        A lone year is the one in which it begins. Raises ValueProblem when the two years do not follow each other.
        """
        if isinstance(raw, FiscalYear):
            return raw
        if isinstance(raw, date):
            return cls(raw.year if raw.month >= 7 else raw.year - 1)
        text = plain(str(int(raw)) if isinstance(raw, float) and raw.is_integer() else str(raw))
        if re.fullmatch(r"(?:19|20|21)\d\d", text):
            return cls(int(text))
        found = {cls._of_pair(*pair) for pair in _YEARS.findall(text)} - {None}
        if len(found) == 1 and (year := found.pop()):
            return year
        raise ValueProblem(
            N_("“{value}” is not a fiscal year. Write it with both years, such as 2026/27."), value=quoted(raw)
        )

    @classmethod
    def _of_pair(cls, first: str, second: str) -> "FiscalYear | None":
        start = int(first) if len(first) == 4 else 2000 + int(first)
        follows = (start + 1) % 10 ** len(second) == int(second)
        return cls(start) if follows and 1990 <= start <= 2100 else None

    @property
    def start(self) -> date:
        """Its first day, 1 July."""
        return date(self.start_year, 7, 1)

    @property
    def end(self) -> date:
        """Its last day, 30 June."""
        return date(self.start_year + 1, 6, 30)

    @property
    def quarters(self) -> tuple["Quarter", ...]:
        """Its four quarters in order."""
        return tuple(Quarter(self.start_year, number) for number in (1, 2, 3, 4))

    def label(self, language: str | None = None) -> str:
        """The year with its months, because other calendars are about: 2026/27 (Jul 2026–Jun 2027)."""
        first, last = month_name(7, language, short=True), month_name(6, language, short=True)
        return f"{self} ({first} {self.start_year}–{last} {self.start_year + 1})"

    def __str__(self) -> str:
        return f"{self.start_year}/{(self.start_year + 1) % 100:02}"


@dataclass(frozen=True, order=True)
class Quarter:
    """A quarter of a fiscal year: 1 is July to September, 4 is April to June."""

    start_year: int
    number: int

    @classmethod
    def parse(cls, raw: object, year: FiscalYear | None = None) -> "Quarter":
        """The quarter that a file or a person means, by number and fiscal year, by its months, or by a day in it.

        `year` is the fiscal year that the context gives, for a mere "T1". Raises ValueProblem when none is known,
        when the number and the months contradict each other, or when a single calendar year leaves the quarter
        open ("Q1 2026" would be January to March elsewhere).
        """
        if isinstance(raw, Quarter):
            return raw
        if isinstance(raw, date):
            return quarter_of(raw)
        text = plain(str(raw))
        if code := _CODE.fullmatch(text):
            return cls(int(code[1]), int(code[2]))
        by_number, by_months = cls._by_number(text, year, raw), cls._by_months(text)
        if by_number and by_months and by_number != by_months:
            raise ValueProblem(N_("“{value}” names a quarter and months that are not its own."), value=quoted(raw))
        found = by_number or by_months
        if found is None:
            raise ValueProblem(
                N_("“{value}” is not a quarter. Write it with its fiscal year, such as Q1 2026/27."), value=quoted(raw)
            )
        return found

    @classmethod
    def _by_number(cls, text: str, year: FiscalYear | None, raw: object) -> "Quarter | None":
        named = _QUARTER_WORDS.search(text)
        if named is None:
            return None
        outside = re.sub(r"\(.*?\)", "", text.replace(named.group(), " "))
        if _YEARS.search(outside):
            year = FiscalYear.parse(outside)
        elif re.search(r"(?<!\d)\d{4}(?!\d)", outside):
            raise ValueProblem(
                N_("“{value}” can be read in two ways. Write the fiscal year with both years, such as Q1 2026/27."),
                value=quoted(raw),
            )
        if year is None:
            raise ValueProblem(N_("“{value}” does not say which fiscal year. Write Q1 2026/27."), value=quoted(raw))
        word = next(part for part in named.groups() if part)
        return cls(year.start_year, _ORDINALS[word])

    @classmethod
    def _by_months(cls, text: str) -> "Quarter | None":
        """From two days, or from the names of a first and a last month with their calendar year."""
        days = re.findall(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", text)
        named = [number for word in re.findall(r"[a-z]+", text) if (number := month_number(word))]
        years = [int(found) for found in re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d|/)", text)]
        if len(days) == 2 and not named:
            (first_day, first, year), (last_day, last, _) = (map(int, day) for day in days)
            whole = first_day == 1 and last_day in (30, 31) and days[0][2] == days[1][2]
        elif len(named) == 2 and years and len(set(years)) == 1:
            (first, last), year, whole = named, years[-1], True
        else:
            return None
        if not whole or first % 3 != 1 or last != first + 2:
            return None
        return quarter_of(date(year, first, 1))

    @property
    def fiscal_year(self) -> FiscalYear:
        """The fiscal year it belongs to."""
        return FiscalYear(self.start_year)

    @property
    def start(self) -> date:
        """Its first day."""
        month = 3 * self.number + 4
        return date(self.start_year, month, 1) if month < 12 else date(self.start_year + 1, month - 12, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        return self.shifted(1).start - timedelta(days=1)

    def shifted(self, quarters: int) -> "Quarter":
        """The quarter that many later, or earlier when negative."""
        years, rest = divmod(self.number - 1 + quarters, 4)
        return Quarter(self.start_year + years, rest + 1)

    def label(self, language: str | None = None) -> str:
        """The quarter, always with its months: Q1 2026/27 (Jul–Sep 2026)."""
        language = language or current_language()
        first, last = (month_name(day.month, language, short=True) for day in (self.start, self.end))
        return f"{self.short(language)} {self.fiscal_year} ({first}–{last} {self.start.year})"

    def short(self, language: str | None = None) -> str:
        """The quarter where its year stands nearby: Q1, in French T1."""
        return f"{QUARTER_LETTERS[language or current_language()]}{self.number}"

    def __str__(self) -> str:
        return f"{self.start_year}Q{self.number}"


def quarter_of(day: date | datetime) -> Quarter:
    """The quarter in which a day lies."""
    year, month = (day.year, day.month - 7) if day.month >= 7 else (day.year - 1, day.month + 5)
    return Quarter(year, month // 3 + 1)


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a month that is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return min(first + timedelta(days=day.day - 1), last)
