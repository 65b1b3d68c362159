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

_OPENS = re.compile(
    r"^\W*(?:and|so|but|or|because|cause|cos|when|if|while|although|though|since|after|before|then|well)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|do|does|did|done|have|has|had|can|could|will|would|shall|should|may|might|must|"
    r"say|says|said|tell|told|go|goes|went|gone|get|gets|got|come|comes|came|know|knows|knew|think|thinks|thought|see|sees|"
    r"saw|seen|make|makes|made|take|takes|took|want|wants|need|needs|let|put|keep|kept|give|gave|find|found|feel|felt|leave|"
    r"left|call|mean|ask|try|run|ran|eat|ate|sit|sat|stand|stood|hear|heard|meet|met|lose|lost|bring|brought|buy|bought|"
    r"write|wrote|read|send|sent|sleep|slept|fell|fall|tried|love|loves|like|likes|hate|hates|hope|wish|guess|suppose|help|"
    r"talk|work|works|start|stop|stay|play|turn|look|looks|live|lives|believe|remember|forget|forgot|wait|pay|paid|\w+ed|\w+ing)"
    r"\b|\w+(?:n't|'s|'re|'m|'ll|'d|'ve)\b",
    re.IGNORECASE,
)
"""Common verb forms: a turn that opens with a connective and holds none of them has only begun."""


def needed_silence(probability: float, text: str) -> float:
    """Return how many seconds of silence end the turn that *text* is so far.

    *probability* is Smart Turn's, of the turn being complete, from 0 to 1.
    """
    if _DANGLING.search(text) or (_OPENS.match(text) and not _VERB.search(text) and len(text.split()) > 1):
        return DANGLING_S
    return LIKELY_S if probability >= LIKELY else UNLIKELY_S
