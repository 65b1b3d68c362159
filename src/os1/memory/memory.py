"""The faculty joined: what she keeps, in one place for a conversation and for the user's hand."""

import asyncio
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Protocol

from os1.core.events import Forgotten, NoteCorrected, ThreadDropped, UtteranceHeard
from os1.core.ids import PersonId, SessionId
from os1.core.journal import Journal, Recorded
from os1.core.models import Embedder
from os1.core.projection import Projection, catch_up
from os1.memory import choosing, forgetting
from os1.memory.aliases import Circle
from os1.memory.asking import Asked, asked
from os1.memory.corrections import Corrections
from os1.memory.dates import find_dates
from os1.memory.note_slot import Note
from os1.memory.notes import Notes
from os1.memory.profile import profile, user_name
from os1.memory.recalled import Recalled, Remembers
from os1.memory.second_person import own
from os1.memory.stems import holds, stems
from os1.memory.telling import Told, tell
from os1.memory.thoughts import Thoughts
from os1.memory.threads import Thread, Threads
from os1.memory.wishes import Wish, wish

ASKED_LIMIT = 20
"""So many turns are looked at to answer a question."""


class Follows(Protocol):
    """Something that is kept level with the journal."""

    async def catch_up(self) -> int:
        """Take in what is new, and let go of what is forgotten."""
        ...

    async def forget(self) -> None:
        """Let go of what is forgotten, without any model."""
        ...


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody wants forgotten."""

    heard: tuple[Recorded, ...]
    """The utterances, in order."""

    @property
    def positions(self) -> frozenset[int]:
        """Where they stand."""
        return frozenset(r.position for r in self.heard)


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, best first."""

    notes: tuple[Note, ...]
    turns: tuple[Recalled, ...]


