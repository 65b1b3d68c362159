"""Rows onto the shelf: what every index does beside its own store."""

from collections.abc import Callable, Sequence

from os1.memory.index import Row
from os1.memory.shelf import Placed


def placed(row: Row) -> Placed:
    """Return *row* without its words."""
    return place(row.position, row.session, row.speaker, row.at.toordinal(), row.text)


def place(position: int, session: str, speaker: str, day: int, text: str) -> Placed:
    """Return what is kept of a turn that said *text* on *day* (`date.toordinal()`)."""
    return Placed(position, session, speaker, day, len(text.split()), text.rstrip().endswith("?"))


def befores(rows: Sequence[Row], before: Callable[[Row], Row | None]) -> list[Row | None]:
    """Return for each of *rows* the turn before it in its session; *before* asks the index for it."""
    last: dict[str, Row | None] = {}
    out: list[Row | None] = []
    for row in rows:
        out.append(last[row.session] if row.session in last else before(row))
        last[row.session] = row
    return out
