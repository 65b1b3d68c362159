"""Which part of the journal is to be thought about next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from os1.core.events import Forgotten, Reflected, SessionClosed, SessionOpened, UtteranceHeard
from os1.core.ids import SessionId
from os1.core.journal import Journal, Recorded

MOST_LINES = 8
MOST_CHARACTERS = 1_200


@dataclass(frozen=True, slots=True)
class Line:
    """One thing the user said."""

    position: int
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Things said one after the other in one conversation."""

    session: SessionId
    lines: tuple[Line, ...]

    @property
    def through(self) -> int:
        """The position of its last line."""
        return self.lines[-1].position


@dataclass(frozen=True, slots=True)
class Ending:
    """A conversation that is over, and of which every stretch has been read."""

    session: SessionId
    lines: tuple[Line, ...]
    through: int
    """Where it ended."""


class Progress:
    """How far notes have been taken, and which conversations there were; a view of the journal."""

    kinds = frozenset({Reflected.kind, SessionOpened.kind, SessionClosed.kind, Forgotten.kind})

    def __init__(self) -> None:
        self.position = 0
        self.through = 0
        """Everything up to here has been read."""
        self.last = 0
        self.before_last = 0
        """Where the last `Reflected` stands, and the one before it."""
        self.gone: set[int] = set()
        """What was ever forgotten."""
        self._opened: dict[SessionId, int] = {}
        self._closed: dict[SessionId, int] = {}
        self._ends: dict[int, SessionId] = {}
        self._open: SessionId | None = None

    def apply(self, recorded: Recorded) -> None:
        """Fold one event in."""
        match recorded.event:
            case Reflected(through=through):
                self.through = max(self.through, through)
                self.before_last, self.last = self.last, recorded.position
            case SessionOpened(session=session):
                if self._open is not None:
                    self._ends[recorded.position] = self._open
                self._opened[session] = recorded.position
                self._open = session
            case SessionClosed(session=session):
                self._closed[session] = recorded.position
                self._ends[recorded.position] = session
                if session == self._open:
                    self._open = None
            case Forgotten(position=position):
                self.gone.add(position)
            case _:
                pass

    def is_over(self, session: SessionId) -> bool:
        """Whether nothing more will be said in it: it was closed, or another began after it."""
        return session != self._open

    def ended_at(self, position: int) -> SessionId | None:
        """Return which conversation ended at *position*: it was closed there, or never was and another began."""
        session = self._ends.get(position)
        return session if session is None or self._closed.get(session, position) == position else None

    def began(self, session: SessionId) -> int:
        """Return where a conversation began; 0 where that is not known."""
        return self._opened.get(session, 0)


async def next_work(journal: Journal, progress: Progress, *, quiet: bool) -> Stretch | Ending | None:
    """Return what follows on what has been read, in the order of the journal; None while there is nothing.

    With *quiet* the conversation that is still open is read too.
    """
    lines: list[Line] = []
    session: SessionId | None = None
    async for recorded in journal.read(progress.through, (UtteranceHeard.kind, SessionOpened.kind, SessionClosed.kind)):
        event = recorded.event
        if isinstance(event, UtteranceHeard):
            if session is None and not (quiet or progress.is_over(event.session)):
                return None
            if lines and (event.session != session or _is_full(lines, event.text)):
                break
            session = event.session
            lines.append(Line(recorded.position, recorded.at, event.text))
        elif lines:
            break
        elif (ended := progress.ended_at(recorded.position)) is not None and (
            ending := await _ending(journal, progress, ended, recorded.position)
        ):
            return ending
    return Stretch(session, tuple(lines)) if session is not None else None


def _is_full(lines: Iterable[Line], more: str) -> bool:
    sizes = [len(line.text) for line in lines]
    return len(sizes) >= MOST_LINES or sum(sizes) + len(more) > MOST_CHARACTERS


async def _ending(journal: Journal, progress: Progress, session: SessionId, end: int) -> Ending | None:
    lines: list[Line] = []
    async for recorded in journal.read(progress.began(session), (UtteranceHeard.kind,)):
        if recorded.position >= end:
            break
        if isinstance(recorded.event, UtteranceHeard) and recorded.event.session == session:
            lines.append(Line(recorded.position, recorded.at, recorded.event.text))
    return Ending(session, tuple(lines), end) if lines else None
