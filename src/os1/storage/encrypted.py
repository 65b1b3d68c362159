"""An encrypted SQLite file (SQLCipher, AES-256) with one thread of its own: what the journal and the index both stand on."""

import asyncio
import importlib
import time
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from os1.core.errors import JournalUnavailable, WrongKey
from os1.core.quiet import quiet_stderr

T = TypeVar("T")
PLAIN_HEADER = b"SQLite format 3\x00"
BUSY_S = 10.0
"""How long another program's hold on the file is waited for."""


class EncryptedFile:
    """The file, open: WAL, synchronous FULL, secure_delete.

    Opening never changes a file that does not open: a plain or damaged file, or a wrong key, fails
    with `WrongKey`. Several processes may hold it open; SQLite's own lock orders their writes.
    """

    def __init__(self, path: Path, key: bytes, schema: str, *, what: str, if_lost: str) -> None:
        """Open or create the file at *path* with the raw 32-byte *key*.

        *what* is its name in messages; *if_lost* says what to do when it does not open.

        Raises:
            WrongKey: the file is there and does not open with this key.
            JournalUnavailable: the folder cannot be written, or the disk is full.

        """
        self.path = path
        self._schema = schema
        self._what = what
        self._if_lost = if_lost
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=what)
        try:
            self._db: Any = self._thread.submit(self._open, key).result()
        except BaseException:  # whatever it was, also an interrupt: the thread must not outlive it
            self._thread.shutdown()
            raise

    @property
    def db(self) -> Any:
        """The connection, for work that runs in `do`."""
        return self._db

    async def do(self, work: Callable[[], T]) -> T:
        """Run *work* in the file's thread; its database errors become `JournalUnavailable`.

        A write goes on when its caller is cancelled (barge-in cancels tasks): the thread finishes it.

        Raises:
            JournalUnavailable: the database says no, or the file is closed.

        """
        self._must_be_open()
        return await asyncio.shield(asyncio.wrap_future(self._thread.submit(self._guarded, work)))

    def do_now(self, work: Callable[[], T]) -> T:
        """Run *work* in the file's thread and wait for it: for what must be done while opening."""
        return self._thread.submit(self._guarded, work).result()

    def abandon(self) -> None:
        """Close at once, because what was to stand on the file could not be opened."""
        self.do_now(self._close)
        self._thread.shutdown()

    @contextmanager
    def transaction(self) -> Generator[Any]:
        """All or nothing, on the disk at its end; to be used inside `do`."""
        db = self._db
        db.execute("begin immediate")
        try:
            yield db
            db.execute("commit")
        except BaseException:  # whatever broke the transaction, none of it may stay
            if db.in_transaction:
                db.execute("rollback")
            raise

    def purge_log(self) -> None:
        """Empty the write-ahead log, so that nothing overwritten is left in it; to be used inside `do`."""
        self._db.execute("pragma wal_checkpoint(truncate)")

    async def close(self) -> None:
        """Write out what waits and close the file."""
        if self._db is None:
            return
        await self.do(self._close)
        self._thread.shutdown()

    def _must_be_open(self) -> None:
        if self._db is None:
            message = f"The {self._what} {self.path} is closed."
            raise JournalUnavailable(message)

    def _guarded(self, work: Callable[[], T]) -> T:
        driver = _driver()
        self._must_be_open()
        try:
            return work()
        except driver.DatabaseError as error:
            raise JournalUnavailable(self._explain(error)) from error

    def _open(self, key: bytes) -> Any:
        driver = _driver()
        new = not self.path.exists() or self.path.stat().st_size == 0
        if not new and _is_plain(self.path):
            message = (
                f"{self.path} is a plain SQLite file, not an encrypted {self._what}. It was not touched. Move it away."
            )
            raise WrongKey(message)
        db: Any = None
        try:
            if not new:
                self._try_key(driver, key)
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            db = driver.connect(str(self.path), isolation_level=None, check_same_thread=False, timeout=BUSY_S)
            db.execute(f"pragma key = \"x'{key.hex()}'\"")
            db.execute("select count(*) from sqlite_master").fetchone()
            _keep_log(db, driver)
            db.execute("pragma synchronous = full")
            db.execute("pragma secure_delete = on")
            db.executescript(self._schema)
        except (driver.DatabaseError, OSError) as error:
            if db is not None:
                db.close()
            if "not a database" in str(error):
                message = (
                    f"{self.path} does not open with this key, or it is damaged. Nothing was changed. {self._if_lost}"
                )
                raise WrongKey(message) from error
            raise JournalUnavailable(self._explain(error)) from error
        self.path.chmod(0o600)
        try:
            self._refuse_plaintext(db)
        except driver.DatabaseError as error:
            db.close()
            raise JournalUnavailable(self._explain(error)) from error
        return db

    def _try_key(self, driver: Any, key: bytes) -> None:
        """Read the file once without any right to change it: a wrong key must not even touch its write-ahead log."""
        where = f"file:{quote(str(self.path))}?mode=ro&immutable=1"
        with quiet_stderr():
            probe = driver.connect(where, uri=True, isolation_level=None)
            try:
                probe.execute(f"pragma key = \"x'{key.hex()}'\"")
                probe.execute("select count(*) from sqlite_master").fetchone()
            finally:
                probe.close()

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
        return f"The {self._what} {self.path} did not answer ({type(error).__name__})."

    def _close(self) -> None:
        db, self._db = self._db, None
        db.close()


def _is_plain(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(PLAIN_HEADER)) == PLAIN_HEADER


def _driver() -> Any:
    """Return the SQLite driver that encrypts; it carries no types."""
    return importlib.import_module("sqlcipher3")


def _keep_log(db: Any, driver: Any) -> None:
    """Switch to a write-ahead log; while another program does so at the same time, SQLite fails instead of waiting."""
    end = time.monotonic() + BUSY_S
    while True:
        try:
            db.execute("pragma journal_mode = wal")
        except driver.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
