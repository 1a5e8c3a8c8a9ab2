"""What would become of a row, in sentences: what is added for somebody new, what is filled in for somebody known."""

from collections.abc import Sequence

from desktop.domain.dates import show_date
from desktop.domain.fields import Record
from desktop.domain.language import N_, Message
from desktop.domain.names import show_name
from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.verdicts import Difference
from desktop.operations.imports.known import household_key
from desktop.operations.imports.resolving import EXTRA
from desktop.operations.session import Session
from desktop.storage.conditions import equals
from desktop.storage.kept import extra_columns

_ADDS = N_("Adds {name} to the register.")
_JOINS, _HOUSEHOLD = N_("Joins the household of {head}."), N_("Adds the household of {head}.")
_IDENTIFIED = N_("Adds the identification: {criteria}.")
_COMPLETES = N_("Completes the identification: {field}.")
_SERVICE, _SERVICE_FROM = N_("Adds the service {service}, {day}."), N_("Adds the service {service}, {day}, {partner}.")
_FILLS = N_("Fills in {field}: {value}.")
_CHANGES = N_("Changes {field}: {before} becomes {after}.")
_KEEPS = N_("Keeps beside it what no field takes: {titles}.")
_NOTHING = N_("Nothing: the register knows all of it already.")
_HIDDEN = ("is_child", "is_adult")


def outcome_if_new(session: Session, row: TypedRow, partner: str) -> tuple[Message, ...]:
    """What is added where a row is about somebody new; `partner` is the name of whoever gave the services."""
    person = row.records.get("person", {})
    name = show_name(str(person.get("family_name") or ""), str(person.get("other_names") or ""))
    told = [Message(_ADDS, name=name), *_household(session, row)]
    criteria = row.records.get("identification", {}).get("criteria")
    if criteria:
        told.append(_identified(session, row))
    return (*told, *(service_added(session, one, partner) for one in row.services))


def outcome_if_same(
    session: Session, row: TypedRow, differences: Sequence[Difference], partner: str
) -> tuple[Message, ...]:
    """What is added to somebody known, given what the row says beyond the register."""
    around = session.around()
    people, identifications = (session.register_of(key).fields for key in ("people", "identifications"))
    told = []
    for one in differences:
        if one.field == EXTRA:
            told.append(Message(_KEEPS, titles=", ".join(extra_columns({EXTRA: one.after}))))
        elif one.role == "person" and one.before is not None and one.field not in _HIDDEN:
            declared = people[one.field]
            before, after = declared.show(one.before, around), declared.show(one.after, around)
            told.append(Message(_CHANGES, field=Message(declared.title), before=before, after=after))
        elif one.role == "person" and one.field not in _HIDDEN:
            declared = people[one.field]
            told.append(Message(_FILLS, field=Message(declared.title), value=declared.show(one.after, around)))
        elif one.role == "identification" and one.field == "criteria":
            told.append(_identified(session, row))
        elif one.role == "identification":
            told.append(Message(_COMPLETES, field=Message(identifications[one.field].title)))
        elif one.role == "service":
            told.append(service_added(session, {"service": one.field, "given_on": one.after}, partner))
    return tuple(told) or (Message(_NOTHING),)


def _household(session: Session, row: TypedRow) -> list[Message]:
    told = row.records.get("household", {})
    head = told.get("head_name")
    if not head:
        return []
    village = str(told.get("village") or "")
    there = session.file.rows(
        "households", ("head_name", "head.family_name", "head.other_names"), equals("village", village)
    )
    names = [f"{family or ''} {other or ''}".strip() or head_name for head_name, family, other in there]
    known = household_key(head, village) in {household_key(name, village) for name in names}
    return [Message(_JOINS if known else _HOUSEHOLD, head=head)]


def _identified(session: Session, row: TypedRow) -> Message:
    declared = session.register_of("identifications").fields["criteria"]
    criteria = row.records["identification"].get("criteria")
    return Message(_IDENTIFIED, criteria=declared.show(criteria, session.around()))


def service_added(session: Session, service: Record, partner: str) -> Message:
    """That a service is added, and by whom it was given where `partner` names somebody."""
    around = session.around()
    name = around.codelists["service"].label(str(service["service"]), around.language)
    day = show_date(str(service["given_on"])) if service.get("given_on") else ""
    return Message(_SERVICE_FROM if partner else _SERVICE, service=name, day=day, partner=partner)
