"""The entrance: a browser that brings a key is let in."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import BaseModel, Field

from os1.web.devices import Device, Devices
from os1.web.entering import USED_UP, name_of, set_cookie
from os1.web.keys import Keys
from os1.web.pages import shown

log = logging.getLogger(__name__)

CANNOT = "OS1 could not write in its data directory, so it let nobody in. Run: os1 doctor"


class EnterBody(BaseModel):
    """A key, as `os1 run` and `os1 enter` print it in their links."""

    key: str = Field(max_length=100)


@dataclass(frozen=True, slots=True)
class Entrance:
    """Takes keys, and gives browsers what they show from then on."""

    keys: Keys
    devices: Devices
    port: int

    def enter(self, key: str, headers: Mapping[str, str], before: Device | None) -> JSONResponse:
        """Let in the browser that sent *headers* if *key* opens; *before* is what it was already. Blocks."""
        try:
            if not self.keys.redeem(key):
                log.warning("a key did not open")
                return JSONResponse({"text": USED_UP}, 403)
            entered = self.devices.enter(before.name if before else name_of(headers), before=before)
        except OSError as error:
            log.warning("nobody could be let in", extra={"error": type(error).__name__})
            return JSONResponse({"text": CANNOT}, 503)
        log.info("a browser was let in")
        return JSONResponse({"page": entered.page}, headers={"set-cookie": set_cookie(self.port, entered)})

    def routes(self) -> APIRouter:
        """Return what is answered to browsers that are not in yet."""
        router = APIRouter()

        async def page(request: Request) -> HTMLResponse:
            return shown("enter.html", request)

        async def enter(body: EnterBody, request: Request) -> JSONResponse:
            return await asyncio.to_thread(self.enter, body.key, request.headers, request.scope["device"])

        async def health() -> dict[str, str]:
            return {"state": "up"}

        router.add_api_route("/enter", page, methods=["GET", "HEAD"])
        router.add_api_route("/api/enter", enter, methods=["POST"])
        router.add_api_route("/api/health", health, methods=["GET"])
        return router


def link(port: int, key: str) -> str:
    """Return what to open in a browser: what follows the # is sent to no server, and so stands in no log."""
    return f"http://localhost:{port}/enter#{key}"
