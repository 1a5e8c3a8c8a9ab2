"""Each kind of refusal is known to programs by its word, and to people by its sentence in their language."""

import pickle

from desktop.domain.language import Message, set_language
from desktop.exchange.reading.refusals import Cancelled, Damaged, Empty, PasswordNeeded, TooLarge, Unsupported


def test_programs_know_the_reason_by_a_word():
    kinds = (Unsupported, Damaged, TooLarge, Empty, PasswordNeeded, Cancelled)
    assert [kind.status for kind in kinds] == [
        "unsupported", "corrupt", "corrupt", "empty", "encrypted", "cancelled",
    ]  # fmt: skip


def test_a_sentence_made_elsewhere_becomes_a_refusal_and_crosses_the_border_of_the_child():
    said = Message("The sheet “{sheet}” is damaged behind row {row}. Ask the sender to send the file again.",
                   sheet="Urutonde", row=7)  # fmt: skip
    refused = pickle.loads(pickle.dumps(Damaged.saying(said)))
    assert (type(refused), str(refused)) == (Damaged, said.text("en"))
    set_language("fr")
    assert str(refused) == said.text("fr") != said.text("en")
