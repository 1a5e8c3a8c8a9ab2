"""Documents: plans, reports and agreements that partners owe, with what became of them."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import Attachment, Choice, Date, FiscalYear, Link, LongText, Name, Quarter, Text, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Documents(Register):
    """What a partner has to hand in: due, received, approved by the Mayor, signed by the officer."""

    key = "documents"
    title = N_("Documents")
    title_one = N_("Document")
    add_words = N_("Add a document")
    help = N_("Plans, reports, lists and agreements of partners: due, received, approved, signed.")
    icon = "report"
    owner = "partner"
    also = ("Inyandiko", "Documents", "Plans and reports", "Raporo")
    named_by = ("kind", "partner", "fiscal_year", "quarter")
    columns = ("partner", "kind", "fiscal_year", "quarter", "due_on", "received_on", "status")
    order = ("due_on", "partner")

    about_document = Section(N_("Document"))
    partner = Link(
        N_("Partner"), register="partners", width=200,
        help=N_("The partner from which it comes; empty for a document of the district itself."),
        also=("Umufatanyabikorwa", "Partenaire"))
    kind = Choice(
        N_("Kind"), codes="document_kind", required=True, width=160,
        help=N_("Action plan, quarterly report, list of beneficiaries, performance report, agreement."),
        also=("Ubwoko bw'inyandiko", "Type de document", "Type"))
    title_ = Text(
        N_("Title"), search=True, width=200,
        help=N_("What stands on the cover, where it says more than the kind."),
        also=("Umutwe w'inyandiko", "Titre"))
    fiscal_year = FiscalYear(
        N_("Fiscal year"), indexed=True, width=100,
        help=N_("The year, July to June, that it speaks of."),
        also=("Umwaka w'ingengo y'imari", "Exercice"))
    quarter = Quarter(
        N_("Quarter"), indexed=True, width=150, when=("kind", ("REPORT_Q", "LIST_Q")),
        help=N_("The quarter that a quarterly report or list speaks of."),
        also=("Igihembwe", "Trimestre"))
    file = Attachment(
        N_("File"),
        help=N_("The document itself, kept encrypted inside the register."),
        also=("Dosiye", "Fichier"))

    about_state = Section(N_("Where it stands"))
    status = Choice(
        N_("Status"), codes="document_status", required=True, default="EXPECTED", indexed=True, width=130,
        help=N_("Expected, received, sent back to be completed, or approved."),
        also=("Imiterere", "Uko bihagaze", "Statut"))
    due_on = Date(
        N_("Due on"), indexed=True, width=110,
        help=N_("The last day on which it may be handed in."),
        also=("Itariki ntarengwa", "Échéance", "Deadline", "Due date"))
    received_on = Date(
        N_("Received on"), future=False, width=110,
        help=N_("The day on which the district received it."),
        also=("Itariki yakiriweho", "Reçu le", "Date received"))
    returned_on = Date(
        N_("Sent back on"), future=False,
        help=N_("The day on which it was sent back to be completed."),
        also=("Itariki yasubijweho", "Renvoyé le"))
    approved_on = Date(
        N_("Approved by the Mayor on"), future=False,
        help=N_("The day on which the Mayor approved it."),
        also=("Itariki Umuyobozi w'Akarere yabyemeje", "Approuvé par le Maire le", "Mayor approval date"))
    approved_by = Name(
        N_("Approved by"),
        help=N_("Who approved it: the Mayor, or who stood in."),
        also=("Uwemeje", "Approuvé par"))
    signed_on = Date(
        N_("Signed by the officer on"), future=False, when=("kind", ("PERFORMANCE",)),
        help=N_("The day on which the district officer signed the performance report of the partner."),
        also=("Itariki umukozi yasinyeho", "Signé par l'agent le"))
    signed_by = Name(
        N_("Signed by"), when=("kind", ("PERFORMANCE",)),
        help=N_("Which officer signed the performance report."),
        also=("Uwasinye", "Signé par"))
    note = LongText(
        N_("Note"),
        help=N_("What was missing, what was asked for."),
        also=("Icyitonderwa", "Observations", "Remarks"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """The status and the dates tell the same story."""
        status = record.get("status")
        if status == "APPROVED" and not record.get("approved_on"):
            said = N_("Approved, but when? Give the day on which the Mayor approved it.")
            return [Problem("warning", Message(said), "approved_on")]
        if status == "RECEIVED" and not record.get("received_on"):
            return [Problem("warning", Message(N_("Received, but when? Give the day.")), "received_on")]
        if status == "EXPECTED" and record.get("received_on"):
            said = N_("A day of receipt is given, but the status still says expected.")
            return [Problem("warning", Message(said), "status")]
        return []
