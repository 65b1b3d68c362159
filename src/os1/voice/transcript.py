"""The words of a turn while it is spoken: each pass hears only the last seconds, and its words are sewn to those before.

A pass begins at a quiet moment inside what was heard already. Its words and the earlier ones are aligned by edit
distance, and the seam is the first place where both agree on two words in a row (from LocalAgreement for Whisper:
Macháček et al. 2023). The newer words win behind it, for they were heard with more of what follows. While the speaker
goes on after a pause, a longer pass up to that pause settles what came before. So no pause costs more than a few
seconds of sound, however long the turn, and nothing hangs on a cut between two pieces. Figures: evals/ROLLING.md.
"""

from dataclasses import dataclass
from itertools import pairwise
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from os1.voice.recogniser import RATE, Audio, Recogniser

WINDOW_S = 6.0
"""Of sound in a pass at a pause, about."""
WHOLE_S = 8.0
"""Up to which a turn is heard as a whole at a pause: where there is little context, every second of it counts."""
LONG_S = 12.0
"""Of sound in a pass that settles words, about: made while they speak, when nobody waits for it."""
SETTLE_S = 4.0
"""Of new speech before a pause is worth settling."""
UNBROKEN_S = 9.0
"""Of speech without a pause that is settled anyway, without the last two seconds."""
OVERLAP_S = 2.5
"""How far a pass reaches back at least into what was heard before."""
SLACK_S = 1.0
"""How far from where it should begin a pass looks for a quiet moment, either way."""
STEP_S = 0.6
"""Of new sound before words in mid-speech are looked for again."""
REST_S = 0.17
"""What a pass may leave unheard at the end of a pause: a pause holds 0.2 s without voice, so there are no words in it."""
EDGE_S = 0.8
"""The first words of a pass are not trusted for so long: something may be missing before them."""
OPEN_EDGE_S = 1.5
"""Nor are the last ones, for longer: the sound may break off in a word."""
UNSURE = 1
"""Last words of a partial text that are kept back."""
HOP_S = 0.02
AUDIBLE = 0.1
"""Share of the loud level (95th percentile) above which a frame counts as speech, when words are placed in time."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word, as written, and about where in the turn it ends, in seconds."""

    text: str
    at_s: float

    @property
    def bare(self) -> str:
        """Letters and digits alone, in lower case: what two passes are compared by."""
        return "".join(c for c in self.text.lower() if c.isalnum())


