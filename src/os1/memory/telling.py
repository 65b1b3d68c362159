"""What she says when she is asked what she was told: the user's own words and their time, by rules alone."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Literal

from os1.core.models import Embedder
from os1.core.pattern import Pattern
from os1.memory import cue as cues
from os1.memory import told_words as wording
from os1.memory.changes import differs, update
from os1.memory.evidence import TYPED, Weighed, weigh
from os1.memory.given_names import is_name
from os1.memory.pieces import Piece, cut
from os1.memory.question import Asked, Known
from os1.memory.recalled import Recalled
from os1.memory.told_words import Moment

MOST_PIECES = 12
"""Clauses placed by meaning for one question: each costs 6 to 10 ms."""
MOST_FACTS = 4
WORTH_QUOTING = 0.35
"""Cosine with the question from which the turn that recall put first is quoted, sure or not."""
MARGIN, CLOSE = 1.0, 0.5
"""How much worse than the best clause another may be and be history of the same thing, or be said beside it."""
ENOUGH, WHOLE = 0.65, 0.85
"""The share of the question's words that an answer speaks of; and the share that needs no likeness beside."""
ALIKE = 0.3


@dataclass(frozen=True, slots=True)
class Told:
    """What she says to a question about what she was told."""

    say: str
    sources: tuple[int, ...]
    """Positions in the journal of the turns whose words it holds."""
    sure: Literal["told", "near", "never"]


async def tell(
    asked: Asked,
    found: Sequence[Recalled],
    *,
    embedder: Embedder,
    known: Known,
    now: datetime,
    zone: tzinfo,
    turn: int,
    corrected: Collection[int] = (),
    user: str | None = None,
) -> Told:
    """Return the answer to *asked* out of *found*.

    Args:
        asked: the question.
        found: what recall found for it, best first.
        embedder: places the clauses by meaning.
        known: the names a person goes by.
        now: the moment of asking.
        zone: where the user's day begins.
        turn: varies the wording.
        corrected: positions of turns that were put right since; used only where nothing else is.
        user: the speaker whose words count; None counts everybody's.

    Raises:
        ModelUnavailable: the embedder is gone.

    """
    names = known(asked.person) if asked.person else frozenset[str]()
    every = _pieces(asked, found, user)
    pieces = [one for one in every if one.position not in corrected] or every
    weighed, rest = await _weighed(asked, pieces, names, embedder=embedder, known=known, zone=zone)
    moment = Moment(now, zone, turn)
    if asked.kind == "everything" or (asked.kind == "how" and asked.person and not asked.words):
        return _everything(asked, weighed, moment)
    if asked.words == ("name",) and not asked.person:
        named = [one for one in (*weighed, *rest) if says_own_name(one.piece.text)]
        return _told(asked, named[:1], named, names, moment) if named else Told(wording.never(asked, turn), (), "never")
    sure = [one for one in weighed if is_told(asked, one)]
    return _told(asked, sure, [*weighed, *rest], names, moment) if sure else _near(asked, weighed, moment, rest)


def _pieces(asked: Asked, found: Sequence[Recalled], user: str | None) -> list[Piece]:
    said = asked.text.strip().lower()
    return [
        piece
        for rank, one in enumerate(found)
        if (user is None or one.speaker == user) and one.text.strip().lower() != said
        for piece in cut(one.text, position=one.position, at=one.at, rank=rank, before=one.before, alike=one.near)
    ]


async def _weighed(
    asked: Asked, pieces: list[Piece], names: frozenset[str], *, embedder: Embedder, known: Known, zone: tzinfo
) -> tuple[list[Weighed], list[Weighed]]:
    """Return the clauses worth a closer look, best first, and the rest, whose meaning was not looked at."""
    rough = sorted(
        (weigh(asked, one, near=0.0, known=known, names=names, zone=zone) for one in pieces), key=lambda one: -one.total
    )
    chosen = rough[:MOST_PIECES]
    if not chosen:
        return [], []
    told = cues.first_person(asked.core, ())
    texts = [asked.core, told or asked.core, *(one.piece.text for one in chosen)]
    points = await embedder.embed(texts)
    cosines: list[float] = (points[2:] @ points[:2].T).max(axis=1).tolist()
    closer = [
        weigh(asked, one.piece, near=near, known=known, names=names, zone=zone)
        for one, near in zip(chosen, cosines, strict=True)
    ]
    return sorted(closer, key=lambda one: -one.total), rough[MOST_PIECES:]


def is_told(asked: Asked, one: Weighed) -> bool:
    """Whether *one* answers what was asked, and not only something near it."""
    if asked.kind == "who" and _ASKS_NAME.search(asked.core) and not _HAS_NAME.search(one.piece.text):
        return False
    if one.piece.wish or one.person < 0.6 or (asked.kind in TYPED and one.typed < 0.6 and not _only_when(asked, one)):
        return False
    if not asked.words and not asked.person:
        return one.near >= 0.55
    if asked.perhaps and (one.covered < 0.8 or one.near < 0.33):
        return False
    related = one.alone >= 0.3 or one.near >= ALIKE or one.answers or one.covered >= WHOLE or not asked.words
    return one.covered >= ENOUGH and related


