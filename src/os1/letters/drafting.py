"""A letter that lies written on the desk: what comes of something said about it. Values in, values out; no model."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Literal

from os1.conversation.said_briefly import manner
from os1.core.events import Event
from os1.core.letter_events import (
    LetterApproved,
    LetterComposed,
    LetterDue,
    LetterHelpShown,
    LetterReplied,
    LetterSent,
    LetterWentBack,
    Line,
)
from os1.letters import words
from os1.letters.compose import words_of
from os1.letters.interview import spoken_to, who
from os1.letters.letter import Letter, Version
from os1.letters.letters import Letters
from os1.letters.misheard import put_right
from os1.letters.revise import At, accepted, confirmed, dropped, revised, same, without_added
from os1.letters.wishes import Change, change
from os1.memory.dates import find_dates, spoken
from os1.memory.wishes import says_yes

Awaits = Literal["", "keep", "doubt", "added", "reply", "due"]
_NUMBERS = {
    "first": 1,
    "original": 1,
    "one": 1,
    "second": 2,
    "two": 2,
    "third": 3,
    "three": 3,
    "fourth": 4,
    "four": 4,
    "fifth": 5,
    "five": 5,
}
NEEDS_VERSION = ("sent", "due", "email")


@dataclass(frozen=True, slots=True)
class Moment:
    """When and where something is said."""

    now: datetime
    zone: tzinfo
    place: int

    @property
    def today(self) -> date:
        """The user's day."""
        return self.now.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class Done:
    """What comes of something said about a letter."""

    events: tuple[Event, ...]
    says: tuple[str, ...]
    awaits: Awaits = ""
    flows: bool = False
    """Whether a model is to offer joining words now."""
    more: bool = False
    """Whether the interview goes on for something more."""


def told_of(letter: Letter, text: str, awaits: Awaits, letters: Letters, moment: Moment) -> Done | None:
    """Return what comes of *text* while *letter* lies written on the desk; None where it is other talk."""
    now = letter.current
    if now is None:
        return None
    if awaits == "reply":
        return _replied(letter, text, moment)
    right = put_right(text, [line.text for line in now.lines])
    wish = Change("change", right.wrong, right.right) if right is not None else change(text)
    yes = says_yes(text)
    if awaits in ("doubt", "added") and wish is not None and wish.kind == "approve" and yes is None:
        # To like the letter is no answer to what was asked.
        return approve(letter, moment.place)
    if wish is None or (wish.kind == "approve" and awaits):
        if awaits and (yes is not None or wish is not None):
            return _decided(letter, now, awaits, moment, yes=yes if wish is None else True)
        return Done((), (words.WAIT,), awaits) if awaits and manner(text) == "wait" else None
    return _wished(letter, now, wish, text, letters=letters, moment=moment)


def asks_next(letter: Letter, lines: tuple[Line, ...]) -> tuple[str, Awaits]:
    """Return what she asks of a letter that reads *lines*: first what nobody remembers, then her own words, then a yes."""
    version = Version(0, lines, "", "")
    if version.doubted:
        return words.DOUBT.format(line=lines[version.doubted[0]].text), "doubt"
    if version.added:
        return words.ADDED.format(words=words.and_list(version.added)), "added"
    return (words.KEEP, "keep") if letter.approved is None or letter.approved.lines != lines else ("", "")


def composed(letter: Letter, lines: tuple[Line, ...], asked: str, place: int, by: str = "rules") -> LetterComposed:
    """Return the next version of *letter*, made from the one that counts."""
    base = letter.current.number if letter.current is not None else 0
    sources = {*letter.root, *(source for line in lines for source in line.sources), *((place,) if place else ())}
    return LetterComposed(letter.number, letter.next_number, base, lines, asked, by, tuple(sorted(sources)))


def _decided(letter: Letter, now: Version, awaits: Awaits, moment: Moment, *, yes: bool | None) -> Done:
    if awaits == "doubt" and now.doubted:
        at = now.doubted[0]
        lines = confirmed(now.lines, at, moment.place or None) if yes else dropped(now.lines, at)
        return _new(
            letter, lines, "confirmed" if yes else "taken out", moment, words.CONFIRMED if yes else words.NOT_SO
        )
    if awaits == "added":
        lines = accepted(now.lines) if yes else without_added(now.lines)
        return _new(
            letter,
            lines,
            "accepted" if yes else "not accepted",
            moment,
            words.ADDED_STAY if yes else words.ADDED_GONE,
            read=not yes,
        )
    if awaits == "due":
        return Done((), (words.AFTER_DUE,), "") if yes else Done((), (words.LATER,), "")
    if not yes:
        return Done((), (words.WHAT_CHANGES,), "keep")
    return approve(letter, moment.place)


def approve(letter: Letter, place: int) -> Done:
    """Return what comes of a yes to *letter* as it stands; a doubt is asked first, whatever was agreed to."""
    now = letter.current
    if now is None:
        return Done((), (words.NO_LETTER,))
    if now.doubted or now.added:
        say, awaits = asks_next(letter, now.lines)
        return Done((), (say,), awaits)
    event = LetterApproved(letter.number, now.number, (*letter.root, *((place,) if place else ())))
    say = words.APPROVED_UNSENT if letter.form == "unsent" else words.APPROVED.format(number=letter.number)
    return Done((event,), (say,))


