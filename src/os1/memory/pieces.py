"""What was told, cut into clauses that can stand alone."""

import re
from dataclasses import dataclass
from datetime import datetime

from os1.core.pattern import Pattern

LONG = 12
"""Words beyond which a sentence is cut where a new clause begins."""
LEAST = 3
_FILLERS = Pattern(
    r"(?<![\w'])(?:um+|uh+|er+m|erm*|hm+|mm+|you know(?=,)|i mean(?=,)|like(?=,)|sort of(?=,)|kind of(?=,)|to be honest|to be fair|if i'm honest|basically"
    r"|obviously|literally)(?![\w']),?\s*",
    re.IGNORECASE,
)
_BEGINS = Pattern(
    r"^(?:(?:and|but|so|because|cos|well|oh|ah|yeah|yep|yes|nah|okay|ok|right|actually|also|anyway|plus|then|hey|hi|hello|honestly|guess what|you know"
    r"|like|look|listen|anyways|i mean|the thing is|by the way|funny thing is|turns out|apparently|sorry|hm+|ha|haha|morning|evening|god|kinda|um|no(?=,| (?:i|he|she|it|we|they|my)\b))\b[,!.:;]*\s*(?:-\s+)?)+",
    re.IGNORECASE,
)
_SENTENCE = Pattern(r"(?<=[.!?;…\n])\s+|\s+[—–-]\s+|—")
_SUBJECT = r"(?:i|he|she|it|we|they|my|our|his|her|there|the|that|this|i'm|he's|she's|it's|we're|they're|i've|we've|they've|that's|there's|im|ive|its|hes|shes|thats)"
_CLAUSE = Pattern(
    rf",\s+(?=(?:(?:and|but|so|because|cos|though|although|then|which|plus|cause)\s+)?{_SUBJECT}\b)|\s+(?=(?:but|so|because|cos|though|although|plus|cause)\s+{_SUBJECT}\b)"
    rf"|\s+(?=and\s+(?:then\s+|now\s+|so\s+)?{_SUBJECT}\b)|\s+(?=anyway\b)",
    re.IGNORECASE,
)
_ASKS = Pattern(
    r"^(?:(?:so|and|but|oh|hey|um|well|okay|ok)[, ]+)*(?:what|who|where|when|why|how|which|do you|did i|can you|could you|have i|are you|will you|would you|is it|remind|tell me|should i|do i|am i)\b",
    re.IGNORECASE,
)
_WISH = Pattern(
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
    """The clauses of its turn before it, questions with them."""
    before: str
    """What was said before its turn, by whomever."""
    after: str
    """The rest of its turn."""
    previous: str
    """The clause before it with what joins the two; empty at the start."""
    nexts: tuple[str, ...]
    """The clauses after it as they are joined to it: `. She's a vet`, ` because she's a vet`."""
    position: int
    at: datetime
    rank: int
    """The place of its turn in what recall found, best is 0."""
    alike: float
    """Cosine of its turn with the question, as recall found it."""
    wish: bool
    """Whether it only wishes or supposes."""
    answers: bool
    """Whether it is the first thing said after a question."""


def cut(text: str, *, position: int, at: datetime, rank: int, before: str, alike: float = 0.0) -> list[Piece]:
    """Return the clauses of *text* that tell something; questions tell nothing."""
    told: list[tuple[str, str]] = []
    asides: list[str] = []
    for sentence in _SENTENCE.split(text.strip()):
        kept = clean(sentence)
        if not kept:
            continue
        if sentence.rstrip().endswith("?") or _ASKS.match(kept):
            asides.append(kept)
            continue
        for at_start, (raw, one) in enumerate(_clauses(kept)):
            told.append((one, f". {one[:1].upper()}{one[1:]}" if at_start == 0 else f" {raw}"))
    every = [one for one, _ in told]
    return [
        Piece(
            text=one,
            around=" ".join([*asides, *every[:i]]),
            before=before,
            after=" ".join(every[i + 1 :]),
            previous=every[i - 1] + told[i][1][: -len(one)] if i else "",
            nexts=tuple(joined for _, joined in told[i + 1 :]),
            position=position,
            at=at,
            rank=rank,
            alike=alike,
            wish=bool(_WISH.search(one)),
            answers=i == 0 and before.rstrip().endswith("?"),
        )
        for i, (one, _) in enumerate(told)
    ]


def clean(sentence: str) -> str:
    """Return *sentence* without fillers and opening words, and without its last stop."""
    kept = plain(sentence)
    return _BEGINS.sub("", kept).strip(" ,") if not _ONLY.fullmatch(kept) else ""


def plain(sentence: str) -> str:
    """Return *sentence* without fillers, words said twice, and its last stop."""
    kept = re.sub(r"\s+", " ", _FILLERS.sub("", sentence)).strip(" ,")
    return re.sub(r"\b(\w+)(?: \1\b)+", r"\1", kept.rstrip(" .!;…,"), flags=re.IGNORECASE)


def _clauses(sentence: str) -> list[tuple[str, str]]:
    """Return the clauses of *sentence*, each as it stands and without the word that joins it."""
    parts: list[str] = []
    for part in _CLAUSE.split(sentence) if len(sentence.split()) > LONG else [sentence]:
        if parts and (len(part.split()) < LEAST or len(parts[-1].split()) < LEAST):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return [(part, kept) for part in parts if (kept := clean(part))]


_ONLY = Pattern(
    r"(?:yes|no|yeah|yep|nah|okay|ok|right|well|oh|ha|haha|kinda|exactly|thanks|thank you|sorry|hi|hello|morning|evening)",
    re.IGNORECASE,
)
