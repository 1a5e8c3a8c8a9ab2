"""Which rows of a very long sheet stand for the others, so that what it is can be told without reading every cell."""

import re
from array import array
from collections import deque

WORTH_IT = 8 * 2**20
"""Bytes of XML from which a sheet is sampled."""

_HEAD, _TAIL, _STEP, _OF_EACH_SHAPE = 2_200, 300, 200, 60
_NUMBER = re.compile(rb"[^>]*?\sr=[\"'](\d{1,7})[\"']")
_PLACE = re.compile(rb"(\sr=[\"'])([A-Z]{0,3})\d{1,7}([\"'])")

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
        rows = [_PLACE.sub(rb"\g<1>\g<2>%d\g<3>" % number, piece) for number, piece in enumerate(self.kept, 1)]
        return b"".join((self.before, *(b"<row" + row for row in rows), self.after))

    def _take(self, pieces: list[bytes]) -> None:
        """Keep each filled row, or let the latest kept one of its shape stand for it; called for every row there is."""
        number = self._number
        numbers, stands_for, kept, shapes = self.numbers, self.stands_for, self.kept, self._shapes
        inline, seen, rows = self._inline, len(self.numbers), []
        for piece in pieces:
            plain = piece.startswith(b' r="')
            number = int(piece[4 : piece.index(b'"', 4)]) if plain else _number_of(piece, number)
            filled = piece.count(b"<v>")
            if inline:
                filled += piece.count(b"<is>") - piece.count(b"<v></v>")
            if not filled:
                continue
            shape = filled, piece.count(b't="s"')
            same = shapes.get(shape)
            if same is None:
                same = shapes[shape] = [0, 0]
            same[0] += 1
            if seen < _HEAD or same[0] < _OF_EACH_SHAPE or seen % _STEP == 0:
                same[1] = len(kept)
                kept.append(piece)
            numbers.append(number)
            stands_for.append(same[1])
            rows.append(piece)
            seen += 1
        self._latest.extend(rows[-_TAIL:])
        self._number = number


def _number_of(piece: bytes, before: int) -> int:
    """The number of a row written in another way than Excel does; without one it follows the row before it."""
    found = _NUMBER.match(piece)
    return int(found[1]) if found else before + 1
