"""Her words on their way out: a piece of an answer, and what was heard of the whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from os1.care.crisis.lines import Line


@dataclass(frozen=True, slots=True)
class Clause:
    """One piece of an answer, ready to be said."""

    text: str
    by: str
    """The model's name, or `care`, `memory`, `letters` or `reflex` when code found the words."""
    part: Literal["disclosure", "nature", "opener", "nod", "answer", "apology"] = "answer"
    """`disclosure` is a notice beside the talk; `nature` answers "are you real?" and says as much; `opener` is the first
    sound of an answer, a `nod` one that is also a listener's."""
    shows: tuple[Line, ...] = ()
    """Whom one can ring, to be shown as text that can be tapped while it is said."""

    @property
    def is_notice(self) -> bool:
        """Whether it stands beside the talk: the model is not shown it as her words."""
        return self.part in ("disclosure", "apology")

    @property
    def opens(self) -> bool:
        """Whether it is the first sound of an answer, and not yet what the answer says."""
        return self.part in ("opener", "nod")

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
    opener: str = ""
    """What the answer began with, when that was a reflex."""


def spoken(heard: Iterable[tuple[Clause, str]], *, interrupted: bool) -> Spoken:
    """Return what was heard of an answer, from its clauses and the words that were heard of each."""
    parts = [(clause, text) for clause, text in heard if text]
    found_by = [c.by for c, _ in parts if c.by not in ("care", "reflex")] or [
        c.by for c, _ in parts if c.by != "reflex"
    ]
    return Spoken(
        text=" ".join(text for _, text in parts),
        answer=" ".join(text for clause, text in parts if not clause.is_notice),
        interrupted=interrupted,
        by=found_by[0] if found_by else "reflex" if parts else "care",
        disclosed=any(c.discloses and text == c.text for c, text in parts),
        opener=next((c.text for c, _ in parts if c.opens), ""),
    )


def as_told(line: Line) -> dict[str, str]:
    """Return what a page shows of *line*."""
    return {"name": line.name, "number": line.number, "text": line.text, "hours": line.hours, "url": line.url}