def _wished(letter: Letter, now: Version, wish: Change, text: str, *, letters: Letters, moment: Moment) -> Done | None:
    match wish.kind:
        case "approve":
            return approve(letter, moment.place)
        case "read" | "show":
            return reading(letter)
        case "undo" | "go_back":
            return _went_back(letter, now, wish, moment)
        case "longer":
            return Done((), (), more=True)
        case "flow":
            return Done((), (), flows=True)
        case "help_on" | "help_off":
            on = wish.kind == "help_on"
            return Done((LetterHelpShown(letter.number, on, letter.root),), (words.HELP_ON if on else words.HELP_OFF,))
        case "sent" | "due" | "email" | "replied" | "read_reply":
            return _sending(letter, wish, text, moment)
        case _:
            lines = revised(now.lines, wish, At(moment.place or None, letters.heard, who(letter)))
            if lines is None or same(lines, now.lines):
                return Done((), (words.NOT_FOUND if lines is None else words.NO_CHANGE,), "keep")
            return _new(letter, lines, text, moment, "", read=True)


def _went_back(letter: Letter, now: Version, wish: Change, moment: Moment) -> Done:
    known = {version.number: version for version in letter.versions}
    number = now.base if wish.kind == "undo" else _NUMBERS.get(wish.about.lower()) or int(wish.about)
    if number not in known:
        return Done((), (words.NOTHING_BACK,), "keep")
    say, awaits = asks_next(letter, known[number].lines)
    event = LetterWentBack(letter.number, number, _rests(letter, moment))
    return Done((event,), tuple(filter(None, (words.BACK, words_of(known[number].lines), say))), awaits)


def reading(letter: Letter) -> Done:
    """Return how she reads *letter*, and what she asks then."""
    now = letter.current
    if now is None:
        return Done((), (words.NO_LETTER,))
    say, awaits = asks_next(letter, now.lines)
    return Done((), tuple(filter(None, (words_of(now.lines), say))), awaits)


def _new(letter: Letter, lines: tuple[Line, ...], asked: str, moment: Moment, say: str, *, read: bool = False) -> Done:
    ask, awaits = asks_next(letter, lines)
    if read and awaits == "keep":
        ask = words.AFTER_CHANGE
    text = words_of(lines) if read else ""
    return Done((composed(letter, lines, asked, moment.place),), tuple(filter(None, (say, text, ask))), awaits)


def _sending(letter: Letter, wish: Change, text: str, moment: Moment) -> Done | None:
    rests = _rests(letter, moment)
    if wish.kind == "read_reply":
        return Done((), letter.replies[-1:] or (words.NO_REPLY,))
    if letter.form == "unsent":
        return Done((), (words.NEVER_SENT,))
    if wish.kind == "replied":
        # What is told of an answer counts only where a letter went out: else it is talk.
        if not letter.sent:
            return None
        if len(wish.about.split()) > 3:
            return _replied(letter, wish.about, moment)
        return Done((), (words.REPLY,), "reply")
    if letter.approved is None:
        say, awaits = asks_next(letter, letter.current.lines if letter.current is not None else ())
        return Done((), (words.NEEDS_YES if awaits == "keep" else say,), awaits)
    if wish.kind == "email":
        return Done((), (words.NOT_BY_ME.format(number=letter.number),))
    if wish.kind == "sent":
        how = (
            "email"
            if "mail" in wish.about and "e" in wish.about[:1].lower()
            else "hand"
            if wish.about.lower() in ("gave", "given", "handed")
            else "post"
        )
        return Done((LetterSent(letter.number, letter.approved.number, how, rests),), (words.SENT,))
    return _later(letter, wish.about or text, moment, rests)


def _later(letter: Letter, said: str, moment: Moment, rests: tuple[int, ...]) -> Done:
    found = find_dates(said, moment.now, moment.zone)
    coming = [day.first for day in found if day.first >= moment.today]
    if coming and not said.lower().startswith(("when ", "once ", "after ")):
        when = spoken(coming[0], "day", moment.today)
        return Done((LetterDue(letter.number, coming[0].isoformat(), "", rests),), (words.DUE_SET.format(when=when),))
    event = (
        said.split(" ", 1)[-1].strip(" .!?")
        if said.lower().startswith(("when ", "once ", "after ", "until ", "till "))
        else said
    )
    return Done((LetterDue(letter.number, "", event, rests),), (words.DUE_SET.format(when=f"when {event}"),))


def _replied(letter: Letter, text: str, moment: Moment) -> Done:
    if manner(text) in ("skip", "wait", "skip all"):
        return Done((), (words.WAIT,), "reply" if manner(text) == "wait" else "")
    return Done(
        (LetterReplied(letter.number, text, _rests(letter, moment)),), (words.REPLIED.format(**spoken_to(letter)),)
    )


def _rests(letter: Letter, moment: Moment) -> tuple[int, ...]:
    return (*letter.root, *((moment.place,) if moment.place else ()))
