"""How fast a letter is drawn: a preview, a PDF and a 300-dpi picture a page, with caches cold and warm, beside Typst.

    python evals/letters_speed.py [--rounds 5] [--rival /tmp/rival/bin/python]

Bare: a new process for every figure, with no centreline on the disk. Cold: a new process, with what the
set-up leaves there. Warm: the same process, another seed each time. Typst, which draws a font, sets the
same words in the same font file, in an interpreter of its own that --rival names:
python -m venv /tmp/rival && /tmp/rival/bin/pip install typst.
Targets, medians on two cores: preview 1 s, PDF 2 s, picture 4 s a page.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from fontTools.ttLib import TTFont

from os1.letters.rendering import Kind, Scribe, Style
from os1.providers.weights import ModelStore
from os1.settings import Settings

TARGETS: dict[str, tuple[Kind, int, float]] = {
    "preview": ("png", 120, 1.0),
    "pdf": ("pdf", 0, 2.0),
    "png300": ("png", 300, 4.0),
}
TEXT = """My dear Catherine,

I have been sitting at this window, turning over everything I would like to ask your pardon for: the hurt we did each
other, all that I laid at your door, all I needed you to be and could not stop asking you to say.

I will always love you, because we grew up side by side, and because you helped to make me the man I am.

I only wanted you to know that a piece of you will be in me for good, and that I am grateful for it.

Love,
Theodore""".replace("each\nother", "each other")


def scribe(cache: Path) -> Scribe:
    """Return a scribe with its centrelines in *cache*."""
    settings = Settings.load()
    store = ModelStore(settings.models, local=settings.models_from)
    return Scribe(store.pull, cache)


def once(work: Callable[[], object]) -> float:
    """Return how long *work* takes, in seconds."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def fresh(what: str, hand: str, *, prepared: bool) -> float:
    """Return the seconds of one figure in a new process, with an empty cache or a prepared one."""
    with tempfile.TemporaryDirectory() as folder:
        if prepared:
            scribe(Path(folder)).prepare(hand)
        done = subprocess.run(
            [sys.executable, __file__, "--cold", what, "--hand", hand, "--cache", folder],
            capture_output=True,
            text=True,
            check=True,
        )
    return float(done.stdout)


RIVAL = """
import sys, time, typst
source, fonts, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
for _ in range(rounds + 1):
    begun = time.perf_counter()
    typst.compile(source, output=source + ".pdf", font_paths=[fonts], ignore_system_fonts=True)
    print(time.perf_counter() - begun)
"""


def typst(python: Path, hand: str, rounds: int) -> list[float]:
    """Return the seconds that Typst takes for the same words in the same font file, after a first time."""
    with tempfile.TemporaryDirectory() as folder:
        scribe(Path(folder)).prepared(hand)
        fonts = next(Path(folder).rglob("latin.ttf"))
        family = str(TTFont(fonts)["name"].getDebugName(1))
        source = Path(folder) / "letter.typ"
        page = f'#set page(width: 148mm, height: 210mm)\n#set text(font: "{family}", size: 15pt)\n'
        source.write_text(page + TEXT, encoding="utf-8")
        done = subprocess.run(
            [str(python), "-c", RIVAL, str(source), str(fonts.parent), str(rounds)],
            capture_output=True,
            text=True,
            check=True,
        )
    return [float(line) for line in done.stdout.split()][1:]


def main() -> None:
    """Measure, and print a table and one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--hand", default="aurore")
    parser.add_argument("--cold", choices=TARGETS)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--rival", type=Path, help="an interpreter that has typst")
    given = parser.parse_args()
    if given.cold:
        kind, dpi, _ = TARGETS[given.cold]
        print(once(lambda: scribe(given.cache).render(TEXT, Style(hand=given.hand), kind, dpi)))
        return
    figures: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        warm = scribe(Path(folder))
        for what, (kind, dpi, target) in TARGETS.items():
            figures[f"{what} bare"] = [fresh(what, given.hand, prepared=False) for _ in range(given.rounds)]
            figures[f"{what} cold"] = [fresh(what, given.hand, prepared=True) for _ in range(given.rounds)]
            warm.render(TEXT, Style(hand=given.hand), kind, dpi)
            figures[f"{what} warm"] = [
                once(lambda k=kind, d=dpi, s=seed: warm.render(TEXT, Style(hand=given.hand, seed=s), k, d))
                for seed in range(2, given.rounds + 2)
            ]
            for state in ("bare", "cold", "warm"):
                print(f"{what:<8} {state}  {shown(figures[f'{what} {state}'])}  (target {target:.0f} s)")
        print(f"a page as PDF: {len(warm.render(TEXT, Style(hand=given.hand), 'pdf')[0]) / 1000:.0f} KB")
    if given.rival:
        figures["typst"] = typst(given.rival, given.hand, given.rounds)
        ratio = statistics.median(figures["pdf warm"]) / statistics.median(figures["typst"])
        print(f"typst    pdf   {shown(figures['typst'])}, and it draws a font; ours takes {ratio:.0f} times as long")
    print(json.dumps({name: [round(value, 4) for value in values] for name, values in figures.items()}))


def shown(times: list[float]) -> str:
    """Return the median and the spread."""
    return f"{statistics.median(times):.3f} s ({min(times):.3f} to {max(times):.3f})"


if __name__ == "__main__":
    main()
