"""She thinks when it is quiet, and gives way at once."""

import asyncio

from os1.core.errors import ModelUnavailable
from os1.memory.pondering import Pondering


class Work:
    """Steps that take as long as a test lets them."""

    def __init__(self, steps: int) -> None:
        self.left = steps
        self.begun = self.done = 0
        self.go = asyncio.Event()

    async def step(self) -> bool:
        if not self.left:
            return False
        self.begun += 1
        await self.go.wait()
        self.left -= 1
        self.done += 1
        return True


async def until(condition: object) -> None:
    assert callable(condition)
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0)


async def test_a_voice_breaks_off_the_step_and_quiet_begins_it_again() -> None:
    work = Work(2)
    pondering = Pondering(work.step, rest_s=0.01)
    running = asyncio.create_task(pondering.run())
    await until(lambda: work.begun == 1)
    pondering.stir()
    await until(lambda: pondering.broken_off == 1)
    work.go.set()
    await asyncio.sleep(0.05)
    assert (work.begun, work.done) == (1, 0)
    pondering.rest()
    await until(lambda: work.done == 2)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_a_voice_during_the_rest_begins_the_rest_anew() -> None:
    work = Work(1)
    work.go.set()
    pondering = Pondering(work.step, rest_s=0.02)
    pondering.stir()
    running = asyncio.create_task(pondering.run())
    pondering.rest()
    pondering.stir()
    await asyncio.sleep(0.05)
    assert work.begun == 0
    pondering.rest()
    await until(lambda: work.done == 1)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_to_finish_is_to_do_all_that_is_left() -> None:
    work = Work(3)
    work.go.set()
    await Pondering(work.step).finish()
    assert work.left == 0


async def test_a_model_that_does_not_answer_leaves_it_for_later() -> None:
    async def step() -> bool:
        raise ModelUnavailable("gone")

    async with asyncio.timeout(5):
        await Pondering(step).finish()


async def test_whoever_stops_it_stops_the_step() -> None:
    work = Work(1)
    running = asyncio.create_task(Pondering(work.step).run())
    await until(lambda: work.begun == 1)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    work.go.set()
    await asyncio.sleep(0.01)
    assert work.done == 0
