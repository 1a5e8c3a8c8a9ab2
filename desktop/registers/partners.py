"""Partners: the organisations that work for children, families and gender in the district."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import (
    PERSONAL,
    Choice,
    Choices,
    Date,
    LongText,
    Name,
    Phone,
    Places,
    Text,
    Value,
    YesNo,
)
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section


# fmt: off
class Partners(Register):
    """Non-governmental, faith-based, public, private and United Nations organisations."""

    key = "partners"
    title = N_("Partners")
    title_one = N_("Partner")
    add_words = N_("Register a partner")
    help = N_("The organisations that work in the district: who they are and how to reach them.")
    icon = "partner"
    group = "work"
    also = ("Abafatanyabikorwa", "Partenaires", "Organisations", "NGOs", "ONG")
    named_by = ("name",)
    columns = ("name", "acronym", "kind", "domains", "contact", "phone", "status")
    is_few = True
    order = ("name",)
    same_by = (("name",),)
    alike_by = (("name",), ("acronym",))

    about_identity = Section(N_("Identity"))
    name = Text(
        N_("Name"), required=True, search=True, width=240,
        help=N_("The full name of the organisation, as on its registration."),
        also=("Umufatanyabikorwa", "Izina ry'umufatanyabikorwa", "Partenaire", "Nom du partenaire", "Partner",
              "Name of partner", "Organisation", "Organization", "Implementing partner", "IP"))
    acronym = Text(
        N_("Acronym"), search=True, width=100,
        help=N_("The short name, such as UMI."),
        also=("Impine", "Sigle", "Abréviation", "Abbreviation"))
    kind = Choice(
        N_("Kind"), codes="partner_kind", required=True, width=140,
        help=N_("International or national organisation, faith-based, public, private, United Nations."),
        also=("Ubwoko", "Ubwoko bw'umufatanyabikorwa", "Type de partenaire", "Type", "Type of organisation"))
    registration = Text(
        N_("Registration number"),
        help=N_("The number of its legal registration, such as that of the Rwanda Governance Board."),
        also=("Nomero y'ubuzimagatozi", "N° d'enregistrement", "RGB number", "Legal registration"))
    domains = Choices(
        N_("Domains"), codes="activity_domain", width=160,
        help=N_("Everything it works on, such as education or nutrition."),
        also=("Ibyiciro akoramo", "Domaines d'intervention", "Areas of intervention", "Sectors of intervention"))
    sectors = Places(
        N_("Sectors"), level="sector", width=160,
        help=N_("The sectors of the district in which it works; its activities say more."),
        also=("Imirenge akoreramo", "Secteurs d'intervention", "Sectors covered"))
    donors = Text(
        N_("Donors"),
        help=N_("Who pays for its work, the largest first."),
        also=("Abaterankunga", "Umuterankunga", "Bailleurs", "Bailleur", "Donor", "Funding agency"))

    about_contact = Section(N_("Contact"))
    contact = Name(
        N_("Contact person"), sensitivity=PERSONAL, width=150,
        help=N_("Whom the district calls about reports and lists."),
        also=("Uhagarariye umufatanyabikorwa", "Personne de contact", "Contact name", "Focal person"))
    contact_title = Text(
        N_("Title"),
        help=N_("What the contact person does there, such as programme manager."),
        also=("Umwanya w'akazi", "Fonction", "Position"))
    phone = Phone(
        N_("Phone"), search=True, width=130,
        help=N_("The phone of the contact person or the office."),
        also=("Telefoni", "Téléphone", "Tél.", "Phone number", "Contact"))
    email = Text(
        N_("Email"), sensitivity=PERSONAL,
        help=N_("The address to which replies to its lists are sent."),
        also=("Imeri", "Imeyili", "Courriel", "E-mail", "Email address"))
    address = Text(
        N_("Address"),
        help=N_("Where its office in the district is."),
        also=("Aderesi", "Adresse", "Office location"))
    representative = Name(
        N_("Legal representative"), sensitivity=PERSONAL,
        help=N_("Who signs for the organisation."),
        also=("Umuyobozi", "Représentant légal", "Head of organisation"))

    about_work = Section(N_("Work"))
    started_on = Date(
        N_("In the district since"), future=False,
        help=N_("The day on which it began to work in the district."),
        also=("Itariki yatangiriyeho", "Début d'intervention", "Start date"))
    jadf_member = YesNo(
        N_("Member of the JADF"),
        help=N_("Whether it is a member of the joint action development forum of the district."),
        also=("Umunyamuryango wa JADF", "Membre du JADF", "JADF member"))
    handles_children = YesNo(
        N_("Names its beneficiaries"),
        help=N_("Whether it must bring a list of names each quarter: yes for whoever supports children or households."),
        also=("Atanga urutonde rw'abagenerwabikorwa", "Fournit la liste des bénéficiaires"))
    status = Choice(
        N_("Status"), codes="partner_status", required=True, default="ACTIVE", indexed=True, width=110,
        help=N_("Working, paused, or gone from the district."),
        also=("Imiterere", "Uko bihagaze", "Statut"))
    ended_on = Date(
        N_("Left on"), when=("status", ("LEFT",)),
        help=N_("The day on which it stopped working in the district."),
        also=("Itariki yahagarikiyeho", "Fin d'intervention", "End date"))
    note = LongText(
        N_("Note"),
        help=N_("What the fields above can't hold."),
        also=("Icyitonderwa", "Observations", "Remarks"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """Dates that follow each other, an address that looks like one."""
        found = []
        started, ended = record.get("started_on"), record.get("ended_on")
        if started and ended and str(ended) < str(started):
            found.append(Problem("error", Message(N_("The partner left before it began.")), "ended_on"))
        email = record.get("email")
        if isinstance(email, str) and ("@" not in email or " " in email):
            said = N_("“{value}” does not look like an email address.")
            found.append(Problem("warning", Message(said, value=email), "email"))
        return found
