"""A letter as the page shows it: its sentences, where each comes from, and what is asked of it first."""

from os1.core.letter_events import Line
from os1.letters.compose import words_of
from os1.letters.interview import who
from os1.letters.letter import Letter
from os1.letters.shown import pieces

Fields = dict[str, object]


def listed(one: Letter, today: str) -> Fields:
    """Return *one* as a line of the list."""
    to = who(one)
    day, event = one.due
    return {
        "number": one.number,
        "to": to.name or (f"your {to.relation}" if to.relation else ""),
        "form": one.form,
        "state": one.state,
        "day": day,
        "event": event,
        "today": bool(day) and day <= today,
    }


def shown_whole(one: Letter) -> Fields:
    """Return all that the page shows of *one*."""
    now = one.current
    doubts = [now.lines[at].text for at in now.doubted] if now is not None else []
    return {
        **listed(one, ""),
        "version": now.number if now is not None else 0,
        "undoes": now is not None and now.base > 0,
        "approved": one.approved is not None,
        "sent": bool(one.sent),
        "helped": one.shows_help,
        "replies": list(one.replies),
        "lines": [_line(line) for line in now.lines] if now is not None else [],
        "text": words_of(now.lines) if now is not None else "",
        "parts": len(words_of(now.lines).split("\n\n")) if now is not None else 0,
        "doubt": doubts[0] if doubts else "",
        "added": list(dict.fromkeys(now.added)) if now is not None else [],
    }


def _line(line: Line) -> Fields:
    return {
        "pieces": pieces(line),
        "part": line.part,
        "paragraph": line.paragraph,
        "basis": line.basis,
        "sources": list(line.sources),
    }
