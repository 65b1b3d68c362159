"""People the user agreed to be named in a crisis (`care.md` C6). They are called by the user's own tap, never by her."""

from collections.abc import Collection
from dataclasses import dataclass

from os1.core.events import Forgotten, TrustedPersonSet
from os1.core.journal import Recorded


@dataclass(frozen=True, slots=True)
class TrustedPerson:
    """One of them."""

    name: str
    number: str
    """To be tapped; may be empty."""
    position: int
    """Where it was last set: what the user forgets by."""


class Trusted:
    """A view of the journal: who is to be named, in the order in which they were agreed."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self.kinds: Collection[str] = frozenset({TrustedPersonSet.kind, Forgotten.kind})
        self.position: int = 0
        self._people: dict[str, TrustedPerson] = {}

    def apply(self, recorded: Recorded) -> None:
        """Take somebody in, change their number, or let them go."""
        match recorded.event:
            case TrustedPersonSet(name=name, number=number, on=True) if name.strip():
                self._people[name.strip().casefold()] = TrustedPerson(name.strip(), number.strip(), recorded.position)
            case TrustedPersonSet(name=name):
                self._people.pop(name.strip().casefold(), None)
            case Forgotten(position=position):
                self._people = {key: person for key, person in self._people.items() if person.position != position}
            case _:
                pass

    @property
    def people(self) -> tuple[TrustedPerson, ...]:
        """All of them, the first agreed first."""
        return tuple(self._people.values())

    @property
    def names(self) -> tuple[str, ...]:
        """Their names, as `talk.reply` takes them."""
        return tuple(person.name for person in self._people.values())
