"""Whether she hears herself: her voice fed back through real rooms, interruptions over it, and the recorded echo pairs.

Open loop: in life she falls silent 160 ms into an onset; here she talks on, so each figure is the worst case. The voice
detector, the pre-roll and the recogniser are the ear's own. What is said of each part: evals/ECHO.md.
"""

import argparse
import asyncio
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import jiwer
import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray
from pipecat.audio.vad.silero import SileroVADAnalyzer
from pipecat.audio.vad.vad_analyzer import VADParams, VADState

from os1.chosen_model import model_store
from os1.conversation.own_words import KEPT_S, OwnWords, is_echo
from os1.providers.catalogue import MOONSHINE_TINY_EN
from os1.settings import Settings
from os1.voice.canceller import Aec3, Canceller, Through
from os1.voice.ears import PRE_ROLL_S
from os1.voice.nearness import Picture, arrival
from os1.voice.recogniser import RATE, Moonshine
from os1.voice.synthesiser import RATE as VOICE_RATE
from os1.voice.synthesiser import Hibari
from os1.voice.turns import VAD_START_S, VAD_STOP_S

SHARED = Path(__file__).parents[2] / "shared" / "data"
SPEECH = SHARED / "speech"
NOMINAL_DB = -26.0
"""Of full scale: the user's voice while it sounds."""
ROOM_DB = -70.0
"""The microphone's own noise."""
STEP = RATE // 50

Sound = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Heard:
    """One stretch that the voice detector took for a voice."""

    began_at: float
    ended_at: float
    text: str


def load(path: Path) -> Sound:
    """Return a recording as the ear takes it."""
    sound, rate = soundfile.read(path, dtype="float32", always_2d=True)
    return np.asarray(soxr.resample(sound.mean(1), rate, RATE), np.float32)


