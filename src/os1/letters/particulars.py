"""Whether an answer says anything that only this person could say, and what to ask where it does not."""

import re

from os1.core.pattern import Pattern
from os1.memory.everyday import listed, stem
from os1.memory.stems import stems

GENERAL = frozenset(
    stem(word)
    for word in listed(
        "always there everything anything something nothing thing things stuff lot lots much many good great nice kind lovely best wonderful amazing fun time times day days"
        " way support supported supportive help helped helpful love loved loving care cared caring friend friendly person people life really well fine okay happy mean means meant"
        " feel felt feeling know knew known think thought made make get got go went come came say said want wanted like liked just remember together moment memory memories ever never"
        " one whole kid kids child childhood back then when us her him she he they we you been because guess suppose sure not long years year ago"
    )
)
ENOUGH = 5
"""Words of their own that an answer has where it needs no second question."""
_PLACES = Pattern(
    r"\b(?:kitchen|house|flat|garden|car|van|beach|lake|sea|river|hospital|school|shop|room|bedroom|church|train|boat|farm|pub|café|cafe|office|workshop|garage|"
    r"cottage|caravan|allotment|street|park|bakery|library|station|attic|porch|shed|tent|cabin|moor|forest|woods)\b",
    re.IGNORECASE,
)
_WAYS = Pattern(r"\b(?:said|told|used to say|always says|says)\b", re.IGNORECASE)


def vague(text: str) -> bool:
    """Whether *text* holds so little that is particular that one more question is worth it."""
    own = {word for word in stems(text) if word not in GENERAL}
    return len(own) + 2 * bool(re.search(r"\d", text)) < ENOUGH


def place_in(text: str) -> str:
    """Return a place that *text* names and does not describe (`kitchen`); empty where there is none."""
    found = _PLACES.search(text)
    return found[0].lower() if found is not None else ""


def tells_words(text: str) -> bool:
    """Whether *text* speaks of something that was said."""
    return _WAYS.search(text) is not None
