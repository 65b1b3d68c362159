"""The entrance: a browser that brings a key, or the code of a pairing, is let in."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import BaseModel, Field

from os1.web.devices import Device, Devices
from os1.web.doors import Door
from os1.web.entering import name_of
from os1.web.keys import Keys, Opened
from os1.web.language import Written
from os1.web.pages import shown
from os1.web.pairings import Pairings

log = logging.getLogger(__name__)

CANNOT = Written("OS1 could not write in its data directory, so it let nobody in. Run: os1 doctor")


class EnterBody(BaseModel):
    """A key, as `os1 run` and `os1 enter` print it in their links, or a code, as `os1 pair` does."""

    key: str = Field(max_length=100)


@dataclass(frozen=True, slots=True)
class Entrance:
    """Takes keys, and gives browsers what they show from then on."""

    keys: Keys
    """Of this machine's own door."""
    pairings: Pairings
    """Of the network's."""
    devices: Devices

    def enter(self, key: str, headers: Mapping[str, str], before: Device | None, door: Door) -> JSONResponse:
        """Let in the browser that sent *headers* by *door* if *key* opens it; *before* is what it was already. Blocks."""
        try:
            opened = self._redeem(key, door)
            if opened is None:
                log.warning("a key did not open")
                return JSONResponse({"text": door.used_up}, 403)
            name = opened.name or (before.name if before else name_of(headers))
            entered = self.devices.enter(name, before=before, where=door.where)
        except OSError as error:
            log.warning("nobody could be let in", extra={"error": type(error).__name__})
            return JSONResponse({"text": CANNOT}, 503)
        log.info("a browser was let in")
        return JSONResponse({"page": entered.page}, headers={"set-cookie": door.set_cookie(entered)})

    def _redeem(self, key: str, door: Door) -> Opened | None:
        return self.pairings.redeem(key) if door.where == "network" else self.keys.redeem(key)

    def routes(self) -> APIRouter:
        """Return what is answered to browsers that are not in yet."""
        router = APIRouter()

        async def page(request: Request) -> HTMLResponse:
            return shown("enter.html", request)

        async def enter(body: EnterBody, request: Request) -> JSONResponse:
            scope = request.scope
            return await asyncio.to_thread(self.enter, body.key, request.headers, scope["device"], scope["door"])

        async def health() -> dict[str, str]:
            return {"state": "up"}

        router.add_api_route("/enter", page, methods=["GET", "HEAD"])
        router.add_api_route("/api/enter", enter, methods=["POST"])
        router.add_api_route("/api/health", health, methods=["GET"])
        return router


def link(port: int, key: str) -> str:
    """Return what to open in a browser: what follows the # is sent to no server, and so stands in no log."""
    return f"http://localhost:{port}/enter#{key}"
