"""The journal's file: unreadable without its key, unharmed by a wrong one, honest about a full disk."""

import resource
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from os1.core.clock import FrozenClock
from os1.core.errors import JournalUnavailable, WrongKey
from os1.core.events import UtteranceHeard
from os1.core.ids import OWNER, SessionId
from os1.storage.sqlite import SQLiteJournal

CLOCK = FrozenClock(datetime(2026, 3, 1, tzinfo=UTC))
KEY = bytes(range(32))
SECRET = "the kettle is called Marguerite"


def heard(text: str) -> UtteranceHeard:
    return UtteranceHeard(SessionId("s"), OWNER, text)


async def written(path: Path) -> bytes:
    journal = SQLiteJournal(path, KEY, CLOCK)
    await journal.append(heard(SECRET))
    await journal.close()
    return path.read_bytes()


async def test_no_file_holds_the_words(tmp_path: Path) -> None:
    journal = SQLiteJournal(tmp_path / "journal.db", KEY, CLOCK)
    await journal.append(heard(SECRET))
    for file in tmp_path.iterdir():
        content = file.read_bytes()
        assert SECRET.encode() not in content
        assert b"Marguerite" not in content
        assert not content.startswith(b"SQLite format 3")
    await journal.close()


async def test_a_wrong_key_fails_closed_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    before = await written(path)
    with pytest.raises(WrongKey, match="does not open with this key"):
        SQLiteJournal(path, bytes(32), CLOCK)
    assert path.read_bytes() == before
    journal = SQLiteJournal(path, KEY, CLOCK)
    assert [r.event async for r in journal.read()] == [heard(SECRET)]
    await journal.close()


async def test_a_plain_sqlite_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "journal.db"
    db = sqlite3.connect(path)
    db.execute("create table t (x)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(WrongKey, match="plain SQLite"):
        SQLiteJournal(path, KEY, CLOCK)
    assert path.read_bytes() == before


async def test_a_damaged_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    before = await written(path)
    damaged = b"\xff" * 64 + before[64:]
    path.write_bytes(damaged)
    with pytest.raises(WrongKey):
        SQLiteJournal(path, KEY, CLOCK)
    assert path.read_bytes() == damaged


async def test_redacted_words_leave_the_file_even_for_who_has_the_key(tmp_path: Path) -> None:
    import sqlcipher3

    path = tmp_path / "journal.db"
    journal = SQLiteJournal(path, KEY, CLOCK)
    await journal.append(heard(SECRET))
    await journal.redact(1, reason="asked to")
    await journal.close()
    plain = tmp_path / "plain.db"
    db = sqlcipher3.connect(str(path), isolation_level=None)
    db.execute(f"pragma key = \"x'{KEY.hex()}'\"")
    db.execute(f"attach database '{plain}' as plain key ''")
    db.execute("select sqlcipher_export('plain')")
    db.close()
    assert b"redacted.1" in plain.read_bytes()
    assert b"Marguerite" not in plain.read_bytes()


async def test_two_processes_write_into_one_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    script = (
        "import asyncio,sys\nfrom pathlib import Path\nfrom datetime import UTC,datetime\n"
        "from os1.core.clock import FrozenClock\nfrom os1.core.events import SessionOpened\n"
        "from os1.storage.sqlite import SQLiteJournal\n"
        "async def main():\n"
        "    j = SQLiteJournal(Path(sys.argv[1]), bytes(range(32)), FrozenClock(datetime(2026,3,1,tzinfo=UTC)))\n"
        "    for i in range(40): await j.append(SessionOpened(sys.argv[2], str(i)))\n"
        "    await j.close()\n"
        "asyncio.run(main())\n"
    )
    children = [subprocess.Popen([sys.executable, "-c", script, str(path), name]) for name in ("a", "b")]
    assert [child.wait() for child in children] == [0, 0]
    journal = SQLiteJournal(path, KEY, CLOCK)
    events = [r.event async for r in journal.read()]
    await journal.close()
    assert len(events) == 80
    for name in ("a", "b"):
        assert [e.door for e in events if e.session == name] == [str(i) for i in range(40)]  # type: ignore[union-attr]  # all of them are SessionOpened


async def test_a_full_disk_is_said_and_loses_nothing_that_was_written(tmp_path: Path) -> None:
    """A limit on file size stands for the full disk: the system refuses the same write."""
    path = tmp_path / "journal.db"
    journal = SQLiteJournal(path, KEY, CLOCK)
    await journal.append(heard("before"))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = max(f.stat().st_size for f in tmp_path.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        with pytest.raises(JournalUnavailable, match="Free some space"):
            await journal.append(*(heard("x" * 5000) for _ in range(50)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    await journal.append(heard("after"))
    assert [r.event async for r in journal.read()] == [heard("before"), heard("after")]
    await journal.close()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(JournalUnavailable, match=r"OS1_HOME|did not answer"):
        SQLiteJournal(tmp_path / "file" / "journal.db", KEY, CLOCK)


async def test_a_wrong_key_leaves_even_a_write_ahead_log_untouched(tmp_path: Path) -> None:
    """As kill -9 leaves it: the last words stand in the log beside the file."""
    home = tmp_path / "home"
    home.mkdir()
    script = (
        "import asyncio, os, sys\nfrom pathlib import Path\nfrom datetime import UTC, datetime\n"
        "from os1.core.clock import FrozenClock\nfrom os1.core.events import SessionOpened\n"
        "from os1.storage.sqlite import SQLiteJournal\n"
        "async def main():\n"
        "    j = SQLiteJournal(Path(sys.argv[1]), bytes(range(32)), FrozenClock(datetime(2026, 3, 1, tzinfo=UTC)))\n"
        "    await j.append(SessionOpened('s', 'chat'))\n"
        "    os._exit(9)\n"
        "asyncio.run(main())\n"
    )
    subprocess.run([sys.executable, "-c", script, str(home / "journal.db")], check=False)
    before = {file.name: file.read_bytes() for file in home.iterdir()}
    assert len(before["journal.db-wal"]) > 0
    with pytest.raises(WrongKey):
        SQLiteJournal(home / "journal.db", bytes(32), CLOCK)
    assert {file.name: file.read_bytes() for file in home.iterdir()} == before
    journal = SQLiteJournal(home / "journal.db", KEY, CLOCK)
    assert len([r async for r in journal.read()]) == 1
    await journal.close()
