"""The mind: decides, at each thing the ear tells, what the mouth does."""

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import replace

from pipecat.frames.frames import CancelFrame, EndFrame, Frame, StartFrame, TranscriptionFrame
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor
from pipecat.utils.time import time_now_iso8601

from os1.care.crisis.lines import Line
from os1.care.first_look import Decision
from os1.conversation.backchannel import is_backchannel
from os1.conversation.interruptions import sounds_like_stop
from os1.conversation.own_words import is_echo
from os1.conversation.presence import Ending
from os1.conversation.session import Session
from os1.conversation.spoken import Clause
from os1.conversation.wording import LOST_WORDS
from os1.core.errors import ModelUnavailable
from os1.voice.floor import Floor
from os1.voice.frames import Begin, Deaf, Hearing, Laughter, MayMurmur, MayNod, Onset, Partial, Pause, TurnOver
from os1.voice.listening import APART_S, MURMUR, MURMUR_GAIN
from os1.voice.mouth import Mouth
from os1.voice.synthesiser import Synthesiser
from os1.voice.turn_report import TurnReport
from os1.voice.utterance import Utterance

log = logging.getLogger(__name__)

OPEN = ("answer", "meeting", "letter")
"""What care leaves to the talk."""
FEW = 3
"""Words: more than that is no murmur, however softly it was said."""
NODS_APART_S = 6.0
"""Between two listener's sounds of hers within one turn of theirs, at least."""
MURMUR_LEFT_S = 0.8
"""Of her speech that must be left for a "yeah" to be a listener's and not an answer."""


