"""The only file that knows everything: builds OS1 from settings; tests pass other parts."""

import asyncio
import contextlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from os1.care.care import Care
from os1.care.crisis.detector import Detector
from os1.care.crisis.lines import Help, help_in
from os1.care.crisis.places import country_of
from os1.choices import Choices
from os1.chosen_model import chosen_model, model_store
from os1.conversation.caring import Caring
from os1.conversation.first_meeting import FirstMeeting, meeting_left
from os1.conversation.kin import kin
from os1.conversation.meeting import STEPS, Meeting
from os1.conversation.meeting_words import Step
from os1.conversation.presence import Presence
from os1.conversation.record import Record
from os1.conversation.session import Session
from os1.conversation.stance import Stances
from os1.core.clock import Clock, SystemClock, system_zone
from os1.core.errors import DigestMismatch, ModelUnavailable, OS1Error, Refused, Unavailable
from os1.core.events import RecordSwitched, VoiceTuned
from os1.core.ids import OWNER, SELF, PersonId, new_session_id
from os1.core.journal import Journal
from os1.core.models import Embedder, LanguageModel
from os1.core.pattern import compile_all
from os1.core.projection import catch_up
from os1.memory.on_record import OnRecord
from os1.people.pace import Paces
from os1.people.person import Person, owner
from os1.persona.persona import CurrentPersona, Persona, change
from os1.persona.tuning import PLAIN, Tuning, last_tuning
from os1.providers.absent import Absent
from os1.providers.catalogue import MOONSHINE_TINY_EN
from os1.providers.weights import ModelStore
from os1.settings import Settings
from os1.storage.sqlite import SQLiteJournal
from os1.storage.vault import Keyring, NoKeyring, SystemKeyring, VaultKey, open_vault

if TYPE_CHECKING:
    from os1.letters.letters import Letters
    from os1.memory.index import Index
    from os1.memory.memory import Memory
    from os1.memory.pondering import Pondering
    from os1.memory.ranker import Ranker
    from os1.voice.engine import Parts

JOURNAL = "journal.db"
INDEX = "index.db"
RANKER = "ranker.json"
HERSELF = "OS1"
"""Her words in the index, whatever she is called."""


