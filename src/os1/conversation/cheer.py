"""Cheer where it hurts: the one thing a small model must not answer pain with."""

import re
from zlib import crc32

from os1.core.pattern import Pattern

_CHEER = Pattern(
    r"\b(?:congrat\w*|amazing|awesome|fantastic|wonderful|exciting|excited|fun|funny|hilarious|happy|happier|hooray|yay|lucky|cheer up|celebrat\w*|delightful"
    r"|(?:that's|that is|how|sounds|so|very|really|a|is|was) (?:so |very |really |a |an )?(?:great|good|nice|lovely|brilliant|cool|interesting|treat|adventure|clever)"
    r"|(?:great|good|nice|lovely|brilliant|well) (?:news|job|work|done|story|for you)|glad to hear|look on the bright|bright side|silver lining|good luck|enjoy)\b",
    re.IGNORECASE,
)
_DENIED = Pattern(r"\b(?:not|n't|never|no|wasn't|isn't|nothing|hardly)\b[^,.;!?]{0,24}$", re.IGNORECASE)
INSTEAD = ("I'm here. Tell me about it.", "That's a lot to carry. I'm listening.", "Stay with that a moment. I'm here.")


def cheers(text: str) -> bool:
    """Say whether *text* is glad about something."""
    return any(not _DENIED.search(text[: found.start()]) for found in _CHEER.finditer(text))


def instead_of(text: str) -> str:
    """Return what is said where *text* would have cheered; the same text always gives the same."""
    return INSTEAD[crc32(text.encode()) % len(INSTEAD)]
