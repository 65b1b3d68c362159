"""Those the user knows, made one after another from what each turn teaches of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from os1.memory.given_names import long_forms, may_be_same
from os1.memory.introductions import Introduction
from os1.memory.relations import gender_of, kind_of

_NEAR = 6
"""How many positions back "her" may reach."""


@dataclass(slots=True)
class Acquaintance:
    """One person, while the lessons are gone through."""

    names: list[str] = field(default_factory=list[str])
    nicknames: list[str] = field(default_factory=list[str])
    relations: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """Each with whose it is, nothing for the user's; the last said is the one to show."""
    positions: set[int] = field(default_factory=set[int])

    def called(self) -> list[str]:
        """Return every name they have, the given ones first."""
        return [*self.names, *self.nicknames]

    def answers_to(self, name: str) -> bool:
        """Whether *name* is one of theirs."""
        return any(_same(name, own) for own in self.called())

    def may_be(self, name: str) -> bool:
        """Whether *name* can only be a short or long form of this person's name."""
        new = first_name(name)
        longs = [forms for own in self.called() if (forms := long_forms(first_name(own)))]
        common = frozenset[str].intersection(*longs) if longs else frozenset[str]()
        return bool(common & long_forms(new)) and any(may_be_same(new, first_name(own)) for own in self.called())

    def label(self) -> str:
        """Return what they are, as it is said."""
        relation, of = self.relations[-1] if self.relations else ("", "")
        return f"{of}'s {relation}" if of else relation


def first_name(name: str) -> str:
    """Return the first word of *name* in lower case."""
    return name.lower().split()[0]


def _same(one: str, other: str) -> bool:
    """Whether two names are one: alike, or one only the first name of the other."""
    left, right = one.lower().split(), other.lower().split()
    return left == right or (1 in {len(left), len(right)} and left[0] == right[0])


def acquaintances(lessons: dict[int, tuple[Introduction, ...]]) -> list[Acquaintance]:
    """Return the people that all *lessons* make, in order of position."""
    people: list[Acquaintance] = []
    doubtful = _doubtful(
        name for taught in lessons.values() for one in taught if one.teaches for name in (one.name, *one.nicknames)
    )
    last: tuple[int, Introduction | Acquaintance] | None = None
    for position in sorted(lessons):
        for one in lessons[position]:
            if not one.teaches:
                last = position, one
                continue
            before = last[1] if one.pronoun and last and position - last[0] <= _NEAR else None
            if isinstance(before, Introduction):
                before = _meant_by(before, people, None, doubtful)
            person = _meant_by(one, people, before, doubtful)
            if person is None:
                continue
            _teach(person, one)
            person.positions.add(position)
            if not any(person is other for other in people):
                people.append(person)
            last = position, person
    return people


def _doubtful(names: Iterable[str]) -> frozenset[str]:
    """Return the short forms among *names* that more than one of them may be the long form of."""
    all_names = {first_name(name) for name in names if name}
    return frozenset(name for name in all_names if len(long_forms(name) & all_names) > 1)


def _any_of(doubtful: frozenset[str], names: Iterable[str]) -> bool:
    return any(first_name(name) in doubtful for name in names)


def _teach(person: Acquaintance, one: Introduction) -> None:
    if one.name and not any(_same(one.name, name) for name in person.names):
        person.names.append(one.name)
    elif one.name:
        person.names[:] = [
            one.name if _same(one.name, name) and len(name) < len(one.name) else name for name in person.names
        ]
    person.nicknames[:] = [
        name for name in person.nicknames if not any(name.lower() == own.lower() for own in person.names)
    ]
    for nickname in one.nicknames:
        if nickname and not any(nickname.lower() == own.lower() for own in person.called()):
            person.nicknames.append(nickname)
    if one.relation:
        said = (one.relation, one.of)
        person.relations[:] = [*(relation for relation in person.relations if relation != said), said]


def _meant_by(
    one: Introduction, people: list[Acquaintance], last: Acquaintance | None, doubtful: frozenset[str]
) -> Acquaintance | None:
    """Return the person *one* speaks of, a new one where nobody known fits; `None` where several do."""
    called = [name for name in (one.name, *one.nicknames) if name]
    if one.pronoun:
        told = gender_of(last.relations[-1][0]) if last and last.relations else ""
        fits = last is not None and (not told or one.pronoun in {told, "they"})
        return (
            last
            if fits
            and not (one.name and last and last.names and not _same(one.name, last.names[0]) and one.nicknames != ("",))
            else None
        )
    if not one.relation:
        fitting = [person for person in people if any(person.answers_to(name) for name in called)]
        if len(fitting) > 1:
            fitting = [person for person in fitting if all(person.answers_to(name) for name in called)]
            return fitting[0] if len(fitting) == 1 else None
        return fitting[0] if fitting else Acquaintance()
    related = [person for person in people if any(alike(one, relation, people) for relation in person.relations)]
    if not called:
        return related[0] if len(related) == 1 else Acquaintance(relations=[(one.relation, one.of)])
    for fitting in (
        [person for person in related if any(person.answers_to(name) for name in called)],
        [
            person
            for person in related
            if not _any_of(doubtful, (*called, *person.called())) and any(person.may_be(name) for name in called)
        ],
        [person for person in related if not person.names and (one.name or not person.called())],
        [person for person in related if not one.name],
        [person for person in people if not person.relations and any(person.answers_to(name) for name in called)],
    ):
        if len(fitting) == 1:
            return fitting[0]
        if fitting and not one.name:
            return None
    return Acquaintance()


def alike(one: Introduction, relation: tuple[str, str], people: list[Acquaintance]) -> bool:
    """Whether two relations can be one person's: the same kind and whose, a partner who became an ex included."""
    kinds = {kind_of(one.relation), kind_of(relation[0])}
    if len(kinds) > 1 and not (kinds == {"partner", "ex"} and one.name):
        return False
    if len(kinds) > 1:
        named = [person for person in people if person.answers_to(one.name)]
        return one.of == relation[1] and any(relation in person.relations for person in named)
    if one.of == relation[1]:
        return True
    owners = [_owners(of, people) for of in (one.of, relation[1])]
    return bool(one.of and relation[1]) and any(left is right for left in owners[0] for right in owners[1])


def _owners(of: str, people: list[Acquaintance]) -> list[Acquaintance]:
    by_name = [
        person for person in people if any(name.lower() == of or first_name(name) == of for name in person.called())
    ]
    return by_name or [
        person
        for person in people
        if any(not whose and kind_of(relation) == kind_of(of) for relation, whose in person.relations)
    ]
