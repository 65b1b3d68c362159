"""`os1 bench memory`: how much of the evidence is found, how fast, and how the rivals do in the same run."""

import json
import os
import subprocess
import tempfile
import time
from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from os1.bench import mem0_rival
from os1.bench.locomo import ADVERSARIAL, CATEGORIES, Dialogue, Question
from os1.bench.ways import DEPTH, prepare
from os1.core.errors import ModelUnavailable
from os1.core.models import Embedder
from os1.memory.ranker import Ranker

CUTS = (5, 10, 20)


@dataclass(frozen=True, slots=True)
class Result:
    """How one way did."""

    way: str
    recall: dict[str, dict[int, float]]
    """Share of the evidence found, by category (`answerable` is 1 to 4 together) and by cut."""
    questions: int
    p50_ms: float
    p95_ms: float


async def measure(dialogues: Sequence[Dialogue], embedder: Embedder, ranker: Ranker | None) -> list[Result]:
    """Return OS1 and its rivals on *dialogues*, each dialogue in an index of its own."""
    answers: dict[str, list[tuple[Question, Sequence[int], float]]] = {}
    await embedder.start()
    for dialogue in dialogues:
        with tempfile.TemporaryDirectory() as folder:
            ways, indexes = await prepare(dialogue, Path(folder), embedder, ranker)
            for name, way in ways.items():
                for question in dialogue.questions:
                    began = time.perf_counter()
                    found = await way.find(question.text)
                    answers.setdefault(name, []).append((question, found, time.perf_counter() - began))
            for index in indexes:
                await index.close()
    return [_result(name, given) for name, given in answers.items()]


def measure_mem0(dialogues: Sequence[Dialogue], python: Path, locate: Callable[[str], Path]) -> Result:
    """Return mem0 on *dialogues*, run by the environment of *python*: offline, `infer=False`, the same embedder.

    Raises:
        ModelUnavailable: it is not installed there, or failed.

    """
    asked = {
        "files": {name: str(locate(name)) for name in ("minilm-int8", "minilm-tokenizer")},
        "depth": DEPTH,
        "dialogues": [
            {"turns": [[r.position, r.said] for r in d.rows], "questions": [q.text for q in d.questions]}
            for d in dialogues
        ],
    }
    script = Path(mem0_rival.__file__)
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(  # noqa: S603 - the user names the program
            [str(python), str(script), home],
            input=json.dumps(asked),
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(script.parents[2]), **mem0_rival.offline(home)},
        )
    if done.returncode != 0:
        why = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        message = f"mem0 did not run with {python}: {why}"
        raise ModelUnavailable(message)
    said = json.loads(done.stdout.splitlines()[-1])
    questions = [q for d in dialogues for q in d.questions]
    given = [(q, found, seconds) for q, (found, seconds) in zip(questions, said["found"], strict=True)]
    return _result(f"mem0 {said['version']}", given)


def _result(name: str, given: Sequence[tuple[Question, Sequence[int], float]]) -> Result:
    groups = {"answerable": [g for g in given if g[0].category != ADVERSARIAL]}
    groups.update({word: [g for g in given if g[0].category == number] for number, word in CATEGORIES.items()})
    times = np.array([seconds for _, _, seconds in given]) * 1e3
    return Result(
        way=name,
        recall={
            word: {
                k: float(np.mean([len(q.evidence & set(found[:k])) / len(q.evidence) for q, found, _ in group]))
                for k in CUTS
            }
            for word, group in groups.items()
            if group
        },
        questions=len(given),
        p50_ms=float(np.percentile(times, 50)),
        p95_ms=float(np.percentile(times, 95)),
    )


async def all_results(
    dialogues: Sequence[Dialogue],
    embedder: Embedder,
    ranker: Ranker | None,
    mem0: Callable[[], Result] | None,
) -> AsyncGenerator[Result]:
    """Yield each way's result as it is known; *mem0* comes last, as it takes longest."""
    for result in await measure(dialogues, embedder, ranker):
        yield result
    if mem0 is not None:
        yield mem0()
