"""The store of pairing codes, against a plain account of what it should do, and the room before the network's door."""

import socket
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from os1.core.clock import FrozenClock
from os1.web.doorstep import MOST_EACH, Doorstep
from os1.web.folder import PageFolder
from os1.web.keys import LASTS, Keys
from os1.web.pairings import LENGTH, LETTERS, Pairings, plain, spaced

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


class Codes(RuleBasedStateMachine):
    """Codes are opened, brought, typed badly, withdrawn and left to grow old, in any order, by two programs."""

    codes = Bundle("codes")

    def __init__(self) -> None:
        super().__init__()
        self.home = tempfile.TemporaryDirectory()
        self.clock = FrozenClock(NOON)
        folder = PageFolder(Path(self.home.name))
        self.sides = [Pairings(folder, self.clock), Pairings(folder, self.clock)]
        self.keys = Keys(folder, self.clock)
        self.good: dict[str, tuple[datetime, str]] = {}

    def teardown(self) -> None:
        self.home.cleanup()

    def lives(self, code: str) -> bool:
        return code in self.good and self.clock.now() < self.good[code][0]

    @rule(target=codes, side=st.integers(0, 1), name=st.text(max_size=5))
    def open(self, side: int, name: str) -> str:
        code = self.sides[side].open(name)
        assert code not in self.good
        self.good[code] = (self.clock.now() + LASTS, name)
        return code

    @rule(code=codes, side=st.integers(0, 1), typed=st.sampled_from([str, str.upper, spaced, "-".join]))
    def bring(self, code: str, side: int, typed: object) -> None:
        assert callable(typed)
        opened = self.sides[side].redeem(typed(code))
        assert (opened is not None) is self.lives(code)
        if opened is not None:
            assert opened.name == self.good[code][1]
        self.good.pop(code, None)

    @rule(code=codes, at=st.integers(0, LENGTH - 1), letter=st.sampled_from(LETTERS), side=st.integers(0, 1))
    def mistype(self, code: str, at: int, letter: str, side: int) -> None:
        wrong = code[:at] + letter + code[at + 1 :]
        if wrong != code:
            assert self.sides[side].redeem(wrong) is None
        assert self.keys.redeem(code) is None

    @rule(side=st.integers(0, 1), text=st.text(max_size=40))
    def forge(self, side: int, text: str) -> None:
        assert self.sides[side].redeem(text) is None

    @rule(code=consumes(codes), side=st.integers(0, 1))
    def withdraw(self, code: str, side: int) -> None:
        self.sides[side].withdraw(code)
        self.good.pop(code, None)
        assert self.sides[1 - side].redeem(code) is None

    @rule(seconds=st.sampled_from([1, 299, 300, 600]))
    def wait(self, seconds: int) -> None:
        self.clock.advance(timedelta(seconds=seconds))

    @invariant()
    def it_is_open_as_long_as_a_code_lives(self) -> None:
        for side in self.sides:
            assert side.any() is any(self.lives(code) for code in self.good)
            assert all(side.waits(code) is self.lives(code) for code in self.good)


Codes.TestCase.settings = settings(max_examples=30, stateful_step_count=20, deadline=None)  # each step is on the disk
TestCodes = Codes.TestCase


def test_a_code_is_80_bits_that_can_be_typed(tmp_path: Path) -> None:
    pairings = Pairings(PageFolder(tmp_path), FrozenClock(NOON))
    codes = {pairings.open() for _ in range(50)}
    assert len(codes) == 50
    assert len(LETTERS) == len(set(LETTERS)) == 32
    for code in codes:
        assert len(code) == LENGTH == 16
        assert set(code) <= set(LETTERS)
        assert plain(spaced(code).upper()) == code
    assert plain("O0 iIlL1-") == "0011111"


def test_there_is_room_for_so_many_of_one_address_and_again_when_they_left() -> None:
    with ExitStack() as all_lines, Doorstep("127.0.0.1", 0) as step:
        address = step.getsockname()

        def came(times: int) -> list[socket.socket]:
            inside = []
            for _ in range(times):
                all_lines.enter_context(socket.create_connection(address, timeout=5))
                step.settimeout(5)
                try:
                    inside.append(all_lines.enter_context(step.accept()[0]))
                except ConnectionAbortedError:
                    continue
            return inside

        first = came(MOST_EACH + 3)
        assert len(first) == MOST_EACH
        assert came(1) == []
        first[0].close()
        first[1].close()
        assert len(came(3)) == 2


def test_a_taken_port_leaves_nothing_open() -> None:
    with Doorstep("127.0.0.1", 0) as step, pytest.raises(OSError, match="in use"):
        Doorstep("127.0.0.1", step.getsockname()[1])