def level(sound: Sound) -> float:
    """Return decibels of full scale while it sounds: frames within 30 dB of the loudest."""
    power = (sound[: len(sound) // STEP * STEP].reshape(-1, STEP) ** 2).mean(1)
    return float(10 * np.log10(power[power > power.max() * 1e-3].mean() + 1e-12))


def at(sound: Sound, decibels: float) -> Sound:
    """Return *sound* at a level."""
    return np.asarray(sound * 10 ** ((decibels - level(sound)) / 20), np.float32)


def in_room(sound: Sound, room: Sound) -> Sound:
    """Return *sound* as it arrives through a room."""
    size = len(sound) + len(room)
    return np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(room, size), size)[: len(sound)].astype(np.float32)


def pcm(sound: Sound) -> bytes:
    """Return 16-bit samples."""
    return (np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes()


def floats(sound: bytes) -> Sound:
    """Return them back."""
    return np.frombuffer(sound, "<i2").astype(np.float32) / np.float32(32768)


def cleaned(
    canceller: Canceller, microphone: Sound, hers: NDArray[np.int16], jitter: random.Random
) -> tuple[Sound, float]:
    """Return what is left of *microphone*, and the share of a core that it took; her sound is told in uneven pieces."""
    out, told, began = bytearray(), 0, time.process_time()
    heard = pcm(microphone)
    for start in range(0, len(heard), STEP * 2):
        due = (start // 2 + STEP) * VOICE_RATE // RATE + jitter.choice((0, 0, 480, 960))
        if due > told:
            canceller.played(hers[told:due].tobytes())
            told = max(told, due)
        out += canceller.clean(heard[start : start + STEP * 2])
    return floats(bytes(out)), (time.process_time() - began) / (len(microphone) / RATE)


async def voices(sound: Sound) -> list[tuple[float, float]]:
    """Return where the ear's voice detector begins and ends a stretch, in seconds."""
    detector = SileroVADAnalyzer(sample_rate=RATE, params=VADParams(start_secs=VAD_START_S, stop_secs=VAD_STOP_S))
    detector.set_sample_rate(RATE)
    found, began = list[tuple[float, float]](), None
    heard = pcm(sound)
    for start in range(0, len(heard), STEP * 2):
        state = await detector.analyze_audio(heard[start : start + STEP * 2])
        now = (start // 2 + STEP) / RATE
        if state == VADState.SPEAKING and began is None:
            began = now
        elif state == VADState.QUIET and began is not None:
            found.append((began, now))
            began = None
    if began is not None:
        found.append((began, len(sound) / RATE))
    await detector.cleanup()
    return found


def heard(sound: Sound, stretches: list[tuple[float, float]], recogniser: Moonshine) -> list[Heard]:
    """Return the stretches with their words; voice began `VAD_START_S` before it was noticed."""
    return [
        Heard(
            began - VAD_START_S,
            ended - VAD_STOP_S,
            recogniser.transcribe(sound[max(0, int((began - PRE_ROLL_S) * RATE)) : int(ended * RATE)]),
        )
        for began, ended in stretches
    ]


def words(text: str) -> bool:
    """Say whether anything was said."""
    return any(c.isalnum() for c in text)


def her_voice(minutes: float, seed: int = 5) -> tuple[NDArray[np.int16], list[OwnWords]]:
    """Return her lines of the dialogues, spoken with the pauses of talk, and when each was said."""
    lines = [
        turn["text"]
        for path in sorted((SHARED / "dialogues").glob("*.jsonl"))
        for row in path.read_text().splitlines()
        for turn in json.loads(row)["turns"]
        if turn["who"] == "os1"
    ]
    chance = random.Random(seed)
    chance.shuffle(lines)
    voice, parts, own, at_s = Hibari("heart"), list[NDArray[np.int16]](), list[OwnWords](), 0.0
    for line in lines:
        if at_s > minutes * 60:
            break
        sound = voice.speak(line)
        own.append(OwnWords(line, at_s, at_s + len(sound) / VOICE_RATE))
        parts += [sound, np.zeros(int(chance.uniform(0.2, 1.2) * VOICE_RATE), np.int16)]
        at_s += (len(parts[-2]) + len(parts[-1])) / VOICE_RATE
    return np.concatenate(parts), own


def recent(own: list[OwnWords], now: float) -> list[OwnWords]:
    """Return what the mind would still know at *now*."""
    return [o for o in own if o.began_at <= now and o.ended_at >= now - KEPT_S]


def echo_of(hers: NDArray[np.int16], decibels: float, delay_ms: int) -> Sound:
    """Return her voice at the microphone: half the time in the one room, half in the other."""
    far = np.asarray(soxr.resample(hers.astype(np.float32) / 32768, VOICE_RATE, RATE), np.float32)
    half = len(far) // 2
    rooms = [load(SPEECH / "rir" / f"rir{n}.wav") for n in (1, 2)]
    parts = [in_room(part, room) for part, room in zip((far[:half], far[half:]), rooms, strict=True)]
    back = np.concatenate([at(part, NOMINAL_DB + decibels) for part in parts])
    late = delay_ms * RATE // 1000
    noise = np.random.default_rng(1).normal(0, 10 ** (ROOM_DB / 20), len(back)).astype(np.float32)
    return np.concatenate([np.zeros(late, np.float32), back])[: len(back)] + noise


async def herself(minutes: float, recogniser: Moonshine, verbose: bool) -> None:
    """Print how many onsets and turns are taken from her own voice."""
    hers, own = her_voice(minutes)
    print(f"her own voice: {len(hers) / VOICE_RATE / 60:.1f} min, {len(own)} lines")
    for name, decibels in (("AEC3", -12), ("AEC3", -6), ("none", -12), ("none", -6)):
        echo = echo_of(hers, decibels, 120)
        canceller = Aec3() if name == "AEC3" else Through()
        left, cost = cleaned(canceller, echo, hers, random.Random(3))
        stretches = await voices(left)
        said = [h for h in heard(left, stretches, recogniser) if words(h.text)]
        passed = [h for h in said if not is_echo(h.text, recent(own, h.ended_at), h.began_at, h.ended_at, "Samantha")]
        print(
            f"{decibels:4d} dB  {name:5s} left {10 * np.log10((left**2).mean() / (echo**2).mean()):6.1f} dB  onsets {len(stretches):4d}  "
            f"with words {len(said):4d}  after the word check {len(passed):4d}  core {100 * cost:.1f} %",
            flush=True,
        )
        if verbose:
            for h in passed:
                print(
                    "   ",
                    round(h.began_at, 2),
                    repr(h.text),
                    [o.text for o in own if o.began_at <= h.ended_at and o.ended_at >= h.began_at - 1],
                )


async def interruptions(recogniser: Moonshine, count: int) -> None:
    """Print how soon a voice over hers is noticed, and whether what it says survives, when she stops 0.25 s after."""
    hers, own = her_voice(count * 10 / 60 + 0.5, seed=8)
    manifest = {row["file"]: row for row in json.loads((SPEECH / "manifest.json").read_text())}
    clips = [f for f in sorted(manifest) if f.startswith("librispeech/")]
    random.Random(4).shuffle(clips)
    for decibels in (-12, -6):
        echo = echo_of(hers, decibels, 120)
        for name in ("AEC3", "none"):
            canceller: Canceller = Through() if name == "none" else Aec3()
            delays, missed, taken, right, meant = list[float](), 0, 0, list[str](), list[str]()
            for n, clip in enumerate(clips[:count]):
                start = int((n * 10 + 4 + (n % 7) * 0.3) * RATE)
                user = at(load(SPEECH / clip), NOMINAL_DB)[: 5 * RATE]
                window = slice(int((n * 10) * RATE), start + len(user) + RATE // 2)
                mixed, mine = echo[window].copy(), hers[window.start * 3 // 2 : window.stop * 3 // 2].copy()
                offset = start - window.start
                stop = offset + int(0.55 * RATE)
                mixed[stop + int(0.35 * RATE) :] *= np.float32(0.003)
                mixed[stop : stop + int(0.35 * RATE)] *= np.linspace(1, 0.003, int(0.35 * RATE), dtype=np.float32)
                mine[stop * 3 // 2 :] = 0
                mixed[offset : offset + len(user)] += user
                left, _ = cleaned(canceller, mixed, mine, random.Random(3))
                stretches = [(b, e) for b, e in await voices(left) if e > offset / RATE]
                first = next((b for b, _ in stretches if b > offset / RATE), None)
                clean = (await voices(user))[0][0] + offset / RATE
                if not stretches or (name == "AEC3" and first is None):
                    missed += 1
                    continue
                if first is not None:
                    delays.append(first - clean)
                whole = recogniser.transcribe(left[max(0, offset - int(0.3 * RATE)) :])
                b, e = stretches[0][0], stretches[-1][1]
                spoken = recent(
                    [
                        OwnWords(o.text, o.began_at - n * 10, min(o.ended_at - n * 10, stop / RATE))
                        for o in own
                        if o.began_at - n * 10 < stop / RATE
                    ],
                    e,
                )
                taken += not is_echo(whole, spoken, b - VAD_START_S, e - VAD_STOP_S, "Samantha")
                right.append(plain(recogniser.transcribe(user)))
                meant.append(plain(whole))
            print(
                f"{decibels:4d} dB  {name:5s} of {count}: noticed {len(delays)}, median {1000 * np.median(delays) if delays else 0:.0f} ms, p95 {1000 * np.percentile(delays, 95) if delays else 0:.0f} ms, "
                f"taken as the user's {taken}, words wrong {100 * jiwer.wer(right, meant):.1f} % (against the clean recording's transcript)",
                flush=True,
            )


def plain(text: str) -> str:
    """Return *text* as words are compared."""
    return " ".join("".join(c for c in text.lower() if c.isalnum() or c in " '").split()) or "nothing"


async def pairs(recogniser: Moonshine) -> None:
    """Print what becomes of the recorded pairs of the AEC challenge."""
    for microphone in sorted((SPEECH / "echo").glob("*_mic.wav")):
        far = load(microphone.with_name(microphone.name.replace("_mic", "_lpb")))
        near = load(microphone)
        hers = (np.asarray(soxr.resample(far, RATE, VOICE_RATE)) * 32767).clip(-32768, 32767).astype(np.int16)
        left, _ = cleaned(Aec3(), near, hers, random.Random(3))
        half = len(left) // 2
        gain = 10 * np.log10((near[half : len(left)] ** 2).mean() / (left[half:] ** 2).mean())
        before, after = await voices(near), await voices(left)
        print(f"{microphone.stem[23:]}: less {gain:.1f} dB (second half), onsets {len(before)} -> {len(after)}")
        print(
            "  far:  ",
            recogniser.transcribe(far),
            "\n  mic:  ",
            recogniser.transcribe(near),
            "\n  clean:",
            recogniser.transcribe(left),
        )


async def noises(recogniser: Moonshine) -> None:
    """Print word errors at 5 dB under babble and noise, and what is taken from these alone."""
    manifest = {row["file"]: row for row in json.loads((SPEECH / "manifest.json").read_text())}
    babble = np.sum([at(load(path), -30)[: 30 * RATE] for path in sorted((SPEECH / "ami").glob("*.wav"))], axis=0)
    backgrounds = {path.stem: load(path) for path in sorted((SPEECH / "noise").glob("*.wav"))} | {
        "babble of five": babble
    }
    clips = [f for f in sorted(manifest) if f.startswith("librispeech/") and manifest[f]["transcript"]][::4]
    for name, sound in backgrounds.items():
        background = at(np.asarray(sound, np.float32), NOMINAL_DB - 5)
        alone = [h for h in heard(background, await voices(background), recogniser) if words(h.text)]
        right, meant = list[str](), list[str]()
        for clip in clips:
            user = at(load(SPEECH / clip), NOMINAL_DB)
            right.append(plain(manifest[clip]["transcript"]))
            meant.append(plain(recogniser.transcribe(user + np.resize(background, len(user)))))
        print(
            f"{name:15s} words wrong {100 * jiwer.wer(right, meant):5.1f} %   alone, {len(background) / RATE:.0f} s: turns {len(alone)}",
            flush=True,
        )


async def side_talk() -> None:  # noqa: C901  one simulation, told from start to end
    """Print how many of others' turns would be answered, and how many of the user's would not."""
    rooms = [load(SPEECH / "rir" / f"rir{n}.wav") for n in (1, 2)]
    speakers: dict[str, list[Sound]] = {}
    for path in sorted((SPEECH / "librispeech").glob("*.flac")):
        speakers.setdefault(path.name.split("-")[0], []).append(load(path)[: 4 * RATE])
    chance, noise = random.Random(2), np.random.default_rng(2)

    def arrived(sound: Sound, decibels: float) -> Sound:
        hiss = noise.normal(0, 10 ** (ROOM_DB / 20), len(sound))
        return np.asarray(at(sound, NOMINAL_DB + decibels) + hiss, np.float32)

    users = {0: [0, 0], -5: [0, 0], -10: [0, 0]}
    others = {-10: [0, 0, 0], -15: [0, 0, 0], -20: [0, 0, 0]}
    for user, clips in speakers.items():
        for room in rooms:
            close = room.copy()
            close[int(np.abs(room).argmax()) + 40 :] *= 0.3  # near the microphone the room is 10 dB less
            for _ in range(3):
                picture = Picture()
                for turn in range(16):
                    loud = 0 if turn < 4 else chance.choice((0, -5, -10))
                    came = arrival(arrived(in_room(chance.choice(clips), close), loud))
                    ignored = picture.is_far(came)
                    users[loud][0] += ignored
                    users[loud][1] += 1
                    if not ignored:
                        picture = picture.after(came)
                    if turn < 3:
                        continue
                    soft = chance.choice((-10, -15, -20))
                    other = speakers[chance.choice([s for s in speakers if s != user])]
                    sound = arrived(in_room(chance.choice(other), room), soft)
                    noticed = bool(await voices(sound))
                    came = arrival(sound)
                    answered = noticed and not picture.is_far(came)
                    others[soft][0] += answered
                    others[soft][1] += noticed
                    others[soft][2] += 1
                    if answered:
                        picture = picture.after(came)
    for loud, (ignored, count) in users.items():
        print(f"user at {loud:4d} dB: ignored {ignored} of {count} ({100 * ignored / count:.1f} %)")
    for soft, (answered, noticed, count) in others.items():
        print(
            f"others at {soft:4d} dB: answered {answered} of {count} ({100 * answered / count:.1f} %), noticed {noticed}"
        )


async def main() -> None:
    """Run what is asked for."""
    ask = argparse.ArgumentParser()
    ask.add_argument("parts", nargs="*", default=["pairs", "interruptions", "noises", "side_talk", "herself"])
    ask.add_argument("--minutes", type=float, default=10)
    ask.add_argument("--count", type=int, default=40)
    ask.add_argument("--verbose", action="store_true")
    given = ask.parse_args()
    recogniser = Moonshine(model_store(Settings.load()).path(MOONSHINE_TINY_EN[0]).parent)
    if "pairs" in given.parts:
        await pairs(recogniser)
    if "interruptions" in given.parts:
        await interruptions(recogniser, given.count)
    if "noises" in given.parts:
        await noises(recogniser)
    if "side_talk" in given.parts:
        await side_talk()
    if "herself" in given.parts:
        await herself(given.minutes, recogniser, given.verbose)


if __name__ == "__main__":
    asyncio.run(main())
