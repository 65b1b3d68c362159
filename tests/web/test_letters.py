"""The page Letters over real HTTP and a real journal: told, read, changed, said yes to, drawn and forgotten."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.decrypted import every_byte
from tests.served import Site, never, served

from os1.app import OS1, build
from os1.core.clock import FrozenClock
from os1.core.events import Event
from os1.core.letter_events import LetterApproved, LetterSent
from os1.providers.scripted import ScriptedEmbedder, ScriptedModel
from os1.settings import Settings
from os1.web import letters as routes
from os1.web.letter_talk import LEFT

TOLD = (
    "She's moving to Oslo in May and I never thanked her.",
    "It would be the summer she taught me to swim, um, in the lake by the mill.",
    "She held my hand under the water and she never laughed at me.",
    "I'd like to visit her in the autumn.",
    "Just Nell.",
)
LETTER = (
    "Dear Nora,\n\n"
    "You're moving to Oslo in May and I never thanked you.\n\n"
    "I remember the summer you taught me to swim in the lake by the mill.\n\n"
    "You held my hand under the water and you never laughed at me.\n\n"
    "I'd like to visit you in the autumn.\n\n"
    "With love,\nNell"
)
Fields = dict[str, Any]


@asynccontextmanager
async def page(home: Path) -> AsyncIterator[tuple[Site, OS1]]:
    clock = FrozenClock(datetime(2026, 3, 2, 20, 14, tzinfo=UTC))
    settings = Settings.load({"OS1_HOME": str(home), "OS1_KEYRING": "off"})
    os1 = await build(settings, clock=clock, model=ScriptedModel(["Hm."]), places=ScriptedEmbedder())
    async with served(os1, never) as site:
        yield site, os1


async def tell(site: Site, path: str, **body: object) -> tuple[int, Fields]:
    status, headers, text = await site.ask("POST", f"/api/letters/{path}", json.dumps(body))
    assert headers["cache-control"] == "no-store"
    return status, json.loads(text)


async def done(site: Site, path: str, **body: object) -> Fields:
    status, answer = await tell(site, path, **body)
    assert status == 200, answer
    return answer


async def refused(site: Site, path: str, **body: object) -> str:
    status, answer = await tell(site, path, **body)
    assert status == 422, answer
    return answer["text"]


async def listed(site: Site) -> list[Fields]:
    return json.loads((await site.ask("GET", "/api/letters"))[2])["letters"]


async def told(site: Site, to: str = "my sister Nora", form: str = "letter") -> Fields:
    """Tell a letter to its end; it as the page shows it, its added words accepted."""
    asked = await done(site, "begin", to=to, form=form)
    for text in TOLD:
        assert not asked["written"]
        asked = await done(site, "answer", conversation=asked["conversation"], text=text)
    assert asked["written"]
    one = await done(site, "one", number=asked["letter"])
    while one["added"]:
        one = await done(site, "settle", number=one["number"], version=one["version"], yes=True)
    return one


def at(one: Fields) -> Fields:
    return {"number": one["number"], "version": one["version"]}


async def events(os1: OS1) -> list[Event]:
    return [recorded.event async for recorded in os1.journal.read()]


async def test_a_letter_from_the_first_question_to_the_answer_that_came_back(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, os1):
        assert await listed(site) == []
        asked = await done(site, "begin", to="my sister Nora", form="letter")
        assert asked["says"].endswith("Why Nora, and why now?")
        assert (asked["written"], asked["lines"]) == (False, [])
        version = json.loads((await site.ask("GET", "/api/letters/version"))[2])

        one = await told(site)
        assert one["text"] == LETTER
        assert [part["basis"] for part in one["lines"]] == ["form", *["said"] * 4, "form", "said"]
        assert json.loads((await site.ask("GET", "/api/letters/version"))[2]) != version
        why = json.loads(
            (await site.ask("POST", "/api/memory/why", json.dumps({"places": one["lines"][1]["sources"]})))[2]
        )
        assert TOLD[0] in json.dumps(why, ensure_ascii=False)

        doubted = await done(site, "revise", **at(one), wish="add that we went to Rome together")
        assert doubted["doubt"] == "We went to Rome together."
        assert await refused(site, "approve", **at(doubted)) == str(routes.STILL_ASKED)
        one = await done(site, "settle", **at(doubted), yes=False)
        assert "Rome" not in one["text"]
        one = await done(site, "revise", **at(one), text=LETTER.replace("lake", "pond"))
        assert "the pond by the mill" in one["text"]
        one = await done(site, "revise", **at(one), wish="undo")
        assert one["text"] == LETTER

        assert await refused(site, "sent", **at(one), how="post") == str(routes.NO_YES)
        assert await refused(site, "mail", **at(one)) == str(routes.NO_YES)
        one = await done(site, "approve", **at(one))
        assert (one["state"], one["approved"]) == ("approved", True)
        status, headers, mail = await site.ask("POST", "/api/letters/mail", json.dumps(at(one)))
        assert status == 200
        assert headers["content-disposition"] == 'attachment; filename="letter.eml"'
        assert "You're moving to Oslo in May" in mail
        assert "Nora" not in mail.replace("\r", "").partition("\n\n")[0]
        assert "never thanked you" in (await done(site, "guide", **at(one)))["text"]

        assert (await done(site, "sent", **at(one), how="post"))["state"] == "sent"
        one = await done(site, "came-back", number=one["number"], text="Come in October!")
        assert (one["state"], one["replies"]) == ("answered", ["Come in October!"])
        written = await events(os1)
        assert [event.version for event in written if isinstance(event, LetterApproved)] == [one["version"]]
        assert len([event for event in written if isinstance(event, LetterSent)]) == 1


async def test_a_yes_is_to_the_letter_that_was_seen(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, os1):
        one = await told(site)
        await done(site, "revise", **at(one), wish="change Oslo to Bergen")
        for path, more in (("approve", {}), ("revise", {"wish": "undo"}), ("settle", {"yes": True})):
            assert await refused(site, path, **at(one), **more) == str(routes.CHANGED)
        assert not [event for event in await events(os1) if isinstance(event, LetterApproved)]


async def test_two_yeses_at_once_are_one(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, os1):
        one = await told(site)
        await asyncio.gather(*(tell(site, "approve", **at(one)) for _ in range(3)))
        last = (await done(site, "one", number=1))["version"]
        assert {event.version for event in await events(os1) if isinstance(event, LetterApproved)} == {last}


async def test_an_unsent_letter_never_goes(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, _):
        one = await done(site, "approve", **at(await told(site, "my dad", "unsent")))
        assert one["state"] == "unsent"
        assert await refused(site, "mail", **at(one)) == str(routes.NEVER)
        assert await refused(site, "sent", **at(one), how="hand") == str(routes.NEVER)


async def test_another_day_it_goes_on_where_it_was(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, _):
        asked = await done(site, "begin", to="my sister Nora")
        first = asked["conversation"]
        await done(site, "answer", conversation=first, text=TOLD[0])
        asked = await done(site, "go-on", number=1)
        assert "Nora" in asked["says"]
        assert await refused(site, "answer", conversation=first, text=TOLD[1]) == str(LEFT)
        for text in TOLD[1:]:
            asked = await done(site, "answer", conversation=asked["conversation"], text=text)
        assert asked["written"]
        assert TOLD[0][8:25] in (await done(site, "one", number=1))["text"]


async def test_danger_told_for_a_letter_is_answered_first(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, _):
        asked = await done(site, "begin", to="my mum", form="unsent")
        asked = await done(site, "answer", conversation=asked["conversation"], text="I'm going to kill myself tonight.")
        assert asked["lines"]
        assert not asked["written"]


async def test_what_is_forgotten_is_in_no_file(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, os1):
        one = await told(site)
        chosen = await done(site, "choose", number=one["number"])
        assert "mill" in json.dumps(chosen["moments"])
        body = json.dumps({"positions": chosen["positions"]})
        status, _, text = await site.ask("POST", "/api/memory/forget", body)
        assert status == 200, text
        assert await listed(site) == []
        assert await refused(site, "one", number=one["number"]) == str(routes.GONE)
    assert b"lake by the mill" not in every_byte(os1.settings.home)


async def test_drawn_it_is_the_letter(tmp_path: Path) -> None:
    look = {"hand": "aurore", "ink": "sepia", "size": "A5"}
    async with page(tmp_path) as (site, _):
        one = await told(site)
        drawn = await done(site, "strokes", **at(one), **look)
        assert len(drawn["pages"]) == 1
        assert len(drawn["pages"][0]["strokes"]) > 200
        assert await refused(site, "print", **at(one), **look) == str(routes.NO_YES)
        assert "aurore" in await refused(site, "strokes", **at(one), **{**look, "hand": "nobody"})
        assert await refused(site, "strokes", **at(one), hand="aurore", ink="sepia", size="") != ""


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("begin", {"to": "x" * 201}),
        ("begin", {"to": "a\nb"}),
        ("begin", {"to": "Nora", "form": "telegram"}),
        ("answer", {"conversation": "x", "text": ""}),
        ("answer", {"conversation": "x", "text": "y" * 4_001}),
        ("one", {"number": 0}),
        ("one", {"number": "1; drop"}),
        ("revise", {"number": 1, "version": 1}),
        ("revise", {"number": 1, "version": 1, "wish": "undo", "text": "Hello"}),
        ("sent", {"number": 1, "version": 1, "how": "pigeon"}),
        ("hear", {"number": 1, "version": 1, "part": -1}),
    ],
)
async def test_what_cannot_be_is_refused_with_the_fix(tmp_path: Path, path: str, body: Fields) -> None:
    async with page(tmp_path) as (site, _):
        fix = await refused(site, path, **body)
        assert fix.endswith(".")
        assert await listed(site) == []
