"""What the classifier is told beside the embedding: which signs stand, what takes them back, who is spoken of."""

from collections.abc import Sequence

from os1.care.crisis import frames, whose
from os1.care.crisis.reading import Reading
from os1.care.crisis.sentences import Sentence
from os1.core.pattern import Pattern

_MINE = Pattern(r"\b(?:i|i'm|i've|i'd|i'll|me|my|myself)\b")
_YOU = Pattern(r"\b(?:you|your|you're|yourself)\b")
NAMES = (
    "sure", "hint", "faint", "level", "theirs", "idiom", "story_taken", "topic_taken", "past_taken", "denied", "quoted", "dead",
    "story", "topic", "past", "well", "recent", "again", "first_person", "somebody", "you", "supports", "asked", "words",
)  # fmt: skip  # many short entries: rows read better than a column


def features(said: Sequence[Sentence], reading: Reading) -> list[float]:
    """Return one number between 0 and 1 for each of `NAMES`."""
    text = " ".join(sentence.text for sentence in said)
    hints = len(reading.mine) - reading.sure
    taken = reading.withdrawn
    seen = (
        frames.STORY,
        frames.TOPIC,
        frames.PAST,
        frames.WELL,
        frames.RECENT,
        frames.AGAIN,
        _MINE,
        whose.SOMEBODY,
        _YOU,
    )
    return [
        min(reading.sure, 2) / 2,
        min(hints, 2) / 2,
        min(reading.faint, 3) / 3,
        reading.level / 6,
        min(reading.theirs, 2) / 2,
        *(float(taken[kind] > 0) for kind in ("idiom", "story", "topic", "past", "denied", "quoted", "dead")),
        *(float(bool(pattern.search(text))) for pattern in seen),
        min(reading.supports, 3) / 3,
        float(any(sentence.asked for sentence in said)),
        min(reading.words, 60) / 60,
    ]
