"""How well a clause the user said answers a question: words, person, kind of answer, meaning."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

from os1.memory.everyday import LIGHT, asked_concepts, concepts, stem, tokens
from os1.memory.pieces import Piece
from os1.memory.question import Asked, Known
from os1.memory.shapes import SHAPES, typed
from os1.memory.whom import about

TYPED = frozenset(["who", "when", "where", "number"])
"""Kinds of answer that can be told by their shape."""
ALIKE = 0.85
AROUND, BEFORE, AFTER = 0.9, 0.6, 0.64
"""What a word is worth that was said in the clauses before, in the turns before, or later in the same turn."""
ECHO = 3
"""Words of a question that only gives back what was said: "Does she?"."""
ANSWERS = 0.9
"""The same for the turns before, where one of them asked."""


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
    answers: bool
    """Whether it is the first thing said after somebody asked just that."""
    total: float


def weigh(asked: Asked, piece: Piece, *, near: float, known: Known, names: frozenset[str], zone: tzinfo) -> Weighed:
    """Return *piece* weighed; *names* are those of the person asked about, *near* its cosine with the question."""
    own, around, after, before = (tokens(part) for part in (piece.text, piece.around, piece.after, piece.before))
    alone = cover(asked.words, own)
    last = re.split(r"(?<=[.!?])\s+|\n", piece.before.strip())[-1]
    if len(tokens(last)) <= ECHO:
        last = " ".join(re.split(r"(?<=[.!?])\s+|\n", piece.before.strip())[-2:])
    answers = piece.answers and bool(asked.words) and cover(asked.words, tokens(last)) >= 0.5
    covered = _covered(
        asked.words, ((own, 1.0), (around, AROUND), (after, AFTER), (before, ANSWERS if answers else BEFORE))
    )
    person = about(asked, piece, known, names)
    kind = typed(asked, piece, names, known, zone)
    total = (
        (0.8 if answers else 0.0)
        + 2.0 * covered
        + 1.1 * alone
        + 1.2 * person
        + 0.7 * kind
        + 1.5 * near
        - 0.02 * piece.rank
        - (1.0 if piece.wish else 0.0)
    )
    return Weighed(piece, covered, alone, person, kind, near, answers, total)


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
        got += much * max(
            (
                share * _match(word, words, exact=i > 0 and share <= ANSWERS and i == len(held) - 1, shapes=i == 0)
                for i, (words, share) in enumerate(held)
            ),
            default=0.0,
        )
    return got / weight


def _match(word: str, held: Sequence[str], *, exact: bool, shapes: bool) -> float:
    short = stem(word)
    best = 0.0
    wanted = asked_concepts(word)
    for one in held:
        if stem(one) == short:
            return 1.0
        if exact:
            continue
        if wanted & concepts(one):
            best = ALIKE
        elif len(short) > 4 and len(one) > 4 and (stem(one).startswith(short) or short.startswith(stem(one))):
            best = max(best, ALIKE)
    if shapes and best < ALIKE and (told := SHAPES.get(short)) and told.search(" ".join(held)):
        return ALIKE - 0.05
    return best
