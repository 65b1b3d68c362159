"""Numbers as people say them, where reading them as plain numbers is wrong: calls, money, ranges, halves, kings.

What a synthesiser's own reading gets right (cardinals, ordinals, years, clock times, amounts, percentages,
common units) is left in figures.
"""

import re
from collections.abc import Callable
from functools import cache

from os1.care.crisis.lines import countries, help_in
from os1.core.pattern import Pattern

Rule = tuple[Pattern, str | Callable[[re.Match[str]], str]]

_DIGITS = "oh one two three four five six seven eight nine".split()  # noqa: SIM905 - a row of words reads better

# -- what is dialled ---------------------------------------------------------------------

_DIALS = r"(?:call(?:ing)?|dial(?:ling)?|ring(?:ing)?|phon(?:e|ing)|text(?:ing)?|messag(?:e|ing)|(?:help|life|hot)line|number)"
_BETWEEN = (
    r"(?:me|us|them|him|her|it|on|at|is|to|or|and|the|this|that|number|line|helpline|lifeline|crisis|emergency|free"
    r"|services?|[\"'“‘]?(?-i:[A-Z]{2,})[\"'”’]?)"
)
_CALL = Pattern(
    rf"\b{_DIALS}\b:?(?:[\s,]+(?:{_BETWEEN}|[\d*+(][\d ()-]*\d))+(?![\w%]|\s+[a-z]+s\b(?<!\bis))", re.IGNORECASE
)
"""From "call" to the last number it governs; "call 200 friends" governs none."""
_CODE = Pattern(r"(?<![\w.,:/$£€-])\d{3,6}(?![\w:/%-]|[.,]\d)")
_ALWAYS = Pattern(
    r"(?<![\w.,:/$£€#-])(?<!page )(?<!room )(?<!only )(988|911|999|112)(?![\w%:/-]|[.,]\d)"
    r"(?=\W*$|[.,;!?)\"'”’…]|\s+(?:is|are|or|and|for|from|now|right|any|anytime|at|if|to|they|today|tonight|when|straight"
    r"|immediately|first|in the|in your|suicide|crisis|lifeline|line|there|who|as|before|because)\b)",
    re.IGNORECASE,
)
"""The emergency numbers by which no counted thing stands: they are dialled, also where "call" was cut off before them."""
_GROUPED = Pattern(
    r"(?<![\w.,:/$£€-])(?:\+\d{1,3}[\s.-]*)?(?:\(\+?\d{1,5}\)[\s.-]*)?\d{1,6}(?:[\s.-]\(?\d{2,8}\)?)+(?![\w%:/]|[.,]\d|[-–]\d)"
)
_SOLID = Pattern(r"(?<![\w.,:/$£€-])(?:\+\d{7,14}|0\d{6,11}|1800\d{6})(?![\w%:/]|[.,]\d)")


def digits(number: str) -> str:
    """Return *number* digit by digit, its groups with commas between; a leading + is said."""
    if re.fullmatch(r"\s*000\s*", number):
        return "triple zero"
    groups = re.findall(r"\d+", number)
    if len(groups) == 1:
        groups = _grouped(groups[0])
    said = ", ".join(" ".join(_DIGITS[int(d)] for d in group) for group in groups)
    return f"{'plus ' if '+' in number else ''}{'star ' if '*' in number else ''}{said}"


