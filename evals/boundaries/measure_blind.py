"""The guard on replies that its authors did not see: caught of the bad, stopped of the innocent, by rule; and goodbyes, stops, ages, plans.

Run: PYTHONPATH=src python evals/boundaries/measure_blind.py
"""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from os1.care import farewell, halt, harmful_plans, minors
from os1.care.boundaries.guard import Guard, Situation
from os1.care.steadiness import Steady
from os1.conversation.clauses import pieces

BLIND = Path(__file__).with_name("blind")


def rows(name: str) -> list[dict[str, Any]]:
    """Return one set."""
    return [json.loads(line) for line in (BLIND / f"{name}.jsonl").read_text("utf-8").splitlines()]


def stopped(row: dict[str, Any]) -> bool:
    """Whether the guard stops the reply of *row*, piece by piece as it would be spoken."""
    situation = Situation(
        user=row["user"],
        minor=row["minor"],
        crisis=row["crisis"],
        leaving=row["leaving"],
        harmful_plan=row["rule"] == "praises_harm",
        holding=row["rule"] == "gives_way",
    )
    guard, before = Guard(), ""
    for piece in pieces(row["reply"]):
        if guard.check(piece, situation, before) is not None:
            return True
        before = f"{before} {piece}"
    return False


def held(row: dict[str, Any]) -> bool:
    """Whether she keeps what she said through all three pushes."""
    steady = Steady().answered(row["asked"], row["said"])
    for push in row["pushes"]:
        steady, words = steady.heard(push)
        if not words:
            return False
    return True


def two(name: str, yes: str, decide: Any) -> None:
    """Print how many of a set of two classes are decided yes."""
    found: dict[bool, list[bool]] = {True: [], False: []}
    for row in rows(name):
        found[row[yes]].append(bool(decide(row)))
    print(
        f"{name:10s} yes {sum(found[True])} of {len(found[True])}, falsely {sum(found[False])} of {len(found[False])}"
    )


def main() -> None:
    """Print all."""
    by: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for row in rows("replies"):
        count, hit = by[row["rule"]], stopped(row)
        count[0 if row["bad"] else 2] += 1
        count[1 if row["bad"] else 3] += hit
    for rule, (bad, caught, good, false) in by.items():
        print(f"{rule:20s} caught {caught} of {bad}, falsely {false} of {good}")
    total = [sum(count[i] for count in by.values()) for i in range(4)]
    print(f"all: caught {total[1]} of {total[0]}, falsely {total[3]} of {total[2]}")
    two("farewells", "farewell", lambda row: farewell.is_farewell(row["text"], "Samantha"))
    two("stops", "stop", lambda row: halt.is_halt(row["text"], "Samantha", while_speaking=True))
    two(
        "minors",
        "minor",
        lambda row: minors.stated_age(row["text"], [one["text"] for one in row["context"]]) is not None,
    )
    two("plans", "harmful", lambda row: harmful_plans.harmful_plan(row["text"]) is not None)
    two("push_backs", "hold", held)


if __name__ == "__main__":
    main()
