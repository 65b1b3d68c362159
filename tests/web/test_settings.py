"""The page Settings over real HTTP, a real journal and a real settings.toml."""

import asyncio
import io
import json
import logging
import re
import tomllib
import wave
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from tests.served import Site, never, served

from os1.app import OS1, build
from os1.core.clock import SystemClock
from os1.core.errors import Unavailable
from os1.core.events import RecordSwitched, TrustedPersonSet
from os1.core.models import Message
from os1.providers.scripted import ScriptedEmbedder, ScriptedModel
from os1.settings import Settings
from os1.voice.ears import TurnEnd
from os1.voice.engine import Parts
from os1.voice.recogniser import ScriptedRecogniser
from os1.voice.synthesiser import ScriptedSynthesiser
from os1.web.her_voice import ASLEEP, sample
from os1.web.measuring import ALREADY, GAVE_WAY, TALKING, Measuring
from os1.web.settings import GONE, KEYED
from os1.web.waking import Waking

OWN = "# my own words\nport = 8014\nvoice_speed = 1.0  # as she is\n"


class Waits(ScriptedModel):
    """One that answers when it is let."""

    def __init__(self) -> None:
        super().__init__(["Yes it is."])
        self.asked, self.may = asyncio.Event(), asyncio.Event()

    async def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        self.asked.set()
        await self.may.wait()
        async for piece in super().stream(messages, max_tokens=max_tokens, schema=schema):
            yield piece


def settings_of(home: Path, **environment: str) -> Settings:
    return Settings.load({"OS1_HOME": str(home), "OS1_KEYRING": "off", "OS1_MODEL": "scripted:Mm.", **environment})


@cache
def turn_end() -> TurnEnd:
    return TurnEnd(sample_rate=16_000)


def parts_of(os1: OS1) -> Parts:
    """An ear and a voice by script, which follow the settings as hers do."""

    return Parts(
        ScriptedRecogniser([]), turn_end(), ScriptedSynthesiser(), lambda: os1.choices.now.listening_sounds == "on"
    )


async def os1_of(settings: Settings, model: ScriptedModel | None = None) -> OS1:
    model = model or ScriptedModel(["One two three."])
    return await build(settings, clock=SystemClock(), model=model, places=ScriptedEmbedder())


@asynccontextmanager
async def page(
    home: Path, *, model: ScriptedModel | None = None, **environment: str
) -> AsyncIterator[tuple[Site, OS1]]:
    """The page while she is still waking up."""
    os1 = await os1_of(settings_of(home, **environment), model)
    async with served(os1, never) as site:
        yield site, os1


@asynccontextmanager
async def awake(home: Path) -> AsyncIterator[tuple[Site, OS1, Parts]]:
    """The page when she is there."""
    os1 = await os1_of(settings_of(home))
    parts = parts_of(os1)

    async def load() -> Parts:
        return parts

    async with served(os1, load) as site:
        await site.until("ready")
        yield site, os1, parts


async def now(site: Site) -> dict[str, Any]:
    status, headers, text = await site.ask("GET", "/api/settings")
    assert status == 200, text
    assert headers["cache-control"] == "no-store"
    return json.loads(text)


async def tell(site: Site, path: str = "", **body: object) -> tuple[int, dict[str, Any]]:
    status, _, text = await site.ask("POST", f"/api/settings{path}", json.dumps(body))
    return status, json.loads(text)


