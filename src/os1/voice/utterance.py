"""One answer on its way out: its pieces, their sound, and how much of it was heard."""

from dataclasses import dataclass, field

import numpy as np

from os1.conversation.spoken import Clause, Spoken, spoken
from os1.voice.delivery import Delivery, pause_after
from os1.voice.heard_words import words_heard
from os1.voice.synthesiser import RATE, Speech, closing_up


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause and where its sound lies in the utterance."""

    clause: Clause
    start: int
    length: int
    """Of the voiced part."""


@dataclass(slots=True)
class Utterance:
    """What she is about to say, is saying, or said; positions are in samples from its first."""

    pieces: list[Piece] = field(default_factory=list)
    audio: list[Speech] = field(default_factory=list)
    total: int = 0
    played: int = 0
    complete: bool = False
    """No further clause will come."""
    started_at: float | None = None
    """When the first sample was played (event-loop time, seconds)."""
    worded_at: float | None = None
    """When the first sample after the opener was played."""

    def add(self, clause: Clause, sound: Speech, delivery: Delivery | None = None) -> None:
        """Put a clause, its sound and the pauses that belong around it at the end; without *delivery* its last mark decides."""
        after = delivery.pause_after_s if delivery else pause_after(clause.text)
        if delivery and self.pieces:
            self._fall_silent(delivery.pause_before_s)
        sound = sound if after else closing_up(sound)
        self.pieces.append(Piece(clause, self.total, len(sound)))
        self.audio.append(sound)
        self.total += len(sound)
        self._fall_silent(after)

    def open_with(self, clause: Clause, sound: Speech, delivery: Delivery) -> bool:
        """Put an opener before all that is there already; return False where it begins with one, or was begun to be played."""
        if self.lead is not None or self.played:
            return False
        behind = list(zip(self.pieces, self.audio, strict=True))
        self.pieces, self.audio, self.total = [], [], 0
        self.add(clause, sound, delivery)
        for piece, heard in behind:
            self.pieces.append(Piece(piece.clause, self.total, piece.length))
            self.audio.append(heard)
            self.total += len(heard)
        return True

    def _fall_silent(self, seconds: float) -> None:
        silence = np.zeros(int(seconds * RATE), np.int16)
        self.audio[-1] = np.concatenate([self.audio[-1], silence])
        self.total += len(silence)

    def samples(self, start: int, count: int) -> Speech:
        """Return up to *count* samples from *start*."""
        out: list[Speech] = []
        for piece, sound in zip(self.pieces, self.audio, strict=True):
            if piece.start + len(sound) <= start or piece.start >= start + count:
                continue
            out.append(sound[max(0, start - piece.start) : start + count - piece.start])
        return np.concatenate(out) if out else np.zeros(0, np.int16)

    @property
    def lead(self) -> Piece | None:
        """The opener, when it begins with one."""
        return self.pieces[0] if self.pieces and self.pieces[0].clause.opens else None

    @property
    def lead_ends(self) -> int:
        """Where what it says begins: behind the opener and its pause."""
        if self.lead is None:
            return 0
        return self.pieces[1].start if len(self.pieces) > 1 else self.total

    @property
    def over(self) -> bool:
        """Whether everything was played and nothing more will come."""
        return self.complete and self.played >= self.total

    @property
    def intended(self) -> str:
        """The words as they would have been, had nobody interrupted."""
        return " ".join(p.clause.text for p in self.pieces)

    def spoken(self) -> Spoken:
        """Return what was heard of it, to the word by estimate."""
        heard = [
            (p.clause, words_heard(p.clause.text, sound[: p.length], self.played - p.start))
            for p, sound in zip(self.pieces, self.audio, strict=True)
        ]
        return spoken(heard, interrupted=not self.over)
