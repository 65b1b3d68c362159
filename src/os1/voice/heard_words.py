"""Which words of a spoken line had been heard when it was cut: where each word lies in its sound, by estimate.

A word is given the length that its sounds usually have, the whole is stretched to the sound's length, and the silences that can be
heard in the sound are put where the text has a mark. In Hibari's voice, whose own lengths serve as truth: evals/BARGE_IN.md.
"""

import re

import numpy as np

from os1.voice.synthesiser import RATE, Speech

HOP = RATE // 100
SILENT_DB = 32.0
"""So far under the loud parts of a line, nothing is said."""
REST_S = 0.09
"""Shortest silence that is a pause and not the closing of a p, t or k."""
FAR_S = 0.45
"""A silence further than this from where the mark was expected belongs to something else."""
PAUSES_S = dict.fromkeys(".!?…", 0.34) | dict.fromkeys(",;:—–", 0.2)
"""Expected after a word with such a mark, inside a line."""
FINAL_S = 0.11
"""What the last word before a pause is drawn out by."""
WORD_S, VOWEL_S, CONSONANT_S, DIGIT_S = 0.03, 0.085, 0.05, 0.3
WEAK_S = 0.1
"""A small word that nobody stresses."""
_WEAK = frozenset(
    ["a", "an", "the", "to", "of", "and", "or", "at", "in", "on", "is", "it", "its", "as", "for", "he", "she", "we", "you", "i", "me",
     "my", "your", "him", "her", "his", "was", "be", "are", "am", "do", "that", "this", "with", "from", "but", "so", "if", "by", "them", "us", "can"]
)  # fmt: skip  # many short entries: rows read better than a column
_MARKS = re.compile(r"([.!?…,;:—–])[\"'”’)]*$")


def words_heard(text: str, sound: Speech, played: int) -> str:
    """Return the words of *text* whose middle had been heard when *played* samples of its *sound* had been."""
    if played >= len(sound):
        return text
    words = text.split()
    heard = [
        word for word, (start, end) in zip(words, places(words, sound), strict=True) if (start + end) / 2 <= played
    ]
    return " ".join(heard)


def places(words: list[str], sound: Speech) -> list[tuple[float, float]]:
    """Return where each of *words* begins and ends in *sound*, in samples, in their order."""
    return _place(words, 0.0, float(len(sound)), rests(sound)) if words else []


def rests(sound: Speech) -> list[tuple[int, int]]:
    """Return the silences inside *sound*, in samples."""
    if len(sound) < 4 * HOP:
        return []
    frames = sound[: len(sound) // HOP * HOP].astype(np.float32).reshape(-1, HOP)
    loud = 10 * np.log10(np.mean(frames**2, axis=1) + 1.0)
    silent = loud < np.percentile(loud, 90) - SILENT_DB
    turns = np.flatnonzero(np.diff(silent.astype(np.int8), prepend=0, append=0))
    spans = [(int(a) * HOP, int(b) * HOP) for a, b in turns.reshape(-1, 2)]
    return [(a, b) for a, b in spans if b - a >= REST_S * RATE and a > 0 and b < len(frames) * HOP]


def _place(words: list[str], start: float, end: float, silences: list[tuple[int, int]]) -> list[tuple[float, float]]:
    """Return the places of *words* between *start* and *end*; the longest silence that fits a mark divides them."""
    guess = _stretch(words, start, end)
    marks = [i for i, word in enumerate(words[:-1]) if _MARKS.search(word)]
    for a, b in sorted(silences, key=lambda rest: rest[0] - rest[1]):
        near = min(marks, key=lambda i: abs(_gap(guess, i) - (a + b) / 2), default=None)
        if near is None:
            break
        if abs(_gap(guess, near) - (a + b) / 2) <= FAR_S * RATE:
            before, after = [r for r in silences if r[1] <= a], [r for r in silences if r[0] >= b]
            return _place(words[: near + 1], start, a, before) + _place(words[near + 1 :], b, end, after)
    return guess


def _gap(places: list[tuple[float, float]], after: int) -> float:
    return (places[after][1] + places[after + 1][0]) / 2


def _stretch(words: list[str], start: float, end: float) -> list[tuple[float, float]]:
    """Return the places of *words* by their usual lengths alone."""
    last = len(words) - 1
    pauses = [0.0 if i == last else _pause(word) for i, word in enumerate(words)]
    lengths = [_length(word) + (FINAL_S if i == last or pauses[i] else 0.0) for i, word in enumerate(words)]
    unit = max(0.0, end - start) / (sum(lengths) + sum(pauses))
    out: list[tuple[float, float]] = []
    at = start
    for length, pause in zip(lengths, pauses, strict=True):
        out.append((at, at + length * unit))
        at += (length + pause) * unit
    return out


def _pause(word: str) -> float:
    mark = _MARKS.search(word)
    return PAUSES_S[mark[1]] if mark else 0.0


def _length(word: str) -> float:
    """Return how long *word* usually lasts, in seconds."""
    plain = re.sub(r"[^a-z0-9]", "", word.lower())
    if plain in _WEAK:
        return WEAK_S
    digits = sum(c.isdigit() for c in plain)
    spelt = re.sub(r"(?<=[^aeiouy])e$", "", re.sub(r"[0-9]", "", plain))
    vowels = len(re.findall(r"[aeiouy]+", spelt))
    consonants = len(re.findall(r"(?:th|sh|ch|ph|wh|ck|ng|gh|([bcdfgklmnprstz])\1|[bcdfghjklmnpqrstvwxz])", spelt))
    return WORD_S + VOWEL_S * vowels + CONSONANT_S * consonants + DIGIT_S * digits
