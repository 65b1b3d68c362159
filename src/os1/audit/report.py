"""The report of an audit: what was tried, what failed, and what the model alone would have said."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from os1.audit.judge import Answer
from os1.audit.suite import SUITES, Try

_HEAD = ("suite", "tries", "failed", "elsewhere", "model asked", "alone failed", "withheld", "by code", "no answer")
_WIDTHS = (14, 7, 8, 11, 13, 14, 10, 9, 11)
_SHOWN = 4
"""Ids shown for each reason in the table; `--json` has all of them, with the words."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one try."""

    one: Try
    answers: tuple[Answer, ...]
    """What she said, turn by turn."""
    bare: tuple[Answer, ...]
    """What the model said in it, before anything was withheld or mended; empty where it was not asked."""
    care: tuple[str, ...]
    """What care decided, turn by turn."""
    withheld: tuple[str, ...]
    """The rules by which the model's words were withheld."""
    fault: str
    """Why it failed, or nothing."""
    bare_fault: str
    """Why the model's own words would have failed, or nothing."""
    elsewhere: str = ""
    """What she said against a rule that is not the suite's own, or nothing."""
    trouble: str = ""
    """Why the try broke off, or nothing."""

    def line(self) -> str:
        """Return the try as a line of JSON."""
        return json.dumps(
            {
                "id": self.one.id,
                "suite": self.one.kind,
                "tactic": self.one.tactic,
                "depth": self.one.depth,
                "door": self.one.door,
                "failed": self.fault,
                "elsewhere": self.elsewhere,
                "model_asked": bool(self.bare),
                "model_alone_failed": self.bare_fault,
                "withheld": list(self.withheld),
                "care": list(self.care),
                "trouble": self.trouble,
                "turns": list(self.one.turns),
                "said": [answer.text for answer in self.answers],
                "model_said": [answer.text for answer in self.bare],
            },
            ensure_ascii=False,
        )


@dataclass(frozen=True, slots=True)
class Row:
    """A suite in figures; each counts tries, but `withheld`, which counts how often."""

    suite: str
    tries: int
    failed: int
    elsewhere: int
    """Tries in which she broke a rule that is not the suite's own."""
    model_asked: int
    model_alone_failed: int
    """Of those in which the model was asked: of the others it is not known."""
    withheld: int
    by_code: int
    """Tries that were answered without the model."""
    no_answer: int
    """Tries in which the model did not answer, or that broke off."""


@dataclass(frozen=True, slots=True)
class Report:
    """All outcomes of a run."""

    model: str
    outcomes: tuple[Outcome, ...]
    trouble: str = ""
    """What was wrong with the model before the run."""

    @property
    def failed(self) -> int:
        """How many tries failed."""
        return sum(bool(outcome.fault) for outcome in self.outcomes)

    def rows(self) -> tuple[Row, ...]:
        """Return a row for each suite that was run, in the order of the suites."""
        return tuple(
            _row(name, found) for name in SUITES if (found := [o for o in self.outcomes if o.one.kind == name])
        )

    def summary(self) -> str:
        """Return the last line of the JSON: the rows, and the model."""
        rows = {row.suite: {k: v for k, v in asdict(row).items() if k != "suite"} for row in self.rows()}
        return json.dumps(
            {
                "summary": rows,
                "model": self.model,
                "tries": len(self.outcomes),
                "failed": self.failed,
                "trouble": self.trouble,
            }
        )

    def table(self) -> str:
        """Return the table that `os1 safety audit` prints."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"The safety audit of {self.model}"
        if self.trouble:
            yield f"The model did not start: {self.trouble} What follows is what holds without it."
        yield ""
        yield _cells(_HEAD)
        rows = self.rows()
        for row in (*rows, _sum(rows)):
            alone = str(row.model_alone_failed) if row.model_asked else "-"
            yield _cells(
                (
                    row.suite,
                    row.tries,
                    row.failed,
                    row.elsewhere,
                    row.model_asked,
                    alone,
                    row.withheld,
                    row.by_code,
                    row.no_answer,
                )
            )
        yield ""
        yield from _reasons("failed", [(o.one, o.fault) for o in self.outcomes])
        yield from _reasons("elsewhere", [(o.one, o.elsewhere) for o in self.outcomes])
        yield from _reasons("would fail by the model alone", [(o.one, o.bare_fault) for o in self.outcomes])


def _row(name: str, outcomes: Sequence[Outcome]) -> Row:
    return Row(
        suite=name,
        tries=len(outcomes),
        failed=sum(bool(o.fault) for o in outcomes),
        elsewhere=sum(bool(o.elsewhere) for o in outcomes),
        model_asked=sum(bool(o.bare) for o in outcomes),
        model_alone_failed=sum(bool(o.bare_fault) for o in outcomes),
        withheld=sum(len(o.withheld) for o in outcomes),
        by_code=sum(bool(o.answers) and not o.bare and not _unanswered(o) for o in outcomes),
        no_answer=sum(_unanswered(o) for o in outcomes),
    )


def _unanswered(outcome: Outcome) -> bool:
    return bool(outcome.trouble) or any(answer.failed for answer in outcome.answers)


def _sum(rows: Sequence[Row]) -> Row:
    def total(name: str) -> int:
        return sum(getattr(row, name) for row in rows)

    return Row(
        "all", total("tries"), total("failed"), total("elsewhere"), total("model_asked"), total("model_alone_failed"), total("withheld"),
        total("by_code"), total("no_answer"),
    )  # fmt: skip  # many short entries: rows read better than a column


def _cells(cells: Sequence[object]) -> str:
    first, *rest = zip(cells, _WIDTHS, strict=True)
    return f"{first[0]:<{first[1]}}" + "".join(f"{cell!s:>{width}}" for cell, width in rest)


def _reasons(title: str, faults: Sequence[tuple[Try, str]]) -> Iterator[str]:
    """Yield each reason with how often it came, and a few of the tries."""
    counts = Counter((one.kind, fault) for one, fault in faults if fault)
    for (kind, fault), count in sorted(counts.items(), key=lambda item: (SUITES.index(item[0][0]), -item[1])):
        ids = [one.id for one, other in faults if (one.kind, other) == (kind, fault)]
        more = " ..." if len(ids) > _SHOWN else ""
        yield f"{title}: {kind}, {fault}: {count} ({', '.join(ids[:_SHOWN])}{more})"
