"""One slot: everything noted of one subject with one predicate, and which of it holds."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from os1.core.events import NoteCorrected, NoteTaken
from os1.memory.predicates import PREDICATES, object_in
from os1.memory.sameness import FEWEST, folded, near, telling

Words = frozenset[str]
Corrected = tuple[int, NoteCorrected]


@dataclass(frozen=True, slots=True)
class Note:
    """One fact as it is known now."""

    id: int
    """The position of its first `NoteTaken`."""
    subject: str
    predicate: str
    object: str
    text: str
    valid_from: str | None
    valid_to: str | None
    """ISO days in the user's zone, as far as they are known."""
    learned_at: datetime
    """When the conversation began in which it was first said."""
    confidence: float
    basis: str
    sources: tuple[int, ...]
    """Positions of the utterances it rests on, in order."""
    superseded_by: int | None
    """The id of the note that holds in its place."""
    corrected: bool
    """Whether the user said how it should read."""
    over: bool
    """Whether it was over already when it was said: it never held while she knew of it."""


@dataclass(slots=True)
class _Taking:
    """One `NoteTaken` in its place."""

    position: int
    said: int
    """The last of its sources: what was said later counts for more."""
    learned: datetime
    event: NoteTaken
    words: Words
    over: bool


@dataclass(slots=True)
class _Kept:
    """One note while it is being put together."""

    id: int
    takings: list[_Taking]
    correction: Corrected | None = None
    right: Words | None = None
    """The object of its correction: what says the same again is this note."""