@dataclass(frozen=True, slots=True)
class OS1:
    """Everything joined: open a session and talk."""

    settings: Settings
    """As they were at the start."""
    choices: Choices
    """The settings as they stand now."""
    clock: Clock
    journal: Journal
    record: Record
    model: LanguageModel
    who: CurrentPersona
    """Who she is; the user may name her while it runs."""
    store: ModelStore
    vault: VaultKey | None
    """None when a journal was passed in."""
    index: "Index"
    embedder: Embedder
    memory: "Memory"
    care: Care
    pondering: "Pondering"
    """What she thinks over when nobody speaks; whoever serves runs it."""
    letters: "Letters"
    absence: OS1Error | None = None
    """Why there is no language model, when its file is missing or corrupted; care works without one."""

    @property
    def persona(self) -> Persona:
        """Who she is, as far as the journal was read."""
        if self.who.persona is None:
            message = "the journal took a persona and did not give it back"
            raise RuntimeError(message)
        return self.who.persona

    @property
    def person(self) -> Person:
        """Whose machine this is, called as they wish to be now."""
        return owner(self.choices.now.user_name)

    async def follow(self) -> None:
        """Let her be who she is by the journal, and name the help of the country that is chosen now."""
        await catch_up(self.who, self.journal)
        self.care.help = help_at_hand(self.choices.now)

    async def rename(self, name: str) -> None:
        """Call her *name*; conversations that are open go on as they were begun."""
        await self.follow()
        event = change(self.persona, name=name, voice=None)
        if event is not None:
            await self.journal.append(event)
            await self.follow()

    async def her_name(self) -> str:
        """Return what she is called just now."""
        with contextlib.suppress(Unavailable):  # then it is what it was
            await self.follow()
        return self.persona.name

    async def tuning(self) -> Tuning:
        """Return how her voice is bent now: by the settings, else as the user last wanted it."""
        return self.choices.now.tuning(await last_tuning(self.journal) or PLAIN)

    async def tune(self, tuning: Tuning) -> None:
        """Bend her voice so from now on."""
        if tuning != await self.tuning():
            await self.journal.append(VoiceTuned(tuning.speed, tuning.pitch))

    async def open(self, door: str, *, presence: bool = True, meets: bool = False) -> Session:
        """Begin a conversation that came in by *door*; without *presence* no stance and no opener shape her answers.

        Where it *meets*, and is the first, she begins it, and asks what she needs to know.
        """
        from os1.letters.desk import LetterDesk

        await self.follow()
        id = new_session_id(self.clock.now())
        paces = Paces()
        await catch_up(paces, self.journal)
        user_name = await self.user_name()
        caring = Caring(
            self.care,
            session=id,
            name=self.persona.name,
            user_name=user_name,
            clock=self.clock,
            kin=lambda: kin(self.memory.people.circle.people(), self.care.unsuited),
        )
        meeting = await self._meeting(user_name) if meets else None
        desk = LetterDesk(
            self.letters,
            session=id,
            journal=self.journal,
            record=self.record,
            model=self.model,
            caring=caring,
            clock=self.clock,
            spoken=meets and door != "chat",
        )
        session = Session(
            id,
            door=door,
            person=self.person,
            persona=self.persona,
            meeting=FirstMeeting(id, self.persona, meeting=meeting, caring=caring, record=self.record),
            desk=desk,
            model=self.model,
            journal=self.journal,
            record=self.record,
            caring=caring,
            presence=Presence(Stances(self.embedder)) if presence else None,
            pace=paces.of(self.person.id),
            clock=self.clock,
            memory=self.memory,
            pondering=self.pondering,
        )
        await session.open()
        return session

    async def user_name(self) -> str:
        """Return what she calls the user: by the setting, else as they said when they first met."""
        if chosen := self.choices.now.user_name:
            return chosen
        with contextlib.suppress(Unavailable):  # the conversation begins all the same
            await self.memory.follow_views()
        return self.memory.user_name()

    async def _meeting(self, user_name: str) -> Meeting | None:
        """Return what is left to ask where they have hardly met; None where they have, or nothing is to be written down."""
        given = self.choices.now
        known: dict[Step, object] = {
            "name": user_name,
            "her name": given.name or self.persona.version > 1,
            "people": self.memory.people.circle.people(),
            "voice": given.bends_voice or await last_tuning(self.journal),
        }
        todo: tuple[Step, ...] = tuple(step for step in STEPS if not known[step])
        begun = Meeting(todo, self.persona.name, user_name, host=given.model_host, tuning=await self.tuning())
        return await meeting_left(self.journal, begun) if await self.on_record() else None

    async def on_record(self) -> bool:
        """Whether what is said is written down."""
        switch = OnRecord()
        await catch_up(switch, self.journal)
        return switch.on

    async def keep(self, *, on: bool) -> None:
        """Write down what is said from now on, or not; conversations that are open follow at their next turn."""
        if await self.on_record() is not on:
            await self.journal.append(RecordSwitched(on))

    async def close(self) -> None:
        """Let go of the model and the journal.

        Raises:
            JournalUnavailable: something that was said could not be written down until now.

        """
        self.pondering.stir()
        await self.model.close()
        await self.embedder.close()
        try:
            await self.record.close()
        finally:
            await self.index.close()
            await self.journal.close()


async def build(
    settings: Settings,
    *,
    clock: Clock | None = None,
    journal: Journal | None = None,
    model: LanguageModel | None = None,
    keyring: Keyring | None = None,
    places: Embedder | None = None,
) -> OS1:
    """Join the parts that *settings* name; a part that is passed in is used instead (*places* is the embedder).

    Nothing is loaded yet: `model.start()` does that. A model file that is missing or corrupted is
    `absence`, and raises when the model is started.

    Raises:
        Misconfigured, WrongKey, JournalUnavailable: said before anything starts, with the fix.

    """
    from os1.letters.letters import Letters
    from os1.memory.pondering import Pondering
    from os1.memory.reflect import Reflect

    clock = clock or SystemClock(settings.zone)
    store = model_store(settings)
    absence: OS1Error | None = None
    if model is None:
        try:
            model = chosen_model(settings, store)
        except (ModelUnavailable, DigestMismatch) as error:
            absence, model = error, Absent(settings.model, error)
    vault = None
    if journal is None:
        journal, vault = open_journal(settings, clock, keyring)
    current = CurrentPersona()
    await catch_up(current, journal)
    event = change(current.persona, name=settings.name, voice=settings.voice)
    if event is not None:
        await journal.append(event)
        await catch_up(current, journal)
    places = places or embedder(store)
    index = await asyncio.to_thread(_index, settings, vault, places)
    memory = _memory(journal, index, places, clock)
    await memory.finish_forgetting()
    reflect = Reflect(journal, model, clock=clock, notes=memory.notes, known=memory.known)

    async def ponder() -> bool:
        await memory.follow()
        return await reflect.step()

    return OS1(
        settings=settings,
        choices=Choices(settings),
        clock=clock,
        journal=journal,
        index=index,
        embedder=places,
        memory=memory,
        care=Care(journal, detector=Detector(places), help=help_at_hand(settings), zone=clock.zone),
        pondering=Pondering(ponder),
        letters=Letters(),
        record=Record(journal, clock),
        model=model,
        who=current,
        store=store,
        vault=vault,
        absence=absence,
    )


