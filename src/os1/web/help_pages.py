"""The help pages: what a user may want to read, rendered from the Markdown files in `help` and from the safety protocol."""

import re
from collections.abc import Callable, Sequence
from html import escape
from importlib.resources import files
from string import Template

import markdown
from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from os1.web.language import ENGLISH, LANGUAGES, Written, catalogue
from os1.web.pages import in_its_language, language_of
from os1.web.pages import page as page_in

PAGES = {
    "getting-started": "Getting started",
    "your-phone": "OS1 on your phone",
    "letters": "Letters",
    "privacy": "Privacy",
    "models": "Changing models",
    "backing-up": "Backing up",
    "not-well": "When you are not well",
    "safety": "The safety protocol",
}
"""The pages by the last part of their address, in the order of the list on each of them."""

FIRST = "getting-started"
WHOM = Written("Whom you can ring")
RINGS = "not-well"
"""The page that says whom one can ring."""

_DIALLED = re.compile(r"[^+*#\d]")
"""What of a number is not dialled."""


def help_pages(lines: Callable[[], list[dict[str, str]]]) -> APIRouter:
    """Return the routes of the help pages; *lines* gives whom one can ring now, shown where one is not well."""
    router = APIRouter()
    ready = {(name, language): _page(name, language, ()) for name in PAGES if name != RINGS for language in LANGUAGES}

    async def page(name: str, request: Request) -> HTMLResponse:
        language = language_of(request)
        if name == RINGS:
            return in_its_language(_page(RINGS, language, lines()), language)
        known = name in PAGES
        return in_its_language(ready[name if known else FIRST, language], language, 200 if known else 404)

    async def first(request: Request) -> HTMLResponse:
        return await page(FIRST, request)

    router.add_api_route("/help", first, methods=["GET", "HEAD"])
    router.add_api_route("/help/{name}", page, methods=["GET", "HEAD"])
    return router


def source(name: str, language: str = ENGLISH) -> str:
    """Return the Markdown of the page *name* in *language*."""
    if language != ENGLISH:
        return files("os1.web").joinpath("help", language, f"{name}.md").read_text("utf-8")
    if name == "safety":
        return files("os1.care").joinpath("protocol.md").read_text("utf-8")
    return files("os1.web").joinpath("help", f"{name}.md").read_text("utf-8")


def _page(name: str, language: str, lines: Sequence[dict[str, str]]) -> str:
    say = catalogue(language).say
    text = markdown.markdown(source(name, language), extensions=["fenced_code", "sane_lists"])
    # Relative, so that a link between the pages works in the files too.
    for other in PAGES:
        text = text.replace(f'href="{other}"', f'href="/help/{other}"')
    ring = "".join(f"<li>{_ring(line)}</li>" for line in lines)
    here = "".join(_entry(other, say(title), here=other == name) for other, title in PAGES.items())
    whom = f"<h2>{say(WHOM)}</h2><ul>{ring}</ul>" if name == RINGS else ""
    return Template(page_in("help.html", language)).substitute(
        title=escape(say(PAGES[name])), list=here, text=text + whom
    )


def _entry(name: str, title: str, *, here: bool) -> str:
    current = ' aria-current="page"' if here else ""
    return f'<li><a href="/help/{name}"{current}>{escape(title)}</a></li>'


def _ring(line: dict[str, str]) -> str:
    """Return one line as it can be tapped."""
    number = line["number"]
    name = escape(line["name"])
    if number:
        return f'<a href="tel:{_DIALLED.sub("", number)}">{name} {escape(number)}</a>'
    return f'<a href="{escape(line["url"])}" rel="noreferrer">{name}</a>' if line["url"] else name
