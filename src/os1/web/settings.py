"""The page Settings: how she is, whom she names, who may open the page, and what she speaks with; as it stands now."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from os1.app import OS1, help_at_hand
from os1.care.crisis.lines import countries
from os1.chosen_model import usable
from os1.core.errors import Misconfigured, Unavailable
from os1.core.events import TrustedPersonSet
from os1.persona.tuning import Tuning
from os1.settings import PREFIX, Settings
from os1.web.devices import Device, Devices
from os1.web.her_voice import sample
from os1.web.language import Written
from os1.web.measuring import WORDS, Measuring
from os1.web.pages import shown
from os1.web.refusal import RefusedInWords
from os1.web.settings_asks import Change, Named, Press, Trust
from os1.web.waking import Waking

GONE = Written("That is not in the list any more. Look at the list again.")
KEYED = Written(
    "The address stays as it is while OS1_MODEL_KEY is set, for the key would go to the new one. "
    "Change both where OS1 is started, or in settings.toml."
)
Fields = dict[str, object]


def settings_routes(os1: OS1, waking: Waking, devices: Devices, lines: Callable[[], list[dict[str, str]]]) -> APIRouter:
    """Return the routes of the page Settings of *os1*; *lines* gives whom one can ring."""
    router = APIRouter(route_class=RefusedInWords)
    asked = _Asked(os1, waking, devices, lines, Measuring(os1, waking))
    router.add_api_route("/settings", _page, methods=["GET", "HEAD"])
    router.add_api_route("/api/settings", asked.now, methods=["GET"])
    router.add_api_route("/api/settings", asked.change, methods=["POST"])
    router.add_api_route("/api/settings/hear", asked.hear, methods=["POST"])
    router.add_api_route("/api/settings/measure", asked.measure, methods=["POST"])
    router.add_api_route("/api/settings/trust", asked.trust, methods=["POST"])
    router.add_api_route("/api/settings/distrust", asked.distrust, methods=["POST"])
    router.add_api_route("/api/settings/put-out", asked.put_out, methods=["POST"])
    return router


async def _page(request: Request) -> HTMLResponse:
    return shown("settings.html", request)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The settings, asked and changed by a page; each answer is as they stand now, whoever changed them."""

    os1: OS1
    waking: Waking
    devices: Devices
    lines: Callable[[], list[dict[str, str]]]
    measuring: Measuring

    async def now(self, request: Request) -> Fields:
        os1 = self.os1
        await os1.follow()
        await os1.care.follow()
        chosen, tuning = os1.choices.now, await os1.tuning()
        return {
            "name": os1.persona.name,
            "user_name": await os1.user_name(),
            "voice_speed": tuning.speed,
            "voice_pitch": tuning.pitch,
            "listening_sounds": chosen.listening_sounds,
            "country": chosen.country.upper(),
            "country_now": help_at_hand(chosen).country,
            "countries": countries(),
            "lines": self.lines(),
            "trusted": [{"name": one.name, "number": one.number} for one in os1.care.trusted.people],
            "on_record": await os1.on_record(),
            "devices": await asyncio.to_thread(self._devices, request.scope["device"]),
            "model": chosen.model,
            "model_url": chosen.model_url,
            "speaks_with": os1.model.name,
            "waiting": os1.choices.waiting,
            "fixed": {name: PREFIX + name.upper() for name in sorted(chosen.fixed & set(Change.model_fields))},
            "trouble": os1.choices.trouble,
            "data": await asyncio.to_thread(self._data),
        }

    async def change(self, body: Change, request: Request) -> Fields:
        values = body.values
        would = await asyncio.to_thread(self.os1.choices.would_be, values)
        await self._look_at_model(values, would)
        await asyncio.to_thread(self.os1.choices.change, values)
        if body.name is not None:
            await self.os1.rename(body.name)
        now = await self.os1.tuning()
        await self.os1.tune(
            Tuning(float(values.get("voice_speed", now.speed)), float(values.get("voice_pitch", now.pitch)))
        )
        await self.waking.follow_voice()
        return await self.now(request)

    async def _look_at_model(self, values: dict[str, str | float], would: Settings) -> None:
        """Refuse a model that OS1 could not start with."""
        before = self.os1.choices.now
        if (would.model, would.model_url) == (before.model, before.model_url):
            return
        if would.model_key and would.model_url != before.model_url and "model_url" in values:
            raise Misconfigured(KEYED)
        await usable(would)

    async def hear(self, body: Press) -> Response:
        del body
        await self.os1.follow()
        await self.waking.follow_voice()
        return Response(await sample(self.os1, self.waking), media_type="audio/wav")

    async def measure(self, body: Press) -> Fields:
        del body
        speed = await self.measuring.speed()
        return {"first_s": speed.first_s, "words_s": speed.tokens_s * WORDS, "enough": speed.is_enough}

    async def trust(self, body: Trust, request: Request) -> Fields:
        await self.os1.journal.append(TrustedPersonSet(body.name, body.number, on=True))
        return await self.now(request)

    async def distrust(self, body: Named, request: Request) -> JSONResponse:
        await self.os1.care.follow()
        if body.name not in self.os1.care.trusted.names:
            return JSONResponse({"text": GONE}, 404)
        await self.os1.journal.append(TrustedPersonSet(body.name, "", on=False))
        return JSONResponse(await self.now(request))

    async def put_out(self, body: Named) -> JSONResponse:
        try:
            there = await asyncio.to_thread(self.devices.revoke, body.name)
        except OSError as error:
            message = f"Nobody was put out: the data directory cannot be written ({error.strerror})."
            raise Unavailable(message) from error
        return JSONResponse({}) if there else JSONResponse({"text": GONE}, 404)

    def _devices(self, here: Device | None) -> list[Fields]:
        zone = self.os1.clock.zone
        return [
            {
                "name": one.name,
                "since": one.since.astimezone(zone).isoformat(timespec="seconds"),
                "used": one.used.astimezone(zone).isoformat(timespec="seconds"),
                "here": here is not None and one.cookie == here.cookie,
            }
            for one in self.devices.all()
        ]

    def _data(self) -> Fields:
        home, vault = self.os1.settings.home, self.os1.vault
        return {"path": str(home), "bytes": _size(home), "key": vault.place if vault else ""}


def _size(folder: Path) -> int:
    """Return how many bytes lie in *folder*; a file may go while it is looked at."""
    total = 0
    for file in folder.rglob("*"):
        try:
            total += file.lstat().st_size if file.is_file() else 0
        except OSError:
            continue
    return total
