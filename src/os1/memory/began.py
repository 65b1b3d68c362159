"""When each conversation began, by its place in the journal."""

from bisect import bisect_right
from datetime import datetime


class Began:
    """The beginnings of conversations, in order: what was said lies after one of them."""

    def __init__(self) -> None:
        """Begin empty."""
        self._positions: list[int] = []
        self._times: list[datetime] = []

    def add(self, position: int, at: datetime) -> None:
        """Add the next one."""
        self._positions.append(position)
        self._times.append(at)

    def drop(self, position: int) -> bool:
        """Take one out; whether it was there."""
        place = bisect_right(self._positions, position) - 1
        if place >= 0 and self._positions[place] == position:
            del self._positions[place], self._times[place]
            return True
        return False

    def before(self, position: int) -> datetime | None:
        """Return when the conversation began in which *position* lies; None where it is not known."""
        place = bisect_right(self._positions, position) - 1
        return self._times[place] if place >= 0 else None
