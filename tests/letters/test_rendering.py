"""What is refused, what stays the same, and that the words beneath a PDF's ink are the letter."""

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
import unicodedata
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from os1.core.errors import Misconfigured, OS1Error, Refused
from os1.letters.glyphs import Glyphs
from os1.letters.layout import fitted
from os1.letters.paragraphs import paragraphs
from os1.letters.rendering import KINDS, Kind, Scribe, Style
from os1.letters.stationery import SHEETS

LETTER = """My dear Zofia,

I sat at the window – and thought of Łódź, „zażółć gęślą jaźń”.

Do come in March!

With love,
Marianne"""


SHORT = "Dear Łódź,\n\n„Eat!”\n\nLove,\nJo"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Hello \U0001f600", r"U\+1F600.*grinning face.*no hand here"),
        ("", "empty"),
        ("  \n\t ", "empty"),
        ("a " * 10_001, "20,000"),
        ("שלום", "right to left"),
        ("مرحبا", "right to left"),
        ("ring\x07", r"Line 1, column 5.*U\+0007"),
        ("one\ntwo\u200bthree", r"Line 2, column 4.*U\+200B"),
    ],
)
def test_what_cannot_be_written_is_refused_with_the_fix(scribe: Scribe, text: str, says: str) -> None:
    with pytest.raises((Refused, Misconfigured), match=says) as refused:
        scribe.render(text, Style(), "svg")
    assert "Fix: " in str(refused.value)


def test_a_refusal_names_the_hands_that_can(scribe: Scribe) -> None:
    with pytest.raises(Refused, match=r"reenie cannot write: U\+0111 .*Fix: choose the hand .*plain"):
        scribe.render("Niels đ", Style(hand="reenie"), "svg")


@pytest.mark.parametrize("field", ["hand", "ink", "paper", "size"])
def test_a_wrong_name_lists_the_right_ones(scribe: Scribe, field: str) -> None:
    with pytest.raises(Misconfigured, match=r"no .* called nonesuch. Fix: choose one of .*, "):
        scribe.render("Hello", Style(**{field: "nonesuch"}), "png", 60)


def test_a_hand_that_is_not_here_says_how_to_get_it(tmp_path: Path) -> None:
    from os1.providers.weights import ModelStore

    with pytest.raises(OS1Error, match="os1 models pull hand-la-belle-aurore"):
        Scribe(ModelStore(tmp_path).path, tmp_path).render("Hello", Style(), "pdf")


def test_too_much_for_a_postcard_is_refused(scribe: Scribe) -> None:
    with pytest.raises(Misconfigured, match="A5"):
        scribe.strokes("word " * 200, Style(size="postcard"))


PROGRAM = """
import hashlib, sys, json
from pathlib import Path
from os1.letters.rendering import Scribe, Style, KINDS
font, cache, text = Path(sys.argv[1]), Path(sys.argv[2]), sys.stdin.read()
scribe = Scribe(lambda name: font, cache)
print(json.dumps([[hashlib.sha256(b).hexdigest() for b in scribe.render(text, Style(seed=5), k, 80)] for k in KINDS]))
"""


def test_two_processes_write_the_same_bytes_with_a_cold_and_a_warm_cache(
    find: Callable[[str], Path], tmp_path: Path
) -> None:
    font = find("hand-la-belle-aurore")
    lines = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM, str(font), str(tmp_path)],
            input=SHORT,
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": str(n)},
        ).stdout
        for n in (1, 2)
    ]
    assert lines[0] == lines[1]
    assert len(json.loads(lines[0])) == len(KINDS)


def test_another_ink_and_paper_move_no_letter_and_another_seed_moves_them(scribe: Scribe) -> None:
    usual, other = scribe.strokes(LETTER, Style())[0], scribe.strokes(LETTER, Style(ink="sepia", paper="kraft"))[0]
    assert np.array_equal(usual.points, other.points)
    assert np.array_equal(usual.widths, other.widths)
    pen = scribe.strokes(LETTER, Style(ink="ballpoint"))[0]
    assert np.array_equal(usual.points, pen.points)
    moved = scribe.strokes(LETTER, Style(seed=2))[0]
    assert moved.points.shape != usual.points.shape or not np.allclose(moved.points, usual.points, atol=0.1)


def test_the_words_beneath_a_pdf_are_the_letter(scribe: Scribe) -> None:
    (data,) = scribe.render(LETTER, Style(language="pl", with_help=True), "pdf")
    assert _read_aloud(data).split() == unicodedata.normalize("NFC", LETTER).split()
    assert data.count(b"/FontFile2") >= 1
    assert b"/Marked true" in data
    assert b"written with help" in data
    for name in (b"/Author", b"/Producer", b"/CreationDate", b"Marianne", b"Zofia"):
        assert name not in data
    assert b"written with help" not in scribe.render(LETTER, Style(), "pdf")[0]
    content = zlib.decompress(_streams(data)[0])
    assert content.startswith(b"/Artifact BMC")
    assert b" re\nf" not in content  # no paper


