"""Taking a workbook in, step by step: choose it, look at it row by row, decide, accept."""
