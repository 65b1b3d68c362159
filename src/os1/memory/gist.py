"""What one conversation was about: a model's sentence, if each part of it was said, else two notes."""

import re
from collections.abc import Iterable, Sequence
from datetime import tzinfo

from os1.core.events import EpisodeTold, NoteTaken
from os1.core.ids import SessionId
from os1.core.pattern import Pattern
from os1.memory.grounding import Claim, ground
from os1.memory.phrases import read
from os1.memory.predicates import SAID
from os1.memory.sameness import folded
from os1.memory.stretch import Line

_SENTENCES = Pattern(r"(?<=[.!?])\s+")
_PARTS = Pattern(r"(?<=[.!?])\s+|,?\s+(?:and|but|so|because|while)\s+|[,;]\s+", re.IGNORECASE)
_PLAIN = frozenset(
    [
        "you",
        "were",
        "your",
        "about",
        "and",
        "the",
        "that",
        "was",
        "had",
        "with",
        "for",
        "from",
        "have",
        "has",
        "are",
        "been",
        "who",
        "what",
        "they",
        "she",
        "her",
        "his",
        "him",
        "them",
        "talk",
        "talked",
        "talking",
        "said",
        "spoke",
        "told",
        "conversation",
        "mentioned",
        "discussed",
        "person",
        "also",
        "how",
        "because",
        "while",
        "which",
        "will",
        "would",
        "then",
        "into",
        "our",
    ]
)


def told(session: SessionId, gist: str, lines: Sequence[Line], zone: tzinfo, by: str) -> EpisodeTold | None:
    """Return a model's *gist* with the lines it rests on; None where it says what was not said.

    Each part of it must stand in one line: the words of two lines put together are a third meaning.
    """
    short = " ".join(_SENTENCES.split(" ".join(gist.split()))[:2])
    if not short.startswith("You") or not short.endswith((".", "!")):
        return None
    sources: set[int] = set()
    for part in _PARTS.split(short.rstrip(".!")):
        source = _source(part, lines, zone)
        if source is None:
            return None
        sources.add(source)
    return EpisodeTold(session, short, tuple(sorted(sources)), by)


def _source(part: str, lines: Sequence[Line], zone: tzinfo) -> int | None:
    """Return the line that says a part of a gist, which is about the user where it says so."""
    own = bool(re.match(r"you\b", part, re.IGNORECASE))
    predicate, object = read(
        re.sub(r"^(?:and |that )?(?:you|your)(?:'re| are|'ve| have)?\s+", "", part, flags=re.IGNORECASE)
    )
    words = {word for word in folded(part) if word not in _PLAIN}
    for number, line in enumerate(lines, 1):
        if not words or not words <= set(folded(line.text)):
            continue
        if not own or predicate == SAID:
            return line.position
        if (
            note := ground(Claim(number, "I", predicate, object, by="gist"), lines, zone)
        ) and note.predicate == predicate:
            return line.position
    return None


def from_notes(session: SessionId, taken: Iterable[NoteTaken], lines: Sequence[Line]) -> EpisodeTold | None:
    """Return the two surest notes of a conversation as its gist; None where none was taken."""
    here = {line.position for line in lines}
    own = [note for note in taken if here.issuperset(note.sources) and note.predicate != "said"]
    if not own:
        return None
    best = sorted(own, key=lambda note: -note.confidence)[:2]
    sources = sorted({source for note in best for source in note.sources})
    texts = dict.fromkeys(note.text for note in own if note in best)
    return EpisodeTold(session, " ".join(texts), tuple(sources), "rules")
