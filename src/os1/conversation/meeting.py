"""The first meeting as a value: what is asked next, what an answer teaches, and when it is over. No model, no clock.

A question counts as asked when she begins to say it; it is never asked again, whatever was answered. Who speaks of
something else has the floor: the meeting ends, and what was already learned stays.
"""

import re
from dataclasses import dataclass, field, replace

from os1.conversation import meeting_words as words
from os1.conversation.meeting_words import Step
from os1.conversation.said_people import Tie
from os1.conversation.said_tuning import Wish
from os1.persona.tuning import Tuning

STEPS: tuple[Step, ...] = ("name", "her name", "people", "voice")
"""In the order in which they are asked. Her name comes early: while the rest is asked, the model reads who she is now."""
MOST_STAYS = 2
"""How often a question stays open for what is no answer yet ("hello", "hm", "why?")."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What one answer taught."""

    name: str = ""
    """What to call the user."""
    her_name: str = ""
    people: tuple[Tie, ...] = ()
    tuning: Tuning | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What comes of something the user said."""

    after: "Meeting"
    says: tuple[str, ...]
    """Piece by piece; nothing where the talk goes on without her questions."""
    learned: Learned = field(default_factory=Learned)
    asks: str = ""
    """The question among what she says, word for word."""
    ended: str = ""
    """`done`, `skipped` or `gave_way`; nothing while it goes on."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """How far two have come who meet for the first time."""

    todo: tuple[Step, ...]
    """What is not asked yet."""
    her: str
    """Her name so far."""
    name: str = ""
    """The user's, once it is known."""
    host: str = ""
    """Where her language model is, if that is not this machine."""
    tuning: Tuning = field(default_factory=Tuning)
    greeted: bool = False
    """Whether anything of her hello was heard."""
    resumed: bool = False
    """Whether it began in an earlier conversation."""
    open: Step | None = None
    """The question that was heard and waits for an answer."""
    coming: Step | None = None
    """The question that is on its way, and of which nothing was heard yet."""
    turns: int = 0
    """How often the user had the word."""
    stays: int = 0
    tuned: int = 0
    before: Tuning = field(default_factory=Tuning)
    """How she sounded when she asked about it."""
    wished: Wish = field(default_factory=Wish)
    """What was last wanted of her voice."""

    @property
    def as_if_heard(self) -> "Meeting":
        """It, as it is if the question on its way was heard: what is said over her speech may answer that one already."""
        return replace(self, open=self.coming, coming=None, stays=0) if self.coming is not None else self

    @property
    def over(self) -> bool:
        """Whether there is nothing to ask, and nothing that waits for an answer."""
        return not (self.todo or self.open or self.coming)

    # -- her side ------------------------------------------------------------------------

    def begin(self) -> Reply:
        """Return her hello and the first question, or what she says when a meeting that was cut off goes on."""
        step = self.coming or (self.todo[0] if self.todo else None)
        if step is None:
            return Reply(self, (), ended="done")
        left = len({*self.todo, step})
        says = (words.AGAIN,) if self.resumed else words.greeting(self.her, self.host, left)
        asks = words.question(step, self.her, last=False)
        return Reply(self.asking(step), (*says, asks), asks=asks)

    def heard_of_her(self, text: str, asks: str, *, whole: bool) -> "Meeting":
        """Return it after *text* was heard of her, with *asks* the question that was to stand at its end.

        Of a question that was cut, the first word is enough.
        """
        greeted = replace(self, greeted=self.greeted or bool(text))
        if self.coming is None or not (whole or _begun(text, asks)):
            return greeted
        return greeted.as_if_heard

    # -- what follows --------------------------------------------------------------------

    def stay(self, say: str) -> Reply | None:
        """Say *say* and leave the question open; None where it was left open often enough."""
        if self.stays >= MOST_STAYS:
            return None
        return Reply(replace(self, stays=self.stays + 1), (say,))

    def learning(self, say: str, learned: Learned, *, goes_on: bool) -> Reply:
        """Go on with the next question, or, where far more was said than was asked, let the talk go on from there."""
        if goes_on:
            return self.going_on(say, learned)
        return Reply(self._knowing(learned).closed(), (), learned, ended="gave_way")

    def going_on(self, say: str, learned: Learned | None = None) -> Reply:
        """Say *say* and ask what is next, or end it where nothing is."""
        learned = learned or Learned()
        known = self._knowing(learned)
        step = known.coming or (known.todo[0] if known.todo else None)
        if step is None:
            return Reply(known.closed(), (say, words.ending(known.name)), learned, ended="done")
        asks = words.question(step, known.her, last=not [one for one in known.todo if one != step])
        return Reply(known.asking(step), (say, asks), learned, asks=asks)

    def _knowing(self, learned: Learned) -> "Meeting":
        return replace(
            self,
            name=learned.name or self.name,
            her=learned.her_name or self.her,
            tuning=learned.tuning or self.tuning,
        )

    def asking(self, step: Step) -> "Meeting":
        """Return it with *step* on its way."""
        return replace(self, todo=tuple(one for one in self.todo if one != step), coming=step, before=self.tuning)

    def closed(self) -> "Meeting":
        """Return it with nothing left to ask."""
        return replace(self, todo=(), open=None, coming=None)

    def without_her(self, said: str) -> str:
        """Return *said* without her own name, by which she is spoken to."""
        rest = re.sub(rf"(?<!\w){re.escape(self.her)}(?!\w)", "", said, flags=re.IGNORECASE)
        return rest if re.search(r"\w", rest) else said


def _begun(text: str, asks: str) -> bool:
    """Whether *text* ends within *asks*: at least one word of the question was heard."""
    heard, wanted = text.split(), asks.split()
    return any(heard[-count:] == wanted[:count] for count in range(1, min(len(heard), len(wanted)) + 1))
