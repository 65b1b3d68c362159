"""How quick and how large each page is in a real browser: `.venv/bin/python -m evals.page_figures`.

Server, ear, voice and words are by script, so that what is measured is the page. Seconds are medians of `TIMES` loads,
each in a browser that never saw the page; bytes count headers; a shift of 1 moves the whole window. Under these stand how
long a change in one browser takes to be seen in another, and how long who was put out still sees anything.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from tests.e2e.test_browser import browser
from tests.place.figures import LARGEST, SHIFTED, taken
from tests.place.house import PHONE, House, house
from tests.place.views import NOTE_YORK, TOLD, VIEWS, View

from os1.core.clock import SystemClock
from os1.web.devices import Devices
from os1.web.folder import PageFolder

TIMES = 7
LONGEST_S = 1.0
SEEN_S, OUT_S = 2.0, 1.0
USABLE = """selector => {
  const look = () => {
    const one = document.querySelector(selector);
    if (one?.checkVisibility()) window.usable = performance.now() / 1000;
    else requestAnimationFrame(look);
  };
  look();
}"""


def load(view: View, standing: House) -> tuple[float, int, float, set[str]]:
    """Seconds until *view* can be used, its bytes, how much of it jumped, and the hosts that were asked."""
    with standing.window() if view.let_in else standing.visitor() as page:
        page.add_init_script(SHIFTED)
        page.add_init_script(f"({USABLE})({view.ready!r})")
        with taken(page) as figures:
            view.open(page, standing)
        return page.evaluate("window.usable"), figures.bytes, figures.shift, figures.places


def seconds(look: Any, since: float) -> float:
    """How long until *look* returns."""
    look()
    return time.perf_counter() - since


def elsewhere(standing: House) -> tuple[list[float], list[float]]:
    """Seconds until a change is seen in another browser, and until who was put out sees nothing."""
    memory = next(view for view in VIEWS if view.path == "/memory" and view.let_in)
    seen, out = [], []
    for number in range(TIMES):
        with standing.window() as laptop, standing.window(viewport=PHONE) as phone:
            for page in (laptop, phone):
                memory.open(page, standing)
            words = f"You live in Leeds {number}."
            since = time.perf_counter()
            laptop.evaluate(
                """async ([place, text]) => {
                    const { ask } = await import("/static/ask.js");
                    await ask("/api/memory/correct", { place, text });
                }""",
                [NOTE_YORK, words],
            )
            seen.append(seconds(phone.locator("#you .text", has_text=words).wait_for, since))
            devices = Devices(PageFolder(standing.os1.settings.home), SystemClock())
            since = time.perf_counter()
            devices.revoke(devices.all()[-1].name)
            out.append(seconds(lambda phone=phone: phone.locator("#you").wait_for(state="hidden"), since))
    return seen, out


def main() -> int:
    """Print the table; the exit status says whether all of it is as it should be."""
    fine = True
    with tempfile.TemporaryDirectory() as folder:
        silence = Path(folder) / "silence.wav"
        soundfile.write(silence, np.zeros(48_000, np.int16), 48_000)
        with browser(silence) as watched, house(Path(folder) / "home", watched.page.context.browser, *TOLD) as standing:
            print(f"{'page':<24}{'usable':>9}{'slowest':>9}{'bytes':>9}{'shift':>8}  asked of")
            for view in VIEWS:
                loads = [load(view, standing) for _ in range(TIMES)]
                usable, sizes, shifts, hosts = zip(*loads, strict=True)
                fine &= statistics.median(usable) <= LONGEST_S and max(sizes) <= LARGEST
                print(
                    f"{view!s:<24}{statistics.median(usable):>7.2f} s{max(usable):>7.2f} s{max(sizes):>9}"
                    f"{max(shifts):>8.3f}  {' '.join(sorted(set().union(*hosts)))}"
                )
            seen, out = elsewhere(standing)
            print(
                f"a change is seen in another browser after {statistics.median(seen):.2f} s, at most {max(seen):.2f} s"
            )
            print(f"who is put out sees nothing after {statistics.median(out):.2f} s, at most {max(out):.2f} s")
            fine &= max(seen) <= SEEN_S and statistics.median(out) <= OUT_S
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
