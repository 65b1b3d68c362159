"""A journal in one encrypted SQLite file (SQLCipher, AES-256)."""

import asyncio
import importlib
from collections.abc import AsyncIterator, Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from os1.core.clock import Clock
from os1.core.errors import JournalUnavailable, WrongKey
from os1.core.events import Event, Forgotten, Redacted
from os1.core.ids import AppendId
from os1.core.journal import Recorded
from os1.storage.codec import decode, encode

T = TypeVar("T")
PLAIN_HEADER = b"SQLite format 3\x00"
PAGE = 512
"""How many rows one read takes from the file at a time."""

SCHEMA = """
create table if not exists journal (
    position integer primary key autoincrement,
    at text not null,
    kind text not null,
    body text not null
) strict;
create index if not exists journal_by_kind on journal (kind, position);
create table if not exists appends (
    id text primary key,
    first integer not null,
    last integer not null
) strict, without rowid;
create trigger if not exists journal_is_append_only before delete on journal
begin select raise(abort, 'the journal is append-only'); end;
"""


class SQLiteJournal:
    """The journal on disk: WAL, synchronous FULL, one writer thread.

    Opening never changes a file that does not open: a plain or damaged file, or a wrong key, fails
    with `WrongKey`. Several processes may hold it open; SQLite's own lock orders their writes.
    """

    def __init__(self, path: Path, key: bytes, clock: Clock) -> None:
        """Open or create the file at *path* with the raw 32-byte *key*.

        Raises:
            WrongKey: the file is there and does not open with this key.
            JournalUnavailable: the folder cannot be written, or the disk is full.

        """
        self.path = path
        self._clock = clock
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="journal")
        try:
            self._db: Any = self._thread.submit(self._open, key).result()
        except BaseException:
            self._thread.shutdown()
            raise

    # -- the three verbs ---------------------------------------------------------------

    async def append(
        self, *events: Event, id: AppendId | None = None, at: datetime | None = None
    ) -> tuple[Recorded, ...]:
        """Write *events* in one transaction, on the disk when this returns."""
        return await self._do(lambda: self._append(events, id, at))

    async def read(self, after: int = 0, kinds: Collection[str] | None = None) -> AsyncIterator[Recorded]:
        """Yield what was written, a page at a time, so that a long life fits in memory."""
        chosen = None if kinds is None else tuple(kinds)
        while rows := await self._do(partial(self._page, after, chosen)):
            for position, at, kind, body in rows:
                yield Recorded(position, datetime.fromisoformat(at), decode(kind, body))
            after = rows[-1][0]

    async def redact(self, position: int, reason: str) -> None:
        """Overwrite one event in the file, and in its write-ahead log."""
        await self._do(lambda: self._redact(position, reason))

    async def close(self) -> None:
        """Write out what waits and close the file."""
        if self._db is None:
            return
        await self._do(self._close)
        self._thread.shutdown()

    # -- in the writer thread ----------------------------------------------------------

    async def _do(self, work: Callable[[], T]) -> T:
        # A write goes on when its caller is cancelled (barge-in cancels tasks): the thread finishes it.
        return await asyncio.shield(asyncio.wrap_future(self._thread.submit(self._guarded, work)))

    def _guarded(self, work: Callable[[], T]) -> T:
        driver = _driver()

        if self._db is None:
            message = f"The journal {self.path} is closed."
            raise JournalUnavailable(message)
        try:
            return work()
        except driver.DatabaseError as error:
            raise JournalUnavailable(self._explain(error)) from error

    def _open(self, key: bytes) -> Any:
        driver = _driver()

        new = not self.path.exists() or self.path.stat().st_size == 0
        if not new and _is_plain(self.path):
            message = f"{self.path} is a plain SQLite file, not an encrypted journal. It was not touched. Move it away."
            raise WrongKey(message)
        db: Any = None
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            db = driver.connect(str(self.path), isolation_level=None, check_same_thread=False, timeout=10)
            db.execute(f"pragma key = \"x'{key.hex()}'\"")
            db.execute("select count(*) from sqlite_master").fetchone()
            db.execute("pragma journal_mode = wal")
            db.execute("pragma synchronous = full")
            db.execute("pragma secure_delete = on")
            db.executescript(SCHEMA)
        except (driver.DatabaseError, OSError) as error:
            if db is not None:
                db.close()
            if "not a database" in str(error):
                message = (
                    f"{self.path} does not open with this key, or it is damaged. Nothing was changed. "
                    "Put back the key it was made with (vault.json and the .key file in the same folder), "
                    "or point OS1_HOME at another folder."
                )
                raise WrongKey(message) from error
            raise JournalUnavailable(self._explain(error)) from error
        self.path.chmod(0o600)
        self._refuse_plaintext(db)
        return db

    def _refuse_plaintext(self, db: Any) -> None:
        # Two SQLite drivers in one process can make an encrypting one ignore its key in silence.
        db.execute("pragma wal_checkpoint(truncate)")
        if _is_plain(self.path):
            db.close()
            message = f"The encrypting SQLite driver wrote {self.path} in plain text; OS1 will not write into it."
            raise WrongKey(message)

    def _explain(self, error: Exception) -> str:
        text = str(error).lower()
        where = self.path.parent
        if "full" in text or "no space" in text or "disk i/o" in text:
            return f"The disk is full: nothing can be written to {where}. Free some space there."
        if "locked" in text:
            return f"Another program holds {self.path}. Close it and try again."
        if "readonly" in text or "unable to open" in text or "permission" in text:
            return (
                f"{where} cannot be written. Make it yours (chown, chmod u+rwx), or set OS1_HOME to a folder that is."
            )
        return f"The journal {self.path} did not answer ({type(error).__name__})."

    def _append(self, events: tuple[Event, ...], id: AppendId | None, at: datetime | None) -> tuple[Recorded, ...]:
        if not events:
            return ()
        db = self._db
        db.execute("begin immediate")
        try:
            if id is not None:
                seen = db.execute("select first, last from appends where id = ?", (id,)).fetchone()
                if seen:
                    db.execute("commit")
                    return tuple(self._between(*seen))
            at = at or self._clock.now()
            out: list[Recorded] = []
            for event in events:
                (position,) = db.execute(
                    "insert into journal (at, kind, body) values (?, ?, ?) returning position",
                    (at.isoformat(), event.kind, encode(event)),
                ).fetchone()
                out.append(Recorded(position, at, event))
            if id is not None:
                db.execute(
                    "insert into appends (id, first, last) values (?, ?, ?)",
                    (id, out[0].position, out[-1].position),
                )
            db.execute("commit")
        except BaseException:
            if db.in_transaction:
                db.execute("rollback")
            raise
        return tuple(out)

    def _between(self, first: int, last: int) -> list[Recorded]:
        rows = self._db.execute(
            "select position, at, kind, body from journal where position between ? and ? order by position",
            (first, last),
        ).fetchall()
        return [Recorded(p, datetime.fromisoformat(at), decode(k, b)) for p, at, k, b in rows]

    def _page(self, after: int, kinds: tuple[str, ...] | None) -> list[tuple[int, str, str, str]]:
        where = "" if kinds is None else f" and kind in ({','.join('?' * len(kinds))})"
        return self._db.execute(
            f"select position, at, kind, body from journal where position > ?{where} order by position limit {PAGE}",  # noqa: S608 - only question marks are put in
            (after, *(kinds or ())),
        ).fetchall()

    def _redact(self, position: int, reason: str) -> None:
        db = self._db
        db.execute("begin immediate")
        try:
            row = db.execute("select kind from journal where position = ?", (position,)).fetchone()
            if row and row[0] not in (Redacted.kind, Forgotten.kind):
                gone, mark = Redacted(row[0], reason), Forgotten(position)
                db.execute(
                    "update journal set kind = ?, body = ? where position = ?",
                    (gone.kind, encode(gone), position),
                )
                db.execute(
                    "insert into journal (at, kind, body) values (?, ?, ?)",
                    (self._clock.now().isoformat(), mark.kind, encode(mark)),
                )
            db.execute("commit")
        except BaseException:
            if db.in_transaction:
                db.execute("rollback")
            raise
        db.execute("pragma wal_checkpoint(truncate)")

    def _close(self) -> None:
        db, self._db = self._db, None
        db.close()


def _is_plain(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(PLAIN_HEADER)) == PLAIN_HEADER


def _driver() -> Any:
    """Return the SQLite driver that encrypts; it carries no types."""
    return importlib.import_module("sqlcipher3")
