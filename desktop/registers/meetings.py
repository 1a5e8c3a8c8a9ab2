"""Meetings: of a body, due and held."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import PERSONAL, Attachment, Date, Link, LongText, Name, Text, Value, Whole
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Meetings(Register):
    """When a body was to meet, when it met, who came and what was said."""

    key = "meetings"
    title = N_("Meetings")
    title_one = N_("Meeting")
    add_words = N_("Add a meeting")
    help = N_("Meetings of the JADF, clusters and committees: due, held, who came, minutes.")
    icon = "meeting"
    group = "coordination"
    also = ("Inama", "Réunions")
    named_by = ("title", "held_on")
    columns = ("title", "body", "due_on", "held_on", "venue", "women", "men")
    order = ("due_on", "held_on")

    about_meeting = Section(N_("Meeting"))
    title_ = Text(
        N_("Title"), required=True, search=True, width=240,
        help=N_("What the meeting is called, such as JADF meeting of the first quarter."),
        also=("Inama", "Réunion", "Titre", "Meeting"))
    body = Link(
        N_("Body"), register="bodies", width=180, repeat=True,
        help=N_("The forum, committee or council that meets."),
        also=("Urwego", "Organe", "Komite"))
    due_on = Date(
        N_("Due on"), indexed=True, width=110,
        help=N_("The day for which it is called or by which it must be held."),
        also=("Itariki iteganyijwe", "Prévue le", "Planned date"))
    held_on = Date(
        N_("Held on"), future=False, indexed=True, width=110,
        help=N_("The day on which it was held; empty while it was not."),
        also=("Itariki yabereyeho", "Tenue le", "Date", "Meeting date"))
    venue = Text(
        N_("Venue"), width=140,
        help=N_("Where it was held."),
        also=("Aho yabereye", "Lieu"))
    chaired_by = Name(
        N_("Chaired by"), sensitivity=PERSONAL,
        help=N_("The names of who led the meeting."),
        also=("Uwayiyoboye", "Présidée par"))

    about_people = Section(N_("Who came"))
    women = Whole(
        N_("Women present"), highest=10000, width=80,
        help=N_("How many women came."),
        also=("Abagore bitabiriye", "Femmes présentes"))
    men = Whole(
        N_("Men present"), highest=10000, width=80,
        help=N_("How many men came."),
        also=("Abagabo bitabiriye", "Hommes présents"))
    invited = Whole(
        N_("Invited"), highest=10000,
        help=N_("How many were invited."),
        also=("Abatumiwe", "Invités"))

    about_content = Section(N_("What was said"))
    agenda = LongText(
        N_("Agenda"),
        help=N_("What was to be talked about."),
        also=("Ibyari ku murongo w'ibyigwa", "Ordre du jour"))
    summary = LongText(
        N_("Summary"),
        help=N_("What was said, in a few lines; the recommendations have a table of their own."),
        also=("Incamake", "Résumé"))
    minutes = Attachment(
        N_("Minutes"),
        help=N_("The signed minutes."),
        also=("Inyandikomvugo", "Procès-verbal", "PV"))
    attendance = Attachment(
        N_("Attendance list"), sensitivity="personal",
        help=N_("The signed list of those who came."),
        also=("Urutonde rw'abitabiriye", "Liste de présence"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """A meeting has at least one day."""
        if not record.get("due_on") and not record.get("held_on"):
            said = N_("Give the day for which the meeting is called, or the day on which it was held.")
            return [Problem("error", Message(said), "due_on")]
        return []
