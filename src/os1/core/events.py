"""Every fact OS1 may write down: past tense, frozen, never edited, never renamed.

Two kinds only: what *happened* (heard, spoken, chosen), and what was *concluded* from it,
which names its sources. A new meaning is a new `kind`; the upgrade stands in `storage.codec`.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from os1.core.ids import PersonId, SessionId
from os1.core.letter_events import LETTER_EVENTS, LetterEvent


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
    """The model that found the words, or `care`, `memory` or `letters` when code did."""
    sources: tuple[int, ...] = ()
    """Positions of what it answered and of what was recalled for it: to forget those is to forget this."""


@dataclass(frozen=True, slots=True)
class DisclosureMade:
    """She said that she is an AI, and it was heard in full (`care.md` D1)."""

    kind: ClassVar[str] = "disclosure.made.1"
    session: SessionId
    reason: str
    """`day` (first turn of a day), `hours` (three hours of use), `minor` (an hour of it) or `asked`."""


@dataclass(frozen=True, slots=True)
class PaceLearned:
    """How long a person pauses while they are still speaking, as far as it is known after a conversation."""

    kind: ClassVar[str] = "pace.learned.1"
    person: PersonId
    median_s: float
    """Their typical pause, in seconds."""
    weight: float
    """How many pauses stand behind it."""


@dataclass(frozen=True, slots=True)
class PersonaSet:
    """Who she is from now on. Only the user changes it; each change is a new version."""

    kind: ClassVar[str] = "persona.set.1"
    version: int
    name: str
    voice: str
    character: str


@dataclass(frozen=True, slots=True)
class VoiceTuned:
    """How the user wants her voice from now on. Only they change it."""

    kind: ClassVar[str] = "voice.tuned.1"
    speed: float
    """Times her own pace, 0.7 to 1.4."""
    pitch: float
    """Semitones above her own pitch, -4 to 4."""


@dataclass(frozen=True, slots=True)
class MeetingAsked:
    """She asks one of the questions of the first meeting; written before it is said, so that none is asked twice."""

    kind: ClassVar[str] = "meeting.asked.1"
    session: SessionId
    step: str
    """One of `conversation.meeting.STEPS`."""


@dataclass(frozen=True, slots=True)
class MeetingUnheard:
    """The conversation ended before a word of that question was heard: it is still to be asked."""

    kind: ClassVar[str] = "meeting.unheard.1"
    session: SessionId
    step: str


@dataclass(frozen=True, slots=True)
class MeetingEnded:
    """The first meeting is over for good."""

    kind: ClassVar[str] = "meeting.ended.1"
    session: SessionId
    how: str
    """`done`, `skipped`, `gave_way` (the user spoke of something else) or `care` (something more urgent came)."""


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
    """The model that concluded it, `rules`, or `meeting` where she had asked for it."""


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
class ThreadDropped:
    """The user does not want to be asked about something that was left open."""

    kind: ClassVar[str] = "thread.dropped.1"
    sources: tuple[int, ...]
    """Where it was said."""


@dataclass(frozen=True, slots=True)
class RecordSwitched:
    """From here on words are written down, or not (`care.md` M4)."""

    kind: ClassVar[str] = "record.switched.1"
    on: bool


@dataclass(frozen=True, slots=True)
class CrisisNoticed:
    """Somebody may be in danger, by what was said (`care.md` C). Holds no words."""

    kind: ClassVar[str] = "crisis.noticed.1"
    session: SessionId
    whom: Literal["self", "other"]
    level: int
    """1 to 6, of `care.crisis.assessment.Level`."""
    now: bool
    sources: tuple[int, ...]
    """Where it was said: to forget that is to forget this."""


@dataclass(frozen=True, slots=True)
class ReferralMade:
    """She named help, and it was heard (`care.md` D5, California SB 243). Holds no words."""

    kind: ClassVar[str] = "referral.made.1"
    session: SessionId
    to: str
    """The id of a line in the table of lines, `emergency`, or `trusted` for a person of the user's own."""


@dataclass(frozen=True, slots=True)
class CrisisFollowedUp:
    """In a later conversation she asked how it is now."""

    kind: ClassVar[str] = "crisis.followed_up.1"
    session: SessionId
    sources: tuple[int, ...]
    """The `CrisisNoticed` it comes back to."""


@dataclass(frozen=True, slots=True)
class TrustedPersonSet:
    """Somebody the user agreed to be named in a crisis, and how to reach them (`care.md` C6)."""

    kind: ClassVar[str] = "trusted.set.1"
    name: str
    number: str
    """To be tapped by the user; may be empty."""
    on: bool
    """Whether they are to be named from now on."""


@dataclass(frozen=True, slots=True)
class MinorNoticed:
    """The user gave an age or a school year under 18 (`care.md` N8). Names no source: it is not undone by editing."""

    kind: ClassVar[str] = "minor.noticed.1"
    adult_from: str
    """The ISO day from which they are surely 18."""


@dataclass(frozen=True, slots=True)
class ReplyWithheld:
    """The model was about to say what she never says, and did not. Holds no words."""

    kind: ClassVar[str] = "reply.withheld.1"
    session: SessionId
    rule: str
    """One of `care.boundaries.rules`."""


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
    | PaceLearned
    | VoiceTuned
    | MeetingAsked
    | MeetingUnheard
    | MeetingEnded
    | NoteTaken
    | NoteCorrected
    | EpisodeTold
    | Reflected
    | ThreadRaised
    | ThreadDropped
    | RecordSwitched
    | CrisisNoticed
    | ReferralMade
    | CrisisFollowedUp
    | TrustedPersonSet
    | MinorNoticed
    | ReplyWithheld
    | LetterEvent
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
        PaceLearned,
        PersonaSet,
        VoiceTuned,
        MeetingAsked,
        MeetingUnheard,
        MeetingEnded,
        NoteTaken,
        NoteCorrected,
        EpisodeTold,
        Reflected,
        ThreadRaised,
        ThreadDropped,
        RecordSwitched,
        CrisisNoticed,
        ReferralMade,
        CrisisFollowedUp,
        TrustedPersonSet,
        MinorNoticed,
        ReplyWithheld,
        *LETTER_EVENTS,
        Redacted,
        Forgotten,
    )
}
"""Every kind by its name."""


def sources_of(event: Event) -> tuple[int, ...]:
    """Return the positions *event* rests on: empty for what merely happened."""
    if isinstance(event, LETTER_EVENTS):
        return event.sources
    match event:
        case NoteCorrected(note=note, sources=sources):
            return (note, *sources)
        case (
            NoteTaken(sources=sources)
            | EpisodeTold(sources=sources)
            | ThreadRaised(sources=sources)
            | ThreadDropped(sources=sources)
            | UtteranceSpoken(sources=sources)
            | CrisisNoticed(sources=sources)
            | CrisisFollowedUp(sources=sources)
        ):
            return sources
        case _:
            return ()
