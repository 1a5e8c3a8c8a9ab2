"""The mapping of a file: the sheet as it looks, and where each of its columns goes."""
