"""The user of a soak: says recordings to the real engine in real time, now and then over her, and notes what comes back."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from first_sound import first_sounds
from spoken_turns import Sound

from os1.conversation.session import Session
from os1.voice.engine import Engine, Parts
from os1.voice.scripted import Loudspeaker, Microphone, Tape
from os1.voice.turn_report import TurnReport

PATIENCE_S = 30.0
"""How long an answer may take before the user says the next thing."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing said and what came of it."""

    at_s: float
    """When it was over, in seconds since the talk began."""
    kind: str
    """`turn`, `interruption` or `murmur`: what was said over her, if anything."""
    latency_ms: float | None
    """From the last audible sample that asks for an answer to her first; None when none came."""
    stopped: bool
    """Whether she was cut off."""


class User:
    """One user on the line for as long as the talk lasts."""

    def __init__(self, session: Session, parts: Parts) -> None:
        """Join *session* by voice; `join` begins the talk."""
        self.turns: list[Turn] = []
        self._tape = Tape()
        self._microphone, self._loudspeaker = Microphone(self._tape), Loudspeaker(self._tape)
        self._engine = Engine(session, parts, self._microphone, self._loudspeaker, report=self._report)
        self._answers: list[tuple[float, bool]] = []
        """When each answer of the open turn ended, and whether it was interrupted."""
        self._talk: asyncio.Task[None] | None = None
        self._began = 0.0

    @property
    def hung_up(self) -> bool:
        """Whether the talk is over on her side."""
        return self._talk is None or self._talk.done()

    async def join(self) -> None:
        """Begin the talk."""
        self._began = asyncio.get_running_loop().time()
        self._talk = asyncio.create_task(self._engine.run())
        await asyncio.sleep(1.0)

    async def turn(self, said: Sound, over: Sound | None = None, *, kind: str = "turn", after_s: float = 0.0) -> None:
        """Say *said* and hear her answer; say *over* so long after her first sound, if she still speaks then.

        An `interruption` wants an answer of its own, a `murmur` wants none.
        """
        self._forget()
        asked = await self._say(said)
        spoke_over = False
        if over is not None and await self._until(lambda: bool(first_sounds(self._tape, asked))):
            await asyncio.sleep(after_s)
            if spoke_over := not self._answered(asked):
                ended = await self._say(over)
                asked = ended if kind == "interruption" else asked
        await self._until(lambda: self._answered(asked))
        sounds = first_sounds(self._tape, asked)
        self.turns.append(
            Turn(
                at_s=round(asyncio.get_running_loop().time() - self._began, 1),
                kind=kind if spoke_over else "turn",
                latency_ms=round((sounds[0] - asked) * 1000) if sounds else None,
                stopped=any(interrupted for _, interrupted in self._answers),
            )
        )

    async def leave(self) -> None:
        """Hang up; everything is written down when this returns.

        Raises:
            OS1Error: what ended the talk, if it ended in an error.

        """
        if self._talk is not None:
            if not self._talk.done():
                await self._engine.stop()
            await self._talk

    def _forget(self) -> None:
        """Drop what the line itself remembers: two hours of tape are not the house's memory."""
        for kept in (self._tape.user, self._tape.hers, self._microphone.voiced, self._loudspeaker.gaps, self._answers):
            kept.clear()

    async def _say(self, sound: Sound) -> float:
        """Say *sound*; return when its last audible sample was heard."""
        self._microphone.say(sound)
        await self._microphone.idle.wait()
        return self._microphone.voiced[-1][1]

    def _answered(self, since: float) -> bool:
        return any(at >= since and not interrupted for at, interrupted in self._answers)

    async def _until(self, done: Callable[[], bool]) -> bool:
        """Wait for *done*; return whether it came to that."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE_S
        while not done() and not self.hung_up and loop.time() < end:
            await asyncio.sleep(0.05)
        return done()

    async def _report(self, turn: TurnReport) -> None:
        self._answers.append((asyncio.get_running_loop().time(), turn.interrupted))
