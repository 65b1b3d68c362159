"""What `make bench`, `make soak` and the forty exchanges count and judge, on values small enough to judge by hand."""

import importlib
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from aiohttp.test_utils import TestServer

from os1.core.models import Message
from os1.providers.openai_compatible import OpenAICompatible
from os1.voice.scripted import Tape
from os1.voice.synthesiser import RATE

FOLDER = str(Path(__file__).parents[2] / "evals")
sys.path.insert(0, FOLDER)
sounds = importlib.import_module("first_sound")
spoken = importlib.import_module("spoken_turns")
bench = importlib.import_module("voice_to_voice")
server = importlib.import_module("server_150ms")
soak = importlib.import_module("soak_figures")
user = importlib.import_module("soak_user")
exchanges = importlib.import_module("exchanges")
sys.path.remove(FOLDER)


def tape(*spans: tuple[float, float]) -> Tape:
    made = Tape(began=100.0)
    for begin, end in spans:
        silence = np.zeros(int(0.1 * RATE), np.int16)
        loud = np.full(int((end - begin) * RATE), 3000, np.int16)
        made.hers.append((begin - 0.1, np.concatenate([silence, loud])))
    return made


def test_a_first_sound_follows_a_breath_of_silence() -> None:
    made = tape((1.0, 1.4), (1.5, 2.0), (3.0, 3.2))
    assert sounds.first_sounds(made, 100.0) == pytest.approx([101.0, 103.0])
    assert sounds.first_sounds(made, 101.2) == pytest.approx([103.0])
    assert sounds.first_sounds(made, 103.1) == []


def turn(sound: float | None, word: float | None, **more: object) -> dict[str, object]:
    return {"first_sound_ms": sound, "first_word_ms": word, "opener": "", "cut_ins": 0, "gaps_ms": 0, **more}


def test_an_unanswered_turn_is_counted_and_not_measured() -> None:
    turns = [turn(300, 900, opener="Mm."), turn(500, 500), turn(None, None, cut_ins=2), turn(400, None, opener="Oh.")]
    row = bench.summary({"ours": turns})["ours"]
    assert (row["turns"], row["answered"], row["openers"], row["cut_ins"]) == (4, 3, 2, 2)
    assert (row["first_sound_median_ms"], row["first_word_median_ms"]) == (400, 700)
    assert row["first_sound_p95_ms"] == 490


def test_the_targets_are_those_of_the_issue() -> None:
    measured = {
        "ours": [turn(600, 1000), turn(700, 1100), turn(800, 1200)],
        "stock": [turn(2000, 2000)] * 3,
        "server": [turn(400, 650)] * 3,
    }
    found = bench.targets(bench.summary(measured))
    assert [round(value, 2) for _, value, _ in found] == [0.35, 0.55, 1.13, 1.08, 0.4, 0.65]
    assert [most for *_, most in found] == [0.35, 0.60, 1.5, 1.5, 0.7, 0.7]
    assert len(bench.targets(bench.summary({"server": measured["server"]}))) == 2


def test_a_quick_look_is_spread_over_all_clips() -> None:
    assert bench.chosen_clips(1000) == list(spoken.CLIPS)
    assert len(set(spoken.CLIPS)) == 42
    assert bench.chosen_clips(6) == list(spoken.CLIPS[::7])


async def test_the_server_of_150_ms_is_one_that_os1_talks_with() -> None:
    async with TestServer(server.Server().app()) as running:
        model = OpenAICompatible(server.MODEL, str(running.make_url("/v1")), "")
        await model.start()
        said = ["".join([t async for t in model.stream([Message("user", "Hi.")], max_tokens=90)]) for _ in range(2)]
        await model.close()
    assert said == list(server.ANSWERS[:2])


def sample(minutes: float, mb: float, tasks: int = 28) -> object:
    return soak.Sample(minutes * 60, mb, tasks, 13, 18, 100, 10, 1000)


def verdicts(mb: list[float], latency: list[float | None], **end: object) -> list[bool]:
    samples = [sample(5 * number + 5, value) for number, value in enumerate(mb)]
    turns = [user.Turn(number, "turn", value, stopped=False) for number, value in enumerate(latency)]
    how = {"hung_up": False, "tasks_before": 1, "tasks_after": 1, "complaints": [], "errors": [], **end}
    return [verdict.passed for verdict in soak.verdicts(samples, turns, soak.End(**how))]


FLAT = [500.0, 700.0, 710.0, 695.0, 705.0, 700.0]
STEADY: list[float | None] = [900.0, 1000.0, 1100.0, 1000.0] * 5


@pytest.mark.parametrize(
    ("mb", "latency", "end", "wanted"),
    [
        (FLAT, STEADY, {}, [True, True, True, True]),
        ([*FLAT, 740.0], STEADY, {}, [True, False, True, True]),
        (FLAT, [*STEADY, *[1300.0] * 10], {}, [True, True, False, True]),
        (FLAT, [*STEADY, None, None], {}, [False, True, True, True]),
        (FLAT, STEADY, {"hung_up": True}, [False, True, True, True]),
        (FLAT, STEADY, {"tasks_after": 2}, [True, True, True, False]),
        (FLAT, STEADY, {"complaints": ["Task exception was never retrieved"]}, [True, True, True, False]),
    ],
)
def test_what_a_soak_is_judged_by(
    mb: list[float], latency: list[float | None], end: dict[str, object], wanted: list[bool]
) -> None:
    assert verdicts(mb, latency, **end) == wanted


def test_tasks_that_pile_up_in_the_talk_are_seen() -> None:
    samples = [sample(5 * number, 700, tasks=28 + number) for number in range(1, 9)]
    end = soak.End(hung_up=False, tasks_before=1, tasks_after=1, complaints=[], errors=[])
    turns = [user.Turn(number, "turn", value, stopped=False) for number, value in enumerate(STEADY)]
    assert [verdict.passed for verdict in soak.verdicts(samples, turns, end)] == [True, True, True, False]


def test_there_are_forty_exchanges_five_of_each_kind() -> None:
    read = exchanges.read(exchanges.FILE)
    assert Counter(asked.kind for asked in read) == dict.fromkeys(
        ("joy", "grief", "anger", "boredom", "news", "jokes", "memory", "goodbye"), 5
    )
    assert len({asked.id for asked in read}) == len({asked.last for asked in read}) == 40
    for asked in read:
        assert 1 <= len(asked.earlier) <= 3
        assert asked.earlier[-1].who == "her"
        assert {line.who for line in asked.earlier} <= {"user", "her"}


def test_the_key_tells_the_pairs_apart_and_the_pages_do_not() -> None:
    read = exchanges.read(exchanges.FILE)
    found = [{"with": f"new {asked.id}", "without": f"old {asked.id}"} for asked in read]
    pages, key = exchanges.paired(read, found, 11)
    for asked, row in zip(read, found, strict=True):
        assert f"A: {row[key[asked.id]['A']]}\n\nB: {row[key[asked.id]['B']]}" in pages
    firsts = Counter(letters["A"] for letters in key.values())
    assert 10 <= firsts["with"] <= 30
    assert "with:" not in pages
    assert (pages, key) == exchanges.paired(read, found, 11)
