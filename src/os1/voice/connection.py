"""The browser's line: sound over WebRTC, one conversation at a time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pipecat.processors.frameworks.rtvi.frames import RTVIServerMessageFrame
from pipecat.transports.base_transport import TransportParams
from pipecat.transports.smallwebrtc.connection import SmallWebRTCConnection
from pipecat.transports.smallwebrtc.request_handler import (
    IceCandidate,
    SmallWebRTCPatchRequest,
    SmallWebRTCRequest,
    SmallWebRTCRequestHandler,
)
from pipecat.transports.smallwebrtc.transport import SmallWebRTCTransport

from os1.care.crisis.lines import Line as CrisisLine
from os1.conversation.session import Session
from os1.conversation.spoken import as_told
from os1.conversation.wording import LOST_WORDS
from os1.core.errors import OS1Error, Refused
from os1.voice.addresses import REACHED, offer_addresses
from os1.voice.engine import Engine, Parts
from os1.voice.frames import Hearing, Onset, TurnOver
from os1.voice.recogniser import RATE as EAR_RATE
from os1.voice.synthesiser import RATE as VOICE_RATE
from os1.voice.turn_report import TurnReport

log = logging.getLogger(__name__)

LINGER_S = 0.1
"""Between a last message and the closing of the line, so that it gets out."""
BREATH_S = 0.7
"""Between the line's coming up and her first word, where it is hers: nobody answers in the moment it rings."""
PATIENCE_S = 5.0
"""How long a conversation may take to end by itself before it is cancelled."""
LAST_WORD_S = 1
"""Of silence sent after her goodbye: what the browser holds back to smooth the sound. Whole seconds."""
PRESSED = {"stop": "Stop.", "goodbye": "Goodbye."}
"""What a button says for the user, by the type of the client's message; care decides about it as about speech."""
WRITTEN, LONGEST_WRITTEN = "write", 2_000
"""The type of a client's message that carries words typed instead of spoken, and how many characters of them are taken."""
NONSENSE = "This offer cannot be understood. Load the page again."
NO_WORDS = "Her ear or her language model did not answer. The conversation goes on; os1 doctor finds out which it was."
NO_VOICE = "Her voice failed, so this answer could not be heard. os1 doctor finds out why."


@dataclass(frozen=True, slots=True)
class Offer:
    """A browser's wish to talk, or to move a running talk to another network path."""

    sdp: str
    type: str
    pc_id: str | None = None
    """Of the connection that this renegotiates; None for a new one."""
    restart_pc: bool | None = None
    at: str = ""
    """At which of this machine's addresses the browser reached it over the network; empty for a browser on this machine."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One more address at which a browser can be reached."""

    candidate: str
    sdp_mid: str
    sdp_mline_index: int


class Line:
    """Where browsers ring. A new offer takes over: the conversation before it is told so and ended first."""

    def __init__(self, open: Callable[[], Awaitable[Session]], parts: Parts) -> None:
        """Begin each conversation with *open*, and talk with *parts*."""
        offer_addresses()
        self._open = open
        self._parts = parts
        self._handler = SmallWebRTCRequestHandler()
        self._ringing = asyncio.Lock()
        self._call: _Call | None = None

    async def answer(self, offer: Offer) -> dict[str, str]:
        """Take up *offer* and return the answer: `sdp`, `type` and `pc_id`. The conversation begins by itself.

        Raises:
            Refused: the offer cannot be understood.

        """
        # Parsed by others it may pass as an offer of nothing, and would end the conversation that is open.
        if not all(line in offer.sdp for line in ("\nm=audio ", "\na=ice-ufrag:", "\na=fingerprint:")):
            raise Refused(NONSENSE)
        request = SmallWebRTCRequest(offer.sdp, offer.type, offer.pc_id, offer.restart_pc)
        async with self._ringing:
            REACHED.set(offer.at)
            try:
                answer = await self._handler.handle_web_request(request, self._take_over)
            except Exception as error:
                # What a stranger sends goes to parsers that raise whatever they like.
                log.warning("offer refused", extra={"error": type(error).__name__})
                raise Refused(NONSENSE) from error
        return answer or {}

    async def reachable(self, pc_id: str, candidates: Sequence[Candidate]) -> None:
        """Add *candidates* to the connection *pc_id*.

        Raises:
            Refused: there is no such connection, or an address cannot be understood.

        """
        known = [IceCandidate(c.candidate, c.sdp_mid, c.sdp_mline_index) for c in candidates]
        try:
            await self._handler.handle_patch_request(SmallWebRTCPatchRequest(pc_id, known))
        except Exception as error:
            # As above: the parsers of what a stranger sends raise whatever they like.
            raise Refused("There is no such connection. Load the page again.") from error

    @property
    def is_busy(self) -> bool:
        """Whether a conversation is open."""
        return self._call is not None and not self._call.is_over

    async def hang_up(self) -> None:
        """End the conversation that is open, and return when it is written down."""
        if self._call is not None:
            await self._call.end()

    async def cut(self) -> None:
        """Close the line at once, in mid-word, and return when what was said is written down."""
        if self._call is not None:
            await self._call.cut()

    async def _take_over(self, connection: SmallWebRTCConnection) -> None:
        self._call = _Call(connection, self._open, self._parts, before=self._call)


