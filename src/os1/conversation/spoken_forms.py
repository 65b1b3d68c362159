"""The spoken form of what she says: written text as a person would read it out.

Only what the reading of the voices (hibari's) gets wrong is changed; the journal and the page keep the written form.
Measured on the table in `tests/conversation/test_spoken_forms.py`.
"""

import re

from os1.conversation.clauses import PICTURES
from os1.conversation.spoken_numbers import RULES as NUMBERS
from os1.conversation.spoken_numbers import Rule
from os1.core.pattern import Pattern

# -- marks -----------------------------------------------------------------------------------

_MARKS: tuple[Rule, ...] = (
    (Pattern(r"!?\[([^\]\n]+)\]\([^)\s]*\)"), r"\1"),
    (Pattern(r"^\s*(?:#{1,6}|[-*•+]|>+)\s+", re.MULTILINE), ""),
    (Pattern(r"(\*\*|__|\*|~~|`+)(?=\S)([^*`~\n]*?\S)\1"), r"\2"),
    (Pattern(r"\*(?!\d{3})|[`|]+|(?<!\w)_+|_+(?!\w)"), " "),
    (PICTURES, " "),
    (Pattern(r"(?<!\w)(?:[:;=8]['’]?-?[()DPpoO/|\]\[3]+|<3+|[xX]D|\^_?\^)(?!\w)"), " "),
)

_HUM: Rule = (Pattern(r"(?<![\d\w] )\b([Mm])m(?=[.,!?…]|$)"), r"\1mm")
"""Read so, the voice hums with its mouth closed; "Mm" it breathes."""

# -- addresses -------------------------------------------------------------------------------

_ENDS = r"com|org|net|edu|gov|info|dev|app|io|ai|co\.uk|org\.uk|gov\.uk|ac\.uk|nhs\.uk|uk|ie|eu|de|fr|ca|com\.au|org\.au|nz|co\.nz"
_HOST = rf"(?:[\w-]+\.)+(?:{_ENDS})"
_MAIL = Pattern(r"\b([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)\b")
_PAGE = Pattern(rf"(?:https?://(?:www\.)?|\bwww\.)([\w.-]+\w)(/[^\s)\]>\"”]*)?|(?<![\w@.])({_HOST})\b(/[^\s)\]>\"”]*)?")
_WORDS_OF = {".": " dot ", "-": " dash ", "_": " underscore ", "+": " plus ", "/": " slash "}
_KNOWN = {"findahelpline": "find a helpline"}
_LETTERS = Pattern(r"\b(?:uk|ie|eu|de|fr|ca|au|nz|us|io|ai|nhs|ac|bbc)\b")
_LONGEST_PATH = 24
"""Letters: what stands behind a longer one is for the eye."""


def _address(text: str) -> str:
    text = re.sub(r"[.\-_+/]", lambda m: _WORDS_OF[m[0]], text)
    text = _LETTERS.sub(lambda m: m[0].upper(), text)
    return " ".join(_KNOWN.get(word, word) for word in text.split())


def _mail(match: re.Match[str]) -> str:
    return f"{_address(match[1])} at {_address(match[2])}"


def _page(match: re.Match[str]) -> str:
    host, path = match[1] or match[3], re.split(r"[?#]", match[2] or match[4] or "")[0]
    end = re.search(r"[.,;:!?…]*$", path)
    mark = end[0] if end else ""
    path = path.removesuffix(mark).rstrip("/")
    return _address(host + (path if len(path) <= _LONGEST_PATH else "")) + mark


# -- words -----------------------------------------------------------------------------------

_MONTHS = "January February March April June July August September October November December"
_SHORT = {month[:3]: month for month in _MONTHS.split()} | {"Sept": "September"}
_DAYS = {d[:3]: d for d in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")}
_UNITS = {
    "g": "grams", "m": "meters", "L": "liters", "l": "liters", "h": "hours", "yrs": "years", "yr": "year", "wks": "weeks",
    "wk": "week", "mos": "months", "tbsp": "tablespoons", "tsp": "teaspoons", "kcal": "calories", "m²": "square meters",
    "km²": "square kilometers", "m³": "cubic meters",
}  # fmt: skip  # many short entries: rows read better than a column
_TYPED = {
    "idk": "I don't know", "omg": "oh my god", "btw": "by the way", "tbh": "to be honest", "imo": "in my opinion",
    "imho": "in my opinion", "fyi": "for your information", "ngl": "not going to lie", "thx": "thanks", "pls": "please",
    "lol": "lol", "brb": "be right back", "irl": "in real life", "rn": "right now",
}  # fmt: skip  # many short entries: rows read better than a column
_MEANT = {
    "approx": "approximately",
    "ca": "around",
    "c": "around",
    "no": "number",
    "p": "page",
    "pp": "pages",
    "vol": "volume",
}


def _unit(match: re.Match[str]) -> str:
    words = _UNITS[match[2]]
    return f"{match[1]} {words[:-1] if match[1] == '1' and words.endswith('s') else words}"


_WORDS: tuple[Rule, ...] = (
    (Pattern(r"\b[Ee]\. ?g\.,?"), "for example"),
    (Pattern(r"\b[Ii]\. ?e\.,?"), "that is"),
    (Pattern(r"\band/or\b"), "and or"),
    (Pattern(r"\b(approx|ca|c|[Nn]o|p|pp|vol)\. ?(?=\d)"), lambda m: f"{_MEANT[m[1].lower()]} "),
    (Pattern(rf"\b({'|'.join(_SHORT)})\. ?(?=\d)"), lambda m: f"{_SHORT[m[1]]} "),
    (
        Pattern(rf"\b({'|'.join(_DAYS)})\.?\s?[-–—]\s?({'|'.join(_DAYS)})\b"),
        lambda m: f"{_DAYS[m[1]]} to {_DAYS[m[2]]}",
    ),
    (Pattern(rf"(?<![\w.$£€])(\d[\d,]*(?:\.\d+)?)\s?({'|'.join(map(re.escape, _UNITS))})(?![\w'’²³])"), _unit),
    (Pattern(rf"\b(?:{'|'.join(_TYPED)}|{'|'.join(_TYPED).upper()})\b"), lambda m: _TYPED[m[0].lower()]),
    (Pattern(r"\b(?:LOL|FAQs?)\b"), lambda m: {"LOL": "lol", "FAQ": "F.A.Q.", "FAQs": "F.A.Q.s"}[m[0]]),
    (Pattern(r"\bCO2\b"), "C O 2"),
    (Pattern(r"\bR&B\b"), "R and B"),
    (Pattern(r"\s?&\s?"), " and "),
    (Pattern(r"(?<=\w)\.\.\.+"), "…"),
)

RULES: tuple[Rule, ...] = (*_MARKS, (_MAIL, _mail), (_PAGE, _page), *NUMBERS, *_WORDS, _HUM)


def spoken(text: str) -> str:
    """Return *text* as it is said aloud, on one line; plain words come back as they are.

    Never empty where *text* holds a letter or a digit.
    """
    said = text
    for pattern, form in RULES:
        said = pattern.sub(form, said)
    said = re.sub(r"\s+([,.;:!?…])", r"\1", " ".join(said.split()))
    if any(c.isalnum() for c in said) or not any(c.isalnum() for c in text):
        return said
    return " ".join(re.findall(r"\w+", text))
