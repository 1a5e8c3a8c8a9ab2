"""Field visits: the district goes to see what a partner does."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import Attachment, Choice, Date, Link, LongText, Name, Place, Value, Whole
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class FieldVisits(Register):
    """Findings on the spot, what was agreed, and whether it was followed up."""

    key = "field_visits"
    title = N_("Field visits")
    title_one = N_("Field visit")
    add_words = N_("Add a field visit")
    help = N_("Visits of the district to partners: what was found, what was agreed, whether it was done.")
    icon = "pin"
    owner = "partner"
    also = ("Gusura abafatanyabikorwa", "Visites de terrain", "Monitoring visits")
    named_by = ("partner", "visited_on")
    columns = ("partner", "visited_on", "place", "visited_by", "rating", "follow_up_on", "followed_up_on")
    order = ("visited_on",)

    about_visit = Section(N_("Visit"))
    partner = Link(
        N_("Partner"), register="partners", required=True, width=200,
        help=N_("The partner that was visited."),
        also=("Umufatanyabikorwa", "Partenaire"))
    activity = Link(
        N_("Activity"), register="activities", width=180,
        help=N_("The activity that was looked at."),
        also=("Igikorwa", "Activité"))
    visited_on = Date(
        N_("Visited on"), future=False, required=True, indexed=True, width=110,
        help=N_("The day of the visit."),
        also=("Itariki basuriweho", "Date de la visite"))
    place = Place(
        N_("Place"), level="village", width=200,
        help=N_("Where: village, or at least the sector."),
        also=("Aho basuwe", "Lieu"))
    visited_by = Name(
        N_("Visited by"), width=150,
        help=N_("Who went for the district."),
        also=("Uwasuye", "Visiteur"))
    women = Whole(
        N_("Women met"), highest=10000,
        help=N_("How many women were met."))
    men = Whole(
        N_("Men met"), highest=10000,
        help=N_("How many men were met."))
    children = Whole(
        N_("Children met"), highest=10000,
        help=N_("How many children were met."))

    about_findings = Section(N_("Findings"))
    findings = LongText(
        N_("Findings"), required=True,
        help=N_("What was seen: what goes well, what does not."),
        also=("Ibyagaragaye", "Constats"))
    rating = Choice(
        N_("Impression"), codes="progress_status",
        help=N_("Where the activity stands, in the four words of the imihigo review."))
    agreed = LongText(
        N_("Agreed"),
        help=N_("What the partner and the district agreed to do."),
        also=("Ibyumvikanyweho", "Engagements", "Agreed follow-up", "Recommendations"))
    follow_up_on = Date(
        N_("Follow up by"), indexed=True, width=110,
        help=N_("The day by which it is to be done."),
        also=("Itariki ntarengwa", "Échéance"))
    followed_up_on = Date(
        N_("Followed up on"), future=False, width=110,
        help=N_("The day on which it was found done."),
        also=("Itariki byakoreweho", "Suivi fait le"))
    report = Attachment(
        N_("Report"),
        help=N_("The report of the visit."),
        also=("Raporo", "Rapport"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """What was agreed has a day."""
        if record.get("agreed") and not record.get("follow_up_on"):
            said = N_("Give the day by which what was agreed is to be done.")
            return [Problem("note", Message(said), "follow_up_on")]
        return []
