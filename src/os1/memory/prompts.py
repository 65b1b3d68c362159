"""What the model is told when it takes notes in the quiet."""

from collections.abc import Mapping, Sequence
from typing import Any

from os1.core.models import Message
from os1.memory.predicates import PREDICATES
from os1.memory.stretch import Line

MOST_NOTES = 8
NOTES_TOKENS = 420
GIST_TOKENS = 90

NOTES_SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "notes": {
            "type": "array",
            "maxItems": MOST_NOTES,
            "items": {
                "type": "object",
                "properties": {
                    "line": {"type": "integer", "minimum": 1, "maximum": 8},
                    "who": {"type": "string", "maxLength": 30},
                    "words": {"type": "string", "maxLength": 60},
                    "says": {"enum": list(PREDICATES)},
                },
                "required": ["line", "who", "words", "says"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["notes"],
    "additionalProperties": False,
}
"""Line and words come before the predicate: a small model that names the predicate first bends the words to it."""

GIST_SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "properties": {"gist": {"type": "string", "maxLength": 200}},
    "required": ["gist"],
    "additionalProperties": False,
}

_NOTES = (
    "You take notes of what a person said. One note for each lasting fact: the number of its line, who it is about "
    '("I" for the person), the words for it copied from that line, and what they say of them. '
    "Leave out greetings, questions, guesses and moods of the moment. No facts: an empty list."
)
_NOTES_SHOWN = (
    (
        "1: hi, it's me again\n2: my cousin Ada has moved to Hull, she's a welder now\n3: anyway I can't stand coriander\n"
        "4: on friday I have to pick up the car",
        '{"notes":[{"line":2,"who":"my cousin Ada","words":"Hull","says":"lives in"},'
        '{"line":2,"who":"my cousin Ada","words":"a welder","says":"works as"},'
        '{"line":3,"who":"I","words":"coriander","says":"dislikes"},'
        '{"line":4,"who":"I","words":"pick up the car","says":"plans"}]}',
    ),
    ("1: oh you know, long day\n2: what should I cook tonight?", '{"notes":[]}'),
)
_GIST = (
    "These are the lines a person said in one conversation. Say in one short sentence what it was about, "
    'beginning with "You", in the person\'s own words. Add nothing that is not in the lines.'
)
_GIST_SHOWN = (
    (
        "1: I finally rang the plumber about the boiler\n2: he's coming on Tuesday\n3: and Ada got the job in Hull, I'm so pleased",
        '{"gist":"You rang the plumber about the boiler, and you were pleased that Ada got the job in Hull."}',
    ),
)


def _numbered(lines: Sequence[Line]) -> str:
    return "\n".join(f"{number}: {' '.join(line.text.split())}" for number, line in enumerate(lines, 1))


def _prompt(told: str, shown: Sequence[tuple[str, str]], lines: Sequence[Line]) -> tuple[Message, ...]:
    examples = [
        message for asked, answer in shown for message in (Message("user", asked), Message("assistant", answer))
    ]
    return (Message("system", told), *examples, Message("user", _numbered(lines)))


def notes_of(lines: Sequence[Line]) -> tuple[Message, ...]:
    """Return the prompt that asks for the notes of these lines."""
    return _prompt(_NOTES, _NOTES_SHOWN, lines)


def gist_of(lines: Sequence[Line]) -> tuple[Message, ...]:
    """Return the prompt that asks what a conversation was about."""
    return _prompt(_GIST, _GIST_SHOWN, lines)
