"""What the ear tells the rest, as Pipecat frames.

System frames, so that an interruption does not sweep them away.
"""

from dataclasses import dataclass, field

from pipecat.frames.frames import SystemFrame


@dataclass
class Onset(SystemFrame):
    """A voice began, or went on after a pause that did not end the turn."""


@dataclass
class Hearing(SystemFrame):
    """A pause: what was said in this turn so far. It may be all of it."""

    text: str = ""
    """Empty when the sound held no words."""
    ended_at: float = 0.0
    """Event-loop time of the last voiced sample, in seconds."""
    stt_ms: float = 0.0
    pressed: bool = False
    """Not heard but said by a button of the page."""


@dataclass
class TurnOver(SystemFrame):
    """The silence was long enough: the last `Hearing` is the whole turn."""


@dataclass
class Deaf(SystemFrame):
    """The recogniser failed: something was said and is not known."""

    error: Exception = field(default_factory=RuntimeError)
