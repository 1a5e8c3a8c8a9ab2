"""Names of meanings and the targets that store them."""

from desktop.exchange.recognition.meanings.named import NAMES, second_choices, targets_of
from desktop.exchange.targets.kinds import KINDS

KEYS = {target.key for kind in KINDS for target in kind.targets}


def test_every_name_stands_for_a_target():
    assert set(NAMES) <= KEYS


def test_a_meaning_leads_to_its_targets_in_every_kind():
    assert targets_of("theme") == ("activity.domain", "partner.domains", "recommendation.theme")
    assert targets_of("latitude") == ()


def test_an_acronym_stands_in_for_the_partner_where_no_name_is():
    assert second_choices("partner_acronym") == ("activity.partner",)
    assert second_choices("activity") == ()
