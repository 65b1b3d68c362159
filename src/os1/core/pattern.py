"""A pattern: a regular expression that is compiled when it is first used, so that importing a thousand costs nothing."""

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any
from weakref import WeakSet

_waiting: "WeakSet[Pattern]" = WeakSet()


class Pattern:
    """A regular expression over text, with the methods of `re.Pattern`.

    Compiling all of care's and memory's takes seconds; a command that reads the journal needs none of them.
    What talks calls `compile_all` while its model loads, so that no turn waits for one.

    Raises:
        re.error: when it is first used, for an expression that is none.

    """

    __slots__ = ("__weakref__", "_compiled", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self._compiled: re.Pattern[str] | None = None
        _waiting.add(self)

    def __repr__(self) -> str:
        """Return it as it is written."""
        return f"Pattern({self.pattern!r}, {self.flags})"

    def compile(self) -> re.Pattern[str]:
        """Return it compiled."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self.flags)
        return self._compiled

    def search(self, text: str, at: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in *text* from *at* to *end*."""
        return (self._compiled or self.compile()).search(text, at, end)

    def match(self, text: str, at: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match that begins at *at*, in *text* up to *end*."""
        return (self._compiled or self.compile()).match(text, at, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the whole of *text*."""
        return (self._compiled or self.compile()).fullmatch(text)

    def finditer(self, text: str, at: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return every match in *text* from *at* to *end*."""
        return (self._compiled or self.compile()).finditer(text, at, end)

    def findall(self, text: str) -> list[Any]:
        """Return what every match holds."""
        return (self._compiled or self.compile()).findall(text)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Return *text* with *new* in the place of each match."""
        return (self._compiled or self.compile()).sub(new, text, count)

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        """Return what stands between the matches."""
        return (self._compiled or self.compile()).split(text, maxsplit)


def compile_all() -> None:
    """Compile every pattern made so far. Blocks for seconds the first time."""
    while _waiting:
        _waiting.pop().compile()
