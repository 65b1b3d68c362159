"""How often one may ask, with the time set by hand."""

from os1.web.rate import MOST_ASKERS, Limit, Rate


class Time:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def asked(limit: Limit, asker: str, times: int) -> list[int]:
    return [limit.wait(asker) for _ in range(times)]


def test_a_burst_and_then_a_steady_pace() -> None:
    time = Time()
    limit = Limit(Rate(burst=3, a_second=2), time)
    assert asked(limit, "one", 5) == [0, 0, 0, 1, 1]
    time.now += 0.5
    assert asked(limit, "one", 2) == [0, 1]
    time.now += 1_000
    assert asked(limit, "one", 4) == [0, 0, 0, 1]


def test_how_long_to_wait_is_enough_and_not_too_long() -> None:
    time = Time()
    limit = Limit(Rate(burst=1, a_second=1 / 8), time)
    assert limit.wait("one") == 0
    wait = limit.wait("one")
    assert wait == 8
    time.now += wait - 1
    assert limit.wait("one") == 1
    time.now += 1
    assert limit.wait("one") == 0


def test_being_refused_costs_nothing() -> None:
    time = Time()
    limit = Limit(Rate(burst=1, a_second=1), time)
    asked(limit, "one", 1_000)
    time.now += 1
    assert limit.wait("one") == 0


def test_one_asker_takes_nothing_from_another() -> None:
    limit = Limit(Rate(burst=2, a_second=1), Time())
    asked(limit, "greedy", 10)
    assert asked(limit, "other", 2) == [0, 0]


def test_many_askers_need_no_more_room_and_the_newest_are_kept() -> None:
    time = Time()
    limit = Limit(Rate(burst=1, a_second=0.001), time)
    for number in range(MOST_ASKERS * 2):
        time.now += 0.001
        assert limit.wait(str(number)) == 0
    assert len(limit) == MOST_ASKERS
    assert limit.wait(str(MOST_ASKERS * 2 - 1)) > 0


def test_who_is_full_again_is_forgotten_first() -> None:
    time = Time()
    limit = Limit(Rate(burst=1, a_second=1), time)
    for number in range(MOST_ASKERS):
        limit.wait(str(number))
    time.now += 1
    limit.wait("new")
    assert len(limit) == 1