class Slot:
    """The notes of one subject and one predicate, made of takings that come in order of position."""

    def __init__(self, predicate: str) -> None:
        kind = PREDICATES.get(predicate)
        self._single = kind is not None and kind.single
        self._lasts = kind is None or kind.lasts
        self._kept: list[_Kept] = []
        self._exact: dict[Words, _Kept] = {}
        self._by_word: dict[str, list[tuple[Words, _Kept]]] = {}
        self._of: dict[int, _Kept] = {}
        self._made: list[Note] | None = None

    def take(self, position: int, learned: datetime, event: NoteTaken) -> None:
        """Put one more `NoteTaken` in: another source of a note that is there, or a note."""
        words = frozenset(folded(event.object))
        over = self._lasts and event.valid_to is not None and event.valid_to < learned.date().isoformat()
        taking = _Taking(position, max(event.sources, default=position), learned, event, words, over)
        kept = self._find(words)
        if kept is None:
            kept = _Kept(position, [taking])
            self._kept.append(kept)
            self._index(words, kept)
        elif kept.right is None or near(words, kept.right):
            kept.takings.append(taking)
        # Else the user has said that this is wrong: it is neither a note nor a source of one.
        self._of[position] = kept
        self._made = None

    def correct(self, position: int, event: NoteCorrected) -> None:
        """Let a note read as the user wants it, for ever."""
        kept = self._of.get(event.note)
        if kept is None:
            return
        first = kept.takings[0].event
        said = object_in(event.text, first.subject, first.predicate)
        kept.correction = (position, event)
        kept.right = frozenset(folded(said if said is not None else event.text))
        self._index(kept.right, kept)
        self._made = None

    def notes(self) -> list[Note]:
        """Return every note, by id."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def at(self, position: int) -> Note | None:
        """Return the note a `NoteTaken` went into."""
        kept = self._of.get(position)
        return None if kept is None else next(note for note in self.notes() if note.id == kept.id)

    def _index(self, words: Words, kept: _Kept) -> None:
        self._exact[words] = kept
        if len(words) >= FEWEST:
            for word in telling(words):
                self._by_word.setdefault(word, []).append((words, kept))

    def _find(self, words: Words) -> _Kept | None:
        if (kept := self._exact.get(words)) is not None:
            return kept
        if len(words) < FEWEST:
            return None
        found = [kept for word in telling(words) for held, kept in self._by_word.get(word, ()) if near(words, held)]
        return min(found, key=lambda kept: (kept.correction is None, kept.id), default=None)

    def _make(self) -> list[Note]:
        after = self._same_as_corrected()
        if self._single:
            ordered = sorted((kept for kept in self._kept if kept.id not in after), key=_order)
            after |= {older.id: newer for older, newer in pairwise(ordered)}
        runs = self._runs()
        return [self._note(kept, runs[kept.id], after.get(kept.id), runs) for kept in self._kept]

    def _same_as_corrected(self) -> dict[int, _Kept]:
        """Return which notes say only what another says since the user put that one right."""
        return {
            other.id: kept
            for kept in self._kept
            if kept.right is not None
            for other in self._kept
            if other is not kept and other.right is None and near(kept.right, other.takings[0].words)
        }

    def _runs(self) -> dict[int, tuple[str | None, str | None]]:
        """Return from when and until when each note holds, as was said since another last held."""
        if not self._single or len(self._kept) == 1:
            return {kept.id: _days(kept.takings) for kept in self._kept}
        runs: dict[int, list[_Taking]] = {}
        last: _Kept | None = None
        said = sorted(((taking, kept) for kept in self._kept for taking in kept.takings), key=lambda one: one[0].said)
        for taking, kept in said:
            if kept is not last and not taking.over:
                runs[kept.id] = []
                last = kept
            runs.setdefault(kept.id, []).append(taking)
        return {id: _days(takings) for id, takings in runs.items()}

    def _note(
        self,
        kept: _Kept,
        days: tuple[str | None, str | None],
        after: _Kept | None,
        runs: dict[int, tuple[str | None, str | None]],
    ) -> Note:
        first = kept.takings[0]
        event, text, object = first.event, first.event.text, first.event.object
        sources, confidence, basis, over = set(event.sources), event.confidence, event.basis, first.over
        if len(kept.takings) > 1:
            sources = {source for taking in kept.takings for source in taking.event.sources}
            confidence = max(taking.event.confidence for taking in kept.takings)
            basis = "said" if any(taking.event.basis == "said" for taking in kept.takings) else "inferred"
            over = all(taking.over for taking in _latest(kept.takings))
        valid_from, valid_to = days
        if kept.correction is not None:
            text = kept.correction[1].text
            object = object_in(text, event.subject, event.predicate) or text
            sources.update(source for source in kept.correction[1].sources if source not in self._of)
            confidence, basis, over = 1.0, "said", False
        if after is not None and valid_to is None:
            valid_to = runs[after.id][0]
        return Note(
            kept.id,
            event.subject,
            event.predicate,
            object,
            text,
            valid_from,
            valid_to,
            first.learned,
            confidence,
            basis,
            tuple(sorted(sources)),
            None if after is None else after.id,
            kept.correction is not None,
            over,
        )


def _order(kept: _Kept) -> tuple[int, int]:
    """Return when a note was last said to hold, 0 where it was said to be over."""
    said = max((taking.said for taking in kept.takings if not taking.over), default=0)
    if kept.correction is not None:
        # What was concluded before the user put it right counts for nothing: only what says it again later does.
        position = kept.correction[0]
        said = max(position, max((t.said for t in kept.takings if t.position > position), default=0))
    return said, kept.id


def _latest(takings: list[_Taking]) -> list[_Taking]:
    said = max(taking.said for taking in takings)
    return [taking for taking in takings if taking.said == said]


def _days(takings: list[_Taking]) -> tuple[str | None, str | None]:
    """Return the earliest beginning that was named, and the end if what was said last names one."""
    if len(takings) == 1:
        return takings[0].event.valid_from, takings[0].event.valid_to
    begins = [taking.event.valid_from for taking in takings if taking.event.valid_from is not None]
    ends = [taking.event.valid_to for taking in _latest(takings) if taking.event.valid_to is not None]
    return min(begins, default=None), max(ends, default=None)
