"""A page as a picture: strokes stamped as coverage, ink laid on paper by Beer and Lambert's law. Colours are linear enough in sRGB."""

import io
import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from PIL.PngImagePlugin import PngInfo

from os1.letters.chance import generator
from os1.letters.stationery import Ink, Paper
from os1.letters.strokes import Page

_Picture: TypeAlias = NDArray[np.float32]
_Bytes: TypeAlias = NDArray[np.uint8]
_Where: TypeAlias = tuple[NDArray[np.int_], ...]
_MM = 25.4
_LOAD = 160
"""What a load of 1 is as a byte."""
_LEVEL = 1
"""zlib's: paper's grain does not compress, and a page must not take a second for nothing."""


def png(page: Page, ink: Ink, paper: Paper | None, seed: int, dpi: int, *, remark: str = "") -> bytes:
    """The page as PNG; without a paper it is white and even. `remark` is kept in the file."""
    picture = painted(page, ink, paper, seed, dpi)
    info = PngInfo()
    info.add_text("Title", "Letter")
    if remark:
        info.add_text("Comment", remark)
    out = io.BytesIO()
    Image.fromarray(picture).save(out, "PNG", dpi=(dpi, dpi), pnginfo=info, compress_level=_LEVEL)
    return out.getvalue()


def painted(page: Page, ink: Ink, paper: Paper | None, seed: int, dpi: int) -> NDArray[np.uint8]:
    """The page as (height, width, 3)."""
    size = (round(page.height * dpi / _MM), round(page.width * dpi / _MM))
    px = dpi / 300  # every length below was chosen at 300 dpi
    grain = _noise(generator(seed, "grain"), size, 1.5 * px, 1.5 * px)
    sheet = _paper(paper, page, grain, seed, size, dpi=dpi) if paper else np.full((*size, 3), 255, np.uint8)
    cover, load = _stamped(page, size, dpi)
    near, beside, around = (_blurred(cover, sigma * px) for sigma in (0.55, 1.6, 4.5))
    some = np.nonzero(near > 0)  # all that follows is reckoned where there is ink only
    rough = grain[some]
    fine = np.clip((_share(near, some) - 0.5 + 0.035 * rough * ink.wet) * 1.9 + 0.5, 0, 1)
    mottle = _noise(generator(seed, "mottle"), size, 5 * px, 5 * px)[some]
    edge = np.clip(fine - _share(beside, some), 0, 1)
    thick = fine * (0.40 + 0.50 * np.clip(_share(around, some) / 0.40, 0, 1.4) + 0.34 * edge * ink.wet)
    thick *= (1 + 0.13 * mottle - 0.09 * np.clip(rough, 0, 3)) * load[some]
    absorbs = -np.log(np.array(ink.colour, np.float32) / 255)
    sheet[some] = (sheet[some] * np.exp(-thick[:, None] * absorbs)).astype(np.uint8)
    return sheet


