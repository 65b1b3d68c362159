"""The page Memory over real HTTP and a real journal: what is known, why, put right, forgotten, and off the record."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.decrypted import every_byte
from tests.served import Site, never, served

from os1.app import OS1, build
from os1.core.clock import FrozenClock
from os1.core.errors import ModelUnavailable
from os1.core.events import Event, NoteTaken, SessionOpened, UtteranceHeard, UtteranceSpoken
from os1.core.ids import OWNER, SessionId
from os1.core.models import Embedder, Vectors
from os1.providers.scripted import ScriptedEmbedder, ScriptedModel
from os1.settings import Settings
from os1.web.memory_asks import LONGEST, LONGEST_CORRECTION, MOST
from os1.web.routes import STATIC

ONE = SessionId("one")
AT = datetime(2026, 3, 2, 20, 14, tzinfo=UTC)
OPENED, WELDER, ANSWER, YORK, MARLON, ZANZIBAR, NOTE_YORK, NOTE_MARLON = range(2, 10)
"""Places in the journal below: who she is stands first."""


def heard(text: str) -> UtteranceHeard:
    return UtteranceHeard(ONE, OWNER, text)


def note(subject: str, predicate: str, object: str, text: str, *sources: int) -> NoteTaken:
    return NoteTaken(subject, predicate, object, text, None, None, 0.9, "said", sources, "rules")


TOLD: tuple[Event, ...] = (
    SessionOpened(ONE, "page"),
    heard("My sister Nora is a welder."),
    UtteranceSpoken(ONE, "A welder, lovely.", interrupted=False, model="m", sources=(WELDER,)),
    heard("I moved to York in May."),
    heard("My neighbour Marlon has an overdraft."),
    heard("Marlon fled to Zanzibar."),
    note("you", "lives in", "York", "You live in York.", YORK),
    note("Marlon", "has", "an overdraft", "Marlon has an overdraft.", MARLON),
)


class NoEmbedder(ScriptedEmbedder):
    async def embed(self, texts: Sequence[str]) -> Vectors:
        message = "minilm-int8 is not here. Fix: os1 models pull"
        raise ModelUnavailable(message)


class SlowEmbedder(ScriptedEmbedder):
    """One that is asked, and answers when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.may = asyncio.Event(), asyncio.Event()

    async def embed(self, texts: Sequence[str]) -> Vectors:
        self.asked.set()
        await self.may.wait()
        return await super().embed(texts)


@asynccontextmanager
async def page(tmp_path: Path, *events: Event, embedder: Embedder | None = None) -> AsyncIterator[tuple[Site, OS1]]:
    settings = Settings.load({"OS1_HOME": str(tmp_path), "OS1_KEYRING": "off"})
    os1 = await build(
        settings, clock=FrozenClock(AT), model=ScriptedModel(["Hm."]), places=embedder or ScriptedEmbedder()
    )
    if events:
        written = await os1.journal.append(*events)
        assert written[0].position == OPENED
    async with served(os1, never) as site:
        yield site, os1


async def tell(site: Site, path: str, **body: object) -> tuple[int, dict[str, object]]:
    status, _, text = await site.ask("POST", f"/api/memory/{path}", json.dumps(body))
    return status, json.loads(text)


async def known(site: Site) -> dict[str, list[dict[str, object]]]:
    status, headers, text = await site.ask("GET", "/api/memory")
    assert status == 200
    assert headers["cache-control"] == "no-store"
    return json.loads(text)


def texts(things: object) -> list[str]:
    assert isinstance(things, list)
    return [thing["text"] for thing in things]


async def test_what_she_knows_is_listed_with_whose_it_is(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, _):
        now = await known(site)
        assert {n["text"]: n["yours"] for n in now["notes"]} == {
            "You live in York.": True,
            "Marlon has an overdraft.": False,
        }
        assert {p["name"]: p["called"] for p in now["people"]} == {"Nora": "sister", "Marlon": "neighbour"}
        assert now["on_record"] is True


async def test_before_anything_was_said_it_is_empty(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, _):
        now = await known(site)
        assert now["notes"] == now["people"] == []
        assert (await tell(site, "search", words="Nora"))[1] == {"notes": [], "turns": []}
        assert (await tell(site, "choose", everything=True))[1] == {"positions": [], "moments": []}


async def test_search_finds_notes_and_words_and_says_whose_they_are(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, _):
        status, found = await tell(site, "search", words="overdraft")
        assert status == 200
        assert texts(found["notes"]) == ["Marlon has an overdraft."]
        assert "My neighbour Marlon has an overdraft." in texts(found["turns"])
        _, found = await tell(site, "search", words="welder")
        assert isinstance(found["turns"], list)
        assert {t["text"]: t["whose"] for t in found["turns"]} == {
            "My sister Nora is a welder.": "you",
            "A welder, lovely.": "her",
        }
        assert all(t["at"].startswith("2026-03-02T20:14") for t in found["turns"])


