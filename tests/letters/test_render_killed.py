"""`os1 letter render` killed outright: the final name has a whole letter or does not exist. More with --kills."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

LETTER = "Dear Jo,\n\n" + "It was a warm day and we knew it. " * 60 + "\n\nLove,\nSam\n"


def test_a_kill_while_a_letter_is_rendered_leaves_no_half_file(
    find: Callable[[str], Path], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    models = find("hand-la-belle-aurore").parents[1]
    text, out = tmp_path / "letter.txt", tmp_path / "out" / "letter.pdf"
    out.parent.mkdir()
    text.write_text(LETTER, encoding="utf-8")
    environment = {**os.environ, "OS1_HOME": str(tmp_path / "home"), "OS1_MODELS": str(models)}
    program = Path(sys.executable).with_name("os1")
    command = [str(program), "letter", "render", str(text), "--out", str(out)]
    begun = time.monotonic()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    lasts = time.monotonic() - begun
    assert done.returncode == 0, done.stderr
    whole = out.read_bytes()
    kills = max(1, int(request.config.getoption("--kills")) // 2)
    dice = random.Random(kills)
    for number in range(kills):
        out.unlink(missing_ok=True)
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as child:
            if number % 2:
                time.sleep(dice.uniform(0, lasts))
            else:  # in the middle of the writing, where a half file would be made
                while child.poll() is None and not any(out.parent.iterdir()):
                    time.sleep(0.0005)
            child.send_signal(signal.SIGKILL)
        assert not out.exists() or out.read_bytes() == whole
