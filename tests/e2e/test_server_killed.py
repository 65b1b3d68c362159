"""The server killed in the middle of her sentence, and started again: the page says so, comes back, and nothing finished is lost."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.test_browser import Running, browser, enter, microphone_of, serving, until_ready

LONG = (
    "Well, it was a long time ago, and the harbour lay quiet, and the boats came in one after the other, all evening."
)
SOAK = 10
"""Kills, from which on this is run."""
ASKED, AWAY = "Tell me of it.", "Are you there?"
WRITTEN, LAST = "I went down to the harbour.", "And one thing more."


@pytest.fixture
def server(environment: dict[str, str], program: str, pytestconfig: pytest.Config) -> Iterator[Running]:
    """She says little, then much."""
    if pytestconfig.getoption("--kills") < SOAK:
        pytest.skip("a minute of kills in a browser: make soak")  # make test has twenty minutes in all
    with serving({**environment, "OS1_MODEL": f"scripted:Mm.|{LONG}"}, program) as running:
        yield running


def kill(server: Running) -> None:
    server.process.send_signal(signal.SIGKILL)
    server.process.communicate()


def start_again(server: Running) -> None:
    command = [server.program, "run", "--port", str(server.port)]
    server.process = subprocess.Popen(
        command, env=server.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    until_ready(server)


def say(page: Any, words: str) -> None:
    page.locator("#typed").fill(words)
    page.locator("#typed").press("Enter")


def texts(page: Any, whose: str) -> list[str]:
    return page.locator(f"#words .{whose}").evaluate_all("all => all.map((line) => line.lastChild.textContent)")


def kill_in_mid_sentence(page: Any, server: Running) -> None:
    """Kill it while she says what is long, and write something while nobody is there."""
    say(page, ASKED)
    page.locator("#words .hers", has_text="Well,").wait_for(timeout=60_000)
    page.locator("main[data-phase=speaking]").wait_for(timeout=60_000)
    kill(server)
    page.locator("main[data-phase=lost]").wait_for(timeout=30_000)
    assert page.locator("#state").inner_text() == "The line was lost. Calling again"
    page.locator("#trouble", has_text="OS1 does not answer").wait_for(timeout=30_000)
    say(page, AWAY)


def stop_dead_with_something_on_its_way(page: Any, server: Running) -> None:
    """Freeze it before it can hear what was written, and kill it: the words stand in the field again."""
    os.kill(server.process.pid, signal.SIGSTOP)
    say(page, LAST)
    assert page.locator("#typed").input_value() == ""
    kill(server)
    page.locator("main[data-phase=lost]").wait_for(timeout=30_000)
    assert page.locator("#typed").input_value() == LAST


@pytest.mark.timeout(280)
def test_the_page_comes_back_by_itself(server: Running, speech: Callable[[str], Path], tmp_path: Path) -> None:
    with browser(microphone_of(speech, tmp_path)) as watched:
        page = watched.page
        enter(page, server.link())
        page.locator("main[data-phase=ready]").wait_for(timeout=20_000)
        page.locator("#talk").click()
        page.locator("#words .yours", has_text="predecessors").wait_for(timeout=60_000)
        page.locator("#words .hers", has_text="Mm.").wait_for(timeout=60_000)
        page.locator("main[data-phase=listening]").wait_for(timeout=60_000)
        finished = {*texts(page, "yours"), *texts(page, "hers")}
        assert len(finished) > 1

        kill_in_mid_sentence(page, server)
        start_again(server)
        page.locator("#words .yours", has_text=AWAY).wait_for(timeout=60_000)
        page.locator("main[data-phase=listening]").wait_for(timeout=60_000)
        assert page.locator("#trouble").is_hidden()
        assert page.locator("#mute").is_visible()
        assert {*texts(page, "yours"), *texts(page, "hers")} > finished

        # The door without a microphone: words in writing.
        page.locator("#goodbye").click()
        page.locator("main[data-phase=over]").wait_for(timeout=30_000)
        say(page, WRITTEN)
        page.locator("#words .yours", has_text=WRITTEN).wait_for(timeout=60_000)
        stop_dead_with_something_on_its_way(page, server)
    events = server.journal()
    assert [e["position"] for e in events] == list(range(1, len(events) + 1))
    said = {e["text"] for e in events if str(e["kind"]).startswith("utterance.")}
    assert said >= {*finished, ASKED, AWAY, WRITTEN}
    assert LAST not in said
    assert watched.strangers() == set()
