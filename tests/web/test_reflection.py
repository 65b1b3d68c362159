"""The page Reflection over real HTTP and a real journal: what she means to ask, what she came to, and dropping it."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.decrypted import every_byte
from tests.served import Site, never, served

from os1.app import OS1, build
from os1.core.clock import FrozenClock
from os1.core.events import (
    EpisodeTold,
    Event,
    NoteTaken,
    Reflected,
    SessionClosed,
    SessionOpened,
    ThreadDropped,
    ThreadRaised,
    UtteranceHeard,
)
from os1.core.ids import OWNER, SessionId
from os1.providers.scripted import ScriptedEmbedder, ScriptedModel
from os1.settings import Settings
from os1.web.reflection import GONE, MOST_NOTES

ONE = SessionId("one")
AT = datetime(2026, 3, 2, 20, 14, tzinfo=UTC)
"""A Monday."""
OPENED, YORK, BOILER, INTERVIEW, CLOSED, NOTE, GIST, REFLECTED = range(2, 10)
"""Places in the journal below: who she is stands first."""


def heard(text: str) -> UtteranceHeard:
    return UtteranceHeard(ONE, OWNER, text)


TOLD: tuple[Event, ...] = (
    SessionOpened(ONE, "page"),
    heard("I moved to York in May."),
    heard("I'm going to call the plumber about the boiler."),
    heard("On Friday I have an interview at the bank."),
    SessionClosed(ONE, "left"),
    NoteTaken("you", "lives in", "York", "You live in York.", None, None, 0.9, "said", (YORK,), "rules"),
    EpisodeTold(ONE, "You have settled in York, and there is a boiler to see to.", (YORK, BOILER), "m"),
    Reflected(CLOSED, "m"),
)


@asynccontextmanager
async def page(tmp_path: Path, *events: Event) -> AsyncIterator[tuple[Site, OS1, FrozenClock]]:
    clock = FrozenClock(AT)
    settings = Settings.load({"OS1_HOME": str(tmp_path), "OS1_KEYRING": "off"})
    os1 = await build(settings, clock=clock, model=ScriptedModel(["Hm."]), places=ScriptedEmbedder())
    if events:
        written = await os1.journal.append(*events)
        assert written[0].position == OPENED
    async with served(os1, never) as site:
        yield site, os1, clock


async def now(site: Site) -> dict[str, Any]:
    status, headers, text = await site.ask("GET", "/api/reflection")
    assert status == 200, text
    assert headers["cache-control"] == "no-store"
    return json.loads(text)


async def tell(site: Site, path: str, **body: object) -> tuple[int, dict[str, Any]]:
    status, _, text = await site.ask("POST", f"/api/{path}", json.dumps(body))
    return status, json.loads(text)


async def version(site: Site) -> str:
    return json.loads((await site.ask("GET", "/api/reflection/version"))[2])["version"]


async def test_before_anything_was_said_it_is_empty(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, _, _clock):
        empty = {"asks": [], "talks": [], "notes": [], "unread": 0, "last": "", "more_talks": 0, "more_notes": 0}
        assert (await now(site)).items() >= empty.items()


async def test_what_she_means_to_ask_comes_with_when(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, _, clock):
        plumber, interview = (await now(site))["asks"]
        assert plumber["text"] == "You were going to call the plumber about the boiler; did you?"
        assert (plumber["from"], plumber["ripe"], plumber["next"]) == ("2026-03-03", False, False)
        assert "interview at the bank" in interview["text"]
        assert (interview["from"], interview["ripe"]) == ("2026-03-06", False)
        clock.advance(timedelta(days=1))
        assert [one["next"] for one in (await now(site))["asks"]] == [True, False]
        clock.advance(timedelta(days=3))
        asks = (await now(site))["asks"]
        assert [one["position"] for one in asks] == [INTERVIEW, BOILER]
        assert [(one["ripe"], one["next"]) for one in asks] == [(True, True), (True, False)]
        clock.advance(timedelta(days=30))
        await site.enter()  # so long without a visit puts a browser out
        assert (await now(site))["asks"] == []


async def test_what_she_asks_next_is_what_is_shown_first(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, os1, clock):
        clock.advance(timedelta(days=4))
        first = (await now(site))["asks"][0]
        thread = os1.memory.thread(clock.now(), SessionId("two"))
        assert thread is not None
        assert first["text"] == thread.question(clock.now().date())


async def test_what_is_not_to_be_brought_up_is_not_asked_and_still_known(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, os1, clock):
        clock.advance(timedelta(days=4))
        before = await version(site)
        assert (await tell(site, "reflection/drop", place=INTERVIEW))[0] == 200
        assert await version(site) != before
        assert [one["position"] for one in (await now(site))["asks"]] == [BOILER]
        thread = os1.memory.thread(clock.now(), SessionId("two"))
        assert thread is not None
        assert thread.position == BOILER
        assert await tell(site, "reflection/drop", place=INTERVIEW) == (404, {"text": GONE})
        assert (await tell(site, "memory/why", place=INTERVIEW))[0] == 200
        dropped = [r.event async for r in os1.journal.read(kinds=[ThreadDropped.kind])]
        assert dropped == [ThreadDropped((INTERVIEW,))]


async def test_what_is_dropped_stays_dropped_after_a_start(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, _, _clock):
        assert (await tell(site, "reflection/drop", place=BOILER))[0] == 200
    async with page(tmp_path) as (site, _, _clock):
        assert [one["position"] for one in (await now(site))["asks"]] == [INTERVIEW]


async def test_to_forget_takes_the_question_the_talk_and_what_was_dropped_along(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, os1, _clock):
        await tell(site, "reflection/drop", place=BOILER)
        chosen = (await tell(site, "memory/choose", place=BOILER))[1]["positions"]
        assert chosen == [BOILER]
        assert (await tell(site, "memory/forget", positions=chosen))[1]["gone"] == 3
        after = await now(site)
        assert after["talks"] == []
        assert [one["position"] for one in after["asks"]] == [INTERVIEW]
        assert [r async for r in os1.journal.read(kinds=[ThreadDropped.kind])] == []
    assert b"boiler" not in every_byte(tmp_path)


async def test_a_talk_comes_with_what_it_rests_on_and_can_be_forgotten(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, _, _clock):
        (talk,) = (await now(site))["talks"]
        assert talk["text"] == "You have settled in York, and there is a boiler to see to."
        moments = (await tell(site, "memory/why", places=talk["sources"]))[1]["moments"]
        assert [one["position"] for one in moments] == [YORK, BOILER]
        chosen = (await tell(site, "memory/choose", conversation=talk["conversation"]))[1]["positions"]
        assert chosen == [YORK, BOILER, INTERVIEW]
        await tell(site, "memory/forget", positions=chosen)
        assert {key: (await now(site))[key] for key in ("talks", "asks", "notes")} == {
            "talks": [], "asks": [], "notes": [],
        }  # fmt: skip  # one look


async def test_what_she_noticed_last_stands_first(tmp_path: Path) -> None:
    more = [
        NoteTaken("you", "likes", f"tea {n}", f"You like tea {n}.", None, None, 0.9, "said", (YORK,), "m")
        for n in ("green", "black")
    ]
    async with page(tmp_path, *TOLD) as (site, os1, clock):
        clock.advance(timedelta(hours=1))
        await os1.journal.append(more[0])
        clock.advance(timedelta(hours=1))
        await os1.journal.append(more[1])
        shown = [note["text"] for note in (await now(site))["notes"]]
        assert shown[-1] == "You live in York."
        assert shown[0] == "You like tea black."
        assert len(shown) <= MOST_NOTES


async def test_how_far_she_has_thought_is_said(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, os1, _clock):
        assert ((await now(site))["unread"], (await now(site))["last"]) == (0, AT.isoformat())
        (written,) = await os1.journal.append(heard("My sister Nora is a welder."))
        assert (await now(site))["unread"] == 1
        await os1.journal.append(Reflected(written.position, "m"))
        assert (await now(site))["unread"] == 0


async def test_another_door_is_seen_at_once(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, os1, clock):
        clock.advance(timedelta(days=4))
        before = await version(site)
        await os1.journal.append(ThreadRaised(SessionId("two"), (INTERVIEW,)))  # as by voice
        assert await version(site) != before
        assert [one["position"] for one in (await now(site))["asks"]] == [BOILER]


async def test_nobody_from_outside_is_answered(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, _, _clock):
        browser = await site.enter()
        body = json.dumps({"place": BOILER})
        for path in ("/api/reflection", "/api/reflection/version"):
            assert (await site.ask_as({}, "GET", path))[0] == 401
        assert (await site.ask_as({"cookie": browser.cookie}, "POST", "/api/reflection/drop", body))[0] == 401
        foreign = {**browser.headers, "origin": "https://elsewhere.example"}
        assert (await site.ask_as(foreign, "POST", "/api/reflection/drop", body))[0] == 403
        assert len((await now(site))["asks"]) == 2
        assert (await tell(site, "reflection/drop", place="1"))[0] == 422
