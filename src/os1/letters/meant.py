"""Who is meant by "he": what she asks about a sentence that may speak of whom the letter is for, and what a yes is worth.

The step of such a question is `whom he 12`: the pronoun, and where the answer was said that it stands in; `whom he 0` asks
whose pronoun it is at all, where nothing else shows it. Nothing is turned to "you" without a yes.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from os1.core.pattern import Pattern
from os1.letters.address import addressed, plain
from os1.letters.cleaning import cleaned
from os1.letters.letter import Told
from os1.letters.misheard import as_meant
from os1.letters.recipient import Recipient
from os1.memory.wishes import says_yes

MOST = 2
"""Questions of this kind in one interview: more would be an examination."""
MOST_LINES = 3
"""Sentences one of them quotes."""
_CONTENT = ("why", "moment", "changed", "ask")
_FORMS = {
    "she": Pattern(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE),
    "he": Pattern(r"\b(?:he|him|his|himself)\b", re.IGNORECASE),
    "they": Pattern(r"\b(?:they|them|their|theirs|themselves)\b", re.IGNORECASE),
}
_MANY = Pattern(r"\b[a-z]{3,}s\b|\b(?:children|people|men|women|and)\b", re.IGNORECASE)
"""What "they" may also stand for."""
_IS_THEM = Pattern(
    r"(?:(?:yes|yeah|i mean|i meant|of course|well|oh)[, ]+)*(?:(?:that's|that is|it's|it is) (?:him|her|them)|(?:he|she|it|that) is|i (?:mean|meant) (?:him|her|them))[.! ]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One question about who is meant."""

    step: str
    line: str
    """What the user said, as it would stand."""
    said: str
    """The pronoun in it, as one says it: `him`."""


def is_whom(step: str) -> bool:
    """Whether *step* asks who is meant."""
    return step.startswith("whom ")


def asks(told: Sequence[Told], asked: Iterable[str], to: Recipient) -> Doubt | None:
    """Return what is to be asked next about *told*, which is for *to*; None where all is certain, or was asked."""
    done = [step for step in dict.fromkeys(asked) if is_whom(step)]
    if len(done) >= MOST or not (to.name or to.relation):
        return None
    told, _ = as_meant(told, to.name)
    if not to.pronoun:
        doubt = _whose(told)
        return doubt if doubt is not None and not done else None
    places = {int(step.split()[2]) for step in done}
    return next(
        (
            doubt
            for one in told
            if one.step.removesuffix(" more") in _CONTENT and one.place not in places and (doubt := _in(one, to))
        ),
        None,
    )


def again(told: Sequence[Told], step: str, to: Recipient) -> Doubt | None:
    """Return the question of *step* once more; None where what it was about is forgotten."""
    place = int(step.split()[2])
    told, _ = as_meant(told, to.name)
    if not place:
        return _whose(told)
    return next((doubt for one in told if one.place == place and (doubt := _in(one, to))), None)


def means_them(text: str, to: Recipient) -> bool:
    """Whether *text* says that *to* is meant; in doubt it does not."""
    yes = says_yes(text)
    if yes is not None:
        return yes
    names = [re.escape(name) for name in (to.name, to.name.partition(" ")[0], to.relation) if name]
    called = rf"(?:(?:i mean|i meant|it's|that's|my|yes|yeah|well|oh)[, ]+)*(?:{'|'.join(names)})(?:[, ]+(?:yes|of course))?[.! ]*"
    return _IS_THEM.fullmatch(text) is not None or re.fullmatch(called, text, re.IGNORECASE) is not None


def shown_pronoun(told: Iterable[Told], to: Recipient) -> str:
    """Return the pronoun that the user said is theirs; empty where they said none is."""
    return next(
        (
            one.step.split()[1]
            for one in told
            if is_whom(one.step) and one.step.endswith(" 0") and means_them(one.text, to)
        ),
        "",
    )


def settled(told: Iterable[Told], one: Told, to: Recipient) -> tuple[str, bool]:
    """Return what is surely said of *to* in the answer *one*, by a yes; and whether it was asked about at all."""
    answer = next((other for other in told if other.step == f"whom {to.pronoun} {one.place}"), None)
    if answer is None:
        return "", False
    return plain(" ".join(_doubtful(one, to))) if means_them(answer.text, to) else "", True


def _in(one: Told, to: Recipient) -> Doubt | None:
    lines = _doubtful(one, to)
    found = _FORMS[to.pronoun].search(" ".join(lines)) if lines else None
    return Doubt(f"whom {to.pronoun} {one.place}", " ".join(lines), found[0].lower()) if found is not None else None


def _doubtful(one: Told, to: Recipient) -> list[str]:
    """Return the sentences of *one* that a yes would turn to *to*."""
    said = cleaned(one.text)
    left, turned = addressed(said, to), addressed(said, to, plain(" ".join(said)))
    return [was.text for was, new in zip(left, turned, strict=True) if not was.certain and new.certain][:MOST_LINES]


def _whose(told: Sequence[Told]) -> Doubt | None:
    """Return the question whose pronoun it is, where answers use several, or only "they"."""
    said = [line for one in told if one.step.removesuffix(" more") in _CONTENT for line in cleaned(one.text)]
    for pronoun in ("she", "he", "they"):
        if pronoun == "they" and any(_FORMS[one].search(line) for one in ("she", "he") for line in said):
            continue
        first = next(((line, found[0]) for line in said if (found := _FORMS[pronoun].search(line)) is not None), None)
        if first is not None and not (pronoun == "they" and any(_MANY.search(line) for line in said)):
            earlier = _earlier(said, pronoun)
            return Doubt(f"whom {earlier[0]} 0", earlier[1], earlier[2])
    return None


def _earlier(said: Sequence[str], pronoun: str) -> tuple[str, str, str]:
    """Return the first of "she" and "he" in *said*, else *pronoun*: its kind, its sentence, the word."""
    kinds = ("she", "he") if pronoun != "they" else ("they",)
    for line in said:
        found = sorted((m.start(), kind, m[0].lower()) for kind in kinds if (m := _FORMS[kind].search(line)))
        if found:
            return found[0][1], line, found[0][2]
    return pronoun, "", pronoun
