"""`os1 letter` as a program: begun, listed, shown, revised, approved and exported; and killed without losing a version."""

import json
import os
import signal
import subprocess
from pathlib import Path

Environment = dict[str, str]
LINES = (
    "She's moving to Oslo in May and I never thanked her.",
    "The time she taught me to swim in the lake at Bala in her green wellingtons.",
    "She drove up every Friday that winter in a terrible green van.",
    "I'd like her to come home for Christmas.",
    "Nell",
)


def letter(program: str, environment: Environment, *words: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [program, "letter", *words], env=environment, input=typed, capture_output=True, text=True, check=False
    )


def test_a_letter_at_the_terminal_from_the_first_question_to_the_file(
    program: str, environment: Environment, tmp_path: Path
) -> None:
    home = {**environment, "OS1_MODEL": "scripted:Mm."}
    said = letter(program, home, "new", "my sister Nora", typed="\n".join([*LINES, ""])).stdout
    assert "Why Nora, and why now?" in said
    assert "Dear Nora," in said
    listed = [json.loads(line) for line in letter(program, home, "list", "--json").stdout.splitlines()]
    assert [(one["letter"], one["to"], one["state"]) for one in listed] == [(1, "Nora", "draft")]
    early = letter(program, home, "export", "1", "--out", str(tmp_path / "letter.eml"))
    assert early.returncode == 1
    assert "os1 letter approve 1" in early.stderr
    assert not (tmp_path / "letter.eml").exists()
    assert "(did this happen?)" in letter(program, home, "revise", "1", "add that we went to Rome together").stdout
    approved = letter(program, home, "approve", "1", typed="n\ny\ny\n")
    assert approved.returncode == 0, approved.stderr
    shown = letter(program, home, "show", "1").stdout
    assert "Rome" not in shown
    assert "I remember the time you taught me to swim" in shown
    assert letter(program, home, "export", "1", "--out", str(tmp_path / "letter.eml")).returncode == 0
    assert "Nora" in (tmp_path / "letter.eml").read_text()
    refused = letter(program, home, "export", "1", "--out", str(tmp_path / "no" / "letter.txt"))
    assert refused.returncode == 2
    assert "cannot be written" in refused.stderr
    assert letter(program, home, "show", "7").returncode == 2


def test_killed_while_composing_and_revising_no_version_that_was_read_out_is_lost(
    program: str, environment: Environment
) -> None:
    home = {**environment, "OS1_MODEL": "scripted:Mm."}
    wishes = ("yes", "put the van first", "change Oslo to Bergen", "sign it Nelly")
    child = subprocess.Popen(
        [program, "letter", "new", "my sister Nora"], env=home, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True, bufsize=1, start_new_session=True,
    )  # fmt: skip  # one look at all of them
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdout.readline()
    heard = ""
    for line in (*LINES, *wishes):
        child.stdin.write(f"{line}\n")
        child.stdin.flush()
        heard = child.stdout.readline()
    child.stdin.write("less formal\n")
    child.stdin.flush()
    os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    child.stdin.close()
    child.stdout.close()
    assert "Nelly" in heard
    shown = json.loads(letter(program, home, "show", "1", "--json").stdout)
    texts = [" ".join(line["text"] for line in version["lines"]) for version in shown["versions"]]
    assert [version["number"] for version in shown["versions"]] == list(range(1, len(texts) + 1))
    assert any("Oslo" in text and "Nell" in text for text in texts)
    assert any("Bergen" in text and text.endswith("Nelly") for text in texts)
    assert "Nelly" in letter(program, home, "show", "1").stdout or "Hi Nora" in texts[-1]
