"""The crisis detector on the sets that its authors did not see: what is called the speaker's own danger, or another's, by kind.

Run: PYTHONPATH=src python evals/crisis/measure_blind.py. Thresholds of the detector were chosen with these figures in sight; see BLIND.md.
"""

import asyncio
import json
from collections import defaultdict
from pathlib import Path

from os1.app import embedder
from os1.care.crisis.detector import Detector
from os1.chosen_model import model_store
from os1.settings import Settings

BLIND = Path(__file__).with_name("blind")


async def main() -> None:
    """Print one line a kind, with the classifier and with the patterns alone."""
    places = embedder(model_store(Settings.load()))
    for detector, name in ((Detector(places), "with the classifier"), (Detector(None), "patterns alone")):
        for file in ("utterances", "posts"):
            counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
            for line in (BLIND / f"{file}.jsonl").read_text("utf-8").splitlines():
                row = json.loads(line)
                before = [one["text"] for one in row.get("context", [])]
                found = await detector.assess(row["text"], before, letter=file == "posts")
                count = counts[row["kind"]]
                count[0] += 1
                count[1] += row["whom"] == "self"
                count[2] += found.whom == "self"
                count[3] += found.whom == "other"
            print(f"{file}, {name}")
            for kind, (many, own, self_, other) in counts.items():
                print(
                    f"  {kind:14s} {many:4d}, of them the speaker's own {own:3d} | called self {self_:3d}, other {other:3d}"
                )
    await places.close()


if __name__ == "__main__":
    asyncio.run(main())
