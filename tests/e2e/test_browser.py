"""A real browser with a recording as its microphone talks with a real server process."""

import asyncio
import base64
import json
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import jiwer
import numpy as np
import pytest
import soundfile
import soxr
from tests.entering import let_in

from os1.app import build
from os1.core.events import MeetingEnded
from os1.core.ids import SessionId
from os1.providers.scripted import ScriptedModel
from os1.settings import Settings

pytestmark = pytest.mark.alone

CLIP = "ljspeech/LJ001-0004.wav"
SAID = "produced the block books which were the immediate predecessors of the true printed book"
MICROPHONE_RATE = 48_000
LEAD_S, TAIL_S = 2.0, 60.0
NPM = ("@pipecat-ai/client-js@1.13.1", "@pipecat-ai/small-webrtc-transport@1.10.8", "esbuild@0.28.2")

RECORDER = """
const Real = window.RTCPeerConnection;
window.chunks = [];
window.RTCPeerConnection = class extends Real {
  constructor(...args) {
    super(...args);
    this.addEventListener("track", (event) => {
      const stream = new MediaStream([event.track]);
      window.recorder = new MediaRecorder(stream, { mimeType: "audio/webm;codecs=opus" });
      window.recorder.addEventListener("dataavailable", (e) => window.chunks.push(e.data));
      window.recorder.start(250);
    });
  }
};
window.recorded = async () => {
  if (window.recorder.state !== "inactive") window.recorder.stop();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const bytes = new Uint8Array(await new Blob(window.chunks).arrayBuffer());
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
};
"""

ASKED = """
window.asked = 0;
const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getUserMedia = (wanted) => (window.asked++, real(wanted));
"""

PIPECAT = """
import { PipecatClient } from "@pipecat-ai/client-js";
import { SmallWebRTCTransport, WavMediaManager } from "@pipecat-ai/small-webrtc-transport";
window.seen = { states: [], heard: [], said: [], errors: [], loudest: 0 };
const listen = (track) => {
  const stream = new MediaStream([track]);
  const player = new Audio();
  player.srcObject = stream;
  player.play();
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    window.seen.loudest = Math.max(window.seen.loudest, ...samples.map(Math.abs));
  }, 50);
};
const transport = new SmallWebRTCTransport({ iceServers: [], waitForICEGathering: true, mediaManager: new WavMediaManager() });
window.client = new PipecatClient({
  transport, enableMic: true, enableCam: false,
  callbacks: {
    onTransportStateChanged: (state) => window.seen.states.push(state),
    onUserTranscript: (data) => data.final && window.seen.heard.push(data.text),
    onBotTtsText: (data) => window.seen.said.push(data.text),
    onError: (message) => window.seen.errors.push(JSON.stringify(message)),
    onTrackStarted: (track, participant) => !participant?.local && track.kind === "audio" && listen(track),
  },
});
const headers = new Headers({ "os1-page": localStorage.getItem("os1") });
window.client.connect({ webrtcRequestParams: { endpoint: "/api/offer", headers } }).catch((e) => window.seen.errors.push(`${e}`));
"""


@dataclass(slots=True)
class Running:
    """A server process."""

    port: int
    program: str
    env: dict[str, str]
    process: subprocess.Popen[str]

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def link(self) -> str:
        """What `os1 enter` prints: it lets a browser in."""
        done = subprocess.run([self.program, "enter"], env=self.env, capture_output=True, text=True, check=True)
        assert re.fullmatch(rf"{self.url}/enter#[\w-]{{32}}\n", done.stdout)
        return done.stdout.strip()

    def stop(self) -> tuple[int, str]:
        """End it as Ctrl-C does; its exit code and what it printed."""
        self.process.terminate()
        out, _ = self.process.communicate(timeout=30)
        return self.process.returncode, out

    def journal(self) -> list[dict[str, object]]:
        done = subprocess.run(
            [self.program, "journal", "--json"], env=self.env, capture_output=True, text=True, check=True
        )
        return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def server(environment: dict[str, str], program: str) -> Iterator[Running]:
    with serving(environment, program) as running:
        yield running


@pytest.fixture
def quick(environment: dict[str, str], program: str) -> Iterator[Running]:
    """A server whose words are by script, for what is not about them."""
    with serving({**environment, "OS1_MODEL": "scripted:Mm."}, program) as running:
        yield running


