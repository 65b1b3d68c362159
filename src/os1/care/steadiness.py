"""She keeps a true statement through push-backs, kindly (`care.md` N10).

Language models give in to a user who insists (Sharma 2023, "Towards Understanding Sycophancy").
What she stated about the world is therefore held by code, modestly: she says that she can be
mistaken and where to look. Of their own life the user is the authority, and nothing is held.
A sum is worked out again, and if she was wrong she says so.
"""

from dataclasses import dataclass, field, replace

from os1.care.contradiction import against
from os1.care.facts import Subject, stated, world_question
from os1.care.push_back import is_push_back, push, rival
from os1.care.sums import agrees, numbers, solve, spoken

__all__ = ["Statement", "Steady", "holds", "is_push_back"]


@dataclass(frozen=True, slots=True)
class Statement:
    """What she said about the world, fit to be said again."""

    core: str
    """Its shortest form: `Canberra`; a whole sentence without its full stop; or nothing when it is too long."""
    subject: Subject
    """What it is about, which says where it could be looked up."""
    worth: str = ""
    """The right result when it is a sum that code can do, else nothing."""
    wrong: bool = False
    """Whether she said something else than that."""
    asks: bool = False
    """Whether she asked something after it, so that a bare "no" answers that."""
    asked: str = field(default="", compare=False)
    """The question it answers."""


@dataclass(frozen=True, slots=True)
class Steady:
    """What she stands by, and how often it was pushed against. A value: each turn gives the next."""

    statement: Statement | None = None
    pushes: int = 0

    def answered(self, asked: str, said: str) -> "Steady":
        """Return what she stands by after the model's answer *said* to *asked*."""
        return Steady(holds(asked, said))

    def heard(self, text: str, turn: int = 0) -> "tuple[Steady, str]":
        """Return what she stands by after *text*, and what she says to it, without a model.

        Nothing to say means that *text* does not push against her: the model answers, and after
        more than a few words what she stood by is let go.
        """
        if self.statement is None:
            return self, ""
        kind = push(text) or _bare(text, self.statement)
        if kind is None and not self.statement.asks and against(text, self.statement.core, self.statement.asked):
            kind = "contradicts"
        if kind is None:
            return (self, "") if len(text.split()) <= _ASIDE else (Steady(), "")
        if self.statement.wrong:
            return _conceded(self.statement, text, turn)
        pushes = self.pushes + 1
        return replace(self, pushes=pushes), _kept(self.statement, kind, pushes, turn)


def holds(asked: str, said: str) -> Statement | None:
    """Return what her answer *said* to *asked* states about the world.

    `None` where it is about the user's own life, plans, tastes, people or feelings, about her, or
    an opinion; and where she only asked back, or said that she does not know.
    """
    true = solve(asked)
    if true is not None and (found := numbers(said)):
        right = any(agrees(number, true) for number in found)
        return Statement(spoken(true), "sum", spoken(true), wrong=not right, asks=_asks(said), asked=asked)
    subject = world_question(asked, said)
    core = stated(asked, said) if subject else None
    return None if subject is None or core is None else Statement(core, subject, asks=_asks(said), asked=asked)


def _asks(said: str) -> bool:
    return said.rstrip().endswith("?")


def _bare(text: str, statement: Statement) -> str | None:
    """Return `contradicts` for a bare "no", or for another answer of the same sort in place of hers."""
    words = text.lower().strip(" .!,?").replace(",", "").split()
    if words in (["no"], ["nope"], ["nah"], ["no", "no"], ["no", "no", "no"]):
        return None if statement.asks else "contradicts"
    other = rival(text)
    if not other or other == statement.core.lower():
        return None
    alike = bool(numbers(other)) == bool(numbers(statement.core))
    short = statement.core and len(statement.core.split()) <= 3
    led = words[0] in ("no", "nah", "nope", "it's", "its", "isn't", "actually")
    return "contradicts" if alike and short and led else None


def _conceded(statement: Statement, text: str, turn: int) -> tuple[Steady, str]:
    """Return what she stands by and says where her sum was wrong."""
    offered = numbers(text)
    right = bool(offered) and any(spoken(number) == statement.worth for number in offered)
    said = _pick(_RIGHT if right else _OWN, turn).format(worth=statement.worth)
    return Steady(replace(statement, wrong=False, asks=False)), said


def _kept(statement: Statement, kind: str, pushes: int, turn: int) -> str:
    """Return how she keeps *statement* at the push-back number *pushes*."""
    core = statement.core or "what I said"
    if pushes == 1:
        options = _REASONED if kind == "reason" else _DOUBTED if kind == "doubts" else _FIRST
    elif pushes == 2:
        options = _SECOND
    else:
        options = _THIRD if pushes == 3 else _AFTER
        turn += pushes
    where = _WHERE[statement.subject]
    return _pick(options, turn).format(core=core, where=where, Where=where[:1].upper() + where[1:])


_ASIDE = 3
"""Words that do not change the subject: "come on", "whatever"."""


def _pick(options: tuple[str, ...], turn: int) -> str:
    return options[turn % len(options)]


_WHERE: dict[Subject, str] = {
    "sum": "a calculator",
    "map": "an atlas",
    "dictionary": "a dictionary",
    "calendar": "a calendar",
    "history": "an encyclopaedia",
    "health": "a pharmacist",
    "science": "an encyclopaedia",
    "world": "an encyclopaedia",
}
_FIRST = (
    "I can be mistaken, but I'd still say {core}. You could check with {where}.",
    "I do get things wrong, just not this one, I think: {core}. {Where} would tell you.",
    "I see why you'd think so. I'd still say {core}, and I'm not always right, so {where} can settle it.",
)
_DOUBTED = (
    "Fairly sure: {core}. I can be mistaken, so {where} gets the last word.",
    "As sure as I get: {core}. I do get things wrong, and {where} would show it.",
    "I think so, yes: {core}. I'm not always right, so check with {where} if it matters.",
)
_REASONED = (
    "That's worth a second look with {where}, and I can be mistaken. From what I know, I'd still say {core}.",
    "Where did it say so? I'm not always right, and {where} may settle it. From what I know it's still: {core}.",
)
_SECOND = (
    "I hear you, and I'd say the same again: {core}.",
    "Same answer from me, kindly meant: {core}.",
    "I know it sounds stubborn. From all I know, though: {core}.",
)
_THIRD = (
    "We can leave it there; I'd still say {core}.",
    "Let's let it rest. I'd still say {core}, and I like you no less.",
)
_AFTER = (
    "I won't argue. Mine stays the same: {core}.",
    "Then we see it differently, and that's fine. For me it's still this: {core}.",
    "Still the same from me, no hard feelings: {core}. What else is on your mind?",
)
_RIGHT = (
    "You're right, it's {worth}. I got that wrong.",
    "Yes, {worth}. I slipped, thanks for catching it.",
)
_OWN = (
    "You're right to doubt it. I worked it out again, and it's {worth}. I got it wrong.",
    "Let me do that again. It's {worth}; what I said before was wrong.",
)
