"""How well a clause the user said answers a question: words, person, kind of answer, meaning."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

from os1.memory.dates import find_dates
from os1.memory.everyday import KIN, LIGHT, NUMBERS, asked_concepts, concepts, stem, tokens
from os1.memory.pieces import Piece
from os1.memory.question import Asked, Known

_CLOCK = re.compile(
    r"\b(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|o'clock)|at (?:\d{1,2}(?:[:.]\d\d)?|half|quarter|noon|midnight|\w+ (?:thirty|fifteen|o'clock))|(?:half|quarter) (?:past|to)|in the (?:morning|evening|afternoon))\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:in|at|to|from|near|on|off|by|outside|round|around|for|into|over in|behind|under|beside|inside|next to|above|through|towards)\s+(?:the\s+|a\s+|an\s+|my\s+|our\s+|this\s+)?(?!(?:me|him|her|it|them|last|this|that|be|do|get|have|see|go|sort)\b)[^\W\d]\w+",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"\b(?:{NUMBERS}|\d+(?:st|nd|rd|th)?)(?:-\w+)?\b", re.IGNORECASE)
_CALLED = re.compile(
    r"\b(?:called|named|name is|name's|names are|nickname|we call (?:him|her|it|them))\b", re.IGNORECASE
)
_WHY = re.compile(
    r"\b(?:because|cos|since|so that|so i|couldn't|wanted|sick of|fed up|too|reason|in case|for (?:the|my|a))\b",
    re.IGNORECASE,
)
_AGED = re.compile(
    rf"\b(?:(?:i'm|im|is|he's|she's|turn(?:s|ed|ing)?|aged?|nearly|almost|be) (?:{NUMBERS})|(?:{NUMBERS})[- ](?:years?|months?)[- ]old|\d+(?:st|nd|rd|th) birthday|born in)\b",
    re.IGNORECASE,
)
_ONESELF = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|i'm|i've|i'd|i'll|im|ive|we're|we've|we'll|we'd|myself)\b", re.IGNORECASE
)
_I = re.compile(r"\b(?:i|me|we|us|i'm|i've|i'd|i'll|im|ive|we're|we've|we'll|we'd|myself)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:he|she|they|him|her|them|his|their|he's|she's|they're|hes|shes|he'd|she'd|they've|he'll|she'll)\b",
    re.IGNORECASE,
)
ALIKE = 0.85
AROUND, AFTER = 0.7, 0.45


@dataclass(frozen=True, slots=True)
class Weighed:
    """One clause with what speaks for it; each part 0 to 1."""

    piece: Piece
    covered: float
    """Share of the question's words it speaks of, together with what was said around it."""
    alone: float
    """The same, of the clause by itself."""
    person: float
    """Whether it is about the person asked about; 1 where none was asked about."""
    typed: float
    """Whether it holds such a thing as was asked for."""
    near: float
    """Cosine with the question."""
    total: float


def weigh(asked: Asked, piece: Piece, near: float, known: Known, names: frozenset[str], zone: tzinfo) -> Weighed:
    """Return *piece* weighed; *names* are those of the person asked about, *near* its cosine with the question."""
    own, around, after = tokens(piece.text), tokens(piece.around), tokens(piece.after)
    alone = cover(asked.words, own)
    covered = _covered(asked.words, ((own, 1.0), (around, AROUND), (after, AFTER)))
    person = _about(asked, piece, known, names)
    typed = _typed(asked, piece, names, zone)
    total = (
        2.0 * covered
        + 0.8 * alone
        + 1.2 * person
        + 0.7 * typed
        + 1.5 * near
        - 0.02 * piece.rank
        - (1.0 if piece.wish else 0.0)
    )
    return Weighed(piece, covered, alone, person, typed, near, total)


def cover(wanted: Sequence[str], held: Sequence[str]) -> float:
    """Return which share of *wanted* the words *held* speak of; light words weigh less."""
    return _covered(wanted, ((held, 1.0),))


