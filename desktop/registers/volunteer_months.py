"""Monthly cases of the Friends of the Family: found, handled, sent on."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import Choice, Link, LongText, PartialDate, Value, Whole
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register

MONTH_LENGTH = len("2026-07")


# fmt: off
class VolunteerMonths(Register):
    """One line for each volunteer, month and kind of case; numbers only, no names."""

    key = "volunteer_months"
    title = N_("Monthly cases")
    title_one = N_("Cases of a month")
    add_words = N_("Add the cases of a month")
    help = N_("How many cases a Friend of the Family found, handled and sent on in a month, by kind.")
    icon = "walk"
    owner = "volunteer"
    also = ("Ibibazo by'ukwezi", "Cas du mois", "Monthly report")
    named_by = ("volunteer", "month", "case_kind")
    columns = ("volunteer", "month", "case_kind", "found", "handled", "referred")
    order = ("month", "volunteer")

    volunteer = Link(
        N_("Friend of the Family"), register="volunteers", required=True, width=200, repeat=True,
        help=N_("The volunteer who reports."),
        also=("Inshuti y'Umuryango", "IZU"))
    month = PartialDate(
        N_("Month"), required=True, indexed=True, width=110, repeat=True,
        help=N_("The month that is reported, such as 07/2026."),
        also=("Ukwezi", "Mois"))
    case_kind = Choice(
        N_("Kind of case"), codes="case_kind", required=True, width=170,
        help=N_("What the cases were about."),
        also=("Ubwoko bw'ikibazo", "Type de cas", "Case type"))
    found = Whole(
        N_("Found"), highest=1000, required=True, width=80,
        help=N_("How many cases came up in the month."),
        also=("Ibibazo byakiriwe", "Ibyabonetse", "Cas trouvés", "Received"))
    handled = Whole(
        N_("Handled"), highest=1000, width=80,
        help=N_("How many were settled in the village."),
        also=("Byakemuwe", "Cas traités", "Solved"))
    referred = Whole(
        N_("Sent on"), highest=1000, width=80,
        help=N_("How many were sent on to an office or a service."),
        also=("Byoherejwe ahandi", "Cas référés", "Referred"))
    note = LongText(
        N_("Note"),
        help=N_("What the numbers can't say; no names here."),
        also=("Icyitonderwa", "Observations", "Remarks"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """A whole month; not more settled and sent on than found."""
        problems = []
        month = record.get("month")
        if isinstance(month, str) and len(month) != MONTH_LENGTH:
            problems.append(Problem("error", Message(N_("Give a month and a year, such as 07/2026.")), "month"))
        found, *done = (record.get(name) for name in ("found", "handled", "referred"))
        settled = sum(count for count in done if isinstance(count, int))
        if isinstance(found, int) and settled > found:
            said = N_("More were handled and sent on ({done}) than found ({found}).")
            problems.append(Problem("warning", Message(said, done=settled, found=found), "handled"))
        return problems