async def test_what_is_set_is_shown(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('voice_pitch = -2.0\ncountry = "ie"\n')
    async with page(tmp_path, OS1_USER_NAME="Ruth", OS1_VOICE_SPEED="0.9") as (site, os1):
        shown = await now(site)
        assert shown["name"] == "Samantha"
        assert shown["user_name"] == "Ruth"
        assert (shown["voice_speed"], shown["voice_pitch"], shown["listening_sounds"]) == (0.9, -2.0, "on")
        assert (shown["country"], shown["country_now"]) == ("IE", "IE")
        assert "116 123" in [line["number"] for line in shown["lines"]]
        assert shown["fixed"] == {
            "user_name": "OS1_USER_NAME",
            "voice_speed": "OS1_VOICE_SPEED",
            "model": "OS1_MODEL",
        }
        assert shown["speaks_with"] == os1.model.name
        assert shown["data"]["path"] == str(tmp_path)
        assert shown["data"]["bytes"] >= (tmp_path / "journal.db").stat().st_size
        assert [one["here"] for one in shown["devices"]] == [True]


async def test_a_change_is_written_and_the_owners_own_lines_stay(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(OWN)
    async with awake(tmp_path) as (site, _, parts):
        slow = len(parts.synthesiser.speak("hello"))
        status, shown = await tell(site, voice_speed=1.25, listening_sounds="off")
        assert status == 200
        assert (shown["voice_speed"], shown["listening_sounds"]) == (1.25, "off")
        assert file.read_text() == OWN.replace("= 1.0 ", "= 1.25 ") + 'listening_sounds = "off"\n'
        assert len(parts.synthesiser.speak("hello")) == int(slow / 1.25)
        assert not parts.murmurs()
    assert settings_of(tmp_path).voice_speed == 1.25


async def test_another_hand_in_the_file_is_seen_at_once(tmp_path: Path) -> None:
    async with awake(tmp_path) as (site, os1, parts):
        (tmp_path / "settings.toml").write_text('country = "US"\nuser_name = "Ruth"\nvoice_speed = 0.8\n')
        shown = await now(site)
        assert (shown["country_now"], shown["user_name"], shown["voice_speed"]) == ("US", "Ruth", 0.8)
        assert "988" in (await site.ask("GET", "/api/lines"))[2]
        assert "988" in (await site.ask("GET", "/help/not-well"))[2]
        assert os1.care.help.country == "US"
        session = await os1.open("page")
        assert session.person.name == "Ruth"
        await session.close("left")
        await heard(site)
        assert len(parts.synthesiser.speak("hello")) == int(0.5 * 24_000 / 0.8)
        (tmp_path / "settings.toml").write_text("voice_speed = ")
        shown = await now(site)
        assert "not valid TOML" in shown["trouble"]
        assert shown["voice_speed"] == 0.8
        (tmp_path / "settings.toml").write_text("voice_speed = 1.1")
        shown = await now(site)
        assert (shown["trouble"], shown["voice_speed"]) == ("", 1.1)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"voice_speed": 3}, "OS1_VOICE_SPEED is 3.0: Value error, give a number from 0.7 to 1.4"),
        ({"voice_pitch": -9.5}, "from -4 to 4"),
        ({"country": "1x"}, "OS1_COUNTRY is '1x'"),
        ({"country": "Ireland"}, "Nothing was changed"),
        ({"voice_speed": "quick"}, "Nothing was changed"),
        ({"listening_sounds": True}, "Nothing was changed"),
        ({"name": " "}, "Nothing was changed"),
        ({"name": "A\nB"}, "Nothing was changed"),
        ({"user_name": "\ud800"}, "Nothing was changed"),
        ({"port": 80}, "Nothing was changed"),
        ({}, "Nothing was changed"),
        ({"model": "nonsense"}, "OS1_MODEL is 'nonsense'. It should be PROVIDER:MODEL"),
        ({"model": "openai:llama3.2"}, "needs OS1_MODEL_URL"),
        ({"model": "llama_cpp:nowhere"}, "nowhere"),
        ({"model": f"llama_cpp:{'x' * 280}.gguf"}, "there can be no such file"),
        ({"model": "llama_cpp:~nobody-here/x.gguf"}, "there can be no such file"),
        ({"voice_speed": 0.9, "voice_pitch": 40}, "OS1_VOICE_PITCH is 40.0"),
    ],
)
async def test_what_cannot_be_is_said_with_the_fix_and_nothing_is_lost(
    tmp_path: Path, body: dict[str, object], words: str
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(OWN + 'model = "scripted:Mm."\n')
    settings = Settings.load({"OS1_HOME": str(tmp_path), "OS1_KEYRING": "off"})
    os1 = await os1_of(settings)
    async with served(os1, never) as site:
        status, said = await tell(site, **body)
        assert status == 422
        assert words in said["text"]
        assert file.read_text() == OWN + 'model = "scripted:Mm."\n'
        assert (await now(site))["name"] == "Samantha"


async def test_what_the_environment_sets_is_fixed(tmp_path: Path) -> None:
    async with page(tmp_path, OS1_VOICE_SPEED="0.9", OS1_NAME="Ada") as (site, os1):
        status, said = await tell(site, voice_speed=1.1)
        assert (status, said["text"]) == (422, "OS1_VOICE_SPEED is set where OS1 is started, and is changed there.")
        assert (await tell(site, name="Bea"))[0] == 422
        assert os1.persona.name == "Ada"
        assert not (tmp_path / "settings.toml").exists()


async def test_her_name_is_the_journals(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, _):
        status, shown = await tell(site, name=" Ada ", user_name="Ruth")
        assert (status, shown["name"], shown["user_name"]) == (200, "Ada", "Ruth")
        assert (await site.status())["name"] == "Ada"
        assert (tmp_path / "settings.toml").read_text() == 'user_name = "Ruth"\n'
    async with page(tmp_path) as (site, os1):
        assert (await now(site))["name"] == "Ada"
        assert os1.persona.version == 2


async def test_a_name_in_the_file_follows_the_page(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('name = "Ada" # hers\n')
    async with page(tmp_path) as (site, _):
        assert (await tell(site, name="Bea"))[0] == 200
        assert (tmp_path / "settings.toml").read_text() == 'name = "Bea" # hers\n'
    async with page(tmp_path) as (site, _):
        assert (await now(site))["name"] == "Bea"


async def test_another_model_waits_for_the_next_start(tmp_path: Path) -> None:
    settings = Settings.load({"OS1_HOME": str(tmp_path), "OS1_KEYRING": "off"})
    os1 = await os1_of(settings)
    async with served(os1, never) as site:
        assert (await now(site))["waiting"] == []
        url = "http://localhost:11434/v1"
        status, shown = await tell(site, model="openai:llama3.2", model_url=url)
        assert status == 200
        assert shown["waiting"] == ["model", "model_url"]
        assert shown["speaks_with"] == os1.model.name
        written = tomllib.loads((tmp_path / "settings.toml").read_text())
        assert written == {"model": "openai:llama3.2", "model_url": url}


async def test_a_key_is_not_sent_to_another_address(tmp_path: Path) -> None:
    async with page(tmp_path, OS1_MODEL_KEY="sesame") as (site, _):
        status, said = await tell(site, model_url="https://elsewhere.example/v1")
        assert (status, said["text"]) == (422, KEYED)
        assert "sesame" not in json.dumps(await now(site))
        assert not (tmp_path / "settings.toml").exists()


async def test_she_is_heard_as_she_is_set(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, _):
        assert await tell(site, "/hear") == (503, {"text": ASLEEP})
    async with awake(tmp_path) as (site, _, _parts):
        lengths: list[int] = []
        for speed in (1.0, 1.25):
            await tell(site, voice_speed=speed)
            with wave.open(io.BytesIO(await heard(site))) as file:
                assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 24_000)
                lengths.append(file.getnframes())
        assert lengths[1] == int(lengths[0] / 1.25)
        assert not [file for file in tmp_path.rglob("*") if file.suffix == ".wav"]


async def heard(site: Site) -> bytes:
    """What the button lets one hear."""
    browser = site.browser or await site.enter()
    url = f"http://localhost:{site.port}/api/settings/hear"
    request = Request(url, b"{}", {"content-type": "application/json", **browser.headers})

    def talk() -> bytes:
        with urlopen(request, timeout=10) as reply:
            assert reply.headers["content-type"] == "audio/wav"
            assert reply.headers["cache-control"] == "no-store"
            return reply.read()

    return await asyncio.to_thread(talk)


async def test_the_models_speed_is_measured_one_at_a_time(tmp_path: Path) -> None:
    model = Waits()
    async with page(tmp_path, model=model) as (site, _):
        first = asyncio.create_task(tell(site, "/measure"))
        await model.asked.wait()
        assert await tell(site, "/measure") == (503, {"text": ALREADY})
        model.may.set()
        status, said = await first
        assert status == 200
        assert said["enough"] is True
        assert said["words_s"] > said["first_s"] >= 0


async def test_whom_she_may_name_is_the_journals(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, os1):
        assert (await now(site))["trusted"] == []
        status, shown = await tell(site, "/trust", name="Nora", number="+353 1 555 0100")
        assert (status, shown["trusted"]) == (200, [{"name": "Nora", "number": "+353 1 555 0100"}])
        await os1.journal.append(TrustedPersonSet("Tom", "", on=True))  # as by voice, or by os1 safety trust
        assert [one["name"] for one in (await now(site))["trusted"]] == ["Nora", "Tom"]
        assert (await tell(site, "/trust", name="Nora", number="call her"))[0] == 422
        status, shown = await tell(site, "/distrust", name="Nora")
        assert [one["name"] for one in shown["trusted"]] == ["Tom"]
        assert await tell(site, "/distrust", name="Nora") == (404, {"text": GONE})


async def test_off_the_record_is_seen_whoever_switches_it(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, os1):
        assert (await now(site))["on_record"] is True
        await os1.journal.append(RecordSwitched(on=False))
        assert (await now(site))["on_record"] is False


async def test_a_browser_is_put_out(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, _):
        lost = await site.enter("Mozilla/5.0 (iPhone) Safari/605")
        await site.enter("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0")
        shown = (await now(site))["devices"]
        assert {one["name"]: one["here"] for one in shown} == {"Safari on iPhone": False, "Firefox on Linux": True}
        assert await tell(site, "/put-out", name="Safari on iPhone") == (200, {})
        assert (await site.ask_as(lost.headers, "GET", "/api/settings"))[0] == 401
        assert [one["name"] for one in (await now(site))["devices"]] == ["Firefox on Linux"]
        assert await tell(site, "/put-out", name="Safari on iPhone") == (404, {"text": GONE})


async def test_nobody_from_outside_is_answered(tmp_path: Path) -> None:
    async with page(tmp_path) as (site, _):
        browser = await site.enter()
        for path in ("", "/hear", "/measure", "/trust", "/distrust", "/put-out"):
            body = json.dumps({"name": "Nora"})
            assert (await site.ask_as({}, "POST", f"/api/settings{path}", body))[0] == 401, path
            assert (await site.ask_as({"cookie": browser.cookie}, "POST", f"/api/settings{path}", body))[0] == 401
            foreign = {**browser.headers, "origin": "https://elsewhere.example"}
            assert (await site.ask_as(foreign, "POST", f"/api/settings{path}", body))[0] == 403, path
        assert (await site.ask_as({}, "GET", "/api/settings"))[0] == 401
        assert (await now(site))["trusted"] == []


async def test_nothing_named_is_in_a_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with awake(tmp_path) as (site, _, _parts):
        await tell(site, name="Zinnia", user_name="Quill")
        await tell(site, "/trust", name="Wilhelmina", number="555 0199")
        await tell(site, voice_speed=9)
        await heard(site)
    logged = "\n".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records if "os1" in record.name)
    assert not any(word in logged for word in ("Zinnia", "Quill", "Wilhelmina", "555 0199"))


