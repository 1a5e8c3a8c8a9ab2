"""What neighbours decide about people: names in two columns, numbers that count nothing, identifiers."""

from desktop.domain.language import N_, Message
from desktop.exchange.recognition.meanings.ideas import ideas_of
from desktop.exchange.recognition.meanings.sense import BARELY, WORK, Option, Options
from desktop.exchange.recognition.meanings.survey import added_by_survey

_CLEAR = 0.9
_NAME_IDEAS = frozenset({"name", "number", "lang", "filler"})
_WHOSE = frozenset({"child", "person", "beneficiary"})
_NUMBERS_OF_WORK = ("activity_id", "project_id", "project_code")
_OF_OTHERS = ("head_name", "activity", "project_name")
_WHO_IS_MEANT = ("full_name", "given_name", "family_name")
_OF_SOMEBODY = (*_WHO_IS_MEANT, "head_name")
_MOSTLY = 0.6
_NAMES_THEM = N_("“{title}” names the people of this list.")
_EACH_ITS_OWN = N_("“{title}” is another one in each row.")


def names(options: Options) -> None:
    """ "Nom" beside "Prénom" is the family's name, "Nome" beside "Apelido" the other; a name of nobody in a table of
    work is no person's.
    """
    given = options.has("given_name") and not options.has("family_name")
    family = options.has("family_name") and not options.has("given_name")
    person = options.has("sex", "birth_date", "age", "national_id", "guardian_name", "given_name", "person_id")
    for index, option in options.having("full_name"):
        if given and _only_name(options.columns[index].parts[-1]):
            option.meaning = "family_name"
        elif family and _only_name(options.columns[index].parts[-1]):
            option.meaning = "given_name"
        elif option.certainty < _CLEAR and not person and options.has(*WORK):
            option.certainty -= 0.3
    if options.has("family_name") and not options.has("middle_name"):
        for _, option in options.having("given_name")[1:2]:
            option.meaning = "middle_name"
    if options.has("full_name", "family_name") and not options.has(*(one for one in WORK if one != "project_name")):
        for _, option in options.having("project_name"):
            option.certainty -= 0.3 if option.certainty < BARELY else 0.0


def strangers(options: Options) -> None:
    """In a list of people that names nobody, a strange word beside "name" says who they are: "Farmer name"."""
    if not options.has("sex") or not options.has("age", "birth_date", "national_id", "phone"):
        return
    if options.has("full_name", "given_name", "family_name", *_OF_OTHERS):
        return
    for index in sorted(options.columns):
        column = options.columns[index]
        said = [one.ideas for one in ideas_of(column.parts[-1])] if column.parts else []
        strange = len(said) > 1 and all(ideas <= {"name"} for ideas in said) and frozenset({"name"}) in said
        if strange and not options.of[index] and column.profile.share("name") >= _MOSTLY:
            because = Message(_NAMES_THEM, title=column.parts[-1])
            options.of[index].append(Option("full_name", 0.7, "", (because,)))
            return


def numbers(options: Options) -> None:
    """Where a row is a household or a person, its number counts nothing, and people counted are its members."""
    if not options.has("head_name", "household_size", "sex", "birth_date"):
        return
    if options.has("head_name") and not options.has("household_size"):
        for _, option in options.having("count_people")[:1]:
            option.meaning = "household_size"
    if options.has(*_OF_SOMEBODY) and not options.has("household_size"):
        for index, option in options.having("households")[:1]:
            if options.columns[index].profile.share("number", "mark") >= _MOSTLY:
                option.meaning = "household_size"
    for found in options.of.values():
        for number, count in (("household_id", "households"), ("person_id", "count_people")):
            meanings = {one.meaning: one for one in found if one.meaning in (number, count)}
            if len(meanings) == 2:
                meanings[number].certainty += 0.3
                meanings[count].certainty -= 0.3


def pupils(options: Options) -> None:
    """In a list of pupils that names no guardian the person to contact is the guardian, and the institution, where no
    school is named, is the school.
    """
    if options.has("class") and options.has("birth_date", "person_id") and not options.has("school"):
        for _, option in options.having("partner_name")[:1]:
            option.meaning = "school"
    if options.has("school", "class") and options.has("sex", "birth_date") and not options.has("guardian_name"):
        for _, option in options.having("contact")[:1]:
            option.meaning = "guardian_name"


def records(options: Options) -> None:
    """A bare ID beside a person's name and sex is the person's, beside an activity that of the activity."""
    if options.has("sex", "birth_date", "age") and not options.has("person_id"):
        _number(options, "person_id")
        if not options.has("person_id"):
            _identifiers(options)
    elif options.has("head_name", "household_size") and not options.has("household_id", *_WHO_IS_MEANT):
        _identifiers(options, "household_id")
    elif options.has("activity", "activity_description") and not options.has(*_NUMBERS_OF_WORK):
        _number(options, "activity_id")


def _number(options: Options, meaning: str) -> None:
    for _, option in options.having("record_id")[:1]:
        option.meaning, option.certainty = meaning, 0.7


def _identifiers(options: Options, meaning: str = "person_id") -> None:
    """The first column that says ID of something strange and is another one in each row."""
    answers = sorted(options.columns.keys() - _added(options))
    own = [index for index in answers if not options.of[index] and _is_identifier(options, index)]
    for index in own[:1]:
        because = Message(_EACH_ITS_OWN, title=options.columns[index].parts[-1])
        options.of[index].append(Option(meaning, 0.65, "", (because,)))


def _is_identifier(options: Options, index: int) -> bool:
    """Whether a title says ID or code beside words that are strange, and each cell is another."""
    column = options.columns[index]
    ideas = [one.ideas for one in ideas_of(column.parts[-1])] if column.parts else []
    numbered = any(one & {"id", "code"} for one in ideas) and not any(one - {"id", "code", "number"} for one in ideas)
    found = column.profile
    return numbered and found.filled > 2 and len(found.texts) + len(set(found.numbers)) == found.filled


def _only_name(title: str) -> bool:
    """Whether a title says a name and whose, but not that it is the whole one: "Nom de l'enfant"."""
    return all(word.ideas & (_NAME_IDEAS | _WHOSE) for word in ideas_of(title))


def _added(options: Options) -> frozenset[int]:
    return added_by_survey({index: column.parts for index, column in options.columns.items()})
