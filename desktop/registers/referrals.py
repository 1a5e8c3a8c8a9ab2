"""Referrals: a person sent to where help is, and what came of it."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import SENSITIVE, Choice, Date, Link, LongText, Name, Phone, Text, Value, YesNo
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Referrals(Register):
    """Who was sent where, why, who received the person, and with what result."""

    key = "referrals"
    title = N_("Referrals")
    title_one = N_("Referral")
    add_words = N_("Add a referral")
    help = N_("People sent on to a health centre, Isange centre, legal aid or another office, and what came of it.")
    icon = "send"
    owner = "person"
    also = ("Aboherejwe ahandi", "Référencements", "Referrals made")
    named_by = ("person", "to", "referred_on")
    columns = ("person", "to", "service", "referred_on", "urgent", "received_on", "status")
    order = ("referred_on",)

    about_sent = Section(N_("Sent"))
    person = Link(
        N_("Person"), register="people", required=True, sensitivity=SENSITIVE, width=190,
        help=N_("Who is sent on."),
        also=("Umwana", "Enfant", "Child", "Umuntu", "Personne"))
    referred_on = Date(
        N_("Referred on"), future=False, required=True, indexed=True, width=110,
        help=N_("The day on which the person was sent on."),
        also=("Itariki yoherejweho", "Date de référence", "Referral date"))
    to = Choice(
        N_("Sent to"), codes="referral_place", required=True, sensitivity=SENSITIVE, width=150,
        help=N_("The kind of office or service that is to help."),
        also=("Aho yoherejwe", "Référé à", "Referred to"))
    to_name = Text(
        N_("Which one"),
        help=N_("The name of the health centre, office or school."),
        also=("Izina ry'ikigo", "Nom de la structure", "Name of facility"))
    partner = Link(
        N_("Partner"), register="partners", when=("to", ("PARTNER",)),
        help=N_("The partner that is to help."),
        also=("Umufatanyabikorwa", "Partenaire"))
    service = Choice(
        N_("For which service"), codes="service", sensitivity=SENSITIVE, width=150,
        help=N_("What the person is to receive there."),
        also=("Serivisi", "Service demandé", "Service needed"))
    urgent = YesNo(
        N_("Urgent"), required=True, default="no", sensitivity=SENSITIVE, width=80,
        help=N_("Yes where help is needed today."),
        also=("Byihutirwa", "Urgence"))
    reason = LongText(
        N_("Reason"), sensitivity=SENSITIVE,
        help=N_("Why the person is sent on, in as few words as serve the one who helps."),
        also=("Impamvu", "Motif"))
    referred_by = Name(
        N_("Referred by"),
        help=N_("Who sent the person on."),
        also=("Uwamwohereje", "Référé par"))

    about_received = Section(N_("Received"))
    received_on = Date(
        N_("Received on"), future=False, width=110,
        help=N_("The day on which the person arrived there."),
        also=("Itariki yakiriweho", "Reçu le"))
    received_by = Name(
        N_("Received by"),
        help=N_("Who received the person there."),
        also=("Uwamwakiriye", "Reçu par"))
    received_phone = Phone(
        N_("Their phone"), sensitivity="operational",
        help=N_("The phone of who received the person."))
    status = Choice(
        N_("Status"), codes="referral_status", required=True, default="SENT", indexed=True, width=130,
        help=N_("Sent, received, helped, refused, or never arrived."),
        also=("Imiterere", "Uko bihagaze", "Statut"))
    result = LongText(
        N_("What came of it"), sensitivity=SENSITIVE,
        help=N_("What was done for the person; no details of a case before a court."),
        also=("Ibyavuyemo", "Résultat", "Feedback", "Outcome"))
    closed_on = Date(
        N_("Closed on"), future=False,
        help=N_("The day on which nothing more was to follow."),
        also=("Itariki byasojweho", "Clôturé le"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """Dates in order; a status of received with its day."""
        found = []
        referred = str(record.get("referred_on") or "")
        for name in ("received_on", "closed_on"):
            if record.get(name) and str(record[name]) < referred:
                said = N_("{field} lies before the day of the referral.")
                message = Message(said, field=Message(cls.fields[name].title))
                found.append(Problem("error", message, name))
        if record.get("status") in ("RECEIVED", "HELPED") and not record.get("received_on"):
            said = N_("Received, but when? Give the day.")
            found.append(Problem("note", Message(said), "received_on"))
        return found
