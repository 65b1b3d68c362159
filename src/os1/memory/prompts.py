"""What the model is told when it takes notes in the quiet."""

from collections.abc import Mapping, Sequence
from typing import Any

from os1.core.models import Message
from os1.memory.stretch import Line

NOTES_TOKENS = 420
GIST_TOKENS = 90

_FACTS: Mapping[str, Any] = {
    "type": "array",
    "maxItems": 3,
    "items": {
        "type": "object",
        "properties": {"who": {"type": "string", "maxLength": 24}, "fact": {"type": "string", "maxLength": 60}},
        "required": ["who", "fact"],
        "additionalProperties": False,
    },
}

GIST_SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "properties": {"gist": {"type": "string", "maxLength": 200}},
    "required": ["gist"],
    "additionalProperties": False,
}

_NOTES = (
    "You take notes of what a person said. For each line write the lasting facts in it: who it is about "
    '("I" for the person), and the fact, in the words of that line. '
    "Greetings, questions, guesses and moods of the moment are no facts: an empty list."
)
_NOTES_SHOWN = (
    (
        "1: hi, it's me again\n2: my cousin Ada has moved to Hull, she's a welder now\n3: anyway I can't stand coriander\n"
        "4: maybe I'll learn to cook\n5: on friday I have to pick up the car\n6: what should I cook tonight?",
        '{"1":[],"2":[{"who":"my cousin Ada","fact":"has moved to Hull"},{"who":"my cousin Ada","fact":"is a welder"}],'
        '"3":[{"who":"I","fact":"can\'t stand coriander"}],"4":[],'
        '"5":[{"who":"I","fact":"have to pick up the car"}],"6":[]}',
    ),
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


def notes_schema(lines: Sequence[Line]) -> Mapping[str, Any]:
    """Return a schema with one list for each line: a small model that counts lines itself counts wrong.

    The facts are phrases, whose predicate code reads: such a model copies well and sorts badly.
    """
    numbers = [str(number) for number in range(1, len(lines) + 1)]
    return {
        "type": "object",
        "properties": dict.fromkeys(numbers, _FACTS),
        "required": numbers,
        "additionalProperties": False,
    }


def notes_of(lines: Sequence[Line]) -> tuple[Message, ...]:
    """Return the prompt that asks for the notes of these lines."""
    return _prompt(_NOTES, _NOTES_SHOWN, lines)


def gist_of(lines: Sequence[Line]) -> tuple[Message, ...]:
    """Return the prompt that asks what a conversation was about."""
    return _prompt(_GIST, _GIST_SHOWN, lines)
