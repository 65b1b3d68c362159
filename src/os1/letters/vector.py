"""A page as SVG, as a file for a plotter, and in the compact form that the page draws stroke by stroke. No words in any."""

import json
from xml.sax.saxutils import escape, quoteattr

import numpy as np

from os1.letters.stationery import Ink
from os1.letters.strokes import Page, runs, tint

_STEP = 0.03
_PER_MM = 100
_SECONDS_PER_MM = 1 / 55
_LIFT = 0.07
_BETWEEN_WORDS = 0.16


def svg(page: Page, ink: Ink, language: str, remark: str = "") -> bytes:
    """The page as SVG, true in millimetres, without paper. `remark` is kept in the file."""
    out = [_head(page, language), "<title>Letter</title>"]
    if remark:
        out.append(f"<desc>{escape(remark)}</desc>")
    out.append('<g fill="none" stroke-linecap="round" stroke-linejoin="round">')
    for stroke in page.thinned():
        red, green, blue = tint(ink.colour, stroke.load)
        out.append(f'<g stroke="#{red:02x}{green:02x}{blue:02x}">')
        for begin, end, width in runs(stroke.widths, _STEP):
            out.append(f'<path stroke-width="{width:.2f}" d="{_path(stroke.points[begin : end + 1])}"/>')
        out.append("</g>")
    return "\n".join([*out, "</g></svg>\n"]).encode()


def plotter(page: Page, remark: str = "") -> bytes:
    """The page for a pen plotter: one line a stroke, in the order of writing, on one layer."""
    out = [_head(page, ""), "<title>Letter</title>"]
    if remark:
        out.append(f"<desc>{escape(remark)}</desc>")
    out.append(
        '<g inkscape:groupmode="layer" inkscape:label="1 pen" fill="none" stroke="#000" stroke-width="0.35"'
        ' stroke-linecap="round" stroke-linejoin="round">'
    )
    out += [f'<path d="{_path(stroke.points)}"/>' for stroke in page.thinned()]
    return "\n".join([*out, "</g></svg>\n"]).encode()


def compact(page: Page, ink: Ink) -> bytes:
    """The page as JSON for whoever draws it in time.

    {"width", "height" (mm), "ink": "#rrggbb", "per_mm": 100, "ms": the whole, "strokes": [[begins at
    ms, lasts ms, load in hundredths, x, y, width, dx, dy, width, ...]]}; lengths in hundredths of a
    millimetre, each point but the first as the way from the one before.
    """
    red, green, blue = ink.colour
    strokes: list[list[int]] = []
    now, last = 0.0, 0
    for stroke in page.thinned():
        if stroke.word != last:
            now, last = now + _BETWEEN_WORDS, stroke.word
        points = np.rint(stroke.points * _PER_MM).astype(int)
        wide = np.rint(stroke.widths * _PER_MM).astype(int)
        steps = np.diff(points, axis=0, prepend=np.zeros((1, 2), int))
        lasts = 0.03 + float(np.hypot(*np.diff(stroke.points, axis=0).T).sum()) * _SECONDS_PER_MM
        flat = np.column_stack([steps, wide]).ravel().tolist()
        strokes.append([round(now * 1000), round(lasts * 1000), round(stroke.load * 100), *flat])
        now += lasts + _LIFT
    whole = {
        "width": page.width,
        "height": page.height,
        "ink": f"#{red:02x}{green:02x}{blue:02x}",
        "per_mm": _PER_MM,
        "ms": round(now * 1000),
        "strokes": strokes,
    }
    return json.dumps(whole, separators=(",", ":")).encode()


def _head(page: Page, language: str) -> str:
    """The root element's start."""
    spoken = f" xml:lang={quoteattr(language)}" if language else ""
    inkscape = "" if language else ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg"{inkscape}{spoken} width="{page.width:g}mm"'
        f' height="{page.height:g}mm" viewBox="0 0 {page.width:g} {page.height:g}">'
    )


def _path(points: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> str:
    """The points as the data of a path: absolute, then the way from each to the next, in hundredths."""
    whole = np.rint(points * _PER_MM).astype(int)
    steps = np.diff(whole, axis=0)
    x, y = whole[0]
    way = "".join(f"l{_short(int(a))} {_short(int(b))}" for a, b in steps)
    return f"M{_short(int(x))} {_short(int(y))}{way or 'l0 0'}"


def _short(hundredths: int) -> str:
    """A number of hundredths, as short as it can be written."""
    return f"{hundredths / _PER_MM:g}"
