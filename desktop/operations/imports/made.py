"""What came of the rows of an import: the ids of the records, by the number of the row."""

from collections.abc import Iterable, Iterator, Mapping


class Made(Mapping[int, tuple[str, ...]]):
    """The ids of the records that each row became or changed, that of its subject first.

    Those of a row are kept as one text: a long list makes some hundred thousand, and apart they take twice the memory.
    """

    def __init__(self) -> None:
        self._ids: dict[int, str] = {}

    def keep(self, row: int, ids: Iterable[str]) -> None:
        """Keep what came of a row; ids hold no spaces."""
        self._ids[row] = " ".join(ids)

    def first(self, row: int) -> str:
        """The record of what a row is about; empty where nothing came of it."""
        return next(iter(self.get(row, ())), "")

    def __getitem__(self, row: int) -> tuple[str, ...]:
        return tuple(self._ids[row].split())

    def __iter__(self) -> Iterator[int]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)
