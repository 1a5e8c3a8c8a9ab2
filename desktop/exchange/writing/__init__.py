"""Standard workbooks going out: streamed, styled, printable, with totals as formulas, and encrypted when asked."""

from desktop.exchange.writing.blanks import write_blank
from desktop.exchange.writing.lists import ListExport, list_sheet
from desktop.exchange.writing.sheets import Sheet, WrittenSheet
from desktop.exchange.writing.workbooks import Envelope, Written, write_workbook

__all__ = [
    "Envelope",
    "ListExport",
    "Sheet",
    "Written",
    "WrittenSheet",
    "list_sheet",
    "write_blank",
    "write_workbook",
]