class RollingTranscript:
    """The transcript of one turn, from its beginning on. Blocks: call it in a thread; calls wait for each other.

    Each call takes the turn's sound so far (16 kHz), without its first *dropped* samples: what lies before
    `needed_from` may be let go, so a turn of any length holds about 15 s of sound.
    """

    def __init__(self, recogniser: Recogniser) -> None:
        """Begin a turn, heard by *recogniser*."""
        self._recogniser = recogniser
        self._words: list[Word] = []
        self._heard_s = 0.0
        self._paused_s = 0.0
        self._settled_s = 0.0
        """Words before this come from a long pass, and a short one leaves them alone."""
        self._sure = 0
        """How many words of the last partial text are likely to stay."""
        self._lock = Lock()

    @property
    def needed_from(self) -> int:
        """The first sample of the turn that later calls need; it only grows."""
        return int(max(0.0, self._heard_s - LONG_S - 2 * SLACK_S) * RATE)

    def partial(self, audio: Audio, dropped: int = 0) -> str:
        """Return the words that are likely to stay, in mid-speech: all but the last.

        Raises:
            ModelUnavailable: the recogniser cannot.

        """
        with self._lock:
            end = (dropped + len(audio)) / RATE
            if end - self._heard_s >= STEP_S:
                self._settle(audio, dropped)
                self._hear(audio, dropped, WINDOW_S)
                self._sure = max(0, len(self._words) - UNSURE)
            return _text(self._words[: self._sure])

    def at_dip(self, audio: Audio, dropped: int = 0) -> str:
        """Return the words of the turn so far, where the voice just sank: most likely all of them stay.

        When it turns out to be a pause, `at_pause` has nothing left to hear.

        Raises:
            ModelUnavailable: the recogniser cannot.

        """
        with self._lock:
            self._hear(audio, dropped, WINDOW_S, WHOLE_S)
            self._sure = max(0, len(self._words) - UNSURE)
            return _text(self._words)

    def at_pause(self, audio: Audio, dropped: int = 0) -> str:
        """Return the words of the whole turn, at a pause; of a long one only about the last six seconds are heard for it.

        Raises:
            ModelUnavailable: the recogniser cannot.

        """
        with self._lock:
            if not self._words or (dropped + len(audio)) / RATE - self._heard_s > REST_S:
                self._hear(audio, dropped, WINDOW_S, WHOLE_S)
            self._paused_s = self._heard_s
            self._sure = len(self._words)
            return _text(self._words)

    def settled(self, audio: Audio, dropped: int = 0) -> str:
        """Return the words of the whole turn after a longer pass, at a pause, for when nobody waits for them.

        Raises:
            ModelUnavailable: the recogniser cannot.

        """
        with self._lock:
            self._settled_s = 0.0
            self._hear(audio, dropped, LONG_S)
            self._paused_s, self._settled_s = self._heard_s, max(0.0, self._heard_s - EDGE_S)
            self._sure = len(self._words)
            return _text(self._words)

    def _settle(self, audio: Audio, dropped: int) -> None:
        """Hear again, with more around it, what was said up to the last pause."""
        end = (dropped + len(audio)) / RATE
        if self._paused_s == self._heard_s and self._heard_s - self._settled_s >= SETTLE_S:
            self._settled_s = 0.0
            self._hear(audio[: round(self._paused_s * RATE) - dropped], dropped, LONG_S)
            self._settled_s = self._paused_s - EDGE_S
        elif end - self._settled_s >= UNBROKEN_S:
            self._settled_s = 0.0
            self._hear(audio, dropped, LONG_S)
            self._settled_s = end - 2.0

    def _hear(self, audio: Audio, dropped: int, window_s: float, whole_s: float = 0.0) -> None:
        first, end = dropped / RATE, (dropped + len(audio)) / RATE
        if end <= max(window_s + SLACK_S, whole_s) and dropped == 0:
            self._words, self._heard_s = self._pass(audio, 0.0), end
            return
        stop = 0.0
        while stop < end:
            start = self._start(audio, first, end, window_s)
            # Sound that no call in mid-speech has heard is caught up with, piece by piece.
            behind = end - start > window_s + 4 * SLACK_S
            stop = _quiet(audio, first, start + window_s, start + window_s + 2 * SLACK_S) if behind else end
            new = self._pass(audio[round((start - first) * RATE) : round((stop - first) * RATE)], start)
            edge = EDGE_S if window_s == WINDOW_S else OPEN_EDGE_S
            self._words = sewn(self._words, new, start, self._heard_s, max(start + edge, self._settled_s))
            self._heard_s = stop

    def _start(self, audio: Audio, first: float, end: float, window_s: float) -> float:
        latest = min(end - window_s + SLACK_S, self._heard_s - OVERLAP_S)
        return _quiet(audio, first, max(first, latest - 2 * SLACK_S), latest) if latest > first else first

    def _pass(self, audio: Audio, start: float) -> list[Word]:
        """Return the words in *audio*, placed in time by their letters among its loud frames."""
        texts = [t for t in self._recogniser.transcribe(audio).split() if any(c.isalnum() for c in t)]
        levels = _levels(audio)
        if not texts or not len(levels):
            return []
        loud = np.flatnonzero(levels >= AUDIBLE * np.percentile(levels, 95))
        letters = np.cumsum([len(t) + 1 for t in texts])
        places = loud[np.minimum(letters * len(loud) // letters[-1], len(loud) - 1)] * HOP_S
        return [Word(t, start + float(at)) for t, at in zip(texts, places, strict=True)]


def sewn(before: list[Word], new: list[Word], start: float, heard: float, trusted: float) -> list[Word]:
    """Return *before* up to the first agreement after *trusted* and *new* from there on.

    *new* begins at *start*, *before* ends at *heard*, *trusted* is where *new* begins to be relied on; in seconds.
    """
    if not before or not new:
        return before or new
    keep = next((i for i, w in enumerate(before) if w.at_s > start - OPEN_EDGE_S), len(before))
    tail = before[keep:]
    pairs = aligned([w.bare for w in tail], [w.bare for w in new])
    same = [(i, j) for i, j in pairs if tail[i].bare == new[j].bare]
    if not same:
        middle = max((start + heard) / 2, trusted)
        return [w for w in before if w.at_s <= middle] + [w for w in new if w.at_s > middle]
    firm = [p for p, q in pairwise(same) if q == (p[0] + 1, p[1] + 1)] or same
    i, j = next((p for p in firm if new[p[1]].at_s >= trusted), firm[-1])
    return [*before[: keep + i + 1], *new[j + 1 :]]


def aligned(tail: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Return the pairs (place in tail, place in new); what *tail* begins with and what *new* ends with is free."""
    score = np.zeros((len(tail) + 1, len(new) + 1))
    score[0] = -0.5 * np.arange(len(new) + 1)
    for i, one in enumerate(tail, 1):
        for j, other in enumerate(new, 1):
            hit = score[i - 1, j - 1] + (2.0 if one == other else -1.0)
            score[i, j] = max(hit, score[i - 1, j] - 1, score[i, j - 1] - 1)
    i, j = len(tail), int(np.argmax(score[-1]))
    pairs: list[tuple[int, int]] = []
    while i and j:
        if score[i, j] == score[i - 1, j - 1] + (2.0 if tail[i - 1] == new[j - 1] else -1.0):
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif score[i, j] == score[i - 1, j] - 1:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def _quiet(audio: Audio, first: float, low: float, high: float) -> float:
    """Return the quietest tenth of a second between *low* and *high*, of sound that begins at *first*."""
    levels = _levels(audio[round((low - first) * RATE) : round((high - first) * RATE)])
    if len(levels) < 5:
        return low
    return low + (int(np.argmin(np.convolve(levels, np.ones(5), "valid"))) + 2) * HOP_S


def _levels(audio: Audio) -> NDArray[np.float32]:
    size = int(HOP_S * RATE)
    return np.sqrt((audio[: len(audio) // size * size].reshape(-1, size) ** 2).mean(axis=1))


def _text(words: list[Word]) -> str:
    return " ".join(w.text for w in words)
