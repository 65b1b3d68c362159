"""Reflect: what is read, what is grounded, what is written once, and what is never noted."""

import asyncio
import json
import random
import re
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from os1.core.clock import FrozenClock
from os1.core.errors import ModelUnavailable
from os1.core.events import (
    EpisodeTold,
    Event,
    Forgotten,
    NoteTaken,
    Redacted,
    Reflected,
    SessionClosed,
    SessionOpened,
    UtteranceHeard,
    UtteranceSpoken,
)
from os1.core.ids import OWNER, SessionId
from os1.core.journal import Journal, Recorded
from os1.core.models import Message
from os1.core.projection import catch_up
from os1.memory.notes import Notes
from os1.memory.reflect import Reflect
from os1.memory.sameness import folded, subject_key
from os1.providers.scripted import ScriptedModel
from os1.storage.in_memory import InMemoryJournal

START = datetime(2026, 3, 2, 20, tzinfo=UTC)
S = SessionId("s1")


class Answering:
    """A model whose answer is a function of the prompt's last message."""

    name = "scripted:answering"

    def __init__(self, answer: Callable[[str], str]) -> None:
        self._answer = answer
        self.asked: list[str] = []
        self.saw: list[str] = []

    async def start(self) -> None:
        pass

    async def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        assert schema is not None
        self.asked.append(messages[-1].text)
        self.saw.extend(message.text for message in messages)
        answer = self._answer(messages[-1].text)
        for start in range(0, len(answer), 40):
            await asyncio.sleep(0)
            yield answer[start : start + 40]

    async def warm(self, messages: Sequence[Message], *, fixed: bool = False) -> None:
        pass

    async def close(self) -> None:
        pass


PHRASES = {"lives in": "lives in {}", "works as": "works as {}", "plans": "have to {}", "likes": "likes {}", "dislikes": "hates {}", "went to": "went to {}", "birthday": "birthday is {}"}  # fmt: skip  # reads best as one line


def says(*notes: tuple[int, str, str, str]) -> Callable[[str], str]:
    answer: dict[str, list[dict[str, str]]] = {}
    for line, who, words, says in notes:
        answer.setdefault(str(line), []).append({"who": who, "fact": PHRASES[says].format(words)})
    return lambda _: json.dumps(answer)


NOTHING = says()


def heard(text: str, session: SessionId = S) -> UtteranceHeard:
    return UtteranceHeard(session, OWNER, text)


async def a_talk(*lines: str, closed: bool = True) -> InMemoryJournal:
    journal = InMemoryJournal(FrozenClock(START))
    await journal.append(SessionOpened(S, "chat"), *map(heard, lines))
    if closed:
        await journal.append(SessionClosed(S, "left"))
    return journal


def reflecting(journal: Journal, model: Any, notes: Notes | None = None) -> Reflect:
    return Reflect(journal, model, clock=FrozenClock(START), notes=notes or Notes())


async def until_done(reflect: Reflect) -> int:
    steps = 0
    while await reflect.step():
        steps += 1
    return steps


async def everything(journal: Journal) -> list[Recorded]:
    return [recorded async for recorded in journal.read()]


async def taken(journal: Journal) -> list[NoteTaken]:
    return [r.event for r in await everything(journal) if isinstance(r.event, NoteTaken)]


async def noted(*lines: str, by: Callable[[str], str] = NOTHING) -> list[str]:
    journal = await a_talk(*lines)
    await until_done(reflecting(journal, Answering(by)))
    return [note.text for note in await taken(journal)]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("I live in York now.", "You live in York."),
        ("we've just moved to Leith and it's freezing", "You live in Leith."),
        ("I work as a nurse.", "You work as a nurse."),
        ("I'm a primary school teacher, actually.", "You work as a primary school teacher."),
        ("I'm allergic to almonds, so no marzipan.", "You are allergic to almonds."),
        ("My sister's name is Nora.", "Nora is your sister."),
        ("Jonno's my brother", "Jonno is your brother."),
        ("My birthday's the third of May.", "Your birthday is the third of May."),
        ("I'm 34.", "You are 34 years old."),
        ("I'm thirty-four years old and tired", "You are thirty-four years old."),
        ("I can't stand coriander.", "You dislike coriander."),
        ("I used to live in Glasgow.", "You lived in Glasgow."),
    ],
)
async def test_what_is_stated_plainly_needs_no_model(line: str, text: str) -> None:
    assert text in await noted(line)


