"""kill -9 at random moments of a rehearsal: what was finished is there, and nothing is broken."""

import json
import os
import random
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Environment = dict[str, str]


def wait_for_a_line(path: Path, child: "subprocess.Popen[bytes]") -> None:
    """Wait until a turn is printed, so that the kill comes after one, however slow the machine."""
    for _ in range(900):
        if b"\n" in path.read_bytes() or child.poll() is not None:
            return
        time.sleep(0.1)


def test_no_finished_turn_is_ever_lost(
    request: pytest.FixtureRequest,
    program: str,
    environment: Environment,
    speech: Callable[[str], Path],
    tmp_path: Path,
) -> None:
    kills = request.config.getoption("--kills")
    clips = [str(speech(f"sentences/spk{n}.wav")) for n in ("1_snt5", "2_snt2", "1_snt2", "2_snt1")]
    talk = {**environment, "OS1_MODEL": "scripted:Oh no.|Mm. And then?|Well, there it is.|Go on."}
    dice = random.Random(kills)
    printed: list[tuple[str, str]] = []
    finished = 0
    for number in range(kills):
        with (tmp_path / f"lines{number}").open("w+") as out:
            child = subprocess.Popen(
                [program, "rehearse", *clips, "--json"],
                env=talk,
                stdout=out,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            if number % 2:
                time.sleep(dice.uniform(1.0, 12.0))
            else:
                wait_for_a_line(tmp_path / f"lines{number}", child)
                time.sleep(dice.uniform(0.0, 8.0))
            assert child.poll() is None, "the rehearsal ended before it could be killed"
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
            out.seek(0)
            lines = [json.loads(line) for line in out if line.endswith("\n")]
        finished += bool(lines)
        printed += [(line["heard"], line["spoke"]) for line in lines]
        book = subprocess.run([program, "journal", "--json"], env=talk, capture_output=True, text=True, check=False)
        assert book.returncode == 0, book.stderr
        events = [json.loads(line) for line in book.stdout.splitlines()]
        assert [e["position"] for e in events] == list(range(1, len(events) + 1))
        texts = [e["text"] for e in events if e["kind"].startswith("utterance.")]
        rest = iter(texts)
        for heard, spoke in printed:
            assert heard in rest
            assert spoke in rest
    assert finished, "no kill came after a finished turn: nothing was shown"
    check = (
        "import sqlcipher3, sys, pathlib\n"
        "home = pathlib.Path(sys.argv[1])\n"
        "db = sqlcipher3.connect(str(home / 'journal.db'))\n"
        "key = next(home.glob('*.key')).read_text().strip()\n"
        'db.execute(f"pragma key = \\"x\'{key}\'\\"")\n'
        "print(db.execute('pragma integrity_check').fetchone()[0], db.execute('pragma cipher_integrity_check').fetchall())\n"
    )
    python = Path(program).parent / "python"
    done = subprocess.run([python, "-c", check, environment["OS1_HOME"]], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "ok []"
