"""The pages as they are served: in the language that the browser asks for."""

from functools import cache
from importlib.resources import files

from fastapi import Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

from os1.web.language import catalogue, wanted
from os1.web.page_text import translated


def language_of(request: Request) -> str:
    """Return the language in which *request* is answered."""
    return wanted(request.headers.get("accept-language", ""))


def in_its_language(html: str, language: str, status: int = 200) -> HTMLResponse:
    """Return *html*, which is in *language* already."""
    return HTMLResponse(html, status, {"vary": "accept-language", "content-language": language})


@cache
def page(name: str, language: str) -> str:
    """Return the file *name* of the page in *language*."""
    html = files("os1.web").joinpath("static", name).read_text("utf-8")
    return translated(html, catalogue(language))


def shown(name: str, request: Request) -> HTMLResponse:
    """Return the page *name* as *request* asks for it."""
    language = language_of(request)
    return in_its_language(page(name, language), language)


def catalogue_module(request: Request) -> Response:
    """Return what the scripts of the page say, as a module of its own: no script stands in a page."""
    chosen = catalogue(language_of(request))
    words = JSONResponse({**chosen.said, **{text: list(forms) for text, forms in chosen.counted.items()}}).body
    text = f'export const language = "{chosen.language}";\nexport default {bytes(words).decode()};\n'
    return Response(text, media_type="text/javascript", headers={"vary": "accept-language"})
