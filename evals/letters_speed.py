"""How fast a letter is drawn: a preview, a PDF and a 300-dpi picture a page, with caches cold and warm, beside Typst.

    python evals/letters_speed.py [--rounds 5]

Cold: a new process for every figure, with no centreline on the disk. Warm: the same process, another
seed each time, so that nothing but the hand's centrelines is known. Typst, which sets a font, is
measured in the same run where it is installed: python -m pip install typst (for this bench only).
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


def cold(what: str, hand: str) -> float:
    """Return the seconds of one figure in a new process with an empty cache."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, __file__, "--cold", what, "--hand", hand, "--cache", folder],
            capture_output=True,
            text=True,
            check=True,
        )
    return float(done.stdout)


def typst() -> float | None:
    """Return how long Typst takes to set the same words as a PDF; None where it is not installed."""
    try:
        import typst as rival  # type: ignore[import-not-found]  # a rival, for this bench only
    except ImportError:
        return None
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "letter.typ"
        source.write_text(f"#set page(width: 148mm, height: 210mm)\n{TEXT}", encoding="utf-8")
        rival.compile(str(source), output=str(source.with_suffix(".pdf")))
        return statistics.median(
            once(lambda: rival.compile(str(source), output=str(source.with_suffix(".pdf")))) for _ in range(5)
        )


def main() -> None:
    """Measure, and print a table and one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--hand", default="aurore")
    parser.add_argument("--cold", choices=TARGETS)
    parser.add_argument("--cache", type=Path)
    given = parser.parse_args()
    if given.cold:
        kind, dpi, _ = TARGETS[given.cold]
        print(once(lambda: scribe(given.cache).render(TEXT, Style(hand=given.hand), kind, dpi)))
        return
    figures: dict[str, float | None] = {}
    with tempfile.TemporaryDirectory() as folder:
        warm = scribe(Path(folder))
        for what, (kind, dpi, target) in TARGETS.items():
            figures[f"{what} cold"] = statistics.median(cold(what, given.hand) for _ in range(given.rounds))
            warm.render(TEXT, Style(hand=given.hand), kind, dpi)
            times = [
                once(lambda k=kind, d=dpi, s=seed: warm.render(TEXT, Style(hand=given.hand, seed=s), k, d))
                for seed in range(2, given.rounds + 2)
            ]
            figures[f"{what} warm"] = statistics.median(times)
            for state in ("cold", "warm"):
                print(f"{what:<8} {state}  {figures[f'{what} {state}']:.2f} s  (target {target:.0f} s)")
    figures["typst pdf"] = typst()
    shown = (
        "not installed: python -m pip install typst"
        if figures["typst pdf"] is None
        else f"{figures['typst pdf']:.3f} s"
    )
    print(f"typst    pdf   {shown}, and it draws a font")
    print(json.dumps({name: value and round(value, 3) for name, value in figures.items()}))


if __name__ == "__main__":
    main()