def test_three_pages_keep_two_lines_with_the_sign_off(glyphs: Glyphs) -> None:
    sheet = SHEETS["A5"]
    for extra in range(6):
        body = "\n".join(["It was the last of the warm days and we knew it well enough. " * 3] * (9 + extra))
        pages = fitted(paragraphs(f"Dear Jo,\n{body}\nWith love,\nSam"), glyphs, sheet, extra, None).pages
        assert len(pages) > 1
        last = list(pages[-1])
        final = max(word.paragraph for word in last)
        before = {word.line for word in last if word.paragraph < final - 1}
        assert len(before) >= 2
        assert all(word.y < sheet.height - 12 for page in pages for word in page)


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="abcdefghij klmnop\nqrstuvwxyzABCDEFGIMTW.,!?'éüñ0123456789", min_size=1, max_size=160))
def test_whatever_is_written_is_drawn_whole_and_on_the_sheet(scribe: Scribe, text: str) -> None:
    if not text.strip():
        return
    pages = scribe.strokes(text, Style(hand="nothing", seed=len(text)))
    written = "".join(word.text for page in pages for word in page.words)
    assert written == "".join(unicodedata.normalize("NFC", text).split())
    for page in pages:
        assert {stroke.word for stroke in page} == set(range(len(page.words)))
        assert page.points.min() > 0.5
        assert page.points[:, 0].max() < 147.5
        assert page.points[:, 1].max() < 209.5


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_read_by_others(scribe: Scribe, kind: Kind) -> None:
    (data,) = scribe.render(LETTER, Style(), kind, 72)
    match kind:
        case "png":
            picture = np.asarray(Image.open(io.BytesIO(data)).convert("L"), float)
            assert picture.shape == (595, 420)
            assert 0.005 < (picture < 120).mean() < 0.2
        case "svg" | "plot.svg":
            assert len(ET.fromstring(data).findall(".//{*}path")) > 100
            assert b"Marianne" not in data
        case "json":
            strokes = json.loads(data)["strokes"]
            assert all((len(stroke) - 3) % 3 == 0 for stroke in strokes)
            assert [s[0] for s in strokes] == sorted(s[0] for s in strokes)
        case "pdf":
            assert data.startswith(b"%PDF-1.7")


def test_an_envelope_keeps_every_line_on_it(scribe: Scribe) -> None:
    data = scribe.envelope(
        "Ms C. Klausen\n14 Orchard Lane\n90401 Santa Monica", Style(hand="plain"), "pdf", sender="S. Low\n1 Mill St"
    )
    assert _read_aloud(data).split() == [
        "Ms",
        "C.",
        "Klausen",
        "14",
        "Orchard",
        "Lane",
        "90401",
        "Santa",
        "Monica",
        "S.",
        "Low",
        "1",
        "Mill",
        "St",
    ]
    with pytest.raises(Misconfigured, match="too long"):
        scribe.envelope("x" * 90, Style(hand="plain"), "svg")


def test_a_kill_while_a_letter_is_written_leaves_no_half_file(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    program = f"""
from pathlib import Path
from os1.letters.whole_file import write_whole
print("on", flush=True)
while True:
    for letter in (b"a", b"b"):
        write_whole(Path({str(file)!r}), letter * 3_000_000)
"""
    waits = (0.02, 0.05, 0.09) if request.config.getoption("--kills") > 2 else (0.05,)
    for wait in waits:
        with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(wait)
            child.send_signal(signal.SIGKILL)
        if file.exists():
            assert file.read_bytes() in (b"a" * 3_000_000, b"b" * 3_000_000)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    from os1.letters.whole_file import write_whole

    with pytest.raises(Misconfigured, match=r"cannot be written .* Fix: "):
        write_whole(tmp_path / "none" / "letter.pdf", b"x")
    assert list(tmp_path.iterdir()) == []


def _streams(data: bytes) -> list[bytes]:
    return re.findall(rb"stream\n(.*?)\nendstream", data, re.DOTALL)


def _read_aloud(data: bytes) -> str:
    """The unseen text, through each font's own map to Unicode, as a reader of the file does it."""
    objects = {int(n): body for n, body in re.findall(rb"(\d+) 0 obj\n(.*?)\nendobj", data, re.DOTALL)}

    def unpacked(number: int) -> bytes:
        return zlib.decompress(_streams(objects[number] + b"\n")[0])

    page = next(body for body in objects.values() if b"/Type /Page " in body)
    maps: dict[bytes, dict[bytes, str]] = {}
    for name, font in re.findall(rb"/(F\d) (\d+) 0 R", page):
        unicode = re.search(rb"/ToUnicode (\d+) 0 R", objects[int(font)])
        assert unicode is not None
        rows = re.findall(rb"<(\w{4})> <(\w+)>", unpacked(int(unicode[1])).split(b"endcodespacerange")[1])
        maps[name] = {code: bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in rows}
    content = re.search(rb"/Contents (\d+) 0 R", page)
    assert content is not None
    shown = re.findall(rb"/(F\d) [\d.]+ Tf <(\w+)> Tj", unpacked(int(content[1])))
    return "".join(maps[name][code] for name, codes in shown for code in re.findall(rb"....", codes))
