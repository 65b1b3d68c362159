"""What a user may let out over her speech: words that want the floor, and sounds that do not.

Real where recordings are at hand (short turns of AMI, readers, noise), else said by the project's own voice at other speeds and
pitches, or made here: a hum through a closed mouth, laughter, a cough, a throat cleared, a door, a click. Made from a seed, so that
every run hears the same. All 16 kHz mono int16.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soxr
from numpy.typing import NDArray

from os1.voice.recogniser import RATE
from os1.voice.synthesiser import RATE as VOICE_RATE
from os1.voice.synthesiser import Synthesiser

Sound = NDArray[np.int16]
Wave = NDArray[np.float64]

SPEEDS = (0.78, 0.9, 1.0, 1.15)
"""Speed and pitch of the voice together: below one a lower, larger speaker."""
HUMS = ("Mm.",)
"""The only hum the voice can do: "Mm-hm." it says as "mamma", "Mhm." as "her"."""
WORDS = (
    "Uh-huh.",
    "Yeah.",
    "Yeah, yeah.",
    "Right.",
    "Okay.",
    "Oh wow.",
    "Really?",
    "I see.",
    "Sure.",
    "No way.",
    "Go on.",
    "Aw.",
)
COMMANDS = (
    "Stop.",
    "Wait.",
    "Wait, stop.",
    "Hold on.",
    "Hang on.",
    "Stop it.",
    "Shut up.",
    "Be quiet.",
    "Stop talking.",
)
SENTENCES = (
    "No, that is not what I meant.",
    "My sister called me this morning.",
    "Can I say something?",
    "Actually, I wanted to ask you about Monday.",
    "Never mind that, what time is it?",
    "I have to tell you what happened.",
)
AMI_MURMURS = (("ami/trn01.wav", 22.269, 0.457),)
"""The one short turn, with nobody else talking, that the recogniser writes as a murmur ("Mm-Hmm"). The others may be answers."""
READERS = (
    *(f"sentences/spk1_snt{n}.wav" for n in range(1, 6)),
    "sentences/spk2_snt1.wav",
    "sentences/spk2_snt2.wav",
    *(f"librispeech/{r}-000{n}.flac" for r in ("1688-142285", "1998-15444") for n in range(2, 9)),
)


@dataclass(frozen=True, slots=True)
class Interruption:
    """One sound and what it is."""

    name: str
    kind: str
    """sentence, command: they stop her. hum, word, laugh, cough, throat, door, click, noise: they do not."""
    sound: Sound
    real: bool = False


def all_of_them(voice: Synthesiser, speech: Path | None) -> Iterator[Interruption]:
    """Yield every sound; *speech* is the folder of recordings, None where there is none."""
    for kind, texts in (("hum", HUMS), ("word", WORDS), ("command", COMMANDS), ("sentence", SENTENCES)):
        for text in texts:
            for speed in SPEEDS:
                yield Interruption(f"{text} x{speed}", kind, said(voice, text, speed))
    random = np.random.default_rng(5)
    makers = {"hum": hum, "laugh": laughter, "cough": cough, "throat": throat, "door": door, "click": click}
    for kind, make in makers.items():
        for number in range(14 if kind in ("hum", "laugh") else 6):
            yield Interruption(f"{kind} {number}", kind, loud(make(random), 0.12 + 0.1 * random.random()))
    if speech is not None and speech.is_dir():
        yield from recorded(speech)


def recorded(speech: Path) -> Iterator[Interruption]:
    """Yield what is cut from recordings of real people and places."""
    from os1.voice.rehearsal import read_speech

    for file, start, length in AMI_MURMURS:
        whole = read_speech(speech / file)
        piece = whole[int((start - 0.05) * RATE) : int((start + length + 0.05) * RATE)]
        yield Interruption(f"{file} {start}", "word", loud(faded(piece / 32768), 0.2), real=True)
    for file in READERS:
        whole = read_speech(speech / file)
        yield Interruption(file, "sentence", loud(faded(whole[: 4 * RATE] / 32768), 0.35), real=True)
    for number in (1, 2, 3):
        whole = read_speech(speech / f"noise/noise{number}.wav")
        for start in np.linspace(0.2, len(whole) / RATE - 1.6, 4):
            piece = whole[int(start * RATE) : int((start + 1.2) * RATE)]
            yield Interruption(f"noise{number} {start:.1f}", "noise", loud(faded(piece / 32768), 0.15), real=True)


def said(voice: Synthesiser, text: str, speed: float = 1.0) -> Sound:
    """Return *text* in the project's voice at another speed and pitch, as loud as a person near a microphone."""
    sound = voice.speak(text).astype(np.float64) / 32768
    return loud(soxr.resample(sound, VOICE_RATE * speed, RATE), 0.35)


def hum(random: np.random.Generator) -> Wave:
    """Return an "mm-hm": two hums through a closed mouth, the second higher, a breath between them."""
    base = random.uniform(95, 230)
    first, second = random.uniform(0.14, 0.3), random.uniform(0.18, 0.35)
    rise = random.uniform(0.95, 1.3)
    one = nasal(np.linspace(base, base * 0.95, int(first * RATE)), random)
    two = nasal(np.linspace(base * rise, base * rise * 0.92, int(second * RATE)), random)
    breath = 0.02 * random.standard_normal(int(0.06 * RATE)) * np.abs(one).max()
    return np.concatenate([swell(one), breath, swell(two)])


