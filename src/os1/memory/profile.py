"""What she knows of the user, in a few plain lines for the model: made by code from what holds."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from os1.memory.given_names import is_name
from os1.memory.notes import Note, Notes
from os1.memory.predicates import PREDICATES, SAID, to_the_user
from os1.memory.sameness import YOU, subject_key

_RECENT_DAYS = 60
LONGEST_NAME = 3
"""Words of a name."""
_FIRST = (
    "is called",
    "age",
    "lives in",
    "works as",
    "works at",
    "partner",
    "is your",
    "allergic to",
    "health",
    "birthday",
)


def profile(notes: Notes, now: datetime, zone: tzinfo, *, budget_characters: int = 900) -> str:
    """Return one fact a line, the surest, most often said and newest first; empty when nothing is known.

    What lies ahead is said as what will be; what has changed is said with its old value and when it did.
    """
    today = now.astimezone(zone).date().isoformat()
    every = notes.all()
    old = {note.id: note for note in every if note.superseded_by is not None}
    lines: list[str] = []
    left = budget_characters
    for note in sorted((note for note in every if _holds(note, today, notes)), key=lambda n: _weight(n, now)):
        line = _line(note, [one for one in old.values() if one.superseded_by == note.id], zone, today)
        if len(line) + 1 <= left and line not in lines:
            lines.append(line)
            left -= len(line) + 1
    return "\n".join(lines)


def user_name(notes: Notes) -> str:
    """Return what the user said to call them, the last that can be a name; empty where they never said."""
    said = [note for note in notes.of(YOU) if note.predicate == "is called" and not note.over]
    said.sort(key=lambda note: (note.superseded_by is None, note.sources[-1:]))
    return next((note.object for note in reversed(said) if _is_a_name(note.object)), "")


def _is_a_name(words: str) -> bool:
    parts = words.split()
    return (
        0 < len(parts) <= LONGEST_NAME and all(part[0].isupper() for part in parts) and is_name(parts[-1], opening=True)
    )


def _holds(note: Note, today: str, notes: Notes) -> bool:
    """Whether a note is worth a line today."""
    kind = PREDICATES.get(note.predicate)
    if note.over or note.predicate == SAID or kind is None:
        return False
    if note.superseded_by is not None:
        # What will hold only later leaves today to what it retires.
        later = notes.note(note.superseded_by)
        return later is not None and later.valid_from is not None and later.valid_from > today
    return note.valid_to is None or note.valid_to >= today or note.predicate == "went to"


def _weight(note: Note, now: datetime) -> tuple[float, float, int, int]:
    """Return what sorts the weightier first."""
    age = (now - note.learned_at).days
    value = note.confidence + 0.1 * min(3, len(note.sources) - 1) + (0.1 if age < _RECENT_DAYS else 0.0)
    first = 0.0 if note.predicate in _FIRST else 0.2
    nearer = 0.0 if subject_key(note.subject) == (YOU,) else 0.1
    return (round(first + nearer - value, 3), -note.confidence, -max(note.sources), note.id)


def _line(note: Note, before: Sequence[Note], zone: tzinfo, today: str) -> str:
    text = note.text.strip()
    body = text.rstrip(".")
    if note.valid_from is not None and note.valid_from > today and PREDICATES[note.predicate].lasts:
        return f"From {note.valid_from}: {body}."
    if not PREDICATES[note.predicate].lasts and note.valid_from is not None:
        days = note.valid_from if note.valid_from == note.valid_to else f"{note.valid_from} to {note.valid_to}"
        return f"{body} ({days})."
    if before:
        last = max(before, key=lambda one: (one.learned_at, one.id))
        until = note.valid_from or note.learned_at.astimezone(zone).date().isoformat()
        return f"{body} (until {until[:7]}: {to_the_user(last.object)})."
    return text if text.endswith((".", "!", "?")) else f"{text}."
