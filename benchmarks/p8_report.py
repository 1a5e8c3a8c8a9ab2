"""P8: the figures of a quarter over a million services, against the SQL that anybody would write for them."""

from pathlib import Path
from statistics import median

from benchmarks.districts import district, opened, services_of
from benchmarks.measuring import REPEATS, Measured, cpu_of, ratio_line
from desktop.domain.calendar import Quarter
from desktop.operations.reporting.figures import quarter_figures
from desktop.operations.session import Session

GOAL, GOAL_SERVICES = 0.7, 1_000_000
QUARTER = Quarter(2026, 1)

NAIVE = """
WITH approved AS (
  SELECT identification, min(decided_on) AS day FROM decisions
  WHERE removed = 0 AND decision = 'APPROVED' AND level IN ('SECTOR', 'DISTRICT', 'NATIONAL')
  GROUP BY identification),
served AS (
  SELECT DISTINCT person FROM services NOT INDEXED
  WHERE removed = 0 AND given_on BETWEEN :first AND :last),
gone AS (SELECT DISTINCT person FROM exits WHERE removed = 0 AND exited_on < :first)
SELECT substr(p.village, 1, 4), p.sex, substr(p.birth, 1, 4),
  count(DISTINCT i.person), count(DISTINCT CASE WHEN a.day >= :first THEN i.person END), count(DISTINCT s.person)
FROM identifications i
JOIN people p ON p.id = i.person
LEFT JOIN approved a ON a.identification = i.id
LEFT JOIN served s ON s.person = i.person
LEFT JOIN gone g ON g.person = i.person
WHERE i.removed = 0 AND p.removed = 0 AND g.person IS NULL AND i.stage IN ('SECTOR', 'DISTRICT', 'NATIONAL')
  AND coalesce(a.day, i.identified_on) <= :last
GROUP BY 1, 2, 3
"""


def measure(folder: Path, people: int, repeats: int = REPEATS) -> list[Measured]:
    """The lines for the figures of a quarter over the services of so many people."""
    services = services_of(people)
    session = opened(district(folder, people))
    try:
        pairs = [
            (cpu_of(lambda: quarter_figures(session, QUARTER)), cpu_of(lambda: naive_scan(session)))
            for _ in range(repeats)
        ]
    finally:
        session.file.close()
    ours, limit = (median(side) for side in zip(*pairs, strict=True))
    what = f"figures of a quarter over {services:,} services"
    goal = GOAL if services >= GOAL_SERVICES else None
    return [ratio_line("P8", what, (ours, limit), goal).grown_to(services)]


def naive_scan(session: Session) -> list[tuple[object, ...]]:
    """Children by sector, sex and year of birth: how many, how many new, how many served."""
    bounds = {"first": QUARTER.start.isoformat(), "last": QUARTER.end.isoformat()}
    found: list[tuple[object, ...]] = session.file._db.execute(NAIVE, bounds).fetchall()
    return found
