"""Whom a clause is about: the person asked after, the user, or somebody else."""

import re

from os1.core.pattern import Pattern
from os1.memory.everyday import KIN, tokens
from os1.memory.pieces import Piece
from os1.memory.question import Asked, Known

_ONESELF = Pattern(
    r"\b(?:i|me|my|mine|we|us|our|i'm|i've|i'd|i'll|im|ive|we're|we've|we'll|we'd|myself)\b", re.IGNORECASE
)
_I = Pattern(r"\b(?:i|me|we|us|i'm|i've|i'd|i'll|im|ive|we're|we've|we'll|we'd|myself)\b", re.IGNORECASE)
_OTHERS = Pattern(
    r"\b(?:he|she|they|him|her|them|his|their|he's|she's|they're|hes|shes|he'd|she'd|they've|he'll|she'll)\b",
    re.IGNORECASE,
)
_OWN_AGE = Pattern(r"\b(?:i'm|im|i am|i turn\w*|i'll be|i was born|i've turned|my \w+ birthday)\b", re.IGNORECASE)


def about(asked: Asked, piece: Piece, known: Known, names: frozenset[str]) -> float:
    """Return 0 to 1: whether *piece* is about whom the question is about; 1 where that is nobody."""
    if asked.person:
        return _of_person(asked, piece, known, names)
    if asked.myself:
        return _of_user(asked, piece, known)
    return 0.4 if _anothers(asked, piece.text, f"{piece.around} {piece.text}") else 1.0


def _of_person(asked: Asked, piece: Piece, known: Known, names: frozenset[str]) -> float:
    parts = {part.lower() for name in names for part in name.split() if part[:1].isupper() and len(part) > 2}
    every = {*map(str.lower, names), asked.person.lower(), *parts}
    if holds(piece.text, every):
        return 1.0
    if _another(piece.text if "aged" in asked.words else _OTHERS.split(piece.text, maxsplit=1)[0], every, known):
        return 0.3
    pronoun = bool(_OTHERS.search(piece.text) or re.match(r"(?:we|our)\b", piece.text, re.IGNORECASE))
    if holds(piece.around, every):
        return 0.4 if _since(piece.around, every, known) else 0.85 if pronoun else 0.6
    if holds(piece.before, every):
        later = f"{piece.before} {piece.around}"
        return 0.4 if _since(later, every, known) else 0.75 if pronoun or piece.answers else 0.5
    return 0.6 if holds(piece.after, every) and not pronoun else 0.0


def _of_user(asked: Asked, piece: Piece, known: Known) -> float:
    if "aged" in asked.words and not _OWN_AGE.search(piece.text):
        return 0.2
    if _I.match(piece.text):
        return 1.0
    if _subject(piece.text, known):
        return 0.5 if _I.search(piece.text) else 0.2
    if _ONESELF.search(piece.text):
        return 1.0
    return 0.5 if _OTHERS.search(piece.text) or _OTHERS.search(f"{piece.before} {piece.around}"[-90:]) else 0.9


def _anothers(asked: Asked, text: str, around: str) -> bool:
    """Whether somebody else has what the user asked of theirs: `her hip` for `my hip`."""
    mine = [word for word in re.findall(r"(?=\b(?:my|our) (?:\w+ )?(\w+))", asked.core.lower()) if word in asked.words]
    if "birthday" in mine and not re.search(
        r"\b(?:my|i'm|i am|i turn\w*|i'll be|i was born|im)\b", text, re.IGNORECASE
    ):
        return True
    for word in mine:
        where = text if word in text.lower() else around
        if re.search(rf"(?:\b(?:her|his|their)|'s) (?:\w+ )?{re.escape(word)}", where, re.IGNORECASE) and not re.search(
            rf"\b(?:my|our|the|a|an) (?:\w+ )?{re.escape(word)}", where, re.IGNORECASE
        ):
            return True
    return False


def holds(text: str, names: set[str]) -> bool:
    """Whether one of *names* is in *text*; `sister` is the user's own, and not `Ann's sister` or `her sister`."""
    low = " ".join(tokens(text.lower()))
    for name in names:
        for found in re.finditer(rf"(?<![\w'])({re.escape(name)})(?:'s|s)?(?![\w])", low):
            if (
                name not in KIN
                or not re.search(r"(?:'s|\b(?:her|his|their|your))(?: \w+)? $", low[: found.start()])
                or re.search(r"\b(?:he|she|it|that|there|who|here|what)'s(?: \w+)? $", low[: found.start()])
            ):
                return True
    return False


def _another(text: str, names: set[str], known: Known) -> bool:
    """Whether *text* is about another of the user's people."""
    if any(
        other and not names & set(map(str.lower, other))
        for one in tokens(text)
        if one.lower() not in KIN and (other := known(one))
    ):
        return True
    return any(
        word not in names for word in re.findall(rf"\b(?:my|our) (?:\w+ )?({'|'.join(sorted(KIN))})\b", text.lower())
    )


def _since(text: str, names: set[str], known: Known) -> bool:
    """Whether *text* speaks of somebody else after it last spoke of one of *names*: whom a pronoun means then."""
    low = text.lower()
    last = max(
        (
            found.end()
            for name in names
            for found in re.finditer(rf"(?<![\w'])({re.escape(name)})(?:'s|s)?(?![\w])", low)
        ),
        default=0,
    )
    rest = text[last:]
    return any(
        (one.lower() in KIN and one.lower() not in names and not one.lower().endswith("s"))
        or (one.lower() not in KIN and (other := known(one)) and not names & set(map(str.lower, other)))
        for one in tokens(rest)
    )


def _subject(text: str, known: Known) -> bool:
    """Whether somebody else is what *text* begins with: "my brother's allergic", "Paul works there"."""
    first = [re.sub(r"['’]s$", "", word) for word in tokens(text)[:4]]
    low = [word.lower() for word in first]
    if low and low[0] in {"he", "she", "they", "his", "her", "their"}:
        return True
    if low and low[0] in {"my", "our", "the"} and any(word in KIN for word in low[1:3]):
        return True
    return bool(first) and low[0] not in {"i", "i'm"} and bool(known(first[0]))