_ASKS_NAME = Pattern(r"\b(?:called|named?|name's)\b", re.IGNORECASE)
_HAS_NAME = Pattern(
    r"\b(?:called|named|name is|name's|calls?)\b|(?<!^)(?<![.!?] )\b(?!I\b|I')[A-Z]\w|^[A-Z][a-z]+ (?:is|was|'s)\b"
)
"""A name is said to be one, or written large."""

_OWN_NAME = Pattern(
    r"\b(?i:my (?:full |first |real |given )?name(?:'s| is)|(?:you can |just |they |everyone |everybody )?calls? me)\s+[^\W\d]|"
    r"^(?:hi|hello|hey|good \w+)?[, ]*(?:I'm|I am|it's|this is) (?P<name>[A-Z]\w+)(?=[,.!]| here| again| and |$)|^(?P<low>\w+) here\b"
)


def says_own_name(text: str) -> bool:
    """Whether the user says what they are called: `My name is Ann`, `I'm Ann`, `ann here`."""
    found = _OWN_NAME.search(text)
    if found is None:
        return False
    name = found["name"] or found["low"]
    return name is None or is_name(name)


def _only_when(asked: Asked, one: Weighed) -> bool:
    """Whether the time of telling is the answer: `when did we break up?`."""
    return asked.kind == "when" and " did " in f" {asked.core} " and one.alone >= WHOLE and one.person >= WHOLE


def is_near(asked: Asked, one: Weighed) -> bool:
    """Whether *one* is worth saying after "you haven't told me that"."""
    if one.piece.wish or (asked.person and one.person < 0.6):
        return False
    if not asked.words:
        return one.near >= 0.4 or bool(asked.person)
    if asked.person and one.near >= ALIKE and (one.typed >= 0.6 or asked.kind not in TYPED):
        return True
    return one.covered >= 0.4 or one.near >= 0.45


def _told(asked: Asked, sure: list[Weighed], weighed: list[Weighed], names: frozenset[str], moment: Moment) -> Told:
    best = sure[0]
    same = [one for one in sure if one.total >= best.total - MARGIN]
    other = update(asked, best, weighed) or next((one for one in same if differs(asked, best, one)), None)
    if other is None and asked.past:
        other = next((one for one in weighed if one.piece.position < best.piece.position and is_near(asked, one)), None)
    if other is not None:
        newest, older = (best, other) if best.piece.position > other.piece.position else (other, best)
        said = wording.both(asked, newest, older, moment, wording.lead(asked, newest, names, moment))
        return Told(said, (newest.piece.position, older.piece.position), "told")
    second = _second(same, best)
    said = wording.plainly(asked, best, second, moment, wording.lead(asked, best, names, moment))
    return Told(said, _positions(best, second), "told")


def _near(asked: Asked, weighed: list[Weighed], moment: Moment, rest: Sequence[Weighed] = ()) -> Told:
    """Return that she was not told just that, and the nearest that she was: what recall put first, and what its words say."""
    by_words = [one for one in weighed if is_near(asked, one)]
    first = _top(asked, [*weighed, *rest]) or next(iter(by_words), None)
    if first is None:
        return Told(wording.never(asked, moment.turn), (), "never")
    second = next((one for one in by_words if one.piece.position != first.piece.position), None)
    return Told(wording.near(asked, first, second, moment), _positions(first, second), "near")


def _top(asked: Asked, weighed: Sequence[Weighed]) -> Weighed | None:
    """Return the best clause of the turn that recall put first, if it is alike enough to be worth quoting."""
    told = [one for one in weighed if not one.piece.wish]
    rank = min((one.piece.rank for one in told), default=0)
    here = [one for one in told if one.piece.rank == rank]
    if not here or here[0].piece.alike < (ALIKE if asked.person else WORTH_QUOTING):
        return None
    return max(here, key=lambda one: one.total)


def _second(ranked: Sequence[Weighed], best: Weighed) -> Weighed | None:
    """Return what was said in another turn that is nearly as good an answer as *best*."""
    close = (one for one in ranked if one.total >= best.total - CLOSE and one.piece.position != best.piece.position)
    return next(close, None)


def _positions(best: Weighed, second: Weighed | None) -> tuple[int, ...]:
    return (best.piece.position,) if second is None else (best.piece.position, second.piece.position)


def _everything(asked: Asked, weighed: list[Weighed], moment: Moment) -> Told:
    """Return up to four facts, each with its time."""
    good = [one for one in weighed if _belongs(asked, one)]
    if not good:
        return _near(asked, weighed, moment)
    by_turn: dict[int, Weighed] = {}
    for one in good:
        by_turn.setdefault(one.piece.position, one)
    chosen = sorted(list(by_turn.values())[:MOST_FACTS], key=lambda one: -one.piece.position)
    said = wording.list_of(asked, chosen, replace(moment, turn=1), more=len(by_turn) > MOST_FACTS)
    return Told(said, tuple(one.piece.position for one in chosen), "told")


def _belongs(asked: Asked, one: Weighed) -> bool:
    if one.piece.wish or one.person < 0.6:
        return False
    if not asked.words and not asked.person:
        return wording.tells_of_self(one.piece.text)
    return one.covered >= 0.6 or (one.covered >= 0.3 and one.near >= 0.4)