def _covered(wanted: Sequence[str], held: Sequence[tuple[Sequence[str], float]]) -> float:
    if not wanted:
        return 1.0
    got = weight = 0.0
    for word in wanted:
        much = 0.3 if stem(word) in LIGHT or word in LIGHT else 1.0
        weight += much
        got += much * max((share * _match(word, words) for words, share in held), default=0.0)
    return got / weight


def _match(word: str, held: Sequence[str]) -> float:
    short = stem(word)
    best = 0.0
    wanted = asked_concepts(word)
    for one in held:
        if stem(one) == short:
            return 1.0
        if wanted & concepts(one):
            best = ALIKE
        elif len(short) > 4 and len(one) > 4 and (stem(one).startswith(short) or short.startswith(stem(one))):
            best = max(best, ALIKE)
    if not best and short in {"old", "ag", "aged"} and _AGED.search(" ".join(held)):
        return ALIKE
    return best


def _about(asked: Asked, piece: Piece, known: Known, names: frozenset[str]) -> float:
    if asked.person:
        every = {*map(str.lower, names), asked.person.lower()}
        if _holds(piece.text, every):
            return 1.0
        if _holds(piece.around, every):
            return (
                0.85
                if _OTHERS.search(piece.text) and not _another(piece.text, every)
                else 0.6
                if not _another(piece.text, every)
                else 0.3
            )
        return 0.4 if _holds(piece.after, every) else 0.0
    if not asked.myself:
        return 1.0
    if _I.match(piece.text) or not _subject(piece.text, known):
        return 1.0 if _ONESELF.search(piece.text) or not _OTHERS.search(piece.text) else 0.5
    return 0.7 if _I.search(piece.text) else 0.2


def _holds(text: str, names: set[str]) -> bool:
    low = f" {' '.join(tokens(text.lower()))} ".replace("'s ", " ")
    return any(f" {name} " in low for name in names) or any(
        " " not in name and len(name) > 3 and stem(name) in {stem(word) for word in low.split()} for name in names
    )


def _another(text: str, names: set[str]) -> bool:
    return any(word in KIN and word not in names for word in map(str.lower, tokens(text)))


def _subject(text: str, known: Known) -> bool:
    """Whether somebody else is what *text* begins with: "my brother's allergic", "Paul works there"."""
    first = [re.sub(r"['’]s$", "", word) for word in tokens(text)[:4]]
    low = [word.lower() for word in first]
    if low and low[0] in {"he", "she", "they", "his", "her", "their"}:
        return True
    if low and low[0] in {"my", "our", "the"} and any(word in KIN for word in low[1:3]):
        return True
    return bool(first) and low[0] not in {"i", "i'm"} and bool(known(first[0]))


def _typed(asked: Asked, piece: Piece, names: frozenset[str], zone: tzinfo) -> float:
    text = piece.text
    match asked.kind:
        case "who":
            others = {name.lower() for name in names if name[:1].isupper()} - {asked.person.lower()}
            if asked.person and not asked.words and others and not asked.person[:1].isupper():
                return 1.0 if _holds(text, others) else 0.3
            if _CALLED.search(text) or any(
                name[:1].isupper() for name in tokens(text)[1:] if name not in {"I", "I'm", "I've", "I'd", "I'll"}
            ):
                return 1.0
            first = tokens(text)[:1]
            return (
                1.0
                if first and first[0][:1].isupper() and first[0].lower() not in _SENTENCE_WORDS
                else 0.4
                if any(word.lower() in KIN for word in tokens(text))
                else 0.2
            )
        case "when":
            return 1.0 if find_dates(text, piece.at, zone) or _CLOCK.search(text) else 0.1
        case "where":
            return 1.0 if _PLACE.search(text) else 0.2
        case "number":
            return 1.0 if _NUMBER.search(text) else 0.1
        case "why":
            return 1.0 if _WHY.search(text) else 0.5
        case _:
            return 1.0


_SENTENCE_WORDS = frozenset(
    "the a an he she it they we you i my our his her their this that there when if in on at for with from and but so not no"
    " just got had have been going last next today yesterday tomorrow i'm i've i'd i'll it's he's she's that's there's we're they're".split()
)
