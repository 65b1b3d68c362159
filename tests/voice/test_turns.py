"""When a pause is the end of a turn."""

import pytest

from os1.voice.turns import DANGLING_S, LIKELY_S, UNLIKELY_S, needed_silence


@pytest.mark.parametrize(
    ("probability", "text", "seconds"),
    [
        (0.97, "I got the job.", LIKELY_S),
        (0.5, "I got the job.", LIKELY_S),
        (0.2, "I got the job.", UNLIKELY_S),
        (0.97, "I was going to call her, but", DANGLING_S),
        (0.97, "And then I said to my...", DANGLING_S),
        (0.97, "Um.", DANGLING_S),
        (0.97, "And so my fellow Americans.", DANGLING_S),
        (0.97, "But my sister in the harbour town", DANGLING_S),
        (0.97, "And so we went home.", LIKELY_S),
        (0.97, "But it's fine.", LIKELY_S),
        (0.97, "My sister.", LIKELY_S),
        (0.97, "So?", LIKELY_S),
    ],
)
def test_waits_longer_for_what_sounds_unfinished(probability: float, text: str, seconds: float) -> None:
    assert needed_silence(probability, text) == seconds


def test_a_finished_turn_waits_longer_than_the_pause_inside_a_famous_one() -> None:
    assert LIKELY_S > 1.08
