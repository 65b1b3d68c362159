"""What was told, cut into clauses that can stand alone."""

import re
from dataclasses import dataclass
from datetime import datetime

LONG = 12
"""Words beyond which a sentence is cut where a new clause begins."""
LEAST = 3
_FILLERS = re.compile(
    r"(?<![\w'])(?:um+|uh+|er+m|erm*|hm+|mm+|you know(?=,)|i mean(?=,)|like(?=,)|sort of(?=,)|kind of(?=,)|to be honest|to be fair|if i'm honest|basically"
    r"|obviously|literally)(?![\w']),?\s*",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"^(?:(?:and|but|so|because|cos|well|oh|ah|yeah|yep|yes|nah|okay|ok|right|actually|also|anyway|plus|then|hey|hi|hello|honestly|guess what|you know"
    r"|like|look|listen|anyways|i mean|the thing is|by the way|funny thing is|turns out|apparently|sorry|hm+|ha|haha|morning|evening|god|no(?=,| (?:i|he|she|it|we|they|my)\b))\b[,!.:;]*\s*(?:-\s+)?)+",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?;…\n])\s+|\s+[—–-]\s+|—")
_SUBJECT = r"(?:i|he|she|it|we|they|my|our|his|her|there|the|that|this|i'm|he's|she's|it's|we're|they're|i've|we've|they've|that's|there's|im|ive|its|hes|shes|thats)"
_CLAUSE = re.compile(
    rf",\s+(?=(?:(?:and|but|so|because|cos|though|although|then|which|plus|cause)\s+)?{_SUBJECT}\b)|\s+(?=(?:but|so|because|cos|though|although|plus|cause)\s+{_SUBJECT}\b)"
    rf"|\s+(?=and\s+(?:then\s+|now\s+|so\s+)?{_SUBJECT}\b)|\s+(?=anyway\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^(?:(?:so|and|but|oh|hey|um|well|okay|ok)[, ]+)*(?:what|who|where|when|why|how|which|do you|did i|can you|could you|have i|are you|will you|would you|is it|remind|tell me|should i|do i|am i)\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:i wish|if i (?:had|were|could|won)|imagine if|remind me|can you remember|do you remember|don't forget|please remember|remember that for me|make a note"
    r"|keep that in mind|forget (?:that|what) i|you should remember|did i (?:ever )?tell you|have i told you|you don't know|i never told you)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One clause of what the user said."""

    text: str
    """Without the words that only begin or fill."""
    around: str
    """What was said just before: the turn's clauses up to this one and the turn before."""
    after: str
    """The rest of the turn."""
    previous: str
    next: str
    """The clauses of the turn beside it; empty where there is none."""
    position: int
    at: datetime
    rank: int
    """The place of its turn in what recall found, best is 0."""
    wish: bool
    """Whether it only wishes or supposes."""


def cut(text: str, *, position: int, at: datetime, rank: int, before: str) -> list[Piece]:
    """Return the clauses of *text* that tell something; questions tell nothing."""
    told: list[str] = []
    whole: list[str] = []
    for sentence in _SENTENCE.split(text.strip()):
        kept = clean(sentence)
        if not kept:
            continue
        whole.append(kept)
        if sentence.rstrip().endswith("?") or (
            _ASKS.match(kept)
            and not re.match(r"(?:when|how|what|who) \w+ (?!i\b|is\b|do\b|did\b)", kept, re.IGNORECASE)
        ):
            continue
        told.extend(_clauses(kept))
    if not told:
        return []
    pieces: list[Piece] = []
    for i, one in enumerate(told):
        around = f"{before} {' '.join(whole) if i == 0 and len(whole) > len(told) else ' '.join(told[:i])}".strip()
        pieces.append(
            Piece(
                one,
                around,
                " ".join(told[i + 1 :]),
                told[i - 1] if i else "",
                told[i + 1] if i + 1 < len(told) else "",
                position,
                at,
                rank,
                bool(_WISH.search(one)),
            )
        )
    return pieces


def clean(sentence: str) -> str:
    """Return *sentence* without fillers and opening words, and without its last stop."""
    kept = re.sub(r"\s+", " ", _FILLERS.sub("", sentence)).strip(" ,")
    kept = _BEGINS.sub("", kept).strip(" ,")
    return re.sub(r"\b(\w+)(?: \1\b)+", r"\1", kept.rstrip(" .!;…,"), flags=re.IGNORECASE)


def _clauses(sentence: str) -> list[str]:
    if len(sentence.split()) <= LONG:
        return [sentence]
    parts: list[str] = []
    for part in _CLAUSE.split(sentence):
        if parts and (len(part.split()) < LEAST or len(parts[-1].split()) < LEAST):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return [kept for part in parts if (kept := clean(part))]
