"""What is reported: one declaration per report."""

from desktop.reports import ovc_list, ovc_summary, quarterly
from desktop.reports.report import Report

REPORTS: tuple[Report, ...] = (quarterly.REPORT, ovc_list.REPORT, ovc_summary.REPORT)
"""Every report that can be made today."""


_BY_KEY = {declared.key: declared for declared in REPORTS}


def report(key: str) -> Report:
    """The report of a key; raises KeyError for one that there is not."""
    return _BY_KEY[key]
