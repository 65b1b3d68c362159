"""The rolling transcript: nothing lost or said twice at a seam, little sound a pause, and words as good as one pass."""

import json
from pathlib import Path

import numpy as np
import pytest

from os1.providers.catalogue import MOONSHINE_TINY_EN
from os1.providers.weights import ModelStore
from os1.settings import Settings
from os1.voice.recogniser import RATE, Audio, Moonshine
from os1.voice.rehearsal import read_speech
from os1.voice.transcript import LONG_S, WINDOW_S, RollingTranscript, Word, aligned, sewn

SPEECH = Path(__file__).parents[3] / "shared" / "data" / "speech"
WORD_S = 0.4


class Counting:
    """Hears the counted words of a sound whose level says which they are; a word cut in two is not heard.

    Word n lasts 0.4 s: 0.3 s at a level of (n + 1) / 1000, then quiet.
    """

    def __init__(self) -> None:
        self.lengths: list[float] = []

    def transcribe(self, audio: Audio) -> str:
        self.lengths.append(len(audio) / RATE)
        frames = np.round(np.abs(audio[: len(audio) // 320 * 320].reshape(-1, 320)).min(axis=1) * 1000).astype(int)
        counts = np.bincount(frames)
        return " ".join(f"w{n - 1}" for n in range(1, len(counts)) if counts[n] >= 13)


def counted(words: int) -> Audio:
    """A turn of *words* counted words, with 0.2 s of quiet at its end."""
    each = [np.concatenate([np.full(4800, (n + 1) / 1000), np.zeros(1600)]) for n in range(words)]
    return np.concatenate([*each, np.zeros(3200)]).astype(np.float32)


def told(words: int) -> str:
    return " ".join(f"w{n}" for n in range(words))


def roll(rolling: RollingTranscript, audio: Audio, pauses_s: list[float]) -> tuple[str, list[str]]:
    """Play *audio* as the ear does: a look each second, one at each pause, and only the sound that is still needed."""
    text, partials = "", []
    stops = sorted({*pauses_s, *np.arange(1.0, len(audio) / RATE, 1.0), len(audio) / RATE})
    for stop in stops:
        dropped = rolling.needed_from
        piece = audio[dropped : int(stop * RATE)]
        if stop in pauses_s or stop == stops[-1]:
            text = rolling.at_pause(piece, dropped)
        else:
            partials.append(rolling.partial(piece, dropped))
    return text, partials


def words(text: str, at: float = 0.0) -> list[Word]:
    return [Word(w, at + WORD_S * (i + 1)) for i, w in enumerate(text.split())]


def text_of(found: list[Word]) -> str:
    return " ".join(w.text for w in found)


@pytest.mark.parametrize("pauses_s", [[], [3.6, 10.0, 14.8, 31.2, 33.6, 50.0]])
def test_no_word_is_lost_or_said_twice_in_a_long_turn(pauses_s: list[float]) -> None:
    ear = Counting()
    text, partials = roll(RollingTranscript(ear), counted(160), pauses_s)
    assert text == told(160)
    assert len(partials) > 50
    for partial in partials:
        assert told(160).startswith(partial)
    assert len(partials[-1].split()) > 145


def test_a_pause_costs_a_few_seconds_of_sound_however_long_the_turn() -> None:
    ear = Counting()
    rolling = RollingTranscript(ear)
    for length in (10, 30, 60, 120):
        audio = counted(int(length / WORD_S))
        for stop in np.arange(1.0, length, 1.0):
            rolling.partial(audio[: int(stop * RATE)])
        ear.lengths.clear()
        assert rolling.at_pause(audio) == told(int(length / WORD_S))
        assert sum(ear.lengths) <= WINDOW_S + 3
        rolling = RollingTranscript(ear)


def test_only_the_last_seconds_of_sound_are_kept() -> None:
    rolling = RollingTranscript(Counting())
    audio = counted(160)
    for stop in range(1, 64):
        dropped = rolling.needed_from
        rolling.partial(audio[dropped : stop * RATE], dropped)
        assert stop * RATE - rolling.needed_from <= (LONG_S + 4) * RATE
        assert rolling.needed_from >= dropped


def test_a_turn_that_nobody_looked_at_is_caught_up_with() -> None:
    ear = Counting()
    assert RollingTranscript(ear).at_pause(counted(160)) == told(160)
    assert max(ear.lengths) < WINDOW_S + 6


def test_a_short_turn_is_heard_whole_at_each_pause() -> None:
    ear = Counting()
    rolling = RollingTranscript(ear)
    audio = counted(15)
    assert rolling.at_pause(audio[: 4 * RATE]) == told(10)
    assert rolling.at_pause(audio) == told(15)
    assert ear.lengths == [4.0, 6.2]


def test_what_was_heard_at_a_dip_is_not_heard_again_at_its_pause() -> None:
    ear = Counting()
    rolling = RollingTranscript(ear)
    audio = counted(40)
    rolling.at_pause(audio[: 10 * RATE])
    words = rolling.at_dip(audio)
    ear.lengths.clear()
    quiet = np.zeros(int(0.14 * RATE), np.float32)
    assert rolling.at_pause(np.concatenate([audio, quiet])) == words == told(40)
    assert ear.lengths == []


def test_a_dip_that_the_voice_went_on_after_costs_no_word() -> None:
    ear = Counting()
    rolling = RollingTranscript(ear)
    audio = counted(40)
    rolling.at_dip(audio[: 6 * RATE])
    assert rolling.at_pause(audio) == told(40)


def test_settling_hears_more_than_a_pause_and_loses_nothing() -> None:
    ear = Counting()
    rolling = RollingTranscript(ear)
    audio = counted(160)
    roll(rolling, audio[: 40 * RATE], [])
    ear.lengths.clear()
    assert rolling.settled(audio[rolling.needed_from : 44 * RATE], rolling.needed_from) == told(110)
    assert LONG_S - 2 < max(ear.lengths) <= LONG_S + 4
    assert rolling.at_pause(audio[rolling.needed_from : 46 * RATE], rolling.needed_from) == told(115)


def test_silence_has_no_words_and_takes_none_away() -> None:
    rolling = RollingTranscript(Counting())
    assert rolling.partial(np.zeros(2 * RATE, np.float32)) == ""
    assert rolling.at_pause(np.zeros(0, np.float32)) == ""
    rolling = RollingTranscript(Counting())
    audio = counted(30)
    assert rolling.at_pause(audio) == told(30)
    assert rolling.at_pause(np.concatenate([audio, np.zeros(9 * RATE, np.float32)])) == told(30)


@pytest.mark.parametrize(
    ("before", "new", "whole"),
    [
        ("I went home early and then", "early and then she rang", "I went home early and then she rang"),
        ("I went home early and th", "home early and then she rang", "I went home early and then she rang"),
        ("I went home oily and then", "want home early and then she rang", "I went home oily and then she rang"),
        ("I went home early", "She rang me", "I went home early She rang me"),
        ("no no no no", "no no no and yes", "no no no no and yes"),
        ("", "she rang", "she rang"),
        ("she rang", "", "she rang"),
    ],
)
def test_two_passes_are_sewn_where_they_agree(before: str, new: str, whole: str) -> None:
    first = words(before)
    start = max(0.0, WORD_S * (len(first) - 3)) if whole != f"{before} {new}" else WORD_S * len(first)
    assert text_of(sewn(first, words(new, start), start, WORD_S * len(first), start)) == whole


def test_the_new_words_win_behind_the_seam_and_the_old_before_it() -> None:
    before, new = words("a b c d e f g h"), words("b c X e f Y h i", WORD_S)
    early = sewn(before, new, WORD_S, 3.2, WORD_S)
    assert text_of(early) == "a b c X e f Y h i"
    late = sewn(before, new, WORD_S, 3.2, 5 * WORD_S)
    assert text_of(late) == "a b c d e f Y h i"


def test_words_are_aligned_with_what_is_missing_or_misheard() -> None:
    assert aligned(["a", "b", "c", "d"], ["c", "d", "e"]) == [(2, 0), (3, 1)]
    assert aligned(["b", "c", "d"], ["b", "x", "d"]) == [(0, 0), (1, 1), (2, 2)]
    assert aligned(["b", "c", "d"], ["b", "d", "e"]) == [(0, 0), (2, 1)]


@pytest.fixture(scope="module")
def moonshine() -> Moonshine:
    return Moonshine(ModelStore(Settings.load().models_dir).path(MOONSHINE_TINY_EN[0]).parent)


def bare(text: str) -> list[str]:
    return ["".join(c for c in w.lower() if c.isalnum()) for w in text.split()]


def test_recorded_speech_is_understood_as_in_one_pass(moonshine: Moonshine) -> None:
    if not SPEECH.exists():
        pytest.skip(f"the recordings of real speech are not at {SPEECH}")
    said = {e["file"]: e["transcript"] for e in json.loads((SPEECH / "manifest.json").read_text())}
    audio = read_speech(SPEECH / "jfk/jfk.flac").astype(np.float32) / np.float32(32768)
    text, partials = roll(RollingTranscript(moonshine), audio, [2.6, 4.9, 7.9])
    assert bare(text) == bare(said["jfk/jfk.flac"])
    assert 5 <= len(bare(partials[-1])) < len(bare(text))
