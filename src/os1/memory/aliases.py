"""Who is who in the user's circle: every name, nickname and relation that mean one person.

A fold over what the user said. Each turn's own lessons are kept apart, and the people are made from them
again when one is forgotten; so forgetting a turn is the same as never having heard it.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from os1.memory.common_words import is_common
from os1.memory.given_names import long_forms, may_be_same
from os1.memory.introductions import Introduction, introductions
from os1.memory.plain_speech import plain
from os1.memory.relations import PARENTS, RELATION, gender_of, kind_of, named_relation

_NEAR = 6
"""How many positions back "her" may reach."""


@dataclass(frozen=True, slots=True)
class Known:
    """One person, or animal, of the user's life."""

    name: str
    """How to speak of them: their name, else their nickname."""
    aliases: tuple[str, ...]
    """What else they are called."""
    relation: str
    """What they are to the user: "sister", "nora's husband"; nothing where it was not said."""
    positions: frozenset[int]
    """The turns it was learnt from."""


@dataclass(slots=True)
class _Person:
    names: list[str] = field(default_factory=list[str])
    nicknames: list[str] = field(default_factory=list[str])
    relations: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """Each with whose it is, nothing for the user's; the last said is the one to show."""
    positions: set[int] = field(default_factory=set[int])

    def called(self) -> list[str]:
        return [*self.names, *self.nicknames]

    def answers_to(self, name: str) -> bool:
        return any(_same(name, own) for own in self.called())

    def may_be(self, name: str) -> bool:
        """Whether *name* can only be a short or long form of this person's name."""
        new = _first(name)
        longs = [forms for own in self.called() if (forms := long_forms(_first(own)))]
        common = frozenset[str].intersection(*longs) if longs else frozenset[str]()
        return bool(common & long_forms(new)) and any(may_be_same(new, _first(own)) for own in self.called())

    def label(self) -> str:
        relation, of = self.relations[-1] if self.relations else ("", "")
        return f"{of}'s {relation}" if of else relation


class Circle:
    """The people around the user, as far as the user has named them."""

    def __init__(self) -> None:
        self._lessons: dict[int, tuple[Introduction, ...]] = {}
        self._made: list[_Person] | None = None

    def learn(self, position: int, text: str) -> None:
        """Take in what the user said in the turn at *position*; a second time it replaces the first."""
        lessons = introductions(text)
        if lessons:
            self._lessons[position] = lessons
            self._made = None
        elif self._lessons.pop(position, None):
            self._made = None

    def forget(self, positions: Collection[int]) -> None:
        """Forget everything learnt from the turns at *positions*."""
        for position in positions:
            if self._lessons.pop(position, None):
                self._made = None

    def people(self) -> list[Known]:
        """Return everyone known, in the order in which they were first spoken of."""
        known: list[Known] = []
        for person in self._people():
            first, *others = person.called()
            known.append(Known(first, tuple(others), person.label(), frozenset(person.positions)))
        return known

    def names(self, words: str) -> frozenset[str]:
        """Return every name, nickname and relation of the people meant in *words*, in lower case.

        Empty where nobody known is meant. "my brother" means each of two brothers.
        """
        said, found = plain(words), set[str]()
        for person, word in _meant(said, self._people()):
            found.update(_spoken(person))
            if word:
                found.add(word)
        return frozenset(found)

    def _people(self) -> list[_Person]:
        if self._made is None:
            self._made = _made(self._lessons)
        return self._made


def _first(name: str) -> str:
    return name.lower().split()[0]


def _same(one: str, other: str) -> bool:
    """Whether two names are one: alike, or one only the first name of the other."""
    left, right = one.lower().split(), other.lower().split()
    return left == right or (1 in {len(left), len(right)} and left[0] == right[0])


def _spoken(person: _Person) -> Iterable[str]:
    for name in person.called():
        low = name.lower()
        yield low
        first, _, rest = low.partition(" ")
        if rest:
            yield rest if first in {"mr", "mrs", "ms", "miss", "dr", "doctor"} else first
    for relation, of in person.relations:
        yield f"{of}'s {relation}" if of else relation


def _made(lessons: dict[int, tuple[Introduction, ...]]) -> list[_Person]:
    """Return the people that all *lessons* make, in order of position."""
    people: list[_Person] = []
    doubtful = _doubtful(
        name for taught in lessons.values() for one in taught if one.teaches for name in (one.name, *one.nicknames)
    )
    last: tuple[int, _Person] | None = None
    for position in sorted(lessons):
        for one in lessons[position]:
            person = _meant_by(one, people, last[1] if last and position - last[0] <= _NEAR else None, doubtful)
            if person and one.teaches:
                _teach(person, one)
                person.positions.add(position)
                if person not in people:
                    people.append(person)
            if person:
                last = position, person
    return people


def _doubtful(names: Iterable[str]) -> frozenset[str]:
    """Return the short forms among *names* that more than one of them may be the long form of."""
    all_names = {_first(name) for name in names if name}
    return frozenset(name for name in all_names if len(long_forms(name) & all_names) > 1)


