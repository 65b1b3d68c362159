"""What the ear and the line tell the rest, as Pipecat frames.

System frames, so that an interruption does not sweep them away.
"""

import math
from dataclasses import dataclass, field

from pipecat.frames.frames import SystemFrame

from os1.voice.turns import Silences


@dataclass
class Begin(SystemFrame):
    """The line stands, and both can hear each other: where the first word is hers, she says it."""


@dataclass
class Onset(SystemFrame):
    """A voice began, or went on after a pause that did not end the turn."""

    after_s: float = math.inf
    """Seconds of silence since the voice of a turn that was held to be over; infinite within a turn and at the first."""


@dataclass
class Laughter(SystemFrame):
    """The voice that began is laughter."""


@dataclass
class Partial(SystemFrame):
    """While they speak: the words so far that are likely to stay."""

    text: str = ""


@dataclass
class Pause(SystemFrame):
    """The voice stopped, perhaps for a moment only; what was said is being looked at."""


@dataclass
class Hearing(SystemFrame):
    """What was said in this turn up to a pause. It may be all of it."""

    text: str = ""
    """Empty when the sound held no words."""
    began_at: float = 0.0
    """Event-loop time of the first voiced sample of the turn, in seconds."""
    ended_at: float = 0.0
    """The same of the last one."""
    far: bool = False
    """It arrived like somebody else's voice, from further away than the user's."""
    stt_ms: float = 0.0
    murmured: bool = False
    """It never sounded as if it wanted the floor: a hum over her speech, or laughter."""
    pressed: bool = False
    """Not heard but said by a button of the page."""
    asked: Silences | None = None
    """How much silence ends the turn here, and the chance that it is over; None where nobody listened for that."""


@dataclass
class MayNod(SystemFrame):
    """The silence is long enough for a listener's sound, not for content."""


@dataclass
class MayMurmur(SystemFrame):
    """A pause in a long story: a quiet sound of hers would be well placed."""


@dataclass
class TurnOver(SystemFrame):
    """The silence was long enough: the last `Hearing` is the whole turn."""


@dataclass
class Deaf(SystemFrame):
    """The recogniser failed: something was said and is not known."""

    error: Exception = field(default_factory=RuntimeError)
