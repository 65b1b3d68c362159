"""Forgetting as a user does it, with the whole program: nothing is found afterwards, in any file, and kill -9 leaves no half."""

import json
import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.decrypted import every_byte

Environment = dict[str, str]
SECRETS = (b"marlon", b"zanzibar", b"overdraft")
SECRET_TURNS = ("My neighbour Marlon has an overdraft.", "Marlon fled to Zanzibar.", "He told me on the stairs.")
OTHER_TURNS = ("My sister Nora is a welder.", "I had soup for dinner.", "The kettle is red.")


def chat(program: str, environment: Environment, tmp_path: Path, *conversations: tuple[str, list[str]]) -> list[str]:
    script = tmp_path / "script.jsonl"
    lines = [{"id": at, "at": at, "turns": turns} for at, turns in conversations]
    script.write_text("\n".join(json.dumps(line) for line in lines))
    done = subprocess.run(
        [program, "chat", "--script", str(script), "--json"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line)["spoke"] for line in done.stdout.splitlines()]


def memory(program: str, environment: Environment, *arguments: str) -> str:
    done = subprocess.run([program, "memory", *arguments], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def talk(environment: Environment) -> Environment:
    return {**environment, "OS1_MODEL": "scripted:Mm. You said: {last}"}


def assert_gone(program: str, talk: Environment) -> None:
    content = every_byte(Path(talk["OS1_HOME"])).lower()
    assert b"welder" in content
    for secret in SECRETS:
        assert secret not in content
    assert memory(program, talk, "search", "Marlon", "--json") == ""
    assert "welder" in memory(program, talk, "search", "Nora")


def test_forgotten_by_voice_it_is_in_no_file_and_in_no_answer(program: str, talk: Environment, tmp_path: Path) -> None:
    chat(program, talk, tmp_path, ("2026-03-02T20:00:00+00:00", [*SECRET_TURNS, *OTHER_TURNS]))
    assert b"zanzibar" in every_byte(Path(talk["OS1_HOME"])).lower()
    said = chat(
        program,
        talk,
        tmp_path,
        (
            "2026-03-04T20:00:00+00:00",
            ["Where did Marlon flee to?", "Please forget everything I told you about Marlon.", "Yes."],
        ),
        ("2026-03-05T20:00:00+00:00", ["What is my sister called?"]),
    )
    assert "Zanzibar" in said[0]
    assert "Shall I forget them for good?" in said[1]
    assert said[2] == "Done. It's gone for good."
    assert "Nora" in said[3]
    assert_gone(program, talk)
    (later,) = chat(program, talk, tmp_path, ("2026-03-06T20:00:00+00:00", ["What do you know about Marlon?"]))
    assert "anzibar" not in later
    assert "overdraft" not in later


def test_a_no_keeps_it(program: str, talk: Environment, tmp_path: Path) -> None:
    said = chat(
        program,
        talk,
        tmp_path,
        ("2026-03-02T20:00:00+00:00", ["Marlon fled to Zanzibar.", "Forget what I just said.", "No, keep it."]),
    )
    assert said[2] == "All right, it stays."
    assert "Zanzibar" in memory(program, talk, "search", "Marlon")


def test_forgotten_by_hand_it_is_gone_too(program: str, talk: Environment, tmp_path: Path) -> None:
    chat(program, talk, tmp_path, ("2026-03-02T20:00:00+00:00", [*OTHER_TURNS]))
    chat(program, talk, tmp_path, ("2026-03-03T20:00:00+00:00", [*SECRET_TURNS]))
    assert "Forgotten: 3 things" in memory(
        program, talk, "forget", "--from", "2026-03-03", "--to", "2026-03-03", "--yes"
    )
    assert_gone(program, talk)


def test_off_the_record_nothing_is_written(program: str, talk: Environment, tmp_path: Path) -> None:
    chat(program, talk, tmp_path, ("2026-03-02T20:00:00+00:00", ["My sister Nora is a welder."]))
    assert "Off the record" in memory(program, talk, "off-record", "on")
    before = subprocess.run([program, "journal", "--json"], env=talk, capture_output=True, check=True).stdout
    chat(program, talk, tmp_path, ("2026-03-03T20:00:00+00:00", ["Marlon fled to Zanzibar.", "Overdraft, too."]))
    after = subprocess.run([program, "journal", "--json"], env=talk, capture_output=True, check=True).stdout
    assert after == before
    assert_gone(program, talk)
    assert "On the record" in memory(program, talk, "off-record", "off")
    chat(program, talk, tmp_path, ("2026-03-04T20:00:00+00:00", ["The kettle is red."]))
    assert "kettle" in memory(program, talk, "search", "kettle")


def test_kill_9_while_forgetting_leaves_all_or_nothing(
    request: pytest.FixtureRequest, program: str, talk: Environment, tmp_path: Path
) -> None:
    kills = request.config.getoption("--kills")
    dice = random.Random(kills)
    forgotten = 0
    for number in range(kills):
        here = {**talk, "OS1_HOME": str(tmp_path / f"home{number}")}
        chat(program, here, tmp_path, ("2026-03-02T20:00:00+00:00", [*SECRET_TURNS, *OTHER_TURNS]))
        child = subprocess.Popen(
            [program, "memory", "forget", "--about", "Marlon", "--yes"],
            env=here,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        assert child.stdout is not None
        assert child.stdout.readline()  # what is to go is shown, and is about to
        time.sleep(dice.choice([0, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8]))
        os.killpg(child.pid, signal.SIGKILL)
        child.communicate()
        listed = subprocess.run([program, "journal", "--json"], env=here, capture_output=True, text=True, check=True)
        texts = [e["text"] for e in map(json.loads, listed.stdout.splitlines()) if e["kind"] == "utterance.heard.1"]
        assert [t for t in texts if t in OTHER_TURNS] == list(OTHER_TURNS)
        left = [t for t in texts if t in SECRET_TURNS]
        assert left in ([], list(SECRET_TURNS))
        if not left:
            forgotten += 1
            memory(program, here)  # what was broken off is finished at the next start
            assert_gone(program, here)
    assert kills < 20 or 0 < forgotten < kills, "every kill fell on the same side: nothing was shown"
