"""The hands are prepared at set-up: a first letter then reckons nothing, and a second set-up does nothing."""

from collections.abc import Callable
from pathlib import Path

from os1.letters.rendering import Scribe, Style


def test_a_prepared_hand_writes_a_plain_letter_without_building_a_glyph(
    find: Callable[[str], Path], tmp_path: Path
) -> None:
    first = Scribe(find, tmp_path)
    assert not first.prepared("aurore")
    first.prepare("aurore")
    assert first.prepared("aurore")
    (kept,) = tmp_path.rglob("centrelines-*.npz")
    before = kept.stat().st_mtime_ns
    second = Scribe(find, tmp_path)
    assert second.prepared("aurore")
    second.prepare("aurore")
    second.render("Dear Jo,\n\nIt’s 10.45 – “come”!\n\nLove,\nSam", Style(), "svg")
    assert kept.stat().st_mtime_ns == before