class _Call:
    """One browser's conversation, from its connection to its last word in the journal."""

    def __init__(
        self,
        connection: SmallWebRTCConnection,
        open: Callable[[], Awaitable[Session]],
        parts: Parts,
        *,
        before: "_Call | None",
    ) -> None:
        self._connection = connection
        self._open = open
        self._parts = parts
        self._engine: Engine | None = None
        self._session: Session | None = None
        self._before = before
        self._trouble = ""
        self._task = asyncio.create_task(self._run())

    @property
    def is_over(self) -> bool:
        """Whether all of it is written down."""
        return self._task.done()

    async def end(self, *, moved: bool = False) -> None:
        """Hang up, and return when all is written down; *moved* tells the page that another took over."""
        if self._task.done():
            return
        await self._end_before()
        if moved:
            await self._tell(type="moved")
            await asyncio.sleep(LINGER_S)
        if self._engine is not None:
            await self._engine.stop()
            await asyncio.wait([self._task], timeout=PATIENCE_S)
        self._task.cancel()
        await asyncio.wait([self._task], timeout=PATIENCE_S)
        # A task that is cancelled before its first step runs nothing, not even what it does at last.
        await self._connection.disconnect()

    async def cut(self) -> None:
        """Close the connection first, so that nothing more is heard or said on it, and then hang up."""
        await self._connection.disconnect()
        await self.end()

    async def _end_before(self) -> None:
        if self._before is not None:
            await self._before.end(moved=True)
            self._before = None

    async def _run(self) -> None:
        try:
            await self._end_before()
            await self._talk()
        except OS1Error as error:
            log.exception("conversation not begun", extra={"door": "page"})
            await self._tell(type="trouble", text=str(error))
            await asyncio.sleep(PATIENCE_S)
        except Exception:
            # The edge of a task: without this the page would wait in silence.
            log.exception("conversation failed", extra={"door": "page"})
        finally:
            await asyncio.shield(self._connection.disconnect())

    async def _talk(self) -> None:
        if self._connection.pc.connectionState == "closed":
            return
        self._session = session = await self._open()
        transport = SmallWebRTCTransport(
            self._connection,
            TransportParams(
                audio_in_enabled=True,
                audio_in_sample_rate=EAR_RATE,
                audio_out_enabled=True,
                audio_out_sample_rate=VOICE_RATE,
                audio_out_end_silence_secs=LAST_WORD_S,
            ),
        )
        engine = Engine(
            session,
            self._parts,
            transport.input(),
            transport.output(),
            report=self._turn_over,
            show=self._show,
            rtvi=True,
        )

        async def left(_transport: object, _client: object) -> None:
            await engine.stop()

        async def joined(_transport: object, _client: object) -> None:
            await asyncio.sleep(BREATH_S)
            await engine.begin()

        async def pressed(_rtvi: object, message: Any) -> None:
            text = PRESSED.get(message.type) or _written(message)
            if text:
                now = asyncio.get_running_loop().time()
                await engine.worker.queue_frames([Onset(), Hearing(text=text, ended_at=now, pressed=True), TurnOver()])

        transport.add_event_handler("on_client_disconnected", left)
        transport.add_event_handler("on_client_connected", joined)
        engine.worker.rtvi.add_event_handler("on_client_message", pressed)
        self._engine = engine
        try:
            if self._connection.pc.connectionState != "closed":
                await self._tell_trouble(session.record.trouble or "")
                await engine.run()
        finally:
            await asyncio.shield(session.close("left"))

    async def _turn_over(self, turn: TurnReport) -> None:
        """Tell the page what was really heard of her, that she listens again, and what went wrong."""
        await self._tell(type="spoke", text=turn.spoke, interrupted=turn.interrupted)
        await self._tell(type="state", state="listening")
        if self._session is not None:
            words = ""
            if LOST_WORDS in turn.pieces:
                words = NO_WORDS
            elif turn.heard and not turn.pieces and turn.care != "halt":
                words = NO_VOICE
            await self._tell_trouble(self._session.record.trouble or words)
        if turn.care == "farewell" and not turn.interrupted:
            await self._tell(type="goodbye")

    async def _show(self, lines: Sequence[CrisisLine]) -> None:
        await self._tell(type="lines", lines=[as_told(line) for line in lines])

    async def _tell_trouble(self, text: str) -> None:
        if text != self._trouble:
            self._trouble = text
            await self._tell(type="trouble", text=text)

    async def _tell(self, **data: Any) -> None:
        """Send the page a server message: through the engine, in order with its own, once there is one."""
        if self._engine is None:
            message = {"label": "rtvi-ai", "type": "server-message", "data": data}
            self._connection.send_app_message(message)
        else:
            await self._engine.worker.queue_frame(RTVIServerMessageFrame(data=data))


def _written(message: Any) -> str:
    """Return the words that a client typed, or nothing where *message* holds none."""
    words = message.data.get("text") if message.type == WRITTEN and isinstance(message.data, dict) else None
    return words.strip()[:LONGEST_WRITTEN] if isinstance(words, str) else ""
