"""From a time zone or a locale to the country: a guess for the table of lines, never more."""

from functools import cache
from importlib.resources import files

from os1.core.pattern import Pattern

_LOCALE = Pattern(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?[-_](?P<country>[A-Za-z]{2})(?:[.@].*)?$")


def country_of(zone_name: str | None, locale: str | None) -> str | None:
    """Return the country of an IANA zone (`Europe/London`), else of a locale (`en_GB`), else None.

    The zone goes first: a locale often says only which English somebody reads.
    """
    found = _zones().get(zone_name) if zone_name else None
    if found:
        return found
    match = _LOCALE.match(locale) if locale else None
    return match["country"].upper() if match else None


@cache
def _zones() -> dict[str, str]:
    """Return every zone's country, from the tables that the package tzdata carries."""
    folder = files("tzdata").joinpath("zoneinfo")
    rows = (row.split("\t") for row in folder.joinpath("zone.tab").read_text("utf-8").splitlines() if row[:1] != "#")
    found = {row[2]: row[0] for row in rows if len(row) > 2}
    for row in folder.joinpath("tzdata.zi").read_text("utf-8").splitlines():
        if row.startswith("L "):
            _, target, name = row.split()
            if "/" in name and not name.startswith("Etc/") and target in found:
                found.setdefault(name, found[target])
    return found
