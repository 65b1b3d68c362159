"""One side of `make bench` in a process of its own: one conversation, and what was measured in it as a line of JSON.

`ours` and `server` are OS1 with the model that the settings name; `stock` is Pipecat with the same model files.
"""

import argparse
import asyncio
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spoken_turns import FIRST, Sound, turns

if TYPE_CHECKING:
    from os1.conversation.session import Session
    from os1.voice.engine import Parts

PAUSE_S = 0.8
"""From the end of her answer to the user's next word, on our side; stock has 1.5 s (`stock_pipecat.OVER_S`)."""


@dataclass(slots=True)
class Measured:
    """One turn; milliseconds count from the user's last audible sample, None for what did not come."""

    clip: str
    seconds: float
    first_sound_ms: float | None = None
    """An opener counts; a nod over the user's words does not."""
    first_word_ms: float | None = None
    """To her first content: the same where there was no opener."""
    cut_ins: int = 0
    """How often she began to answer while the user was not done."""
    opener: str = ""
    stt_ms: int | None = None
    turn_close_ms: int | None = None
    first_token_ms: int | None = None
    gaps_ms: int = 0


async def os1(clips: Sequence[str], sounds: Sequence[Sound]) -> list[Measured]:
    """Return what came of each turn; after one that she did not answer, or took for a goodbye, a new talk goes on."""
    from os1.app import build, voice_parts
    from os1.settings import Settings
    from os1.voice.recogniser import RATE

    out = [Measured(clip, len(sound) / RATE) for clip, sound in zip(clips, sounds, strict=True)]
    with tempfile.TemporaryDirectory() as home:
        built = await build(Settings.load({**os.environ, "OS1_HOME": home, "OS1_KEYRING": "off"}))
        parts = await voice_parts(built)
        await built.model.start()
        said = 0
        while said < len(sounds):
            session = await built.open("rehearse")
            await built.model.warm(session.prompt())
            said += await _talk(session, parts, sounds[said:], out[said:])
        await built.close()
    return out


async def _talk(session: "Session", parts: "Parts", sounds: Sequence[Sound], out: Sequence[Measured]) -> int:
    """Say *sounds* and write into *out* what came of each; return how many were said."""
    from os1.core.errors import Unavailable
    from os1.voice.recogniser import RATE
    from os1.voice.rehearsal import Line, Rehearsal, as_json

    def emit(line: Line) -> None:
        said = rehearsal.tape.user
        measured, (at, sound) = out[len(said) - 1], said[-1]
        still_speaking = asyncio.get_running_loop().time() < rehearsal.tape.began + at + len(sound) / RATE
        if still_speaking or line.interrupted:
            measured.cut_ins += 1
        else:
            _note(measured, as_json(line))

    rehearsal = Rehearsal(session, parts, emit)
    try:
        await rehearsal.play(sounds, pause_s=PAUSE_S, interrupt_after_s=None, out=None)
    except Unavailable as error:
        print(error, file=sys.stderr)
    if not rehearsal.tape.user:
        raise RuntimeError("the talk ended before anything was said")
    return len(rehearsal.tape.user)


def _note(measured: Measured, line: dict[str, Any]) -> None:
    """Write *line* into *measured*."""
    measured.first_sound_ms = line["voice_to_voice_ms"]
    measured.first_word_ms = line.get("first_word_ms", line["voice_to_voice_ms"])
    measured.opener = line.get("opener", "")
    measured.stt_ms, measured.turn_close_ms = line["stt_ms"], line["turn_close_ms"]
    measured.first_token_ms, measured.gaps_ms = line["first_token_ms"], line["gaps_ms"]


async def stock(clips: Sequence[str], sounds: Sequence[Sound]) -> list[Measured]:
    """Return what came of each turn; stock speaks whole sentences, so its first sound is its first word."""
    import hibari
    from stock_pipecat import Stock

    from os1.chosen_model import model_store
    from os1.conversation.prompts import opening
    from os1.persona.persona import DEFAULT_CHARACTER, DEFAULT_NAME, DEFAULT_VOICE, Persona
    from os1.providers.catalogue import MOONSHINE_TINY_EN
    from os1.settings import Settings
    from os1.voice.recogniser import RATE, Moonshine

    settings = Settings.load()
    store = model_store(settings)
    persona = Persona(1, DEFAULT_NAME, DEFAULT_VOICE, DEFAULT_CHARACTER)
    rival = Stock(
        store.path(settings.model.partition(":")[2]),
        Moonshine(store.path(MOONSHINE_TINY_EN[0]).parent),
        hibari.Hibari(voice=DEFAULT_VOICE, threads=1),
        opening(persona),
        settings.threads or min(4, len(os.sched_getaffinity(0))),
    )
    answers = await rival.converse(sounds)
    return [
        Measured(clip, len(sound) / RATE, answer.first_sound_ms, answer.first_sound_ms, answer.cut_ins)
        for clip, sound, answer in zip(clips, sounds, answers, strict=True)
    ]


def main() -> None:
    """Hold one conversation and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("side", choices=["ours", "stock", "server"])
    parser.add_argument("--clips", required=True)
    parser.add_argument("--speech", type=Path, required=True)
    chosen = parser.parse_args()
    os.environ.setdefault("LOGURU_AUTOINIT", "False")
    clips = [FIRST, *chosen.clips.split(",")]
    side = stock if chosen.side == "stock" else os1
    # The first turn warms what is cold, on every side.
    measured = asyncio.run(side(clips, turns(chosen.speech, clips)))[1:]
    print(json.dumps([asdict(turn) for turn in measured]), flush=True)
    # llama.cpp's own threads outlive the conversation.
    os._exit(0)


if __name__ == "__main__":
    main()
