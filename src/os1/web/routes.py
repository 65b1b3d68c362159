"""What the page may ask for."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import BaseModel, Field

from os1.core.errors import Refused
from os1.web.caller import Caller
from os1.web.pages import shown
from os1.web.waking import Waking

STATIC = Path(__file__).with_name("static")


class OfferBody(BaseModel):
    """A WebRTC offer, as browsers and Pipecat's JavaScript client send it."""

    sdp: str = Field(max_length=200_000)
    type: Literal["offer"]
    pc_id: str | None = Field(default=None, max_length=200)
    restart_pc: bool | None = None


class CandidateBody(BaseModel):
    """One more address of a browser."""

    candidate: str = Field(max_length=2_000)
    sdp_mid: str = Field(max_length=100)
    sdp_mline_index: int = Field(ge=0, le=100)


class PatchBody(BaseModel):
    """More addresses for a connection that was answered before."""

    pc_id: str = Field(max_length=200)
    candidates: list[CandidateBody] = Field(max_length=100)


def routes(
    name: Callable[[], str], waking: Waking, caller: Caller, lines: Callable[[], list[dict[str, str]]]
) -> APIRouter:
    """Return the routes of the page where one talks with her.

    Args:
        name: hers, now.
        waking: holds the line.
        caller: is told who rings.
        lines: whom one can ring in danger, now.

    """
    router = APIRouter()

    async def page(request: Request) -> HTMLResponse:
        return shown("index.html", request)

    async def status() -> dict[str, str]:
        return {"state": waking.state, "name": name(), "text": waking.text, "trouble": waking.trouble}

    async def ringing() -> list[dict[str, str]]:
        return lines()

    async def offer(body: OfferBody, request: Request) -> JSONResponse:
        if waking.line is None:
            return JSONResponse({"state": waking.state, "text": waking.text}, 503)
        from os1.voice.connection import Offer

        try:
            answer = await waking.line.answer(Offer(body.sdp, body.type, body.pc_id, body.restart_pc))
        except Refused as error:
            return JSONResponse({"text": str(error)}, 400)
        caller.rang(request.scope["device"])
        return JSONResponse(answer)

    async def reachable(body: PatchBody) -> JSONResponse:
        if waking.line is None:
            return JSONResponse({"state": waking.state, "text": waking.text}, 503)
        from os1.voice.connection import Candidate

        candidates = [Candidate(c.candidate, c.sdp_mid, c.sdp_mline_index) for c in body.candidates]
        try:
            await waking.line.reachable(body.pc_id, candidates)
        except Refused as error:
            return JSONResponse({"text": str(error)}, 404)
        return JSONResponse({"status": "success"})

    router.add_api_route("/", page, methods=["GET", "HEAD"])
    router.add_api_route("/api/status", status, methods=["GET"])
    router.add_api_route("/api/lines", ringing, methods=["GET"])
    router.add_api_route("/api/offer", offer, methods=["POST"])
    router.add_api_route("/api/offer", reachable, methods=["PATCH"])
    return router
