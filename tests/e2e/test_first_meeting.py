"""The first meeting in a real browser: she speaks first, and an answer by voice is understood."""

import asyncio
from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr
from tests.e2e.test_browser import MICROPHONE_RATE, browser, enter, serving

from os1.app import build
from os1.core.events import DisclosureMade, MeetingAsked
from os1.core.ids import SessionId
from os1.providers.scripted import ScriptedModel
from os1.settings import Settings
from os1.voice.synthesiser import RATE, Hibari

pytestmark = pytest.mark.alone

HELLO = "Hello again. We were cut off. What shall I call you?"
SHE_SPEAKS_S, QUIET_S = 8.0, 40.0


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    """A microphone: silence while she says hello, then a name."""
    voice = soxr.resample(Hibari("heart").speak("My name is Robert."), RATE, MICROPHONE_RATE)
    lead, tail = (np.zeros(int(seconds * MICROPHONE_RATE), np.int16) for seconds in (SHE_SPEAKS_S, QUIET_S))
    path = tmp_path / "microphone.wav"
    soundfile.write(path, np.concatenate([lead, voice, tail]), MICROPHONE_RATE, subtype="PCM_16")
    return path


async def cut_off_early(environment: dict[str, str]) -> None:
    """Let half of the meeting be behind them, so that her hello is short."""
    os1 = await build(Settings.load(environment), model=ScriptedModel(["Mm."]))
    before = SessionId("before")
    await os1.journal.append(
        DisclosureMade(before, "day"), MeetingAsked(before, "her name"), MeetingAsked(before, "people")
    )
    await os1.close()


@pytest.mark.timeout(120)
def test_she_speaks_first_and_hears_the_name(environment: dict[str, str], program: str, answer: Path) -> None:
    talk = {**environment, "OS1_MODEL": "scripted:{dies}"}
    asyncio.run(cut_off_early(talk))
    with serving(talk, program, met=False) as server, browser(answer) as watched:
        page = watched.page
        enter(page, server.link())
        page.locator("main[data-phase=ready]").wait_for(timeout=60_000)
        page.locator("#talk").click()
        page.locator("#words .hers").filter(has_text=HELLO).wait_for(timeout=20_000)
        page.locator("#words .hers").filter(has_text="Robert. Good. Last one: my voice.").wait_for(timeout=30_000)
        yours = page.locator("#words .yours").evaluate_all("all => all.map((line) => line.lastChild.textContent)")
        assert server.stop()[0] == 0
    assert yours == ["My name is Robert."]
    events = server.journal()
    assert [e["step"] for e in events if e["kind"] == "meeting.asked.1"] == ["her name", "people", "name", "voice"]
    assert [e["text"] for e in events if e["kind"] == "note.taken.1"] == ["You are called Robert."]
    assert watched.complaints == []
