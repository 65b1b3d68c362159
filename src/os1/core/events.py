"""Every fact OS1 may write down: past tense, frozen, never edited, never renamed.

Two kinds only: what *happened* (heard, spoken, chosen), and what was *concluded* from it,
which names its sources. A new meaning is a new `kind`; the upgrade stands in `storage.codec`.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

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

    kind: ClassVar[str] = "utterance.spoken.2"
    session: SessionId
    text: str
    interrupted: bool
    model: str
    """The model that found the words, or `care` or `memory` when code did."""
    sources: tuple[int, ...] = ()
    """Positions of what it answered and of what was recalled for it: to forget those is to forget this."""


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
class NoteTaken:
    """One fact, concluded from what the user said; the same fact again is the same note with one more source."""

    kind: ClassVar[str] = "note.taken.1"
    subject: str
    """`you` for the user, else who or what, in the user's words: `Nora`, `my sister`."""
    predicate: str
    """One of `memory.predicates`."""
    object: str
    """In the user's own words."""
    text: str
    """The whole as a sentence to the user: `You live in York.`"""
    valid_from: str | None
    valid_to: str | None
    """ISO days in the user's zone; None where it is not known."""
    confidence: float
    """0 to 1."""
    basis: Literal["said", "inferred"]
    sources: tuple[int, ...]
    """Positions of the utterances it rests on; never empty, never her own words."""
    by: str
    """The model that concluded it, or `rules`."""


@dataclass(frozen=True, slots=True)
class NoteCorrected:
    """The user said how a note should read. Outweighs whatever a model concludes."""

    kind: ClassVar[str] = "note.corrected.1"
    note: int
    """The note's id: the position of the first `NoteTaken` it was made of."""
    text: str
    sources: tuple[int, ...] = ()
    """The note itself, and the utterance if it was corrected by voice."""


@dataclass(frozen=True, slots=True)
class EpisodeTold:
    """What one conversation was about, in a sentence or two."""

    kind: ClassVar[str] = "episode.told.1"
    session: SessionId
    gist: str
    sources: tuple[int, ...]
    by: str


@dataclass(frozen=True, slots=True)
class Reflected:
    """Notes were taken of everything up to here: the work is never done twice."""

    kind: ClassVar[str] = "reflected.1"
    through: int
    by: str


@dataclass(frozen=True, slots=True)
class ThreadRaised:
    """She brought up something that was left open; she does so once."""

    kind: ClassVar[str] = "thread.raised.1"
    session: SessionId
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RecordSwitched:
    """From here on words are written down, or not (`care.md` M4)."""

    kind: ClassVar[str] = "record.switched.1"
    on: bool


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
    | NoteTaken
    | NoteCorrected
    | EpisodeTold
    | Reflected
    | ThreadRaised
    | RecordSwitched
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
        NoteTaken,
        NoteCorrected,
        EpisodeTold,
        Reflected,
        ThreadRaised,
        RecordSwitched,
        Redacted,
        Forgotten,
    )
}
"""Every kind by its name."""


def sources_of(event: Event) -> tuple[int, ...]:
    """Return the positions *event* rests on: empty for what merely happened."""
    match event:
        case NoteCorrected(note=note, sources=sources):
            return (note, *sources)
        case (
            NoteTaken(sources=sources)
            | EpisodeTold(sources=sources)
            | ThreadRaised(sources=sources)
            | UtteranceSpoken(sources=sources)
        ):
            return sources
        case _:
            return ()
