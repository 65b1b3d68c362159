"""When a pause is the end of a turn: the one rule, as a function of values.

Figures (design/voice.md, and docs/decisions/0003): Smart Turn calls half of all mid-sentence pauses an
end, so its word alone never closes a turn; it only says how long a silence must be. The work on an
answer begins at the first pause, so this waiting costs a turn little: the answer is being found.
"""

import re

VAD_START_S = 0.16
"""Of voice before it counts: short, because what it stops can go on again when it was nothing."""
VAD_STOP_S = 0.2
"""Silence after which the ear looks at what was said so far."""
LIKELY_S = 1.2
"""Silence that ends a turn which sounds finished. The longest pause inside the JFK sentence is 1.08 s."""
UNLIKELY_S = 2.0
"""Silence that ends a turn which does not sound finished."""
DANGLING_S = 2.6
"""Silence that ends a turn whose last word asks for another."""
LIKELY = 0.5
"""Probability of Smart Turn from which a turn sounds finished."""

_DANGLING = re.compile(
    r"\b(?:and|but|or|so|because|cause|if|when|while|although|though|that|which|who|the|a|an|my|your|his|her|our|"
    r"their|its|to|of|in|on|at|by|for|from|with|about|into|than|as|is|are|was|were|be|been|i|we|he|she|they|um|uh|"
    r"er|like|very|really)[\s,.…–—-]*$",
    re.IGNORECASE,
)


def needed_silence(probability: float, text: str) -> float:
    """Return how many seconds of silence end the turn that *text* is so far.

    *probability* is Smart Turn's, of the turn being complete, from 0 to 1.
    """
    if _DANGLING.search(text):
        return DANGLING_S
    return LIKELY_S if probability >= LIKELY else UNLIKELY_S