@pytest.mark.parametrize(
    "line",
    [
        "If I moved to York I'd be happier.",
        "I might move to York, maybe I live in York in a dream.",
        "I don't live in York.",
        "Do I live in York?",
        "My mum says I live in York.",
        "I'm 34 minutes late.",
        "I'm a nurse if you ask my dog",
        "I love it.",
        "I'm not allergic to almonds.",
        "I was joking, I'm a surgeon.",
        "She said I'm allergic to work.",
        "I wish I lived in York.",
    ],
)
async def test_what_is_not_claimed_is_not_noted(line: str) -> None:
    assert await noted(line) == []


@pytest.mark.parametrize(
    ("lines", "claim"),
    [
        (("I live in York.",), (1, "I", "Paris", "likes")),
        (("hello there", "I met Nora in town"), (2, "Nora", "town", "lives in")),
        (("hello there", "I met Nora in town"), (7, "Nora", "town", "went to")),
        (("Nora was in town",), (1, "Eleanor", "town", "went to")),
        (("I saw Nora in June",), (1, "Nora", "June", "birthday")),
        (("I'm not keen on going to Rome on Friday",), (1, "I", "Rome", "plans")),
        (("my brother hates fish",), (1, "I", "fish", "dislikes")),
        (("I could kill him",), (1, "I", "kill him", "plans")),
        (("should I ring the dentist tomorrow?",), (1, "I", "ring the dentist", "plans")),
    ],
)
async def test_what_the_model_makes_up_is_dropped(lines: tuple[str, ...], claim: tuple[int, str, str, str]) -> None:
    rules = await noted(*lines)
    assert await noted(*lines, by=says(claim)) == rules


async def test_a_model_adds_what_rules_cannot_read() -> None:
    lines = ("my cousin Ada has moved to Hull", "she's a welder now", "on friday I have to pick up the car")
    claims = says(
        (1, "my cousin Ada", "Hull", "lives in"),
        (2, "Ada", "a welder", "works as"),
        (3, "I", "pick up the car", "plans"),
    )
    journal = await a_talk(*lines)
    await until_done(reflecting(journal, Answering(claims)))
    notes = {note.text: note for note in await taken(journal)}
    assert {"Your cousin Ada lives in Hull.", "Ada works as a welder.", "You plan: pick up the car."} <= set(notes)
    plan = notes["You plan: pick up the car."]
    assert (plan.valid_from, plan.valid_to) == ("2026-03-06", "2026-03-06")
    assert plan.sources == (4,)


async def test_a_predicate_without_its_cue_is_only_said() -> None:
    claim = says((1, "I", "garden gate has come off", "lives in"))
    assert await noted("I see the garden gate has come off again", by=claim) == [
        "You said: the garden gate has come off."
    ]


async def test_her_own_words_are_never_read() -> None:
    journal = InMemoryJournal(FrozenClock(START))
    await journal.append(
        SessionOpened(S, "chat"),
        heard("hello"),
        UtteranceSpoken(S, "I live in the machine and I love Paris.", False, "m"),
        SessionClosed(S, "left"),
    )
    model = Answering(says((1, "I", "Paris", "likes")))
    await until_done(reflecting(journal, model))
    assert await taken(journal) == []
    assert not any("Paris" in text for text in model.saw)


async def test_an_open_conversation_waits_unless_it_is_quiet() -> None:
    journal = await a_talk("I live in York.", closed=False)
    reflect = reflecting(journal, Answering(NOTHING))
    assert not await reflect.step()
    assert await reflect.step(quiet=True)
    assert [note.object for note in await taken(journal)] == ["York"]
    assert not await reflect.step(quiet=True)
    await journal.append(heard("I'm a nurse."), SessionClosed(S, "left"))
    assert await until_done(reflect) == 2
    assert [note.object for note in await taken(journal)] == ["York", "nurse"]


