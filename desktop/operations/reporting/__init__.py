"""Reports: the figures of a quarter from the register, and the workbooks that carry them upward."""

from desktop.operations.reporting.figures import quarter_figures
from desktop.operations.reporting.producing import Produced, ReportAsked, produce_report

__all__ = ["Produced", "ReportAsked", "produce_report", "quarter_figures"]
"""The public acts of this folder."""
