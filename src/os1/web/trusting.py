"""The page over plain HTTP that hands a phone OS1's certificate: it is there while a pairing is open, and serves nothing else."""

from collections.abc import Iterable
from importlib.resources import files
from string import Template

from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from os1.web.certificate import Paper
from os1.web.guard import HEADERS
from os1.web.language import LANGUAGES, wanted
from os1.web.pages import page

FILE = "/os1.crt"
"""The certificate, as iOS and Android take it from a browser."""


class Trusting:
    """An ASGI application of one page, its style, and one certificate. Of what is sent to it, it reads the language that is wanted."""

    def __init__(self, authority: Paper, names: Iterable[str], port: int) -> None:
        """Hand out the certificate of *authority*, without its key, at *names* on *port*."""
        static = files("os1.web").joinpath("static")
        self._pages = {
            language: Template(page("trust.html", language)).substitute(title=authority.title).encode()
            for language in LANGUAGES
        }
        self._hosts = {f"{name.lower()}:{port}" for name in names}
        self._answers: dict[str, tuple[bytes, str]] = {
            "/style.css": (static.joinpath("style.css").read_bytes(), "text/css"),
            FILE: (authority.der(), "application/x-x509-ca-cert"),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http":
            await self._answer(scope)(scope, receive, send)

    def _answer(self, scope: Scope) -> Response:
        hosts = [value.decode("latin-1").lower() for name, value in scope["headers"] if name == b"host"]
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            return PlainTextResponse("", 421, HEADERS)
        if scope["path"] == "/":
            accepts = next((v.decode("latin-1") for name, v in scope["headers"] if name == b"accept-language"), "")
            found = self._pages[wanted(accepts)], "text/html"
        else:
            found = self._answers.get(scope["path"])
        if scope["method"] not in ("GET", "HEAD") or found is None:
            return PlainTextResponse("Only OS1's certificate is here.\n", 404, HEADERS)
        content, kind = found
        return Response(content, 200, HEADERS, kind)
