"""Every fact OS1 may write down: past tense, frozen, never edited, never renamed.

Two kinds only: what *happened* (heard, spoken, chosen), and what a model *concluded*,
which names its sources. A new meaning is a new `kind`; the upgrade stands in `storage.codec`.
"""

from dataclasses import dataclass
from typing import ClassVar

from os1.core.ids import PersonId, SessionId


@dataclass(frozen=True, slots=True)
class SessionOpened:
    """A conversation began."""

    kind: ClassVar[str] = "session.opened.1"
    session: SessionId
    door: str
    """Where it came in: `page`, `talk`, `chat` or `rehearse`."""


@dataclass(frozen=True, slots=True)
class SessionClosed:
    """A conversation ended."""

    kind: ClassVar[str] = "session.closed.1"
    session: SessionId
    reason: str
    """`goodbye` (said), `left` (the line closed), or `error`."""


@dataclass(frozen=True, slots=True)
class UtteranceHeard:
    """Something a person said or typed, as it was understood."""

    kind: ClassVar[str] = "utterance.heard.1"
    session: SessionId
    speaker: PersonId
    text: str


@dataclass(frozen=True, slots=True)
class UtteranceSpoken:
    """What left the loudspeaker, or the screen: cut where it was cut."""

    kind: ClassVar[str] = "utterance.spoken.1"
    session: SessionId
    text: str
    interrupted: bool
    model: str
    """The model that found the words, or `care` when code did."""


@dataclass(frozen=True, slots=True)
class DisclosureMade:
    """She said that she is an AI, and it was heard in full (`care.md` D1)."""

    kind: ClassVar[str] = "disclosure.made.1"
    session: SessionId
    reason: str
    """`day` (first turn of a day), `hours` (three hours of use) or `asked`."""


@dataclass(frozen=True, slots=True)
class PersonaSet:
    """Who she is from now on. Only the user changes it; each change is a new version."""

    kind: ClassVar[str] = "persona.set.1"
    version: int
    name: str
    voice: str
    character: str


@dataclass(frozen=True, slots=True)
class Redacted:
    """What stands where a forgotten fact stood."""

    kind: ClassVar[str] = "redacted.1"
    was: str
    reason: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Appended by every redaction, so that views already past the place forget too."""

    kind: ClassVar[str] = "forgotten.1"
    position: int


Event = (
    SessionOpened
    | SessionClosed
    | UtteranceHeard
    | UtteranceSpoken
    | DisclosureMade
    | PersonaSet
    | Redacted
    | Forgotten
)

KINDS: dict[str, type[Event]] = {
    event.kind: event
    for event in (
        SessionOpened,
        SessionClosed,
        UtteranceHeard,
        UtteranceSpoken,
        DisclosureMade,
        PersonaSet,
        Redacted,
        Forgotten,
    )
}
"""Every kind by its name."""
