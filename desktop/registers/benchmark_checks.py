"""Benchmark checks: whether a household can stand without support."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.fields import SENSITIVE, Choice, Date, Derived, Link, LongText, Name, Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.domain.register import Register, Section

BENCHMARKS = tuple(f"b{number}" for number in range(1, 9))


def may_graduate(record: Mapping[str, Value], _around: Around) -> Value:
    """`yes` when every benchmark is answered and none is unmet, `no` when one is unmet, None while answers lack."""
    answers = [record.get(name) for name in BENCHMARKS]
    if "NO" in answers:
        return "no"
    return "yes" if all(answers) else None


# fmt: off
class BenchmarkChecks(Register):
    """Eight benchmarks of a household; it graduates only where none is unmet."""

    key = "benchmark_checks"
    title = N_("Benchmark checks")
    title_one = N_("Benchmark check")
    add_words = N_("Add a benchmark check")
    help = N_("Eight questions that tell whether a household can stand without support.")
    icon = "house"
    owner = "household"
    also = ("Isuzuma ry'urugo", "Critères de sortie", "Graduation benchmarks")
    named_by = ("household", "checked_on")
    columns = ("household", "checked_on", "checked_by", "may_graduate")
    order = ("checked_on",)

    about_check = Section(N_("Check"))
    household = Link(
        N_("Household"), register="households", required=True, sensitivity=SENSITIVE, width=190,
        help=N_("The household that was checked."),
        also=("Urugo", "Ménage"))
    checked_on = Date(
        N_("Checked on"), future=False, required=True, indexed=True, width=110,
        help=N_("The day of the visit."),
        also=("Itariki y'isuzuma", "Date de vérification"))
    checked_by = Name(
        N_("Checked by"), width=150,
        help=N_("Who visited the household."),
        also=("Uwasuzumye", "Vérifié par"))
    may_graduate = Derived(
        N_("Can graduate"), codes="yes_no", derive=may_graduate, sensitivity=SENSITIVE, width=110,
        help=N_("Yes when every benchmark is answered and none is unmet."))

    about_benchmarks = Section(N_("Benchmarks"))
    b1 = Choice(
        N_("1 HIV status known"), codes="benchmark_answer", sensitivity=SENSITIVE,
        help=N_("Every child's status is known to the health services, or no test is needed; never write the result."))
    b2 = Choice(
        N_("2 Treatment followed"), codes="benchmark_answer", sensitivity=SENSITIVE,
        help=N_("Everybody on treatment has followed it for twelve months; not applicable where nobody is."))
    b3 = Choice(
        N_("3 Adolescents informed"), codes="benchmark_answer", sensitivity=SENSITIVE,
        help=N_("Adolescents of 10 to 17 can name at least two facts about preventing HIV."))
    b4 = Choice(
        N_("4 No malnourished child"), codes="benchmark_answer", sensitivity=SENSITIVE,
        help=N_("No child under five is undernourished."))
    b5 = Choice(
        N_("5 Costs met"), codes="benchmark_answer", sensitivity=SENSITIVE,
        help=N_("School and medical costs were paid without selling what the household lives from."))
    b6 = Choice(
        N_("6 No violence"), codes="benchmark_answer", sensitivity=SENSITIVE,
        help=N_("No violence against a child or caregiver was reported for six months."))
    b7 = Choice(
        N_("7 Adult care"), codes="benchmark_answer", sensitivity=SENSITIVE,
        help=N_("Every child is cared for by a steady adult; no child heads the household."))
    b8 = Choice(
        N_("8 At school"), codes="benchmark_answer", sensitivity=SENSITIVE,
        help=N_("Every child of school age attends regularly and moved up a class."))
    note = LongText(
        N_("Note"), sensitivity=SENSITIVE,
        help=N_("What the answers can't say."),
        also=("Icyitonderwa", "Observations", "Remarks"))

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """At least one answer."""
        if not any(record.get(name) for name in BENCHMARKS):
            return [Problem("error", Message(N_("Answer at least one benchmark.")), "b1")]
        return []
