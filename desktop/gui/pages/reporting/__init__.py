"""The parts of the page of reports: which report, what is to be settled first, how the number came about, the sheet."""
