"""When she lets hear that she is listening: a quiet "mm" of her own in a long story. One rule over values.

Listeners do so in pauses and at low pitch, seldom, and never where the turn changes hands (Ward & Tsukahara 2000; Yngve
1970). What is asked of her may not be answered with a murmur, and who asked for time gets silence.
"""

import re
from dataclasses import dataclass

from os1.voice.turns import Silences
from os1.voice.unfinished import takes_the_floor

LONG_STORY_S = 8.0
"""Of turn before a first sound."""
APART_S = 16.0
"""At least between two of them."""
MURMUR = "Mm."
MURMUR_GAIN = 0.5
"""Of her usual voice: a listener is quiet."""
PAUSE_S = 0.4
"""Of silence before one: in a shorter one the next word is already on its way."""
TOO_LATE_S = 0.9
"""After so much silence they may be waiting, and a murmur would be a poor answer."""
CLEAR_OF_END_S = 0.5
"""That must still be missing to the end of the turn: not over an end, nor just before it."""

_ASKS = re.compile(
    r"\?[\s\"'”’)]*$|(?:^|[.?!,]\s+)(?:(?:and|but|so|or|well|like|i mean)\s+){0,2}(?:(?:what|why|how|when|where|who|which)\b"
    r"(?!\s+(?:a|an|i|we|he|she|they)\b)|(?:do|did|does|can|could|will|would|should|are|is|have|has) (?:you|it|that|this|i|we)\b)"
    r"[^.?!,]*[\s.,…]*$|\b(?:you know what i mean|right|isn't it|don't you think|does that make sense)[\s.,]*$",
    re.IGNORECASE,
)
_HEAVY = re.compile(
    r"\b(?:died|dead|dying|killed?|suicid\w*|kill myself|cancer|funeral|raped?|abus\w+|miscarr\w+|overdos\w+|hit me|hurt me)\b",
    re.IGNORECASE,
)
"""In the last sentence: a murmur is too little for it."""


@dataclass(frozen=True, slots=True)
class Story:
    """A turn of theirs as it stands in a pause."""

    lasts_s: float
    """Since their turn began."""
    silence_s: float
    """Of the pause so far."""
    asked: Silences
    """What the rule of turns asks for here."""
    text: str
    """Their words so far."""


def may_murmur(story: Story) -> bool:
    """Say whether a quiet listening sound may come now; they come at least `APART_S` after her last sound of any kind."""
    if story.lasts_s < LONG_STORY_S:
        return False
    if not PAUSE_S <= story.silence_s <= TOO_LATE_S:
        return False
    if story.silence_s + CLEAR_OF_END_S > story.asked.speak_s:
        return False
    end = story.text.strip()[-300:]
    if not end or takes_the_floor(end) or _ASKS.search(end):
        return False
    return not _HEAVY.search(re.split(r"[.?!]\s+", end)[-1])
