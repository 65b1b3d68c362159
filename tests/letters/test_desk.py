"""Letters in whole conversations: on a real journal, with every model dead, over restarts, beside care and memory."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from os1.app import OS1, build
from os1.conversation.exchange import exchange
from os1.conversation.session import Session
from os1.core.clock import FrozenClock
from os1.core.errors import Refused
from os1.core.events import Event
from os1.core.letter_events import LetterAsked, LetterComposed
from os1.core.projection import catch_up
from os1.letters.compose import compose, words_of
from os1.letters.export import mail, mail_link, text_of, written
from os1.letters.learned_style import bare_name
from os1.letters.letter import Letter, Told
from os1.letters.recipient import recipient
from os1.letters.wishes import begins
from os1.providers.scripted import ScriptedEmbedder, ScriptedModel
from os1.settings import Settings

SISTER = (
    "Um, can you help me write to my sister Nora?",
    "She's, she's moving to Oslo in May and I don't think I ever, you know, thanked her.",
    "It'd be the time she taught me to swim in the lake at Bala, in her green wellingtons.",
    "That winter when Dad was ill she drove up every Friday in that terrible green van. Can you write that nicely?",
    "I'd like her to come home for Christmas.",
    "Just Nell.",
)


@asynccontextmanager
async def house(home: Path, *lines: str, at: datetime | None = None) -> AsyncIterator[OS1]:
    settings = Settings.load({"OS1_HOME": str(home), "OS1_KEYRING": "off"})
    clock = FrozenClock(at or datetime(2026, 3, 1, 20, tzinfo=UTC))
    model = ScriptedModel(list(lines or ("{dies}",)))
    os1 = await build(settings, clock=clock, model=model, places=ScriptedEmbedder())
    try:
        yield os1
    finally:
        await os1.close()


async def say(session: Session, *texts: str) -> str:
    return [(await exchange(session, text)).spoke for text in texts][-1]


async def letter(os1: OS1, number: int = 1) -> Letter:
    await catch_up(os1.letters, os1.journal)
    found = os1.letters.of(number)
    assert found is not None
    return found


async def text(os1: OS1) -> str:
    now = (await letter(os1)).current
    assert now is not None
    return words_of(now.lines)


async def events(os1: OS1) -> list[Event]:
    return [recorded.event async for recorded in os1.journal.read()]


async def test_a_letter_comes_out_of_the_users_own_sentences_with_every_model_dead(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        last = await say(session, *SISTER)
        assert await text(os1) == (
            "Dear Nora,\n\n"
            "You're moving to Oslo in May and I don't think I ever thanked you.\n\n"
            "I remember the time you taught me to swim in the lake at Bala, in your green wellingtons.\n\n"
            "That winter when Dad was ill you drove up every Friday in that terrible green van.\n\n"
            "I'd like you to come home for Christmas.\n\n"
            "With love,\nNell"
        )
        assert '"I remember"' in last
        assert last.endswith("Are they all right?")
        now = (await letter(os1)).current
        assert now is not None
        heard = {r.position for r in [r async for r in os1.journal.read(kinds=["utterance.heard.1"])]}
        assert all(line.sources and heard.issuperset(line.sources) for line in now.lines if line.part == "body")


async def test_a_vague_answer_is_asked_about_once_and_no_question_twice_in_the_same_words(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        asked = [await say(session, line) for line in (SISTER[0], "Because she was kind.", "She was always there.")]
        assert asked[-1].endswith("Where were you, and what could you see?")
        assert (await say(session, "I don't know.")).endswith("What did she do, and what did it change for you?")
        again = await say(session, "I don't know.")
        assert again == "What's different in you because of Nora?"
        assert (await say(session, "I don't know.")).endswith("What do you want to ask Nora, or offer?")
        steps = [event.step for event in await events(os1) if isinstance(event, LetterAsked)]
        assert max(steps.count(step) for step in steps) == 2


@pytest.mark.parametrize(("word", "says"), [("later", "It keeps."), ("stop", "")])
async def test_it_goes_on_the_next_day_where_it_was(tmp_path: Path, word: str, says: str) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        assert (await say(session, *SISTER[:2], word)).startswith(says)
        assert (await letter(os1)).aside
    async with house(tmp_path, at=datetime(2026, 3, 2, 20, tzinfo=UTC)) as os1:
        session = await os1.open("chat")
        assert "still open" in await say(session, "Hello")
        back = await say(session, "the letter")
        assert back.endswith("If you had to keep one afternoon with Nora, which?")
        await say(session, *SISTER[2:])
        assert "Oslo" in await text(os1)
        assert "Bala" in await text(os1)


async def test_enough_makes_the_letter_of_what_there_is(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        assert "sign" in await say(session, *SISTER[:2], "That's enough.")
        await say(session, "Nell")
        assert (await text(os1)).count("\n\n") == 2


async def test_danger_goes_first_and_the_letter_rests(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        await say(session, *SISTER[:2])
        done = await exchange(session, "I want to kill myself tonight.")
        assert done.care == "crisis"
        assert (await letter(os1)).aside == "care"
        assert not any(told.text.startswith("I want to kill") for told in (await letter(os1)).told)


async def test_what_nobody_remembers_is_asked_about_and_keeps_its_mark_without_a_yes(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        await say(session, *SISTER, "yes")
        assert "Did this happen?" in await say(session, "add how we went to Rome together")
        for wish in ("less formal", "put the van first", "yes, sign it Nelly", "that's my letter"):
            assert "Did this happen?" in await say(session, wish)
            now = (await letter(os1)).current
            assert now is not None
            assert len(now.doubted) == 1
            assert (await letter(os1)).approved is None
        assert "Rome" not in await say(session, "no", "read it to me")
        assert "Did this happen?" in await say(session, "undo")
        await say(session, "yes")
        now = (await letter(os1)).current
        assert now is not None
        assert now.doubted == ()
        assert "We went to Rome together." in await text(os1)


async def test_what_is_no_name_is_no_signature(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        last = await say(session, *SISTER[:-1], "And I want to ask if I can visit her in the autumn.")
        assert "What name do I put at the end?" in last
        await say(session, "Your little sister, Nell")
        assert "And I want to ask if I can visit you in the autumn." in await text(os1)
        assert (await text(os1)).endswith("With love,\nYour little sister, Nell")


async def test_what_was_told_some_other_time_needs_no_doubt(tmp_path: Path) -> None:
    async with house(tmp_path, "Mm.") as os1:
        session = await os1.open("chat")
        await say(session, "Nora and I went to Rome on the night train.", *SISTER, "yes")
        assert "Did this happen?" not in await say(session, "add how we went to Rome on the night train")
        now = (await letter(os1)).current
        assert now is not None
        assert any(line.basis == "memory" and "Rome" in line.text for line in now.lines)


async def test_a_models_joins_are_marked_and_what_it_invents_is_dropped(tmp_path: Path) -> None:
    offers = '{"joins": [{"sentence": 2, "words": "After our trip to Rome"}, {"sentence": 3, "words": "And then"}]}'
    async with house(tmp_path, offers) as os1:
        session = await os1.open("chat")
        await say(session, *SISTER, "yes")
        assert '"And then"' in await say(session, "make it flow")
        assert "Rome" not in await text(os1)
        assert "And then, that winter when Dad was ill" in await text(os1)
        await say(session, "no")
        assert "And then" not in await text(os1)


async def test_revisions_keep_every_version_and_undo_goes_back(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        await say(session, *SISTER, "yes")
        first = await text(os1)
        await say(session, "put the van first")
        assert (await text(os1)).startswith("Dear Nora,\n\nThat winter")
        await say(session, "take out the part about the lake")
        assert "Bala" not in await text(os1)
        await say(session, "change Oslo to Bergen", "sign it Nelly", "less formal")
        assert "Bergen" in await text(os1)
        assert (await text(os1)).startswith("Hi Nora,")
        assert (await text(os1)).endswith("Nelly")
        await say(session, "undo", "undo", "undo", "undo", "undo")
        assert await text(os1) == first
        await say(session, "shorter")
        assert len(await text(os1)) <= len(first)
        assert "can't find that" in await say(session, "take out the part about the zebra")
        numbers = [event.version for event in await events(os1) if isinstance(event, LetterComposed)]
        assert numbers == list(range(1, len(numbers) + 1))


async def test_nothing_goes_out_without_a_yes_to_that_very_letter(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        await say(session, *SISTER, "yes")
        with pytest.raises(Refused, match="no yes"):
            mail(await letter(os1))
        assert "not said yes" in await say(session, "I posted it")
        await say(session, "yes")
        assert (await letter(os1)).state == "approved"
        assert b"X-Unsent: 1" in mail(await letter(os1))
        await say(session, "change Oslo to Bergen")
        with pytest.raises(Refused, match="no yes"):
            written(await letter(os1), tmp_path / "letter.eml")
        await say(session, "yes", "I posted it", "She wrote back", "Dear Nell, I'll bring the van.")
        assert (await letter(os1)).state == "answered"
        assert "bring the van" in await say(session, "read me her answer")


async def test_an_unsent_letter_is_never_offered_for_sending(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        said = await say(session, "Help me say something to my dad, he died in March.")
        assert "goes nowhere" in said
        await say(session, "Just that I'm sorry I wasn't there.", "That's enough.", "Tom")
        assert await text(os1) == "Dear Dad,\n\nI'm sorry I wasn't there.\n\nWith love,\nTom"
        await say(session, "yes")
        for words in ("send it", "I posted it", "send it on Friday"):
            assert "stays here" in await say(session, words)
        assert (await letter(os1)).state == "unsent"
        with pytest.raises(Refused, match="not to be sent"):
            mail_link(await letter(os1))


async def test_words_taken_down_for_another_are_theirs_to_the_letter(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        await say(
            session,
            "Can you write a letter for my neighbour who cannot write?",
            "It's to his daughter Amina in Lagos.",
            "My dear Amina, um, I am well, by the grace of God.",
            "So, she is not here, the roof is holding.",
            "that's all",
            "Your father, Yusuf",
        )
        assert await text(os1) == (
            "My dear Amina,\n\nI am well, by the grace of God. So, she is not here, the roof is holding.\n\nYour father, Yusuf"
        )


async def test_a_day_and_an_event_are_brought_up_when_they_come(tmp_path: Path) -> None:
    async with house(tmp_path, "Mm.") as os1:
        session = await os1.open("chat")
        await say(session, *SISTER, "yes", "yes")
        assert "Friday" in await say(session, "send it on Friday")
        session = await os1.open("chat")
        assert "letter" not in await say(session, "Hello")
        assert isinstance(os1.clock, FrozenClock)
        os1.clock.advance(timedelta(days=6))
        session = await os1.open("chat")
        assert "wanted the letter to Nora to go today" in await say(session, "Hello")
        assert "when the baby is born" in await say(session, "send it when the baby is born")
        session = await os1.open("chat")
        assert "Is it time?" in await say(session, "The baby was born last night!")


async def test_off_the_record_no_letter_is_begun(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        await say(session, "Off the record, please.")
        assert "off the record" in await say(session, SISTER[0])
        await catch_up(os1.letters, os1.journal)
        assert os1.letters.all() == []


async def test_style_follows_what_was_said_yes_to(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        await say(session, *SISTER, "yes", "less formal", "yes")
        await say(
            session,
            "Help me write to my brother Sam.",
            "He lent me his bicycle for the whole of August.",
            "That's enough.",
        )
        second = (await letter(os1, 2)).current
        assert second is not None
        assert words_of(second.lines) == "Hi Sam,\n\nYou lent me your bicycle for the whole of August.\n\nLove,\nNell"


async def test_how_one_signs_to_a_brother_is_not_how_one_signs_to_a_father(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        await say(
            session, "Help me write to my brother Sam.", "He lent me his bicycle for a whole August.", "That's enough."
        )
        await say(session, "Your brother, Theo.", "yes")
        await say(
            session,
            "I want to write a letter to my dad that I'll never send.",
            "You never once asked.",
            "That's enough.",
        )
        unsent = (await letter(os1, 2)).current
        assert unsent is not None
        assert words_of(unsent.lines) == "Dear Dad,\n\nYou never once asked.\n\nWith love,\nTheo"
        await say(
            session, "keep it", "Help me write to my brother Sam.", "You still have my bicycle pump.", "That's enough."
        )
        again = (await letter(os1, 3)).current
        assert again is not None
        assert words_of(again.lines).endswith("\nYour brother, Theo")


@pytest.mark.parametrize(
    ("signed", "name"),
    [
        ("Your brother, Theo", "Theo"),
        ("Your loving son Theo", "Theo"),
        ("Uncle Theo", "Theo"),
        ("Theo", "Theo"),
        ("Theodore Twombly", "Theodore Twombly"),
        ("Mum", ""),
        ("your daughter", ""),
        ("always, Nell.", "Nell"),
        ("Your Josie, the one with the dog", "Josie"),
        ("Mr Doyle from 4B", ""),
    ],
)
def test_the_name_in_a_signature(signed: str, name: str) -> None:
    assert bare_name(signed) == name


async def test_exports_name_nobody_outside_the_text(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        await say(session, *SISTER, "yes", "yes", "say that it was written with help")
        one = await letter(os1)
        assert one.current is not None
        assert text_of(one, one.current).endswith("Written with help.")
        head, _, _ = mail(one).partition(b"\r\n\r\n")
        assert b"Nora" not in head
        assert b"Nell" not in head
        guide = written(one, tmp_path / "letter.guide").decode()
        assert "Nora" in guide
        assert max(len(line) for line in guide.splitlines()[2:]) < 60


@pytest.mark.parametrize(
    ("told", "begins_with"),
    [
        ("The ferry to Mull in 1986 in that storm.", "I remember the ferry to Mull in 1986 in that storm."),
        ("The Mull ferry in that storm.", "I remember the Mull ferry in that storm."),
        ("When I was nine and we built the raft.", "I remember when I was nine and we built the raft."),
        ("When I came out, Dad didn't speak to me.", "When I came out, Dad didn't speak to me."),
        ("The chair was green.", "The chair was green."),
    ],
)
def test_a_lead_in_is_put_before_a_part_of_a_sentence_only(told: str, begins_with: str) -> None:
    made = compose([Told("moment", told, 1)], recipient("my brother Femi"), "letter")
    assert next(line.text for line in made.lines if line.part == "body") == begins_with


@pytest.mark.parametrize(
    ("said", "greets"),
    [
        ("Help me write to my wife for our anniversary. Her name is Jean.", "Dear Jean,"),
        ("Help me write to my wife for our anniversary.", "My dear wife,"),
        ("Help me write to my dad.", "Dear Dad,"),
    ],
)
def test_nobody_of_theirs_is_greeted_by_the_bare_relation(said: str, greets: str) -> None:
    begun = begins(said)
    assert begun is not None
    made = compose([Told("moment", "We went to Mull.", 1)], recipient(begun.to), begun.form)
    assert made.lines[0].text == greets
