"""What a soak writes down every few minutes, and what it judges at the end."""

import asyncio
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

import psutil
from soak_user import Turn

from os1.core.journal import Journal

WARM_S = 600.0
"""In which memory may still grow; a third of a shorter talk."""
FLAT = 0.05
"""How far memory may move from where it was then."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The house between two turns."""

    at_s: float
    rss_mb: float
    tasks: int
    """Of the event loop."""
    threads: int
    """Of the process, the libraries' own included."""
    files: int
    """Open file descriptors."""
    events: int
    """In the journal."""
    turns: int
    median_ms: float | None
    """Latency of the turns since the sample before."""


class Watch:
    """Takes samples."""

    def __init__(self, journal: Journal) -> None:
        """Count the events of *journal*."""
        self._journal = journal
        self._process = psutil.Process()
        self._position = self._events = self._turns = 0

    async def sample(self, at_s: float, turns: Sequence[Turn]) -> Sample:
        """Return how the house is *at_s* seconds into the talk, after *turns*."""
        async for recorded in self._journal.read(self._position):
            self._position, self._events = recorded.position, self._events + 1
        fresh, self._turns = turns[self._turns :], len(turns)
        latencies = [turn.latency_ms for turn in fresh if turn.latency_ms is not None]
        return Sample(
            at_s=round(at_s, 1),
            rss_mb=round(self._process.memory_info().rss / 2**20, 1),
            tasks=len(asyncio.all_tasks()),
            threads=self._process.num_threads(),
            files=self._process.num_fds(),
            events=self._events,
            turns=len(turns),
            median_ms=round(statistics.median(latencies)) if latencies else None,
        )


def line(sample: Sample) -> str:
    """Return *sample* as it is printed."""
    latency = "-" if sample.median_ms is None else f"{sample.median_ms:.0f}"
    return (
        f"{sample.at_s / 60:6.1f} min  {sample.rss_mb:7.1f} MB  {sample.tasks:3} tasks  {sample.threads:3} threads  "
        f"{sample.files:3} files  {sample.events:5} events  {sample.turns:4} turns  {latency:>5} ms"
    )


@dataclass(frozen=True, slots=True)
class End:
    """How a talk ended."""

    hung_up: bool
    """Whether she ended it, and not the clock."""
    tasks_before: int
    tasks_after: int
    complaints: Sequence[str]
    """Of the event loop: exceptions never retrieved, tasks destroyed while pending."""
    errors: Sequence[str]
    """Where errors were logged."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One line of the end."""

    passed: bool
    words: str


def verdicts(samples: Sequence[Sample], turns: Sequence[Turn], end: End) -> list[Verdict]:
    """Return what issue 5 asks of two hours, and that they were two hours of talk at all."""
    answered = sum(turn.latency_ms is not None for turn in turns)
    talked = Verdict(
        not end.hung_up and bool(turns) and answered >= 0.95 * len(turns),
        f"talk: {answered} of {len(turns)} turns answered" + (", and she hung up" if end.hung_up else ""),
    )
    return [talked, _memory(samples), _latency(turns), _tasks(samples, end)]


def _memory(samples: Sequence[Sample]) -> Verdict:
    warm = min(WARM_S, samples[-1].at_s / 3)
    after = [sample.rss_mb for sample in samples if sample.at_s >= warm]
    furthest = max((abs(mb / after[0] - 1) for mb in after), default=0.0)
    return Verdict(
        len(after) >= 3 and furthest <= FLAT,
        f"memory: from {after[0]:.0f} MB after {warm / 60:.0f} minutes to {after[-1]:.0f} MB, "
        f"at most {furthest:.1%} away in {len(after)} samples (at most {FLAT:.0%})",
    )


def _latency(turns: Sequence[Turn]) -> Verdict:
    values = [turn.latency_ms for turn in turns if turn.latency_ms is not None]
    quarter = len(values) // 4
    if quarter < 3:
        return Verdict(passed=False, words=f"latency: {len(values)} answers are too few")
    first, last = values[:quarter], values[-quarter:]
    low, _, high = statistics.quantiles(first, n=4)
    return Verdict(
        statistics.median(last) <= high,
        f"latency: the last quarter's median is {statistics.median(last):.0f} ms; the first quarter's "
        f"{statistics.median(first):.0f}, half of it between {low:.0f} and {high:.0f}",
    )


def _tasks(samples: Sequence[Sample], end: End) -> Verdict:
    quarter = max(1, len(samples) // 4)
    grown = min(s.tasks for s in samples[-quarter:]) > max(s.tasks for s in samples[:quarter])
    return Verdict(
        end.tasks_after == end.tasks_before and not grown and not end.complaints and not end.errors,
        f"tasks: {end.tasks_before} before and {end.tasks_after} after, {samples[0].tasks} to {samples[-1].tasks} in "
        f"the talk, {len(end.complaints)} complaints of the event loop, {len(end.errors)} errors logged",
    )
