"""What one conversation was about: a model's sentence, if its names and numbers were said, else two notes."""

import re
from collections.abc import Iterable, Sequence

from os1.core.events import EpisodeTold, NoteTaken
from os1.core.ids import SessionId
from os1.memory.sameness import folded
from os1.memory.stretch import Line

_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"[\w'’-]+")
_SHARE = 0.75
"""How many of a gist's words must have been said: a paraphrase keeps most of them."""
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


def told(session: SessionId, gist: str, lines: Sequence[Line], by: str) -> EpisodeTold | None:
    """Return a model's *gist* with the lines it rests on; None where it says what was not said."""
    short = " ".join(_SENTENCES.split(" ".join(gist.split()))[:2])
    if not short.startswith("You"):
        return None
    said = {word for line in lines for word in folded(line.text)}
    for place, word in enumerate(_WORD.findall(short)):
        named = place > 0 and word[:1].isupper() and word.lower() not in {"i", "i'm", "you", "your"}
        if (named or any(letter.isdigit() for letter in word)) and not set(folded(word)) <= said:
            return None
    words = {word for word in folded(short) if len(word) > 2 and word not in _PLAIN}
    if not words or len(words & said) < _SHARE * len(words):
        return None
    sources = [line.position for line in lines if len(words & set(folded(line.text))) >= min(2, len(words))]
    return EpisodeTold(session, short, tuple(sources), by) if sources else None


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
