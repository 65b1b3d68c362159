"""From a skeleton to the ways a pen took: pixels to paths, spurs cut, paths joined where they go straight on."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from os1.letters.chance import Floats

_Pixel: TypeAlias = tuple[int, int]
_Path: TypeAlias = list[_Pixel]

_SPUR = 1.02
"""A side branch shorter than this many local radii is the corner of an outline; 1.6 would turn n into r."""
_GAP = 2.2
"""Ends nearer than this many radii may be one stroke."""
_STRAIGHT = 0.55
"""The least cosine between two ends that go on in each other."""
_ORTHOGONAL = ((-1, 0), (0, -1), (0, 1), (1, 0))
_DIAGONAL = ((-1, -1), (-1, 1), (1, -1), (1, 1))


@dataclass(frozen=True, slots=True)
class Trace:
    """One way of the pen, as pixels (row, column) in order; `closed` where it ends where it began."""

    path: Floats
    closed: bool
    free: tuple[bool, bool]
    """Whether the first and the last end touch nothing else."""


def traces(skeleton: NDArray[np.bool_], radius: NDArray[np.float64], *, whole: bool = False) -> list[Trace]:
    """The ways of the pen over a skeleton; `radius` is the pen's at each of its pixels.

    With `whole` nothing is cut or joined, so that no part of the shape is lost.
    """
    pixels: set[_Pixel] = {(int(y), int(x)) for y, x in np.argwhere(skeleton)}
    if not pixels:
        return []
    links = {pixel: _linked(pixel, pixels) for pixel in pixels}
    paths = _paths(links)
    middle = float(np.median([radius[pixel] for pixel in pixels]))
    if whole:
        return [_trace(np.array(path, float), paths, middle) for path in paths]
    for _ in range(2):
        spurs = [path for path in paths if len(paths) > 1 and _is_spur(path, links, radius)]
        if not spurs:
            break
        for path in spurs:
            keep = path[0] if len(links[path[0]]) != 1 else path[-1]
            pixels.difference_update(pixel for pixel in path if pixel != keep)
        links = {pixel: _linked(pixel, pixels) for pixel in pixels}
        paths = _paths(links)
    joined = _joined([np.array(path, float) for path in paths if len(path) > 2], middle)
    kept = [path for path in joined if len(path) >= max(3.0, 0.9 * middle)]
    return [_trace(path, kept, middle) for path in kept]


def _linked(pixel: _Pixel, pixels: set[_Pixel]) -> list[_Pixel]:
    """The neighbours of a pixel, without diagonal ones that an orthogonal one leads to."""
    y, x = pixel
    near = [(y + dy, x + dx) for dy, dx in _ORTHOGONAL if (y + dy, x + dx) in pixels]
    beside = set(near)
    for dy, dx in _DIAGONAL:
        corner = (y + dy, x + dx)
        if corner in pixels and (y + dy, x) not in beside and (y, x + dx) not in beside:
            near.append(corner)
    return near


def _paths(links: dict[_Pixel, list[_Pixel]]) -> list[_Path]:
    """Every way between two pixels that are ends or crossings, then every ring without any."""
    paths: list[_Path] = []
    seen: set[tuple[_Pixel, _Pixel]] = set()
    walked: set[_Pixel] = set()
    for start in sorted(pixel for pixel, near in links.items() if len(near) != 2):
        walked.add(start)
        for step in links[start]:
            if (start, step) in seen:
                continue
            path = [start, step]
            while len(links[path[-1]]) == 2:
                one, other = links[path[-1]]
                path.append(other if one == path[-2] else one)
            seen.update(((start, step), (path[-1], path[-2])))
            walked.update(path)
            paths.append(path)
    for start in sorted(links):
        if start in walked or len(links[start]) != 2:
            continue
        ring = [start, links[start][0]]
        while ring[-1] != start:
            one, other = links[ring[-1]]
            ring.append(other if one == ring[-2] else one)
        walked.update(ring)
        paths.append(ring)
    return paths


def _is_spur(path: _Path, links: dict[_Pixel, list[_Pixel]], radius: NDArray[np.float64]) -> bool:
    """Whether a path is a short branch with one loose end."""
    first, last = len(links[path[0]]) == 1, len(links[path[-1]]) == 1
    crossing = path[-1] if first else path[0]
    return first != last and len(path) < _SPUR * max(float(radius[crossing]), 2.0)


def _heading(path: Floats, at_end: bool, radius: float) -> Floats:
    """The direction in which a path leaves through one of its ends."""
    back = min(int(max(6, 2.5 * radius)), len(path) - 1)
    step = path[-1] - path[-1 - back] if at_end else path[0] - path[back]
    return step / (float(np.hypot(*step)) + 1e-9)


def _joined(paths: list[Floats], radius: float) -> list[Floats]:
    """The paths, the best-fitting ends joined first, until none fits."""
    while len(paths) > 1:
        count = len(paths)
        ends = np.array([path[-1] if k else path[0] for path in paths for k in (0, 1)])
        headings = np.array([_heading(path, bool(k), radius) for path in paths for k in (0, 1)])
        gap = np.hypot(*(ends[:, None] - ends[None]).transpose(2, 0, 1))
        straight = -(headings @ headings.T)
        fit = np.where((gap <= _GAP * radius + 2) & (straight > _STRAIGHT), straight - 0.12 * gap / (radius + 1), -9.0)
        owner = np.repeat(np.arange(count), 2)
        fit[owner[:, None] == owner[None]] = -9.0
        one, other = divmod(int(fit.argmax()), 2 * count)
        if fit[one, other] <= -9.0:
            break
        i, j = one // 2, other // 2
        head = paths[i] if one % 2 else paths[i][::-1]
        tail = paths[j] if other % 2 == 0 else paths[j][::-1]
        paths = [path for n, path in enumerate(paths) if n not in {i, j}] + [np.vstack([head, tail])]
    return paths


def _trace(path: Floats, paths: "list[Floats] | list[_Path]", radius: float) -> Trace:
    """The path with what is known of its ends."""
    closed = len(path) > 8 and float(np.hypot(*(path[0] - path[-1]))) <= 2
    others = [np.asarray(one, float) for one in paths]
    others = [one for one in others if one.shape != path.shape or not bool((one == path).all())]
    reach = 2.5 * radius
    free = tuple(
        not closed and all(float(np.hypot(*(one - end).T).min()) >= reach for one in others)
        for end in (path[0], path[-1])
    )
    return Trace(path, closed, (free[0], free[1]))
