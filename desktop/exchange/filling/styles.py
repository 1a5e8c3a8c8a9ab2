"""The looks of somebody's cells, to which are added only: that of a cell showing its number as a day, or coloured."""

import re

from desktop.exchange.filling.template import attributes

_DAY_FORMAT = "dd/mm/yyyy"
_BUILT_IN_DAYS = frozenset({*range(14, 18), 22, *range(27, 37), *range(50, 59)})
_FIRST_OWN_FORMAT = 164
_LOOKS = re.compile(r"<cellXfs\b[^>]*>(.*?)</cellXfs>", re.DOTALL)
_LOOK = re.compile(r"<xf\b[^>]*?/>|<xf\b.*?</xf>", re.DOTALL)
_FILLS = re.compile(r"<fills\b[^>]*>(.*?)</fills>", re.DOTALL)
_FILL = re.compile(r"<fill\b[^>]*?/>|<fill\b[^>]*>.*?</fill>", re.DOTALL)
_FORMAT = re.compile(r"<numFmt\b[^>]*>")
_SHOWS_A_DAY = re.compile(r"[dy]", re.IGNORECASE)
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


class Styles:
    """The part `styles.xml`; `xml` is as it was until a look had to be added."""

    def __init__(self, xml: str) -> None:
        self.xml = xml
        self._dated: dict[int, int] = {}
        self._coloured: dict[tuple[int, str], int] = {}
        self._grounds: dict[str, int] = {}
        found = _LOOKS.search(xml)
        self._looks = _LOOK.findall(found[1]) if found else []
        self._formats = {}
        for tag in _FORMAT.findall(xml):
            said = attributes(tag)
            self._formats[int(said["numFmtId"])] = said.get("formatCode", "")
        self._before = len(self._looks)

    @property
    def changed(self) -> bool:
        """Whether a look was added."""
        return len(self._looks) > self._before

    def shows_days(self, style: int) -> bool:
        """Whether cells of a style show their number as a day."""
        if style >= len(self._looks):
            return False
        number = int(attributes(self._tag(style)).get("numFmtId", "0"))
        code = _NOT_SHOWN.sub("", self._formats.get(number, ""))
        return number in _BUILT_IN_DAYS or bool(_SHOWS_A_DAY.search(code))

    def dated(self, style: int) -> int:
        """The style that looks like this one and shows days as dd/mm/yyyy; the same where it shows days already."""
        if self.shows_days(style) or not self._looks:
            return style
        if style not in self._dated:
            self._dated[style] = self._added(style, {"numFmtId": self._day_format(), "applyNumberFormat": 1})
        return self._dated[style]

    def coloured(self, style: int, colour: str) -> int:
        """The style that looks like this one on a ground of a colour (RRGGBB); the same where none can be added."""
        if not self._looks or _FILLS.search(self.xml) is None:
            return style
        if (style, colour) not in self._coloured:
            self._coloured[style, colour] = self._added(style, {"fillId": self._ground(colour), "applyFill": 1})
        return self._coloured[style, colour]

    def _added(self, style: int, other: dict[str, int]) -> int:
        """The number of a new look that is like another but for some attributes."""
        look = self._looks[style if style < len(self._looks) else 0]
        end = look.index(">")
        tag = re.sub(rf'\s(?:{"|".join(other)})="[^"]*"', "", look[:end].rstrip("/"))
        rest = look[end + 1 :]
        tag = tag.replace("<xf", "<xf " + " ".join(f'{name}="{value}"' for name, value in other.items()), 1)
        self._looks.append(f"{tag}>{rest}" if rest else f"{tag}/>")
        looks = f'<cellXfs count="{len(self._looks)}">{"".join(self._looks)}</cellXfs>'
        self.xml = _LOOKS.sub(lambda _: looks, self.xml, count=1)
        return len(self._looks) - 1

    def _ground(self, colour: str) -> int:
        """The number of a ground, added when it is first needed."""
        if colour not in self._grounds:
            found = _FILLS.search(self.xml)
            grounds = _FILL.findall(found[1]) if found else []
            look = f'<patternFill patternType="solid"><fgColor rgb="FF{colour}"/><bgColor indexed="64"/></patternFill>'
            grounds.append(f"<fill>{look}</fill>")
            self._grounds[colour] = len(grounds) - 1
            xml = f'<fills count="{len(grounds)}">{"".join(grounds)}</fills>'
            self.xml = _FILLS.sub(lambda _: xml, self.xml, count=1)
        return self._grounds[colour]

    def _tag(self, style: int) -> str:
        look: str = self._looks[style]
        return look[: look.index(">")]

    def _day_format(self) -> int:
        """The number of the format dd/mm/yyyy, added where the workbook has none."""
        for number, code in self._formats.items():
            if code.lower() == _DAY_FORMAT:
                return number
        number = max([_FIRST_OWN_FORMAT - 1, *self._formats]) + 1
        self._formats[number] = _DAY_FORMAT
        new = f'<numFmt numFmtId="{number}" formatCode="{_DAY_FORMAT}"/>'
        if "</numFmts>" in self.xml:
            self.xml = self.xml.replace("</numFmts>", f"{new}</numFmts>", 1)
            self.xml = re.sub(r"<numFmts\b[^>]*>", f'<numFmts count="{len(self._formats)}">', self.xml, count=1)
        else:
            self.xml = re.sub(r"<numFmts\b[^>]*/>", "", self.xml, count=1)
            self.xml = re.sub(r"(<styleSheet\b[^>]*>)", rf'\1<numFmts count="1">{new}</numFmts>', self.xml, count=1)
        return number
