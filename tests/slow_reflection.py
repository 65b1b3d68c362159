"""A program that reflects on a journal with a slow model, and prints after each step: to be killed."""

import asyncio
import json
import re
import sys
from collections.abc import AsyncGenerator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from os1.core.clock import FrozenClock
from os1.core.journal import Journal
from os1.core.models import Message
from os1.memory.notes import Notes
from os1.memory.reflect import Reflect
from os1.storage.sqlite import SQLiteJournal

CLOCK = FrozenClock(datetime(2026, 3, 1, 12, tzinfo=UTC))
KEY = bytes(32)


class SlowModel:
    """Finds who lives where, a few letters at a time."""

    name = "scripted:slow"

    def __init__(self, piece_s: float) -> None:
        self._piece_s = piece_s

    async def start(self) -> None:
        pass

    async def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        found = re.findall(r"^(\d): (\w+) lives in (\w+)", messages[-1].text, re.MULTILINE)
        notes = {number: [{"who": who, "fact": f"lives in {where}"}] for number, who, where in found}
        answer = json.dumps({**notes, "gist": "You spoke of many people."})
        for start in range(0, len(answer), 64):
            await asyncio.sleep(self._piece_s)
            yield answer[start : start + 64]

    async def warm(self, messages: Sequence[Message], *, fixed: bool = False) -> None:
        pass

    async def close(self) -> None:
        pass


async def reflect_on(journal: Journal, piece_s: float) -> None:
    reflect = Reflect(journal, SlowModel(piece_s), clock=CLOCK, notes=Notes())
    while await reflect.step():
        print("step", flush=True)  # noqa: T201 - its output is how the test follows it


async def main() -> None:
    journal = SQLiteJournal(Path(sys.argv[1]), KEY, CLOCK)
    await reflect_on(journal, 0.005)
    await journal.close()
    print("done", flush=True)  # noqa: T201 - as above


if __name__ == "__main__":
    asyncio.run(main())
