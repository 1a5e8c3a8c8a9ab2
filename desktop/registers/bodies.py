"""Bodies: forums, committees and councils that must meet."""

from desktop.domain.fields import PERSONAL, Choice, Date, LongText, Name, Phone, Place, Text, Whole, YesNo
from desktop.domain.language import N_
from desktop.domain.register import Register, Section


# fmt: off
class Bodies(Register):
    """The JADF, sub-clusters, children's forums, committees and women's councils at each level."""

    key = "bodies"
    title = N_("Bodies")
    title_one = N_("Body")
    add_words = N_("Add a body")
    help = N_("Forums, committees and councils: where, who chairs, women and men in them, how often they must meet.")
    icon = "meeting"
    group = "coordination"
    also = ("Inzego", "Komite", "Organes", "Comités", "Committees", "Forums")
    named_by = ("name",)
    columns = ("name", "kind", "place", "chair", "women", "men", "meets_every", "working")
    is_few = True
    order = ("name",)

    about_body = Section(N_("Body"))
    name = Text(
        N_("Name"), required=True, search=True, width=220,
        help=N_("Its name, such as JADF Gasabo or Children's forum of Jali."),
        also=("Izina", "Nom", "Izina rya komite"))
    kind = Choice(
        N_("Kind"), codes="body_kind", required=True, indexed=True, width=150,
        help=N_("Which sort of forum, committee or council it is."),
        also=("Ubwoko", "Type"))
    place = Place(
        N_("Place"), level="village", indexed=True, width=190,
        help=N_("The district, sector, cell or village that it stands for."),
        also=("Aho ikorera", "Lieu", "Urwego", "Level"))
    set_up_on = Date(
        N_("Set up on"), future=False,
        help=N_("The day on which it was set up or elected."),
        also=("Itariki yashyiriweho", "Date de création"))
    meets_every = Choice(
        N_("Meets every"), codes="rhythm", width=110,
        help=N_("How often it must meet."),
        also=("Inshuro iterana", "Périodicité", "Frequency"))
    working = YesNo(
        N_("Working"), width=90,
        help=N_("Whether it really meets and does what it is for."),
        also=("Irakora", "Fonctionnel", "Functional"))

    about_members = Section(N_("Members"))
    chair = Name(
        N_("Chair"), sensitivity=PERSONAL, width=150,
        help=N_("The names of who chairs it."),
        also=("Umuyobozi", "Perezida", "Président", "Chairperson"))
    chair_sex = Choice(
        N_("Sex of the chair"), codes="sex", sensitivity=PERSONAL,
        help=N_("Female or male: women in the chair are counted."))
    chair_phone = Phone(
        N_("Phone of the chair"), search=True,
        help=N_("The phone of who chairs it."),
        also=("Telefoni", "Téléphone"))
    secretary = Name(
        N_("Secretary"), sensitivity=PERSONAL,
        help=N_("The names of who writes its minutes."),
        also=("Umunyamabanga", "Secrétaire"))
    women = Whole(
        N_("Women"), highest=5000, width=80,
        help=N_("How many members are women or girls."),
        also=("Abagore", "Femmes", "Female members"))
    men = Whole(
        N_("Men"), highest=5000, width=80,
        help=N_("How many members are men or boys."),
        also=("Abagabo", "Hommes", "Male members"))
    trained = YesNo(
        N_("Trained"),
        help=N_("Whether its members have been trained for their task."),
        also=("Bahuguwe", "Formés"))
    note = LongText(
        N_("Note"),
        help=N_("What the fields above can't hold."),
        also=("Icyitonderwa", "Observations", "Remarks"))