def _grouped(number: str) -> list[str]:
    sizes = {6: (3, 3), 7: (3, 4), 8: (4, 4), 9: (3, 3, 3), 10: (3, 3, 4), 11: (1, 3, 3, 4)}
    if len(number) < 6:
        return [number]
    row = (5, 3, 3) if len(number) == 11 and number[0] == "0" else sizes.get(len(number), (3,) * (len(number) // 3 + 1))
    out: list[str] = []
    for size in row:
        out.append(number[:size])
        number = number[size:]
    return [part for part in [*out[:-1], out[-1] + number] if part]


@cache
def _known() -> dict[str, str]:
    """Return how she says each crisis line of several groups, by its digits with single spaces: one way in all her talk."""
    lines = [line for code in countries() for line in (help_in(code).line, help_in(code).youth) if line]
    return {line.number: line.spoken for line in lines if " " in line.number}


def _dialled(match: re.Match[str]) -> str:
    number = match[0]
    groups = re.findall(r"\d+", number)
    known = _known().get(" ".join(groups))
    if known and "+" not in number:
        return known
    count = sum(map(len, groups))
    if len(groups) == 2 and groups[0] == "116" and len(groups[1]) == 3:  # Europe's numbers for help
        return digits(number)
    if "+" in number or "(" in number:
        return digits(number) if count >= 7 else number
    if len(groups) == 3 and _is_date(groups):
        return number
    if len(groups) == 2 and all(len(g) == 4 and "1000" <= g <= "2100" for g in groups):
        return number
    if " " in number and len(groups[0]) <= 3 and groups[0][0] != "0" and all(len(g) == 3 for g in groups[1:]):
        thousands = groups[-1] == "000" or len(groups) > 2
        return "".join(groups) if thousands else number
    return digits(number) if count >= 7 and not re.search(r"\d\.\d+\.\d{1,2}$", number) else number


def _is_date(groups: list[str]) -> bool:
    sizes = [len(g) for g in groups]
    return sizes in ([4, 2, 2], [2, 2, 4], [2, 2, 2], [1, 1, 4], [1, 2, 4], [2, 1, 4], [4, 1, 1], [4, 2, 1], [4, 1, 2])


def _call(match: re.Match[str]) -> str:
    return _CODE.sub(lambda m: digits(m[0]), re.sub(r"\*(\d{3,6})\b", lambda m: digits(m[0]), match[0]))


# -- money, ranges, parts ------------------------------------------------------------------

_MONEY = {"$": "dollars", "£": "pounds", "€": "euros"}
_DOLLARS = {
    "US": "U.S.", "CA": "Canadian", "C": "Canadian", "AU": "Australian", "A": "Australian", "NZ": "New Zealand",
    "HK": "Hong Kong",
}  # fmt: skip  # many short entries: rows read better than a column
_AMOUNT = r"\d[\d,]*(?:\.\d+)?"
_SCORED = Pattern(r"\b(?:scor\w*|won|win|lost|lose|beat|drew|draw|up|final|nil)\b[^.!?]*$", re.IGNORECASE)


def _range(match: re.Match[str]) -> str:
    between = " " if _SCORED.search(match.string[: match.start()]) and len(match[1] + match[2]) <= 3 else " to "
    return f"{match[1]}{between}{match[2]}"


def _feet(match: re.Match[str]) -> str:
    return f"{match[1]} foot {match[2]}"


def _room(match: re.Match[str]) -> str:
    head, tail = match[2][0], match[2][1:]
    if tail == "00":
        return match[0]
    return f"{match[1]} {_DIGITS[int(head)]} {'oh ' + _DIGITS[int(tail[1])] if tail[0] == '0' else tail}"


_PARTS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8"}


def _part(match: re.Match[str]) -> str:
    return f"{match[1]} {_PARTS[match[2]]}" if match[1] else _PARTS[match[2]]


# -- kings and parts in Roman figures ---------------------------------------------------------

_ONES = "zero first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
_ORDINALS = (_ONES + "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth").split()
_FIGURES = Pattern(r"X{0,3}(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10}
_RULERS = (
    "Pope King Queen Henry Louis Edward George William Charles James Richard Elizabeth Napoleon Pius Benedict Leo John "
    "Paul Ramses Frederick Philip Alexander Nicholas Peter Catherine Ivan Umberto Emmanuel Gustav Christian Ferdinand "
    "Harald Olaf Carl Mary Victor Leopold Albert Wilhelm Gregory Urban Innocent Clement Alfonso Haakon"
)
_REIGNED = frozenset(_RULERS.split())


def _roman(match: re.Match[str]) -> str:
    name, figures, own = match[1], match[2], match[3] or ""
    if not _FIGURES.fullmatch(figures):
        return match[0]
    values = [_VALUES[c] for c in figures]
    number = sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
    if name not in _REIGNED:
        return f"{name} {number}{own}" if len(figures) > 1 else match[0]
    tens, rest = divmod(number, 10)
    said = _ORDINALS[number] if number <= 20 else f"{('twenty', 'thirty')[tens - 2]}-{_ORDINALS[rest]}" if rest else ""
    return f"{name} the {said}{own}" if said else match[0]


RULES: tuple[Rule, ...] = (
    (Pattern(r"\b(\d{1,2})\.(\d\d)(?=\s?[ap]\.?m\b)", re.IGNORECASE), r"\1:\2"),
    (Pattern(r"\b00:(\d\d)\b(?!:)"), r"12:\1 a.m."),
    (Pattern(r"(\d:\d\d)\s?[-–—]\s?(\d{1,2}:\d\d)"), r"\1 to \2"),
    (_GROUPED, _dialled),
    (_SOLID, lambda m: digits(m[0])),
    (_CALL, _call),
    (_ALWAYS, lambda m: digits(m[0])),
    (
        Pattern(rf"([$£€])({_AMOUNT})\s?[-–—]\s?\1?({_AMOUNT})(?![\d\w])"),
        lambda m: f"{m[2]} to {m[3]} {_MONEY[m[1]]}",
    ),
    (Pattern(rf"\b({'|'.join(_DOLLARS)})\$({_AMOUNT})"), lambda m: f"{m[2]} {_DOLLARS[m[1]]} dollars"),
    (Pattern(r"([$£€]\d[\d,]*(?:\.\d+)?)\s?(?:bn|B)\b"), r"\1 billion"),
    (Pattern(r"([$£€]\d[\d,]*(?:\.\d+)?)\s?mn\b"), r"\1 million"),
    (Pattern(r"([$£€]\d+),(\d\d)\b(?![,.]?\d)"), r"\1.\2"),
    (Pattern(r"\b24/7\b"), "twenty-four seven"),
    (Pattern(r"\b50[/-]50\b"), "fifty-fifty"),
    (Pattern(r"\b9/11\b"), "nine eleven"),
    (Pattern(r"(?<![\d/])(\d|10)/10\b(?![/\d])"), r"\1 out of 10"),
    (Pattern(r"(?<![\d/.])(\d{1,3})[ -]([1-9]/[2-9])(?![\d/])"), r"\1 and \2"),
    (Pattern(rf"(\d+)?\s?([{''.join(_PARTS)}])"), _part),
    (Pattern(r"(?<![\d/.])(\d{1,3}) ([1-9]/[2-9])(?![\d/])"), r"\1 and \2"),
    (Pattern(r"(?<=and )1/2(?![\d/])"), "a half"),
    (Pattern(r"(?<=and )1/4(?![\d/])"), "a quarter"),
    (Pattern(r"(?<![\d/.])1/2(?= (?:an?|the|my|your|of)\b)"), "half"),
    (Pattern(r"(?<![\d/.])1/2(?= [a-z])"), "half a"),
    (Pattern(r"(?<![\d/.])1/2(?![\d/])"), "a half"),
    (Pattern(r"(?<![\w.])([3-8])['’′](\d|1[01])(?:[\"”″]|['’]{2})?(?![\w'’])"), _feet),
    (Pattern(r"\b([3-8]) ?(?:ft|foot|feet)\.? (\d|1[01])(?: ?in\b\.?(?! [a-z]))?(?!\d|\.\d|\s?(?:%|[a-z]))"), _feet),
    (Pattern(r"(?<![\w.,/-])(\d{1,4})\s?[-–—]\s?(\d{1,4}%?)(?![\w/-]|[.,]\d)"), _range),
    (
        Pattern(
            r"\b(room|flat|apartment|suite|bus|flight|channel|highway|route|apt\.?) (\d{3})\b(?![.,]?\d)", re.IGNORECASE
        ),
        _room,
    ),
    (Pattern(r"\b007\b"), "double oh seven"),
    (Pattern(r"\b(\d+)\.(\d+)\.(\d+)(?:\.(\d+))?\b"), lambda m: " point ".join(filter(None, m.groups()))),
    (Pattern(r"(?<![\w:.])(?<!Psalm )(\d{1,2}):(\d)(?![\w:])"), r"\1 to \2"),
    (Pattern(r"(?<![\w.])(\d+)x(?= [a-z]|[.,!?]|$)"), r"\1 times"),
    (Pattern(r"\b(\d)x(\d)\b"), r"\1 by \2"),
    (Pattern(r"\b([A-Z][a-z]+) ([IVX]+)\b(?!\.\w)(?:(?<! I)|(?=['’]s))(['’]s)?"), _roman),
)
"""In their order: what is dialled before what is counted."""
