"""The help pages: what a user may want to read, rendered from the Markdown files in `help` and from the safety protocol."""

import re
from html import escape
from importlib.resources import files
from string import Template

import markdown
from fastapi import APIRouter
from fastapi.responses import HTMLResponse

PAGES = {
    "getting-started": "Getting started",
    "your-phone": "OS1 on your phone",
    "privacy": "Privacy",
    "models": "Changing models",
    "backing-up": "Backing up",
    "not-well": "When you are not well",
    "safety": "The safety protocol",
}
"""The pages by the last part of their address, in the order of the list on each of them."""

_DIALLED = re.compile(r"[^+*#\d]")
"""What of a number is not dialled."""


def help_pages(lines: list[dict[str, str]]) -> APIRouter:
    """Return the routes of the help pages; *lines* are whom one can ring, shown where one is not well."""
    router = APIRouter()
    shell = Template(files("os1.web").joinpath("static", "help.html").read_text("utf-8"))
    ready = {name: _page(shell, name, lines) for name in PAGES}

    async def page(name: str) -> HTMLResponse:
        known = ready.get(name)
        return HTMLResponse(known or ready["getting-started"], 200 if known else 404)

    async def first() -> HTMLResponse:
        return HTMLResponse(ready["getting-started"])

    router.add_api_route("/help", first, methods=["GET", "HEAD"])
    router.add_api_route("/help/{name}", page, methods=["GET", "HEAD"])
    return router


def source(name: str) -> str:
    """Return the Markdown of the page *name*."""
    if name == "safety":
        return files("os1.care").joinpath("protocol.md").read_text("utf-8")
    return files("os1.web").joinpath("help", f"{name}.md").read_text("utf-8")


def _page(shell: Template, name: str, lines: list[dict[str, str]]) -> str:
    text = markdown.markdown(source(name), extensions=["fenced_code", "sane_lists"])
    # Relative, so that a link between the pages works in the files too.
    for other in PAGES:
        text = text.replace(f'href="{other}"', f'href="/help/{other}"')
    ring = "".join(f"<li>{_ring(line)}</li>" for line in lines)
    here = "".join(_entry(other, title, here=other == name) for other, title in PAGES.items())
    whom = f"<h2>Whom you can ring</h2><ul>{ring}</ul>" if name == "not-well" else ""
    return shell.substitute(title=escape(PAGES[name]), list=here, text=text + whom)


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
