"""What words near the day of speaking mean: yesterday, last week, on Tuesday, two months ago."""

import re
from dataclasses import replace
from datetime import UTC, date, timedelta

from os1.memory import date_ranges as ranges
from os1.memory import date_words as words
from os1.memory.date_ranges import Span
from os1.memory.date_said import NEVER, Answer, Said, open_ended, third_of
from os1.memory.date_tense import tense_at
from os1.memory.date_words import WEEKDAY_NUMBERS


def shifted(at: date, unit: str, low: float, high: float, sign: int) -> Span:
    """Return the stretch of *unit* that lies *low* to *high* of them from *at*."""
    if unit == "decade":
        unit, low, high = "year", low * 10, high * 10
        there = at.year + sign * round(low)
        return ranges.days(date(there - 2, 1, 1), date(there + 2, 12, 31), "decade")
    if unit == "fortnight":
        unit, low, high = "week", low * 2, high * 2
    if unit in {"month", "year"} and low != int(low):
        unit, low, high = ("day", low * 30, high * 30) if unit == "month" else ("month", low * 12, high * 12)
    if unit in {"day", "night"} or (unit == "week" and low != int(low)):
        many = 7 if unit == "week" else 1
        near, far = (at + sign * timedelta(round(many * count)) for count in (low, high))
        return ranges.days(near, far, "day" if near == far else "week")
    if unit in {"week", "weekend"}:
        whole = ranges.week_of if unit == "week" else ranges.weekend_of
        near, far = (whole(at + sign * timedelta(7 * round(count))) for count in (low, high))
    elif unit == "month":
        near, far = (ranges.month(at.year, at.month + sign * round(count)) for count in (low, high))
    else:
        near, far = (ranges.year(at.year + sign * round(count)) for count in (low, high))
    return replace(near, first=min(near.first, far.first), last=max(near.last, far.last))


def unit_of(found: re.Match[str]) -> str:
    """Return the counted unit, in the singular."""
    return found["unit"].removesuffix("s")


def _counted(found: re.Match[str]) -> tuple[float, float]:
    low, high = words.how_many(found["count"])
    more = 0.5 if found.groupdict().get("half") or found.groupdict().get("halved") else 0
    groups = found.groupdict()
    if groups.get("most") or groups.get("pair"):
        high = max(high, words.number(groups.get("most") or "two"))
    return low + more, high + more


def near_day(said: Said, found: re.Match[str]) -> Answer:
    """Resolve yesterday, tonight, the day after tomorrow."""
    word = " ".join(found["word"].split())
    shift = 0
    if word.startswith("last night") or word == "yesterday":
        shift = -1
    elif "day before" in word:
        shift = -2
    elif "day after" in word:
        shift = 2
    elif word in {"tomorrow", "tmrw"}:
        shift = 1
    span = ranges.day(said.today + timedelta(shift))
    small_hours = said.at.astimezone(said.zone).hour < 4
    if word in {"tonight", "tonite"} and small_hours:
        span = ranges.days(said.today - timedelta(1), said.today, "day")
    return open_ended(said, found, span)


