"""The server of the page: who it answers, what it says, and what it never sends anyone to."""

import asyncio
import ipaddress
import json
import re
import socket
import subprocess
from pathlib import Path

import pytest
from tests.served import Site, never, os1, served

from os1.core.clock import SystemClock
from os1.core.errors import DigestMismatch, Misconfigured
from os1.core.events import PersonaSet
from os1.voice.ears import TurnEnd
from os1.voice.engine import Parts
from os1.voice.recogniser import ScriptedRecogniser
from os1.voice.synthesiser import ScriptedSynthesiser
from os1.web.guard import HEADERS
from os1.web.routes import STATIC
from os1.web.server import HOST, claim

OFFER = json.dumps({"sdp": "v=0", "type": "offer"})


async def parts() -> Parts:
    return Parts(ScriptedRecogniser([]), TurnEnd(sample_rate=16_000), ScriptedSynthesiser())


async def corrupted() -> Parts:
    message = "hibari-voice is another file. Fix: os1 models verify"
    raise DigestMismatch(message)


async def test_every_answer_carries_the_headers(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        for path in ("/", "/enter", "/static/voice.js", "/static/style.css", "/api/status", "/nothing"):
            _, headers, _ = await site.ask("GET", path)
            assert {name: headers.get(name) for name in HEADERS} == HEADERS, path
            assert "server" not in headers
        policy = HEADERS["content-security-policy"]
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert HEADERS["cache-control"] == "no-store"


async def test_the_page_is_there_while_she_wakes_up(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        status, _, text = await site.ask("GET", "/")
        assert status == 200
        assert "<title>OS1</title>" in text
        assert "is an AI" in text
        assert await site.status() == {
            "state": "warming",
            "name": "Ada",
            "text": "Ada is waking up.",
            "trouble": "",
        }
        assert (await site.ask("POST", "/api/offer", OFFER))[0] == 503


async def test_it_answers_only_to_its_own_names(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        for name in ("localhost", "127.0.0.1", "[::1]", "LOCALHOST"):
            assert (await site.ask("GET", "/", host=f"{name}:{site.port}"))[0] == 200, name
        for host in ("evil.example", f"evil.example:{site.port}", f"localhost:{site.port + 1}", "localhost", None):
            status, headers, text = await site.ask("GET", "/", host=host)
            assert status in (400, 421), host
            assert "html" not in text
            assert status == 400 or headers["cache-control"] == "no-store"


async def test_her_name_is_true_at_once_when_she_was_given_another(tmp_path: Path) -> None:
    home = await os1(tmp_path)
    async with served(home, never) as site:
        assert (await site.status())["name"] == "Ada"
        await home.journal.append(PersonaSet(2, "Hal", "heart", "dry"))
        assert (await site.status())["name"] == "Hal"


def test_it_listens_to_this_machine_alone() -> None:
    with claim(0) as listener:
        assert ipaddress.ip_address(listener.getsockname()[0]).is_loopback


@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE"])
async def test_other_pages_change_nothing(tmp_path: Path, method: str) -> None:
    async with served(await os1(tmp_path), never) as site:
        for origin in (
            "http://evil.example",
            "null",
            f"http://localhost:{site.port + 1}",
            f"https://localhost:{site.port}",
        ):
            assert (await site.ask(method, "/api/offer", OFFER, origin=origin))[0] == 403, origin
        assert (await site.ask(method, "/api/offer", OFFER, sec_fetch_site="cross-site"))[0] == 403
        own = await site.ask(method, "/api/offer", OFFER, origin=f"http://localhost:{site.port}")
        assert own[0] != 403
        assert (await site.ask(method, "/api/offer", content_length="9999999"))[0] == 413
        assert (await site.ask(method, "/api/offer", transfer_encoding="chunked"))[0] == 411


async def test_what_is_wrong_is_said_in_its_own_words(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), corrupted) as site:
        now = await site.until("trouble")
        assert now["text"] == "hibari-voice is another file. Fix: os1 models verify"
        status, _, text = await site.ask("POST", "/api/offer", OFFER)
        assert status == 503
        assert "os1 models verify" in text


async def test_whom_one_can_ring_is_there_before_she_is(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        status, _, text = await site.ask("GET", "/api/lines")
        assert status == 200
        lines = json.loads(text)
        assert lines
        assert all(line["number"] or line["url"] for line in lines)


async def test_without_a_model_she_is_there_and_the_page_says_what_is_missing(
    program: str, environment: dict[str, str]
) -> None:
    with claim(0) as listener:
        port = listener.getsockname()[1]
    missing = {**environment, "OS1_MODEL": "llama_cpp:qwen2.5-1.5b", "OS1_MODELS": environment["HOME"]}
    process = subprocess.Popen(
        [program, "run", "--port", str(port)], env=missing, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        site = Site(port, Path(environment["OS1_HOME"]), SystemClock())
        for _ in range(300):
            await asyncio.sleep(0.1)
            try:
                now = await site.until("ready")
                break
            except OSError:
                assert process.poll() is None
        assert "os1 models pull qwen2.5-1.5b" in now["trouble"]
        assert (await site.ask("GET", "/"))[0] == 200
    finally:
        process.terminate()
        _, complaint = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "os1 models pull qwen2.5-1.5b" in complaint
    assert "Traceback" not in complaint


async def test_nonsense_is_refused(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), parts) as site:
        await site.until("ready")
        for sdp in ("", "v=0", "nonsense", "v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"):
            status, _, text = await site.ask("POST", "/api/offer", json.dumps({"sdp": sdp, "type": "offer"}))
            assert status == 400, sdp
            assert "Load the page again" in text
        assert (await site.ask("POST", "/api/offer", '{"sdp": "v=0", "type": "answer"}'))[0] == 422
        assert (await site.ask("POST", "/api/offer", "{"))[0] == 422
        candidate = {"candidate": "", "sdp_mid": "0", "sdp_mline_index": 0}
        for one in (candidate, {**candidate, "candidate": "candidate:x"}):
            body = json.dumps({"pc_id": "nobody", "candidates": [one]})
            assert (await site.ask("PATCH", "/api/offer", body))[0] == 404


def test_no_file_sends_anyone_elsewhere() -> None:
    files = sorted(file for file in STATIC.iterdir() if file.suffix != ".png")
    assert {"index.html", "voice.js", "style.css"} <= {file.name for file in files}
    for file in files:
        text = file.read_text().replace("http://www.w3.org/2000/svg", "").replace("http://localhost", "")
        assert not re.search(r"\b(?:https?|wss?):|[\"'(]//|\bstun:|\bturn:|@import|googleapis|cdn", text), file.name


@pytest.mark.parametrize("name", ["index.html", "enter.html", "offline.html", "trust.html"])
def test_the_page_holds_no_inline_code(name: str) -> None:
    page = (STATIC / name).read_text()
    assert not re.search(r"<script(?![^>]*\bsrc=)", page)
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", page)


def test_a_taken_port_is_said_with_the_fix(program: str, environment: dict[str, str]) -> None:
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Misconfigured, match=f"Port {port} is taken .*OS1_PORT={port + 1} os1 run"):
            claim(port)
        done = subprocess.run(
            [program, "run", "--port", str(port)],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert f"Port {port} is taken" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (Path(environment["OS1_HOME"]) / "journal.db").exists()
