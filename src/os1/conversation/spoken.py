"""Her words on their way out: a piece of an answer, and what was heard of the whole."""

from dataclasses import dataclass
from typing import Literal

from os1.care.crisis.lines import Line


@dataclass(frozen=True, slots=True)
class Clause:
    """One piece of an answer, ready to be said."""

    text: str
    by: str
    """The model's name, or `care` or `memory` when code found the words."""
    part: Literal["disclosure", "nature", "answer", "apology"] = "answer"
    """`disclosure` is a notice beside the talk; `nature` answers "are you real?" and says as much."""
    shows: tuple[Line, ...] = ()
    """Whom one can ring, to be shown as text that can be tapped while it is said."""

    @property
    def is_notice(self) -> bool:
        """Whether it stands beside the talk: the model is not shown it as her words."""
        return self.part in ("disclosure", "apology")

    @property
    def discloses(self) -> bool:
        """Whether hearing it to its end fulfils the duty of care.md D1."""
        return self.part in ("disclosure", "nature")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What left the loudspeaker."""

    text: str
    """Everything that was heard of her, in order."""
    answer: str
    """The same without disclosure and apology, which are notices and not part of the talk."""
    interrupted: bool
    by: str
    disclosed: bool
    """Whether the disclosure was heard to its end."""


def as_told(line: Line) -> dict[str, str]:
    """Return what a page shows of *line*."""
    return {"name": line.name, "number": line.number, "text": line.text, "hours": line.hours, "url": line.url}
