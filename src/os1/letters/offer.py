"""Joining words that a model offers, each checked: what it says that nobody said is dropped.

The letter stands without them. Whatever the model returns, the user's sentences are not touched.
"""

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import aclosing
from dataclasses import replace
from typing import Any

from os1.core.letter_events import Line
from os1.core.models import LanguageModel, Message
from os1.letters.support import invented
from os1.memory.common_words import is_common
from os1.memory.everyday import listed

MOST_WORDS = 4
"""Of one join."""
MOST_JOINS = 3
"""In one letter: as few as possible."""
TOKENS = 90
JOINING = listed(
    "and but so then still even now because since while also after before that day when later back first yes yet though most of all now and then ever over the years"
)
_SYSTEM = (
    "You help with the order of a letter. You get its numbered sentences. You may put one to four joining words before a sentence, such as "
    "'Even now', 'And', 'Back then'. Add no facts, no names. Most sentences need none. Answer as JSON: "
    '{"joins": [{"sentence": 2, "words": "Even now"}]}'
)
_SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "joins": {
            "type": "array",
            "maxItems": MOST_JOINS,
            "items": {
                "type": "object",
                "properties": {"sentence": {"type": "integer"}, "words": {"type": "string", "maxLength": 60}},
                "required": ["sentence", "words"],
            },
        }
    },
    "required": ["joins"],
}


async def offered(model: LanguageModel, lines: Sequence[Line]) -> list[tuple[int, str]]:
    """Return what *model* would put before which line, unchecked; nothing where it answers no such thing.

    Raises:
        ModelUnavailable: there is no model.

    """
    body = [at for at, line in enumerate(lines) if line.part == "body"]
    numbered = "\n".join(f"{number}. {lines[at].text}" for number, at in enumerate(body, 1))
    answer = ""
    prompt = (Message("system", _SYSTEM), Message("user", numbered))
    async with aclosing(model.stream(prompt, max_tokens=TOKENS, schema=_SCHEMA)) as stream:
        async for piece in stream:
            answer += piece
    try:
        found = json.loads(answer)["joins"]
        return [
            (body[int(one["sentence"]) - 1], str(one["words"]))
            for one in found
            if 0 < int(one["sentence"]) <= len(body)
        ]
    except (ValueError, KeyError, TypeError):
        return []


def joined(lines: Sequence[Line], offers: Sequence[tuple[int, str]]) -> tuple[Line, ...]:
    """Return *lines* with those of *offers* that say nothing new; what is added is marked."""
    out = list(lines)
    said = {number: line.text for number, line in enumerate(lines)}
    taken = 0
    for at, offer in offers:
        words = " ".join(offer.split()).strip(" .,;:!?\"'“”")
        line = out[at]
        if taken >= MOST_JOINS or line.added or not fit(words, said) or at == _first(lines):
            continue
        small = line.text if _keeps_capital(line.text) else line.text[:1].lower() + line.text[1:]
        comma = "" if words.lower() in ("and", "but", "so", "because", "when", "since") else ","
        text = f"{words[:1].upper()}{words[1:]}{comma} {small}"
        out[at] = replace(line, text=text, added=(words[:1].upper() + words[1:],))
        taken += 1
    return tuple(out)


def fit(words: str, said: Mapping[int, str]) -> bool:
    """Whether *words* may join: short, no sentence of their own, and nothing in them that was not said."""
    tokens = re.findall(r"[\w']+", words.lower())
    if not tokens or len(tokens) > MOST_WORDS or not re.fullmatch(r"[\w' ,-]+", words):
        return False
    if any(word in ("i", "you", "we", "he", "she", "they", "it", "my", "your", "our") for word in tokens):
        return False
    if all(word in JOINING or word in ("the", "in", "on", "at") for word in tokens):
        return True
    return tokens[0] in JOINING and not invented(words, said)


def _first(lines: Sequence[Line]) -> int:
    return next((at for at, line in enumerate(lines) if line.part == "body"), -1)


def _keeps_capital(text: str) -> bool:
    first = re.split(r"[\s']", text, maxsplit=1)[0]
    return first == "I" or not is_common(first.lower())
