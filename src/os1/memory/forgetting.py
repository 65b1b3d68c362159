"""Forgetting: everything that rests on what is to go, through all levels, goes with it (`care.md` M2).

What was concluded names its sources; what she said names what it answered. Her words are also
followed by what is in them: a model that has read a secret may say it again at any later moment.
"""

from collections.abc import Collection

from os1.core.events import (
    EpisodeTold,
    Forgotten,
    NoteCorrected,
    NoteTaken,
    Redacted,
    ThreadDropped,
    ThreadRaised,
    UtteranceHeard,
    UtteranceSpoken,
    sources_of,
)
from os1.core.journal import Journal
from os1.core.letter_events import LETTER_EVENTS
from os1.memory.stems import stems

RESTING = (
    NoteTaken.kind, NoteCorrected.kind, EpisodeTold.kind, ThreadRaised.kind, ThreadDropped.kind, UtteranceSpoken.kind,
    *(event.kind for event in LETTER_EVENTS),
)  # fmt: skip  # one look at what concludes
ECHO = 2
"""So many words in common with what is forgotten make her words an echo of it, later in the same conversation."""


async def with_all_that_rests(journal: Journal, positions: Collection[int]) -> frozenset[int]:
    """Return *positions* and those of every event that rests on them; reads the whole journal once."""
    gone = set(positions)
    if not gone:
        return frozenset()
    told, kept = set[str](), set[str]()
    touched: dict[str, int] = {}
    async for recorded in journal.read(kinds=[UtteranceHeard.kind]):
        if not isinstance(recorded.event, UtteranceHeard):
            continue
        said = stems(recorded.event.text)
        if recorded.position in gone:
            told |= said
            touched.setdefault(recorded.event.session, recorded.position)
        else:
            kept |= said
    only_there = told - kept
    first = min(gone)
    # What is concluded comes after what it rests on, so once through is enough.
    async for recorded in journal.read(first, RESTING):
        event = recorded.event
        if not gone.isdisjoint(sources_of(event)):
            gone.add(recorded.position)
        elif isinstance(event, UtteranceSpoken):
            said = stems(event.text)
            later = touched.get(event.session, recorded.position) < recorded.position
            if said & only_there or (later and len(said & told) >= ECHO):
                gone.add(recorded.position)
    return frozenset(gone)


async def forget(journal: Journal, positions: Collection[int], reason: str) -> frozenset[int]:
    """Take *positions* and all that rests on them out of the journal, all or none; return what went.

    Indexes and views follow the `Forgotten` marks.

    Raises:
        JournalUnavailable: nothing was forgotten.

    """
    gone = await with_all_that_rests(journal, positions)
    await journal.redact(*gone, reason=reason)
    return gone


async def finish(journal: Journal) -> frozenset[int]:
    """Forget what was concluded from a thing while that was being forgotten; return what went.

    To be called when the program starts: it may have been killed between the two.
    """
    gone = {r.event.position async for r in journal.read(kinds=[Forgotten.kind]) if isinstance(r.event, Forgotten)}
    if not gone:
        return frozenset()
    left = set[int]()
    async for recorded in journal.read(min(gone), RESTING):
        if not isinstance(recorded.event, Redacted) and not (gone | left).isdisjoint(sources_of(recorded.event)):
            left.add(recorded.position)
    if left:
        await journal.redact(*left, reason="rested on what was forgotten")
    return frozenset(left)
