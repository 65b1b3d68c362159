"""The view of every letter: a fold over the journal, in which nothing stays that rests on something forgotten."""

from os1.core.events import Forgotten, UtteranceHeard, sources_of
from os1.core.journal import Recorded
from os1.core.letter_events import LETTER_EVENTS, LetterBegun
from os1.letters.letter import Letter, folded


class Letters:
    """Letters by their numbers, and what the user said at all, by its place."""

    kinds = frozenset({Forgotten.kind, UtteranceHeard.kind, *(event.kind for event in LETTER_EVENTS)})

    def __init__(self) -> None:
        """Begin with nothing."""
        self.position = 0
        self.heard: dict[int, str] = {}
        """Every turn of the user's: what may be said in a letter without a doubt."""
        self._begun: dict[int, Recorded] = {}
        self._events: dict[int, dict[int, Recorded]] = {}
        self._gone: set[int] = set()
        self._last = 0

    def apply(self, recorded: Recorded) -> None:
        """Fold one event in."""
        event, position = recorded.event, recorded.position
        if position <= self.position:
            # Two conversations may read the journal into it at once.
            return
        match event:
            case Forgotten(position=gone):
                self._forget(gone)
            case UtteranceHeard(text=text):
                if position not in self._gone:
                    self.heard[position] = text
            case _ if not isinstance(event, LETTER_EVENTS):
                pass
            case _ if position in self._gone or not self._gone.isdisjoint(sources_of(event)):
                pass
            case LetterBegun(letter=number):
                self._begun[number] = recorded
                self._events.setdefault(number, {})
                self._last = max(self._last, number)
            case _ if (number := getattr(event, "letter", 0)) in self._begun:
                self._events[number][position] = recorded
            case _:
                pass

    @property
    def next_number(self) -> int:
        """The number of the next letter."""
        return self._last + 1

    def all(self) -> list[Letter]:
        """Return every letter, in the order of their numbers."""
        return [letter for number in sorted(self._begun) if (letter := self.of(number)) is not None]

    def of(self, number: int) -> Letter | None:
        """Return one letter; None where there is none of that number."""
        recorded = self._begun.get(number)
        if recorded is None or not isinstance(recorded.event, LetterBegun):
            return None
        return folded(recorded.event, self._events[number].values())

    def last(self) -> Letter | None:
        """Return the letter that something was last done with."""
        latest = {number: max(self._events[number], default=self._begun[number].position) for number in self._begun}
        return self.of(max(latest, key=latest.__getitem__)) if latest else None

    def _forget(self, position: int) -> None:
        self._gone.add(position)
        self.heard.pop(position, None)
        for number in list(self._begun):
            begun = self._begun[number]
            if begun.position == position or position in sources_of(begun.event):
                del self._begun[number], self._events[number]
                continue
            events = self._events[number]
            for place in [p for p, r in events.items() if p == position or position in sources_of(r.event)]:
                del events[place]
