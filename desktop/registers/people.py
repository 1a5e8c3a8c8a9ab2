"""People: every child, caregiver and adult known to the district, one file each, seen from several sides."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import (
    PERSONAL,
    SENSITIVE,
    Choice,
    Choices,
    Code,
    Date,
    Derived,
    FiscalYear,
    Link,
    LongText,
    Name,
    NationalId,
    PartialDate,
    Phone,
    Place,
    Text,
    Value,
    YesNo,
)
from desktop.domain.language import N_
from desktop.domain.people import age_of, full_name_of, identifier_problems, orphan_type_of, side_problems
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section, Told, View


# fmt: off
class People(Register):
    """Children and adults in one register: a teenage mother is both, and a child grows up."""

    key = "people"
    title = N_("People")
    title_one = N_("Person")
    add_words = N_("Register a person")
    help = N_("Everybody known to the district: children, caregivers, and women and men reached by programmes.")
    icon = "child"
    group = "people"
    also = ("Abantu", "Personnes", "Persons", "Beneficiaries", "Abagenerwabikorwa", "Bénéficiaires")
    named_by = ("family_name", "other_names")
    columns = ("family_name", "other_names", "sex", "age", "village", "phone", "code")
    order = ("family_name", "other_names")
    is_person = True
    views = (
        View("children", N_("Children"), N_("Child"), "child", (("is_child", "yes"),),
             ("family_name", "other_names", "sex", "age", "village", "schooling", "orphan", "last_verified_on"),
             {"is_child": "yes"},
             ("village", "age", Told("identifications", "person", "criteria", N_("Vulnerability")),
              Told("services", "person", "given_on", N_("Served"))), N_("Register a child")),
        View("adults", N_("Adults"), N_("Adult"), "walk", (("is_adult", "yes"),),
             ("family_name", "other_names", "sex", "age", "village", "adult_roles", "phone"), {"is_adult": "yes"},
             ("village", "age", "adult_roles", Told("services", "person", "given_on", N_("Served")), "sex"),
             N_("Register an adult")),
    )

    about_identity = Section(N_("Identity"))
    code = Code(
        N_("Code"), search=True, width=170,
        help=N_("The number that the register gave to this person: district, year, serial and two check digits."),
        also=("Kode", "Kode y'umwana", "Code enfant", "Child code", "Child ID", "Unique code", "Code unique"))
    full_name = Derived(
        N_("Full name"), sensitivity=PERSONAL, derive=full_name_of, width=220,
        help=N_("Family name and other names together, as lists show them."),
        also=("Amazina yombi", "Amazina", "Amazina y'umwana", "Nom et prénoms", "Noms et prénoms", "Nom complet",
              "Full names", "Full names of beneficiary", "Names", "Child name", "Name of child", "Nom de l'enfant",
              "Beneficiary name"))
    family_name = Name(
        N_("Family name"), required=True, sensitivity=PERSONAL, search=True, width=150,
        help=N_("The Kinyarwanda name as on the identity card or birth certificate, such as Uwera."),
        also=("Izina", "Izina ry'umuryango", "Izina ry'irinyarwanda", "Nom", "Nom de famille", "Surname",
              "Last name"))
    other_names = Name(
        N_("Other names"), sensitivity=PERSONAL, search=True, width=150,
        help=N_("Christian, Muslim or further names, such as Marie Claire."),
        also=("Andi mazina", "Izina ry'idini", "Prénom", "Prénoms", "First name", "Given names", "Christian name"))
    sex = Choice(
        N_("Sex"), codes="sex", required=True, sensitivity=PERSONAL, width=80,
        help=N_("Female or male, as on the papers."),
        also=("Igitsina", "Sexe", "Gender", "Sex (M/F)", "Sex (F/M)", "Genre", "M/F", "F/M"))
    birth = PartialDate(
        N_("Date of birth"), sensitivity=PERSONAL, indexed=True, width=130,
        help=N_("As much as is known: a day, a month and year, a year, or an age. Never invent a day."),
        also=("Itariki yavukiyeho", "Itariki y'amavuko", "Igihe yavukiye", "Umwaka w'amavuko", "Date de naissance",
              "Né(e) le", "Année de naissance", "DoB", "D.O.B", "Birth date", "Year of birth", "Date of birth"))
    age = Derived(
        N_("Age"), sensitivity=PERSONAL, derive=age_of, width=70,
        help=N_("Age in whole years today, worked out from the date of birth."),
        also=("Imyaka", "Imyaka y'amavuko", "Âge", "Age (years)", "Age in years"))
    is_child = YesNo(
        N_("Child"), default="no",
        help=N_("Yes for whoever is or was registered as a child or young person: listed under Children."))
    is_adult = YesNo(
        N_("Adult"), default="no",
        help=N_("Yes for a caregiver, a woman or man reached by a programme, or a young mother: listed under Adults."))
    adult_roles = Choices(
        N_("Known as"), codes="adult_role", sensitivity=PERSONAL, when=("is_adult", ("yes",)), width=150,
        help=N_("Every way in which the district knows this adult, such as caregiver or member of a savings group."),
        also=("Role", "Rôle", "Icyo akora"))
    marital_status = Choice(
        N_("Marital status"), codes="marital_status", sensitivity=SENSITIVE, when=("is_adult", ("yes",)),
        help=N_("Living together without a legal marriage is kept apart: such couples can be helped to regularise."),
        also=("Irangamimerere", "État civil", "Situation matrimoniale"))
    national_id = NationalId(
        N_("National ID"), other="other_identifier", search=True, indexed=True, width=180,
        help=N_("The 16 digits of the identity card; children born since August 2020 have them too."),
        also=("Indangamuntu", "Irangamuntu", "Nomero y'indangamuntu", "N° d'identité", "N° ID", "Carte d'identité",
              "ID number", "ID no", "NID", "National ID number", "CNI"))
    former_national_id = NationalId(
        N_("Earlier national ID"), other="other_identifier", search=True, indexed=True, width=180,
        help=N_("The number on the card before, where a corrected or replaced card brought a new one."),
        also=("Indangamuntu ya mbere", "Ancien N° d'identité", "Former national ID", "Old national ID"))
    other_identifier = Text(
        N_("Other identifier"), sensitivity=PERSONAL, search=True,
        help=N_("A national ID that does not fit, or another number. Further ones stand among the identity papers."),
        also=("Indi nomero", "Autre identifiant", "Autre N°", "Passport", "Passeport", "Other ID"))
    birth_registered = YesNo(
        N_("Birth registered"), sensitivity=PERSONAL,
        help=N_("Whether the birth stands in the civil register."),
        also=("Yanditse mu irangamimerere", "Naissance enregistrée", "Birth registration",
              "Enregistré à l'état civil"))
    birth_certificate = Text(
        N_("Birth certificate"), sensitivity=PERSONAL, when=("birth_registered", ("yes",)),
        help=N_("The number of the birth certificate, where there is one."),
        also=("Icyemezo cy'amavuko", "Acte de naissance", "N° acte de naissance", "Birth certificate number"))

    about_home = Section(N_("Home"))
    village = Place(
        N_("Village"), level="village", exact=True, required=True, sensitivity=PERSONAL, indexed=True, repeat=True,
        search=True, width=210,
        help=N_("Where the person lives now: type any part of village, cell or sector."),
        also=("Umudugudu", "Umudugudu atuyemo", "Aho atuye", "Village de résidence", "Imidugudu"))
    isibo = Text(
        N_("Isibo"), sensitivity=PERSONAL, repeat=True,
        help=N_("The group of neighbouring households (isibo) inside the village."),
        also=("Isibo atuyemo", "Groupe de ménages"))
    household = Link(
        N_("Household"), register="households", sensitivity=PERSONAL, repeat=True, width=180,
        help=N_("The household in which the person lives now; earlier ones stay in its history."),
        also=("Urugo", "Ménage", "Code ménage", "Household code"))
    relation = Choice(
        N_("Relation to the head"), codes="relation", sensitivity=SENSITIVE,
        help=N_("What the person is to the head of the household, such as grandchild."),
        also=("Isano afitanye n'umukuru w'urugo", "Isano", "Lien de parenté", "Lien avec le chef de ménage",
              "Relationship", "Relationship to head"))
    phone = Phone(
        N_("Phone"), search=True, width=130,
        help=N_("The person's own phone, such as 0788 123 456."),
        also=("Telefoni", "Numero ya telefoni", "Telefone", "Téléphone", "Tél.", "Phone number", "Tel", "Contact"))
    origin = Place(
        N_("Place of origin"), level="village", sensitivity=SENSITIVE, repeat=True,
        help=N_("Where the person or the family comes from, if elsewhere: village, sector or district."),
        also=("Aho akomoka", "Origine", "Lieu d'origine", "Origin"))
    nationality = Choice(
        N_("Nationality"), codes="nationality", sensitivity=SENSITIVE, repeat=True,
        help=N_("The country whose citizen the person is."),
        also=("Ubwenegihugu", "Nationalité"))
    refugee = Choice(
        N_("Refugee or displaced"), codes="displacement", sensitivity=SENSITIVE, repeat=True,
        help=N_("Whether the person is a refugee, returned from abroad or was displaced."),
        also=("Impunzi", "Réfugié", "Refugee status"))

    about_family = Section(N_("Family"))
    father_name = Name(
        N_("Father's name"), sensitivity=PERSONAL, repeat=True,
        help=N_("All the names of the father, as the family gives them."),
        also=("Amazina ya se", "Izina rya se", "Nom du père", "Name of father", "Father name"))
    father_status = Choice(
        N_("Father"), codes="parent_status", sensitivity=SENSITIVE, repeat=True,
        help=N_("Whether the father is alive, dead, in prison, absent or not known."),
        also=("Se", "Père", "Father status", "État du père", "Uko se abayeho"))
    mother_name = Name(
        N_("Mother's name"), sensitivity=PERSONAL, repeat=True,
        help=N_("All the names of the mother, as the family gives them."),
        also=("Amazina ya nyina", "Izina rya nyina", "Nom de la mère", "Name of mother", "Mother name"))
    mother_status = Choice(
        N_("Mother"), codes="parent_status", sensitivity=SENSITIVE, repeat=True,
        help=N_("Whether the mother is alive, dead, in prison, absent or not known."),
        also=("Nyina", "Mère", "Mother status", "État de la mère", "Uko nyina abayeho"))
    orphan = Derived(
        N_("Orphan"), codes="orphan_type", sensitivity=SENSITIVE, derive=orphan_type_of, width=150,
        help=N_("Worked out from what is known of both parents."),
        also=("Imfubyi", "Orphelin", "Orphan status", "Type of orphan"))
    caregiver = Link(
        N_("Caregiver"), register="people", sensitivity=PERSONAL, repeat=True, when=("is_child", ("yes",)),
        help=N_("Who looks after the child day by day, where this person is already in the register."),
        also=("Urera umwana", "Umurera", "Tuteur"))
    caregiver_name = Name(
        N_("Caregiver's name"), sensitivity=PERSONAL, repeat=True, when=("is_child", ("yes",)), width=160,
        help=N_("The names of who looks after the child, where this person is not in the register yet."),
        also=("Amazina y'urera umwana", "Nom du tuteur", "Name of caregiver", "Guardian", "Guardian's name",
              "Name of guardian", "Caregiver name"))
    caregiver_relation = Choice(
        N_("Caregiver's relation"), codes="caregiver_relation", sensitivity=SENSITIVE, repeat=True,
        when=("is_child", ("yes",)),
        help=N_("What the caregiver is to the child, such as aunt or neighbour."),
        also=("Isano n'urera umwana", "Lien du tuteur", "Relation of caregiver"))
    caregiver_national_id = NationalId(
        N_("Caregiver's national ID"), other="caregiver_other_identifier", search=True, repeat=True, width=180,
        when=("is_child", ("yes",)),
        help=N_("The 16 digits of the caregiver's card, where this person is not in the register yet."),
        also=("Indangamuntu y'urera umwana", "N° ID du tuteur", "Caregiver NID", "Guardian NID"))
    caregiver_other_identifier = Text(
        N_("Caregiver's other identifier"), sensitivity=PERSONAL, search=True, repeat=True,
        when=("is_child", ("yes",)),
        help=N_("A passport or refugee proof, or a national ID that does not fit."))
    caregiver_phone = Phone(
        N_("Caregiver's phone"), search=True, repeat=True, when=("is_child", ("yes",)),
        help=N_("The phone on which the caregiver can be reached."),
        also=("Telefoni y'urera umwana", "Tél. tuteur", "Téléphone du tuteur", "Caregiver phone", "Guardian phone"))

    about_school = Section(N_("School"))
    schooling = Choice(
        N_("Schooling"), codes="schooling", sensitivity=PERSONAL, width=130,
        help=N_("Whether the person goes to school now."),
        also=("Imyigire", "Ishuri", "Scolarité", "School status", "Situation scolaire", "In school"))
    school = Text(
        N_("School"), sensitivity=PERSONAL, repeat=True, when=("schooling", ("IN_SCHOOL", "DROPOUT", "FINISHED")),
        help=N_("The name of the school, such as GS Kimironko I."),
        also=("Ishuri yigaho", "Izina ry'ishuri", "École", "Name of school", "École fréquentée"))
    school_level = Choice(
        N_("School level"), codes="school_level", sensitivity=PERSONAL,
        when=("schooling", ("IN_SCHOOL", "DROPOUT", "FINISHED")),
        help=N_("The class attended now, or the last one attended, such as P5."),
        also=("Umwaka yigamo", "Icyiciro yigamo", "Niveau scolaire", "Classe", "Class", "Grade", "Level"))
    school_reason = Choice(
        N_("Why not in school"), codes="school_reason", sensitivity=SENSITIVE,
        when=("schooling", ("DROPOUT", "NEVER")),
        help=N_("The main reason for which the child left school or never went."),
        also=("Impamvu yataye ishuri", "Raison d'abandon", "Reason for dropout"))

    about_health = Section(N_("Health"))
    has_disability = YesNo(
        N_("Disability"), sensitivity=SENSITIVE,
        help=N_("Whether the person lives with a disability."),
        also=("Ubumuga", "Afite ubumuga", "Handicap", "Disabled"))
    disabilities = Choices(
        N_("Kind of disability"), codes="disability", sensitivity=SENSITIVE, when=("has_disability", ("yes",)),
        help=N_("Everything that applies: what the person finds hard to do, even with an aid."),
        also=("Ubwoko bw'ubumuga", "Type de handicap", "Type of disability"))
    chronic_illness = YesNo(
        N_("Chronic illness"), sensitivity=SENSITIVE,
        help=N_("Whether an illness needs treatment over months or years; the illness itself is not asked."),
        also=("Indwara idakira", "Indwara karande", "Maladie chronique"))
    hiv_service_referred = YesNo(
        N_("Referred to HIV services"), sensitivity=SENSITIVE,
        help=N_("Only whether a referral was made. The result of a test is never kept here."))
    mutuelle = YesNo(
        N_("Mutuelle"), sensitivity=PERSONAL, repeat=True,
        help=N_("Whether community health insurance is paid for this person."),
        also=("Mituweli", "Ubwisungane mu kwivuza", "Mutuelle de santé", "CBHI", "Health insurance"))
    mutuelle_year = FiscalYear(
        N_("Mutuelle year"), repeat=True, when=("mutuelle", ("yes",)),
        help=N_("The year, July to June, for which the insurance is paid."),
        also=("Umwaka wa mituweli", "Année de mutuelle", "CBHI year"))

    about_source = Section(N_("Source"))
    source = Choice(
        N_("Source"), codes="source", repeat=True,
        help=N_("Where these facts come from: own visit, village list, a partner's list."),
        also=("Aho amakuru yavuye", "Source des données", "Data source"))
    source_note = Text(
        N_("File and row"), automatic=True,
        help=N_("The file and the row from which the person was taken in."))
    last_verified_on = Date(
        N_("Last verified"), future=False, indexed=True, width=120,
        help=N_("The day on which somebody last saw or confirmed the person in the village."),
        also=("Itariki yagenzuriweho", "Dernière vérification", "Date of verification", "Verified on"))
    note = LongText(
        N_("Note"), sensitivity=SENSITIVE,
        help=N_("What the fields above can't hold. Write nothing about abuse or illness here."),
        also=("Icyitonderwa", "Ibindi bisobanuro", "Observations", "Remarques", "Remarks", "Comments", "Notes"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """Sides, age and identifier against each other; only a person seen from no side is refused."""
        identifiers = [*identifier_problems(record), *identifier_problems(record, "former_national_id")]
        return [*side_problems(record, around), *identifiers]
