"""Progress: what an activity achieved in a quarter."""

from desktop.domain.fields import Attachment, Choice, Decimal, Link, LongText, Money, Quarter, Whole
from desktop.domain.language import N_
from desktop.domain.register import Register, Section


# fmt: off
class Progress(Register):
    """One line for each activity and quarter: reached, spent, in the way, next."""

    key = "progress"
    title = N_("Progress")
    title_one = N_("Progress of a quarter")
    add_words = N_("Add the progress of a quarter")
    help = N_("What each activity reached and spent in a quarter, what stood in the way, what comes next.")
    icon = "activity"
    owner = "activity"
    also = ("Aho bigeze", "Progrès", "Réalisations", "Achievements", "Ibyagezweho")
    named_by = ("activity", "quarter")
    columns = ("activity", "quarter", "achieved", "women", "men", "girls", "boys", "spent", "status")
    order = ("quarter", "activity")
    same_by = (("activity", "quarter"),)

    about_quarter = Section(N_("Quarter"))
    activity = Link(
        N_("Activity"), register="activities", required=True, width=260,
        help=N_("The activity of the plan."),
        also=("Igikorwa", "Activité"))
    quarter = Quarter(
        N_("Quarter"), required=True, indexed=True, width=150, repeat=True,
        help=N_("The quarter that is reported."),
        also=("Igihembwe", "Trimestre", "Reporting period"))
    status = Choice(
        N_("Status"), codes="progress_status", required=True, width=130,
        help=N_("Completed, on track, needs to perform better, or due next quarter."),
        also=("Imiterere", "Uko bihagaze", "Statut"))

    about_reached = Section(N_("Reached"))
    achieved = Decimal(
        N_("Achieved"), width=90,
        help=N_("The figure of the activity's indicator in this quarter."),
        also=("Ibyagezweho", "Réalisé", "Atteint", "Achievement", "Actual"))
    women = Whole(
        N_("Women"), width=80,
        help=N_("How many women were reached in this quarter."),
        also=("Abagore", "Femmes", "Women reached"))
    men = Whole(
        N_("Men"), width=80,
        help=N_("How many men were reached in this quarter."),
        also=("Abagabo", "Hommes", "Men reached"))
    girls = Whole(
        N_("Girls"), width=80,
        help=N_("How many girls under 18 were reached in this quarter."),
        also=("Abakobwa", "Filles", "Girls reached"))
    boys = Whole(
        N_("Boys"), width=80,
        help=N_("How many boys under 18 were reached in this quarter."),
        also=("Abahungu", "Garçons", "Boys reached"))
    households = Whole(
        N_("Households"),
        help=N_("How many households were reached in this quarter."),
        also=("Ingo", "Ménages"))
    spent = Money(
        N_("Spent"), width=120,
        help=N_("What was spent in this quarter, in Rwandan francs."),
        also=("Ayakoreshejwe", "Dépensé", "Dépenses", "Budget dépensé", "Expenditure", "Amount spent", "Budget spent"))

    about_story = Section(N_("In words"))
    done = LongText(
        N_("What was done"),
        help=N_("What happened, in a few lines."),
        also=("Ibyakozwe", "Activités réalisées", "Realized activities"))
    challenges = LongText(
        N_("Challenges"),
        help=N_("What stood in the way."),
        also=("Imbogamizi", "Défis", "Contraintes"))
    next_step = LongText(
        N_("Next step"),
        help=N_("What will be done about it, by whom and when."),
        also=("Ibizakorwa", "Suite", "Way forward", "Next steps"))
    evidence = Attachment(
        N_("Evidence"),
        help=N_("A report, a list or a photograph that shows it."),
        also=("Ikimenyetso", "Preuve", "Means of verification"))