async def test_a_conversation_that_never_closed_is_over_when_another_begins() -> None:
    journal = await a_talk("I live in York.", closed=False)
    await journal.append(SessionOpened(SessionId("s2"), "chat"), heard("I'm a nurse.", SessionId("s2")))
    assert await until_done(reflecting(journal, Answering(NOTHING))) == 2
    told = [r.event for r in await everything(journal) if isinstance(r.event, EpisodeTold)]
    assert [one.session for one in told] == [S]


async def test_the_gist_says_only_what_was_said() -> None:
    for gist, by in [
        ("You live in York.", "scripted:answering"),
        ("You live in York with a cat.", "rules"),
        ("You flew to Paris in 1998.", "rules"),
        ("The user lives in York.", "rules"),
    ]:
        journal = await a_talk("I live in York.")
        await until_done(reflecting(journal, Answering(lambda _, gist=gist: json.dumps({"gist": gist}))))
        [told] = [r.event for r in await everything(journal) if isinstance(r.event, EpisodeTold)]
        assert (told.gist, told.by, told.sources) == ("You live in York.", by, (2,))


async def test_without_a_model_everything_is_left_for_later() -> None:
    journal = await a_talk("I live in York.")
    before = await everything(journal)
    with pytest.raises(ModelUnavailable):
        await reflecting(journal, ScriptedModel(['{"notes": [ {dies}'])).step()
    assert await everything(journal) == before
    assert await until_done(reflecting(journal, Answering(NOTHING))) == 2


async def test_an_answer_that_is_cut_gives_what_stood_before_the_cut() -> None:
    whole = says((1, "my aunt Jo", "Hull", "lives in"), (1, "my aunt Jo", "boats", "likes"))("")
    cut = whole[: whole.index("boats")]
    noted_then = await noted("my aunt Jo lives in Hull, she likes boats", by=lambda _: cut)
    assert noted_then == ["Jo is your aunt.", "Your aunt Jo lives in Hull."]


async def test_cancelled_anywhere_it_goes_on_where_it_was() -> None:
    lines = [f"I live in Town{n}." for n in range(30)]
    whole = await a_talk(*lines)
    await until_done(reflecting(whole, Answering(NOTHING)))
    journal = await a_talk(*lines)
    model = Answering(NOTHING)
    reflect = reflecting(journal, model)
    for patience in range(400):
        task = asyncio.create_task(reflect.step())
        for _ in range(patience % 9):
            await asyncio.sleep(0)
        task.cancel()
        [done] = await asyncio.gather(task, return_exceptions=True)
        if done is False:
            break
    await until_done(reflect)
    assert [r.event for r in await everything(journal)] == [r.event for r in await everything(whole)]


async def test_what_is_forgotten_while_the_model_thinks_leaves_no_note() -> None:
    journal = await a_talk("I live in York.", "I'm a nurse.")

    class Forgetful(Answering):
        async def stream(self, *args: Any, **named: Any) -> AsyncGenerator[str, None]:
            await journal.redact(2, reason="test")
            async for piece in super().stream(*args, **named):
                yield piece

    await reflecting(journal, Forgetful(NOTHING)).step()
    assert [note.object for note in await taken(journal)] == ["nurse"]
    assert not any("York" in repr(r) for r in await everything(journal))


# -- ten thousand utterances ---------------------------------------------------------------------

PLACES = ["York", "Leeds", "Hull", "Bath", "Leith", "Cork", "Derry", "Ely", "Truro", "Wick"]
FOODS = ["almonds", "coriander", "lemon cake", "red wine", "oysters", "blue cheese", "strong black coffee", "figs"]
PEOPLE = ["Nora", "Jonno", "Ada", "Priya", "Kieran", "Mei"]
KINDS_OF_KIN = ["sister", "brother", "cousin", "friend", "neighbour"]
JUNK = [
    "oh well",
    "you know how it is",
    "what do you think?",
    "if I lived in Rome I'd cook",
    "mm",
    "right then",
    "haha no",
]
CHORES = [
    "ring the dentist",
    "pick up the car",
    "water the tomatoes",
    "write to the council about the hedge by the gate",
]


