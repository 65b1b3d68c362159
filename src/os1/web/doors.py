"""The doors of the page: this machine's own, over plain HTTP, and the network's, over TLS and for paired devices alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from os1.web.devices import Entered, Where
from os1.web.entering import cookie, cookie_name, cookies
from os1.web.language import Written

API = "/api"
ENTER = "/api/enter"
OPEN = (ENTER, "/api/health", "/api/lines")
"""What is answered to anybody on this machine: the way in, that it lives, and whom to ring in danger."""
ENTRANCE = (
    "/enter", ENTER, "/static/enter.js", "/static/door.js", "/static/old.js", "/static/style.css", "/static/icon.svg",
    "/static/catalogue.js", "/static/written.js", "/static/icon-180.png", "/static/icon-192.png", "/static/icon-512.png", "/manifest.webmanifest",
)  # fmt: skip  # one look at all that a stranger on the network is answered
"""What is answered to anybody on the network: the way in, and what its page is made of. The icons and the manifest are fetched
by phones without the browser's cookie; nothing of the user's is in them."""

NAMES = ("localhost", "127.0.0.1", "[::1]")
"""What this machine calls itself. Any other Host is a name that someone pointed at it (DNS rebinding)."""
NETWORK_COOKIE = "__Host-os1"
"""A browser takes it only over HTTPS and only from this very host, and no other host can set it."""

_OUTSIDE = {
    "here": Written(
        "Open the link that make run printed on the machine that runs OS1: it lets this browser in. "
        "For another link type .venv/bin/os1 enter there, in the folder of OS1."
    ),
    "network": Written(
        "This browser is not paired with OS1. "
        "To pair it, type .venv/bin/os1 pair in the folder of OS1, on the computer that runs it."
    ),
}
_USED_UP = {
    "here": Written(
        "This link was used already, or is too old. For another one type .venv/bin/os1 enter "
        "in the folder of OS1, on the machine that runs it."
    ),
    "network": Written(
        "This code is not right, was used already, or is too old. "
        "For another one type .venv/bin/os1 pair in the folder of OS1, on the computer that runs it."
    ),
}
_ELSEWHERE = {
    "here": "OS1 answers only at http://localhost on this machine.\n",
    "network": "OS1 answers here only at the address that it was paired at.\n",
}


@dataclass(frozen=True, slots=True)
class Door:
    """One way to the page: the names it answers to, and how a browser shows there that it was let in."""

    where: Where
    hosts: frozenset[str]
    """What the Host header may say, in lower case."""
    cookie: str
    """Its name."""

    @property
    def origins(self) -> frozenset[str]:
        """Where a page comes from that was served here."""
        scheme = "http" if self.where == "here" else "https"
        return frozenset(f"{scheme}://{host}" for host in self.hosts)

    @property
    def outside(self) -> str:
        """What is said to a browser that was not let in."""
        return _OUTSIDE[self.where]

    @property
    def used_up(self) -> str:
        """What is said about a key that does not open."""
        return _USED_UP[self.where]

    @property
    def elsewhere(self) -> str:
        """What is said to who used another name."""
        return _ELSEWHERE[self.where]

    def is_open(self, path: str) -> bool:
        """Whether *path* is answered to browsers that were not let in."""
        if self.where == "network":
            return path in ENTRANCE
        return not path.startswith(API) or path in OPEN

    def needs_page(self, path: str) -> bool:
        """Whether *path* takes, besides the cookie, what the page keeps: a browser that only follows a link has it not."""
        return path.startswith(API) and path not in OPEN

    def cookies(self, headers: Iterable[str]) -> list[str]:
        """Return what the Cookie *headers* hold for this door."""
        return cookies(headers, self.cookie)

    def set_cookie(self, entered: Entered) -> str:
        """Return the header that gives a browser its cookie."""
        return cookie(self.cookie, entered, secure=self.where == "network")


def here(port: int) -> Door:
    """Return the door of this machine's own browsers."""
    hosts = {f"{name}:{port}" for name in NAMES} | (set(NAMES) if port == 80 else set[str]())
    return Door("here", frozenset(hosts), cookie_name(port))


def network(names: Iterable[str], port: int) -> Door:
    """Return the door of paired devices; *names* are those of the certificate, and nothing else is answered to."""
    known = [name.lower() for name in names]
    hosts = {f"{name}:{port}" for name in known} | (set(known) if port == 443 else set[str]())
    return Door("network", frozenset(hosts), NETWORK_COOKIE)
