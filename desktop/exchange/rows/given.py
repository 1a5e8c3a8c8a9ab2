"""What holds for every row of a table: the facts around it, or what a person says for the whole file."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.around import Around
from desktop.domain.calendar import FiscalYear, Quarter, month_of, quarter_of
from desktop.domain.dates import parse_date
from desktop.domain.language import N_, Message
from desktop.domain.places import LEVELS
from desktop.domain.problems import ValueProblem
from desktop.exchange.reading.cells import as_text
from desktop.exchange.recognition.quarters import year_in_titles
from desktop.exchange.recognition.table import Fact, RecognisedTable
from desktop.exchange.rows.fragment import Finding


@dataclass(frozen=True)
class Given:
    """Facts for the whole table, understood.

    `places` are names by level, used where the rows have no column for that level; `district` its NISR code, empty
    where none is said; `day` that of the assembly or of the report; `month` the first day of the one month that was
    said for a period. `findings` tell what could not be understood.
    """

    places: tuple[tuple[str, str], ...] = ()
    district: str = ""
    period: Quarter | None = None
    fiscal_year: int | None = None
    day: date | None = None
    partner: str = ""
    project: str = ""
    meeting: str = ""
    month: date | None = None
    findings: tuple[Finding, ...] = field(default=())

    @property
    def year(self) -> int | None:
        """The fiscal year of the table, by the year in which it begins: said, or that of its period."""
        return self.fiscal_year or (self.period.start_year if self.period else None)

    def reference(self, today: date) -> date:
        """The day on which ages were told and ticks are dated: the end of the period, or the day of the list.

        Never later than today, so that nothing is dated in the future.
        """
        if self.month:
            last = self.month.replace(day=monthrange(self.month.year, self.month.month)[1])
            return min(last, today)
        return min(self.period.end if self.period else self.day or today, today)


def given_of(table: RecognisedTable, around: Around) -> Given:
    """The facts around a table, understood."""
    facts = {fact.key: fact for fact in table.facts}
    findings: list[Finding] = []
    places = tuple((level, as_text(facts[level].text)) for level in LEVELS if level in facts)
    district = around.places.resolve({"district": dict(places)["district"]}) if "district" in facts else None
    if district is not None and district.code is None:
        said = Message(N_("No district called “{value}” is known."), value=dict(places)["district"])
        findings.append(Finding("warning", said, "place.district", asks="place"))
    year = _fiscal_year(facts.get("fiscal_year"), findings) or year_in_titles(one.title for one in table.columns)
    return Given(
        places,
        (district.code or "") if district else "",
        _period(facts.get("period"), year, findings),
        year,
        _day(facts.get("assembly") or facts.get("date"), findings),
        as_text(facts["partner"].text) if "partner" in facts else "",
        as_text(facts["project"].text) if "project" in facts else "",
        as_text(facts["meeting"].text) if "meeting" in facts else "",
        _month(facts.get("period")),
        tuple(findings),
    )


def whole_place(table: RecognisedTable, given: Given, around: Around) -> str:
    """The code of the place that holds for every row, "" where the rows say their own or nothing finer than a district
    is said.
    """
    named = dict(given.places)
    own = any(column.target and column.target.startswith("place.") for column in table.columns)
    if own or not any(level in named for level in LEVELS[LEVELS.index("sector") :]):
        return ""
    return around.places.resolve(named, given.district or around.district).code or ""


def _fiscal_year(fact: Fact | None, findings: list[Finding]) -> int | None:
    try:
        return FiscalYear.parse(fact.text).start_year if fact else None
    except ValueProblem as problem:
        findings.append(Finding("note", problem.message, "row.fiscal_year", asks="period"))
        return None


def _period(fact: Fact | None, year: int | None, findings: list[Finding]) -> Quarter | None:
    if fact is None:
        return None
    if month := _month(fact):
        return quarter_of(month)
    try:
        return Quarter.parse(fact.text, FiscalYear(year) if year else None)
    except ValueProblem as problem:
        findings.append(Finding("warning", problem.message, "row.period", asks="period"))
        return None


def _month(fact: Fact | None) -> date | None:
    return month_of(fact.text) if fact and isinstance(fact.text, str) else None


def _day(fact: Fact | None, findings: list[Finding]) -> date | None:
    try:
        return parse_date(fact.text) if fact else None
    except ValueProblem as problem:
        findings.append(Finding("warning", problem.message, "row.day", asks="day"))
        return None
