"""What she came to when nobody spoke: a line on each conversation, and how far she has thought."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from os1.core.events import EpisodeTold, Forgotten, NoteTaken, Reflected, UtteranceHeard
from os1.core.ids import SessionId
from os1.core.journal import Recorded


@dataclass(frozen=True, slots=True)
class Thought:
    """What one conversation was about, as she tells it to herself."""

    position: int
    at: datetime
    """When she thought it over."""
    session: SessionId
    text: str
    sources: tuple[int, ...]
    """Positions of the utterances it rests on."""


class Thoughts:
    """The fold of what she thought over."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.kinds: Collection[str] = frozenset(
            {UtteranceHeard.kind, EpisodeTold.kind, NoteTaken.kind, Reflected.kind, Forgotten.kind}
        )
        self.position = 0
        self.last: datetime | None = None
        """When she last thought something over."""
        self._told: dict[int, Thought] = {}
        self._taken: dict[int, datetime] = {}
        self._unread: set[int] = set()
        self._gone: set[int] = set()

    def apply(self, recorded: Recorded) -> None:
        """Fold one event in."""
        position = recorded.position
        match recorded.event:
            case UtteranceHeard():
                self._unread.add(position)
            case EpisodeTold(session=session, gist=gist, sources=sources) if self._gone.isdisjoint(sources):
                self._told[position] = Thought(position, recorded.at, session, gist, sources)
            case NoteTaken():
                self._taken[position] = recorded.at
            case Reflected(through=through):
                self._unread = {one for one in self._unread if one > through}
                self.last = recorded.at
            case Forgotten(position=gone):
                self._forget(gone)
            case _:
                pass

    @property
    def told(self) -> list[Thought]:
        """What conversations were about, the last first."""
        return [self._told[position] for position in sorted(self._told, reverse=True)]

    @property
    def unread(self) -> int:
        """How many things were said that she has not thought over yet."""
        return len(self._unread)

    def noted_at(self, note: int) -> datetime | None:
        """Return when she noted what has this id; None where that is not known."""
        return self._taken.get(note)

    def _forget(self, gone: int) -> None:
        self._gone.add(gone)
        self._unread.discard(gone)
        self._taken.pop(gone, None)
        self._told = {p: t for p, t in self._told.items() if p != gone and gone not in t.sources}
