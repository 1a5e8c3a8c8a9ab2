"""Evidence is a value: the same words, weight and direction are the same evidence."""

from desktop.domain.language import Message
from desktop.exchange.evidence import Evidence


def test_evidence_is_compared_by_what_it_says():
    near = Evidence(Message("Same village"), 2, True)
    assert near == Evidence(Message("Same village"), 2, True)
    assert near != Evidence(Message("Same village"), 2, False)
