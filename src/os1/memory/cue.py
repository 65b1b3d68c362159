"""What a cue asks for: its words, the person it is about, and how that person would have said it."""

import re
from collections.abc import Sequence

from os1.core.pattern import Pattern

_STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "if",
        "of",
        "at",
        "by",
        "for",
        "with",
        "about",
        "to",
        "from",
        "in",
        "on",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "do",
        "does",
        "did",
        "doing",
        "have",
        "has",
        "had",
        "having",
        "i",
        "me",
        "my",
        "we",
        "our",
        "you",
        "your",
        "he",
        "him",
        "his",
        "she",
        "her",
        "they",
        "them",
        "their",
        "it",
        "its",
        "this",
        "that",
        "these",
        "those",
        "what",
        "which",
        "who",
        "whom",
        "when",
        "where",
        "why",
        "how",
        "would",
        "could",
        "should",
        "will",
        "can",
        "may",
        "might",
        "s",
        "t",
        "d",
        "ll",
        "re",
        "ve",
        "m",
        "not",
        "no",
        "so",
        "than",
        "too",
        "very",
        "just",
        "there",
        "here",
        "as",
        "into",
        "also",
        "likely",
        "remember",
        "tell",
    ]
)
_ASKING = Pattern(
    r"^(in what ways|in which|on which|which|what|when|where|who|whom|whose|why|how long ago|how long|how many times"
    r"|how many|how often|how|do you remember|can you remember|tell me)\b",
    re.IGNORECASE,
)
_HELPING = frozenset(
    ["did", "does", "do", "is", "are", "was", "were", "has", "have", "had", "would", "will", "can", "could", "should"]
)
_OWN = Pattern(r"\b(i|me|my|mine|i'm|i've|i'd)\b", re.IGNORECASE)


def words(cue: str) -> list[str]:
    """Return the words worth looking for, each once, in lower case."""
    plain = re.sub(r"['’]s\b", " ", cue.lower())
    return [word for word in dict.fromkeys(re.findall(r"[^\W_]+", plain)) if word not in _STOP]


def named(cue: str, speakers: Sequence[str], asker: str | None) -> list[str]:
    """Return which of *speakers* the cue is about; who says "I" or "my" means themselves."""
    found = [name for name in speakers if name and re.search(rf"\b{re.escape(name)}\b", cue, re.IGNORECASE)]
    if asker is not None and asker in speakers and asker not in found and _OWN.search(cue):
        found.append(asker)
    return found


def first_person(cue: str, speakers: Sequence[str]) -> str:
    """Return *cue* as a speaker named in it would have said it: `When did Ann buy a boat?` is `I buy a boat`."""
    said = _ASKING.sub("", cue.strip().rstrip("?!.")).strip()
    for name in speakers:
        if name:
            said = re.sub(rf"\b{re.escape(name)}(?:'s|’s|s'|')(?=\s)", "my", said)
            said = re.sub(rf"\b{re.escape(name)}\b", "I", said)
    first, _, rest = said.partition(" ")
    return rest if first.lower() in _HELPING else said