def open_journal(settings: Settings, clock: Clock, keyring: Keyring | None = None) -> tuple[SQLiteJournal, VaultKey]:
    """Open the journal of the data directory with its key."""
    chosen = keyring or (NoKeyring() if settings.keyring == "off" else SystemKeyring())
    vault = open_vault(settings.home, chosen)
    return SQLiteJournal(journal_path(settings), vault.key, clock), vault


def journal_path(settings: Settings) -> Path:
    """Return where the journal lies."""
    return settings.home / JOURNAL


def embedder(store: ModelStore) -> Embedder:
    """Return what places texts by meaning; nothing is loaded yet."""
    from os1.providers.embeddings import MiniLM

    return MiniLM(store.path)


def ranker() -> "Ranker | None":
    """Return the learned ranker that comes with the program, or None when the rules have the last word."""
    from os1.memory.ranker import LearnedRanker

    file = Path(__file__).parent / "memory" / RANKER
    return LearnedRanker(file) if file.exists() else None


def open_index(settings: Settings, key: bytes, places: Embedder) -> "Index":
    """Open the index beside the journal; one that was made with another embedder is made again. Blocks.

    Raises:
        WrongKey, JournalUnavailable: with the fix.

    """
    from os1.storage.index_sqlite import SQLiteIndex

    path = settings.home / INDEX
    try:
        return SQLiteIndex(path, key, embedder=places.name, dimensions=places.dimensions)
    except Refused:
        for file in path.parent.glob(f"{INDEX}*"):
            file.unlink()
        return SQLiteIndex(path, key, embedder=places.name, dimensions=places.dimensions)


def _index(settings: Settings, vault: VaultKey | None, places: Embedder) -> "Index":
    if vault is not None:
        return open_index(settings, vault.key, places)
    from os1.storage.index_in_memory import InMemoryIndex

    return InMemoryIndex(dimensions=places.dimensions)


def _memory(journal: Journal, index: "Index", places: Embedder, clock: Clock) -> "Memory":
    from os1.memory.indexing import Indexing
    from os1.memory.memory import Memory
    from os1.memory.recall import Recall

    return Memory(
        journal,
        recall=Recall(index, places, ranker(), zone=clock.zone, herself=HERSELF),
        indexing=Indexing(journal, index, places, zone=clock.zone, name=_name),
        embedder=places,
        zone=clock.zone,
        name=_name,
    )


def _name(person: PersonId) -> str:
    """Return the word a speaker is indexed by: questions say "I" and "me" of the owner."""
    return {OWNER: "Me", SELF: HERSELF}.get(person, person)


def help_at_hand(settings: Settings) -> Help:
    """Return whom one can ring where the user lives: by the setting, else by the time zone, else by the language."""
    zone = getattr(settings.zone or system_zone(), "key", None)
    language = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    # Machines all over the world are set up in the English of the United States.
    return help_in(settings.country or country_of(zone, None if language.startswith("en_US") else language))


async def voice_parts(os1: OS1) -> "Parts":
    """Load the ear and the voice of *os1* and make ready what reads words; the framework behind them is imported here and not before.

    Raises:
        ModelUnavailable, DigestMismatch, Misconfigured: with the fix.

    """
    from os1.voice.engine import load_parts
    from os1.voice.voices.choice import synthesiser_for

    tuning = await os1.tuning()
    files = [os1.store.path(name) for name in (*MOONSHINE_TINY_EN, "hibari-voice", "silero-vad", "smart-turn")]
    parts = await asyncio.to_thread(
        load_parts,
        files[0].parent,
        lambda: synthesiser_for(os1.persona.voice, os1.settings.models_dir, tuning.speed, tuning.pitch),
        tuning,
        murmurs=lambda: os1.choices.now.listening_sounds == "on",
    )
    # Behind the import of the framework, whose patterns are among them.
    await asyncio.to_thread(compile_all)
    return parts
