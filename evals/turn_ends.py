"""Turn ends on recorded human speech: cut-ins against the delay after the true end, for OS1, Smart Turn and timeouts.

A cut-in is content of hers over a sentence that goes on: the pause inside it lasts as long as the silence the rule asks
for. The delay is that silence at true ends, as the ear counts it (from the first frame without voice): what comes after
it, finding words and giving them voice, is the same for all rules and not counted. What pauses there are, how they are
labelled and the limits of that: `turn_ends_pauses.py`. The new rule is shown with weights fitted without the speaker it
is judged on; a speaker's pace is learned from the pauses before, clip by clip.
"""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from turn_ends_fit import by_speaker
from turn_ends_pauses import Pause, asked_for

from os1.people.pace import Pace
from os1.voice.prosody import NOTHING
from os1.voice.turns import RISK, WEIGHTS, Silences, Weights, silences
from os1.voice.unfinished import read

ASKS_S = 3.0
"""Smart Turn alone closes after so much silence, whatever it thinks: its default."""
SHORT_S = 1.0
"""The issue's 8 % is of pauses up to this."""
RISKS = (0.02, 0.05, 0.08, 0.1, 0.12, 0.15, 0.18, 0.2, 0.22, 0.25, 0.3, 0.35, 0.4)


@dataclass(frozen=True, slots=True)
class Point:
    """One rule at one setting."""

    name: str
    delays: tuple[float, ...]
    """At true ends."""
    cut_short: tuple[int, int]
    """Cut-ins, and how many pauses inside sentences up to a second there were."""
    cut_all: tuple[int, int]
    cut_boundary: tuple[int, int]
    """Content between two sentences of one turn: no cut-in, but early."""

    @property
    def median(self) -> float:
        """The middle delay."""
        return float(np.median(self.delays))


def measure(name: str, pauses: Sequence[Pause], asked: Sequence[float]) -> Point:
    """Return how a rule does that asks for the silences *asked*."""

    def cut(chosen: Callable[[Pause], bool]) -> tuple[int, int]:
        there = [p.lasted >= s - 1e-6 for p, s in zip(pauses, asked, strict=True) if chosen(p)]
        return sum(there), len(there)

    return Point(
        name,
        tuple(s for p, s in zip(pauses, asked, strict=True) if p.label == "end"),
        cut(lambda p: p.label == "mid" and p.lasted <= SHORT_S + 1e-6),
        cut(lambda p: p.label == "mid"),
        cut(lambda p: p.label == "boundary"),
    )


def wilson(hits: int, count: int, z: float = 1.96) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927)."""
    share, spread = hits / count, z * z / count
    middle = (share + spread / 2) / (1 + spread)
    half = z / (1 + spread) * math.sqrt(share * (1 - share) / count + spread / (4 * count))
    return middle - half, middle + half


_DANGLED = re.compile(
    r"\b(?:and|but|or|so|because|cause|if|when|while|although|though|that|which|who|the|a|an|my|your|his|her|our|"
    r"their|its|to|of|in|on|at|by|for|from|with|about|into|than|as|is|are|was|were|be|been|i|we|he|she|they|um|uh|"
    r"er|like|very|really)[\s,.…–—-]*$",
    re.IGNORECASE,
)


def before(pause: Pause) -> float:
    """Return what OS1 asked for before this rule (docs/decisions/0003)."""
    if _DANGLED.search(pause.text) or (read(pause.text).dangling and len(pause.text.split()) > 1):
        return 2.6
    return 1.2 if pause.smart["0.2"] >= 0.5 else 2.0


def smart_turn(pause: Pause, threshold: float, silence: float) -> float:
    """Return what Smart Turn alone asks for, looked at after *silence*; it looks as late as the pause lets it."""
    looks = [float(at) for at in pause.smart if float(at) <= silence + 1e-6]
    return silence if pause.smart[f"{max(looks):.1f}"] >= threshold else ASKS_S


def paces(pauses: Sequence[Pause]) -> list[Pace]:
    """Return for each pause what was known then of its speaker's pace."""
    known: dict[str, Pace] = {}
    found = []
    for pause in pauses:
        pace = known.get(pause.reader, Pace())
        found.append(pace)
        if pause.label in {"mid", "boundary"}:
            known[pause.reader] = pace.after(pause.lasted)
    return found


