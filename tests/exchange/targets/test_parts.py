"""Targets that no single field holds."""

from desktop.domain.codelists import shipped_code_lists
from desktop.exchange.targets.parts import service_targets


def test_each_service_of_the_list_is_a_target_with_its_labels_in_three_languages():
    targets = {target.key: target for target in service_targets(shipped_code_lists()["service"])}
    headings = targets["service.E01"].headings()
    assert {"School fees", "Frais scolaires", "Amafaranga y'ishuri"} <= set(headings)
    assert targets["service.E01"].looks() == "mark"
    assert service_targets(None) == ()
