"""What a door does with a letter outside a conversation: the same rules, without a turn to name."""

import asyncio

from os1.core.clock import Clock
from os1.core.errors import Misconfigured, ModelUnavailable
from os1.core.events import Event
from os1.core.letter_events import Form, LetterComposed, LetterReplied
from os1.core.models import LanguageModel
from os1.letters import words
from os1.letters.drafting import Moment, asks_next, composed, told_of
from os1.letters.interview import who
from os1.letters.letter import Letter
from os1.letters.letters import Letters
from os1.letters.offer import joined, offered
from os1.letters.revise import At, accepted, by_hand, confirmed, dropped, same, without_added

OFFER_S = 40.0
"""For a model's joining words."""
Outcome = tuple[tuple[Event, ...], tuple[str, ...], bool]
"""What is to be written, what is said, and whether a model is to offer joining words."""


SENT = {"post": "I posted it", "email": "I e-mailed it", "hand": "I handed it over"}
"""How it is said that a letter has gone."""


def first_words(to: str, form: Form) -> str:
    """Return how one begins a letter of *form* with her; *to* may be empty."""
    match form:
        case "commission":
            return "Help me write a letter for somebody who cannot write."
        case "unsent":
            return f"Help me write an unsent letter{f' to {to}' if to else ''}."
        case "letter":
            return f"Help me write a letter{f' to {to}' if to else ''}."


def wished(letter: Letter, wish: str, letters: Letters, clock: Clock) -> Outcome:
    """Return what comes of *wish*.

    Raises:
        Misconfigured: it is not understood.

    """
    done = told_of(letter, wish, "", letters, Moment(clock.now(), clock.zone, 0))
    if done is None or done.more:
        message = "That wish is not understood. Examples: os1 letter revise --help; or write it over yourself: --edit"
        raise Misconfigured(message)
    read = letter.current is not None and any(isinstance(event, LetterComposed) for event in done.events)
    says = tuple(say for say in done.says if "\n" not in say and not (read and say == words.AFTER_CHANGE))
    return done.events, says, done.flows


def written_over(letter: Letter, text: str, letters: Letters) -> Outcome:
    """Return what comes of *text* in the place of *letter*."""
    now = letter.current
    lines = by_hand(now.lines if now is not None else (), text, At(None, letters.heard, who(letter)))
    if now is not None and same(lines, now.lines):
        return (), (words.NO_CHANGE,), False
    say, awaits = asks_next(letter, lines)
    return (composed(letter, lines, "by hand", 0, by="hand"),), (say,) if awaits != "keep" else (), False


def came_back(letter: Letter, text: str) -> LetterReplied:
    """Return that *text* came back for *letter*.

    Raises:
        Misconfigured: it was not sent.

    """
    if not letter.sent:
        message = "This letter has not gone yet. Say first that it has."
        raise Misconfigured(message)
    return LetterReplied(letter.number, text, letter.root)


async def flowing(letter: Letter, model: LanguageModel) -> tuple[tuple[Event, ...], tuple[str, ...]]:
    """Return what comes of joining words that *model* offers."""
    now = letter.current
    if now is None:
        return (), (words.NO_LETTER,)
    try:
        await model.start()
        async with asyncio.timeout(OFFER_S):
            lines = joined(now.lines, await offered(model, now.lines))
    except (TimeoutError, ModelUnavailable):
        return (), (words.NO_MODEL,)
    if same(lines, now.lines):
        return (), (words.FLOWS_NOT,)
    return (composed(letter, lines, "joined", 0, by=model.name),), (words.FLOWS,)


def settled(letter: Letter, *, yes: bool) -> LetterComposed:
    """Return the version after a yes or a no to what is asked of *letter* first: a doubt, else her own words.

    Raises:
        Misconfigured: nothing is asked of it.

    """
    now = letter.current
    if now is not None and now.doubted:
        at = now.doubted[0]
        lines = confirmed(now.lines, at, None) if yes else dropped(now.lines, at)
        return composed(letter, lines, "confirmed" if yes else "taken out", 0)
    if now is not None and now.added:
        lines = accepted(now.lines) if yes else without_added(now.lines)
        return composed(letter, lines, "accepted" if yes else "not accepted", 0)
    message = "Nothing is asked of this letter."
    raise Misconfigured(message)