async def test_why_shows_the_words_and_when_they_were_said(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, _):
        status, why = await tell(site, "why", place=NOTE_YORK)
        assert status == 200
        assert why["moments"] == [
            {"position": YORK, "at": AT.isoformat(), "conversation": "one", "text": "I moved to York in May."}
        ]
        _, person = await tell(site, "why", places=[WELDER, ANSWER, 999])
        assert texts(person["moments"]) == ["My sister Nora is a welder."]
        status, refused = await tell(site, "why", place=999)
        assert status == 404
        assert "look at the list again" in str(refused["text"])


async def test_a_correction_outweighs_and_is_seen_at_once(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, _):
        before = (await known(site))["version"]
        status, done = await tell(site, "correct", place=NOTE_YORK, text="  You live in Leeds. ")
        assert (status, done["text"]) == (200, "Corrected: You live in Leeds.")
        now = await known(site)
        assert "You live in Leeds." in texts(now["notes"])
        assert "You live in York." not in texts(now["notes"])
        assert now["version"] > before
        _, found = await tell(site, "search", words="Leeds")
        assert isinstance(found["turns"], list)
        assert [t["whose"] for t in found["turns"]] == ["corrected"]
        assert (await tell(site, "correct", place=999, text="No."))[0] == 404


async def test_who_was_misheard_is_known_by_the_right_name(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, os1):
        await tell(site, "correct", place=WELDER, text="My sister Nelly is a welder.")
        assert {p["name"] for p in (await known(site))["people"]} == {"Nelly", "Marlon"}
        await os1.memory.forget([WELDER])
        assert {p["name"] for p in (await known(site))["people"]} == {"Marlon"}


async def test_what_was_changed_elsewhere_is_seen(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, os1):
        _, _, before = await site.ask("GET", "/api/memory/version")
        await os1.journal.append(heard("My brother Tom bakes."))
        _, _, after = await site.ask("GET", "/api/memory/version")
        assert json.loads(after)["version"] > json.loads(before)["version"]
        assert "Tom" in {p["name"] for p in (await known(site))["people"]}
        assert "My brother Tom bakes." in texts((await tell(site, "search", words="Tom"))[1]["turns"])


async def test_what_is_forgotten_is_in_no_answer_in_no_file_and_in_no_open_conversation(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, os1):
        session = await os1.open("page")
        await session.heard("I lent Marlon money.")
        assert "Marlon" in str(session.prompt())
        _, chosen = await tell(site, "choose", about="Marlon")
        assert texts(chosen["moments"]) == [
            "My neighbour Marlon has an overdraft.",
            "Marlon fled to Zanzibar.",
            "I lent Marlon money.",
        ]
        assert "overdraft" in str(await known(site)), "to choose forgets nothing"
        status, gone = await tell(site, "forget", positions=chosen["positions"])
        assert status == 200
        assert (gone["heard"], gone["gone"]) == (3, 4)
        assert gone["text"] == "Forgotten: 3 things you said, 1 that rested on them."
        assert "Marlon" not in str(session.prompt())
        answers = str(await known(site))
        for path, body in (
            ("search", {"words": "Marlon overdraft Zanzibar"}),
            ("choose", {"everything": True}),
            ("why", {"places": [MARLON, ZANZIBAR, WELDER]}),
        ):
            answers += str(await tell(site, path, **body))
        assert not re.search("marlon|overdraft|zanzibar", answers.lower())
        assert "welder" in answers
        assert (await tell(site, "why", place=NOTE_MARLON))[0] == 404
        assert (await tell(site, "forget", positions=chosen["positions"]))[1]["heard"] == 0
        await session.close("left")
    content = every_byte(tmp_path).lower()
    assert b"welder" in content
    assert b"zanzibar" not in content


async def test_one_note_some_days_or_everything_can_be_chosen(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, _):
        assert (await tell(site, "choose", place=NOTE_YORK))[1]["positions"] == [YORK]
        everything = [WELDER, YORK, MARLON, ZANZIBAR]
        assert (await tell(site, "choose", everything=True))[1]["positions"] == everything
        assert (await tell(site, "choose", **{"from": "2026-03-02", "to": "2026-03-02"}))[1]["positions"] == everything
        assert (await tell(site, "choose", **{"from": "2026-03-03"}))[1]["positions"] == []


async def test_only_what_was_said_can_be_forgotten(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, os1):
        status, gone = await tell(site, "forget", positions=[1, OPENED, NOTE_YORK])
        assert (status, gone["gone"]) == (200, 0)
        kinds = [recorded.event.kind async for recorded in os1.journal.read()]
        assert kinds[:2] == ["persona.set.1", "session.opened.1"]


async def test_off_the_record_nothing_is_written_until_it_is_on_again(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, os1):
        session = await os1.open("page")
        assert (await tell(site, "record", on=False))[1]["on_record"] is False
        await session.heard("Marlon fled to Zanzibar.")
        assert (await known(site))["on_record"] is False
        assert (await tell(site, "choose", everything=True))[1]["positions"] == []
        assert (await tell(site, "record", on=True))[1]["on_record"] is True
        await session.heard("The kettle is red.")
        assert texts((await tell(site, "choose", everything=True))[1]["moments"]) == ["The kettle is red."]
        await session.close("left")


