"""The benchmark counts as it says, on a file small enough to count by hand."""

import json
import sys
from pathlib import Path

import pytest

from os1.bench.locomo import load
from os1.bench.memory import measure, measure_mem0
from os1.core.errors import Misconfigured, ModelUnavailable
from os1.providers.scripted import ScriptedEmbedder


def turn(number: int, speaker: str, text: str, **more: str) -> dict[str, str]:
    return {"speaker": speaker, "dia_id": f"D1:{number}", "text": text, **more}


SAMPLE = {
    "conversation": {
        "speaker_a": "Ann",
        "speaker_b": "Bo",
        "session_1_date_time": "1:56 pm on 8 May, 2023",
        "session_1": [
            turn(1, "Ann", "I bought a red boat"),
            turn(2, "Bo", "My sister moved to Oslo", blip_caption="a harbour"),
            turn(3, "Ann", "The weather is awful"),
        ],
    },
    "qa": [
        {"question": "What did Ann buy, a boat?", "answer": "a boat", "evidence": ["D1:1"], "category": 4},
        {"question": "Where did Bo's sister move?", "evidence": ["D1:2; D9:9"], "category": 1},
        {"question": "What did Bo buy, a boat?", "adversarial_answer": "a boat", "evidence": ["D1:1"], "category": 5},
        {"question": "Without evidence", "evidence": [], "category": 4},
    ],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "locomo.json"
    path.write_text(json.dumps([SAMPLE]))
    return path


def test_a_file_becomes_turns_and_questions(file: Path) -> None:
    (dialogue,) = load(file)
    assert [row.text for row in dialogue.rows][1] == "My sister moved to Oslo [shares a harbour]"
    assert f"{dialogue.rows[0].at:%Y-%m-%d %H:%M}" == "2023-05-08 13:56"
    assert [(q.category, q.evidence) for q in dialogue.questions] == [(4, {1}), (1, {2}), (5, {1})]


@pytest.mark.parametrize("content", ["", "{}", '[{"qa": []}]', "[1]"])
def test_another_file_is_refused_with_the_fix(tmp_path: Path, content: str) -> None:
    path = tmp_path / "other.json"
    path.write_text(content)
    with pytest.raises(Misconfigured, match="LoCoMo"):
        load(path)


async def test_every_way_is_measured_on_every_question(file: Path) -> None:
    results = {r.way: r for r in await measure(load(file), ScriptedEmbedder(512), None)}
    assert set(results) == {"OS1", "BM25 on the turn", "dense", "RRF of both"}
    for result in results.values():
        assert result.questions == 3
        assert result.recall["answerable"][5] == 1
        assert result.recall["adversarial"][10] == 1
        assert 0 < result.p50_ms <= result.p95_ms


def test_mem0_that_is_not_there_is_said(file: Path) -> None:
    with pytest.raises(ModelUnavailable, match="mem0"):
        measure_mem0(load(file), Path(sys.executable), Path)
