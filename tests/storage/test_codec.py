"""Events written by an older OS1 are read as what they became."""

from pathlib import Path

import pytest

from os1.core.clock import SystemClock
from os1.core.errors import Refused
from os1.core.events import UtteranceSpoken
from os1.core.ids import SessionId
from os1.storage.codec import decode, stored_kinds
from os1.storage.sqlite import SQLiteJournal

OLD = '{"session":"s1","text":"Mm.","interrupted":false,"model":"care"}'


def test_what_she_said_before_it_named_its_sources_is_still_read() -> None:
    assert decode("utterance.spoken.1", OLD) == UtteranceSpoken(SessionId("s1"), "Mm.", interrupted=False, model="care")


async def test_a_reader_of_the_new_kind_is_given_the_old_one_too(tmp_path: Path) -> None:
    journal = SQLiteJournal(tmp_path / "journal.db", bytes(32), SystemClock())

    def write_as_then() -> None:
        journal._file.db.execute(
            "insert into journal (at, kind, body) values ('2026-03-01T12:00:00+00:00', 'utterance.spoken.1', ?)", (OLD,)
        )

    await journal._file.do(write_as_then)
    read = [r.event async for r in journal.read(kinds=[UtteranceSpoken.kind])]
    await journal.close()
    assert read == [UtteranceSpoken(SessionId("s1"), "Mm.", interrupted=False, model="care")]


def test_kinds_that_never_had_another_name_stand_alone() -> None:
    assert stored_kinds(["persona.set.1"]) == ("persona.set.1",)


def test_a_kind_from_the_future_is_refused_with_the_fix() -> None:
    with pytest.raises(Refused, match="Update OS1"):
        decode("utterance.spoken.99", "{}")
