"""How true and how complete her notes are: three invented voices, the real model, notes written by hand beside hers.

    .venv/bin/python evals/reflect/measure.py [--rules] [--raw ANSWERS.json]

`--rules` leaves the model out. `--raw` keeps the model's own answers, so that a change to the grounding is measured
without asking again. What matches no gold note is looked up in `judged.json`, where a person said whether it is true.
"""

import argparse
import asyncio
import hashlib
import json
import os
import time
from collections.abc import AsyncGenerator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lines import VOICES, Gold

from os1.core.clock import FrozenClock
from os1.core.events import EpisodeTold, NoteTaken, SessionClosed, SessionOpened, UtteranceHeard
from os1.core.ids import OWNER, SessionId
from os1.core.models import LanguageModel, Message
from os1.core.projection import catch_up
from os1.memory.notes import Notes
from os1.memory.profile import profile
from os1.memory.reflect import Reflect
from os1.memory.sameness import folded, subject_key
from os1.providers.llama_cpp import LlamaCpp
from os1.providers.weights import ModelStore
from os1.settings import Settings
from os1.storage.in_memory import InMemoryJournal

HERE = Path(__file__).parent
START = datetime(2026, 2, 20, 19, tzinfo=UTC)


class Kept:
    """A model whose answers are kept in a file, and read from there the second time."""

    def __init__(self, model: LanguageModel | None, file: Path | None) -> None:
        self.name = model.name if model else "none"
        self.seconds: list[float] = []
        self._model = model
        self._file = file
        self._answers: dict[str, str] = json.loads(file.read_text()) if file and file.exists() else {}

    async def start(self) -> None:
        """Nothing to do before it is asked."""

    async def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        """Yield the kept answer, or the model's."""
        if self._model is None and not self._answers:
            yield "{}"
            return
        key = hashlib.sha256(repr((messages, schema)).encode()).hexdigest()[:16]
        if key not in self._answers:
            begun = time.monotonic()
            pieces = [piece async for piece in self._model.stream(messages, max_tokens=max_tokens, schema=schema)]
            self.seconds.append(time.monotonic() - begun)
            self._answers[key] = "".join(pieces)
            if self._file:
                self._file.write_text(json.dumps(self._answers, indent=1, ensure_ascii=False))
        yield self._answers[key]

    async def warm(self, messages: Sequence[Message]) -> None:
        """Nothing is read ahead."""

    async def close(self) -> None:
        """Nothing is held."""


def fits(note: NoteTaken, line: int, gold: Gold) -> bool:
    """Whether a note is this gold note."""
    number, subject, predicates, words = gold
    about = subject == "you" if subject_key(note.subject) == ("you",) else subject in note.subject.lower()
    return line == number and about and note.predicate in predicates and set(folded(words)) & set(folded(note.object)) != set()  # fmt: skip  # reads best as one line


async def run() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--raw", type=Path)
    parser.add_argument("--model", default="qwen2.5-coder-1.5b")
    parser.add_argument("--threads", type=int, default=2)
    asked = parser.parse_args()
    model = None
    if not asked.rules:
        found = Path(asked.model)
        file = found if found.is_file() else ModelStore(Settings.load().models_dir).path(asked.model)
        model = LlamaCpp(f"llama_cpp:{file.stem}", file, threads=asked.threads)
    kept = Kept(model, asked.raw)
    judged: dict[str, bool] = json.loads((HERE / "judged.json").read_text()) if (HERE / "judged.json").exists() else {}
    true = wrong = met = golds = said = dropped = 0
    for voice, (lines, gold) in VOICES.items():
        clock = FrozenClock(START)
        journal, notes = InMemoryJournal(clock), Notes()
        session = SessionId(voice)
        await journal.append(SessionOpened(session, "chat"), *(UtteranceHeard(session, OWNER, text) for text in lines))
        await journal.append(SessionClosed(session, "goodbye"))
        reflect = Reflect(journal, kept, clock=clock, notes=notes)
        while await reflect.step():
            pass
        hit: set[Gold] = set()
        print(f"\n== {voice}")
        async for recorded in journal.read():
            if isinstance(recorded.event, EpisodeTold):
                print(f"  gist [{recorded.event.by}] {recorded.event.gist}")
            if not isinstance(note := recorded.event, NoteTaken):
                continue
            line = note.sources[0] - 1
            matched = [one for one in gold if fits(note, line, one)]
            key = f"{voice} {line} {note.subject} | {note.predicate} | {note.object}"
            ok = True if matched else judged.get(key)
            true, wrong, said = true + (ok is True), wrong + (ok is False), said + (note.predicate == "said")
            hit.update(matched)
            mark = {True: "ok " if matched else "ok*", False: "BAD", None: "???"}[ok]
            print(
                f"  {mark} {line:2} [{note.by[:5]}] {note.text}  {note.valid_from or ''} {note.valid_to or ''}   <{key}>"
            )
        met, golds, dropped = met + len(hit), golds + len(gold), dropped + reflect.dropped
        print("  missed:", [one for one in gold if one not in hit])
        await catch_up(notes, journal)
        print(profile(notes, clock.now(), clock.zone))
    total = sum(len(lines) for lines, _ in VOICES.values())
    print(f"\n{total} utterances, {true + wrong} judged notes ({said} `said`): precision {true / max(1, true + wrong):.3f}, recall {met}/{golds} = {met / golds:.3f}, dropped {dropped}")  # fmt: skip  # reads best as one line
    if kept.seconds:
        print(
            f"{sum(kept.seconds):.0f} s for {len(kept.seconds)} answers, {sum(kept.seconds) / total:.2f} s an utterance"
        )


if __name__ == "__main__":
    asyncio.run(run())
    os._exit(0)  # llama.cpp's threads do not wait to be asked
