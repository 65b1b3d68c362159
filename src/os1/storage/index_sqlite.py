"""The index on disk: words in FTS5 and points as blobs, in an encrypted SQLite file of its own."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from os1.core.errors import Refused
from os1.core.models import Vectors
from os1.memory.index import Match, Row, window
from os1.memory.placing import befores, place
from os1.memory.rarity import telling
from os1.memory.shelf import Ints, Shelf, narrowed
from os1.storage.encrypted import EncryptedFile

SCHEMA = """
create table if not exists made_with (embedder text not null, dimensions integer not null) strict;
create table if not exists turns (
    position integer primary key,
    session text not null,
    speaker text not null,
    at text not null,
    text text not null,
    before integer,
    found_by text not null,
    scale real not null,
    point blob not null
) strict;
create index if not exists turns_by_before on turns (before);
create index if not exists turns_by_session on turns (session, position);
create virtual table if not exists words using fts5 (
    found_by, content='turns', content_rowid='position', tokenize='porter unicode61 remove_diacritics 2'
);
insert into words (words, rank) values ('secure-delete', 1);
"""
IF_LOST = "It holds nothing that the journal does not: move it away, and it is made again."
_ROW = "position, session, speaker, at, text"


class SQLiteIndex:
    """Turns by their words on disk, and by their meaning in memory; see `memory.index.Index`.

    It is made again from the journal when it is lost. Several processes may hold it open, each with a
    shelf of its own; what another one added comes onto this one's shelf with the next `add`.
    """

    def __init__(self, path: Path, key: bytes, *, embedder: str, dimensions: int) -> None:
        """Open or create the file at *path* with the raw 32-byte *key*, for the points of *embedder*.

        Raises:
            WrongKey: the file is there and does not open with this key.
            JournalUnavailable: the folder cannot be written, or the disk is full.
            Refused: it was made with another embedder.

        """
        self._file = EncryptedFile(path, key, SCHEMA, what="index", if_lost=IF_LOST)
        self._embedder = embedder
        self._shelf = Shelf(dimensions)
        try:
            self._file.do_now(self._open)
        except BaseException:  # whatever it was, also an interrupt: the file's thread must not outlive it
            self._file.abandon()
            raise

    @property
    def shelf(self) -> Shelf:
        """What is held in memory."""
        return self._shelf

    async def add(self, rows: Sequence[Row], vectors: Vectors) -> None:
        """Index *rows*; see `memory.index.Index`."""
        await self._file.do(partial(self._add, list(rows), vectors))

    async def match(self, words: Sequence[str], limit: int, among: Ints | None = None) -> Match:
        """Return the turns whose windows hold any of *words*; see `memory.index.Index`."""
        return await self._file.do(partial(self._match, list(words), limit, among))

    async def rows(self, positions: Sequence[int]) -> list[Row]:
        """Return these turns; see `memory.index.Index`."""
        return await self._file.do(partial(self._rows, [int(p) for p in positions]))

    async def delete(self, positions: Collection[int]) -> None:
        """Forget these turns; see `memory.index.Index`. Takes about 20 microseconds for each turn that stays."""
        await self._file.do(partial(self._delete, sorted({int(p) for p in positions})))

    async def close(self) -> None:
        """Close the file."""
        await self._file.close()

    # -- in the file's thread ------------------------------------------------------------

    def _open(self) -> None:
        db, size = self._file.db, self._shelf.dimensions
        made = db.execute("select embedder, dimensions from made_with").fetchone()
        if made is None:
            db.execute("insert into made_with values (?, ?)", (self._embedder, size))
        elif made != (self._embedder, size):
            message = f"{self._file.path} was made with the embedder {made[0]}, not {self._embedder}. {IF_LOST}"
            raise Refused(message)
        self._shelf.reserve(db.execute("select count(*) from turns").fetchone()[0])
        self._take(0)

    def _take(self, newest: int) -> None:
        """Put on the shelf what the file holds after the *newest* position, whoever added it."""
        size = self._shelf.dimensions
        cursor = self._file.db.execute(
            f"select {_ROW}, scale, point from turns where position > ? order by position",  # noqa: S608 - fixed words
            (newest,),
        )
        while batch := cursor.fetchmany(4096):
            points = np.frombuffer(b"".join(r[-1] for r in batch), np.int8).reshape(len(batch), size)
            held = [place(r[0], r[1], r[2], _day(r[3][:10]), r[4]) for r in batch]
            self._shelf.add(held, points, np.array([r[-2] for r in batch], np.float32))

    def _add(self, rows: list[Row], vectors: Vectors) -> None:
        newest = int(self._shelf.column("position")[-1]) if len(self._shelf) else 0
        fresh = [i for i, row in enumerate(rows) if row.position > newest]
        if not fresh:
            return
        rows = [rows[i] for i in fresh]
        points, scales = narrowed(np.asarray(vectors, np.float32)[fresh])
        with self._file.transaction() as db:
            for row, before, point, scale in zip(rows, befores(rows, self._last_before), points, scales, strict=True):
                words = window(row, before)
                new = db.execute(
                    "insert or ignore into turns values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        row.position,
                        row.session,
                        row.speaker,
                        row.at.isoformat(),
                        row.text,
                        before.position if before else None,
                        words,
                        float(scale),
                        point.tobytes(),
                    ),
                )
                if new.rowcount:
                    db.execute("insert into words (rowid, found_by) values (?, ?)", (row.position, words))
        self._take(newest)

    def _match(self, words: list[str], limit: int, among: Ints | None) -> Match:
        query = " OR ".join(_quoted(word) for word in telling(words, len(self._shelf), self._holders))
        if not query:
            return Match((), ())
        ranked = "select rowid, rank from words where words match ? order by rank limit ?"
        if among is None:
            found = self._file.db.execute(ranked, (query, limit)).fetchall()
        else:
            allowed, every = frozenset(among.tolist()), self._file.db.execute(ranked, (query, -1))
            found = list(islice((one for one in every if one[0] in allowed), limit))
        return Match([position for position, _ in found], [-rank for _, rank in found])

    def _holders(self, word: str, most: int) -> int:
        counted = "select count(*) from (select 1 from words where words match ? limit ?)"
        return self._file.db.execute(counted, (_quoted(word), most)).fetchone()[0]

    def _last_before(self, row: Row) -> Row | None:
        found = self._file.db.execute(
            f"select {_ROW} from turns where session = ? and position < ? order by position desc limit 1",  # noqa: S608 - fixed words
            (row.session, row.position),
        ).fetchone()
        return None if found is None else _row(found)

    def _rows(self, positions: list[int]) -> list[Row]:
        marks = ",".join("?" * len(positions))
        found = self._file.db.execute(f"select {_ROW} from turns where position in ({marks})", positions).fetchall()  # noqa: S608 - only question marks are put in
        by_position = {r[0]: _row(r) for r in found}
        return [by_position[p] for p in positions if p in by_position]

    def _delete(self, positions: list[int]) -> None:
        some = False
        with self._file.transaction() as db:
            for gone in positions:
                last = db.execute("delete from turns where position = ? returning before", (gone,)).fetchone()
                after = db.execute(f"select {_ROW} from turns where before = ?", (gone,)).fetchone()  # noqa: S608 - fixed words
                some = some or last is not None
                if last is not None and after is not None:
                    before = next(iter(self._rows([last[0]])), None) if last[0] else None
                    db.execute(
                        "update turns set before = ?, found_by = ? where position = ?",
                        (last[0], window(_row(after), before), after[0]),
                    )
            # Words lie also where FTS5 parts its pages, and only making it anew takes those away.
            if some:
                db.execute("insert into words (words) values ('rebuild')")
        self._file.purge_log()
        self._shelf.delete(positions)


@lru_cache(maxsize=16)
def _day(written: str) -> int:
    return date.fromisoformat(written).toordinal()


def _row(values: Sequence[Any]) -> Row:
    position, session, speaker, at, text = values[:5]
    return Row(position, session, speaker, datetime.fromisoformat(at), text)


def _quoted(word: str) -> str:
    """Return *word* as a phrase of FTS5's query language, whatever is in it."""
    return '"' + word.replace('"', '""').replace("\0", " ") + '"'
