"""How often one may ask: a bucket of tokens for each asker, filled at a steady pace."""

import math
from collections.abc import Callable
from dataclasses import dataclass

MOST_ASKERS = 1_000


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and so many a second after that."""

    burst: int
    a_second: float


@dataclass(frozen=True, slots=True)
class Rates:
    """What each kind of asker may do."""

    inside: Rate = Rate(burst=200, a_second=20)
    """One browser that was let in: its page asks about once a second."""
    outside: Rate = Rate(burst=100, a_second=10)
    """All others at one address together: enough to load the page and to be let in."""
    entering: Rate = Rate(burst=5, a_second=1 / 12)
    """Keys tried at one address. A key has 192 bits: this is so that nobody need wonder."""


@dataclass(slots=True)
class _Bucket:
    level: float
    at: float


class Limit:
    """One rate, kept for each asker by name."""

    def __init__(self, rate: Rate, time: Callable[[], float]) -> None:
        """Allow each asker *rate*; *time* is in seconds and never goes back."""
        self._rate = rate
        self._time = time
        self._buckets: dict[str, _Bucket] = {}

    def __len__(self) -> int:
        """How many askers are remembered."""
        return len(self._buckets)

    def wait(self, asker: str) -> int:
        """Take one token of *asker* and return 0, or return after how many whole seconds there is one."""
        now, rate = self._time(), self._rate
        bucket = self._buckets.get(asker)
        if bucket is None:
            self._make_room(now)
            bucket = self._buckets[asker] = _Bucket(rate.burst, now)
        bucket.level = min(rate.burst, bucket.level + (now - bucket.at) * rate.a_second)
        bucket.at = now
        if bucket.level >= 1:
            bucket.level -= 1
            return 0
        return max(1, math.ceil((1 - bucket.level) / rate.a_second))

    def _make_room(self, now: float) -> None:
        if len(self._buckets) < MOST_ASKERS:
            return
        full_after = self._rate.burst / self._rate.a_second
        self._buckets = {name: b for name, b in self._buckets.items() if now - b.at < full_after}
        if len(self._buckets) >= MOST_ASKERS:
            del self._buckets[min(self._buckets, key=lambda name: self._buckets[name].at)]