def invented(dice: random.Random) -> str:
    place, food, person = dice.choice(PLACES), dice.choice(FOODS), dice.choice(PEOPLE)
    return dice.choice(
        [
            f"I live in {place} now.",
            f"we moved to {place}",
            f"I love {food}.",
            f"I really can't stand {food}, you know",
            f"{person} is my {dice.choice(KINDS_OF_KIN)}.",
            f"{person} lives in {place}.",
            f"{person} likes the {food}s",
            f"on friday I have to {dice.choice(CHORES)}",
            f"I'm {dice.randint(20, 80)}.",
            f"I'm allergic to {food}",
            dice.choice(JUNK),
            dice.choice(JUNK),
        ]
    )


def derived(dice: random.Random) -> Callable[[str], str]:
    """Answer with notes that follow from the lines, in varying words, and with junk."""
    forms = [
        (re.compile(r"^(\w+) lives in (\w+)"), "lives in"),
        (re.compile(r"^(\w+) likes (?:the )?([\w ]+?)s?$"), "likes"),
        (re.compile(r"^on friday (I) have to ([\w ]+)"), "plans"),
        (re.compile(r"^(I) love ([\w ]+)"), "likes"),
    ]

    def answer(text: str) -> str:
        if dice.random() < 0.02:
            return '{"1":[{"who'
        found: dict[str, list[dict[str, str]]] = {}
        for line in text.splitlines():
            number, _, said = line.partition(": ")
            for form, name in forms:
                if match := form.match(said):
                    words = dice.choice([match[2], match[2].upper(), f"the {match[2]}"])
                    found.setdefault(number, []).append({"who": match[1], "fact": PHRASES[name].format(words)})
            if dice.random() < 0.3:
                junk = [
                    ("99", "I", "likes Paris"),
                    (number, "Zoltan", "lives in Mars"),
                    (number, "I", "bought a yacht"),
                ]
                place, who, fact = dice.choice(junk)
                found.setdefault(place, []).append({"who": who, "fact": fact})

        return json.dumps(found)

    return answer


async def test_ten_thousand_utterances_leave_no_doubles_and_nothing_without_a_source() -> None:
    dice = random.Random(7)
    clock = FrozenClock(START)
    journal = InMemoryJournal(clock)
    positions: dict[int, str] = {}
    for talk in range(250):
        session = SessionId(f"s{talk}")
        events: list[Event] = [SessionOpened(session, "chat")]
        for _ in range(40):
            events.append(heard(invented(dice), session))
            events.append(UtteranceSpoken(session, "I own a yacht on Mars, in Paris.", False, "m"))
        written = await journal.append(*events, SessionClosed(session, "left"))
        positions.update({r.position: r.event.text for r in written if isinstance(r.event, UtteranceHeard)})
        clock.advance(timedelta(days=1))
    assert len(positions) == 10_000
    reflect = reflecting(journal, Answering(derived(dice)), lived := Notes())
    assert await until_done(reflect) > 1_250
    await catch_up(lived, journal)
    notes = lived.all()
    assert len(notes) > 50
    for note in notes:
        assert note.sources
        assert set(note.sources) <= set(positions), "a note rests on what a person said, and on nothing else"
    assert not any(word in note.text for note in notes for word in ("yacht", "Mars", "Paris", "Rome"))
    assert doubles(notes) < len(notes) / 100
    made = Notes()
    await catch_up(made, journal)
    assert made.all() == notes
    assert sum(isinstance(r.event, Reflected) for r in await everything(journal)) > 1_250
    gone = notes[0].sources[0]
    await journal.redact(gone, reason="test")
    await catch_up(lived, journal)
    again = Notes()
    await catch_up(again, journal)
    assert again.all() == lived.all() != notes
    assert sum(isinstance(r.event, Redacted | Forgotten) for r in await everything(journal)) == 2


def doubles(notes: Sequence[Any]) -> int:
    """How many notes have the subject and predicate of another, and four fifths of their words or all in another order."""
    found = 0
    for place, note in enumerate(notes):
        words = set(folded(note.object))
        for other in notes[:place]:
            if (subject_key(other.subject), other.predicate) != (subject_key(note.subject), note.predicate):
                continue
            theirs = set(folded(other.object))
            if len(words & theirs) >= 0.8 * max(1, len(words | theirs)):
                found += 1
                break
    return found
