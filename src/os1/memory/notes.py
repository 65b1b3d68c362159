"""The view of everything she knows: one note for each fact, with what it rests on."""

from collections.abc import Iterator

from os1.core.events import EpisodeTold, Forgotten, NoteCorrected, NoteTaken, SessionOpened, sources_of
from os1.core.journal import Recorded
from os1.memory.began import Began
from os1.memory.note_slot import Note, Slot
from os1.memory.sameness import YOU, subject_key

__all__ = ["Note", "Notes"]

Key = tuple[tuple[str, ...], str]


class Notes:
    """Facts folded out of the journal: the same fact again is one note with one more source.

    Nothing that rests on something forgotten stays, through however many levels, and in whatever
    order the two became known. No I/O, no clock: a few thousand notes fold in a few hundredths of a second.
    """

    kinds = frozenset({NoteTaken.kind, NoteCorrected.kind, Forgotten.kind, EpisodeTold.kind, SessionOpened.kind})

    def __init__(self) -> None:
        """Begin with nothing."""
        self.position = 0
        self._events: dict[Key, dict[int, Recorded]] = {}
        self._slots: dict[Key, Slot] = {}
        self._slot_of: dict[int, Key] = {}
        self._began = Began()
        self._resting: dict[int, list[int]] = {}
        self._gone: set[int] = set()

    def apply(self, recorded: Recorded) -> None:
        """Fold one event in."""
        position, event = recorded.position, recorded.event
        match event:
            case Forgotten(position=gone):
                self._forget(gone)
            case SessionOpened() if position not in self._gone:
                self._began.add(position, recorded.at)
            case NoteTaken() | NoteCorrected() | EpisodeTold() if self._stands(position, sources_of(event)):
                if isinstance(event, NoteTaken):
                    self._take(recorded, event)
                elif isinstance(event, NoteCorrected):
                    self._correct(recorded, event)
            case _:
                pass

    def current(self) -> list[Note]:
        """Return what holds as far as she knows, by id."""
        return [note for note in self.all() if note.superseded_by is None and not note.over]

    def all(self) -> list[Note]:
        """Return every note, also what no longer holds, by id."""
        return sorted((note for key in self._events for note in self._slot(key).notes()), key=lambda note: note.id)

    def of(self, subject: str) -> list[Note]:
        """Return every note whose subject has these words: `Nora` finds `my sister Nora`; `I` is the user."""
        words = subject_key(subject)
        found = [key for key in self._events if key[0] == words or (words != (YOU,) and set(words) <= set(key[0]))]
        return sorted((note for key in found for note in self._slot(key).notes()), key=lambda note: note.id)

    def note(self, id: int) -> Note | None:
        """Return the note that the `NoteTaken` at this position went into; None where there is none."""
        key = self._slot_of.get(id)
        return None if key is None else self._slot(key).at(id)

    def why(self, id: int) -> tuple[int, ...]:
        """Return the positions of the utterances that a note rests on; empty where there is no such note."""
        found = self.note(id)
        return () if found is None else found.sources

    def subjects(self) -> frozenset[str]:
        """Return the words of everybody and everything that notes are about, folded, without the user."""
        return frozenset(word for words, _ in self._events if words != (YOU,) for word in words)

    def _take(self, recorded: Recorded, event: NoteTaken) -> None:
        key = (subject_key(event.subject), event.predicate)
        here = self._events.setdefault(key, {})
        here[recorded.position] = recorded
        self._slot_of[recorded.position] = key
        if len(here) == 1:
            self._slots[key] = Slot(event.predicate)
        self._put(self._slots.get(key), recorded)

    def _correct(self, recorded: Recorded, event: NoteCorrected) -> None:
        key = self._slot_of.get(event.note)
        if key is not None:
            self._events[key][recorded.position] = recorded
            self._slot_of[recorded.position] = key
            self._put(self._slots.get(key), recorded)

    def _put(self, slot: Slot | None, recorded: Recorded) -> None:
        if slot is None:
            return
        position, event = recorded.position, recorded.event
        if isinstance(event, NoteTaken):
            slot.take(position, self._began.before(min(event.sources, default=position)) or recorded.at, event)
        elif isinstance(event, NoteCorrected):
            slot.correct(position, event)

    def _stands(self, position: int, sources: tuple[int, ...]) -> bool:
        """Remember what an event rests on; whether all of that is still there."""
        for source in sources:
            self._resting.setdefault(source, []).append(position)
        if position in self._gone or any(source in self._gone for source in sources):
            self._gone.add(position)
            return False
        return True

    def _forget(self, position: int) -> None:
        for gone in self._falling(position):
            if self._began.drop(gone):
                self._slots.clear()
            key = self._slot_of.pop(gone, None)
            if key is not None:
                self._slots.pop(key, None)
                del self._events[key][gone]
                if not self._events[key]:
                    del self._events[key]

    def _falling(self, position: int) -> Iterator[int]:
        waiting = [position]
        while waiting:
            gone = waiting.pop()
            if gone not in self._gone:
                self._gone.add(gone)
                waiting.extend(self._resting.get(gone, ()))
                yield gone

    def _slot(self, key: Key) -> Slot:
        """Return a slot, put together again where something was taken out of it."""
        slot = self._slots.get(key)
        if slot is None:
            slot = self._slots[key] = Slot(key[1])
            for recorded in self._events[key].values():
                self._put(slot, recorded)
        return slot
