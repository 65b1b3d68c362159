"""What she says when she is asked what she was told: the user's own words and their time, by rules alone."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Literal

from os1.core.models import Embedder
from os1.memory import cue as cues
from os1.memory import told_words as wording
from os1.memory.everyday import stem, tokens
from os1.memory.evidence import Weighed, cover, weigh
from os1.memory.pieces import Piece, cut
from os1.memory.question import Asked, Known
from os1.memory.recalled import Recalled

MOST_PIECES = 12
"""Clauses placed by meaning for one question: each costs 6 to 10 ms."""
MOST_FACTS = 4
CLOSE = 0.5
"""How much worse another clause may be and still be said beside the best."""
MARGIN = 1.0
"""How much worse than the best clause another may be and still be news, or history, of the same thing."""
_TYPED = frozenset(["who", "when", "where", "number"])
_CHANGED = re.compile(
    r"\b(?:moved|moving|now|new|changed|no longer|any ?more|instead|switched|quit|left|broke up|split|pushed|shifted|cancelled|canceled|postponed|rescheduled"
    r"|put back|brought forward|stopped|started|these days|used to|not .* after all|sold|gave up|turned out|passed away|died|got rid|swapped|since|finally|promoted|actually)\b",
    re.IGNORECASE,
)


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
    weighed = await _weighed(asked, _pieces(asked, found, user), names, embedder, known, zone)
    if any(one.piece.position not in corrected for one in weighed):
        weighed = [one for one in weighed if one.piece.position not in corrected]
    if not weighed:
        return Told(wording.never(asked, turn), (), "never")
    if asked.kind == "everything" or (asked.kind == "how" and asked.person and not asked.words):
        return _everything(asked, weighed, now, zone, turn)
    sure = [one for one in weighed if is_told(asked, one)]
    if sure:
        return _told(asked, sure, weighed, names, now, zone, turn)
    best = weighed[0]
    if is_near(asked, best):
        when = wording.when_told(best.piece.at, now, zone)
        return Told(
            wording.near(asked, wording.words_of(asked, best, now, zone, 20), when, turn),
            (best.piece.position,),
            "near",
        )
    return Told(wording.never(asked, turn), (), "never")


def _pieces(asked: Asked, found: Sequence[Recalled], user: str | None) -> list[Piece]:
    pieces: list[Piece] = []
    said = asked.text.strip().lower()
    for rank, one in enumerate(found):
        if (user is None or one.speaker == user) and one.text.strip().lower() != said:
            pieces.extend(cut(one.text, position=one.position, at=one.at, rank=rank, before=one.before))
    return pieces


async def _weighed(
    asked: Asked, pieces: list[Piece], names: frozenset[str], embedder: Embedder, known: Known, zone: tzinfo
) -> list[Weighed]:
    """Return the clauses worth a look, best first."""
    rough = sorted((weigh(asked, one, 0.0, known, names, zone) for one in pieces), key=lambda one: -one.total)[
        :MOST_PIECES
    ]
    if not rough:
        return []
    told = cues.first_person(asked.core, ())
    points = await embedder.embed([asked.core, told or asked.core, *(one.piece.text for one in rough)])
    cosines = (points[2:] @ points[:2].T).max(axis=1)
    every = [weigh(asked, one.piece, float(near), known, names, zone) for one, near in zip(rough, cosines, strict=True)]
    return sorted(every, key=lambda one: -one.total)


def is_told(asked: Asked, one: Weighed) -> bool:
    """Whether *one* answers what was asked, and not only something near it."""
    if one.piece.wish or one.person < 0.6:
        return False
    if asked.kind in _TYPED and one.typed < 0.6:
        return False
    if not asked.words and not asked.person:
        return one.near >= 0.55
    if asked.perhaps and (
        one.covered < 0.8 or one.near < 0.33 or (one.alone < 0.5 and (not asked.person or one.person < 0.75))
    ):
        return False
    return one.covered >= 0.65 and (one.alone >= 0.3 or one.near >= 0.3 or one.piece.answers or not asked.words)


def is_near(asked: Asked, one: Weighed) -> bool:
    """Whether *one* is worth saying after "you haven't told me that"."""
    if one.piece.wish or (asked.person and one.person < 0.6):
        return False
    if not asked.words:
        return one.near >= 0.4 or bool(asked.person)
    if asked.person and one.typed >= 0.6 and one.near >= 0.3:
        return True
    return one.covered >= 0.4 or one.near >= 0.45


def _told(
    asked: Asked,
    sure: list[Weighed],
    weighed: list[Weighed],
    names: frozenset[str],
    now: datetime,
    zone: tzinfo,
    turn: int,
) -> Told:
    best = sure[0]
    same = [one for one in sure if one.total >= best.total - MARGIN]
    other = next((one for one in same if one is not best and _differs(asked, best, one)), None) or _update(
        asked, best, weighed
    )
    if other is None and (second := _second(same, best)) is not None:
        return _two(asked, best, second, now, zone, turn, names)
    if other is None:
        said = wording.words_of(asked, best, now, zone)
        when = wording.when_told(best.piece.at, now, zone)
        return Told(
            wording.sentence(said, when, turn, wording.lead(asked, best, names, now, zone)),
            (best.piece.position,),
            "told",
        )
    newest, older = (best, other) if best.piece.position > other.piece.position else (other, best)
    say = wording.both(
        wording.words_of(asked, newest, now, zone, 18),
        wording.when_told(newest.piece.at, now, zone),
        wording.words_of(asked, older, now, zone, 16),
        wording.when_told(older.piece.at, now, zone),
        past=asked.past,
        lead="" if asked.past else wording.lead(asked, newest, names, now, zone),
    )
    return Told(say, (newest.piece.position, older.piece.position), "told")


def _second(ranked: Sequence[Weighed], best: Weighed) -> Weighed | None:
    """Return what was said in another turn that is nearly as good an answer as *best*."""
    return next(
        (
            one
            for one in ranked
            if one.piece.position != best.piece.position and one.total >= best.total - CLOSE and not one.piece.wish
        ),
        None,
    )


def _two(
    asked: Asked, best: Weighed, second: Weighed, now: datetime, zone: tzinfo, turn: int, names: frozenset[str]
) -> Told:
    say = wording.pair(
        wording.words_of(asked, best, now, zone, 15),
        wording.when_told(best.piece.at, now, zone),
        wording.words_of(asked, second, now, zone, 11),
        wording.when_told(second.piece.at, now, zone),
        turn,
        wording.lead(asked, best, names, now, zone),
    )
    return Told(say, (best.piece.position, second.piece.position), "told")


def _differs(asked: Asked, one: Weighed, other: Weighed) -> bool:
    """Whether two clauses say different things of what was asked, at different times."""
    if one.piece.position == other.piece.position:
        return False
    mine, theirs = _values(asked, one), _values(asked, other)
    if not mine or not theirs or len(mine & theirs) * 2 > min(len(mine), len(theirs)):
        return False
    newest = max(one, other, key=lambda it: it.piece.position)
    return (
        asked.past
        or bool(_CHANGED.search(f"{newest.piece.previous} {newest.piece.text}"))
        or (asked.kind in _TYPED and other.alone >= 0.7 and cover(asked.words, tokens(one.piece.text)) >= 0.7)
    )


def _update(asked: Asked, best: Weighed, weighed: list[Weighed]) -> Weighed | None:
    """Return the newer clause that ends what *best* told: `he's given up the biology`."""
    mine = _values(asked, best)
    for one in weighed:
        newer = one.piece.position > best.piece.position and not one.piece.wish and one.person >= 0.5
        if (
            newer
            and _ENDED.search(f"{one.piece.text} {one.piece.after}")
            and (one.alone >= 0.6 or _values(asked, one) & mine)
        ):
            here = (it for it in weighed if it.piece.position == one.piece.position and it.typed >= 0.6)
            return one if asked.kind not in _TYPED or one.typed >= 0.6 else next(here, one)
    return None


_ENDED = re.compile(
    r"\b(?:given up|gave up|giving up|no longer|any ?more|sold|left|leaving|quit|jacked|packed (?:it )?in|changed|cancelled|canceled|postponed|got rid|stopped|moved|instead|put back|brought forward"
    r"|pushed|rescheduled|split|breakup|broke up|died|passed away|handed in|resigned|swapped|switched|retired|finished with|not going|no half|off now|turned into|back to the|decided)\b",
    re.IGNORECASE,
)


def _values(asked: Asked, one: Weighed) -> set[str]:
    gone = {stem(word) for word in tokens(asked.core)}
    return {stem(word) for word in tokens(one.piece.text) if len(word) > 2 or word.isdigit()} - gone - _PLAIN


_PLAIN = {
    stem(word)
    for word in (
        "i'm it's the and for that this with was are but not had have has been they she him her his our you your from just really"
        " very about there here now then its on at to in so quite all some out got get going went new old moved"
    ).split()
}


def _everything(asked: Asked, weighed: list[Weighed], now: datetime, zone: tzinfo, turn: int) -> Told:
    """Return up to four facts, each with its time."""
    good = [
        one
        for one in weighed
        if not one.piece.wish and one.person >= 0.6 and (one.covered >= 0.6 or (one.covered >= 0.3 and one.near >= 0.4))
    ]
    if not asked.words and not asked.person:
        good = [
            one
            for one in weighed
            if not one.piece.wish and re.search(r"\b(?:i|my|i'm|i've|our|we)\b", one.piece.text.lower())
        ]
    if not good:
        best = weighed[0]
        if is_near(asked, best):
            when = wording.when_told(best.piece.at, now, zone)
            return Told(
                wording.near(asked, wording.words_of(asked, best, now, zone, 20), when, turn),
                (best.piece.position,),
                "near",
            )
        return Told(wording.never(asked, turn), (), "never")
    by_turn: dict[int, Weighed] = {}
    for one in good:
        by_turn.setdefault(one.piece.position, one)
    chosen = sorted(list(by_turn.values())[:MOST_FACTS], key=lambda one: -one.piece.position)
    most = 22 if len(chosen) == 1 else 14 if len(chosen) == 2 else 10
    said = [
        wording.sentence(wording.words_of(asked, one, now, zone, most), wording.when_told(one.piece.at, now, zone), 1)
        for one in chosen
    ]
    more = " There's more on the memory page." if len(by_turn) > MOST_FACTS else ""
    return Told(" ".join(said) + more, tuple(one.piece.position for one in chosen), "told")
