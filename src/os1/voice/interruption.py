"""A voice over her speech, watched from its first tenth of a second until it is known what it wants."""

from collections.abc import Sequence

import numpy as np

from os1.voice.onset import AGAIN_S, AROUND_S, NEWEST_S, examine, level_db, look
from os1.voice.recogniser import RATE, Audio

BEFORE_S = 0.4
"""Of the room before it, to know how loud that was."""
LAUGHS_WITHIN_S = 1.5
"""After that much voice nobody is only laughing."""


class Interruption:
    """Looks at a voice every `AGAIN_S`: `told` once it wants the floor, `laughter` when it was nothing else."""

    def __init__(self, turn: Sequence[bytes], lasts_s: float) -> None:
        """Watch the voice that has lasted for *lasts_s* at the end of *turn* (16 kHz, 16 bits), what came before it included."""
        sound = _last(turn, BEFORE_S + AROUND_S + lasts_s)
        self._before_db = level_db(sound[: int(BEFORE_S * RATE)])
        self._lasts_s = lasts_s
        self._unseen_s = 0.0
        self.told = False
        self.laughter = False
        self._look(turn)

    def go_on(self, turn: Sequence[bytes], length_s: float) -> None:
        """Look again, when *turn* has grown by *length_s*."""
        self._lasts_s += length_s
        self._unseen_s += length_s
        if self._unseen_s >= AGAIN_S and not self.laughter:
            self._unseen_s = 0.0
            self._look(turn)

    def _look(self, turn: Sequence[bytes]) -> None:
        if not self.told:
            sound = _last(turn, min(self._lasts_s + AROUND_S, NEWEST_S))
            self.told = look(sound, self._lasts_s, before_db=self._before_db) == "hold"
        elif self._lasts_s < LAUGHS_WITHIN_S:
            self.laughter = examine(_last(turn, NEWEST_S)).laughter


def _last(turn: Sequence[bytes], seconds: float) -> Audio:
    kept, held = list[bytes](), 0
    for piece in reversed(turn):
        kept.append(piece)
        held += len(piece) // 2
        if held >= seconds * RATE:
            break
    sound = np.frombuffer(b"".join(reversed(kept)), np.int16).astype(np.float32) / np.float32(32768)
    return sound[-int(seconds * RATE) :]
