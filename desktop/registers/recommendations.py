"""Recommendations: what a meeting, a review or an audit asked for, followed until it is done."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import Attachment, Choice, Choices, Date, Link, LongText, Name, Text, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Recommendations(Register):
    """Of the JADF, a cluster, a retreat, an audit or the Universal Periodic Review."""

    key = "recommendations"
    title = N_("Recommendations")
    title_one = N_("Recommendation")
    add_words = N_("Add a recommendation")
    help = N_("What meetings and reviews asked for: to whom, until when, how far it has come.")
    icon = "flag"
    group = "coordination"
    also = ("Imyanzuro", "Recommandations", "Resolutions", "Action points", "Ibyemezo by'inama")
    named_by = ("number", "text")
    columns = ("number", "text", "origin", "meeting", "addressed_to", "due_on", "lead", "status")
    order = ("due_on", "number")
    same_by = (("text",), ("number", "origin", "meeting"))
    alike_by = (("text",),)

    about_text = Section(N_("Recommendation"))
    number = Text(
        N_("No."), width=70,
        help=N_("Its number in the minutes or in the report, such as 133.12."),
        also=("Nomero", "N°", "No", "Recommendation number", "Recommendation No", "Rec. No",
              "N° de la recommandation", "Nomero y'umwanzuro"))
    text = LongText(
        N_("Recommendation"), required=True, search=True, width=320,
        help=N_("The recommendation in its own words."),
        also=("Umwanzuro", "Icyifuzo", "Recommandation", "Resolution", "Action point"))
    origin = Choice(
        N_("Origin"), codes="recommendation_origin", required=True, indexed=True, width=130, repeat=True,
        help=N_("Where it comes from: JADF, cluster, retreat, Universal Periodic Review, audit, field visit."),
        also=("Aho waturutse", "Origine", "Source"))
    meeting = Link(
        N_("Meeting"), register="meetings", width=190, repeat=True,
        help=N_("The meeting that made it."),
        also=("Inama", "Réunion"))
    theme = Choice(
        N_("Theme"), codes="theme", width=140,
        help=N_("What it is about."),
        also=("Insanganyamatsiko", "Thème", "Domain", "Sub-cluster"))
    upr_status = Choice(
        N_("Answer of the State"), codes="upr_status", when=("origin", ("UPR",)),
        help=N_("Accepted, accepted as already being done, or noted."),
        also=("Imiterere ya UPR", "Statut EPU", "UPR status", "Status of the State", "Position of the State"))
    upr_state = Text(
        N_("Recommended by"), when=("origin", ("UPR",)),
        help=N_("The State or States that made the recommendation."),
        also=("Igihugu cyatanze umwanzuro", "État auteur", "Recommending State"))

    about_follow_up = Section(N_("Follow-up"))
    addressed_to = Choices(
        N_("To"), codes="addressee", width=130,
        help=N_("Everybody who is to carry it out."),
        also=("Ubwirwa", "Destinataire", "Addressed to"))
    partner = Link(
        N_("Partner"), register="partners", when=("addressed_to", ("PARTNERS",)),
        help=N_("The one partner that it is addressed to, where it is only one."),
        also=("Umufatanyabikorwa", "Partenaire"))
    lead = Name(
        N_("Lead"), width=140,
        help=N_("The person or office that answers for it."),
        also=("Ubishinzwe", "Responsable", "Responsible"))
    timeframe = Text(
        N_("Timeframe"),
        help=N_("The time as the minutes give it, such as ongoing."),
        also=("Igihe ntarengwa", "Délai", "Timeline"))
    due_on = Date(
        N_("Due on"), indexed=True, width=110,
        help=N_("The day by which it is to be done."),
        also=("Itariki ntarengwa", "Échéance", "Deadline", "Due date"))
    status = Choice(
        N_("Status"), codes="recommendation_status", required=True, default="OPEN", indexed=True, width=120,
        help=N_("Open, under way, done, or dropped."),
        also=("Aho bigeze", "État", "Statut", "Uko bihagaze"))
    progress = LongText(
        N_("Progress"),
        help=N_("What has been done so far, with dates."),
        also=("Ibyakozwe", "Progrès", "Level of implementation"))
    evidence = LongText(
        N_("Evidence"),
        help=N_("What shows it: a letter, a report, a law."),
        also=("Ikimenyetso", "Preuve"))
    document = Attachment(
        N_("File"),
        help=N_("The file that shows it."))
    closed_on = Date(
        N_("Closed on"), future=False, when=("status", ("DONE", "DROPPED")),
        help=N_("The day on which it was found done or was dropped."),
        also=("Itariki byasojweho", "Clôturé le"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """What is done is shown; what was dropped is explained."""
        status = record.get("status")
        if status == "DONE" and not record.get("evidence") and not record.get("document"):
            said = N_("Done: say what shows it.")
            return [Problem("warning", Message(said), "evidence")]
        if status == "DROPPED" and not record.get("progress"):
            return [Problem("warning", Message(N_("Dropped: say why.")), "progress")]
        return []
