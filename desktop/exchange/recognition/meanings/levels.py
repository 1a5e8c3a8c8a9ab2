"""Levels of places by each country's own words: a cercle, a district and a raion all stand under a region."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

VILLAGE = 5
LEVEL_NAMES: Mapping[int, str] = {1: "adm1", 2: "adm2", 3: "adm3", 4: "adm4", VILLAGE: "village"}

# The words of a level, in plain letters: the highest level that they can name, and the one they usually do.
_WORDS: tuple[tuple[int, int, str], ...] = (
    (1, 1, "region|regiao|regioe|state|governorate|gov|mohafaza|muhafazat|oblast|estado|wilaya|emirate|mkoa"),
    (1, 1, "province|provincia|prov|intara|prefecture|division|provinsi"),
    (1, 2, "departement|departamento|department|dept|county|countie"),
    (2, 2, "district|distrito|dist|akarere|uturere|halmashauri|cercle|raion|rayon|territoire|lga|zone|zona"),
    (2, 2, "sous prefecture|s prefecture|sub prefecture|canton|kabupaten|caza|moughataa|municipio|township"),
    (2, 3, "commune|comuna|municipality|sub county|subcounty|sub countie"),
    (3, 3, "woreda|arrondissement|sub district|subdistrict|ward|posto|posto administrativo|administrative post|payam"),
    (3, 3, "parroquia|hromada|umurenge|imirenge|zone de sante|zones de sante|zs|health zone|traditional authority|ta"),
    (3, 3, "upazila|kecamatan|chiefdom|corregimiento|freguesia|kata|secteur administratif|umurenge atuyemo"),
    (3, 4, "village tract|section communale|communal section|sections communales|parish|parishe|colline"),
    (4, 4, "boma|cell|akagari|utugari|cellule|kebele|aire de sante|aires de sante|health area|fokontany|desa"),
    (4, 5, "localite|locality|localitie|localidade|localidad|quartier"),
    (
        5,
        5,
        "village|umudugudu|imidugudu|kijiji|settlement|community|communitie|communaute|comunidad|comunidade|aldea|aldeia",
    ),
    (
        5,
        5,
        "bairro|barrio|location|lieu|neighborhood|neighbourhood|povoado|vereda|hamlet|town|city|ville|ciudad|cidade",
    ),
)
PLACE_WORDS: Mapping[str, tuple[int, int, int]] = {
    word: (highest, usual, rank) for rank, (highest, usual, words) in enumerate(_WORDS) for word in words.split("|")
}
# Words that more often name something else, a domain of work, and a level only among other levels.
TORN: Mapping[str, tuple[int, int, int]] = dict.fromkeys(("sector", "secteur"), (3, 3, 8))


def place_word(word: str) -> str | None:
    """The word of a level in the singular, None for a word that names none."""
    for form in (word, word.removesuffix("s")):
        if form in PLACE_WORDS or form in TORN:
            return form
    return next((known for known in PLACE_WORDS if known.replace(" ", "") == word), None)


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """The word of a level, as a column's title says it; `fixed` is the number in "Admin 2"."""

    word: str
    column: int
    fixed: int = 0

    @property
    def reach(self) -> tuple[int, int, int]:
        """The highest level it can name, the usual one, and its rank among all words."""
        return (self.fixed, self.fixed, 0) if self.fixed else PLACE_WORDS.get(self.word) or TORN[self.word]


def levels_of(words: Iterable[PlaceWord]) -> dict[str, int]:
    """The level (1 to 5) of each word of a table: what one word alone leaves open, its neighbours decide.

    A word whose level is taken by a higher one stands below it (region, then province); a word that can stand higher
    does where nothing stands between (province, then commune), for tables seldom leave a level out.
    """
    first: dict[str, PlaceWord] = {}
    for one in sorted(words, key=lambda word: word.column):
        first.setdefault(one.word, one)
    ordered = sorted(first.values(), key=lambda one: (one.reach[1], one.reach[2], one.column))
    taken = {one.fixed for one in ordered if one.fixed}
    found: dict[str, int] = {}
    before = 0
    for one in ordered:
        highest, usual, _ = one.reach
        if one.fixed:
            level = one.fixed
        elif highest < usual == VILLAGE:
            level = usual if not any(other.reach[:2] == (VILLAGE, VILLAGE) for other in ordered) else highest
        else:
            level = max(before + 1, highest)
        while level in taken and not one.fixed and level < VILLAGE:
            level += 1
        found[one.word] = min(level, VILLAGE)
        taken.add(level)
        before = max(before, found[one.word]) if found[one.word] < VILLAGE else before
    return found
