"""What she says of what she was told."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from os1.memory.asking import asked
from os1.memory.date_words import MONTHS, WEEKDAYS
from os1.memory.everyday import listed, tokens
from os1.memory.pieces import cut
from os1.memory.recalled import Recalled
from os1.memory.second_person import turned
from os1.memory.telling import Told, tell
from os1.memory.told_words import MOST, OWN_WORDS
from os1.providers.scripted import ScriptedEmbedder

NOW = datetime(2026, 3, 9, 18, tzinfo=UTC)
EMBEDDER = ScriptedEmbedder(256)
PEOPLE = (frozenset({"Nora", "sister"}), frozenset({"Paul", "husband"}))
SAID = (
    "My sister Nora is coming over. She's a vet in Leeds.",
    "I'm a nurse at St Mary's and I'm worn out",
    "we've got a cat called Biscuit, he's mad",
    "my dentist appointment is on Thursday at 3",
    "I'm allergic to penicillin",
    "I live in Leeds, in a flat by the river",
    "I wish I had a boat called Marlin",
    "What's my brother called?",
    "I've moved to York, um, it's so quiet here",
    "you said I'd like the sea",
    "the rain never stops",
)


def known(words: str) -> frozenset[str]:
    low = words.lower().removeprefix("my ")
    return frozenset().union(*(one for one in PEOPLE if low in {name.lower() for name in one}))


def recalled(said: Sequence[str], speaker: str = "Theo") -> list[Recalled]:
    start = NOW - timedelta(days=2 * len(said))
    turns = [Recalled(i + 1, text, start + timedelta(days=2 * i), speaker, 1.0) for i, text in enumerate(said)]
    return turns[::-1]


async def answer(question: str, said: Sequence[str] = SAID, *, turn: int = 0, corrected: Sequence[int] = ()) -> Told:
    meant = asked(question, known)
    assert meant is not None
    return await tell(
        meant,
        recalled(said),
        embedder=EMBEDDER,
        known=known,
        now=NOW,
        zone=UTC,
        turn=turn,
        corrected=corrected,
        user="Theo",
    )


@pytest.mark.parametrize(
    ("question", "fact", "position"),
    [
        ("What's my sister called?", "Nora", 1),
        ("what does Nora do", "vet", 1),
        ("where do I work", "St Mary's", 2),
        ("what's my cat called", "Biscuit", 3),
        ("am I allergic to anything?", "penicillin", 5),
    ],
)
async def test_what_was_told_is_told_with_its_time_and_source(question: str, fact: str, position: int) -> None:
    told = await answer(question)
    assert told.sure == "told"
    assert fact in told.say
    assert told.sources[0] == position
    assert re.search(r"on the [\w-]+ of \w+|on \w+day", told.say)


async def test_their_words_are_turned_to_them() -> None:
    told = await answer("am I allergic to anything?")
    assert told.say == "You told me on the twenty-third of February that you're allergic to penicillin."


async def test_what_changed_is_told_newest_first_and_the_past_when_asked() -> None:
    now = await answer("where do I live?")
    assert now.sources == (9, 6)
    assert now.say.index("York") < now.say.index("Before that") < now.say.index("Leeds")
    before = await answer("where did I live before?")
    assert before.say.index("Leeds") < before.say.index("York")


async def test_a_day_is_worked_out_from_the_day_it_was_said() -> None:
    told = await answer("When is my dentist appointment?")
    # Said on 21 February, a Saturday: the Thursday after it.
    assert told.say.startswith("The twenty-sixth of February, about two weeks ago.")


async def test_what_was_never_told_is_said_to_be_so() -> None:
    for question in (
        "What's my brother called?",
        "what's my blood type",
        "do I have a dog",
        "where did I go to school",
    ):
        told = await answer(question)
        assert told.sure != "told"
        assert "haven't" in told.say
    assert (await answer("What's my brother called?")).say == "You haven't told me about a brother."


async def test_a_wish_and_a_question_are_no_evidence() -> None:
    told = await answer("what's my boat called", ("I wish I had a boat called Marlin", "what's my boat called again?"))
    assert told.sure == "never"
    assert told.sources == ()


async def test_her_own_words_are_no_evidence() -> None:
    meant = asked("what's my cat called", known)
    assert meant is not None
    found = recalled(["your cat is called Biscuit"], speaker="Samantha")
    told = await tell(meant, found, embedder=EMBEDDER, known=known, now=NOW, zone=UTC, turn=0, user="Theo")
    assert told.sure == "never"


async def test_what_was_corrected_is_used_only_where_nothing_else_is() -> None:
    said = ("my cat is called Biscuit", "my cat is called Basket")
    assert "Biscuit" not in (await answer("what's my cat called", said, corrected=(1,))).say
    assert "Biscuit" in (await answer("what's my cat called", said[:1], corrected=(1,))).say


async def test_everything_is_told_in_short_sentences_newest_first() -> None:
    said = [f"my boat needs a new {part}" for part in ("sail", "mast", "anchor", "rudder", "cabin", "rope")]
    told = await answer("what do you know about my boat", said)
    assert len(told.sources) == 4
    assert list(told.sources) == sorted(told.sources, reverse=True)
    assert told.say.endswith("And there is more.")


async def test_a_question_that_may_mean_anything_is_answered_only_when_sure() -> None:
    meant = asked("what happened to the moon?", known, perhaps=True)
    assert meant is not None
    told = await tell(meant, recalled(SAID), embedder=EMBEDDER, known=known, now=NOW, zone=UTC, turn=0, user="Theo")
    assert told.sure != "told"


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("I'm a nurse and my sister helps me", "you're a nurse and your sister helps you"),
        ("I was born in Leeds", "you were born in Leeds"),
        ("I am tired, am I", "you are tired, are you"),
        ("we've moved to our own house by ourselves", "you've moved to your own house by yourselves"),
        ("you know I hate it", None),
    ],
)
def test_the_second_person(text: str, back: str | None) -> None:
    assert turned(text) == back


def test_run_on_speech_is_cut_into_clauses() -> None:
    text = "um so my brother works on the boats and he's away till may but he rings me every sunday because he's lonely"
    clauses = [piece.text for piece in cut(text, position=1, at=NOW, rank=0, before="")]
    assert clauses == [
        "my brother works on the boats",
        "he's away till may",
        "he rings me every sunday",
        "he's lonely",
    ]


WORDS = st.sampled_from(
    sorted(
        listed(
            "my sister Nora brother cat dog Biscuit lives works in at Leeds York is called a vet nurse I you we he she and but because on"
            " Thursday tomorrow three moved from allergic to nuts hate love was born birthday when not never um well yesterday red car"
        )
    )
)
TURNS = st.lists(st.lists(WORDS, min_size=1, max_size=24).map(" ".join), min_size=0, max_size=8)
QUESTIONS = st.sampled_from(
    [
        "What's my sister called?",
        "where do I live",
        "where did I live before",
        "when is my birthday",
        "am I allergic to nuts",
        "what's my brother's name",
        "what do you know about my cat",
        "what car do I drive",
        "who is Nora again",
        "how old is my sister",
    ]
)
_DATES = frozenset(
    [*map(str.lower, MONTHS), *map(str.lower, WEEKDAYS), "day", "night", "morning", "evening", "afternoon", "weekend"]
) | listed(
    "spring summer autumn winter first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third"
    " twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first one two three"
    " four five six seven eight nine ten eleven twelve"
)
_SECOND_PERSON = listed("you your you're you've you'd you'll yours yourself yourselves are were")


# Each example fills an index: that takes its time on a busy machine, and says nothing of the answer.
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(said=TURNS, question=QUESTIONS, turn=st.integers(0, 9))
async def test_she_adds_nothing_of_her_own(said: list[str], question: str, turn: int) -> None:
    told = await answer(question, said, turn=turn)
    given_words = {word.lower() for text in (*said, question) for word in tokens(text)}
    plain = {word.removesuffix("'s") for word in given_words}
    for word in (one.lower() for one in tokens(told.say)):
        assert word.removesuffix("'s") in plain | given_words | OWN_WORDS | _DATES | _SECOND_PERSON, (word, told.say)
    assert set(told.sources) <= set(range(1, len(said) + 1))
    assert (told.sure == "never") == (not told.sources)
    assert len(told.say.split()) < 4 * MOST