async def test_without_the_embedder_the_search_names_the_fix_and_the_rest_works(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD, embedder=NoEmbedder()) as (site, _):
        status, refused = await tell(site, "search", words="Nora")
        assert (status, refused) == (503, {"text": "minilm-int8 is not here. Fix: os1 models pull"})
        assert len((await known(site))["notes"]) == 2
        assert (await tell(site, "forget", positions=[MARLON, ZANZIBAR]))[0] == 200


async def test_while_a_long_life_is_indexed_what_she_knows_is_shown(tmp_path: Path) -> None:
    embedder = SlowEmbedder()
    async with page(tmp_path, *TOLD, embedder=embedder) as (site, _):
        searching = asyncio.create_task(tell(site, "search", words="Nora"))
        await embedder.asked.wait()
        assert "You live in York." in texts((await known(site))["notes"])
        assert not searching.done()
        embedder.may.set()
        assert (await searching)[0] == 200


@pytest.mark.parametrize(
    ("path", "body", "fix"),
    [
        ("search", {}, "Write what to look for"),
        ("search", {"words": " "}, "Write what to look for"),
        ("search", {"words": "x" * (LONGEST + 1)}, f"{LONGEST} characters"),
        ("search", {"words": 7}, "Write what to look for"),
        ("search", {"words": "a", "limit": 9}, "Write what to look for"),
        ("search", {"words": "\ud800"}, "Write what to look for"),
        ("why", {}, "Name one place"),
        ("why", {"place": 3, "places": [3]}, "Name one place"),
        ("why", {"place": 0}, "Name one place"),
        ("why", {"place": 2**70}, "Name one place"),
        ("why", {"places": list(range(1, 202))}, "up to 200"),
        ("correct", {"place": YORK, "text": " "}, "press Forget"),
        ("correct", {"place": YORK, "text": "x" * (LONGEST_CORRECTION + 1)}, "2,000 characters"),
        ("choose", {}, "Say one thing to forget"),
        ("choose", {"about": "Marlon", "everything": True}, "Say one thing to forget"),
        ("choose", {"from": "yesterday"}, "2026-03-01"),
        ("choose", {"from": "02/03/2026"}, "2026-03-01"),
        ("forget", {"positions": []}, "Choose first"),
        ("forget", {"positions": ["5"]}, "Choose first"),
        ("forget", {"positions": [True]}, "Choose first"),
        ("forget", {"positions": [1] * (MOST + 1)}, "25,000 things at most"),
        ("record", {"on": "no"}, '{"on": true}'),
        ("record", {}, '{"on": true}'),
    ],
)
async def test_a_bad_question_is_refused_with_the_fix_and_changes_nothing(
    tmp_path: Path, path: str, body: dict[str, object], fix: str
) -> None:
    async with page(tmp_path, *TOLD) as (site, _):
        before = await known(site)
        status, refused = await tell(site, path, **body)
        assert status == 422
        assert list(refused) == ["text"]
        assert fix in str(refused["text"])
        assert await known(site) == before


async def test_nonsense_is_refused_in_words_too(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, _):
        for body in ("{", "[]", '"words"', "null", '{"words": NaN}'):
            status, _, text = await site.ask("POST", "/api/memory/search", body)
            assert status == 422, body
            assert list(json.loads(text)) == ["text"], body


async def test_another_page_reads_and_changes_nothing(tmp_path: Path) -> None:
    async with page(tmp_path, *TOLD) as (site, _):
        before = await known(site)
        for path in ("search", "why", "correct", "choose", "forget", "record"):
            body = json.dumps({"positions": [YORK], "words": "Nora", "everything": True, "on": False})
            status, _, text = await site.ask("POST", f"/api/memory/{path}", body, origin="http://evil.example")
            assert status == 403, path
            assert "Nora" not in text
        status, _, text = await site.ask("GET", "/api/memory", host="evil.example")
        assert status == 421
        assert "York" not in text
        assert await known(site) == before


async def test_the_page_is_served_without_inline_code_and_finds_all_its_files(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, _):
        status, headers, text = await site.ask("GET", "/memory")
        assert status == 200
        assert "unsafe" not in headers["content-security-policy"]
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:", text)
        named = re.findall(r'(?:src|href)="(/static/[^"]+)"', text)
        scripts = "".join(file.read_text() for file in STATIC.glob("*.js"))
        named += [f"/static/{name}" for name in re.findall(r'from "\./([^"]+)"', scripts)]
        assert {"/static/page.css", "/static/ask.js", "/static/nav.js"} <= set(named)
        for path in named:
            assert (await site.ask("GET", path))[0] == 200, path
        for there, here in (("/", "/memory"), ("/memory", "/")):
            _, _, text = await site.ask("GET", there)
            # The page one is on is no link: to follow it would end a call.
            assert re.findall(r'<nav.*?href="([^"]+)".*?</nav>', text) == [here]
