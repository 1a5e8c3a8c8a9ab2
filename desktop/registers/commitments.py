"""Commitments: the contract between a partner and the ministry, and what was kept of it."""

from desktop.domain.fields import Attachment, Date, FiscalYear, Link, LongText, Name, Text, YesNo
from desktop.domain.language import N_
from desktop.domain.register import Register, Section


# fmt: off
class Commitments(Register):
    """The commitment contract agreed at the partners' retreat of March 2009: seven promises, a to g."""

    key = "commitments"
    title = N_("Commitments")
    title_one = N_("Commitment contract")
    add_words = N_("Add a commitment contract")
    help = N_("Contracts by which partners bind themselves: who signed, when, where, and what was kept.")
    icon = "sign"
    owner = "partner"
    also = ("Amasezerano y'imihigo", "Contrats d'engagement", "Commitment contracts")
    named_by = ("partner", "fiscal_year")
    columns = ("partner", "fiscal_year", "signed_on", "signed_by", "ministry_signed_on")
    order = ("fiscal_year", "partner")

    about_signature = Section(N_("Signed"))
    partner = Link(
        N_("Partner"), register="partners", required=True, width=220,
        help=N_("The partner that binds itself."),
        also=("Umufatanyabikorwa", "Partenaire"))
    fiscal_year = FiscalYear(
        N_("Fiscal year"), required=True, indexed=True, width=100,
        help=N_("The year, July to June, for which the contract holds."),
        also=("Umwaka w'ingengo y'imari", "Exercice", "Year", "Année"))
    signed_on = Date(
        N_("Signed by the partner on"), future=False, width=120,
        help=N_("The day on which the partner signed; empty while it has not."),
        also=("Itariki yasinyiweho", "Date de signature", "Signature date"))
    signed_by = Name(
        N_("Signed by"), width=160,
        help=N_("Who signed for the partner."),
        also=("Uwasinye", "Signataire", "Signatory"))
    signed_title = Text(
        N_("Title"),
        help=N_("The office of who signed for the partner."),
        also=("Umwanya w'akazi", "Fonction", "Position"))
    signed_at = Text(
        N_("Place"),
        help=N_("Where it was signed."),
        also=("Aho yasinyiwe", "Lieu de signature"))
    ministry_signed_on = Date(
        N_("Signed by the ministry on"), future=False, width=120,
        help=N_("The day on which the ministry or the district signed in turn."),
        also=("Itariki Minisiteri yasinyeho", "Signature du ministère"))
    ministry_signed_by = Name(
        N_("For the ministry"),
        help=N_("Who signed for the ministry or the district."),
        also=("Uwasinyiye Minisiteri", "Signataire du ministère"))
    document = Attachment(
        N_("Signed contract"),
        help=N_("The scanned contract with both signatures."),
        also=("Amasezerano asinye", "Contrat signé"))

    about_promises = Section(N_("Promises kept"))
    kept_priorities = YesNo(
        N_("a. Priorities"),
        help=N_("Its work follows national policies and the priorities of the district."))
    kept_budget = YesNo(
        N_("b. Budget with effect"),
        help=N_("Its budgets are large enough to change people's lives."))
    kept_causes = YesNo(
        N_("c. Root causes"),
        help=N_("It works on root causes and on results that last."))
    kept_openness = YesNo(
        N_("d. Openness"),
        help=N_("It is open about its activities, budgets and sources of funds, to authorities, partners and people."))
    kept_together = YesNo(
        N_("e. Working together"),
        help=N_("It joins forces and means with other partners."))
    kept_structures = YesNo(
        N_("f. Existing structures"),
        help=N_("It works with the JADF, committees and forums that exist."))
    kept_reports = YesNo(
        N_("g. Plans and reports"),
        help=N_("It gives yearly plans and reports in the agreed format, approved by the district."))
    note = LongText(
        N_("Note"),
        help=N_("What the fields above can't hold."),
        also=("Icyitonderwa", "Observations", "Remarks"))
