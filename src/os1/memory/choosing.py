"""What is meant to be forgotten: by topic, person, conversation, or stretch of time."""

import re
from collections.abc import Collection
from datetime import date, tzinfo

from os1.core.events import UtteranceHeard
from os1.core.ids import SessionId
from os1.core.journal import Journal, Recorded
from os1.core.pattern import Pattern
from os1.memory.stems import stems

_GOES_ON = Pattern(r"\b(he|she|him|her|his|hers|they|them|their|it|its|that)(?:'s|'d|'ll|'ve|'re)?\b", re.IGNORECASE)
_OTHERS = Pattern(r"(?:\w+(?:'s|’s|s')|\bhis|\bher|\btheir|\byour)\s+$", re.IGNORECASE)
FOLLOWS = 4
"""So many turns after one that names a person may go on about them ("She ..."): those are meant too."""


async def about(journal: Journal, topic: str, names: Collection[str]) -> list[Recorded]:
    """Return what was heard about *topic*.

    Args:
        journal: where to look.
        topic: as it was said, such as `my sister`, `the operation`.
        names: every name and relation word of the people meant, in lower case; empty when none is.

    """
    wanted = stems(topic)
    heard = [r async for r in journal.read(kinds=[UtteranceHeard.kind])]
    if names:
        chosen = [_names(_text(r), names) for r in heard]
    else:
        common = [wanted & stems(_text(r)) for r in heard]
        chosen = [bool(wanted) and words == wanted for words in common]
        if not any(chosen):
            chosen = [bool(words) for words in common]
    out: list[Recorded] = []
    going_on = 0
    session = None
    for recorded, here in zip(heard, chosen, strict=True):
        if not isinstance(recorded.event, UtteranceHeard):
            continue
        if recorded.event.session != session:
            session, going_on = recorded.event.session, 0
        if here:
            going_on = FOLLOWS
        elif going_on and _GOES_ON.search(recorded.event.text):
            going_on -= 1
        else:
            going_on = 0
            continue
        out.append(recorded)
    return out


async def conversation(journal: Journal, session: SessionId) -> list[Recorded]:
    """Return what was heard in one conversation."""
    return [
        r
        async for r in journal.read(kinds=[UtteranceHeard.kind])
        if isinstance(r.event, UtteranceHeard) and r.event.session == session
    ]


async def stretch(journal: Journal, first: date, last: date, zone: tzinfo) -> list[Recorded]:
    """Return what was heard from *first* to *last*, days of the user, both included."""
    return [
        r
        async for r in journal.read(kinds=[UtteranceHeard.kind])
        if isinstance(r.event, UtteranceHeard) and first <= r.at.astimezone(zone).date() <= last
    ]


def _text(recorded: Recorded) -> str:
    return recorded.event.text if isinstance(recorded.event, UtteranceHeard) else ""


def _names(text: str, names: Collection[str]) -> bool:
    """Whether one of *names* stands in *text*, not as somebody else's ("Tom's sister")."""
    for name in names:
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
            if not _OTHERS.search(text[: found.start()]):
                return True
    return False
