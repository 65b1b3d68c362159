"""Who may speak to the server: pages it served itself, from this machine, and programs on it."""

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

NAMES = ("localhost", "127.0.0.1", "[::1]")
"""What this machine calls itself. Any other Host is a name that someone pointed at it (DNS rebinding)."""
LARGEST_BODY = 256 * 1024
"""Of a request, in bytes; an offer is about 4,000."""
READING = ("GET", "HEAD")

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
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


class Guard:
    """An ASGI wrapper that turns strangers away and puts `HEADERS` on every answer."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        """Guard *app*, which is served on *port*."""
        self._app = app
        self._hosts = {f"{name}:{port}" for name in NAMES} | (set(NAMES) if port == 80 else set())

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

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, send_guarded)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        given: dict[str, list[str]] = {}
        for name, value in scope["headers"]:
            given.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1").lower())
        if len(given.get("host", [])) != 1 or given["host"][0] not in self._hosts:
            return PlainTextResponse("OS1 answers only at http://localhost on this machine.\n", 421)
        if scope["method"] in READING:
            return None
        # A browser always names the origin of such a request; a program on this machine may leave it out.
        if any(origin not in {f"http://{host}" for host in self._hosts} for origin in given.get("origin", [])):
            return PlainTextResponse("This came from a page that OS1 did not serve.\n", 403)
        if given.get("sec-fetch-site", ["none"])[0] not in ("same-origin", "none"):
            return PlainTextResponse("This came from a page that OS1 did not serve.\n", 403)
        length = given.get("content-length", [""])[0]
        if not length.isdecimal():
            return PlainTextResponse("Say how long it is.\n", 411)
        if int(length) > LARGEST_BODY:
            return PlainTextResponse("That is too long.\n", 413)
        return None
