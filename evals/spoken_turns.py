"""The user's side of a measured talk: recordings of real people, each ending where its voice ends."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SPEECH = Path(__file__).parents[2] / "shared" / "data" / "speech"
FIRST = "sentences/spk2_snt2.wav"
"""Said first in every talk and not counted."""
CLIPS = (
    "sentences/spk1_snt1.wav",
    "librispeech/2033-164914-0000.flac",
    "librispeech/1688-142285-0002.flac",
    "librispeech/1998-15444-0001.flac",
    "ljspeech/LJ001-0001.wav",
    "librispeech/2414-128291-0000.flac",
    "librispeech/2609-156975-0000.flac",
    "librispeech/2033-164914-0001.flac",
    "sentences/spk1_snt2.wav",
    "librispeech/2414-128291-0001.flac",
    "librispeech/1688-142285-0003.flac",
    "librispeech/1998-15444-0007.flac",
    "ljspeech/LJ001-0002.wav",
    "librispeech/2033-164914-0002.flac",
    "librispeech/2414-128291-0003.flac",
    "librispeech/1688-142285-0004.flac",
    "jfk/jfk.flac",
    "sentences/spk1_snt3.wav",
    "librispeech/2609-156975-0001.flac",
    "librispeech/2033-164914-0003.flac",
    "librispeech/2414-128291-0006.flac",
    "librispeech/1998-15444-0003.flac",
    "sentences/spk1_snt4.wav",
    "librispeech/2414-128291-0004.flac",
    "librispeech/1688-142285-0005.flac",
    "librispeech/2033-164914-0004.flac",
    "librispeech/2609-156975-0003.flac",
    "ljspeech/LJ001-0003.wav",
    "librispeech/2414-128291-0008.flac",
    "librispeech/1998-15444-0006.flac",
    "sentences/spk1_snt5.wav",
    "librispeech/2033-164914-0005.flac",
    "librispeech/1688-142285-0008.flac",
    "librispeech/2414-128291-0007.flac",
    "librispeech/2609-156975-0009.flac",
    "librispeech/1998-15444-0008.flac",
    "librispeech/2033-164914-0007.flac",
    "ljspeech/LJ001-0004.wav",
    "librispeech/1688-142285-0009.flac",
    "librispeech/2414-128291-0009.flac",
    "librispeech/2033-164914-0009.flac",
    "sentences/spk2_snt1.wav",
)
"""Short and long ones in turn (1.9 to 11 s, 5 s in the mean); ten hold pauses of 0.4 to 1.4 s."""
LINES = (
    "I had kind of a rough day.",
    "My sister called, and she went on for an hour about the house.",
    "She never asks how I am.",
    "We used to go to the lake every summer, all five of us, in that tiny car.",
    "It is what it is.",
    "Anyway, what would you cook if somebody came over and you had nothing but eggs?",
)
"""What the project's own voice says where no recordings are at hand."""

Sound = NDArray[np.int16]


def recorded(folder: Path) -> bool:
    """Whether the recordings are at hand."""
    return folder.is_dir()


def turns(folder: Path, clips: Sequence[str]) -> list[Sound]:
    """Return *clips* as 16 kHz mono, or as many lines in the project's own voice where there is no *folder*."""
    from os1.voice.rehearsal import read_speech

    if not recorded(folder):
        return own_voice([LINES[number % len(LINES)] for number in range(len(clips))])
    return [until_voice_ends(read_speech(folder / clip)) for clip in clips]


def own_voice(lines: Sequence[str]) -> list[Sound]:
    """Return *lines* in the project's own voice, 16 kHz mono."""
    import soxr

    from os1.voice.recogniser import RATE as EAR_RATE
    from os1.voice.synthesiser import RATE as VOICE_RATE
    from os1.voice.synthesiser import Hibari

    hibari = Hibari("heart")
    return [
        np.clip(soxr.resample(hibari.speak(line).astype(np.float32), VOICE_RATE, EAR_RATE) * 1.5, -32768, 32767).astype(
            np.int16
        )
        for line in lines
    ]


def until_voice_ends(sound: Sound) -> Sound:
    """Return *sound* without what follows its last voiced frame (Silero, 32 ms).

    Half of the recordings hiss on for 0.2 to 0.5 s after the last word: that is loud enough to be
    taken for the user's last audible sample, and would be given to every side as time it did not use.
    """
    from pipecat.audio.vad import silero

    from os1.voice.recogniser import RATE as EAR_RATE

    window = 512
    vad = silero.SileroOnnxModel(str(Path(silero.__file__).parent / "data" / "silero_vad.onnx"), force_onnx_cpu=True)
    padded = np.concatenate([sound, np.zeros(window, np.int16)]).astype(np.float32) / 32768
    starts = range(0, len(padded) - window + 1, window)
    voiced = [s for s in starts if float(np.asarray(vad(padded[s : s + window], EAR_RATE)).max()) > 0.5]
    return sound[: voiced[-1] + window] if voiced else sound
