"""The model's part of an answer: its tokens as clauses, each looked at before it is said."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from os1.conversation.caring import Caring
from os1.conversation.cheer import cheers, instead_of
from os1.conversation.clauses import ClauseCutter, is_complete
from os1.conversation.invention import UNTOLD, is_invented
from os1.conversation.openers import goes_on
from os1.conversation.service_talk import PlainTalk
from os1.conversation.spoken import Clause
from os1.core.errors import ModelUnavailable
from os1.core.ids import SessionId
from os1.core.models import LanguageModel, Message
from os1.core.text import well_formed

log = logging.getLogger(__name__)

MAX_TOKENS = 90
"""Of one answer: she talks in sentences, not in paragraphs."""
LISTENING = "Mm. I'm listening."
"""Said when a model has nothing to say that a friend would."""
LOST_WORDS = "Sorry, I lost my words."
"""Said when a model or a part of her fails in the middle of a turn."""


class Wording:
    """Finds words with a model, and lets none through that care or what was really told speaks against."""

    def __init__(self, model: LanguageModel, caring: Caring, session: SessionId) -> None:
        """Ask *model* in *session*; let *caring* look at each piece."""
        self._session = session
        self._model = model
        self._caring = caring
        self.invented = 0
        """How often the model claimed to have been told what it was not, and was stopped."""
        self.thinking_sound = ""
        """The sound that kept the floor while the open answer was late: what is found goes on from it."""
        self.first_token_at: float | None = None
        """When the model gave the first token of the last answer (event-loop time, seconds)."""

    async def find(
        self, prompt: Sequence[Message], told: Sequence[str], opener: str = "", *, sore: bool = False
    ) -> AsyncGenerator[Clause, None]:
        """Yield what the model answers to *prompt*, clause by clause; never raises for a model that fails.

        *told* is all that it may claim to have been told. With an *opener* it goes on from there. What is *sore* it may
        not cheer at.
        """
        cutter, talk, said, before, tokens = ClauseCutter(), PlainTalk(), 0, opener, 0
        self.thinking_sound = ""
        if opener:
            prompt = (*prompt, Message("assistant", opener))
        try:
            async with aclosing(self._model.stream(prompt, max_tokens=MAX_TOKENS)) as stream:
                async for token in stream:
                    tokens += 1
                    if tokens == 1:
                        self.first_token_at = asyncio.get_running_loop().time()
                    for text in map(well_formed, cutter.feed(token)):
                        piece = talk.add(self._follows(opener, text, begun=said > 0 or talk.waits))
                        if not piece:
                            cutter.begin_again() if said == 0 else None
                            continue
                        said += 1
                        clause = self._let_through(piece, told, before, sore=sore)
                        yield clause
                        if clause.text != piece:
                            return
                        before = f"{before} {piece}".lstrip()
        except ModelUnavailable:
            log.exception("model failed", extra={"session": self._session})
            yield Clause(LOST_WORDS, "care", "apology")
            return
        rest = talk.end(self._follows(opener, well_formed(cutter.rest()), begun=said > 0 or talk.waits))
        # A sentence cut by the token limit is not said, unless nothing else would be.
        if rest and (said == 0 or tokens < MAX_TOKENS or is_complete(rest)):
            said += 1
            yield self._let_through(rest, told, before, sore=sore)
        if said == 0 and not (opener or self.thinking_sound):
            yield Clause(LISTENING, "care")

    def _follows(self, opener: str, text: str, *, begun: bool) -> str:
        """Return *text* as it follows the sound that the answer began with, until its words have *begun*."""
        return text if begun else goes_on(opener or self.thinking_sound, text)

    def _let_through(self, text: str, told: Sequence[str], before: str, *, sore: bool) -> Clause:
        """Return what the model said, or what is said in its place: nothing follows that then."""
        verdict = self._caring.check(text, before)
        if verdict is not None:
            return Clause(verdict.say, "care")
        if sore and cheers(text):
            return Clause(instead_of(text), "care")
        if is_invented(text, told):
            self.invented += 1
            return Clause(UNTOLD, "memory")
        return Clause(text, self._model.name)