async def have_met(environment: dict[str, str]) -> None:
    """Let it be so that the two have met before: the first word of a conversation is the user's."""
    os1 = await build(Settings.load(environment), model=ScriptedModel(["Mm."]))
    await os1.journal.append(MeetingEnded(SessionId("before"), "done"))
    await os1.close()


@contextmanager
def serving(environment: dict[str, str], program: str, *, met: bool = True) -> Iterator[Running]:
    """Run the server until this ends; she has *met* the user before, or it is the first time."""
    if met:
        asyncio.run(have_met(environment))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [program, "run", "--port", str(port)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    running = Running(port, program, environment, process)
    try:
        until_ready(running)
        yield running
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()


def until_ready(running: Running) -> None:
    end = time.monotonic() + 90
    status: dict[str, str] = {}
    asker = None
    while time.monotonic() < end:
        assert running.process.poll() is None, running.process.communicate()[0]
        try:
            asker = asker or let_in(running.port, Path(running.env["OS1_HOME"]))
            with urlopen(Request(f"{running.url}/api/status", headers=asker.headers), timeout=5) as reply:
                status = json.load(reply)
        except OSError:
            pass
        if status.get("state") == "ready":
            return
        assert status.get("state") != "trouble", status["text"]
        time.sleep(0.2)
    pytest.fail(f"not ready in 90 seconds: {status}")


@pytest.fixture
def microphone(speech: Callable[[str], Path], tmp_path: Path) -> Path:
    return microphone_of(speech, tmp_path)


def microphone_of(speech: Callable[[str], Path], tmp_path: Path) -> Path:
    """What a microphone hears where somebody says `SAID`."""
    sound, rate = soundfile.read(speech(CLIP))
    voice = soxr.resample(sound, rate, MICROPHONE_RATE)
    lead, tail = (np.zeros(int(seconds * MICROPHONE_RATE)) for seconds in (LEAD_S, TAIL_S))
    path = tmp_path / "microphone.wav"
    soundfile.write(path, np.concatenate([lead, voice, tail]), MICROPHONE_RATE, subtype="PCM_16")
    return path


@contextmanager
def browser(microphone: Path) -> Iterator["Watched"]:
    """A page of a real browser that hears *microphone*, with all that it asked for and complained about."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        pytest.skip("no Chromium or Chrome was found. On Debian: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    arguments = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-audio-capture={microphone}%noloop",
        "--autoplay-policy=no-user-gesture-required",
        "--allow-loopback-in-peer-connection",
    ]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, headless=True, args=arguments)
        page = chromium.new_context().new_page()
        watched = Watched(page, set(), [])
        page.on("request", lambda request: watched.asked.add(request.url))
        page.on("console", lambda message: watched.note(message.type, message.text))
        page.on("pageerror", lambda error: watched.complaints.append(str(error)))
        try:
            yield watched
        finally:
            chromium.close()


def enter(page: Any, link: str) -> None:
    """Open *link*, and wait until it led to the page itself."""
    page.goto(link)
    page.wait_for_url(re.compile(r"^http://localhost:\d+/$"))


@dataclass(slots=True)
class Watched:
    """A page under observation."""

    page: Any
    asked: set[str]
    complaints: list[str]

    def note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)

    def strangers(self) -> set[str]:
        """The hosts, other than this machine, that anything was asked of."""
        return {urlsplit(url).hostname or "" for url in self.asked} - {"localhost", ""}


def plain(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9' ]", " ", text.lower().replace("\u2019", "'")).split())


def wrong_words(wanted: str, got: str) -> int:
    found = jiwer.process_words(plain(wanted), plain(got))
    return found.substitutions + found.deletions + found.insertions


def transcribe(webm: bytes, tmp_path: Path) -> str:
    """What a browser's recording says, piece by piece between its silences."""
    import av

    from os1.chosen_model import model_store
    from os1.providers.catalogue import MOONSHINE_TINY_EN
    from os1.settings import Settings
    from os1.voice.recogniser import RATE, Moonshine

    file = tmp_path / "hers.webm"
    file.write_bytes(webm)
    resampler = av.AudioResampler("s16", "mono", RATE)
    with av.open(str(file)) as container:
        pieces = [out.to_ndarray()[0] for frame in container.decode(audio=0) for out in resampler.resample(frame)]
    sound = np.concatenate(pieces).astype(np.float32) / 32768
    step, longest = RATE // 50, 20
    loud = [np.abs(sound[i : i + step]).max() > 0.01 for i in range(0, len(sound), step)]
    ear = Moonshine(model_store(Settings.load({"HOME": str(tmp_path)})).path(MOONSHINE_TINY_EN[0]).parent)
    words, start, quiet = [], None, 0
    for number, is_loud in enumerate([*loud, *[False] * (longest + 1)]):
        quiet = 0 if is_loud else quiet + 1
        if is_loud and start is None:
            start = number
        elif start is not None and quiet > longest:
            begin, end = max(0, start - 10) * step, number * step
            words.append(ear.transcribe(sound[begin:end]))
            start = None
    return " ".join(words)


@pytest.mark.timeout(240)
def test_a_browser_talks_with_the_running_server(server: Running, microphone: Path, tmp_path: Path) -> None:
    with browser(microphone) as watched:
        page = watched.page
        page.add_init_script(RECORDER)
        enter(page, server.link())
        assert page.title() == "OS1"
        assert "is an AI" in page.locator("#plain").inner_text()
        page.locator("#talk").click(timeout=10_000)
        page.locator("#words .yours").first.wait_for(timeout=30_000)
        page.locator("#words .hers").first.wait_for(timeout=60_000)
        page.locator("main[data-phase=listening]").wait_for(timeout=90_000)
        # To leave the page would end the call, so that the others open beside it.
        assert page.locator("nav a[href='/memory']").get_attribute("target") == "_blank"
        page.locator("#goodbye").click()
        page.locator("main[data-phase=over]").wait_for(timeout=30_000)
        yours = page.locator("#words .yours").evaluate_all("all => all.map((line) => line.lastChild.textContent)")
        hers = page.locator("#words .hers").evaluate_all("all => all.map((line) => line.lastChild.textContent)")
        recording = base64.b64decode(page.evaluate("window.recorded()"))
    code, printed = server.stop()
    assert code == 0, printed
    assert f"http://localhost:{server.port}" in printed

    assert wrong_words(SAID, " ".join(yours[:-1])) <= 3, yours
    events = server.journal()
    heard = [str(e["text"]) for e in events if e["kind"] == "utterance.heard.1"]
    spoken = [str(e["text"]) for e in events if e["kind"] == "utterance.spoken.2"]
    assert heard == yours
    assert spoken == hers
    assert events[-1]["kind"] == "session.closed.1"
    assert events[-1]["reason"] == "goodbye"

    wanted, played = " ".join(spoken), transcribe(recording, tmp_path)
    assert wrong_words(wanted, played) <= 0.35 * len(plain(wanted).split()), (wanted, played)

    assert watched.strangers() == set()
    assert watched.complaints == []
    log = (Path(server.env["OS1_HOME"]) / "logs" / "os1.log").read_text().lower()
    assert "predecessors" not in log


@pytest.mark.timeout(240)
def test_words_in_writing_by_keyboard_alone_need_no_microphone(quick: Running, microphone: Path) -> None:
    with browser(microphone) as watched:
        page = watched.page
        page.set_viewport_size({"width": 360, "height": 740})
        page.add_init_script(ASKED)
        enter(page, quick.link())
        page.locator("main[data-phase=ready]").wait_for(timeout=10_000)
        tab_to(page, "typed")
        page.keyboard.type("I went down to the harbour.")
        page.keyboard.press("Enter")
        page.locator("#words .hers").first.wait_for(timeout=60_000)
        page.locator("main[data-phase=listening]").wait_for(timeout=60_000)
        assert "You can write" in page.locator("#state").inner_text()
        assert page.evaluate("document.activeElement.id") == "typed"
        assert not page.evaluate("window.asked")
        tab_to(page, "goodbye", back=True)
        page.keyboard.press("Enter")
        page.locator("main[data-phase=over]").wait_for(timeout=30_000)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.goto(f"{quick.url}/help/not-well")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert quick.stop()[0] == 0
    assert watched.strangers() == set()
    assert watched.complaints == []
    heard = [e["text"] for e in quick.journal() if e["kind"] == "utterance.heard.1"]
    assert heard[0] == "I went down to the harbour."
    assert len(heard) == 2


def tab_to(page: Any, wanted: str, *, back: bool = False) -> None:
    """Move the focus by keyboard until it is on the element with the id *wanted*."""
    for _ in range(20):
        if page.evaluate("document.activeElement.id") == wanted:
            return
        page.keyboard.press("Shift+Tab" if back else "Tab")
    pytest.fail(f"the keyboard does not reach #{wanted}")


@pytest.mark.timeout(300)
def test_pipecats_own_client_is_heard_and_hears(server: Running, microphone: Path, tmp_path: Path) -> None:
    bundle = pipecat_client(tmp_path / "npm")
    with browser(microphone) as watched:
        page = watched.page
        blank = "<!doctype html><title>Pipecat</title><script src='/pipecat.js'></script>"
        page.route("**/pipecat", lambda route: route.fulfill(content_type="text/html", body=blank))
        page.route("**/pipecat.js", lambda route: route.fulfill(content_type="text/javascript", body=bundle))
        enter(page, server.link())
        page.goto(f"{server.url}/pipecat")
        page.wait_for_function("window.seen.states.includes('ready')", timeout=30_000)
        page.wait_for_function("window.seen.heard.length && window.seen.said.length", timeout=90_000)
        page.wait_for_function("window.seen.loudest > 0.05", timeout=30_000)
        seen = page.evaluate("window.seen")
        page.evaluate("window.client.disconnect()")
    assert seen["errors"] == []
    assert wrong_words(SAID, " ".join(seen["heard"])) <= 3, seen
    assert watched.strangers() == set()
    assert server.stop()[0] == 0
    events = server.journal()
    assert [e["text"] for e in events if e["kind"] == "utterance.heard.1"] == seen["heard"]
    assert events[-1]["kind"] == "session.closed.1"


def pipecat_client(folder: Path) -> str:
    """Pipecat's JavaScript client with the entry above, bundled; skips where npm cannot bring it."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("no npm, so Pipecat's JavaScript client cannot be tried. On Debian: apt-get install npm")
    folder.mkdir()
    (folder / "entry.js").write_text(PIPECAT)
    (folder / "package.json").write_text('{"private": true}')
    install = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", *NPM]
    bundle = [str(folder / "node_modules" / ".bin" / "esbuild"), "entry.js", "--bundle", "--outfile=bundle.js"]
    for command in (install, bundle):
        try:
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            pytest.skip(f"npm could not bring Pipecat's JavaScript client: {type(error).__name__}")
        if done.returncode:
            pytest.skip(f"npm could not bring Pipecat's JavaScript client: {done.stderr.strip()[-300:]}")
    return (folder / "bundle.js").read_text()


@pytest.mark.timeout(120)
def test_a_browser_is_let_in_by_a_link_that_works_once(quick: Running, microphone: Path) -> None:
    link = quick.link()
    with browser(microphone) as watched:
        page = watched.page
        page.goto(quick.url)
        page.locator("main[data-phase=outside]").wait_for(timeout=10_000)
        assert "os1 enter" in page.locator("#trouble").inner_text()
        assert page.locator("#talk").is_hidden()
        page.locator("#danger").click()
        page.locator("#lines a").first.wait_for(timeout=10_000)
        other = page.context.new_page()
        enter(other, link)
        other.locator("main[data-phase=ready]").wait_for(timeout=10_000)
        page.locator("main[data-phase=ready]").wait_for(timeout=10_000)
        assert "os1 enter" not in page.locator("#trouble").inner_text()
        assert page.evaluate("document.cookie") == ""
        other.goto("about:blank")
        other.go_back()
        assert "#" not in other.url
        other.goto(link)
        other.locator("#trouble").filter(has_text="os1 enter").wait_for(timeout=10_000)
        assert "#" not in other.url
        enter(other, quick.link())
        page.reload()
        page.locator("main[data-phase=ready]").wait_for(timeout=10_000)
        assert not [url for url in watched.asked if link.partition("#")[2] in url.partition("#")[0]]
        assert watched.strangers() == set()
    code, printed = quick.stop()
    assert code == 0
    first = re.search(r"/enter#([\w-]{32})", printed)
    assert first
    log = (Path(quick.env["OS1_HOME"]) / "logs" / "os1.log").read_text()
    assert "a key did not open" in log
    assert first[1] not in log
    assert link.partition("#")[2] not in log


def test_without_a_running_server_there_is_no_link(environment: dict[str, str], program: str) -> None:
    done = subprocess.run([program, "enter"], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "os1 run" in done.stderr
    assert done.stdout == ""