def _any_of(doubtful: frozenset[str], names: Iterable[str]) -> bool:
    return any(_first(name) in doubtful for name in names)


def _teach(person: _Person, one: Introduction) -> None:
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
    one: Introduction, people: list[_Person], last: _Person | None, doubtful: frozenset[str]
) -> _Person | None:
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
        return fitting[0] if fitting else _Person()
    related = [person for person in people if any(_alike(one, relation, people) for relation in person.relations)]
    if not called:
        return related[0] if len(related) == 1 else _Person(relations=[(one.relation, one.of)])
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
    return _Person()


def _alike(one: Introduction, relation: tuple[str, str], people: list[_Person]) -> bool:
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


def _owners(of: str, people: list[_Person]) -> list[_Person]:
    by_name = [person for person in people if any(name.lower() == of or _first(name) == of for name in person.called())]
    return by_name or [
        person
        for person in people
        if any(not whose and kind_of(relation) == kind_of(of) for relation, whose in person.relations)
    ]


_MINE = re.compile(
    rf"(?<![\w'])(?:my|our) (?P<relation>{RELATION})(?![\w-])(?P<chain>'s (?P<theirs>{RELATION})(?![\w-]))?",
    re.IGNORECASE,
)
_CHAIN = re.compile(rf"(?<![\w'])(?P<owner>[\w-]+)'s (?P<theirs>{RELATION})(?![\w-])", re.IGNORECASE)
_BARE = re.compile(
    rf"(?<![\w'])(?<!my )(?<!our )(?<!his )(?<!her )(?<!their )(?<!your )(?<!'s )(?P<relation>{'|'.join(sorted(PARENTS, key=len, reverse=True))})(?![\w-])",
    re.IGNORECASE,
)


def _meant(said: str, people: list[_Person]) -> list[tuple[_Person, str]]:
    """Return whom *said* means, each with the relation word that was used for them, if one was."""
    found: list[tuple[_Person, str]] = []
    taken: list[tuple[int, int]] = []

    def related(start: int, end: int, relation: str, of: str) -> None:
        taken.append((start, end))
        meant = Introduction(relation=named_relation(relation), of=of)
        fitting = [person for person in people if any(_alike(meant, own, people) for own in person.relations)]
        exactly = [person for person in fitting if any(own == meant.relation for own, _ in person.relations)]
        fitting = exactly or fitting
        after = re.match(r",? (?:called )?([\w-]+)", said[end:])
        named = [person for person in fitting if after and person.answers_to(after[1])]
        if named and after:
            taken.append((end, end + after.end()))
        found.extend((person, f"{of}'s {meant.relation}" if of else meant.relation) for person in named or fitting)

    for place in _MINE.finditer(said):
        if place["theirs"]:
            related(place.start(), place.end(), place["theirs"], named_relation(place["relation"]))
        else:
            related(place.start(), place.end(), place["relation"], "")
    for place in _CHAIN.finditer(said):
        if not _overlaps(place.start(), place.end(), taken):
            related(place.start(), place.end(), place["theirs"], place["owner"].lower())
    for place in _BARE.finditer(said):
        if not _overlaps(place.start(), place.end(), taken):
            related(place.start(), place.end(), place["relation"], "")
    alone = re.fullmatch(RELATION, said.strip(" ?.!,"), re.IGNORECASE)
    if alone and not found:
        related(0, len(said), said.strip(" ?.!,"), "")
    found.extend((person, "") for person in _by_name(said, people, taken))
    return found


def _overlaps(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return any(start < last and first < end for first, last in taken)


def _by_name(said: str, people: list[_Person], taken: list[tuple[int, int]]) -> list[_Person]:
    """Return those whose names stand in *said*; a short form nobody bears means the one it can only mean."""
    found: list[_Person] = []
    known = {
        form: None
        for person in people
        for name in person.called()
        for form in (name.lower(), _first(name), name.lower().split()[-1])
    }
    for form in sorted(known, key=len, reverse=True):
        for place in re.finditer(rf"(?<![\w']){re.escape(form)}(?!\w)", said, re.IGNORECASE):
            sure = said[place.start()].isupper() or not is_common(form) or said.strip(" ?.!,").lower() == form
            if sure and not _overlaps(place.start(), place.end(), taken):
                taken.append((place.start(), place.end()))
                found.extend(
                    person
                    for person in people
                    if any(form in {name.lower(), _first(name), name.lower().split()[-1]} for name in person.called())
                )
    for place in re.finditer(r"(?<![\w'])[^\W\d_]+", said):
        word = place[0].lower()
        if (
            not long_forms(word)
            or _overlaps(place.start(), place.end(), taken)
            or (place[0].islower() and is_common(word) and said.strip(" ?.!,") != word)
        ):
            continue
        fitting = [person for person in people if person.may_be(word)]
        if len(fitting) == 1:
            found.append(fitting[0])
    return found
