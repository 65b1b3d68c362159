"""The user's hand on what she knows, whichever door it comes in by: asking why, putting right, choosing what goes."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from os1.core.errors import Misconfigured
from os1.core.journal import Recorded
from os1.memory.note_slot import Note

if TYPE_CHECKING:
    from os1.memory.memory import Chosen, Memory


@dataclass(frozen=True, slots=True)
class Why:
    """What a place rests on."""

    note: Note | None
    """None where the place is something the user said."""
    heard: tuple[Recorded, ...]


async def why(memory: "Memory", place: int) -> Why | None:
    """Return what the note at *place*, or what was heard there, rests on; None where there is neither."""
    note = memory.notes.note(place)
    heard = (await memory.moments(note.sources if note is not None else (place,))).heard
    return None if note is None and not heard else Why(note, heard)


async def correct(memory: "Memory", place: int, text: str) -> bool:
    """Let *text* stand for what is at *place*; whether there was anything.

    Raises:
        JournalUnavailable: nothing was corrected.

    """
    found = await why(memory, place)
    if found is None:
        return False
    await memory.correct(found.note.id if found.note is not None else place, text)
    return True


async def choose(
    memory: "Memory",
    *,
    place: int | None = None,
    about: str | None = None,
    conversation: str | None = None,
    days: tuple[date, date] | None = None,
) -> "Chosen":
    """Return what would be forgotten: of one place, a person or topic, a conversation, or some days; else everything."""
    if place is not None:
        note = memory.notes.note(place)
        return await memory.moments(note.sources if note is not None else (place,))
    if about is not None:
        return await memory.choose_about(about)
    if conversation is not None:
        return await memory.choose_conversation(conversation)
    return await memory.choose_stretch(*(days or (date.min, date.max)))


def stretch(first: str | None, last: str | None) -> tuple[date, date]:
    """Return the days from *first* to *last*; what is not given has no bound.

    Raises:
        Misconfigured: one of them is no day.

    """
    return _day(first, date.min), _day(last, date.max)


def _day(text: str | None, unbounded: date) -> date:
    if not text:
        return unbounded
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"{text!r} is not a day. Write it as 2026-03-01."
        raise Misconfigured(message) from error
