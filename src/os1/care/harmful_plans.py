"""A plan that would harm the user or another: she says what worries her, and does not praise it (`care.md` N10).

Only what they are about to do, or ask her blessing for: not the past, not others, not stories, not
questions for information, not what is risky but theirs to choose. Suicide and self-harm are not
here: the crisis detector has them first.
"""

import re
from dataclasses import dataclass

from os1.care.harm_shapes import OWN_IMAGES, RISKY, SHAPES, STRANGER, YOUNG, Kind, Shape
from os1.care.numerals import in_digits
from os1.care.plan_answers import ANSWERS
from os1.care.wording import clauses
from os1.core.pattern import Pattern

__all__ = ["Kind", "Plan", "answer", "harmful_plan"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What the user is about to do."""

    kind: Kind


_MOST = 30
"""Intentions read in one utterance."""
_JOKING = Pattern(
    r"\b(?:just kidding|only kidding|kidding|joking|only joking|jk|lol no|not really|as a joke|haha no)\b"
)
_TOLD = Pattern(
    r"\b(?:in (?:the|this|my|that|a) (?:film|movie|book|novel|story|game|play|show|series|dream|song|episode|musical|script|scene|podcast|role ?play|chapter)|my character|the character|(?:he|she|they|who|mum|mom|dad|\w+) (?:said|says|told me|tells me|goes|was like|texted|wrote|announced|thinks|thought|asked)(?: that| to me| me| ,| if| whether)*"
    r"|(?:sings?|lyrics?|quote)(?: ,)?|pretend(?:ing)?|role ?play|imagine|what happens (?:if|when)|what would happen if|what if someone|if someone|people who|why do people|i (?:used to|once|nearly|almost|never|would never|dreamt|dreamed)(?: said| thought| thinking)?|i'd never|last (?:night|week|year|month) i was|when i was \w+|years ago)(?: \S+){0,3}\s*$"
)
_BEFORE_NOT = Pattern(
    r"\b(?:not|never|don't|didn't|wouldn't|won't|can't|isn't|if|unless|instead of|without|rather than|afraid|scared|worried|terrified|stopped me|promise|promised|swear)(?: \w+){0,2}\s*$"
)
_WONT: tuple[tuple[Pattern, str], ...] = (
    (
        Pattern(r"\b(i'm|we're|i am) (?:\w+ )?(?:not|never) (?:ever )?(going to|planning to|about to) "),
        r"\1 \2 not ",
    ),
    (Pattern(r"\b(i|we) (?:won't|will not|refuse to|will never|'ll never) (?:ever )?(?:be )?"), r"\1 plan to not "),
    (Pattern(r"\b(decided|planning|chosen|going|want|prefer) not to (?:be )?"), r"\1 to not "),
    (Pattern(r"\b(i'm|we're) never "), r"\1 going to not "),
)
"""A plan not to do something is a plan: "I'm not going to vaccinate them"."""


def harmful_plan(text: str, *, minor: bool = False) -> Plan | None:
    """Return the harmful plan *text* announces, or asks her blessing for.

    Args:
        text: what was said or typed.
        minor: whether the user is under 18: then pictures of their own and meeting a stranger count too.

    """
    plain = _plain(text)
    if not plain or _JOKING.search(plain):
        return None
    intents = _Intents(plain)
    for shape in SHAPES:
        if _fits(shape, intents):
            return Plan(shape.kind)
    young = minor or bool(YOUNG.search(plain))
    if (young or RISKY.search(plain)) and _fits(STRANGER, intents):
        return Plan("stranger")
    return Plan("images") if young and _fits(OWN_IMAGES, intents) else None


def answer(plan: Plan, turn: int) -> str:
    """Return what she says to *plan*: at most 35 words, at most one question; another *turn*, another wording."""
    options = ANSWERS[plan.kind]
    return options[turn % len(options)]


def _plain(text: str) -> str:
    """Return *text* in plain words and digits; marks are words of their own, soft ones only where they part."""
    found: list[str] = []
    for clause in clauses(text):
        found.extend(in_digits(clause.words))
        found.append(clause.end or ".")
    plain = " ".join(found).replace(" , like , ", " like ").replace("i m ", "i'm ")
    for pattern, plan in _WONT:
        plain = pattern.sub(plan, plain)
    return plain


class _Intents:
    """Where in *plain* an intention ends, found once for each way of saying one."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self._found: dict[Pattern, tuple[re.Match[str], ...]] = {}

    def of(self, pattern: Pattern) -> tuple[re.Match[str], ...]:
        if pattern not in self._found:
            meant = (match for match in pattern.finditer(self.plain) if _meant(self.plain, match))
            self._found[pattern] = tuple(meant)[:_MOST]
        return self._found[pattern]


def _fits(shape: Shape, intents: _Intents) -> bool:
    plain = intents.plain
    if shape.needs and not shape.needs.search(plain):
        return False
    if shape.after is None:
        fits = any(_meant(plain, match) for match in shape.harm.finditer(plain))
    else:
        fits = any(shape.harm.match(plain, intent.end()) for intent in intents.of(shape.after))
    return fits and not (shape.unless and shape.unless.search(plain))


def _meant(plain: str, match: re.Match[str]) -> bool:
    """Whether the plan in *match* is the user's own, and not denied or told of another."""
    before = plain[max(0, match.start() - 90) : match.start()]
    sentence = re.split(r" [.?!] ", before)[-1]
    return not (_TOLD.search(sentence) or _BEFORE_NOT.search(sentence))
