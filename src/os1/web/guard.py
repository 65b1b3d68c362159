"""Who may speak to the server: pages it served itself, in browsers that were let in at the door they come by."""

import time
from collections.abc import Callable

from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from os1.web.devices import Device, Devices
from os1.web.doors import API, ENTER, Door, here
from os1.web.entering import PAGE_HEADER
from os1.web.language import Written, wanted
from os1.web.pages import in_its_language, page
from os1.web.rate import Limit, Rates

LARGEST_BODY = 256 * 1024
"""Of a request, in bytes; an offer is about 4,000."""
READING = ("GET", "HEAD")

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "media-src 'self' blob:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "permissions-policy": "microphone=(self), camera=(), geolocation=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
"""On every answer."""

Given = dict[str, list[str]]


class Guard:
    """An ASGI wrapper that turns strangers away and puts `HEADERS` on every answer.

    Which door a request came by is the scope's `door`, set by whoever listens there and by no client; without one it is
    this machine's own. For what lies behind, the scope's `device` is the browser that asks, or None.
    """

    def __init__(
        self,
        app: ASGIApp,
        port: int,
        devices: Devices,
        rates: Rates | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Guard *app*, which is served on *port*, for *devices*; *clock* gives seconds that never go back."""
        self._app = app
        self._here = here(port)
        self._devices = devices
        rates = rates or Rates()
        self._inside, self._outside = Limit(rates.inside, clock), Limit(rates.outside, clock)
        self._entering = Limit(rates.entering, clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                kept = [(k, v) for k, v in message.get("headers", []) if k.decode("latin-1").lower() not in HEADERS]
                ours = [(k.encode(), v.encode()) for k, v in HEADERS.items()]
                message = {**message, "headers": kept + ours}
            await send(message)

        given: Given = {}
        for name, value in scope["headers"]:
            given.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
        door: Door = scope.setdefault("door", self._here)
        refusal = _strange(scope, given, door) or self._let_through(scope, given, door)
        await (refusal or self._app)(scope, receive, send_guarded)

    def _let_through(self, scope: Scope, given: Given, door: Door) -> Response | None:
        """Refuse who asks too often, and who was not let in."""
        path: str = scope["path"]
        device = self._devices.by_cookie(door.cookies(given.get("cookie", [])), door.where)
        scope["device"] = device
        address = _address(scope)
        wait = self._outside.wait(address) if device is None else self._inside.wait(device.cookie)
        if not wait and path == ENTER:
            wait = self._entering.wait(address)
        if wait:
            text = {"text": Written("That was too often. Wait a moment, then try again.")}
            return JSONResponse(text, 429, {"retry-after": str(wait)})
        if door.is_open(path):
            return None
        if device is None or (door.needs_page(path) and not _page_of(device, given)):
            return self._closed(scope, given, door)
        self._devices.came(device)
        return None

    def _closed(self, scope: Scope, given: Given, door: Door) -> Response:
        """Return the refusal: to who would see a page, with the entrance."""
        path: str = scope["path"]
        headers = {"www-authenticate": "OS1"}
        if scope["method"] in READING and not path.startswith((API, "/static")):
            language = wanted(",".join(given.get("accept-language", [])))
            return in_its_language(page("enter.html", language), language, 401, headers)
        return JSONResponse({"text": door.outside}, 401, headers)


def _strange(scope: Scope, given: Given, door: Door) -> Response | None:
    """Refuse what no page of ours would send."""
    hosts = [host.lower() for host in given.get("host", [])]
    if len(hosts) != 1 or hosts[0] not in door.hosts:
        return PlainTextResponse(door.elsewhere, 421)
    if scope["method"] in READING:
        return None
    # A browser always names the origin of such a request; a program on this machine may leave it out.
    if any(origin.lower() not in door.origins for origin in given.get("origin", [])):
        return PlainTextResponse("This came from a page that OS1 did not serve.\n", 403)
    if given.get("sec-fetch-site", ["none"])[0].lower() not in ("same-origin", "none"):
        return PlainTextResponse("This came from a page that OS1 did not serve.\n", 403)
    length = given.get("content-length", [""])[0]
    if not (length.isascii() and length.isdecimal()):
        return PlainTextResponse("Say how long it is.\n", 411)
    if len(length) > len(str(LARGEST_BODY)) or int(length) > LARGEST_BODY:
        return PlainTextResponse("That is too long.\n", 413)
    return None


def _page_of(device: Device, given: Given) -> bool:
    shown = given.get(PAGE_HEADER, [])
    return len(shown) == 1 and device.opens(shown[0])


def _address(scope: Scope) -> str:
    """Return where a request comes from; this machine is one address, though it has millions that loop back."""
    client = scope.get("client")
    host = str(client[0]) if client else ""
    return "this machine" if host.startswith("127.") or host == "::1" else host
