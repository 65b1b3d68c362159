"""The page as an app that a phone can install: its manifest, and the worker that says calmly when OS1 is not there."""

import hashlib
from importlib.resources import files
from string import Template

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from os1.web.pages import shown

KEPT = ("offline.html", "offline.js", "style.css", "icon.svg")
"""All that the worker keeps on the phone; nothing of the user's is among it."""


def shell_routes() -> APIRouter:
    """Return the routes of the installable app."""
    router = APIRouter()
    static = files("os1.web").joinpath("static")
    digest = hashlib.sha256()
    for name in KEPT:
        digest.update(static.joinpath(name).read_bytes())
    # Browsers look at the worker's bytes only: it changes when what it keeps does.
    source = Template(static.joinpath("worker.js").read_text("utf-8")).substitute(version=digest.hexdigest()[:16])
    manifest = static.joinpath("manifest.webmanifest").read_bytes()

    async def worker() -> Response:
        return Response(source, media_type="text/javascript")

    async def app() -> Response:
        return Response(manifest, media_type="application/manifest+json")

    async def offline(request: Request) -> HTMLResponse:
        return shown("offline.html", request)

    router.add_api_route("/static/offline.html", offline, methods=["GET", "HEAD"])
    router.add_api_route("/worker.js", worker, methods=["GET", "HEAD"])
    router.add_api_route("/manifest.webmanifest", app, methods=["GET", "HEAD"])
    return router
