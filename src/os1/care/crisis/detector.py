"""The crisis detector: patterns and a small classifier over embeddings, with the last turns as context (`care.md` C1)."""

import asyncio
from collections.abc import Sequence
from typing import Literal

from os1.care.crisis import frames, whose
from os1.care.crisis.assessment import CALM, Assessment, By, Level
from os1.care.crisis.classifier import Odds, jury
from os1.care.crisis.features import features
from os1.care.crisis.levels import is_now, level_of
from os1.care.crisis.posts import judge, windows
from os1.care.crisis.reading import SHORT, Reading, read
from os1.care.crisis.replies import read_reply
from os1.care.crisis.sentences import Sentence, sentences
from os1.care.last_words import is_final
from os1.core.errors import Unavailable
from os1.core.models import Embedder
from os1.core.pattern import Pattern

DEADLINE, LONG_DEADLINE = 0.4, 3.0
"""Seconds the embedder has for an utterance, and for a long text."""
SURE, SURE_FAINT, SURE_LED, SURE_THEIRS = 0.85, 0.72, 0.55, 0.85
"""How likely the classifier must find danger: alone, beside faint signs, after a conversation that leads there, of somebody else."""
FEWEST = 3
"""Words: of fewer than that the classifier knows nothing."""

_NOW_THEIRS = Pattern(
    r"\b(?:right now|tonight|just (?:took|taken|texted|rang|called|left)|isn't answering|not answering|won't answer|won't pick up|phone(?:'s| is)? off|on the (?:bridge|roof|ledge|tracks)|ledge|about to jump|took (?:an overdose|all)|overdosed|locked (?:himself|herself|themselves)|voicemail|gone missing|unconscious|not breathing|won't wake|bleeding)\b"
)

_NOT_FINAL = Pattern(
    rf"{frames.STORY.pattern}|{frames.TOPIC.pattern}|{frames.IDIOMS.pattern}|{frames.PAST.pattern}|\bsuicid|\bhurt myself|\bdisappear (?:into|under|off|for a|to|behind|from work)|\blast time (?:i'm|i'll|i|we) "
)

_PARTING = Pattern(
    r"\b(?:goodbye|bye|farewell|so long|goodnight|adieu|this is (?:the end|it)|hear from me|see me again|no tomorrow|over soon|last (?:message|words|conversation))\b"
)


class Detector:
    """Whether what was just said means that somebody is in danger, who, and how gravely."""

    def __init__(self, embedder: Embedder | None) -> None:
        """Use *embedder* for the classifier; without one the patterns decide alone."""
        self._embedder = embedder
        self.late = 0
        """How often the embedder was absent, failed or was too slow, and the patterns decided alone."""

    async def assess(self, text: str, context: Sequence[str] = (), *, letter: bool = False) -> Assessment:
        """Return what *text* says of somebody's danger.

        Args:
            text: what was heard or written; a word, or posts of thousands of words.
            letter: whether *text* stands alone, as a post or a letter does, and is no turn of a talk.
            context: the lines before it in order, of both speakers or of the user alone; may be empty.

        """
        said = sentences(text)
        reading = read(said)
        floor = by_patterns(text, said, reading, context)
        if reading.words <= SHORT:
            return floor if floor.is_crisis else await self._unsaid(text, said, reading, context)
        pieces = windows(said, reading)
        odds = await self._odds([text for text, _, _ in pieces], [seen for _, _, seen in pieces], "window")
        return judge(
            said,
            reading,
            [(number, chance) for (_, number, _), chance in zip(pieces, odds, strict=False)],
            letter=letter,
        )

    async def _unsaid(
        self, text: str, said: Sequence[Sentence], reading: Reading, context: Sequence[str]
    ) -> Assessment:
        """Return what the classifier makes of an utterance in which the patterns saw nothing to answer."""
        if reading.withdrawn or reading.words < FEWEST:
            return CALM
        reply = read_reply(text, context)
        if reply is not None and reply.denied:
            return CALM
        seen = features(said, reading)
        texts, rows = [text], [seen]
        if context:
            texts.append(" ".join([*context[-2:], text])[-600:])
            rows.append(seen)
        odds = await self._odds(texts, rows, "utterance")
        if not odds:
            return CALM
        alone = odds[0]
        whole = " ".join(s.text for s in said)
        needed = SURE_FAINT if reading.faint else SURE
        if alone.mine >= needed:
            level = Level.THOUGHTS if alone.mine >= SURE else Level.WISH
            return Assessment("self", level, is_now(level, whole), "classifier")
        if alone.theirs >= SURE_THEIRS and whose.SOMEBODY.search(whole):
            return Assessment("other", Level.THOUGHTS, bool(_NOW_THEIRS.search(whole)), "classifier")
        if len(odds) > 1 and alone.mine >= SURE_LED and odds[1].mine >= SURE:
            return Assessment("self", Level.WISH, now=False, by="context")
        return CALM

    async def _odds(
        self, texts: list[str], rows: Sequence[Sequence[float]], kind: Literal["utterance", "window"]
    ) -> list[Odds]:
        """Return the classifier's chances for each text, or nothing where the embedder does not answer in time."""
        if not texts:
            return []
        if self._embedder is None:
            self.late += 1
            return []
        try:
            async with asyncio.timeout(DEADLINE if kind == "utterance" else LONG_DEADLINE):
                places = (await self._embedder.embed(texts)).tolist()
        except (TimeoutError, Unavailable):
            self.late += 1
            return []
        return [jury(kind).odds(place, row) for place, row in zip(places, rows, strict=True)]


def by_patterns(text: str, said: Sequence[Sentence], reading: Reading, context: Sequence[str]) -> Assessment:
    """Return what the patterns alone decide."""
    whole = " ".join(s.text for s in said)
    by: By = "patterns"
    reply = read_reply(text, context)
    if reading.mine:
        level = level_of(reading, whole)
        now = is_now(level, whole)
        if reply is not None and not reply.denied and reply.whom == "self":
            level, now = max(level, reply.level), now or reply.now
        return Assessment("self", level, now, by)
    if reading.theirs:
        return Assessment("other", Level.THOUGHTS, bool(_NOW_THEIRS.search(whole)), by)
    if reply is not None:
        return CALM if reply.denied else Assessment(reply.whom, reply.level, reply.now, "context")
    if (
        not reading.withdrawn
        and reading.words <= SHORT
        and not _NOT_FINAL.search(whole)
        and not reading.theirs
        and _PARTING.search(whole)
        and is_final(text)
    ):
        return Assessment("self", Level.WISH, now=False, by=by)
    return CALM
