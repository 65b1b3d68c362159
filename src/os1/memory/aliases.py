"""Who is who in the user's circle: every name, nickname and relation that mean one person.

A fold over what the user said. Each turn's own lessons are kept apart, and the people are made from them
again when one is forgotten; so forgetting a turn is the same as never having heard it.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from os1.core.pattern import Pattern
from os1.memory.acquaintance import Acquaintance, acquaintances, alike, first_name
from os1.memory.common_words import is_common
from os1.memory.given_names import long_forms
from os1.memory.introductions import Introduction, introductions
from os1.memory.plain_speech import plain
from os1.memory.relations import PARENTS, RELATION, named_relation


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


class Circle:
    """The people around the user, as far as the user has named them."""

    def __init__(self) -> None:
        self._lessons: dict[int, tuple[Introduction, ...]] = {}
        self._made: list[Acquaintance] | None = None

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

    def _people(self) -> list[Acquaintance]:
        if self._made is None:
            self._made = acquaintances(self._lessons)
        return self._made


def _spoken(person: Acquaintance) -> Iterable[str]:
    for name in person.called():
        low = name.lower()
        yield low
        first, _, rest = low.partition(" ")
        if rest:
            yield rest if first in {"mr", "mrs", "ms", "miss", "dr", "doctor"} else first
    for relation, of in person.relations:
        yield f"{of}'s {relation}" if of else relation


_MINE = Pattern(
    rf"(?<![\w'])(?:my|our) (?P<relation>{RELATION})(?![\w-])(?P<chain>'s (?P<theirs>{RELATION})(?![\w-]))?",
    re.IGNORECASE,
)
_CHAIN = Pattern(rf"(?<![\w'])(?P<owner>[\w-]+)'s (?P<theirs>{RELATION})(?![\w-])", re.IGNORECASE)
_BARE = Pattern(
    rf"(?<![\w'])(?<!my )(?<!our )(?<!his )(?<!her )(?<!their )(?<!your )(?<!'s )(?P<relation>{'|'.join(sorted(PARENTS, key=len, reverse=True))})(?![\w-])",
    re.IGNORECASE,
)


def _meant(said: str, people: list[Acquaintance]) -> list[tuple[Acquaintance, str]]:
    """Return whom *said* means, each with the relation word that was used for them, if one was."""
    found: list[tuple[Acquaintance, str]] = []
    taken: list[tuple[int, int]] = []

    def related(start: int, end: int, relation: str, of: str) -> None:
        taken.append((start, end))
        meant = Introduction(relation=named_relation(relation), of=of)
        fitting = [person for person in people if any(alike(meant, own, people) for own in person.relations)]
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


def _by_name(said: str, people: list[Acquaintance], taken: list[tuple[int, int]]) -> list[Acquaintance]:
    """Return those whose names stand in *said*; a short form nobody bears means the one it can only mean."""
    found: list[Acquaintance] = []
    known = {
        form: None
        for person in people
        for name in person.called()
        for form in (name.lower(), first_name(name), name.lower().split()[-1])
    }
    for form in sorted(known, key=len, reverse=True):
        for place in re.finditer(rf"(?<![\w']){re.escape(form)}(?!\w)", said, re.IGNORECASE):
            sure = said[place.start()].isupper() or not is_common(form) or said.strip(" ?.!,").lower() == form
            if sure and not _overlaps(place.start(), place.end(), taken):
                taken.append((place.start(), place.end()))
                found.extend(
                    person
                    for person in people
                    if any(
                        form in {name.lower(), first_name(name), name.lower().split()[-1]} for name in person.called()
                    )
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
