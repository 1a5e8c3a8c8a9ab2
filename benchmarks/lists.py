"""A village list of any length: 25 columns in Kinyarwanda, as the sample has them, of invented children."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

from benchmarks.bare_workbooks import write_bare
from benchmarks.surnames import surname
from desktop.domain.codelists import CodeLists, shipped_code_lists
from desktop.domain.fields import Record
from desktop.domain.places import shipped_places
from desktop.operations.demonstration.names import invent_name
from desktop.operations.demonstration.people import InventedHousehold, invent_households

DISTRICT = "12"
HEADING = (
    ("REPUBULIKA Y'U RWANDA",),
    ("AKARERE KA GASABO",),
    ("URUTONDE RW'ABANA B'IMFUBYI N'ABANDI BANA BAFITE IBIBAZO (OVC)",),
    ("Itariki y'inteko y'umudugudu: 14/08/2026",),
    (),
)
TITLES = (
    *("No", "Izina", "Andi mazina", "Igitsina", "Itariki yavukiyeho", "Indangamuntu y'umwana"),
    *("Se", "Amazina ya se", "Nyina", "Amazina ya nyina"),
    *("Umukuru w'urugo", "Indangamuntu y'umukuru w'urugo", "Telefoni y'umukuru w'urugo"),
    *("Amazina y'urera umwana", "Telefoni y'urera umwana", "Umurenge", "Akagari", "Umudugudu", "Isibo"),
    *("Icyiciro cy'ubutishobore", "Imyigire", "Ishuri yigaho", "Icyo akeneye", "Mituweli", "Icyitonderwa"),
)

ListRow = tuple[str | int | None, ...]


def write_list(path: Path, children: int) -> Path:
    """Write a list of so many children to a workbook."""
    write_bare(path, (*HEADING, TITLES, *list_rows(children)))
    return path


def list_rows(children: int, seed: int = 1) -> Iterator[ListRow]:
    """The rows of a list, household by household; the same for the same seed."""
    random = Random(seed)  # noqa: S311  # the same each time
    places, codes = shipped_places(), shipped_code_lists()
    villages = places.below(DISTRICT, "village")
    number = 0
    for household in invent_households(random, villages, 10 * children):
        identified = {one["person"]: one for one in household.identifications}
        for child in household.children:
            number += 1
            yield _row(number, random, household, (child, identified.get(child["id"], {})), codes)
            if number == children:
                return


def _row(
    number: int,
    random: Random,
    household: InventedHousehold,
    told: tuple[Record, Mapping[str, object]],
    codes: CodeLists,
) -> ListRow:
    child, identification = told
    (head,) = household.adults
    names = f"{head['family_name']} {head['other_names']}"
    village = str(child["village"])
    sector, cell, last = (_name(village[:length]) for length in (4, 6, 8))
    mother = head["sex"] == "F"

    def said(register: str, *found: object) -> str | None:
        return "; ".join(codes[register].label(str(one), "rw") for one in found) or None

    return (
        *(number, surname(random), str(child["other_names"]), "Gore" if child["sex"] == "F" else "Gabo"),
        *(_birth(str(child["birth"])), _identifier(random, child)),
        *(said("parent_status", child["father_status"]), None if mother else names),
        *(said("parent_status", child["mother_status"]), names if mother else " ".join(invent_name(random))),
        *(names, str(head["national_id"]), f"0{str(head['phone'])[4:]}", names, None),
        *(sector, cell, last, f"Isibo {number % 7 + 1}"),
        said("vulnerability", *identification.get("criteria", ("POOR",))),  # type: ignore[misc]
        *(said("schooling", child["schooling"]), f"GS {sector}"),
        said("service", *identification.get("needs", ("H01",))),  # type: ignore[misc]
        *("Yego" if random.random() < 0.7 else "Oya", None),
    )


def _identifier(random: Random, child: Record) -> str | None:
    """The number that one child in three has on its papers."""
    number = random.randrange(3 * 10**7)
    return None if number >= 10**7 else f"1{str(child['birth'])[:4]}{7 if child['sex'] == 'F' else 8}{number:07d}012"


def _name(code: str) -> str:
    found = shipped_places().get(code)
    assert found is not None
    return found.name


def _birth(stored: str) -> str:
    """A birth as lists have it: 19/05/2018, 05/2018 or 2018."""
    return "/".join(reversed(stored.split("-")))
