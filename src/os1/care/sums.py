"""Plain sums worked out exactly: "what's 17 times 23", "15 percent of 80", "days in February".

No expression is ever evaluated: a sum is one of the shapes below or it is left alone.
"""

import re
from decimal import ROUND_HALF_UP, Decimal, DivisionByZero, InvalidOperation

from os1.care.numerals import in_digits
from os1.core.pattern import Pattern

_TOKEN = Pattern(r"\d+(?:[,]\d{3})*(?:\.\d+)?|[a-z]+(?:'[a-z]+)?|[+*/%×÷\u2212=?-]")
_SIGNS = {
    "+": "plus",
    "*": "times",
    "×": "times",
    "x": "times",
    "÷": "over",
    "/": "over",
    "%": "percent",
    "-": "minus",
    "\u2212": "minus",
    "multiplied": "times",
    "divided": "over",
    "add": "plus",
    "added": "plus",
    "subtract": "minus",
    "timesed": "times",
}
_DROPPED = frozenset(["by", "=", "?", "the", "to"])
_N = r"(-?\d+(?:\.\d+)?)"
_CHAIN = Pattern(rf"{_N}((?: (?:plus|minus) {_N})+)(?! (?:times|over|percent|point))")
_PRODUCT = Pattern(
    rf"(?<!plus )(?<!minus )(?<!times )(?<!over ){_N} (times|over) {_N}(?! (?:plus|minus|times|over|percent))"
)
_PERCENT = Pattern(rf"{_N} (?:percent|per cent) (?:of|off) {_N}")
_OFF = Pattern(rf"{_N} (?:percent|per cent) off {_N}")
_AND = Pattern(rf"(?:what(?:'s| is|s)?|how much is) {_N} and {_N}(?= (?:make|equal|added|together)|$)")
_OF = Pattern(rf"\b(half|double|twice|a quarter|a 3rd|square root|a 10th) (?:of )?{_N}")
_POWER = Pattern(rf"{_N} (squared|cubed)")
_BETWEEN = Pattern(rf"\b(sum|product|difference) (?:of|between) {_N} and {_N}")
_MONTH_DAYS = {
    "january": 31, "february": 28, "march": 31, "april": 30, "may": 31, "june": 30, "july": 31, "august": 31,
    "september": 30, "october": 31, "november": 30, "december": 31,
}  # fmt: skip  # many short entries: rows read better than a column
_DAYS_IN = Pattern(
    rf"\bdays (?:are )?(?:there )?(?:are )?(?:in|has|does) ({'|'.join(_MONTH_DAYS)})\b(?: have)?(?: in)?(?: (\d{{4}})| (a leap year|leap year))?"
)
_UNITS: dict[tuple[str, str], int] = {
    ("second", "minute"): 60, ("minute", "hour"): 60, ("hour", "day"): 24, ("day", "week"): 7, ("month", "year"): 12,
    ("week", "year"): 52, ("minute", "day"): 1440, ("second", "hour"): 3600, ("second", "day"): 86400, ("year", "decade"): 10,
    ("year", "century"): 100, ("year", "millennium"): 1000, ("inch", "foot"): 12, ("foot", "yard"): 3, ("ounce", "pound"): 16,
    ("pound", "stone"): 14, ("pint", "gallon"): 8, ("centimetre", "metre"): 100, ("metre", "kilometre"): 1000, ("foot", "mile"): 5280,
    ("gram", "kilo"): 1000, ("gram", "kilogram"): 1000, ("millilitre", "litre"): 1000, ("egg", "dozen"): 12, ("degree", "circle"): 360,
    ("degree", "triangle"): 180, ("side", "hexagon"): 6, ("side", "octagon"): 8, ("side", "pentagon"): 5, ("side", "triangle"): 3,
    ("day", "fortnight"): 14, ("hour", "week"): 168, ("millimetre", "centimetre"): 10, ("penny", "pound coin"): 100,
}  # fmt: skip  # many short entries: rows read better than a column
_HOW_MANY = Pattern(
    r"\bhow many ([a-z]+) (?:are )?(?:there )?(?:are )?(?:in|does|do|has|make) (?:an? |1 |the )?([a-z]+)\b"
)
_PLURALS = {"inches": "inch", "feet": "foot", "foot": "foot", "centimeters": "centimetre", "meter": "metre", "meters": "metre",
            "kilometer": "kilometre", "millimeters": "millimetre", "pence": "penny", "pennies": "penny", "pound": "pound", "centuries": "century"}  # fmt: skip  # reads best as one line
