"""Requests made by a machine from the schema of the whole API: as it says, and against what it says."""

import asyncio
import warnings
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from tests.served import Site, never, os1, served
from tests.web.test_guard import SECRET, UNLIMITED
from tests.web.test_server import parts

from os1.app import OS1
from os1.core.events import NoteTaken, SessionOpened, UtteranceHeard
from os1.core.ids import OWNER, new_session_id
from os1.web.doors import API, OPEN
from os1.web.server import HOST, make

MODES = pytest.mark.parametrize("mode", GenerationMode, ids=lambda mode: mode.value)
Look = Callable[[Case, int, str], None]


@pytest.fixture
async def home(tmp_path: Path) -> OS1:
    """One that was told a secret, in words and in a note."""
    made = await os1(tmp_path)
    session = new_session_id(made.clock.now())
    heard = UtteranceHeard(session, OWNER, f"I love {SECRET}.")
    note = NoteTaken("you", "love", SECRET, f"You love {SECRET}.", None, None, 0.9, "said", (2,), "rules")
    await made.journal.append(SessionOpened(session, "page"), heard, note)
    return made


def ask(site: Site, home: OS1, mode: GenerationMode, shown: Mapping[str, str], times: int, look: Look) -> None:
    """Let *look* see the answers to *times* requests to each route by who shows *shown*. Blocks."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # FastAPI gives GET and HEAD of a page one name, which nothing here uses
        told = make(home, never, port=site.port).openapi()
    schema: Any = schemathesis.openapi.from_dict(told)
    routes = [route.ok() for route in schema.get_all_operations()]
    assert {"/", "/help/{name}", "/api/enter", "/api/offer", "/api/memory/search"} <= {route.path for route in routes}
    with requests.Session() as line:

        def put(case: Case) -> None:
            reply = case.call(base_url=f"http://{HOST}:{site.port}", session=line, headers=dict(shown))
            look(case, reply.status_code, reply.content.decode(errors="replace"))

        for route in routes:
            if mode is GenerationMode.NEGATIVE and "requestBody" not in told["paths"][route.path][route.method.lower()]:
                continue  # any path is a path: nothing can be sent that the route does not take
            # Without shrinking, which would take minutes where a body is long.
            takes = settings(
                max_examples=times,
                deadline=None,
                suppress_health_check=list(HealthCheck),
                database=None,
                phases=[Phase.generate],
            )
            takes(given(route.as_strategy(generation_mode=mode))(put))()


@MODES
async def test_to_a_stranger_the_api_is_closed(
    tmp_path: Path, home: OS1, mode: GenerationMode, request: pytest.FixtureRequest
) -> None:
    def look(case: Case, status: int, text: str) -> None:
        closed = case.path.startswith(API) and case.path not in OPEN
        assert status in (401, 413) if closed else status < 500, (case.method, case.path, status)
        assert SECRET not in text

    async with served(home, never, UNLIMITED) as site:
        await asyncio.to_thread(ask, site, home, mode, {}, request.config.getoption("--requests"), look)
        assert (await site.status())["state"] == "warming"


@MODES
async def test_whatever_a_browser_asks_is_answered_or_refused_in_words(
    tmp_path: Path, home: OS1, mode: GenerationMode, request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> None:
    statuses: Counter[int] = Counter()

    def look(case: Case, status: int, text: str) -> None:
        statuses[status] += 1
        assert status < 500, (case.method, case.path, status, text)
        if status >= 400:
            assert SECRET not in text

    async with served(home, parts, UNLIMITED) as site:
        browser = await site.enter()
        await site.until("ready")
        times = request.config.getoption("--requests")
        await asyncio.to_thread(ask, site, home, mode, browser.headers, times, look)
        assert (await site.status())["state"] == "ready"
    assert statuses[401] == 0
    assert statuses[200 if mode is GenerationMode.POSITIVE else 422]
    assert SECRET not in caplog.text


async def test_the_schema_is_served_to_nobody(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), parts) as site:
        for path in ("/openapi.json", "/docs", "/redoc", "/docs/oauth2-redirect"):
            assert (await site.ask("GET", path))[0] == 404, path
            assert (await site.ask_as({}, "GET", path))[0] == 404, path
        for path in ("/api/openapi.json", "/api/docs"):
            assert (await site.ask("GET", path))[0] == 404, path
            assert (await site.ask_as({}, "GET", path))[0] == 401, path
