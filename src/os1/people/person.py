"""A person in the room."""

from dataclasses import dataclass

from os1.core.ids import OWNER, PersonId


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks with her."""

    id: PersonId
    name: str
    """What to call them; empty while it is not known."""


def owner(name: str) -> Person:
    """Return the person whose machine this is."""
    return Person(OWNER, name)