@pytest.mark.parametrize("path", ["/settings", "/reflection"])
async def test_the_page_holds_no_inline_code_and_finds_all_its_files(tmp_path: Path, path: str) -> None:
    async with page(tmp_path) as (site, _):
        status, headers, text = await site.ask("GET", path)
        assert status == 200
        assert "unsafe" not in headers["content-security-policy"]
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:", text)
        named = re.findall(r'(?:src|href)="(/static/[^"]+)"', text)
        assert len(named) >= 4
        for file in named:
            assert (await site.ask("GET", file))[0] == 200, file


async def test_every_page_is_one_step_from_every_other(tmp_path: Path) -> None:
    pages = ("/", "/memory", "/letters", "/reflection", "/settings", "/help")
    async with page(tmp_path) as (site, _):
        for here in pages:
            _, _, text = await site.ask("GET", here)
            (way,) = re.findall(r'<nav aria-label="Pages">(.*?)</nav>', text)
            # The page one is on is no link: to follow it would end a call.
            assert tuple(re.findall(r'href="([^"]+)"', way)) == tuple(there for there in pages if there != here)
            assert way.count("aria-current") == 1


class Rung(Waking):
    """Somebody rings as soon as it is allowed."""

    talking = False

    @property
    def is_talking(self) -> bool:
        return self.talking


async def test_measuring_gives_way_to_whoever_rings(tmp_path: Path) -> None:
    model = Waits()
    os1 = await os1_of(settings_of(tmp_path), model)
    waking = Rung(os1, never)
    measuring = Measuring(os1, waking)
    waking.talking = True
    with pytest.raises(Unavailable, match=re.escape(TALKING)):
        await measuring.speed()
    assert not model.asked.is_set()
    waking.talking = False
    asked = asyncio.create_task(measuring.speed())
    await model.asked.wait()
    waking.talking = True
    with pytest.raises(Unavailable, match=re.escape(GAVE_WAY)):
        await asked
    with pytest.raises(Unavailable, match="you hear her there"):
        await sample(os1, waking)
    await os1.close()
