"""One letter as a value: who it is for, what was told for it, its versions, and how far it has come."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from os1.core.journal import Recorded
from os1.core.letter_events import (
    Form,
    LetterApproved,
    LetterAsked,
    LetterBegun,
    LetterComposed,
    LetterDue,
    LetterHelpShown,
    LetterLaidAside,
    LetterRaised,
    LetterReplied,
    LetterSent,
    LetterTold,
    LetterWentBack,
    Line,
)

RIGHT = "right"
"""The step of what puts right something misheard, whatever was asked: the question stays open."""
State = Literal["interview", "draft", "approved", "sent", "answered", "unsent"]


@dataclass(frozen=True, slots=True)
class Told:
    """One answer of the interview."""

    step: str
    text: str
    place: int


@dataclass(frozen=True, slots=True)
class Version:
    """A letter as it stood once."""

    number: int
    lines: tuple[Line, ...]
    asked: str
    by: str
    base: int = 0
    """The version it was made from; 0 for the first."""

    @property
    def doubted(self) -> tuple[int, ...]:
        """Which lines nobody remembers said, by their places."""
        return tuple(at for at, line in enumerate(self.lines) if line.basis == "doubted")

    @property
    def added(self) -> tuple[str, ...]:
        """The words that were added and not accepted yet."""
        return tuple(words for line in self.lines if not line.accepted for words in line.added)


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything known of one letter."""

    number: int
    to: str
    form: Form
    root: tuple[int, ...]
    """The turn it was begun with: all rests on it."""
    asked: tuple[str, ...] = ()
    """The steps in the order in which they were asked; twice where it was asked twice."""
    open: str = ""
    """The question that waits for an answer; empty where none does."""
    told: tuple[Told, ...] = ()
    aside: str = ""
    """Why the interview rests; empty while it does not."""
    versions: tuple[Version, ...] = ()
    path: tuple[int, ...] = ()
    """The version numbers in the order in which they counted."""
    approvals: frozenset[int] = frozenset()
    sent: tuple[str, ...] = ()
    """How it went, each time."""
    sent_version: int | None = None
    due: tuple[str, str] = ("", "")
    """The ISO day, and the event in words."""
    raised: tuple[str, ...] = ()
    """What she brought up: `due` or `open`, with the conversation behind a colon."""
    replies: tuple[str, ...] = ()
    shows_help: bool = False

    @property
    def current(self) -> Version | None:
        """The version that counts now."""
        known = {version.number: version for version in self.versions}
        return next((known[number] for number in reversed(self.path) if number in known), None)

    @property
    def approved(self) -> Version | None:
        """The version that counts now, where the user said yes to it."""
        now = self.current
        return now if now is not None and now.number in self.approvals else None

    @property
    def state(self) -> State:
        """How far it has come."""
        if self.current is None:
            return "interview"
        if self.form == "unsent":
            return "unsent"
        if self.replies and self.sent:
            return "answered"
        if self.approved is None:
            return "draft"
        return "sent" if self.sent_version == self.approved.number else "approved"

    @property
    def next_number(self) -> int:
        """The number of the next version."""
        return max((version.number for version in self.versions), default=0) + 1


@dataclass(slots=True)
class _Fold:
    asked: list[str] = field(default_factory=list)
    open: str = ""
    told: list[Told] = field(default_factory=list)
    aside: str = ""
    versions: list[Version] = field(default_factory=list)
    path: list[int] = field(default_factory=list)
    approvals: set[int] = field(default_factory=set)
    sent: list[str] = field(default_factory=list)
    sent_version: int | None = None
    due: tuple[str, str] = ("", "")
    raised: list[str] = field(default_factory=list)
    replies: list[str] = field(default_factory=list)
    shows_help: bool = False


def folded(begun: LetterBegun, events: Iterable[Recorded]) -> Letter:
    """Return the letter that *events*, in order, made of *begun*.

    What a rule of sending forbids does not count, whoever wrote it: an unsent letter is never sent, and no other is
    before a yes to that very version.
    """
    so_far = _Fold()
    for recorded in events:
        match recorded.event:
            case LetterAsked(step=step):
                so_far.asked.append(step)
                so_far.open = step
                so_far.aside = ""
                so_far.raised = [one for one in so_far.raised if not one.startswith("open")]
            case LetterTold(step=step, text=text, place=place):
                so_far.told.append(Told(step, text, place))
                if step != RIGHT:
                    so_far.open = ""
            case LetterLaidAside(how=how):
                so_far.aside = how
            case LetterComposed(version=number, lines=lines, asked=asked, by=by, base=base):
                so_far.open = ""
                so_far.versions.append(Version(number, lines, asked, by, base))
                so_far.path.append(number)
            case LetterWentBack(version=number):
                so_far.path.append(number)
            case _:
                _after_it_was_written(so_far, begun, recorded)
    return Letter(
        begun.letter,
        begun.to,
        begun.form,
        begun.sources,
        tuple(so_far.asked),
        so_far.open,
        tuple(so_far.told),
        so_far.aside,
        tuple(so_far.versions),
        tuple(so_far.path),
        frozenset(so_far.approvals),
        tuple(so_far.sent),
        so_far.sent_version,
        so_far.due,
        tuple(so_far.raised),
        tuple(so_far.replies),
        so_far.shows_help,
    )


def _after_it_was_written(so_far: _Fold, begun: LetterBegun, recorded: Recorded) -> None:
    match recorded.event:
        case LetterApproved(version=number) if number in so_far.path:
            so_far.approvals.add(number)
        case LetterSent(version=number, how=how) if begun.form != "unsent" and number in so_far.approvals:
            so_far.sent.append(how)
            so_far.sent_version = number
            so_far.due = ("", "")
        case LetterDue(day=day, event=event) if begun.form != "unsent":
            so_far.due = day, event
            so_far.raised = [one for one in so_far.raised if not one.startswith("due")]
        case LetterRaised(why=why, session=session):
            so_far.raised.append(f"{why}:{session}")
        case LetterReplied(text=text):
            so_far.replies.append(text)
        case LetterHelpShown(on=on):
            so_far.shows_help = on
        case _:
            pass
