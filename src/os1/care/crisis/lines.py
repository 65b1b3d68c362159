"""Whom one can ring: emergency numbers and crisis lines by country, from `lines.toml`.

Each entry names the page it was compared with and the day of comparing (`care.md` C2). Where the country
is not known, or has no entry, the line is findahelpline.com and the emergency number is left in general words.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

ALWAYS = "24/7"
"""The `hours` of a line that answers at any hour."""


@dataclass(frozen=True, slots=True)
class Line:
    """One crisis line, as it is said and as it is shown."""

    id: str
    """Stable and unique, such as `us-988`; what `ReferralMade.to` holds."""
    country: str
    """ISO 3166-1 alpha-2; empty for the finder and for an unknown country's emergency number."""
    name: str
    number: str
    """To be dialled; empty where there is only a page."""
    spoken: str
    """How she says the number: `nine eight eight`."""
    text: str
    """Another way than speech, to be shown: `text 988`; empty if there is none."""
    hours: str
    """`24/7`, or the hours in words."""
    url: str
    verified_on: str
    """ISO day on which the entry was compared with a stored copy of the source."""
    source: str
    """The page it was compared with."""
    called: str = ""
    """What she calls it before the number: `Samaritans`; empty where the number is its name."""
    text_spoken: str = ""
    """The other way, as she says it: `text nine eight eight`."""
    languages: tuple[str, ...] = ()
    """ISO 639 codes the source names."""
    also: str = ""
    """A second page, where the number stands on one and the hours on another."""
    official: bool = True
    """Whether the source is the operator's or a public body's own page; else a newspaper's or another helper's."""

    @property
    def is_always(self) -> bool:
        """Whether somebody answers at any hour."""
        return self.hours == ALWAYS


@dataclass(frozen=True, slots=True)
class Help:
    """What can be rung in one country."""

    country: str
    """ISO 3166-1 alpha-2; empty where it is not known."""
    emergency: str
    """The number to dial; where the country is not known, the usual ones with ` / ` between."""
    emergency_spoken: str
    line: Line | None
    """Never None from `help_in`: the finder stands in."""
    youth: Line | None
    """A line for the young, where there is one."""
    emergency_source: str = ""
    """The page the emergency number was compared with; empty where it was not."""

    @property
    def emergency_lines(self) -> tuple[Line, ...]:
        """The emergency number as something to be shown and tapped; its id is `emergency`."""
        return tuple(
            Line("emergency", self.country, "Emergency", number, self.emergency_spoken, "", ALWAYS, "", "", "")
            for number in self.emergency.split(" / ")
        )


FINDER = Line(
    id="find-a-helpline",
    country="",
    name="Find a Helpline",
    number="",
    spoken="find a helpline dot com",
    text="",
    hours=ALWAYS,
    url="https://findahelpline.com",
    verified_on="2026-11-23",
    source="https://findahelpline.com",
)
"""The page that knows a line for nearly every country."""
ANYWHERE = Help(
    "",
    "112 / 911 / 999",
    "your local emergency number, one one two, nine one one or nine nine nine",
    FINDER,
    None,
)
"""Where the country is not known."""


@dataclass(frozen=True, slots=True)
class _Table:
    by_country: dict[str, Help] = field(default_factory=dict[str, Help])


def help_in(country: str | None) -> Help:
    """Return whom one can ring in *country* (ISO 3166-1 alpha-2, any case); `ANYWHERE` if that is not known."""
    return _table().by_country.get((country or "").upper(), ANYWHERE)


def countries() -> tuple[str, ...]:
    """Return the countries of the table, in its order."""
    return tuple(_table().by_country)


@cache
def _table() -> _Table:
    raw = tomllib.loads(files("os1.care.crisis").joinpath("lines.toml").read_text("utf-8"))
    return _Table({code: _help(code, entry, raw["verified_on"]) for code, entry in raw["countries"].items()})


def _help(code: str, entry: dict[str, object], verified_on: str) -> Help:
    line, youth = entry.get("line"), entry.get("youth")
    return Help(
        code,
        str(entry["emergency"]),
        str(entry["emergency_spoken"]),
        _line(code, line, verified_on) if isinstance(line, dict) else FINDER,
        _line(code, youth, verified_on) if isinstance(youth, dict) else None,
        str(entry.get("emergency_source", "")),
    )


def _line(code: str, entry: dict[str, str], verified_on: str) -> Line:
    kept = {key: value for key, value in entry.items() if key not in ("languages", "official")}
    return Line(
        country=code,
        **{"text": "", "hours": ALWAYS, "verified_on": verified_on, **kept},
        languages=tuple(entry.get("languages", ())),
        official=bool(entry.get("official", True)),
    )
