"""What names that come back each year mean: months, days of a month, seasons, feasts."""

import re
from dataclasses import replace
from datetime import date, timedelta

from os1.memory import date_ranges as ranges
from os1.memory import date_words as words
from os1.memory.date_ranges import FEASTS, Span
from os1.memory.date_said import END, NEVER, Answer, Said, direction, edge_of, open_ended, third_of
from os1.memory.date_words import MONTH_NUMBERS, WEEKDAY_NUMBERS
from os1.memory.date_years import any_year


def month(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `in March`, `last June`, `early May 2019`."""
    if found.groupdict().get("whose"):
        return NEVER
    if not (found["year"] or found["whichyear"] or found.groupdict().get("nth")) and _other_word(said, found):
        return None
    if not found["prep"] and re.search(r"\b(?:a|an|every|each|any|one|some|of|like|called)\s+$", said.around(found)[0]):
        return NEVER
    number, which = MONTH_NUMBERS[found["month"]], found["which"]
    if found["year"]:
        span: Span | None = replace(ranges.month(words.year_number(found["year"]), number), relative=False)
    elif found["whichyear"]:
        step = {"last": -1, "this": 0, "next": 1}[found["whichyear"]]
        span = ranges.month(said.today.year + step, number)
    elif which == "this":
        span = ranges.month(said.today.year, number)
    else:
        way = direction(said, found)
        month = said.today.month
        if way == "past" and number == month and not edge_of(found):
            way = "last"
        span = ranges.recurring(lambda year: ranges.month(year, number), said.today, way)
    if span and found["part"]:
        span = third_of(found, span)
    return open_ended(said, found, span)


def _other_word(said: Said, found: re.Match[str]) -> bool:
    """Whether the month is rather a verb (may, march), a person (April, June) or an abbreviation."""
    if found["part"]:
        return False
    name, prep = found["month"], re.sub(r"^back\s+", "", (found["prep"] or "").strip())
    verb, person = name in {"may", "march"}, name in {"april", "june", "august"}
    if verb and found["which"] == "this":
        capital = said.raw[found.start("month")].isupper()
        return not capital and not re.match(END, said.plain[found.end() :])
    if prep in {"for", "on", "from", "at", "about", "all", "of", "over", "after", "before"}:
        return verb or person
    if prep == "by" and person:
        return bool(re.search(r"\b\w+(?:ed|ten|made|wn|ung|en|by)\s+$", said.around(found)[0]))
    return not prep and not found["which"] and (verb or person or len(name) < 4)


def week_of_month(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `the first week of April`."""
    inner = month(said, found)
    if not isinstance(inner, Span):
        return NEVER
    at = {"first": 0, "second": 7, "third": 14, "fourth": 21}.get(found["nth"])
    first = inner.last - timedelta(6) if at is None else inner.first + timedelta(at)
    return Span(first, first + timedelta(6), "week", inner.relative)


def day_of_month(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `the third of March`, with or without a year."""
    try:
        number, month = words.number(found["day"]), MONTH_NUMBERS[found["month"]]
    except KeyError:
        return None
    if not 1 <= number <= 31:
        return None
    if found.groupdict().get("loose") is not None and _counts_something(said, found):
        return None

    def of(year: int) -> Span | None:
        try:
            return ranges.day(date(year, month, number))
        except ValueError:
            return None

    if found["year"]:
        span = of(words.year_number(found["year"]))
        return replace(span, relative=False) if span else None
    if found["whichyear"]:
        return of(said.today.year + {"last": -1, "this": 0, "next": 1}[found["whichyear"]])
    wanted = found.groupdict().get("named")
    if wanted:
        years = range(said.today.year - 10, said.today.year + 11)
        fit = [span for year in years if (span := of(year)) and span.first.weekday() == WEEKDAY_NUMBERS[wanted]]
        return min(fit, key=lambda span: abs((span.first - said.today).days), default=None)
    return open_ended(said, found, ranges.recurring(of, said.today, direction(said, found)))


def _counts_something(said: Said, found: re.Match[str]) -> bool:
    """Whether a plain number beside may or march belongs to what follows ("march 3 miles")."""
    if found["month"] not in {"may", "march"}:
        return False
    after = said.plain[found.end() :]
    if re.match(r"\s+(?:and|of|in)\s+(?:a\s+half|them|us|the)\b", after):
        return True
    capital = said.raw[found.start("month")].isupper()
    return not capital and not re.match(rf"{END}|\s+(?:at|in|and|is|was|i|we)\b", after)


def bare_day(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `on the 31st`, the nearest such day by the tense."""
    try:
        number = words.number(found["day"])
    except KeyError:
        return None
    if number > 31 or (not found["day"][0].isdigit() and number < 4):
        return None
    tense, today = said.tense(found), said.today
    steps = range(0, -12, -1) if tense == "past" else range(12)
    for step in steps:
        whole = ranges.month(today.year, today.month + step)
        if number > whole.last.day:
            continue
        at = whole.first.replace(day=number)
        if (tense == "past" and at <= today) or (tense != "past" and at >= today):
            return open_ended(said, found, ranges.day(at))
    return None


def season(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `last summer`, `in the autumn`, `the summer of 2019`."""
    if found.groupdict().get("whose"):
        return NEVER
    name, which = found["season"], found["which"]

    def of(year: int) -> Span:
        return ranges.season(name, year, southern=said.southern)

    if found["year"]:
        return replace(of(any_year(said, found["year"])), relative=False)
    if (
        name == "fall"
        and re.search(
            r"\b(?:hip|wrist|ankle|leg|arm|head|hurt|broke|broken|bruis\w*|injur\w*|knock\w*|bad|nasty)\b",
            " ".join(said.around(found)),
        )
        and which != "last"
    ):
        return NEVER
    if name == "fall" and (found["since"] or found["until"]) and not which:
        return NEVER
    which = direction(said, found)
    if which == "past" and not found["which"] and not edge_of(found):
        which = "last"
    span = ranges.recurring(of, said.today, which)
    if span and found["part"]:
        span = third_of(found, span)
    return open_ended(said, found, span)


def season_before_last(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `the summer before last`."""

    def of(year: int) -> Span:
        return ranges.season(found["season"], year, southern=said.southern)

    last = ranges.recurring(of, said.today, "last")
    return of(last.first.year - 1) if last else None


def feast(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `last Christmas`, `at Easter`."""
    bare = found.start("feast") == found.start()
    before, _ = said.around(found)
    if bare and re.search(
        r"\b(?:a|every|each|any|merry|happy|like|white|first|it's|its|love|loved|hate|hated|no|that|one|most|of|my|our|your|his|her|their|when\s+it's)\s+$",
        before,
    ):
        return NEVER
    if re.search(r"\b(?:every|each|most)\s+(?:year\s+)?$", before):
        return NEVER
    return _feast(said, found)


def _feast(said: Said, found: re.Match[str]) -> Answer:
    name = found["feast"]
    of = next(rule for said_as, rule in FEASTS.items() if re.fullmatch(said_as, name))
    if found["year"]:
        return replace(ranges.day(of(any_year(said, found["year"]))), relative=False)
    if found["whichyear"]:
        return ranges.day(of(said.today.year + {"last": -1, "this": 0, "next": 1}[found["whichyear"]]))
    span = ranges.recurring(lambda year: ranges.day(of(year)), said.today, direction(said, found))
    if found["beforelast"]:
        last = ranges.recurring(lambda year: ranges.day(of(year)), said.today, "last")
        return ranges.day(of(last.first.year - 1)) if last else None
    return open_ended(said, found, span)
