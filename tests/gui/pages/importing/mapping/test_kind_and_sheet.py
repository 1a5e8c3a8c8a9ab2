"""Above a sheet stand what its rows are, which sheet it is, and where its titles are."""

from desktop.gui.pages.importing.mapping.kind_and_sheet import KindAndSheet
from desktop.operations.imports.review.mapping import MappingShown


def shown(**more) -> MappingShown:
    told = {"kind": "a", "header": (2, 3), **more}
    kinds = (("a", "Sector"), ("b", "Partner"))
    return MappingShown(
        "f.xlsx", "One", ("One", "R & D"), told["kind"], kinds, 1, (), told["header"], frozenset(), 0, (), ()
    )


def test_kind_sheet_and_titles_are_said_and_another_is_asked_for(qtbot):
    bar = KindAndSheet("Choose what the rows are", lambda shown: "Titles in rows {} to {}".format(*shown.header))
    qtbot.addWidget(bar)
    bar.show_mapping(shown())
    assert bar.kind.text().replace("&", "") == "Sector"
    assert bar.titles.text() == "Titles in rows 2 to 3"
    with qtbot.waitSignal(bar.kind_wanted) as kind:
        bar.kind.menu().actions()[1].trigger()
    with qtbot.waitSignal(bar.sheet_wanted) as sheet:
        bar.sheet.menu().actions()[1].trigger()
    assert (kind.args, sheet.args) == (["b"], ["R & D"])
    bar.show_mapping(shown(kind="", header=(4, 4)))
    assert bar.kind.text().replace("&", "") == "Choose what the rows are"
    assert bar.titles.text() == "Titles in rows 4 to 4"
