"""The browser's line, rung by a WebRTC peer of our own; words by script."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from aiortc import RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import AudioStreamTrack

from os1.app import OS1, build
from os1.core.clock import SystemClock
from os1.core.errors import Refused
from os1.core.events import SessionClosed, SessionOpened, UtteranceHeard, UtteranceSpoken
from os1.providers.scripted import ScriptedModel
from os1.settings import Settings
from os1.storage.in_memory import InMemoryJournal
from os1.voice.connection import LONGEST_WRITTEN, Line, Offer
from os1.voice.ears import TurnEnd
from os1.voice.engine import Parts
from os1.voice.recogniser import ScriptedRecogniser
from os1.voice.synthesiser import ScriptedSynthesiser

pytestmark = pytest.mark.alone


class Browser:
    """A page that says nothing, and what it was told."""

    def __init__(self, *, microphone: bool = True) -> None:
        self.told: list[dict[str, Any]] = []
        self.pc = RTCPeerConnection()
        if microphone:
            self.pc.addTrack(AudioStreamTrack())
        else:
            self.pc.addTransceiver("audio", direction="recvonly")
        self.channel = self.pc.createDataChannel("os1")
        self.channel.on("message", lambda text: self.told.append(json.loads(text)))

    async def ring(self, line: Line, at: str = "127.0.0.1") -> "Browser":
        await self.pc.setLocalDescription(await self.pc.createOffer())
        answer = await line.answer(Offer(self.pc.localDescription.sdp, "offer"))
        assert f" {at} " in answer["sdp"]
        await self.pc.setRemoteDescription(RTCSessionDescription(answer["sdp"], answer["type"]))
        await until(lambda: self.channel.readyState == "open")
        return self

    def press(self, what: str, data: object = None) -> None:
        message = {"label": "rtvi-ai", "type": "client-message", "id": "1", "data": {"t": what, "d": data}}
        self.channel.send(json.dumps(message))

    def news(self) -> list[str]:
        """The kinds of the server's own messages."""
        return [m["data"]["type"] for m in self.told if m["type"] == "server-message"]


@pytest.fixture
async def browsers() -> AsyncIterator[Callable[..., Browser]]:
    """Make browsers, and close them in the end."""
    made: list[Browser] = []

    def make(*, microphone: bool = True) -> Browser:
        made.append(Browser(microphone=microphone))
        return made[-1]

    yield make
    for browser in made:
        await browser.pc.close()


async def until(done: Any, limit_s: float = 20.0) -> None:
    end = asyncio.get_running_loop().time() + limit_s
    while not done():
        assert asyncio.get_running_loop().time() < end
        await asyncio.sleep(0.02)


@pytest.fixture
async def os1(tmp_path: Path) -> AsyncIterator[OS1]:
    clock = SystemClock()
    settings = Settings.load({"OS1_HOME": str(tmp_path)})
    made = await build(settings, clock=clock, journal=InMemoryJournal(clock), model=ScriptedModel(["Hm."]))
    yield made
    await made.close()


@pytest.fixture
async def line(os1: OS1) -> AsyncIterator[Line]:
    made = Line(
        lambda: os1.open("page"), Parts(ScriptedRecogniser([]), TurnEnd(sample_rate=16_000), ScriptedSynthesiser())
    )
    yield made
    await made.hang_up()


async def written(os1: OS1, kind: type) -> list[Any]:
    return [r.event async for r in os1.journal.read() if isinstance(r.event, kind)]


async def once_written(os1: OS1, kind: type) -> list[Any]:
    """What was written of *kind*, as soon as there is any; nothing after ten seconds."""
    for _ in range(200):
        if found := await written(os1, kind):
            return found
        await asyncio.sleep(0.05)
    return []


