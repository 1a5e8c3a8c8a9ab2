"""What neighbours decide about organisations: which one a row is about, which leads, which carries the work out."""

from desktop.exchange.recognition.meanings.cells import typical_length
from desktop.exchange.recognition.meanings.ideas import ideas_of
from desktop.exchange.recognition.meanings.sense import BARELY, Options

_SIDES = {
    "plain": ("partner_name", "partner_acronym", "partner_type"),
    "implement": ("implement_name", "implement_acronym", "implement_type"),
    "lead": ("lead_name", "lead_acronym", "lead_type"),
}
_KEPT_NAME = {"plain": "partner_name", "implement": "implementing_partner", "lead": "lead_partner"}


def organisations(options: Options) -> None:
    """The organisation of a row is the one that the table simply names; else the one that acts; else the leader."""
    for names in _SIDES.values():
        _short_is_acronym(options, *names[:2])
    present = [side for side, names in _SIDES.items() if options.has(*names[:2])]
    main = present[0] if present else "plain"
    untyped = not options.has(_SIDES[main][2])
    for side, (name, acronym, kind) in _SIDES.items():
        for found in options.of.values():
            for option in found:
                if option.meaning == name:
                    option.meaning = "partner_name" if side == main else _KEPT_NAME[side]
                elif option.meaning == acronym:
                    option.meaning = "partner_acronym" if side == main else f"{side}_acronym"
                elif option.meaning == kind:
                    option.meaning = "partner_type" if side == main or untyped else f"{side}_type"


def _short_is_acronym(options: Options, name: str, acronym: str) -> None:
    """Of two columns about one organisation the one with the short texts holds acronyms, whatever the titles say."""
    columns = [(index, one) for index, one in options.having(name, acronym) if options.columns[index].profile.texts]
    if len(columns) < 2:
        return
    (first, one), (second, other) = sorted(columns, key=lambda pair: -pair[1].certainty)[:2]
    lengths = {index: typical_length(options.columns[index].profile) for index in (first, second)}
    short, long = sorted((first, second), key=lambda index: lengths[index])
    if lengths[short] < 0.6 * lengths[long] and lengths[short] < 20 and {one.meaning, other.meaning} & {name}:
        for index, meaning in ((short, acronym), (long, name)):
            best = options.best(index)
            if best:
                best.meaning, best.certainty = meaning, max(best.certainty, 0.9)


def partners(options: Options) -> None:
    """Where one column names the organisation and another its partners, these carry the work out for it."""
    named = options.having("partner_name")
    helping = [index for index, _ in named if _says_partner(options, index)]
    if len(named) > len(helping) > 0:
        for index in helping:
            for option in options.of[index]:
                if option.meaning == "partner_name":
                    option.meaning = "implement_name"


def _says_partner(options: Options, index: int) -> bool:
    return any("partner" in word.ideas for word in ideas_of(options.columns[index].parts[-1]))


def denominations(options: Options) -> None:
    """A bare title beside the acronym and the kind of organisations is their name."""
    if options.has("partner_acronym", "partner_type") and not options.has(
        "partner_name", "implement_name", "lead_name"
    ):
        for _, option in options.having("project_name"):
            option.meaning = "partner_name" if option.certainty < BARELY else "project_name"