_LARGEST = Decimal(10) ** 15


def solve(asked: str) -> Decimal | None:
    """Return the result of the one plain sum *asked* holds, or `None` where there is none or more than one reading."""
    plain = _plain(asked)
    try:
        found = _solve(plain)
    except (InvalidOperation, DivisionByZero, ZeroDivisionError):
        return None
    return found if found is not None and abs(found) <= _LARGEST else None


def numbers(text: str) -> tuple[Decimal, ...]:
    """Return the numbers in *text*, in order."""
    return tuple(Decimal(word) for word in _plain(text).split() if re.fullmatch(_N, word))


def spoken(value: Decimal) -> str:
    """Return *value* as digits fit to be said: no exponent, at most four places."""
    rounded = value.quantize(Decimal("0.0001"), rounding=ROUND_HALF_UP)
    return format(rounded.normalize(), "f")


def agrees(said: Decimal, true: Decimal) -> bool:
    """Whether *said* is *true*, as exactly as it was said."""
    exponent = said.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if places == 0 and true == true.to_integral_value():
        return said == true
    return abs(said - true) <= Decimal(1).scaleb(-places) / 2


def _plain(text: str) -> str:
    lower = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", text[-2000:].lower().replace("\u2019", "'"))
    tokens: list[str] = _TOKEN.findall(lower)
    words = [token.replace(",", "") if token[0].isdigit() else _SIGNS.get(token, token) for token in tokens]
    digits = [word for word in in_digits(words) if word not in _DROPPED]
    plain = " ".join(digits)
    plain = re.sub(r"(\d+) point ((?:\d ?)+)", lambda m: f"{m[1]}.{m[2].replace(' ', '')} ", plain).strip()
    return re.sub(r"(?<![\d ] )(?<!\d)(?:negative|^minus) (\d)", r"-\1", plain)


def _solve(plain: str) -> Decimal | None:
    off = _OFF.search(plain)
    if off:
        return Decimal(off[2]) * (100 - Decimal(off[1])) / 100
    percent = _PERCENT.search(plain)
    if percent:
        return Decimal(percent[1]) * Decimal(percent[2]) / 100
    chain, product = _CHAIN.search(plain), _PRODUCT.search(plain)
    if chain and not re.search(r"\b(?:times|over)\b", plain):
        total = Decimal(chain[1])
        for sign, number in re.findall(rf"(plus|minus) {_N}", chain[2]):
            total += Decimal(number) if sign == "plus" else -Decimal(number)
        return total
    if product and not chain:
        first, second = Decimal(product[1]), Decimal(product[3])
        return first * second if product[2] == "times" else first / second
    return None if chain or product else _named(plain)


def _named(plain: str) -> Decimal | None:
    match = _AND.search(plain)
    if match:
        return Decimal(match[1]) + Decimal(match[2])
    match = _BETWEEN.search(plain)
    if match:
        first, second = Decimal(match[2]), Decimal(match[3])
        return {"sum": first + second, "product": first * second, "difference": abs(first - second)}[match[1]]
    match = _POWER.search(plain)
    if match:
        return Decimal(match[1]) ** (2 if match[2] == "squared" else 3)
    match = _OF.search(plain)
    if match:
        value = Decimal(match[2])
        if match[1] == "square root":
            return value.sqrt() if value >= 0 else None
        return (
            value
            * Decimal({"half": "0.5", "double": "2", "twice": "2", "a quarter": "0.25", "a 10th": "0.1"}[match[1]])
            if match[1] != "a 3rd"
            else value / 3
        )
    return _counted(plain)


def _counted(plain: str) -> Decimal | None:
    match = _DAYS_IN.search(plain)
    if match:
        leap = bool(match[3]) or bool(match[2] and _leap(int(match[2])))
        return Decimal(29 if match[1] == "february" and leap else _MONTH_DAYS[match[1]])
    match = _HOW_MANY.search(plain)
    if match:
        small, large = (_single(match[1]), _single(match[2]))
        value = _UNITS.get((small, large))
        return None if value is None or "leap" in plain else Decimal(value)
    return None


def _single(word: str) -> str:
    return _PLURALS.get(word, word.removesuffix("s"))


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
