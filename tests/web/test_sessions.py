"""Who is let in: by a key that opens once, and then by what the browser was given."""

import asyncio
import json
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.entering import key_of
from tests.served import never, os1, served

from os1.web.devices import FILE, Devices
from os1.web.doors import API, OPEN
from os1.web.folder import PageFolder
from os1.web.server import make

OFFER = json.dumps({"sdp": "v=0", "type": "offer"})
PAGES = {
    *("/", "/enter", "/help", "/help/{name}", "/letters", "/memory", "/reflection", "/settings", "/static"),
    *("/manifest.webmanifest", "/static/catalogue.js", "/static/offline.html", "/worker.js"),
}
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def body_of(key: str) -> str:
    return json.dumps({"key": key})


def paths_of(routes: Iterable[Any]) -> Iterator[str]:
    """The paths of *routes*, and of the routers among them."""
    for route in routes:
        inner = getattr(route, "original_router", None)
        if inner is None:
            yield route.path
        else:
            yield from paths_of(inner.routes)


async def test_without_a_session_nothing_is_said(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        for method, path in (
            ("GET", "/api/status"),
            ("POST", "/api/offer"),
            ("PATCH", "/api/offer"),
            ("GET", "/api/x"),
        ):
            status, headers, text = await site.ask_as({}, method, path, OFFER)
            assert status == 401, path
            assert "os1 enter" in json.loads(text)["text"]
            assert "Ada" not in text
            assert headers["www-authenticate"] == "OS1"
        assert (await site.ask_as({}, "GET", "/"))[0] == 200
        assert (await site.ask_as({}, "GET", "/api/health"))[2] == '{"state":"up"}'


async def test_every_route_is_a_page_or_closed_or_on_the_list(tmp_path: Path) -> None:
    home = await os1(tmp_path)
    async with served(home, never) as site:
        paths = set(paths_of(make(home, never, port=site.port).routes))
        assert paths >= {"/api/status", "/api/offer", *OPEN}
        assert {path for path in paths if not path.startswith(API)} == PAGES
        for path in paths - PAGES - set(OPEN):
            assert (await site.ask_as({}, "GET", path))[0] == 401, path


async def test_both_halves_are_needed(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        one, other = await site.enter(), await site.enter()
        for shown in (
            {"cookie": one.cookie},
            {"os1-page": one.page},
            {"cookie": one.cookie, "os1-page": other.page},
            {"cookie": one.cookie.replace(str(site.port), str(site.port + 1)), "os1-page": one.page},
            {"cookie": one.cookie + "x", "os1-page": one.page},
            {"cookie": one.cookie, "os1-page": "\xff"},
        ):
            assert (await site.ask_as(shown, "GET", "/api/status"))[0] == 401, shown
        assert (await site.ask_as(one.headers, "GET", "/api/status"))[0] == 200
        assert (await site.ask_as(other.headers, "GET", "/api/status"))[0] == 200


async def test_cookies_of_other_ports_do_not_hide_ours(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        one = await site.enter()
        tossed = f"theirs=1; os1-{site.port}=theirs; {one.cookie}; os1-9={'x' * 300}"
        assert (await site.ask_as({"cookie": tossed, "os1-page": one.page}, "GET", "/api/status"))[0] == 200


async def test_a_key_opens_once(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        key = key_of(tmp_path)
        first, headers, text = await site.ask_as({}, "POST", "/api/enter", body_of(key))
        assert first == 200
        assert set(json.loads(text)) == {"page"}
        attributes = {part.strip().partition("=")[0] for part in headers["set-cookie"].split(";")[1:]}
        assert attributes == {"Max-Age", "Path", "HttpOnly", "SameSite"}
        assert "Path=/; HttpOnly; SameSite=Strict" in headers["set-cookie"]
        status, headers, text = await site.ask_as({}, "POST", "/api/enter", body_of(key))
        assert status == 403
        assert "set-cookie" not in headers
        assert "os1 enter" in json.loads(text)["text"]


async def test_of_many_at_once_one_gets_in_by_a_key(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        body = body_of(key_of(tmp_path))
        answers = await asyncio.gather(*(site.ask_as({}, "POST", "/api/enter", body) for _ in range(5)))
        assert sorted(status for status, _, _ in answers) == [200, 403, 403, 403, 403]


async def test_a_key_from_another_page_is_not_taken(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        body = body_of(key_of(tmp_path))
        assert (await site.ask_as({}, "POST", "/api/enter", body, origin="http://evil.example"))[0] == 403
        own = f"http://localhost:{site.port}"
        assert (await site.ask_as({}, "POST", "/api/enter", body, origin=own))[0] == 200


@pytest.mark.parametrize(
    "body",
    [
        '{"marzipan"',
        '{"key": NaN, "marzipan": 1}',
        '{"key": "\\ud800marzipan"}',
        '{"key": ["marzipan"]}',
        '["marzipan", ' + "[" * 9_000,
        '{"marzipan": 1}',
        '"marzipan"',
    ],
)
async def test_what_is_no_key_is_refused_and_not_said_back(tmp_path: Path, body: str) -> None:
    async with served(await os1(tmp_path), never) as site:
        status, _, text = await site.ask_as({}, "POST", "/api/enter", body)
        assert status in (400, 403, 422)
        assert "marzipan" not in text


async def test_a_browser_stays_in_when_os1_starts_again(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        browser, port = await site.enter(), site.port
    home = await os1(tmp_path)
    async with served(home, never) as site:
        renamed = browser.cookie.replace(f"os1-{port}=", f"os1-{site.port}=")
        shown = {"cookie": renamed, "os1-page": browser.page}
        assert (await site.ask_as(shown, "GET", "/api/status"))[0] == 200


async def test_a_browser_that_enters_again_is_the_same_one(tmp_path: Path) -> None:
    home = await os1(tmp_path)
    async with served(home, never) as site:
        before = await site.enter(FIREFOX)
        body = body_of(key_of(tmp_path))
        status, headers, text = await site.ask_as({"cookie": before.cookie}, "POST", "/api/enter", body)
        assert status == 200
        assert [d.name for d in Devices(PageFolder(tmp_path), home.clock).all()] == ["Firefox on Linux"]
        assert (await site.ask_as(before.headers, "GET", "/api/status"))[0] == 401
        cookie = headers["set-cookie"].partition(";")[0]
        now = {"cookie": cookie, "os1-page": json.loads(text)["page"]}
        assert (await site.ask_as(now, "GET", "/api/status"))[0] == 200


async def test_no_secret_is_on_the_disk_and_all_is_ours_alone(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        key, browser = key_of(tmp_path), await site.enter()
        folder = tmp_path / "page"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        files = [path for path in folder.rglob("*") if path.is_file()]
        assert folder / FILE in files
        for file in files:
            assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
            for secret in (key, browser.page, browser.cookie.partition("=")[2]):
                assert secret not in file.name + file.read_text()
