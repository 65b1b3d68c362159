"""What she knows as it is shown: one wording and one set of fields, whoever shows it."""

from datetime import tzinfo
from typing import Any

from os1.core.journal import Recorded
from os1.memory.aliases import Known
from os1.memory.note_slot import Note
from os1.memory.recalled import Recalled


def note_fields(note: Note) -> dict[str, Any]:
    """Return a note as JSON holds it."""
    return {
        "id": note.id,
        "subject": note.subject,
        "predicate": note.predicate,
        "object": note.object,
        "text": note.text,
        "valid_from": note.valid_from,
        "valid_to": note.valid_to,
        "learned_at": note.learned_at.isoformat(),
        "confidence": note.confidence,
        "basis": note.basis,
        "sources": list(note.sources),
        "superseded_by": note.superseded_by,
        "corrected": note.corrected,
    }


def person_fields(known: Known) -> dict[str, Any]:
    """Return somebody of the circle as JSON holds them."""
    return {
        "name": known.name,
        "aliases": sorted(known.aliases),
        "relation": known.relation,
        "positions": sorted(known.positions),
    }


def moment_fields(recorded: Recorded, zone: tzinfo) -> dict[str, Any]:
    """Return something that was heard, and when by the user's clock, as JSON holds it."""
    return {
        "position": recorded.position,
        "at": recorded.at.astimezone(zone).isoformat(),
        "conversation": getattr(recorded.event, "session", ""),
        "text": getattr(recorded.event, "text", ""),
    }


def turn_fields(turn: Recalled, zone: tzinfo) -> dict[str, Any]:
    """Return a turn that a search found as JSON holds it."""
    return {
        "position": turn.position,
        "at": turn.at.astimezone(zone).isoformat(),
        "speaker": turn.speaker,
        "text": turn.text,
    }


def called(known: Known) -> str:
    """Return what somebody is to the user, and what else they are called: `sister (also Nono)`."""
    also = ", ".join(sorted(set(known.aliases) - {known.name}))
    return " ".join(part for part in (known.relation, f"(also {also})" if also else "") if part)


def forgotten(heard: int, gone: int) -> str:
    """Return what is said when *heard* things the user said are forgotten, of *gone* altogether."""
    said = "1 thing you said" if heard == 1 else f"{heard} things you said"
    return f"Forgotten: {said}, {gone - heard} that rested on {'it' if heard == 1 else 'them'}."
