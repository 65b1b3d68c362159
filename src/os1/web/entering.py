"""How a browser shows that it was let in: the cookie, what its page keeps, and a name for people."""

import re
from collections.abc import Iterable, Mapping

from os1.web.devices import LONGEST, Entered

PAGE_HEADER = "os1-page"
"""Carries what the page keeps. No page of another origin can send it: that takes a permission OS1 never gives."""
MOST_COOKIES = 8
"""Of the same name: a page of another port may have set some, and they must not hide the right one."""
LONGEST_SECRET = 100

_BROWSERS = {
    "Edg": "Edge", "OPR/": "Opera", "Firefox/": "Firefox", "FxiOS/": "Firefox", "Chrome/": "Chrome", "CriOS/": "Chrome",
    "Safari/": "Safari",
}  # fmt: skip  # one look at the order, in which the first that fits counts
_SYSTEMS = {
    "iPhone": "iPhone", "iPad": "iPad", "Android": "Android", "CrOS": "Chromebook", "Mac OS X": "Mac",
    "Windows": "Windows", "Linux": "Linux",
}  # fmt: skip  # as above


def cookie_name(port: int) -> str:
    """Return the name of the cookie of the page on *port*: ports share their cookies, so each has its own.

    Not `__Host-`, which needs `Secure`: over plain HTTP Safari keeps no such cookie even for localhost.
    """
    return f"os1-{port}"


def cookie(name: str, entered: Entered, *, secure: bool) -> str:
    """Return the header that gives a browser its cookie called *name*; a *secure* one is sent over HTTPS alone."""
    lasts = int(LONGEST.total_seconds())
    attributes = f"Max-Age={lasts}; Path=/; HttpOnly; SameSite=Strict" + ("; Secure" if secure else "")
    return f"{name}={entered.cookie}; {attributes}"


def cookies(headers: Iterable[str], name: str) -> list[str]:
    """Return the values that the Cookie *headers* hold under *name*."""
    pairs = (pair.strip().partition("=") for header in headers for pair in header.split(";"))
    values = [value for key, _, value in pairs if key == name and len(value) <= LONGEST_SECRET]
    return values[:MOST_COOKIES]


def name_of(headers: Mapping[str, str]) -> str:
    """Return what to call the browser that sent *headers*, such as "Firefox on Linux"."""
    agent = headers.get("user-agent", "")
    browser = next((name for mark, name in _BROWSERS.items() if mark in agent), "A browser")
    system = next((name for mark, name in _SYSTEMS.items() if re.search(rf"\b{mark}", agent)), "")
    return f"{browser} on {system}" if system else browser
