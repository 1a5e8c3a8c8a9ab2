"""What is known of a person for telling them from another; nothing of it is needed, each thing helps."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """The facts of one person, all optional except the id.

    `birth` is the text of a PartialDate, `village` a NISR code of any level, `household` the id of the household in
    this register. `head`, `guardian`, `father` and `mother` are full names, never words like "dead" or "unknown".
    `phones` and `national_ids` are canonical; the identifiers are the person's own, not those of the head.
    """

    id: str
    family_name: str = ""
    other_names: str = ""
    sex: str = ""
    birth: str = ""
    village: str = ""
    household: str = ""
    head: str = ""
    guardian: str = ""
    father: str = ""
    mother: str = ""
    phones: tuple[str, ...] = ()
    national_ids: tuple[str, ...] = ()

    @property
    def adults(self) -> tuple[str, ...]:
        """The names of those around the person that are known, each once: the head is often the mother too."""
        return tuple(dict.fromkeys(name for name in (self.head, self.guardian, self.mother, self.father) if name))
