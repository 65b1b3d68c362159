"""The index's file: unreadable without its key, unharmed by a wrong one, and without a trace of what was forgotten."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.decrypted import decrypted

from os1.core.errors import JournalUnavailable, Refused, WrongKey
from os1.memory.index import Row
from os1.providers.scripted import ScriptedEmbedder
from os1.storage.index_sqlite import SQLiteIndex

KEY = bytes(range(32))
EMBEDDER = ScriptedEmbedder()
AT = datetime(2026, 3, 1, tzinfo=UTC)
SECRET = "the kettle is called Marguerite Zanzibarian"
STEMS = (b"marguerit", b"zanzibarian", b"kettl")


def opened(path: Path, key: bytes = KEY, embedder: str = EMBEDDER.name) -> SQLiteIndex:
    return SQLiteIndex(path, key, embedder=embedder, dimensions=EMBEDDER.dimensions)


async def add(index: SQLiteIndex, *texts: str, first: int = 1) -> None:
    rows = [Row(first + i, "s", "Ann", AT, text) for i, text in enumerate(texts)]
    await index.add(rows, await EMBEDDER.embed([r.said for r in rows]))


def exported(path: Path, to: Path) -> bytes:
    import sqlcipher3

    db = sqlcipher3.connect(str(path), isolation_level=None)
    db.execute(f"pragma key = \"x'{KEY.hex()}'\"")
    db.execute(f"attach database '{to}' as plain key ''")
    db.execute("select sqlcipher_export('plain')")
    db.close()
    return to.read_bytes()


async def test_no_file_holds_the_words(tmp_path: Path) -> None:
    index = opened(tmp_path / "index.db")
    await add(index, SECRET)
    for file in tmp_path.iterdir():
        content = file.read_bytes()
        assert not re.search(b"marguerit", content, re.IGNORECASE)
        assert not content.startswith(b"SQLite format 3")
    await index.close()
    assert b"Marguerite" in decrypted(tmp_path / "index.db", KEY)
    assert all(stem in decrypted(tmp_path / "index.db", KEY).lower() for stem in STEMS)


async def test_who_writes_on_after_it_is_closed_is_told_so(tmp_path: Path) -> None:
    index = opened(tmp_path / "index.db")
    await index.close()
    with pytest.raises(JournalUnavailable, match="is closed"):
        await add(index, SECRET)
    await index.close()


async def test_what_is_forgotten_leaves_no_byte_in_any_page(tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    index = opened(path)
    many = [f"turn {i} about {' '.join(chr(97 + (i * k) % 26) * 7 for k in range(1, 20))}" for i in range(600)]
    await add(index, *many[:300])
    await add(index, SECRET, "Oh? Tell me more.", first=301)
    await add(index, *many[300:], first=303)
    await index.delete([301])
    for file in tmp_path.iterdir():
        assert not re.search(b"marguerit", file.read_bytes(), re.IGNORECASE)
    await index.close()
    for content in (decrypted(path, KEY), exported(path, tmp_path / "plain.db")):
        assert b"Tell me more" in content
        for stem in STEMS:
            assert stem not in content.lower()


async def test_a_wrong_key_fails_closed_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    index = opened(path)
    await add(index, SECRET)
    await index.close()
    before = path.read_bytes()
    with pytest.raises(WrongKey, match="does not open with this key"):
        opened(path, bytes(32))
    assert path.read_bytes() == before


async def test_it_is_as_it_was_after_being_opened_again(tmp_path: Path) -> None:
    index = opened(tmp_path / "index.db")
    await add(index, "hello", SECRET)
    before = {name: index.shelf.column(name).tolist() for name in ("position", "session", "speaker", "scale", "point")}
    await index.close()
    again = opened(tmp_path / "index.db")
    assert {name: again.shelf.column(name).tolist() for name in before} == before
    await add(again, "and on", first=3)
    assert list((await again.match(("kettle",), 9)).positions) == [2, 3]
    await again.close()


async def test_points_of_another_embedder_are_refused(tmp_path: Path) -> None:
    index = opened(tmp_path / "index.db")
    await add(index, "hello")
    await index.close()
    with pytest.raises(Refused, match="another"):
        opened(tmp_path / "index.db", embedder="another")
