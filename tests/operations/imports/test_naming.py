"""Partners that rows about people name: known ones pass, new ones are told once, nearly known ones are asked for."""

from desktop.exchange.rows.typed import TypedRow
from desktop.operations.imports.known import Known
from desktop.operations.imports.naming import Named
from desktop.operations.records import save_record

SERVICE = {"service": "E01", "given_on": "2026-07-08"}


def row(number, partner, services=(SERVICE,)):
    return TypedRow(number, {}, tuple(services), {"service.partner": partner} if partner else {}, (), {})


def test_each_name_is_looked_up_once_and_said_where_it_matters(gasabo):
    save_record(gasabo, "partners", {"name": "Caritas Rwanda", "acronym": "CR", "kind": "FBO"})
    named = Named(gasabo, Known(gasabo), "Sheet1")
    for known in (row(1, "CR"), row(2, ""), row(3, "Nobody", ())):
        assert named.asked(known, {}) == known
    for number in (4, 5):
        assert named.asked(row(number, "Croix Rouge"), {}).problems == ()
    assert named.added([row(4, "Croix Rouge"), row(1, "CR"), row(2, ""), row(3, "Nobody", ())]) == ("Croix Rouge",)
    assert named.added([row(1, "CR")]) == ()
    for number in (6, 7):
        (problem,) = named.asked(row(number, "Caritas Rwnda"), {}).problems
        assert (problem.row, problem.severity, problem.asks) == (number, "error", "link:partners")
