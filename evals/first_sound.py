"""When she began to sound, read from the tape: one measure for every side, whoever speaks."""

from bisect import bisect_left

from os1.voice.scripted import Tape, audible_span
from os1.voice.synthesiser import AUDIBLE
from os1.voice.synthesiser import RATE as VOICE_RATE

BREATH_S = 0.25
"""Silence before a sound that makes it the first of something, in seconds."""


def first_sounds(tape: Tape, since: float) -> list[float]:
    """Return the moments, not before *since*, at which she began to be audible after a breath of silence.

    Moments are of the event loop, in seconds; what she began before *since* and goes on with is none.
    """
    found: list[float] = []
    begin = bisect_left(tape.hers, since - tape.began - 2 * BREATH_S, key=lambda piece: piece[0])
    silent_since = float("-inf")
    for at, sound in tape.hers[begin:]:
        first, last = audible_span(sound, AUDIBLE)
        if not last:
            continue
        moment = tape.began + at + first / VOICE_RATE
        if moment >= since and moment - silent_since >= BREATH_S:
            found.append(moment)
        silent_since = tape.began + at + last / VOICE_RATE
    return found
