"""The paper of a report: the figures that its workbook would hold, in a language of its own, with who signs."""

from desktop.domain.calendar import Quarter
from desktop.domain.language import N_, Message, translate
from desktop.operations.papers.paper import (
    Block,
    Paper,
    PaperColumn,
    Rows,
    Signatures,
    about_sensitive,
    heading_of,
    without_empty,
)
from desktop.operations.reporting.previews import Preview, preview_report
from desktop.operations.reporting.producing import report_of
from desktop.operations.session import Session
from desktop.reports.report import Report

MOST = 100_000
"""Rows of a report on paper: more children than a district has."""
USUAL, GROUPED = 13, 4
"""Characters of a column that says no width, and of one under a heading that it shares."""
SENSITIVE = frozenset({"father", "mother", "head_identifier", "vulnerability", "school", "remarks"})
NOT_ON_PAPER = frozenset({"phone", "quantity", "value", "domain"})
"""Columns of the list by name that are left out of the sheet unless sensitive details are asked for, or always: a
workbook has the room.
"""


def report_paper(session: Session, name: str, quarter: Quarter, language: str, sensitive: bool) -> Paper:
    """A report of a quarter as it would be written now; raises AppError for a report that there is not."""
    declared = report_of(name)
    preview = preview_report(session, name, quarter, language, most=MOST)
    title = declared.title_in(language)
    heading = heading_of(session, title, f"{declared.number} · {quarter.label(language)}", language)
    blocks: list[Block] = [about_sensitive(sensitive, language)] if declared.personal else []
    blocks.append(_table(declared, preview, sensitive))
    blocks.append(Signatures(tuple(translate(one, language) for one in declared.signatures)))
    what = Message(N_("{title}, {quarter}"), title=Message(declared.title), quarter=quarter.label(language))
    count = len(preview.rows) - preview.total
    return Paper(heading, tuple(blocks), language, what, count, wide=True)


def _table(declared: Report, preview: Preview, sensitive: bool) -> Rows:
    left_out = NOT_ON_PAPER | (frozenset() if sensitive else SENSITIVE) if declared.personal else frozenset()
    keys = [column.key for column in declared.columns if not column.hidden]
    kept = [at for at, key in enumerate(keys) if key not in left_out]
    columns = []
    for at in kept:
        one = preview.columns[at]
        title = f"{one.group} {one.title}" if one.group else one.title
        columns.append(PaperColumn(title, one.width or (GROUPED if one.group else USUAL), one.numeric))
    rows = [tuple(row[at] for at in kept) for row in preview.rows]
    return Rows("", *without_empty(columns, rows)) if declared.personal else Rows("", tuple(columns), rows)
