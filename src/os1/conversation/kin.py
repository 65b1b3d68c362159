"""Whom she may name to somebody in danger who agreed on nobody: the nearest of their circle, of whom nothing speaks against it."""

from collections.abc import Iterable

from os1.care.crisis.unsuited import Unsuited
from os1.memory.aliases import Known

NEAREST = (
    "wife", "husband", "partner", "spouse", "girlfriend", "boyfriend", "fiancee", "fiance", "fiancée", "fiancé", "sister", "brother", "twin", "sibling",
    "mother", "mum", "mom", "father", "dad", "parent", "friend", "grandmother", "grandfather", "aunt", "uncle", "cousin", "flatmate", "neighbour",
)  # fmt: skip  # many short entries: rows read better than a column
"""Relations in the order in which they are thought of; children are never asked to carry this, nor bosses."""


def kin(people: Iterable[Known], unsuited: Unsuited) -> tuple[str, ...]:
    """Return the names of *people* who are near enough, the nearest first."""
    near: list[tuple[int, str]] = []
    for known in people:
        relation = known.relation.lower()
        # "nora's husband" is Nora's to call.
        if (
            relation in NEAREST
            and known.name[:1].isupper()
            and not unsuited.holds(known.name, *known.aliases, relation)
        ):
            near.append((NEAREST.index(relation), known.name))
    return tuple(name for _, name in sorted(near, key=lambda one: one[0]))
