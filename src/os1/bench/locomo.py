"""A LoCoMo file: long conversations, questions about them, and the turns that hold the answers.

The set (Maharana et al. 2024) is CC BY-NC: it is for measuring only, and nothing is trained on it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from os1.core.errors import Misconfigured
from os1.memory.index import Row

ADVERSARIAL = 5
CATEGORIES = {1: "multi-hop", 2: "temporal", 3: "open", 4: "single", ADVERSARIAL: "adversarial"}
"""Categories 1 to 4 have an answer; those of 5 name the wrong person, and the turn meant is their evidence."""


class _Turn(BaseModel):
    speaker: str
    dia_id: str
    text: str
    blip_caption: str = ""


class _Question(BaseModel):
    question: str
    category: int
    evidence: list[str] | None = None


class _Sample(BaseModel):
    conversation: dict[str, Any]
    qa: list[_Question]


@dataclass(frozen=True, slots=True)
class Question:
    """One question, with the positions of the turns that answer it."""

    text: str
    category: int
    evidence: frozenset[int]


@dataclass(frozen=True, slots=True)
class Dialogue:
    """One conversation of many sessions, and what is asked about it."""

    rows: Sequence[Row]
    questions: Sequence[Question]


def load(file: Path) -> list[Dialogue]:
    """Return the conversations of *file*; questions without evidence are left out, as recall has no meaning there.

    Raises:
        Misconfigured: the file is not there or has another form.

    """
    try:
        samples = TypeAdapter(list[_Sample]).validate_json(file.read_bytes())
        return [_dialogue(sample) for sample in samples]
    except (OSError, ValidationError, ValueError) as error:
        message = f"{file} is not a LoCoMo file ({type(error).__name__}). Fix: name one, such as locomo10.json."
        raise Misconfigured(message) from error


def _dialogue(sample: _Sample) -> Dialogue:
    held = sample.conversation
    numbers = sorted(int(key.split("_")[1]) for key in held if re.fullmatch(r"session_\d+", key))
    rows: list[Row] = []
    places: dict[str, int] = {}
    for number in numbers:
        said = held[f"session_{number}_date_time"].replace(",", "")
        began = datetime.strptime(said, "%I:%M %p on %d %B %Y").replace(tzinfo=UTC)
        for i, turn in enumerate(TypeAdapter(list[_Turn]).validate_python(held[f"session_{number}"])):
            shown = f" [shares {turn.blip_caption}]" if turn.blip_caption else ""
            at = began + timedelta(seconds=20 * i)
            rows.append(Row(len(rows) + 1, f"session {number}", turn.speaker, at, turn.text + shown))
            places[turn.dia_id] = len(rows)
    questions: list[Question] = []
    for asked in sample.qa:
        named = re.findall(r"D\d+:\d+", " ".join(asked.evidence or []))
        evidence = frozenset(places[name] for name in named if name in places)
        if evidence:
            questions.append(Question(asked.question, asked.category, evidence))
    return Dialogue(rows, questions)
