"""What happens to a letter, as facts: begun, asked, told, composed, approved, sent, answered.

Each names in `sources` the turn the letter was begun with and every turn it holds words of, so that forgetting one of
them reaches it.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from os1.core.ids import SessionId

Form = Literal["letter", "unsent", "commission"]
"""To be sent; never to be sent (grief, anger); written down for somebody who cannot write."""
Basis = Literal["said", "memory", "form", "doubted", "confirmed"]
"""Told for this letter; told some other time; a greeting or a closing; nobody remembers it said; it was, and a yes to it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a letter, and where it comes from."""

    text: str
    """As it stands in the letter, with the words that were added."""
    part: Literal["greeting", "body", "closing", "signature"] = "body"
    paragraph: int = 0
    """Sentences of one number stand together."""
    basis: Basis = "said"
    sources: tuple[int, ...] = ()
    """Positions of the turns it is made of."""
    added: tuple[str, ...] = ()
    """Words in it that nobody said, in order: marked until they are accepted."""
    accepted: bool = False
    """Whether the user agreed to the added words."""


@dataclass(frozen=True, slots=True)
class LetterBegun:
    """The user wants to write to somebody."""

    kind: ClassVar[str] = "letter.begun.1"
    letter: int
    """Its number, from 1."""
    session: SessionId
    to: str
    """For whom, in the user's words ("my sister"); empty where it is not said yet."""
    form: Form
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LetterAsked:
    """She asks one question of the interview; written before it is said."""

    kind: ClassVar[str] = "letter.asked.1"
    letter: int
    step: str
    """One of `letters.interview.STEPS`; with ` more` where it is the question for the particular."""
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LetterTold:
    """What the user answered to a question of the interview; nothing where it was skipped."""

    kind: ClassVar[str] = "letter.told.1"
    letter: int
    step: str
    text: str
    place: int
    """Where it was said."""
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LetterLaidAside:
    """The interview rests: it goes on when the user says so."""

    kind: ClassVar[str] = "letter.laid_aside.1"
    letter: int
    how: str
    """`later`, `stop` or `care` (something more urgent came)."""
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LetterComposed:
    """A version of a letter; none is ever changed."""

    kind: ClassVar[str] = "letter.composed.1"
    letter: int
    version: int
    base: int
    """The version it was made from; 0 for the first."""
    lines: tuple[Line, ...]
    asked: str
    """What made it: `composed`, or the wish in the user's words."""
    by: str
    """`rules`, `hand`, or the model that offered words."""
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LetterWentBack:
    """An earlier version counts again."""

    kind: ClassVar[str] = "letter.went_back.1"
    letter: int
    version: int
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LetterApproved:
    """The user said yes to this very version."""

    kind: ClassVar[str] = "letter.approved.1"
    letter: int
    version: int
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LetterSent:
    """The user says that it has gone, or it was put into a file to go by mail."""

    kind: ClassVar[str] = "letter.sent.1"
    letter: int
    version: int
    how: str
    """`post`, `email` or `hand`."""
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LetterDue:
    """When it is to go."""

    kind: ClassVar[str] = "letter.due.1"
    letter: int
    day: str
    """ISO day in the user's zone; empty where it waits for an event."""
    event: str
    """In the user's words: `the baby is born`."""
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LetterRaised:
    """She brought up a letter whose day has come, or one that was left open; once for each."""

    kind: ClassVar[str] = "letter.raised.1"
    letter: int
    session: SessionId
    why: str
    """`due` or `open`."""
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LetterReplied:
    """What came back."""

    kind: ClassVar[str] = "letter.replied.1"
    letter: int
    text: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LetterHelpShown:
    """Whether the letter says that it was written with help: the user's choice."""

    kind: ClassVar[str] = "letter.help_shown.1"
    letter: int
    on: bool
    sources: tuple[int, ...]


LetterEvent = (
    LetterBegun
    | LetterAsked
    | LetterTold
    | LetterLaidAside
    | LetterComposed
    | LetterWentBack
    | LetterApproved
    | LetterSent
    | LetterDue
    | LetterRaised
    | LetterReplied
    | LetterHelpShown
)
LETTER_EVENTS = (
    LetterBegun, LetterAsked, LetterTold, LetterLaidAside, LetterComposed, LetterWentBack, LetterApproved, LetterSent,
    LetterDue, LetterRaised, LetterReplied, LetterHelpShown,
)  # fmt: skip  # one look at all of them
