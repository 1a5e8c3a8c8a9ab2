"""Which rows of a very long sheet stand for the others, so that what it is can be told without reading every cell."""

import re
from array import array
from collections import deque
from collections.abc import Sequence

WORTH_IT = 8 * 2**20
"""Bytes of XML from which a sheet is sampled."""

_HEAD, _TAIL, _STEP, _OF_EACH_SHAPE = 2_200, 300, 200, 60
_NUMBER = re.compile(rb"[^>]*?\sr=[\"'](\d{1,7})[\"']")
_PLACE = re.compile(rb"(\sr=[\"'][A-Z]{0,3})\d{1,7}([\"'])")

Shape = tuple[int, int]


class RowSample:
    """Takes the XML of a sheet in blocks and keeps the first rows, the last, some between, and some of each shape.

    The shape of a row is how many of its cells are filled, and how many of them with text: totals, headings and notes
    have another one than data, and so have the rows that stand for them.
    """

    def __init__(self) -> None:
        self._rest = b""
        self._begun = self._inline = False
        self._number = 0
        self._shapes: dict[Shape, list[int]] = {}
        self._latest: deque[bytes] = deque(maxlen=_TAIL)
        self.before = self.after = b""
        self.kept: list[bytes] = []
        self.numbers, self.stands_for = array("L"), array("L")

    def feed(self, block: bytes) -> None:
        """Take in the whole rows of a block."""
        text = self._rest + block
        self._inline = self._inline or (b"i" in text and b"<is>" in text) or b"<v></v>" in text
        pieces = text.split(b"<row")
        self._rest = pieces.pop()
        if pieces and not self._begun:
            self.before, self._begun = pieces.pop(0), True
        self._take(pieces)

    def finish(self) -> bool:
        """Take in the last row; whether the sheet can be told by its sample."""
        end = self._rest.rfind(b"</sheetData>")
        if not self._begun or end < 0:
            return False
        self.after = self._rest[end:]
        self._take([self._rest[:end]])
        for place, piece in enumerate(self._latest, len(self.numbers) - len(self._latest)):
            self.stands_for[place] = len(self.kept)
            self.kept.append(piece)
        return bool(self.kept)

    def abridged(self) -> bytes:
        """The XML of a sheet that holds only the kept rows, numbered from 1."""
        rows = [_renumbered(piece, b"%d" % number) for number, piece in enumerate(self.kept, 1)]
        return b"".join((self.before, *(b"<row" + row for row in rows), self.after))

    def _take(self, pieces: list[bytes]) -> None:
        """Keep each filled row, or let the latest kept one of its shape stand for it; called for every row there is."""
        filled = [piece.count(b"<v>") for piece in pieces]
        if self._inline:
            filled = [
                count + piece.count(b"<is>") - piece.count(b"<v></v>")
                for count, piece in zip(filled, pieces, strict=True)
            ]
        numbers = self._numbers_of(pieces)
        if not all(filled):
            rows = [one for one in zip(pieces, numbers, filled, strict=True) if one[2]]
            pieces, numbers, filled = ([one[at] for one in rows] for at in range(3))  # type: ignore[assignment]
        self._keep(pieces, [*zip(filled, [piece.count(b't="s"') for piece in pieces], strict=True)])
        self.numbers.extend(numbers)
        self._latest.extend(pieces[-_TAIL:])

    def _keep(self, rows: list[bytes], shapes: list[Shape]) -> None:
        kept, known, seen, stands_for = self.kept, self._shapes, len(self.numbers), []
        for place, shape in enumerate(shapes):
            same = known.get(shape)
            if same is None:
                same = known[shape] = [0, 0]
            same[0] += 1
            if same[0] < _OF_EACH_SHAPE or (seen + place) % _STEP == 0 or seen + place < _HEAD:
                same[1] = len(kept)
                kept.append(rows[place])
            stands_for.append(same[1])
        self.stands_for.extend(stands_for)

    def _numbers_of(self, pieces: list[bytes]) -> Sequence[int]:
        """The numbers of some rows, read one by one unless the last is as far from the first as there are rows."""
        if not pieces:
            return []
        first = _number_of(pieces[0], self._number)
        last = _number_of(pieces[-1], first + len(pieces) - 2)
        numbers: Sequence[int] = range(first, last + 1)
        if len(numbers) != len(pieces):
            numbers, number = [], self._number
            for piece in pieces:
                number = _number_of(piece, number)
                numbers.append(number)
        self._number = numbers[-1]
        return numbers


def _number_of(piece: bytes, before: int) -> int:
    """The number of a row, in whatever way it is written; without one it follows the row before it."""
    if piece.startswith(b' r="'):
        return int(piece[4 : piece.index(b'"', 4)])
    found = _NUMBER.match(piece)
    return int(found[1]) if found else before + 1


def _renumbered(piece: bytes, number: bytes) -> bytes:
    return _PLACE.sub(lambda found: found[1] + number + found[2], piece)
