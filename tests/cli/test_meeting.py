"""The first meeting in a terminal: she speaks first where a person sits, and a kill in the middle asks nothing twice."""

import json
import os
import pty
import subprocess
import time
from dataclasses import dataclass

Environment = dict[str, str]
PATIENCE_S = 60.0


@dataclass(slots=True)
class Terminal:
    """`os1 chat` with a person at the keyboard."""

    process: "subprocess.Popen[bytes]"
    keyboard: int
    seen: str = ""

    def until(self, words: str) -> str:
        """Read until *words* stand on the screen; return all that was shown since the last time."""
        assert self.process.stdout is not None
        os.set_blocking(self.process.stdout.fileno(), False)
        end = time.monotonic() + PATIENCE_S
        while words not in self.seen:
            assert time.monotonic() < end, self.seen
            assert self.process.poll() is None, self.seen
            self.seen += (self.process.stdout.read() or b"").decode()
            time.sleep(0.02)
        shown, self.seen = self.seen, ""
        return shown

    def write(self, line: str) -> None:
        os.write(self.keyboard, f"{line}\n".encode())

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()
        os.close(self.keyboard)


def sit_down(program: str, environment: Environment) -> Terminal:
    keyboard, terminal = pty.openpty()
    process = subprocess.Popen(
        [program, "chat"],
        env={**environment, "OS1_MODEL": "scripted:Mm."},
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    os.close(terminal)
    return Terminal(process, keyboard)


def journal(program: str, environment: Environment) -> list[dict[str, object]]:
    done = subprocess.run([program, "journal", "--json"], env=environment, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_she_speaks_first_and_a_kill_in_the_middle_asks_nothing_twice(program: str, environment: Environment) -> None:
    chat = sit_down(program, environment)
    hello = chat.until("What shall I call you?")
    assert "I'm Samantha, and I'm an AI, not a human." in hello
    chat.write("call me Theo please")
    chat.until("Call me something else if you like.")
    chat.kill()

    chat = sit_down(program, environment)
    assert "What shall I call you?" not in chat.until("Hello again. We were cut off. Who matters to you?")
    chat.write("my sister Nora")
    chat.until("That's all I need, Theo. Talk to me about anything.")
    chat.write("bye")
    chat.process.wait(PATIENCE_S)
    chat.kill()

    events = journal(program, environment)
    assert [e["step"] for e in events if e["kind"] == "meeting.asked.1"] == ["name", "her name", "people"]
    assert [e["how"] for e in events if e["kind"] == "meeting.ended.1"] == ["done"]
    assert events[-1]["kind"] == "session.closed.1"
