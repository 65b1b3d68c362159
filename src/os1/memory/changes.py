"""What held and what holds: when two things the user said are about the same, and the newer one ends the older."""

import re
from collections.abc import Sequence

from os1.core.pattern import Pattern
from os1.memory.everyday import listed, stem, tokens
from os1.memory.evidence import TYPED, Weighed
from os1.memory.question import Asked

_CHANGED = Pattern(
    r"\b(?:moved|moving|now|new|changed|no longer|any ?more|instead|switched|quit|left|broke up|split|pushed|shifted|cancelled|canceled|postponed|rescheduled"
    r"|put back|brought forward|stopped|started|these days|used to|not .* after all|sold|gave up|turned out|passed away|died|got rid|swapped|since|finally"
    r"|promoted|actually)\b",
    re.IGNORECASE,
)
_ENDED = Pattern(
    r"\b(?:given up|gave up|giving up|no longer|any ?more|sold|left|leaving|quit|jacked|packed (?:it )?in|changed|changing|cancelled|canceled|postponed|got rid|stopped|moved|moving"
    r"|instead|put back|put (?:it|my \w+|the \w+) back|brought forward|pushed|rescheduled|split|broke up|broken up|died|passed away|handed in|resigned|swapped|switched|retired"
    r"|finished with|not going|off now|turned into|back to the|decided|dyed|promoted|so no|no more|called off|laid off|sacked)\b",
    re.IGNORECASE,
)
_PLAIN = frozenset(
    stem(word)
    for word in listed(
        "i'm it's the and for that this with was are but not had have has been they she him her his our you your from just really"
        " very about there here now then its on at to in so quite all some out got get going went new old moved off back over week"
        " same always time day after before because cos when what who which would could will can don't didn't like said says"
        " morning evening night today tomorrow good well much more every"
    )
)


def differs(asked: Asked, one: Weighed, other: Weighed) -> bool:
    """Whether two clauses say different things of what was asked, at different times."""
    if one.piece.position == other.piece.position:
        return False
    mine, theirs = _values(asked, one), _values(asked, other)
    if not mine or not theirs or len(mine & theirs) * 2 > min(len(mine), len(theirs)):
        return False
    newest = max(one, other, key=lambda it: it.piece.position)
    changed = bool(_CHANGED.search(f"{newest.piece.previous} {newest.piece.text}"))
    return asked.past or changed or (asked.kind in TYPED and other.alone >= 0.7 and one.alone >= 0.7)


def update(asked: Asked, best: Weighed, weighed: Sequence[Weighed]) -> Weighed | None:
    """Return the newer clause that ends what *best* told: `he's given up the biology`."""
    mine = _values(asked, best)
    for one in weighed:
        newer = one.piece.position > best.piece.position and not one.piece.wish and one.person >= 0.4
        if not newer or not _ENDED.search(f"{one.piece.text} {one.piece.after}"):
            continue
        if one.alone >= 0.6 or any(len(word) > 3 for word in _values(asked, one) & mine):
            here = (it for it in weighed if it.piece.position == one.piece.position and it.typed >= 0.6)
            return one if asked.kind not in TYPED or one.typed >= 0.6 else next(here, one)
    return None


def _values(asked: Asked, one: Weighed) -> set[str]:
    gone = {stem(word) for word in tokens(asked.core)}
    return {stem(word) for word in tokens(one.piece.text) if len(word) > 2 or word.isdigit()} - gone - _PLAIN