def weekday(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `on Tuesday` by its tense, `last Friday`, `Tuesday week`."""
    today, wanted = said.today, WEEKDAY_NUMBERS[found["weekday"]]
    which, week = found["which"], found.groupdict().get("week")
    back = (today.weekday() - wanted - 1) % 7 + 1
    ahead = (wanted - today.weekday() - 1) % 7 + 1
    if which in {"last", "past"}:
        at = today - timedelta(back)
    elif which == "next" or week:
        monday = today - timedelta(today.weekday())
        step = {"last": -7, "next": 7, "this": 0}[week or "next"]
        at = monday + timedelta(step + wanted)
    else:
        before, _ = said.around(found)
        same = today.weekday() == wanted
        tense = said.tense(found)
        if same and (which == "this" or re.search(r"\b(?:it's|it\s+is|today's|today\s+is|only)\s+(?:a\s+)?$", before)):
            at = today
        elif found["until"]:
            at = today + timedelta(ahead)
        else:
            at = today - timedelta(back) if tense == "past" else today + timedelta(ahead)
    if found["more"]:
        low, _ = words.how_many(found["more"])
        at += timedelta(round(low) * (14 if "fortnight" in found["more_unit"] else 7))
    elif found["hence"]:
        at += timedelta(7 if found["hence"] == "week" else 14)
    return open_ended(said, found, ranges.day(at))


def weekend(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `the weekend`, by its tense while a week begins."""
    today, which = said.today, found["which"]
    now = ranges.weekend_of(today)
    if found.groupdict().get("beforelast"):
        return ranges.weekend_of(now.first - timedelta(14))
    if which in {"last", "past"}:
        span = ranges.weekend_of(today - timedelta(7))
    elif which == "next":
        span = ranges.weekend_of(today + timedelta(7))
    else:
        tense = "future" if found["until"] else said.tense(found)
        if tense == "unknown" and not which and today.weekday() < 2:
            tense = "past"
        ago = tense == "past" and today < now.first
        span = ranges.weekend_of(today - timedelta(7)) if ago else now
    return open_ended(said, found, span)


def unit(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `last week`, `later this month`, `the last year`."""
    if found.groupdict().get("whose"):
        return NEVER
    step = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}[found["which"]]
    unit, today = found["unit"], said.today
    if found["the"] and unit != "day":
        span = shifted(today, unit, 1, 1, step or 1)
        if step < 0:
            start = {"week": today - timedelta(7), "month": ranges.months_from(today, -1)}
            first = start.get(unit, ranges.months_from(today, -12))
            span = replace(span, first=first, last=today)
        return span
    span = shifted(today, unit, 1, 1, step) if step else shifted(today, unit, 0, 0, 1)
    if found["part"]:
        span = third_of(found, span)
    return open_ended(said, found, span)


def end_of(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `the end of the month`."""
    whole = shifted(said.today, found["unit"], 0, 0, 1)
    return open_ended(said, found, ranges.part_of_month(whole, "end"))


def unit_before_last(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `the week before last`, `the year after next`."""
    sign = -1 if found["end"] == "before last" or found["end"].split()[0] == "before" else 1
    unit = found["unit"]
    if unit in WEEKDAY_NUMBERS:
        back = (said.today.weekday() - WEEKDAY_NUMBERS[unit] - 1) % 7 + 1
        return ranges.day(said.today - timedelta(back + 7)) if sign < 0 else NEVER
    return shifted(said.today, unit, 2, 2, sign)


def run_of(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `the last few weeks`, `the next ten days`, up to or from today."""
    plain = " ".join(found["count"].split())
    high = {"couple of": 2.0, "few": 5.0, "several": 7.0}.get(plain)
    if high is None:
        high = float(words.number(plain))
    unit = unit_of(found)
    if unit in {"minute", "hour"}:
        return NEVER
    ahead = found["which"] in {"next", "coming"}
    span = shifted(said.today, unit, high, high, 1 if ahead else -1)
    return replace(span, first=said.today, edge="until") if ahead else replace(span, last=said.today, edge="since")


def time_ago(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `two weeks ago`, `an hour ago`."""
    unit, (low, high) = unit_of(found), _counted(found)
    if unit in {"minute", "hour"}:
        step = timedelta(**{unit + "s": high})
        return ranges.day((said.at.astimezone(UTC) - step).astimezone(said.zone).date())
    if found["exact"]:
        base = said.today - timedelta(1) if found["exact"] == "yesterday" else said.today
        return ranges.day(_exactly(base, unit, -round(low)))
    return open_ended(said, found, shifted(said.today, unit, low, high, -1))


def _exactly(base: date, unit: str, count: int) -> date:
    if unit in {"month", "year"}:
        return ranges.months_from(base, count * (12 if unit == "year" else 1))
    return base + timedelta(count * {"week": 7, "fortnight": 14}.get(unit, 1))


def time_ahead(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `in two weeks`, where it is no duration."""
    unit, (low, high) = unit_of(found), _counted(found)
    before, after = said.around(found)
    if re.search(
        r"\b(?:time|times|once|twice|never|not|haven't|hasn't|hadn't|\w+n't|first|best|worst|last|been|'ve|have|percent|read)(?:\s+\w+){0,4}\s*$",
        before,
    ):
        return NEVER
    if tense_at(said.plain, found.start(), found.end()) == "past" and not re.search(
        r"\b(?:will|i'll|going\s+to|gonna)\b", before + after
    ):
        return NEVER
    if unit in {"minute", "hour", "night"} or (unit in {"day", "decade"} and found["count"] in {"a", "an"}):
        return NEVER
    return shifted(said.today, unit, low, high, 1)


def from_now(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `three days from now`, `a week tomorrow`."""
    unit, (low, high) = unit_of(found), _counted(found)
    shift = {"tomorrow": 1, "yesterday": -1}.get(found["base"], 0)
    base = said.today + timedelta(shift)
    if found["base"] in {"now", "time"}:
        return NEVER if unit in {"minute", "hour"} else shifted(base, unit, low, high, 1)
    if unit in {"minute", "hour"}:
        return NEVER
    return ranges.day(_exactly(base, unit, round(low)))


def hence(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `tomorrow week`."""
    step = (1 if found["base"] == "tomorrow" else 0) + (7 if found["unit"] == "week" else 14)
    return ranges.day(said.today + timedelta(step))


def for_now(said: Said, found: re.Match[str]) -> Answer:
    """`for two weeks now`, `been here three years`: since then, until the day of speaking."""
    unit, (low, high) = unit_of(found), _counted(found)
    if unit in {"minute", "hour", "night"}:
        return NEVER
    before, _ = said.around(found)
    near = re.split(r"[,;:]|\b(?:and|but|because)\b", before)[-1]
    if not found["now"] and not re.search(
        r"\b(?:has|have|hasn't|haven't|i've|we've|you've|they've|(?:he|she|it)'s\s+been|been)\b", near
    ):
        return NEVER
    if re.search(r"\b(?:would|could|should|might|must|to|had|may)\s+have\b|\bhad\s+been\b|'d\s+been\b", near):
        return NEVER
    span = shifted(said.today, unit, low, high, -1)
    return replace(span, last=said.today, edge="since")


def this_time(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `this time last year`."""
    step, unit = (-1 if found["which"] == "last" else 1), found["unit"]
    at = _exactly(said.today, unit, step)
    return ranges.day(at) if unit == "week" else ranges.days(at - timedelta(7), at + timedelta(7), "week")


def other_day(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `the other day`."""
    near, far = {"day": (1, 10), "night": (1, 10), "week": (7, 28), "weekend": (7, 28)}.get(found["unit"], (1, 10))
    precision: ranges.Precision = "week" if far == 10 else "month"
    return ranges.days(said.today - timedelta(far), said.today - timedelta(near), precision)