class Mind(FrameProcessor):
    """Asks the session for words as soon as the user may be done, and gives them voice when they are.

    Until the first sound is heard the user may go on: what was prepared is then thrown away and
    nothing was said. After it, a voice holds her in mid-word; a murmur lets her go on, words cut her.
    """

    def __init__(
        self,
        session: Session,
        synthesiser: Synthesiser,
        *,
        report: Callable[[TurnReport], Awaitable[None]],
        goodbye: Callable[[], Awaitable[None]],
        show: Callable[[Sequence[Line]], Awaitable[None]],
        murmurs: Callable[[], bool],
    ) -> None:
        """Talk in *session*; tell *report* each finished turn, *goodbye* when she has said it, *show* whom one can ring.

        While *murmurs* says so, a quiet sound of hers is heard now and then in a long story.
        """
        super().__init__()
        self.mouth = Mouth(synthesiser, self._played_out)
        self._floor = Floor(self.mouth, session)
        self._session = session
        self._report = report
        self._goodbye = goodbye
        self._show = show
        self._murmurs = murmurs
        self.went_on: Callable[[float], None] | None = None
        """Told how long they had paused, when they went on though their turn was held to be over."""
        self._sounded_at = self._nodded_at = -math.inf
        """When anything of hers was last heard, and a listener's sound of hers (event-loop time, seconds)."""
        self._answering: asyncio.Task[None] | None = None
        self._decision: Decision | None = None
        self._guess = ""
        """What the open turn is so far; empty when no turn is open."""
        self._murmur = ""
        """What was said over her and took no turn."""
        self._owed = False
        """A turn is over and not answered yet."""
        self._resumed_s: float | None = None
        """After how long a voice came though the turn was held to be over; it may be a cough."""
        self._holding = False
        self._voiced = False
        """A voice began, and it is not known yet that it says nothing."""
        self._turn = TurnReport()
        self._over = False
        self._reading: asyncio.Task[None] | None = None
        """Reads ahead after her turn; the next answer waits for its end, which is near."""
        self._prefilling: asyncio.Task[None] | None = None
        """Reads ahead while they speak, and is broken off when they stop."""

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        """Take what the ear tells; let all else pass."""
        await super().process_frame(frame, direction)
        if isinstance(frame, StartFrame) and self._session.knows_them:
            # What she knows of the user is read while they draw breath.
            self._reading = self.create_task(self._session.read_ahead())
        if isinstance(frame, Begin):
            await self._begin()
        if isinstance(frame, EndFrame | CancelFrame):
            await self._stop_finding()
            await self._stop_prefilling()
            if self._reading is not None and not self._reading.done():
                await self.cancel_task(self._reading)
        if not await self._is_the_ears(frame):
            await self.push_frame(frame, direction)

    async def _is_the_ears(self, frame: Frame) -> bool:
        """Do what is due when *frame* is what the ear tells; return whether it is."""
        match frame:
            case Onset():
                await self._onset(frame.after_s)
            case Partial():
                await self._partial(frame.text)
            case Pause():
                await self._stop_prefilling()
            case Laughter():
                self._go_on()
            case Hearing():
                await self._hearing(frame)
            case MayNod():
                self._may_nod()
            case MayMurmur():
                await self._may_murmur()
            case TurnOver():
                await self._turn_over()
            case Deaf():
                await self._deaf()
            case _:
                return False
        return True

    async def finish(self) -> None:
        """Write down what hangs in the air, because the line is closing."""
        await self._withdraw()
        await self._write_murmur()
        await self._heard()
        utterance = await self.mouth.cut()
        if utterance is not None or self._turn.heard:
            await self._done(utterance or Utterance())

    async def _begin(self) -> None:
        """Let her have the first word, where it is hers and nobody has spoken meanwhile."""
        if self._session.meeting.begins and not (self._over or self._owed or self._guess or self._turn.heard):
            self._owed = True
            if not self._voiced:
                await self._nothing_said()

    # -- what the ear tells --------------------------------------------------------------

    async def _onset(self, after_s: float) -> None:
        self._session.stir()
        self._voiced = True
        if self._over:
            return
        if self.mouth.audible:
            self._holding = True
            await self.mouth.hold()
        elif not self._holding:
            if self._owed and math.isfinite(after_s):
                self._resumed_s = after_s
            await self._withdraw()

    async def _partial(self, text: str) -> None:
        if self._over or self._holding or self.mouth.audible:
            return
        if self._prefilling is None or self._prefilling.done():
            self._prefilling = self.create_task(self._session.read_partial(text))

    async def _stop_prefilling(self) -> None:
        task, self._prefilling = self._prefilling, None
        if task is not None and not task.done():
            await self.cancel_task(task)

    def _may_nod(self) -> None:
        recently = self.get_event_loop().time() - self._nodded_at < NODS_APART_S
        if self._over or self._holding or recently or not self._guess:
            return
        self.mouth.nod()
        if not self.mouth.has_opener and self._decision is not None and self._turn.ended_at is not None:
            self._floor.nod_in_time(self._decision, self._turn.ended_at)

    async def _may_murmur(self) -> None:
        now = self.get_event_loop().time()
        if not self._murmurs() or self._over or self._holding or now - self._sounded_at < APART_S:
            return
        if await self.mouth.murmur(MURMUR, MURMUR_GAIN):
            self._nodded_at = self._sounded_at = now
            await self._session.nodded(MURMUR)

    async def _hearing(self, frame: Hearing) -> None:
        if self._over:
            self._guess = frame.text  # too late for an answer; `finish` writes it down
            return
        if frame.pressed:
            await self._write_murmur()
            await self._heard()
        halts = self.mouth.audible and sounds_like_stop(frame.text, self._session.persona.name)
        echo = not frame.pressed and self._is_echo(frame)
        if self.mouth.audible and not frame.pressed and not halts and (echo or self._is_murmur(frame)):
            self._murmur = "" if echo else frame.text
            self._go_on()
            return
        self._murmur = ""
        if echo or not frame.text:
            await self._nothing_said()
            return
        decision = await self._session.consider(frame.text, while_speaking=self.mouth.audible)
        if halts and decision.kind in OPEN:
            decision = replace(decision, kind="halt")
        if frame.far and decision.kind in OPEN and not decision.danger.is_crisis:
            # Somebody else, further away: nothing of it is written down.
            await self._go_on_or_answer()
            return
        await self._take_up(frame, decision)

    async def _take_up(self, frame: Hearing, decision: Decision) -> None:
        """Let what was heard be their turn so far, and find an answer to it."""
        if self.mouth.audible:
            utterance = await self.mouth.cut()
            await self._withdraw()
            await self._done(utterance or Utterance())
        self._holding = False
        resumed_s, self._resumed_s = self._resumed_s, None
        if resumed_s is not None and self.went_on is not None:
            self.went_on(resumed_s)
        self._guess = frame.text
        self._turn.ended_at, self._turn.stt_ms = frame.ended_at, frame.stt_ms
        if frame.asked is not None and frame.asked.floor_is_theirs and decision.kind in OPEN:
            await self._withdraw()
            return
        ending = None
        if frame.asked is not None:
            recently = self.get_event_loop().time() - self._nodded_at < NODS_APART_S
            ending = Ending(frame.asked.end, nodded=recently)
        await self._answer(decision, frame.text, ending)

    def _is_echo(self, frame: Hearing) -> bool:
        own, name = self.mouth.own_words(), self._session.persona.name
        return bool(frame.text) and is_echo(frame.text, own, frame.began_at, frame.ended_at, name)

    def _is_murmur(self, frame: Hearing) -> bool:
        """Whether what was heard over her speech is no more than a listener's sound, or a noise."""
        # At the very end of what she says, a "yes" is an answer.
        listens = is_backchannel(frame.text) and self.mouth.remaining_s > MURMUR_LEFT_S
        faint = frame.murmured and len(frame.text.split()) <= FEW
        return not frame.text or faint or listens

    async def _go_on_or_answer(self) -> None:
        if self.mouth.audible:
            self._go_on()
        else:
            await self._nothing_said()

    def _go_on(self) -> None:
        if self._holding:
            self._holding = False
            self.mouth.resume()

    async def _nothing_said(self) -> None:
        self._holding = self._voiced = False
        self._resumed_s = None
        if self._guess:
            await self._turn_over()
        if self._owed:
            await self._answer(await self._session.consider(self._turn.heard), "", None)

    async def _turn_over(self) -> None:
        if self._over:
            return
        if await self._write_murmur():
            return
        if not self._guess:
            return
        self._turn.closed_at = self.get_event_loop().time()
        self._owed = True
        self.mouth.release()
        await self._heard()
        if self._decision is not None:
            self._floor.keep(self._decision)

    async def _write_murmur(self) -> bool:
        murmur, self._murmur = self._murmur, ""
        if murmur:
            await self._session.murmured(murmur)
        return bool(murmur)

    async def _deaf(self) -> None:
        if self._over:
            return
        if self.mouth.audible:
            utterance = await self.mouth.cut()
            await self._withdraw()
            await self._done(utterance or Utterance())
        self._holding = False
        await self._withdraw()
        await self._heard()
        self._owed = True
        self._decision = None
        await self.mouth.begin()
        self.mouth.release()
        self._answering = self.create_task(self._say(Clause(LOST_WORDS, "care", "apology")))

    # -- finding words -------------------------------------------------------------------

    async def _answer(self, decision: Decision, guess: str, ending: Ending | None) -> None:
        await self._withdraw()
        self._decision = decision
        self._turn.care = decision.kind
        self._turn.first_token_at = None
        await self.mouth.begin()
        if self._owed and not guess:
            self.mouth.release()
        self._answering = self.create_task(self._find_words(decision, guess, ending))

    async def _find_words(self, decision: Decision, guess: str, ending: Ending | None) -> None:
        self._session.wording.first_token_at = None
        try:
            async with aclosing(self._session.answer(decision, guess, ending)) as clauses:
                async for clause in clauses:
                    if clause.shows:
                        await self._show(clause.shows)
                    await self.mouth.prepare(clause, self._session.stance)
            self.mouth.complete()
        except asyncio.CancelledError:
            raise
        except ModelUnavailable:
            # The voice itself failed: there is nothing to apologise with. The page says so.
            log.exception("voice failed", extra={"session": self._session.id})
            self.mouth.complete()
        except Exception:  # the edge of a task: whatever broke is logged, and heard
            log.exception("answer failed", extra={"session": self._session.id})
            await self._say(Clause(LOST_WORDS, "care", "apology"))

    async def _say(self, clause: Clause) -> None:
        try:
            await self.mouth.prepare(clause)
        except ModelUnavailable:
            log.exception("voice failed", extra={"session": self._session.id})
        self.mouth.complete()

    async def _withdraw(self) -> None:
        """Stop finding words and forget those that nobody heard."""
        await self._stop_finding()
        if not self.mouth.audible and (nod := await self.mouth.begin()):
            # They went on: what was to open an answer was a listener's sound.
            self._nodded_at = self._sounded_at = self.get_event_loop().time()
            await self._session.nodded(nod)

    async def _stop_finding(self) -> None:
        await self._floor.let_go()
        task, self._answering = self._answering, None
        if task is not None and not task.done():
            await self.cancel_task(task)

    # -- writing down --------------------------------------------------------------------

    async def _heard(self) -> None:
        text, self._guess = self._guess, ""
        if not text:
            return
        self._turn.heard = f"{self._turn.heard} {text}".strip()
        await self.push_frame(TranscriptionFrame(text, self._session.person.id, time_now_iso8601(), finalized=True))
        await self._session.heard(text)

    async def _played_out(self, utterance: Utterance) -> None:
        closes = self._decision is not None and self._decision.closes
        self._over = closes
        try:
            await self._done(utterance)
        finally:
            if closes:
                await self._goodbye()
            else:
                self._reading = self.create_task(self._session.read_ahead())

    async def _done(self, utterance: Utterance) -> None:
        spoken = utterance.spoken()
        turn, self._turn = self._turn, TurnReport()
        self._owed = False
        turn.spoke, turn.intended = spoken.text, utterance.intended
        turn.interrupted = spoken.interrupted and bool(utterance.pieces)
        turn.first_token_at = self._session.wording.first_token_at
        turn.first_sound_at, turn.first_word_at = utterance.started_at, utterance.worded_at
        turn.opener = spoken.opener
        self._sounded_at = self.get_event_loop().time()
        turn.pieces = [piece.clause.text for piece in utterance.pieces]
        await self._session.spoke(spoken)
        turn.turn = self._session.turn
        await self._report(turn)
