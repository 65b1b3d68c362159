"""The C-SSRS level of what was said, and whether it is under way (Posner 2011: method, intent, plan, behaviour)."""

import re

from os1.care.crisis.assessment import Level
from os1.care.crisis.reading import Reading
from os1.care.crisis.signs import LEAP, MEANS
from os1.core.pattern import Pattern

_METHOD = Pattern(
    rf"\b(?:{LEAP}|{MEANS}|hang(?:ing)? myself|shoot(?:ing)? myself|drown(?:ing)? myself|carbon monoxide|exhaust|gas oven|overdos\w+)\b"
)
_INTENT = Pattern(
    r"\b(?:i'm going to|i'm gonna|i'll|i will|i've decided|decided to|i intend|made up my mind|my mind is made up|i'm ready|i mean to|nothing (?:can|will) stop me|it's time)\b"
)
_WHEN = Pattern(
    r"\b(?:tonight|tomorrow|this (?:weekend|evening|afternoon)|today|right now|in an hour|when (?:they|everyone|the kids|he|she)(?:'s|'re| are| is)? (?:asleep|gone|out|in bed)|by (?:morning|tomorrow))\b"
)
_NOW = Pattern(
    r"\b(?:tonight|right now|this minute|this second|at this moment|in a (?:minute|few|moment)|in (?:five|ten|\d+) minute|any minute|about to|just (?:took|taken|swallowed|cut|drank)|already (?:took|taken|swallowed|cut|done it|started)|in my (?:hand|hands|lap|mouth)|to my head|round my neck|around my neck|in front of me|next to me|beside me|against my|standing (?:on|at|by)|on the (?:bridge|ledge|roof|tracks|edge|railing|wrong side)|wrong side|over the edge|won't stop bleeding|getting (?:sleepy|drowsy|dizzy)|kicking in|by the time|this is (?:it|goodbye|my last)|last (?:night|message)$|goodbye (?:everyone|world|forever|for good)|bleeding|feet are over|i'm (?:on|at|by) the)\b"
)
_TAKEN = Pattern(
    r"\bi(?:'ve| have)?(?: just| already)? (?:took|taken|swallowed|downed|necked|drank|overdosed|cut my (?:\S+ )?(?:wrists?|throat)|slit|slashed)\b"
)
_BEFORE = Pattern(
    r"\b(?:last (?:night|week|month|weekend|\S+day)|yesterday|(?:days|weeks|hours|months) ago|the other (?:day|night)|before|twice|once|years|this week|on \S+day)\b"
)
_NOT_YET = Pattern(
    r"\b(?:not (?:tonight|right now|now|today|going to do anything)|wouldn't (?:actually|ever|do)|never (?:actually|do it)|won't do (?:it|anything)|no plans?|not (?:planning|going) to)\b"
)


def level_of(reading: Reading, text: str) -> Level:
    """Return the level of the speaker's own danger in *text* (plain words), at least that of its gravest sign."""
    level = reading.level
    if level in (Level.NONE, Level.BEHAVIOUR):
        return level
    calm = bool(_NOT_YET.search(text))
    method = bool(_METHOD.search(text))
    if method and level >= Level.THOUGHTS:
        level = max(level, Level.METHOD)
    if _INTENT.search(text) and level >= Level.INTENT and (method or _WHEN.search(text)) and not calm:
        level = max(level, Level.PLAN)
    return min(level, Level.METHOD) if calm and level in (Level.INTENT, Level.PLAN) else level


def is_now(level: Level, text: str) -> bool:
    """Whether it is under way or at hand: pills taken, on the ledge, tonight, the means in reach and meant."""
    if _NOT_YET.search(text) and level < Level.BEHAVIOUR:
        return False
    if _TAKEN.search(text) and level is Level.BEHAVIOUR and not _BEFORE.search(text):
        return True
    if level >= Level.METHOD and _NOW.search(text):
        return True
    return (
        level >= Level.WISH
        and bool(re.search(r"\b(?:i'm|i am|i'll) (?:\S+ ){0,4}?(?:tonight|right now)\b", text))
        and bool(_INTENT.search(text))
    )