async def test_goodbye_by_button_is_said_and_ends_it(os1: OS1, line: Line, browsers: Callable[[], Browser]) -> None:
    assert not line.is_busy
    browser = await browsers().ring(line)
    assert line.is_busy
    browser.press("goodbye")
    await until(lambda: "goodbye" in browser.news())
    await until(lambda: browser.pc.connectionState == "closed")
    await line.hang_up()
    assert not line.is_busy
    assert [e.text for e in await written(os1, UtteranceHeard)] == ["Goodbye."]
    assert len(await written(os1, UtteranceSpoken)) == 1
    assert [e.reason for e in await written(os1, SessionClosed)] == ["goodbye"]


async def test_stop_by_button_silences_her(os1: OS1, line: Line, browsers: Callable[[], Browser]) -> None:
    browser = await browsers().ring(line)
    browser.press("goodbye")
    await until(lambda: any(m["type"] == "bot-started-speaking" for m in browser.told))
    await asyncio.sleep(0.3)
    browser.press("stop")
    await until(lambda: any(m["type"] == "bot-stopped-speaking" for m in browser.told), 1.0)
    await until(lambda: "spoke" in browser.news())
    spoken = await written(os1, UtteranceSpoken)
    assert [e.interrupted for e in spoken] == [True]


async def test_what_is_written_is_answered_aloud_without_a_microphone(
    os1: OS1, line: Line, browsers: Callable[..., Browser]
) -> None:
    browser = await browsers(microphone=False).ring(line)
    browser.press("write", {"text": "  I went down to the harbour.  "})
    await until(lambda: browser.news().count("spoke") == 1)
    browser.press("write", {"text": "It was cold."})
    await until(lambda: browser.news().count("spoke") == 2)
    assert [e.text for e in await written(os1, UtteranceHeard)] == ["I went down to the harbour.", "It was cold."]
    assert len(await written(os1, UtteranceSpoken)) == 2
    assert [m["data"]["text"] for m in browser.told if m["type"] == "user-transcription"][-1] == "It was cold."


async def test_nothing_written_is_nothing_said_and_only_so_much_is_taken_at_once(
    os1: OS1, line: Line, browsers: Callable[..., Browser]
) -> None:
    browser = await browsers().ring(line)
    for nothing in (None, {}, {"text": ""}, {"text": " \n"}, {"text": 7}, ["text"], "text"):
        browser.press("write", nothing)
    browser.press("write", {"text": "so " * 5_000})
    await until(lambda: "spoke" in browser.news())
    assert [len(e.text) for e in await written(os1, UtteranceHeard)] == [LONGEST_WRITTEN]


async def test_a_new_offer_takes_over(os1: OS1, line: Line, browsers: Callable[[], Browser]) -> None:
    first = await browsers().ring(line)
    second = await browsers().ring(line)
    await until(lambda: "moved" in first.news())
    await until(lambda: first.pc.connectionState == "closed")
    assert second.pc.connectionState == "connected"
    closed = await once_written(os1, SessionClosed)
    opened = await written(os1, SessionOpened)
    assert [e.session for e in closed] == [e.session for e in opened[:1]]


async def test_a_browser_that_leaves_is_written_down(os1: OS1, line: Line, browsers: Callable[[], Browser]) -> None:
    browser = await browsers().ring(line)
    await browser.pc.close()
    closed = await once_written(os1, SessionClosed)
    assert [e.reason for e in closed] == ["left"]
    again = await browsers().ring(line)
    assert again.pc.connectionState == "connected"


async def test_hanging_up_at_once_leaves_nothing_open(os1: OS1, line: Line, browsers: Callable[[], Browser]) -> None:
    browser = browsers()
    await browser.pc.setLocalDescription(await browser.pc.createOffer())
    await line.answer(Offer(browser.pc.localDescription.sdp, "offer"))
    await line.hang_up()
    assert len(await written(os1, SessionOpened)) == len(await written(os1, SessionClosed))


async def test_nonsense_is_refused(line: Line) -> None:
    with pytest.raises(Refused):
        await line.answer(Offer("nonsense", "offer"))
