"""The guard before strangers: much asked, asked too often, asked anything at all."""

import asyncio
import socket
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.entering import key_of
from tests.served import never, os1, served

from os1.core.events import UtteranceHeard
from os1.core.ids import OWNER, new_session_id
from os1.web.doors import OPEN
from os1.web.rate import Rate, Rates
from os1.web.server import HOST

SECRET = "marzipan"
"""A word of the journal; no answer to a stranger may hold it."""
UNLIMITED = Rates(*[Rate(burst=1_000_000, a_second=1_000_000)] * 3)
FLOOD = 3_000
PATHS = ("/", "/enter", "/static/voice.js", "/static/", "/api/status", "/api/offer", "/nothing", *OPEN)


def exchange(port: int, request: bytes) -> bytes:
    """All that the server on *port* answers to *request*, on a connection of its own, which it may cut at any time."""
    answer = b""
    with socket.create_connection((HOST, port), timeout=10) as line, suppress(ConnectionError):  # it may cut the line
        line.sendall(request)
        line.shutdown(socket.SHUT_WR)
        while more := line.recv(65_536):
            answer += more
    return answer


def flood(port: int, request: bytes, times: int) -> list[int]:
    """The statuses of *times* answers to *request*, all on one connection and as fast as they come."""
    statuses = []
    with socket.create_connection((HOST, port), timeout=30) as line, line.makefile("rb") as answers:
        for _ in range(times):
            line.sendall(request)
            statuses.append(int(answers.readline().split()[1]))
            length = 0
            while (header := answers.readline().strip().lower()) != b"":
                if header.startswith(b"content-length:"):
                    length = int(header.partition(b":")[2])
            answers.read(length)
    return statuses


