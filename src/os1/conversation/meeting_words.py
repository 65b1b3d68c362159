"""What she says when somebody meets her for the first time."""

from collections.abc import Sequence
from typing import Literal

from os1.care.disclosure import WORDS
from os1.conversation.said_people import SaidPeople

Step = Literal["name", "her name", "people", "voice"]

AGAIN = "Hello again. We were cut off."
KEPT_HERE = "What we say stays on this machine, encrypted. Tell me to forget something and it's gone."
ASKS_ELSEWHERE = (
    "What we say is kept on this machine, encrypted. My words come from a model at {host}, which reads along."
)
WHERE_HERE = (
    "On this machine, in a file that only your key opens. You can read all of it, and have any of it forgotten."
)
WHERE_ELSEWHERE = (
    "On this machine, in a file that only your key opens. The model I find my words with is at {host}, and reads along."
)
_FEW = ("No", "One", "Two", "Three", "Four")
MORE = {
    "hello": "Hello to you.",
    "yes": "Whenever you like.",
    "wait": "No hurry.",
    "hear": "I hear you.",
    "who": "I'm {her}.",
    "only her": "Kind of you. I meant people, though.",
    "other voice": "This is the one voice I have. Slower or lower, I can do.",
    "louder": "Loudness is in your hands, I'm afraid. Slower or lower, I can do.",
    "another name": "Then give me another. I'll wear it.",
}
"""Said while a question stays open."""
ASKED = {
    "name": "I asked what to call you.",
    "her name": "I asked what you want to call me. {her} is what I come with.",
    "people": "I asked who matters to you.",
    "voice": "I asked about my voice: slower, quicker, lower, higher, or as it is.",
}
"""What she had asked, for who did not catch it: told, not asked a second time."""
WHY = {
    "name": "So I know who I'm talking to. You can skip it.",
    "her name": "You're the one who has to say it. You can skip it.",
    "people": "So I know who you mean when you mention them. You can skip it.",
    "voice": "It's your ear. You can skip it.",
}
SKIPPED = {
    "name": "No name, then. That's all right.",
    "her name": "{her} it stays.",
    "people": "Fine. Whoever comes up, comes up.",
    "voice": "I'll leave it.",
}
SKIPPED_ALL = "Gladly. I'm listening."
_AS_FAR = {"slower": "slow", "quicker": "quick", "lower": "low", "higher": "high"}


def greeting(her: str, host: str, questions: int) -> tuple[str, ...]:
    """Return how she begins: who she is, what she is, what is kept, and what comes. *host* is where her model is, if not here."""
    kept = ASKS_ELSEWHERE.format(host=host) if host else KEPT_HERE
    coming = (
        "One small question; skip it if you like."
        if questions == 1
        else f"{_FEW[questions]} small questions; skip any you like."
    )
    return ("Hello.", f"I'm {her}, and {WORDS}.", kept, coming)


def discloses(words: str) -> bool:
    """Whether *words* say what she is."""
    return WORDS in words


def question(step: Step, her: str, *, last: bool) -> str:
    """Return what she asks."""
    match step:
        case "name":
            return "What shall I call you?"
        case "her name":
            return f"And me? I come as {her}. Call me something else if you like."
        case "people":
            return "Who matters to you? Names, if you like: a sister, a friend, a dog."
        case _:
            # What is most often answered does not stand at the end, where it would pass for her echo.
            before = "Last one: my voice." if last else "My voice:"
            return f"{before} Leave it, or go slower, quicker, lower, higher?"


def got_name(name: str) -> str:
    """Return what she says to the user's name."""
    return f"{name}. Good."


def mended_name(name: str) -> str:
    """Return what she says where she had it wrong."""
    return f"{name}. Sorry."


def got_her_name(name: str, before: str) -> str:
    """Return what she says to her own."""
    return f"{name} it is." if name == before else f"{name}. I'll answer to that."


def got_people(said: SaidPeople) -> str:
    """Return what she says to those who matter."""
    if not said.ties:
        return "Good. Their names will come up."
    return f"{_listed([tie.name for tie in said.ties])}. I'll know who you mean."


def tuned(words: Sequence[str], times: int, *, as_far: str) -> str:
    """Return what she says in her new voice: the first time and the second she asks how it is."""
    if as_far:
        return f"That's as {_AS_FAR[as_far]} as I go."
    called = _listed(words) or "a bit more"
    said = f"{called[0].upper()}{called[1:]}."
    return f"{said} {('Like this?', 'And now?')[times]}" if times < 2 else f"{said} There."


BACK = "Back as I was."
LEFT = "I'll leave it."
SETTLED = "Good."


def ending(name: str) -> str:
    """Return how the meeting ends and the talk begins."""
    return f"That's all I need{f', {name}' if name else ''}. Talk to me about anything."


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else list(words))