class Memory:
    """Everything a conversation, or the user's hand, may ask of what was said."""

    def __init__(
        self,
        journal: Journal,
        *,
        recall: Remembers,
        indexing: Follows,
        embedder: Embedder,
        zone: tzinfo,
        name: Callable[[PersonId], str],
    ) -> None:
        """Remember what stands in *journal*; *name* is what recall calls a speaker, *zone* where the user's day begins."""
        self._journal = journal
        self._recall = recall
        self._indexing = indexing
        self._embedder = embedder
        self._zone = zone
        self.name = name
        self._following = asyncio.Lock()
        self._indexed = asyncio.Lock()
        self.people = _People()
        self.notes = Notes()
        self.threads = Threads(zone)
        self.thoughts = Thoughts()
        self.corrections = Corrections()
        self.forgotten = _Forgotten()

    async def follow(self) -> None:
        """Bring views and index level with the journal.

        Raises:
            JournalUnavailable, ModelUnavailable: the index could not follow; the views did, where they could.

        """
        await self.follow_views()
        # A lock of its own: to index a long life takes minutes, and what the views show need not wait for it.
        async with self._indexed:
            await self._indexing.catch_up()

    async def follow_views(self) -> None:
        """Bring the views alone level with the journal: no model is needed for that."""
        views: tuple[Projection, ...] = (
            self.people, self.notes, self.threads, self.thoughts, self.corrections, self.forgotten,
        )  # fmt: skip  # one look at all of them
        async with self._following:
            for view in views:
                await catch_up(view, self._journal)

    def known(self, words: str) -> frozenset[str]:
        """Return every name of the people meant in *words*, in lower case."""
        return self.people.circle.names(words)

    async def recall(self, cue: str, *, present: Sequence[str], now: datetime, limit: int = 10) -> list[Recalled]:
        """Return the turns that may help with *cue*; see `memory.recalled.Remembers`."""
        return await self._recall.recall(cue, present=present, now=now, limit=limit)

    async def tell(
        self, question: Asked, *, present: Sequence[str], now: datetime, turn: int, before: int | None = None
    ) -> Told:
        """Return what she says to a question about what was told.

        Args:
            question: what is asked.
            present: who hears the answer.
            now: the moment.
            turn: varies the wording.
            before: the position of the question itself, where it is written down already; nothing from there on counts.

        """
        await self.follow()
        names = self.known(question.text)
        own = ("my name is I'm call me",) if question.words == ("name",) and not question.person else ()
        # A follow-up ("and before that?") says little by itself.
        follows = () if question.core.lower() in question.text.lower() else (question.core, *question.words)
        cue = " ".join([question.text, *follows, *own, *sorted(names)])
        found = await self.recall(cue, present=present, now=now, limit=ASKED_LIMIT)
        found = [one for one in found if (before is None or one.position < before) and not self._only_asks(one.text)]
        return await tell(
            question,
            found,
            embedder=self._embedder,
            known=self.known,
            now=now,
            zone=self._zone,
            turn=turn,
            corrected=self.corrections.wrong(),
            user=present[0],
        )

    def _only_asks(self, text: str) -> bool:
        """Whether *text* asks of her memory, or wishes something of it, and tells nothing."""
        return wish(text) is not None or asked(text, self.known) is not None

    def profile(self, now: datetime) -> str:
        """Return what opens the next conversation; empty when nothing is known."""
        return profile(self.notes, now, self._zone)

    def user_name(self) -> str:
        """Return what the user wants to be called, as far as they ever said."""
        return user_name(self.notes)

    def thread(self, now: datetime, session: SessionId) -> Thread | None:
        """Return the one open thing to bring up as *session* begins."""
        return self.threads.next(now, session)

    async def drop(self, place: int) -> bool:
        """Never ask about what was left open at *place*; whether there was anything.

        Raises:
            JournalUnavailable: she may still ask.

        """
        await self.follow_views()
        if not self.threads.is_open(place):
            return False
        await self._journal.append(ThreadDropped((place,)))
        await self.follow_views()
        return True

    async def choose(self, wish: Wish, *, session: SessionId, now: datetime) -> Chosen:
        """Return what *wish* wants forgotten."""
        match wish.kind:
            case "forget_about":
                return await self.choose_about(wish.about)
            case "forget_conversation":
                return await self.choose_conversation(session)
            case "forget_stretch":
                days = find_dates(wish.about, now, self._zone)
                found = [
                    r for day in days for r in await choosing.stretch(self._journal, day.first, day.last, self._zone)
                ]
                return Chosen(tuple({r.position: r for r in found}.values()))
            case "forget_all":
                return Chosen(tuple([r async for r in self._journal.read(kinds=[UtteranceHeard.kind])]))
            case _:
                return Chosen(())

    async def moments(self, positions: Collection[int]) -> Chosen:
        """Return what was heard at *positions*; what is forgotten, or was not heard, is left out."""
        found: list[Recorded] = []
        for position in sorted(positions):
            async for recorded in self._journal.read(position - 1):
                if recorded.position == position and isinstance(recorded.event, UtteranceHeard):
                    found.append(recorded)
                break
        return Chosen(tuple(found))

    async def choose_conversation(self, session: str) -> Chosen:
        """Return what was heard in one conversation."""
        return Chosen(tuple(await choosing.conversation(self._journal, SessionId(session))))

    async def choose_stretch(self, first: date, last: date) -> Chosen:
        """Return what was heard from *first* to *last*, both included."""
        return Chosen(tuple(await choosing.stretch(self._journal, first, last, self._zone)))

    async def correct(self, place: int, text: str) -> None:
        """Let *text* stand for a note, or for what was heard at *place*.

        Raises:
            JournalUnavailable: nothing was corrected.

        """
        await self._journal.append(NoteCorrected(place, text))
        await self.follow_views()

    async def search(self, words: str, *, now: datetime, limit: int) -> Found:
        """Return notes and turns that share a word with *words* or name the people meant, best first.

        What was only asked of her memory, or wished of it, tells nothing and is left out.
        """
        names = self.known(words)
        wanted = stems(words)

        def meant(text: str) -> bool:
            found = not wanted.isdisjoint(stems(text)) or any(holds(text, name) for name in names)
            return found and not self._only_asks(text)

        turns = await self.recall(" ".join([words, *sorted(names)]), present=(), now=now, limit=5 * limit)
        notes = [note for note in self.notes.all() if meant(f"{note.subject} {note.text}")]
        return Found(tuple(notes[:limit]), tuple([one for one in turns if meant(one.text)][:limit]))

    async def choose_about(self, topic: str) -> Chosen:
        """Return what was heard about a person or a topic, and what notes about it rest on."""
        found = {r.position: r for r in await choosing.about(self._journal, topic, self.known(topic))}
        return Chosen(tuple(found[p] for p in sorted(found)))

    async def forget(self, positions: Collection[int]) -> frozenset[int]:
        """Forget *positions* and all that rests on them, everywhere; return what went from the journal.

        Raises:
            JournalUnavailable: nothing was forgotten.

        """
        gone = await forgetting.forget(self._journal, positions, "the user asked")
        await self.follow_views()
        await self._indexing.forget()
        return gone

    async def finish_forgetting(self) -> None:
        """Forget what was being forgotten when the program was killed; to be called before anything is asked.

        Raises:
            JournalUnavailable: it is still to be done.

        """
        await forgetting.finish(self._journal)
        await self._indexing.forget()


class _People:
    """Who is who, as a fold over what was heard."""

    def __init__(self) -> None:
        self.kinds: Collection[str] = frozenset({UtteranceHeard.kind, NoteCorrected.kind, Forgotten.kind})
        self.position = 0
        self.circle = Circle()
        self._heard: set[int] = set()

    def apply(self, recorded: Recorded) -> None:
        match recorded.event:
            case UtteranceHeard(text=text):
                self._heard.add(recorded.position)
                self.circle.learn(recorded.position, text)
            case NoteCorrected(note=place, text=text) if place in self._heard:
                # Who was misheard is known by the right name from here on.
                self.circle.learn(place, own(text))
            case Forgotten(position=position):
                self._heard.discard(position)
                self.circle.forget([position])
            case _:
                pass


class _Forgotten:
    """Every place where something was forgotten, so that what is held in memory lets go of it too."""

    def __init__(self) -> None:
        self.kinds: Collection[str] = frozenset({Forgotten.kind})
        self.position = 0
        self.places: set[int] = set()

    def apply(self, recorded: Recorded) -> None:
        if isinstance(recorded.event, Forgotten):
            self.places.add(recorded.event.position)