async def test_a_flood_is_refused_and_the_user_is_answered_meanwhile(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        await site.enter()
        request = f"GET /api/status HTTP/1.1\r\nhost: localhost:{site.port}\r\n\r\n".encode()
        flooding = asyncio.create_task(asyncio.to_thread(flood, site.port, request, FLOOD))
        answered = 0
        while not flooding.done():
            await asyncio.sleep(0.2)
            status, _, _ = await site.ask("GET", "/api/status")
            answered += 1
            assert status == 200
        statuses = await flooding
        assert answered
        assert set(statuses) == {401, 429}
        allowed = statuses.count(401)
        assert allowed < FLOOD / 2
        assert len(statuses) == FLOOD


async def test_who_was_let_in_is_slowed_alone(tmp_path: Path) -> None:
    rates = Rates(inside=Rate(burst=3, a_second=0.001))
    async with served(await os1(tmp_path), never, rates) as site:
        one, other = await site.enter(), await site.enter()
        got = [await site.ask_as(one.headers, "GET", "/api/status") for _ in range(4)]
        assert [status for status, _, _ in got] == [200, 200, 200, 429]
        assert int(got[-1][1]["retry-after"]) > 900
        assert "Ada" not in got[-1][2]
        assert (await site.ask_as(other.headers, "GET", "/api/status"))[0] == 200
        assert (await site.ask_as({}, "GET", "/"))[0] == 200


async def test_strangers_share_one_measure_on_this_machine_and_take_none_of_a_browsers(tmp_path: Path) -> None:
    rates = Rates(outside=Rate(burst=4, a_second=0.001))
    async with served(await os1(tmp_path), never, rates) as site:
        browser = await site.enter()
        stranger = f"GET /api/status HTTP/1.1\r\nhost: localhost:{site.port}\r\nconnection: close\r\n\r\n".encode()
        answers = [await asyncio.to_thread(exchange, site.port, stranger) for _ in range(4)]
        assert [answer.split()[1] for answer in answers] == [b"401", b"401", b"401", b"429"]
        assert (await site.ask_as({"cookie": "os1=none"}, "GET", "/"))[0] == 429
        assert (await site.ask_as(browser.headers, "GET", "/"))[0] == 200
        assert (await site.ask_as(browser.headers, "GET", "/api/status"))[0] == 200


async def test_who_says_to_ask_for_another_is_measured_all_the_same(tmp_path: Path) -> None:
    rates = Rates(outside=Rate(burst=2, a_second=0.001))
    async with served(await os1(tmp_path), never, rates) as site:
        asked = [await site.ask_as({"x-forwarded-for": f"10.0.0.{n}"}, "GET", "/") for n in range(3)]
        assert [status for status, _, _ in asked] == [200, 200, 429]


async def test_keys_cannot_be_tried_for_long(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        statuses = [(await site.ask_as({}, "POST", "/api/enter", '{"key": "a guess"}'))[0] for _ in range(7)]
        assert statuses == [403] * 5 + [429] * 2
        key = key_of(tmp_path)
        assert (await site.ask_as({}, "POST", "/api/enter", f'{{"key": "{key}"}}'))[0] == 429


text = st.text(st.characters(codec="latin-1", exclude_characters="\r\n"), max_size=60)
names = st.sampled_from(
    ["cookie", "os1-page", "origin", "content-length", "transfer-encoding", "range", "accept", "upgrade", "expect"]
) | st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz-"), min_size=1, max_size=12)
methods = st.sampled_from(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"]) | st.text(
    st.sampled_from("ABCXYZabcxyz!#"), min_size=1, max_size=8
)
steps = st.sampled_from(["api", "static", "enter", "status", "..", ".", "", "%00", "%2e%2e", "%2f", "a" * 300, "\xff"])
paths = (
    st.sampled_from(PATHS)
    | st.lists(steps | text.map(lambda t: t.replace(" ", "%20")), max_size=6).map(lambda parts: "/" + "/".join(parts))
    | st.sampled_from(PATHS).flatmap(lambda path: text.map(lambda t: f"{path}?{t.replace(' ', '%20')}"))
)


async def test_whatever_a_stranger_sends_is_no_failure_and_tells_no_word(tmp_path: Path) -> None:
    home = await os1(tmp_path)
    session = new_session_id(home.clock.now())
    await home.journal.append(UtteranceHeard(session, OWNER, SECRET))
    answers: list[bool] = []
    async with served(home, never, UNLIMITED) as site:

        @settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])  # each is a connection
        @given(methods, paths, st.lists(st.tuples(names, text), max_size=5), st.binary(max_size=200), st.booleans())
        @example("GET", "/static/%00", [], b"", False)
        @example("POST", "/api/enter", [], b'{"key": NaN}', True)
        @example("POST", "/api/enter", [], b'{"key": "\\ud800"}', True)
        @example("POST", "/api/enter", [], b"\xff", True)
        @example("POST", "/api/enter", [], b"[" * 100_000, True)
        @example("GET", "/api/status/", [], b"", False)
        def soup(method: str, path: str, headers: list[tuple[str, str]], body: bytes, measured: bool) -> None:
            lines = [f"{method} {path} HTTP/1.1", f"host: localhost:{site.port}", "connection: close"]
            lines += ["content-type: application/json", f"content-length: {len(body)}"] * measured
            lines += [f"{name}: {value}" for name, value in headers]
            answer = exchange(site.port, "\r\n".join([*lines, "", ""]).encode("latin-1") + body)
            head, _, said = answer.partition(b"\r\n\r\n")
            answers.append(bool(head))
            if not head:
                return
            status = int(head.split()[1])
            plain = path.partition("?")[0].partition("#")[0]
            closed = plain.startswith("/api") and plain not in OPEN
            assert 400 <= status < 500 if closed else status < 500, (status, head)
            assert SECRET.encode() not in said

        await asyncio.to_thread(soup)
        # A connection is cut without a word only in the midst of a broken request.
        assert sum(answers) > len(answers) / 2
        status, _, _ = await site.ask("GET", "/api/status")
        assert status == 200