def nasal(hertz: Wave, random: np.random.Generator) -> Wave:
    """Return the voice at *hertz* (one a sample) through the nose: strong under 500 Hz, 15 to 30 dB down above."""
    shaken = hertz * (1 + 0.01 * np.repeat(random.standard_normal(len(hertz) // 80 + 1), 80)[: len(hertz)])
    source = pulses(shaken) + 0.003 * random.standard_normal(len(hertz))
    out = resonate(source, random.uniform(220, 330), random.uniform(60, 110))
    for at, down in (
        (random.uniform(900, 1250), random.uniform(14, 22)),
        (random.uniform(2000, 2600), random.uniform(18, 28)),
    ):
        part = resonate(np.diff(source, prepend=0.0), at, random.uniform(120, 250))
        out = out + part / np.abs(part).max() * np.abs(out).max() * 10 ** (-down / 20)
    return out / np.abs(out).max()


def laughter(random: np.random.Generator) -> Wave:
    """Return "ha ha ha": breathy bursts, 4 to 6 a second, falling in pitch and loudness."""
    rate, base = random.uniform(4, 6), random.uniform(150, 300)
    count = int(random.integers(3, 7))
    out: list[Wave] = []
    for number in range(count):
        size = int(RATE / rate)
        voiced = int(size * random.uniform(0.4, 0.55))
        hertz = np.linspace(base, base * 0.9, voiced) * (1 - 0.04 * number)
        source = pulses(hertz) + 0.35 * random.standard_normal(voiced)
        burst = sum(resonate(source, f, w) for f, w in ((750, 120), (1300, 150), (2600, 250)))
        breath = resonate(random.standard_normal(size - voiced), 1500, 900) * 0.05
        burst = swell(burst / np.abs(burst).max()) * 0.85**number
        out += [breath / max(1e-9, np.abs(breath).max()) * 0.12 * 0.85**number, burst]
    return np.concatenate(out)


def cough(random: np.random.Generator) -> Wave:
    """Return two or three broadband bursts with a throat behind them."""
    out: list[Wave] = []
    for _ in range(int(random.integers(2, 4))):
        size = int(random.uniform(0.14, 0.28) * RATE)
        source = random.standard_normal(size) * np.exp(-np.arange(size) / RATE / random.uniform(0.03, 0.07))
        burst = source * 0.3 + sum(resonate(source, f, 250) for f in (600, 1400, 2700)) * 0.02
        out += [burst / np.abs(burst).max(), np.zeros(int(random.uniform(0.08, 0.2) * RATE))]
    return np.concatenate(out[:-1])


def throat(random: np.random.Generator) -> Wave:
    """Return a throat cleared: rough, low, no steady pitch."""
    size = int(random.uniform(0.35, 0.6) * RATE)
    hertz = 60 + 25 * np.cumsum(random.standard_normal(size)) / np.sqrt(size) + random.uniform(0, 25)
    rough = pulses(np.clip(hertz * random.uniform(0.7, 1.3, size), 35, 140)) + 0.6 * random.standard_normal(size)
    out = sum(resonate(rough, f, 300) for f in (500, 1300, 2500))
    return swell(out / np.abs(out).max())


def door(random: np.random.Generator) -> Wave:
    """Return a slam: dying noise through the resonances of wood, and a rattle."""
    size = int(0.5 * RATE)
    source = random.standard_normal(size) * np.exp(-np.arange(size) / RATE / random.uniform(0.03, 0.09))
    out = source * 0.15 + sum(resonate(source, f, 40) * 0.02 for f in random.uniform(70, 900, 5))
    rattle = int(random.uniform(0.08, 0.2) * RATE)
    out[rattle:] += 0.3 * out[: size - rattle]
    return out / np.abs(out).max()


def click(random: np.random.Generator) -> Wave:
    """Return a cup put down, a key pressed: one or two very short sounds."""
    size = int(0.25 * RATE)
    out = np.zeros(size)
    for _ in range(int(random.integers(1, 3))):
        at, length = int(random.uniform(0, 0.15) * RATE), int(0.03 * RATE)
        out[at : at + length] += random.standard_normal(length) * np.exp(-np.arange(length) / RATE / 0.006)
    return out / np.abs(out).max()


def pulses(hertz: Wave) -> Wave:
    """Return a voice's source: a train of pulses, falling 12 dB an octave."""
    phase = np.cumsum(hertz) / RATE
    train = np.diff(np.floor(phase), prepend=0.0)
    return one_pole(one_pole(train, 0.94), 0.9)


def one_pole(sound: Wave, keep: float) -> Wave:
    """Return *sound* through a first-order low pass, by its own response cut where it is gone."""
    return np.convolve(sound, keep ** np.arange(160))[: len(sound)]


def resonate(sound: Wave, hertz: float, width: float) -> Wave:
    """Return *sound* through a resonance at *hertz*, *width* hertz wide."""
    times = np.arange(int(min(0.1, 4 / width) * RATE)) / RATE
    return np.convolve(sound, np.exp(-np.pi * width * times) * np.sin(2 * np.pi * hertz * times))[: len(sound)]


def swell(sound: Wave) -> Wave:
    """Return *sound* with 30 ms of rise and 60 ms of fall."""
    shape = np.ones(len(sound))
    up, down = min(len(sound) // 3, int(0.03 * RATE)), min(len(sound) // 3, int(0.06 * RATE))
    shape[:up], shape[-down:] = np.linspace(0, 1, up), np.linspace(1, 0, down)
    return sound * shape


def faded(sound: NDArray[np.floating]) -> Wave:
    """Return a piece of a recording without clicks at its ends."""
    shape = np.ones(len(sound))
    shape[:160], shape[-160:] = np.linspace(0, 1, 160), np.linspace(1, 0, 160)
    return sound * shape


def loud(sound: NDArray[np.floating], peak: float) -> Sound:
    """Return *sound* at *peak* of full scale."""
    return (sound / max(1e-9, float(np.abs(sound).max())) * peak * 32767).astype(np.int16)
