"""kill -9 in the middle of reflecting: nothing is thought about twice, and nothing is left out."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.slow_reflection import CLOCK, KEY, reflect_on

from os1.core.events import EpisodeTold, Event, NoteTaken, Reflected, SessionClosed, SessionOpened, UtteranceHeard
from os1.core.ids import OWNER, SessionId
from os1.core.journal import Journal
from os1.storage.in_memory import InMemoryJournal
from os1.storage.sqlite import SQLiteJournal

WORKER = Path(__file__).parents[1] / "slow_reflection.py"
CONCLUDED = (NoteTaken.kind, EpisodeTold.kind, Reflected.kind)


async def talk(journal: Journal, talks: int) -> None:
    dice = random.Random(talks)
    for number in range(talks):
        session = SessionId(f"s{number}")
        lines = [f"P{dice.randint(0, 30)} lives in Town{dice.randint(0, 30)}" for _ in range(11)]
        heard = [UtteranceHeard(session, OWNER, text) for text in (*lines, "I'm 34.")]
        await journal.append(SessionOpened(session, "chat"), *heard, SessionClosed(session, "left"))


async def concluded(journal: Journal) -> list[Event]:
    return [recorded.event async for recorded in journal.read(0, CONCLUDED)]


async def test_killed_at_any_moment_it_concludes_what_it_would_have(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    kills = request.config.getoption("--kills")
    talks = 8 * kills
    whole = InMemoryJournal(CLOCK)
    await talk(whole, talks)
    await reflect_on(whole, 0.0)
    expected = await concluded(whole)
    path = tmp_path / "journal.db"
    journal = SQLiteJournal(path, KEY, CLOCK)
    await talk(journal, talks)
    await journal.close()
    dice = random.Random(kills)
    in_the_middle = 0
    for _ in range(kills):
        child = subprocess.Popen([sys.executable, str(WORKER), str(path)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(dice.uniform(0.0, 0.4))
        child.send_signal(signal.SIGKILL)
        rest = child.communicate()[0]
        in_the_middle += first == "step\n" and "done" not in rest
        journal = SQLiteJournal(path, KEY, CLOCK)
        so_far = await concluded(journal)
        await journal.close()
        assert so_far == expected[: len(so_far)]
        assert not so_far or isinstance(so_far[-1], Reflected)
    assert in_the_middle, "every kill came after the end: nothing was shown"
    done = subprocess.run([sys.executable, str(WORKER), str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("done\n")
    journal = SQLiteJournal(path, KEY, CLOCK)
    assert await concluded(journal) == expected
    await journal.close()
    through = [event.through for event in expected if isinstance(event, Reflected)]
    assert through == sorted(set(through))
    assert len(through) == 3 * talks
