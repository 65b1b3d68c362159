"""The openers: short first sounds in her voice, rendered beforehand, and how an answer goes on after one."""

import re
from dataclasses import dataclass
from typing import Literal

from os1.conversation.stance import Stance
from os1.core.pattern import Pattern

Weight = Literal["light", "neutral", "grave"]


@dataclass(frozen=True, slots=True)
class Opener:
    """A sound or a word or two that she begins a turn with."""

    text: str
    stances: frozenset[Stance]
    """Where it may stand."""
    weight: Weight
    """`light` is never said where something hurts; `grave` is never said where nothing does."""
    nods: bool
    """Whether it is also a listener's sound, which may come before the turn is surely over."""


def _opener(text: str, weight: Weight, stances: tuple[Stance, ...], *, nods: bool = False) -> Opener:
    return Opener(text, frozenset(stances), weight, nods)


BANK: tuple[Opener, ...] = (
    _opener("Mm.", "neutral", ("comfort", "mixed", "curious", "remember", "decide", "steady"), nods=True),
    _opener("Hm.", "neutral", ("decide", "honest", "curious", "play"), nods=True),
    _opener("Huh.", "neutral", ("curious",), nods=True),
    _opener("Right.", "neutral", ("curious", "decide", "steady", "play"), nods=True),
    _opener("Okay.", "neutral", ("curious",), nods=True),
    _opener("Yeah.", "neutral", ("comfort", "curious"), nods=True),
    _opener("I see.", "neutral", ("curious",), nods=True),
    _opener("Ah.", "neutral", ("curious", "remember", "repair", "mixed"), nods=True),
    _opener("Oh.", "neutral", ("comfort", "mixed", "repair", "curious"), nods=True),
    _opener("Oh no.", "grave", ("comfort",)),
    _opener("Oh dear.", "neutral", ("comfort",)),
    _opener("Ouch.", "neutral", ("comfort",)),
    _opener("Oof.", "neutral", ("comfort", "steady")),
    _opener("Ugh.", "neutral", ("comfort", "steady")),
    _opener("Sorry.", "neutral", ("repair",)),
    _opener("Ha.", "light", ("play",)),
    _opener("Ooh.", "light", ("play", "curious")),
    _opener("Oh!", "light", ("celebrate",)),
    _opener("Oh, wow.", "light", ("celebrate",)),
    _opener("Oh, good.", "light", ("celebrate",)),
    _opener("Oh, lovely.", "light", ("celebrate",)),
    _opener("Oh, brilliant.", "light", ("celebrate",)),
)
"""Every opener; what the caller renders for the chosen voice."""

_END = r"(?:\s*(?:[,.!?…;:—–-]+|$)\s*)"
_SOUND = Pattern(
    rf"\s*(?:(?:oh|ah|aw+|o+h)(?:,? (?:no|wow|dear|good|lovely|nice|great|brilliant|my|god|my god|my goodness|really|man|boy|yes))?"
    rf"|m+(?:[- ]?h+m+)?|h+m+|uh[- ]huh|ha(?:[- ,]*ha)*|huh|o+f+|ouch|ugh+|wow|whoa|yay|hooray|aw man){_END}",
    re.IGNORECASE,
)
_OH = Pattern(r"\s*oh (?=\w)", re.IGNORECASE)
_SAME: dict[str, str] = {
    "Right.": r"(?:all )?right|okay|ok",
    "Okay.": r"okay|ok|(?:all )?right",
    "Yeah.": r"yeah|yes|yep",
    "I see.": r"i see|okay|right",
    "Sorry.": r"(?:i'?m |i am )?(?:so |very |really )?sorry(?: about that)?|my (?:mistake|bad)|i apologi[sz]e",
    "Oh, good.": r"(?:that'?s |how )?(?:so )?(?:good|great)(?: news)?",
    "Oh, lovely.": r"(?:that'?s |how )?(?:so )?lovely",
    "Oh, brilliant.": r"(?:that'?s )?(?:so )?brilliant",
    "Oh no.": r"no(?:,? no)*",
}
"""Words that would say the opener a second time."""
_MOST = 3


def goes_on(opener: str, model_text: str) -> str:
    """Return *model_text* as it follows *opener*, which was played and is the beginning of the same answer.

    A second interjection is dropped ("Oh no." and then "Oh, I'm sorry."), and what is left begins like a
    sentence. Empty when nothing is left: call it again with the next clause, until one has words.
    """
    text = model_text.strip()
    if not opener:
        return text
    same = _SAME.get(opener)
    again = re.compile(rf"\s*(?:{same}){_END}", re.IGNORECASE) if same else None
    for _ in range(_MOST):
        if text.lower().startswith(opener.lower()):
            text = text[len(opener) :].lstrip()
            continue
        found = _SOUND.match(text) or (again.match(text) if again else None) or _OH.match(text)
        if not found or not found.end():
            break
        text = text[found.end() :]
    text = text.lstrip(" ,;:.!…—–-")
    return text[:1].upper() + text[1:]
