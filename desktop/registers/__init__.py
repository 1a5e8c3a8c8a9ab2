"""The registers of the office: each is declared once, in a file of its own, and everything else follows from it.

Their fields are laid out by hand, title, help and other headings on a line each: hence `fmt: off` in those files.
"""

from desktop.domain.register import Register
from desktop.registers.actions import Actions
from desktop.registers.activities import Activities
from desktop.registers.assessments import Assessments
from desktop.registers.benchmark_checks import BenchmarkChecks
from desktop.registers.bodies import Bodies
from desktop.registers.commitments import Commitments
from desktop.registers.consents import Consents
from desktop.registers.decisions import Decisions
from desktop.registers.documents import Documents
from desktop.registers.exits import Exits
from desktop.registers.field_visits import FieldVisits
from desktop.registers.households import Households
from desktop.registers.identifications import Identifications
from desktop.registers.indicator_values import IndicatorValues
from desktop.registers.indicators import Indicators
from desktop.registers.institutions import Institutions
from desktop.registers.meetings import Meetings
from desktop.registers.memberships import Memberships
from desktop.registers.partners import Partners
from desktop.registers.people import People
from desktop.registers.placements import Placements
from desktop.registers.progress import Progress
from desktop.registers.recommendations import Recommendations
from desktop.registers.referrals import Referrals
from desktop.registers.services import Services
from desktop.registers.stays import Stays
from desktop.registers.visits import Visits
from desktop.registers.volunteer_months import VolunteerMonths
from desktop.registers.volunteers import Volunteers

REGISTERS: tuple[type[Register], ...] = (
    *(People, Households, Memberships, Identifications, Decisions),
    *(Partners, Activities, Progress, Services, Commitments, Documents, FieldVisits),
    *(Assessments, Referrals, Exits, BenchmarkChecks, Consents),
    *(Institutions, Stays, Placements, Visits),
    *(Bodies, Meetings, Recommendations, Actions),
    *(Volunteers, VolunteerMonths, Indicators, IndicatorValues),
)
"""Every register, in the order of the sidebar and of exports."""

_BY_KEY = {one.key: one for one in REGISTERS}


def register(key: str) -> type[Register]:
    """The register with a key; raises KeyError for a key that no register has."""
    return _BY_KEY[key]
