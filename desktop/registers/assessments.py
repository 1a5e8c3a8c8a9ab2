"""Assessments: the Child Status Index, twelve factors from very bad to good, never summed."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import SENSITIVE, Choice, Choices, Date, Link, LongText, Name, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section

ACT_NOW = "1"
BAD = ("1", "2")


# fmt: off
class Assessments(Register):
    """How a child fares, factor by factor. Usage guidance of October 2012: no total, no average, no ranking."""

    key = "assessments"
    title = N_("Assessments")
    title_one = N_("Assessment")
    add_words = N_("Add an assessment")
    help = N_("How a child fares on the twelve factors of the Child Status Index; they are never added up.")
    icon = "eye"
    owner = "person"
    also = ("Isuzuma", "CSI", "Évaluations", "Child Status Index")
    named_by = ("person", "assessed_on")
    columns = ("person", "assessed_on", "assessor", "f3a", "f1b", "f6b", "next_on")
    order = ("assessed_on",)

    about_visit = Section(N_("Assessment"))
    person = Link(
        N_("Child"), register="people", view="children", required=True, sensitivity=SENSITIVE, width=190,
        help=N_("The child who was assessed."),
        also=("Umwana", "Enfant"))
    assessed_on = Date(
        N_("Assessed on"), future=False, required=True, indexed=True, width=110, repeat=True,
        help=N_("The day on which the child was seen."),
        also=("Itariki y'isuzuma", "Date d'évaluation", "Assessment date"))
    assessor = Name(
        N_("Assessed by"), width=150, repeat=True,
        help=N_("Who saw the child and gave the scores."),
        also=("Uwasuzumye", "Évaluateur", "Assessor"))
    sources = Choices(
        N_("Who was asked"), codes="csi_source",
        help=N_("Everybody who told about the child."),
        also=("Ababajijwe", "Sources d'information", "Information sources"))

    about_food = Section(N_("Food and nutrition"))
    f1a = Choice(
        N_("1A Food security"), codes="csi_score", sensitivity=SENSITIVE,
        help=N_("Whether there is enough food all year round."),
        also=("1A", "Food security", "Kwihaza mu biribwa", "Sécurité alimentaire"))
    f1b = Choice(
        N_("1B Nutrition and growth"), codes="csi_score", sensitivity=SENSITIVE, width=110,
        help=N_("Whether the child grows like others of the same age."),
        also=("1B", "Nutrition & growth", "Imirire n'imikurire", "Nutrition et croissance"))
    about_shelter = Section(N_("Shelter and care"))
    f2a = Choice(
        N_("2A Shelter"), codes="csi_score", sensitivity=SENSITIVE,
        help=N_("Whether the house is dry, safe and large enough."),
        also=("2A", "Shelter", "Aho aba", "Logement"))
    f2b = Choice(
        N_("2B Care"), codes="csi_score", sensitivity=SENSITIVE,
        help=N_("Whether at least one adult looks after the child steadily and with love."),
        also=("2B", "Care", "Kwitabwaho", "Soins d'un adulte"))
    about_protection = Section(N_("Protection"))
    f3a = Choice(
        N_("3A Abuse and exploitation"), codes="csi_score", sensitivity=SENSITIVE, width=110,
        help=N_("Whether the child is safe from abuse, neglect and exploitation."),
        also=("3A", "Abuse & exploitation", "Ihohoterwa no gukoreshwa", "Abus et exploitation"))
    f3b = Choice(
        N_("3B Legal protection"), codes="csi_score", sensitivity=SENSITIVE,
        help=N_("Whether the child has papers and legal help when it needs them."),
        also=("3B", "Legal protection", "Kurengerwa n'amategeko", "Protection juridique"))
    about_health = Section(N_("Health"))
    f4a = Choice(
        N_("4A Wellness"), codes="csi_score", sensitivity=SENSITIVE,
        help=N_("Whether the child is in good health."),
        also=("4A", "Wellness", "Ubuzima bwiza", "État de santé"))
    f4b = Choice(
        N_("4B Health care"), codes="csi_score", sensitivity=SENSITIVE,
        help=N_("Whether the child gets care when ill, and what prevents illness."),
        also=("4B", "Health care services", "Kugera ku buvuzi", "Accès aux soins"))
    about_mind = Section(N_("Mind and company"))
    f5a = Choice(
        N_("5A Emotional health"), codes="csi_score", sensitivity=SENSITIVE,
        help=N_("Whether the child is content and hopeful."),
        also=("5A", "Emotional health", "Ubuzima bwo mu mutwe", "Santé émotionnelle"))
    f5b = Choice(
        N_("5B Social behaviour"), codes="csi_score", sensitivity=SENSITIVE,
        help=N_("Whether the child cooperates and joins in with others."),
        also=("5B", "Social behavior", "Imyitwarire", "Comportement social"))
    about_learning = Section(N_("Education and skills"))
    f6a = Choice(
        N_("6A Performance"), codes="csi_score", sensitivity=SENSITIVE,
        help=N_("Whether the child learns well at home, at school or at work."),
        also=("6A", "Performance", "Imitsindire"))
    f6b = Choice(
        N_("6B Education and work"), codes="csi_score", sensitivity=SENSITIVE, width=110,
        help=N_("Whether the child attends school or training, or does work fit for its age."),
        also=("6B", "Education & work", "Imyigire n'akazi", "Éducation et travail"))

    about_follow_up = Section(N_("Follow-up"))
    events = Choices(
        N_("Important events"), codes="csi_event", sensitivity=SENSITIVE,
        help=N_("What happened to the child or the family since the last assessment."),
        also=("Ibyabaye by'ingenzi", "Événements importants", "Important events"))
    services = Choices(
        N_("Services received"), codes="service", sensitivity=SENSITIVE,
        help=N_("What the child or the family has been given since the last assessment."),
        also=("Ubufasha yahawe", "Services reçus"))
    next_on = Date(
        N_("Next assessment"), indexed=True, width=110,
        help=N_("When the child is to be seen again; six months is usual."),
        also=("Isuzuma rikurikira", "Prochaine évaluation", "Next visit"))
    note = LongText(
        N_("Note"), sensitivity=SENSITIVE,
        help=N_("What the scores can't say and what is to be done."),
        also=("Icyitonderwa", "Observations", "Remarks"))

    @classmethod
    def factors(cls) -> tuple[str, ...]:
        """The names of the twelve factors, in their order."""
        return tuple(name for name in cls.fields if len(name) == 3 and name[0] == "f" and name[1].isdigit())

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """At least one score; abuse calls for a referral, and any score of 1 for acting now."""
        given = {name: record.get(name) for name in cls.factors() if record.get(name)}
        if not given:
            return [Problem("error", Message(N_("Give at least one score.")), "f1a")]
        found = []
        if given.get("f3a") in BAD:
            said = N_("The child may be abused or exploited: write a referral now.")
            found.append(Problem("warning", Message(said), "f3a"))
        for name, score in given.items():
            if score == ACT_NOW and name != "f3a":
                said = N_("{factor} is very bad: act now.")
                message = Message(said, factor=Message(cls.fields[name].title))
                found.append(Problem("warning", message, name))
        return found
