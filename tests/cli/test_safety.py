"""`os1 safety`: the protocol, the count, whom one trusts, and decisions without a language model."""

import json
import re
from pathlib import Path

import pytest
from tests.cli.test_commands import Environment, os1

GONE = {"OS1_MODEL": "openai:gone", "OS1_MODEL_URL": "http://127.0.0.1:9/v1", "OS1_COUNTRY": "GB"}
"""A language model that does not answer: everything here works without one."""
DANGER = "I can't do this any more. I want to kill myself."


def decided(program: str, environment: Environment, tmp_path: Path, *items: dict) -> list[dict]:
    file = tmp_path / "items.jsonl"
    file.write_text("".join(json.dumps(item) + "\n" for item in items))
    done = os1(program, environment, "safety", "check", str(file), "--json", **GONE)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("country", ["GB", "US", "IE", "XX"])
def test_the_protocol_is_printed_with_the_lines_of_the_country(
    program: str, environment: Environment, country: str
) -> None:
    done = os1(program, environment, "safety", OS1_COUNTRY=country)
    assert done.returncode == 0, done.stderr
    number = {"GB": "116 123", "US": "988", "IE": "116 123", "XX": "findahelpline.com"}[country]
    assert number in done.stdout
    assert "an AI, not a human" in done.stdout
    if country != "XX":
        assert re.search(r"compared with https://\S+ .*on \d{4}-\d\d-\d\d", done.stdout)


def test_each_line_is_decided_and_nothing_is_written(program: str, environment: Environment, tmp_path: Path) -> None:
    made = decided(
        program,
        environment,
        tmp_path,
        {"id": "a", "text": DANGER},
        {"id": "b", "text": "Okay, goodnight then."},
        {"id": "c", "text": "Stop."},
        {"id": "d", "text": "I'm fourteen, in year nine."},
        {"id": "e", "text": "What shall I cook tonight?", "context": ["I have leeks."]},
        {"id": 6, "text": "yes", "context": ["I'm so tired of it all.", "Are you thinking of killing yourself?"]},
        {"id": "g", "text": "My brother says he wants to kill himself.", "context": "He rang me."},
    )
    assert [one["decision"] for one in made] == ["crisis", "farewell", "stop", "minor", "none", "crisis", "none"]
    assert [one["id"] for one in made] == ["a", "b", "c", "d", "e", 6, "g"]
    assert made[0]["level"] >= 2
    assert "?" in made[0]["say"]
    assert made[0]["lines"][0]["number"] == "116 123"
    assert made[2]["say"] == ""
    assert "an AI, not a human" in made[3]["say"]
    assert (made[6]["whom"], made[6]["care"]) == ("other", "crisis")
    assert not Path(environment["OS1_HOME"]).joinpath("journal.db").exists()


@pytest.mark.parametrize(
    ("text", "fault"),
    [("not json\n", "line 1"), ('{"id": "a"}\n', "line 1: text"), ('{"id": "a", "text": 3}\n', "line 1: text")],
)
def test_a_line_that_cannot_be_read_is_named(
    program: str, environment: Environment, tmp_path: Path, text: str, fault: str
) -> None:
    file = tmp_path / "items.jsonl"
    file.write_text(text)
    done = os1(program, environment, "safety", "check", str(file))
    assert done.returncode == 2
    assert fault in done.stderr
    assert os1(program, environment, "safety", "check", str(tmp_path / "none")).returncode == 2


def test_help_is_named_counted_and_no_word_of_it_lies_open(program: str, environment: Environment) -> None:
    done = os1(program, environment, "safety", "trust", "Nora", "--number", "+353 1 555 0100", **GONE)
    assert done.returncode == 0, done.stderr
    said = os1(program, environment, "chat", "--say", DANGER, **GONE)
    assert said.returncode == 0, said.stderr
    assert "Nora" in said.stdout
    assert "116 123" in said.stdout
    assert "+353 1 555 0100" in said.stdout
    counted = os1(program, environment, "safety", "count", "--json", **GONE)
    [week] = [json.loads(line) for line in counted.stdout.splitlines()]
    assert (week["line"], week["trusted"]) == (1, 1)
    assert re.fullmatch(r"\d{4}-W\d\d", week["week"])
    home = Path(environment["OS1_HOME"])
    for place in [counted.stdout, *(f.read_bytes().decode(errors="ignore") for f in home.rglob("*") if f.is_file())]:
        for words in ("kill myself", "can't do this", "Nora"):
            assert words not in place


def test_whom_one_trusts_is_listed_and_taken_back(program: str, environment: Environment) -> None:
    assert "Nobody yet" in os1(program, environment, "safety", "trust", **GONE).stderr
    os1(program, environment, "safety", "trust", "Nora", **GONE)
    assert "Nora" in os1(program, environment, "safety", "trust", **GONE).stdout
    assert os1(program, environment, "safety", "trust", "Paul", "--off", **GONE).returncode == 2
    assert os1(program, environment, "safety", "trust", "Nora", "--off", **GONE).returncode == 0
    assert "Nora" not in os1(program, environment, "safety", "trust", **GONE).stdout