def _stamped(page: Page, size: tuple[int, int], dpi: int) -> tuple[_Bytes, _Picture]:
    """How much of each pixel is covered by ink, and how loaded the pen was there."""
    fold = 2 if dpi >= 250 else 3 if dpi >= 150 else 4
    height, width = size[0] * fold, size[1] * fold
    scale = dpi / _MM * fold
    board = np.zeros(height * width, np.uint8)
    if len(page):
        x, y, wide, load = _dense(page, scale)
        radius = np.maximum(1.0, np.rint(wide * scale * 2) / 4)
        reach = math.ceil(float(radius.max())) + 1
        column = np.clip(np.rint(x * scale - 0.5).astype(np.int64), reach, width - reach - 1)
        row = np.clip(np.rint(y * scale - 0.5).astype(np.int64), reach, height - reach - 1)
        at = row * width + column
        value = np.clip(load * _LOAD, 1, 255).astype(np.uint8)
        span = np.arange(-reach, reach + 1)
        far = np.hypot(span[:, None], span[None])
        away = (span[:, None] * width + span[None]).ravel()
        for r in np.unique(radius):
            some = radius == r
            disc = away[(far <= r + 0.05).ravel()]
            board[(at[some][:, None] + disc[None]).ravel()] = np.repeat(value[some], len(disc))
    folded = board.reshape(size[0], fold, size[1], fold)
    cover = np.zeros(size, np.uint16)
    total = np.zeros(size, np.uint16)
    for a in range(fold):
        for b in range(fold):
            part = folded[:, a, :, b]
            cover += part > 0
            total += part
    loaded = np.ones(size, np.float32)
    inked = np.nonzero(cover)
    loaded[inked] = total[inked] / cover[inked] / np.float32(_LOAD)
    # Beyond the covered pixels the ink that spreads is as loaded as its neighbourhood.
    return (cover * 255 // (fold * fold)).astype(np.uint8), loaded


def _dense(page: Page, scale: float) -> tuple[NDArray[np.float64], ...]:
    """Points along all strokes, less than a fine pixel apart: x, y, width, load."""
    p, w = page.points, page.widths
    inner = np.ones(len(p), np.bool_)
    inner[page.starts[1:] - 1] = False
    begin = np.flatnonzero(inner)
    load = np.repeat(page.loads, np.diff(page.starts))
    long = np.hypot(*(p[begin + 1] - p[begin]).T) * scale
    count = np.maximum(1, np.ceil(long / 0.8).astype(int))
    which = np.repeat(begin, count)
    t = (np.arange(len(which)) - np.repeat(np.r_[0, np.cumsum(count)[:-1]], count)) / np.repeat(count, count)
    ends = page.starts[1:] - 1
    x = np.r_[p[which, 0] * (1 - t) + p[which + 1, 0] * t, p[ends, 0]]
    y = np.r_[p[which, 1] * (1 - t) + p[which + 1, 1] * t, p[ends, 1]]
    return x, y, np.r_[w[which] * (1 - t) + w[which + 1] * t, w[ends]], np.r_[load[which], load[ends]]


def _blurred(cover: _Bytes, sigma: float) -> _Bytes:
    """The coverage, blurred."""
    return np.asarray(Image.fromarray(cover).filter(ImageFilter.GaussianBlur(sigma)))


def _share(cover: _Bytes, some: _Where) -> _Picture:
    """The coverage at some pixels, from 0 to 1."""
    return cover[some].astype(np.float32) / np.float32(255)


def _noise(chance: np.random.Generator, size: tuple[int, int], tall: float, wide: float) -> _Picture:
    """Smooth noise of mean 0 and variance 1, with features of so many pixels."""
    rows, columns = (math.ceil(n / max(1.0, cell)) + 3 for n, cell in zip(size, (tall, wide), strict=True))
    coarse = chance.standard_normal((rows, columns), dtype=np.float32)
    image = Image.fromarray(coarse)
    box = (1.0, 1.0, 1 + size[1] / max(1.0, wide), 1 + size[0] / max(1.0, tall))
    fine = np.asarray(image.resize((size[1], size[0]), Image.Resampling.BICUBIC, box=box), np.float32)
    return fine / np.float32(fine[::7, ::7].std())


def _paper(paper: Paper, page: Page, grain: _Picture, seed: int, size: tuple[int, int], *, dpi: int) -> _Bytes:
    """The sheet as light falls on it, (height, width, 3)."""
    px = dpi / 300
    chance = generator(seed, "paper")
    along = _noise(chance, size, 1.4 * px, 12 * px)
    across = _noise(chance, size, 12 * px, 1.4 * px)
    cloud = _noise(chance, size, 60 * px, 60 * px)
    light = (
        1 + 0.6 * paper.grain * grain + 0.5 * paper.fibre * (np.maximum(along, across) - 0.56) + paper.mottle * cloud
    )
    y = (np.arange(size[0], dtype=np.float32) * (_MM / dpi))[:, None]
    x = (np.arange(size[1], dtype=np.float32) * (_MM / dpi))[None, :]
    if paper.laid:
        light += paper.laid * np.sin(2 * np.pi * y / 1.05) * (0.7 + 0.3 * cloud)
        light -= paper.laid * 1.3 * np.exp(-(((((x - 9) % 26) - 13) / 0.35) ** 2))
    light *= 1 - 0.035 * ((x / page.width - 0.35) ** 2 + (y / page.height - 0.3) ** 2)
    sheet = np.empty((*size, 3), np.uint8)
    for channel, (colour, part) in enumerate(zip(paper.colour, (1.0, 1.02, 1.08), strict=True)):
        sheet[..., channel] = np.clip(colour * (1 - part) + light * np.float32(colour * part) + 0.5, 0, 255)
    return sheet
