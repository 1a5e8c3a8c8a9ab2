"""Surnames by the ten thousand, as real lists have them: in Rwanda a surname is a person's own, not a family's."""

from random import Random

from desktop.operations.demonstration.names import known_names

_BEGINNINGS = (
    *("Bizi", "Gaka", "Haba", "Habya", "Haku", "Hari", "Hata", "Iya", "Kabe", "Kagi", "Kamu", "Kanya", "Maha", "Mba"),
    *("Mpora", "Muka", "Muhi", "Munya", "Mura", "Musa", "Mwiza", "Ndaga", "Ndaye", "Ndi", "Niyi", "Nkuri", "Nsabi"),
    *("Nsengi", "Ntaki", "Nya", "Nzabo", "Ruba", "Rugi", "Rwa", "Seba", "Senda", "Tuyi", "Twagi", "Uwi", "Zigi"),
)
_MIDDLES = (
    *("ba", "bera", "bi", "bona", "duha", "gaba", "garu", "gira", "hire", "ho", "hora", "ka", "kiza", "ko", "kuri"),
    *(
        "manzi",
        "mba",
        "mbo",
        "mi",
        "mura",
        "na",
        "nde",
        "ngi",
        "nyu",
        "ra",
        "ri",
        "ro",
        "ru",
        "se",
        "shi",
        "ta",
        "tera",
    ),
)
_ENDINGS = (
    *("bari", "buka", "gabo", "gire", "hoza", "kazi", "kunda", "mana", "mariya", "mugisha", "ndera", "neza", "nge"),
    *("nzi", "rinda", "rwa", "sanga", "sabwe", "tegeka", "vuga", "yezu", "zina"),
)


def surname(random: Random) -> str:
    """A surname drawn by lot: one in three from those that many bear, the others from some 27,000 that few do."""
    if random.random() < 1 / 3:
        return random.choice(known_names().family)
    return random.choice(_BEGINNINGS) + random.choice(_MIDDLES) + random.choice(_ENDINGS)
