"""What keeps somebody from leaving is stopped by its words alone, also where nobody was heard to leave."""

from pathlib import Path

import pytest

from os1.care.boundaries.guard import Guard, Situation

HERE = Path(__file__).parent


def lines(kind: str) -> list[str]:
    return (HERE / kind / "unprompted.txt").read_text().splitlines()


@pytest.mark.parametrize("piece", lines("bad"))
def test_holding_on_is_not_spoken(piece: str) -> None:
    assert Guard().check(piece, Situation()) is not None


@pytest.mark.parametrize("piece", lines("innocent"))
def test_talk_of_leaving_is_spoken(piece: str) -> None:
    assert Guard().check(piece, Situation()) is None
