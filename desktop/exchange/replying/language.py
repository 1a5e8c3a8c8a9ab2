"""The language in which a list was written, told by the words of its headings."""

from collections.abc import Iterable

from desktop.domain.names import plain

# fmt: off
_WORDS = {
    "rw": frozenset({
        "amazina", "izina", "igitsina", "itariki", "amavuko", "yavutse", "imyaka", "umudugudu", "akagari", "akagali",
        "umurenge", "akarere", "intara", "indangamuntu", "telefoni", "umubyeyi", "umurera", "urugo", "umukuru",
        "ishuri", "icyiciro", "ibikorwa", "igikorwa", "umufatanyabikorwa", "ubufasha", "ingengo", "imari", "nomero",
        "abana", "umwana", "se", "nyina", "inkunga", "impamvu", "uhagarariye", "yahawe", "ibyagezweho", "ikigo",
    }),
    "fr": frozenset({
        "nom", "noms", "prenom", "prenoms", "sexe", "date", "naissance", "secteur", "cellule", "numero", "tuteur",
        "menage", "chef", "ecole", "activite", "activites", "partenaire", "budget", "montant", "beneficiaire",
        "adresse", "de", "du", "des", "la", "le", "et", "mere", "pere", "enfant", "lien", "identite", "cible",
        "responsable", "recommandation", "echeance", "statut", "annee",
    }),
    "en": frozenset({
        "name", "names", "sex", "gender", "birth", "date", "sector", "cell", "district", "number", "guardian",
        "household", "head", "school", "activity", "activities", "partner", "budget", "amount", "beneficiary",
        "address", "of", "the", "and", "mother", "father", "child", "phone", "age", "id", "target", "responsible",
        "recommendation", "deadline", "status", "year", "national", "village", "relationship",
    }),
}
# fmt: on


def language_of(headings: Iterable[str], otherwise: str) -> str:
    """The language that most words of the headings belong to; `otherwise` where none or two are as good."""
    words = [word for heading in headings for word in plain(heading).split()]
    found = {language: sum(word in known for word in words) for language, known in _WORDS.items()}
    best = max(found.values())
    languages = [language for language, count in found.items() if count == best]
    return languages[0] if best and len(languages) == 1 else otherwise
