"""Lists of any length: the first page at once, the rest by page when painted, sorted, filtered and copied."""
