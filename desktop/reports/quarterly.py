"""The ministry's quarterly report on orphans and other vulnerable children: by sector, age band and sex."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.age_bands import BANDS
from desktop.domain.language import N_, translate
from desktop.reports.figures import SEXES, DistrictFigures, SectorFigures
from desktop.reports.report import Cell, Column, Heading, Report

SEX_TITLES = {"F": N_("F"), "M": N_("M")}
SEX_WORDS = {
    "F": ("Female", "Females", "Girls", "Girl", "Filles", "Fille", "Féminin", "Gore", "Abakobwa", "Umukobwa"),
    "M": ("Male", "Males", "Boys", "Boy", "Garçons", "Garçon", "Masculin", "Gabo", "Abahungu", "Umuhungu", "H"),
}


def band_key(band: str, sex: str) -> str:
    """The key of the column of a band and sex, such as 1_4_f."""
    return f"{band}_{sex.lower()}"


def band_columns() -> Iterator[Column]:
    """The columns of the grid of age and sex, recognised on forms in three languages."""
    for band in BANDS:
        for sex in SEXES:
            yield Column(
                band_key(band.key, sex),
                SEX_TITLES[sex],
                "whole",
                group=band.title,
                width=7,
                total=True,
                also=SEX_WORDS[sex],
                group_also=band.also,
            )


BAND_KEYS = tuple(column.key for column in band_columns())
SECTOR = Column("sector", N_("Sector"), width=18, also=("Secteur", "Umurenge", "Sectors", "Imirenge", "Secteurs"))
TOTAL = Column(
    "total", N_("Total"), "whole", sum_of=BAND_KEYS, total=True, also=("Total OVC", "Igiteranyo", "Bose", "Ensemble")
)
NEW = Column(
    "new",
    N_("Identified this quarter"),
    "whole",
    total=True,
    also=(
        *(
            "Identified",
            "Newly identified",
            "New identified",
            "Identified in the quarter",
            "Identified in this quarter",
        ),
        *("Identifiés ce trimestre", "Identifiés", "Nouveaux identifiés", "Nouvellement identifiés"),
        *("Ababaruwe muri iki gihembwe", "Ababaruwe", "Abashya babaruwe"),
    ),
)
SERVED = Column(
    "served",
    N_("Served"),
    "whole",
    total=True,
    also=("OVC served", "Served this quarter", "Servis", "Servis ce trimestre", "Abafashijwe", "Abahawe ubufasha"),
)
NOT_SERVED = Column(
    "not_served",
    N_("Not served"),
    "whole",
    total=True,
    also=("Unserved", "Not yet served", "OVC not served", "Non servis", "Abatarafashwa", "Abatarafashijwe"),
)
SHARE = Column("share", N_("% served"), "percent", share_of=("served", "total"), also=("% servis", "% abafashijwe"))

REPORT = Report(
    "quarterly",
    "QR",
    N_("Quarterly report on orphans and other vulnerable children"),
    (SECTOR, *band_columns(), TOTAL, NEW, SERVED, NOT_SERVED, SHARE),
    fixed=1,
)


@dataclass(frozen=True)
class LabelWords:
    """A fact that forms ask for beside a label, and the words of that label in three languages."""

    key: str
    words: tuple[str, ...]


LABELS = (
    LabelWords("province", ("Province", "Intara", "Province / City of Kigali", "Intara / Umujyi wa Kigali")),
    LabelWords("district", ("District", "Akarere", "Name of district", "Nom du district", "Izina ry'akarere")),
    LabelWords(
        "period",
        ("Reporting period", "Period", "Quarter", "Période", "Période de rapport", "Trimestre", "Igihembwe", "Igihe"),
    ),
    LabelWords(
        "prepared_by",
        ("Prepared by", "Reported by", "Préparé par", "Établi par", "Byateguwe na", "Yateguwe na", "Uwateguye raporo"),
    ),
    LabelWords(
        "prepared_on",
        ("Date of report", "Report date", "Date", "Reporting date", "Date du rapport", "Itariki", "Itariki ya raporo"),
    ),
    LabelWords("office", ("Office", "Unit", "Department", "Service", "Bureau", "Ibiro", "Ishami")),
)


def rows_of(figures: DistrictFigures, language: str | None = None) -> Iterator[tuple[Cell, ...]]:
    """The rows of the report, one per sector; the last may be for children whose sector is not known."""
    for sector in figures.sectors:
        yield REPORT.row(values_of(sector, language))


def values_of(sector: SectorFigures, language: str | None = None) -> dict[str, Cell]:
    """One sector's figures by the key of their column."""
    values: dict[str, Cell] = {band_key(*key): count for key, count in sector.counts.items()}
    return values | {
        "sector": sector.name or translate(N_("Sector not known"), language),
        "new": sector.new,
        "served": sector.served,
        "not_served": sector.not_served,
    }


def label_facts(heading: Heading) -> dict[str, Cell]:
    """What a heading has to say to the labels of a form, by the key of the label; without what is not known."""
    facts: dict[str, Cell] = {label.key: getattr(heading, label.key) for label in LABELS}
    return {key: value for key, value in facts.items() if value}
