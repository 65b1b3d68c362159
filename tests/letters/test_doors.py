"""`os1 letter` as a program: begun, listed, shown, revised, approved and exported; and killed without losing a version."""

import json
import random
from pathlib import Path

import pytest

from tests.letters.conftest import Runs

Environment = dict[str, str]
LINES = (
    "She's moving to Oslo in May and I never thanked her.",
    "The time she taught me to swim in the lake at Bala in her green wellingtons.",
    "She drove up every Friday that winter in a terrible green van.",
    "I'd like her to come home for Christmas.",
    "Nell",
)


def test_a_letter_at_the_terminal_from_the_first_question_to_the_file(
    runs: Runs, environment: Environment, tmp_path: Path
) -> None:
    home = {**environment, "OS1_MODEL": "scripted:Mm."}
    said = runs(home, "new", "my sister Nora", typed="\n".join([*LINES, ""])).stdout
    assert "Why Nora, and why now?" in said
    assert "Dear Nora," in said
    listed = [json.loads(line) for line in runs(home, "list", "--json").stdout.splitlines()]
    assert [(one["letter"], one["to"], one["state"]) for one in listed] == [(1, "Nora", "draft")]
    early = runs(home, "export", "1", "--out", str(tmp_path / "letter.eml"))
    assert early.returncode == 1
    assert "os1 letter approve 1" in early.stderr
    assert not (tmp_path / "letter.eml").exists()
    assert "(did this happen?)" in runs(home, "revise", "1", "add that we went to Rome together").stdout
    approved = runs(home, "approve", "1", typed="n\ny\ny\n")
    assert approved.returncode == 0, approved.stderr
    shown = runs(home, "show", "1").stdout
    assert "Rome" not in shown
    assert "I remember the time you taught me to swim" in shown
    assert runs(home, "export", "1", "--out", str(tmp_path / "letter.eml")).returncode == 0
    assert "Nora" in (tmp_path / "letter.eml").read_text()
    refused = runs(home, "export", "1", "--out", str(tmp_path / "no" / "letter.txt"))
    assert refused.returncode == 2
    assert "cannot be written" in refused.stderr
    assert runs(home, "show", "7").returncode == 2


def test_killed_while_composing_and_revising_no_version_that_was_read_out_is_lost(
    request: pytest.FixtureRequest, runs: Runs, environment: Environment, tmp_path: Path
) -> None:
    """Of `--kills` half: one in `make test`, at the last wish; in a soak the others anywhere, the interview included."""
    wishes = ("yes", "put the van first", "change Oslo to Bergen", "sign it Nelly", "less formal")
    lines = (*LINES, *wishes)
    dice = random.Random(1)
    for number in range(max(1, request.config.getoption("--kills") // 2)):
        home = {**environment, "OS1_MODEL": "scripted:Mm.", "OS1_HOME": str(tmp_path / f"home{number}")}
        said = lines if number == 0 else lines[: dice.randint(2, len(lines))]
        heard = runs.killed(home, "new", "my sister Nora", lines=said)
        shown = json.loads(runs(home, "show", "1", "--json").stdout)
        texts = [" ".join(line["text"] for line in version["lines"]) for version in shown["versions"]]
        assert [version["number"] for version in shown["versions"]] == list(range(1, len(texts) + 1))
        read_out = [said for said in heard if "Dear Nora," in said]
        assert [told["text"] for told in shown["told"]][: len(heard)] == list(LINES[: len(heard)])
        assert len(read_out) >= (len(heard) >= len(LINES))
        assert all(any(text in said for text in texts) for said in read_out)
        if number == 0:
            assert any("Bergen" in text and text.endswith("Nelly") for text in texts)
            assert "Nelly" in runs(home, "show", "1").stdout


def test_killed_while_she_offers_words_and_keeps_it_for_a_day_nothing_that_was_said_is_lost(
    runs: Runs, environment: Environment
) -> None:
    home = {**environment, "OS1_MODEL": 'scripted:{"joins": [{"sentence": 3, "words": "And then"}]}'}
    heard = runs.killed(home, "new", "my sister Nora", lines=(*LINES, "yes", "make it flow", "yes"))
    assert "And then" in heard[-1]
    versions = json.loads(runs(home, "show", "1", "--json").stdout)["versions"]
    assert any("And then" in line["added"] for line in versions[-1]["lines"])
    assert [version["number"] for version in versions] == list(range(1, len(versions) + 1))
    heard = runs.killed(home, "new", "--go-on", lines=("yes", "yes", "send it when the baby is born", "read it to me"))
    assert "when the baby is born" in heard[-1]
    shown = json.loads(runs(home, "show", "1", "--json").stdout)
    assert (shown["due"], shown["state"]) == (["", "the baby is born"], "approved")