def new_rule(
    pauses: Sequence[Pause], risk: float, weights: dict[str, Weights] | None, *, pace: bool = True, voice: bool = True
) -> list[Silences]:
    """Return what the new rule asks for, with *weights* by speaker, or those that ship."""
    learned = paces(pauses) if pace else [Pace()] * len(pauses)
    return [
        silences(
            p.smart["0.2"],
            p.text,
            tail=p.tail if voice else NOTHING,
            pace=own,
            risk=risk,
            weights=WEIGHTS if weights is None else weights[p.reader],
        )
        for p, own in zip(pauses, learned, strict=True)
    ]


def content(asked: Sequence[Silences]) -> list[float]:
    """Return when content may come."""
    return [a.speak_s for a in asked]


def show(point: Point) -> None:
    """Print one line of the table."""
    low, high = wilson(*point.cut_short)
    delays = np.array(point.delays)
    print(
        f"{point.name:34s} {point.median:6.2f} {np.percentile(delays, 90):6.2f} {delays.mean():6.2f}   "
        f"{point.cut_short[0]:3d}/{point.cut_short[1]} {share(point.cut_short):5.1f} % ({100 * low:.1f} to {100 * high:.1f})   "
        f"{share(point.cut_all):5.1f} %  {point.cut_boundary[0]}/{point.cut_boundary[1]}"
    )


def share(cut: tuple[int, int]) -> float:
    """Return per cent."""
    return 100 * cut[0] / max(1, cut[1])


def rivals_at(pauses: Sequence[Pause], median: float) -> list[Point]:
    """Return the rivals set to the same median delay: the timeout, and Smart Turn alone waiting as long before it looks."""
    points = [measure(f"fixed {median:.2f}", pauses, [median] * len(pauses))]
    for threshold in (0.5, 0.8):
        asked = [smart_turn(p, threshold, median) for p in pauses]
        points.append(measure(f"Smart Turn {threshold} at {median:.2f}", pauses, asked))
    return [p for p in points if p.median <= median + 0.011]


def main() -> None:
    """Print the curve."""
    pauses = [p for p in asked_for(__doc__) if p.label != "unclear"]
    if not pauses:
        return
    counts = {label: sum(p.label == label for p in pauses) for label in ("mid", "boundary", "end")}
    print(
        f"pauses inside sentences {counts['mid']}, between sentences {counts['boundary']}, true ends {counts['end']}\n"
    )
    print(
        f"{'rule':34s} {'median':>6s} {'p90':>6s} {'mean':>6s}   cut-ins, pauses up to 1 s         all pauses  boundaries"
    )
    show(measure("(a) OS1 before", pauses, [before(p) for p in pauses]))
    for threshold in (0.5, 0.8, 0.95):
        for silence in (0.2, 0.4, 0.6, 0.8):
            asked = [smart_turn(p, threshold, silence) for p in pauses]
            show(measure(f"(b) Smart Turn {threshold} at {silence}", pauses, asked))
    for silence in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.2, 1.5, 2.0):
        show(measure(f"(c) fixed {silence}", pauses, [silence] * len(pauses)))
    apart = by_speaker(pauses)
    for risk in RISKS:
        show(
            measure(
                f"(d) OS1, risk {risk}{' (ships)' if risk == RISK else ''}",
                pauses,
                content(new_rule(pauses, risk, apart)),
            )
        )
    show(measure("    shipped weights", pauses, content(new_rule(pauses, RISK, None))))
    show(measure("    without the user's pace", pauses, content(new_rule(pauses, RISK, apart, pace=False))))
    show(measure("    without the voice's tail", pauses, content(new_rule(pauses, RISK, apart, voice=False))))
    nods = new_rule(pauses, RISK, apart)
    for label in ("end", "mid"):
        early = np.array([a.nod_s for p, a in zip(pauses, nods, strict=True) if p.label == label])
        heard = [p.lasted >= a.nod_s - 1e-6 for p, a in zip(pauses, nods, strict=True) if p.label == label]
        print(
            f"nods at {label}: median {np.median(early):.2f} s, p90 {np.percentile(early, 90):.2f} s; come in {share((sum(heard), len(heard))):.0f} %"
        )
    print("\nat equal median delay, pauses up to 1 s / all pauses inside sentences")
    for risk in RISKS:
        ours = measure("", pauses, content(new_rule(pauses, risk, apart)))
        rivals = rivals_at(pauses, ours.median)
        told = "; ".join(f"{r.name} {share(r.cut_short):.1f} / {share(r.cut_all):.1f} %" for r in rivals)
        print(f"  {ours.median:.2f} s: OS1 {share(ours.cut_short):.1f} / {share(ours.cut_all):.1f} %; {told}")


if __name__ == "__main__":
    main()
