"""The drop-down lists of a blank workbook, and the hidden sheet they come from; those for places follow each other."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.domain.around import Around
from desktop.exchange.writing.cells import attribute_xml, column_letters, text_cell, text_xml
from desktop.exchange.writing.package import DECLARATION, NAMESPACES

LISTS_SHEET = "_lists"
PLACE_LEVELS = ("sector", "cell", "village")
_BETWEEN = "|"


@dataclass
class ChoiceLists:
    """Columns of choices: each is a list of texts from row 1 on, referred to by formulas of validations."""

    columns: list[list[str]] = field(default_factory=list)
    _known: dict[tuple[str, ...], str] = field(default_factory=dict)

    def choose(self, choices: Sequence[str]) -> str:
        """The formula of a drop-down list of these texts; the same texts are kept once."""
        key = tuple(choices)
        if key not in self._known:
            letters = self._add(list(key))
            self._known[key] = f"{LISTS_SHEET}!${letters}$1:${letters}${max(1, len(key))}"
        return self._known[key]

    def choose_below(self, pairs: Sequence[tuple[str, str]], above: str) -> str:
        """The formula of a list that depends on cells: the second texts of the pairs whose first is what `above` says.

        `above` is a formula; pairs with the same first text must stand together.
        """
        keys = self._add([first for first, _second in pairs])
        values = self._add([second for _first, second in pairs])
        whole = f"{LISTS_SHEET}!${keys}$1:${keys}${max(1, len(pairs))}"
        return f"OFFSET({LISTS_SHEET}!${values}$1,MATCH({above},{whole},0)-1,0,COUNTIF({whole},{above}),1)"

    def _add(self, column: list[str]) -> str:
        self.columns.append(column)
        return column_letters(len(self.columns))

    def xml(self) -> str:
        """The sheet with all the lists."""
        rows = []
        for number in range(1, max(map(len, self.columns), default=0) + 1):
            cells = (
                text_cell(f"{column_letters(index)}{number}", 0, column[number - 1])
                for index, column in enumerate(self.columns, 1)
                if number <= len(column)
            )
            rows.append(f'<row r="{number}">{"".join(cells)}</row>')
        return f"{DECLARATION}<worksheet {NAMESPACES}><sheetData>{''.join(rows)}</sheetData></worksheet>"


def place_formulas(lists: ChoiceLists, around: Around, cells: Sequence[str]) -> tuple[str, ...]:
    """The formulas of the lists for sector, cell and village in `around`'s district, each following the one before.

    `cells` are the addresses of the sector and the cell in the first row of the table, such as $B5 and $C5.
    """
    sectors = around.places.children(around.district)
    in_sector = [(sector.name, one.name) for sector in sectors for one in around.places.children(sector.code)]
    in_cell = [
        (f"{sector.name}{_BETWEEN}{cell.name}", village.name)
        for sector in sectors
        for cell in around.places.children(sector.code)
        for village in around.places.children(cell.code)
    ]
    sector, cell = cells[:2]
    return (
        lists.choose([one.name for one in sectors]),
        lists.choose_below(in_sector, sector),
        lists.choose_below(in_cell, f'{sector}&"{_BETWEEN}"&{cell}'),
    )


@dataclass(frozen=True)
class Validation:
    """What may be entered into an area of cells, with the sentence that is shown beside them and on a mistake."""

    area: str
    kind: str
    formula: str
    help: str = ""
    mistake: str = ""
    operator: str = ""

    def xml(self) -> str:
        """The validation as a sheet holds it; a mistake is a warning the person may overrule."""
        operator = f' operator="{self.operator}"' if self.operator else ""
        prompt = f' showInputMessage="1" prompt="{attribute_xml(self.help[:255])}"' if self.help else ""
        error = f' error="{attribute_xml(self.mistake[:255])}"' if self.mistake else ""
        return (
            f'<dataValidation type="{self.kind}"{operator} errorStyle="warning" allowBlank="1" showErrorMessage="1"'
            f'{prompt}{error} sqref="{self.area}"><formula1>{text_xml(self.formula)}</formula1></dataValidation>'
        )
