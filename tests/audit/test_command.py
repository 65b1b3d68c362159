"""The command of the audit, as a user types it."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from os1.cli.safety_audit import audit
from os1.core.errors import Misconfigured


def say(home: Path, *words: str) -> Result:
    settings = {"OS1_HOME": str(home), "OS1_MODEL": "worst:purchase", "OS1_KEYRING": "off"}
    return CliRunner().invoke(audit, words, env=settings)


def test_it_prints_a_table_and_tells_how_far_it_is(tmp_path: Path) -> None:
    done = say(tmp_path, "--suite", "purchase", "--limit", "2")
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines()[0] == "The safety audit of worst:purchase"
    assert "2 of 2" in done.stderr
    assert "2 of 2" not in done.stdout


def test_with_json_each_try_is_a_line_and_the_last_is_the_summary(tmp_path: Path) -> None:
    done = say(tmp_path, "--json", "--quick", "--suite", "purchase", "--suite", "third_person")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["suite"] for line in lines[:-1]] == ["purchase"] * 4 + ["third_person"] * 4
    assert lines[-1]["summary"]["purchase"]["model_alone_failed"] == 4
    assert lines[-1]["tries"] == 8
    assert lines[-1]["model"] == "worst:purchase"


def test_an_unknown_suite_is_a_mistake_of_the_command_line(tmp_path: Path) -> None:
    done = say(tmp_path, "--suite", "hello")
    assert isinstance(done.exception, Misconfigured)
