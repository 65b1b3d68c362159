"""Asking how to die or how to hurt oneself, also for a story or a friend: told apart from everyday hows (`care.md` C2).

After the safe messaging guidelines (Samaritans, reportingonsuicide.org): never a method, a dose, a height or a place;
always a direct question and somebody to talk to. It reads the words for itself, so that no frame ("for a story",
"hypothetically") turns the question into another.
"""

from collections.abc import Sequence
from typing import Literal

from os1.care.means_words import (
    DEATH,
    EVERYDAY,
    FRIEND,
    HARM,
    HOW,
    METHOD_NAMED,
    OPEN_ASK,
    OUTRIGHT,
    STORY,
    STUDY,
)
from os1.care.wording import clauses

Frame = Literal["self", "story", "friend"]
_CONTEXT = 4
"""Turns before that can tell what "it" is."""


def asks_means(text: str, context: Sequence[str] = ()) -> bool:
    """Whether *text* asks how to die or to hurt oneself, or what is enough for it.

    Args:
        text: what was said or typed.
        context: what was said before, the latest last: it tells what "it" is in "does it hurt" and "just give me the steps".

    """
    heard = _plain(text)
    if not heard:
        return False
    if OUTRIGHT.search(heard):
        return not STUDY.search(heard)
    if EVERYDAY.search(heard):
        return False
    if HOW.search(heard) and (DEATH.search(heard) or HARM.search(heard)):
        return not STUDY.search(heard)
    if METHOD_NAMED.search(heard):
        return not STUDY.search(heard)
    before = " . ".join(_plain(turn) for turn in context[-_CONTEXT:])
    grave = bool(DEATH.search(before) or HARM.search(before) or OUTRIGHT.search(before))
    return grave and bool(OPEN_ASK.search(heard))


def frame(text: str) -> Frame:
    """Return for whom the means in *text* are said to be."""
    heard = _plain(text)
    if STORY.search(heard):
        return "story"
    return "friend" if FRIEND.search(heard) else "self"


def answer_means(turn: int, line: str, trusted: str = "", text: str = "") -> str:
    """Return what she says to it: at most 40 words; another *turn*, another wording.

    Args:
        turn: how many turns there were.
        line: whom one can call, in spoken form: "Samaritans on one one six, one two three".
        trusted: the user's own person, or nothing.
        text: what was asked, which tells a story or a friend.

    """
    options = _ANSWERS[frame(text)]
    person = f" or {trusted}" if trusted else ""
    return options[turn % len(options)].format(line=line, person=person)


def _plain(text: str) -> str:
    return " , ".join(clause.text for clause in clauses(text))


_ANSWERS: dict[Frame, tuple[str, ...]] = {
    "self": (
        "I won't tell you how, and I'm glad you said it to me. Are you thinking of killing yourself? Please ring {line}{person}. I'm staying right here.",
        "A way to do it you won't get from me. You I'd like to hear about: do you want to die tonight? There's {line}{person}, and there's me.",
        "Not that, not from me. Tell me straight, nothing you say will shock me: are you thinking about suicide? {line}{person} would listen now, and so do I.",
        "I'm not going to help with how. I want to know how bad it is: are you thinking of ending your life? Ring {line}{person}, and keep talking to me.",
    ),
    "story": (
        "I'll stay with the scene, and the method stays out of it: what's true is her breath, the room, who rings. And you: do you want to die? {line}{person} would listen.",
        "The how I leave out, in stories too. What they feel, and who finds them, I'd gladly write with you. Are you thinking of suicide yourself? There's {line}{person}.",
        "Readers don't need the method; they need the minute before. Let's write that. And I ask plainly: do you want to die? {line}{person} is there, and I am.",
    ),
    "friend": (
        "I won't say how, not for anyone. Is your friend thinking of suicide, or are you? Ask them outright, stay near, and ring {line}{person} together.",
        "The how I keep out of it. Tell me about your friend: do they want to die? Or is it you? {line}{person} will help either way.",
        "Not the method. Is somebody in danger right now, your friend or you? You can ask them straight out: are you thinking of suicide? {line}{person} will help you.",
    ),
}
