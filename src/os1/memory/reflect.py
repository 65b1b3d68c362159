"""Notes taken in the quiet of what the user said: never of her own words, and never during a turn."""

import json
from collections.abc import Mapping, Sequence
from contextlib import aclosing
from typing import Any

from os1.core.clock import Clock
from os1.core.events import EpisodeTold, Event, NoteTaken, Reflected, sources_of
from os1.core.ids import AppendId
from os1.core.journal import Journal, Recorded
from os1.core.models import LanguageModel, Message
from os1.core.pattern import Pattern
from os1.core.projection import catch_up
from os1.memory import gist, prompts
from os1.memory.claims import sentences
from os1.memory.grounding import Claim, Known, ground
from os1.memory.notes import Notes
from os1.memory.phrases import read
from os1.memory.plain_facts import plain_facts
from os1.memory.sameness import folded, subject_key
from os1.memory.stretch import Ending, Line, Progress, Stretch, next_work

_PART = Pattern(r'"(?P<line>\d+)"\s*:\s*\[|\{[^{}]*\}')


class Reflect:
    """Follows the journal a stretch at a time; may be cancelled at any moment and asked again.

    What a step concludes and that it was concluded are one append, whose id follows from how far was
    read before: killed or cancelled wherever it may be, no stretch is left out or noted twice.
    One at a time for one journal.
    """

    def __init__(
        self, journal: Journal, model: LanguageModel, *, clock: Clock, notes: Notes, known: Known | None = None
    ) -> None:
        """Take notes with *model*; *known* says by which names a subject is known, none if it is not.

        Without it the subjects of *notes* are known.
        """
        self._journal = journal
        self._model = model
        self._zone = clock.zone
        self._notes = notes
        self._known = known or self._noted_before
        self._progress = Progress()
        self._checked = False
        self.dropped = 0
        """How many of the model's claims could not be grounded since this was made."""

    async def step(self, *, quiet: bool = False) -> bool:
        """Think about the next thing there is to think about; whether there was one.

        Of a conversation that is not over nothing is read, unless it is *quiet*.

        Raises:
            ModelUnavailable, JournalUnavailable: nothing was written; it is still to be done.

        """
        await catch_up(self._progress, self._journal)
        if not self._checked:
            left = self._journal.read(self._progress.before_last, (NoteTaken.kind, EpisodeTold.kind))
            await self._forget_again([recorded async for recorded in left])
            self._checked = True
        work = await next_work(self._journal, self._progress, quiet=quiet)
        if work is None:
            return False
        if isinstance(work, Stretch):
            found: Sequence[Event] = await self._noted(work)
        else:
            found = await self._told(work)
        after = self._progress.through
        written = await self._journal.append(
            *found, Reflected(work.through, self._model.name), id=AppendId(f"reflect:{after}")
        )
        await catch_up(self._progress, self._journal)
        await self._forget_again(written)
        return True

    def _noted_before(self, subject: str) -> frozenset[str]:
        """Return the words of a subject if there are notes on it."""
        words = frozenset(folded(subject))
        return words if words <= self._notes.subjects() else frozenset()

    async def _noted(self, stretch: Stretch) -> list[NoteTaken]:
        """Return what the rules and the model found in a stretch, each fact once."""
        await catch_up(self._notes, self._journal)
        answer = await self._ask(
            prompts.notes_of(stretch.lines), prompts.NOTES_TOKENS, prompts.notes_schema(stretch.lines)
        )
        taken: dict[tuple[Any, ...], NoteTaken] = {}
        for claim in (*_plain(stretch.lines), *_claims(answer, self._model.name)):
            note = ground(claim, stretch.lines, self._zone, self._known)
            if note is None:
                self.dropped += claim.by != "rules"
                continue
            key = (subject_key(note.subject), note.predicate, frozenset(folded(note.object)), note.sources)
            taken.setdefault(key, note)
        return _without_echoes(list(taken.values()))

    async def _told(self, ending: Ending) -> list[EpisodeTold]:
        """Return what a conversation was about, if that can be said."""
        lines = _most(ending.lines)
        answer = await self._ask(prompts.gist_of(lines), prompts.GIST_TOKENS, prompts.GIST_SCHEMA)
        said = _json(answer).get("gist")
        told = gist.told(ending.session, said, lines, self._zone, self._model.name) if isinstance(said, str) else None
        if told is None:
            self.dropped += 1
            taken = self._journal.read(ending.lines[0].position, (NoteTaken.kind,))
            own = [r.event async for r in taken if isinstance(r.event, NoteTaken)]
            told = gist.from_notes(ending.session, own, ending.lines)
        return [] if told is None else [told]

    async def _ask(self, prompt: Sequence[Message], most: int, schema: Mapping[str, Any]) -> str:
        async with aclosing(self._model.stream(prompt, max_tokens=most, schema=schema)) as pieces:
            return "".join([piece async for piece in pieces])

    async def _forget_again(self, written: Sequence[Recorded]) -> None:
        """Redact what was written and rests on what was forgotten while it was thought of."""
        gone = self._progress.gone
        fallen = [r.position for r in written if r.position not in gone and gone.intersection(sources_of(r.event))]
        if fallen:
            await self._journal.redact(*fallen, reason="what it rests on was forgotten")


def _plain(lines: Sequence[Line]) -> list[Claim]:
    """Return what the rules find."""
    return [
        Claim(number, fact.subject, fact.predicate, one.text[fact.start : fact.end], "rules", (one.start + fact.start, one.start + fact.end))
        for number, line in enumerate(lines, 1)
        for one in sentences(line.text)
        for fact in plain_facts(one)
    ]  # fmt: skip  # many short entries: rows read better than a column


def _claims(answer: str, by: str) -> list[Claim]:
    """Return what the model found; an answer that was cut gives what stood before the cut."""
    found: list[Claim] = []
    line = 0
    for part in _PART.finditer(answer):
        if part["line"]:
            line = int(part["line"])
            continue
        fields = _json(part[0])
        who, fact = fields.get("who"), fields.get("fact")
        if isinstance(who, str) and isinstance(fact, str) and fact.strip():
            predicate, object = read(fact)
            found.append(Claim(line, who, predicate, object, by))
    return found


def _json(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _without_echoes(notes: list[NoteTaken]) -> list[NoteTaken]:
    """Leave out a note whose words another of the same line and subject says better."""
    kept: list[NoteTaken] = []
    for note in sorted(notes, key=lambda one: (one.by != "rules", one.predicate == "said")):
        words = set(folded(note.object))
        if not any(
            other.sources == note.sources
            and subject_key(other.subject) == subject_key(note.subject)
            and (words <= set(folded(other.object)) or (note.predicate in {other.predicate, "said"} and words & set(folded(other.object))))
            for other in kept
        ):  # fmt: skip  # many short entries: rows read better than a column
            kept.append(note)
    return kept


def _most(lines: Sequence[Line], characters: int = 2_400) -> tuple[Line, ...]:
    """Return as many of the longest lines as a prompt holds, in order: short ones say little."""
    chosen: list[Line] = []
    for line in sorted(lines, key=lambda line: -len(line.text)):
        if sum(len(one.text) for one in chosen) + len(line.text) <= characters:
            chosen.append(line)
    return tuple(sorted(chosen, key=lambda line: line.position)) or tuple(lines[:1])
