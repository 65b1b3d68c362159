"""A journal in one encrypted SQLite file (SQLCipher, AES-256)."""

from collections.abc import AsyncIterator, Collection
from datetime import datetime
from functools import partial
from pathlib import Path

from os1.core.clock import Clock
from os1.core.events import Event, Forgotten, Redacted
from os1.core.ids import AppendId
from os1.core.journal import Recorded
from os1.storage.codec import decode, encode, stored_kinds
from os1.storage.encrypted import EncryptedFile

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
IF_LOST = (
    "Put back the key it was made with (vault.json and the .key file in the same folder), "
    "or point OS1_HOME at another folder."
)


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
        self._file = EncryptedFile(path, key, SCHEMA, what="journal", if_lost=IF_LOST)

    # -- the three verbs ---------------------------------------------------------------

    async def append(
        self, *events: Event, id: AppendId | None = None, at: datetime | None = None
    ) -> tuple[Recorded, ...]:
        """Write *events* in one transaction, on the disk when this returns."""
        return await self._file.do(lambda: self._append(events, id, at))

    async def read(self, after: int = 0, kinds: Collection[str] | None = None) -> AsyncIterator[Recorded]:
        """Yield what was written, a page at a time, so that a long life fits in memory."""
        chosen = None if kinds is None else stored_kinds(kinds)
        while rows := await self._file.do(partial(self._page, after, chosen)):
            for position, at, kind, body in rows:
                yield Recorded(position, datetime.fromisoformat(at), decode(kind, body))
            after = rows[-1][0]

    async def redact(self, *positions: int, reason: str) -> None:
        """Overwrite events in the file, and in its write-ahead log."""
        await self._file.do(lambda: self._redact(positions, reason))

    async def close(self) -> None:
        """Write out what waits and close the file."""
        await self._file.close()

    # -- in the file's thread -----------------------------------------------------------

    def _append(self, events: tuple[Event, ...], id: AppendId | None, at: datetime | None) -> tuple[Recorded, ...]:
        if not events:
            return ()
        with self._file.transaction() as db:
            if id is not None:
                seen = db.execute("select first, last from appends where id = ?", (id,)).fetchone()
                if seen:
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
        return tuple(out)

    def _between(self, first: int, last: int) -> list[Recorded]:
        rows = self._file.db.execute(
            "select position, at, kind, body from journal where position between ? and ? order by position",
            (first, last),
        ).fetchall()
        return [Recorded(p, datetime.fromisoformat(at), decode(k, b)) for p, at, k, b in rows]

    def _page(self, after: int, kinds: tuple[str, ...] | None) -> list[tuple[int, str, str, str]]:
        where = "" if kinds is None else f" and kind in ({','.join('?' * len(kinds))})"
        return self._file.db.execute(
            f"select position, at, kind, body from journal where position > ?{where} order by position limit {PAGE}",  # noqa: S608 - only question marks are put in
            (after, *(kinds or ())),
        ).fetchall()

    def _redact(self, positions: tuple[int, ...], reason: str) -> None:
        with self._file.transaction() as db:
            now = self._clock.now().isoformat()
            for position in sorted(set(positions)):
                row = db.execute("select kind from journal where position = ?", (position,)).fetchone()
                if row is None or row[0] in (Redacted.kind, Forgotten.kind):
                    continue
                gone, mark = Redacted(row[0], reason), Forgotten(position)
                db.execute(
                    "update journal set kind = ?, body = ? where position = ?", (gone.kind, encode(gone), position)
                )
                db.execute("insert into journal (at, kind, body) values (?, ?, ?)", (now, mark.kind, encode(mark)))
        self._file.purge_log()
