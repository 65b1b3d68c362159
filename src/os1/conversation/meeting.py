"""The first meeting as a value: what is asked next, what an answer teaches, and when it is over. No model, no clock.

A question counts as asked when she begins to say it; it is never asked again, whatever was answered. Who speaks of
something else has the floor: the meeting ends, and what was already learned stays.
"""

import re
from dataclasses import dataclass, field, replace

from os1.conversation import meeting_words as words
from os1.conversation.meeting_words import Step
from os1.conversation.said_briefly import manner, plain
from os1.conversation.said_name import corrected_name, her_name, keeps_it, their_name, unwanted
from os1.conversation.said_people import SORE, Tie, said_people, says_nobody
from os1.conversation.said_tuning import Wish, voice_wish
from os1.persona.tuning import HIGHEST, LOWEST, QUICKEST, SLOWEST, Tuning

STEPS: tuple[Step, ...] = ("name", "her name", "people", "voice")
"""In the order in which they are asked. Her name comes early: while the rest is asked, the model reads who she is now."""
MOST_BESIDE = 5
"""Words beside an answer; who says more is telling something, and is answered."""
MOST_OF_PEOPLE = 20
"""Words about those who matter, before it is a story."""
MOST_STAYS = 2
"""How often a question stays open for what is no answer yet ("hello", "hm", "why?")."""
MOST_TUNED = 3
MOST_TURNS = 16
"""Of the user's in one meeting: who cuts her off each time gets no further, and is left in peace."""


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
        return Reply(self._asking(step), (*says, asks), asks=asks)

    def heard_of_her(self, text: str, asks: str, *, whole: bool) -> "Meeting":
        """Return it after *text* was heard of her, with *asks* the question that was to stand at its end.

        Of a question that was cut, the first word is enough.
        """
        greeted = replace(self, greeted=self.greeted or bool(text))
        if self.coming is None or not (whole or _begun(text, asks)):
            return greeted
        return greeted.as_if_heard

    # -- the user's side -----------------------------------------------------------------

    def answer(self, text: str) -> Reply | None:
        """Return what comes of *text*; None where it is plainly no answer, and the talk takes its own way."""
        step = self.open or self.coming or (self.todo[0] if self.todo else None)
        said = plain(text)
        if step is None or not said or self.turns >= MOST_TURNS:
            return None
        return replace(self, turns=self.turns + 1)._answer(step, said, manner(self._without_her(said)))

    def _answer(self, step: Step, said: str, kind: str) -> Reply | None:
        if kind == "skip all":
            return Reply(self._over(), (words.SKIPPED_ALL,), ended="skipped")
        if self.open is None:
            return self._before_it_was_asked(step, said, kind)
        if kind == "skip" and step != "voice":
            return self._next(words.SKIPPED[step].format(her=self.her))
        if kind in ("again", "why", "where", "hello", "wait"):
            return self._stays(step, kind)
        reply = self._read(step, said)
        return reply if reply is not None else self._stays(step, kind)

    def _before_it_was_asked(self, step: Step, said: str, kind: str) -> Reply | None:
        """Answer what came before a question was heard: a hello is answered with it, a name given is taken."""
        if kind in ("hello", "yes", "again", "wait"):
            if not self.greeted:
                return self.begin()
            asks = words.question(step, self.her, last=False)
            return Reply(self._asking(step), (asks,), asks=asks)
        if kind == "skip":
            # Nothing was asked yet: it is the asking that is not wanted.
            return Reply(self._over(), (words.SKIPPED_ALL,), ended="skipped")
        known = their_name(self._without_her(said)) if step == "name" else None
        if known is None or known.rest > MOST_BESIDE:
            return None
        todo = tuple(one for one in self.todo if one != "name")
        reply = replace(self, todo=todo, open="name", coming=None)._next(
            words.got_name(known.name), Learned(name=known.name)
        )
        if self.greeted or reply.ended:
            return reply
        # They were first: her hello comes with the answer.
        hello = words.greeting(self.her, self.host, len(todo))[1:]
        return replace(reply, says=(reply.says[0], *hello, *reply.says[1:]))

    def _read(self, step: Step, said: str) -> Reply | None:
        match step:
            case "name":
                found = their_name(self._without_her(said))
                if found is None:
                    return None
                return self._learned(
                    words.got_name(found.name), Learned(name=found.name), goes_on=found.rest <= MOST_BESIDE
                )
            case "her name":
                return self._read_her_name(said)
            case "people":
                return self._read_people(said)
            case _:
                wish = voice_wish(said)
                return self._tune(wish) if wish is not None else None

    def _read_her_name(self, said: str) -> Reply | None:
        if self.her.lower() not in said.lower() and self.name and (right := corrected_name(said, self.name)):
            mended = self._stay(words.mended_name(right))
            return mended and replace(mended, after=replace(mended.after, name=right), learned=Learned(name=right))
        found = her_name(said, self.her)
        if found is not None:
            learned = Learned(her_name=found.name) if found.name != self.her else Learned()
            return self._learned(words.got_her_name(found.name, self.her), learned, goes_on=found.rest <= MOST_BESIDE)
        if manner(said) == "yes" or keeps_it(said):
            return self._next(words.got_her_name(self.her, self.her))
        return self._stay(words.MORE["another name"]) if unwanted(said, self.her) else None

    def _read_people(self, said: str) -> Reply | None:
        if says_nobody(said) == "lightly":
            return self._next(words.SKIPPED["people"])
        found = said_people(said)
        if found is None:
            return None
        names_only = len(said.split()) <= MOST_OF_PEOPLE and not said.endswith("?") and SORE.search(said) is None
        return self._learned(words.got_people(found), Learned(people=found.ties), goes_on=names_only)

    def _tune(self, wish: Wish) -> Reply:
        if wish.cannot:
            return self._stay(words.MORE["louder" if wish.cannot == "louder" else "other voice"]) or self._next(
                words.LEFT
            )
        if wish.back:
            return self._next(words.BACK, Learned(tuning=self.before))
        wish = self.wished if wish.more else wish
        if not wish.words:
            return self._next(words.SETTLED if self.tuned else words.LEFT)
        new = self.tuning.moved(wish.speed, wish.pitch)
        at_bound = new == self.tuning or new.speed in (SLOWEST, QUICKEST) or new.pitch in (LOWEST, HIGHEST)
        said = words.tuned(wish.words, self.tuned, as_far=wish.words[0] if at_bound and len(wish.words) == 1 else "")
        after = replace(
            self, tuning=new, tuned=self.tuned + 1, wished=wish, before=self.before if self.tuned else self.tuning
        )
        if at_bound or after.tuned >= MOST_TUNED:
            return after._next(said, Learned(tuning=new))
        return Reply(after, (said,), Learned(tuning=new))

    def _stays(self, step: Step, kind: str) -> Reply | None:
        """Leave the question open for what is no answer yet; None where it is none at all, or has been left open enough."""
        match kind:
            case "again":
                return self._stay(words.ASKED[step].format(her=self.her))
            case "why":
                return self._stay(words.WHY[step])
            case "where":
                return self._stay(words.WHERE_ELSEWHERE.format(host=self.host) if self.host else words.WHERE_HERE)
            case "hello" | "yes" | "wait":
                return self._stay(words.MORE[kind])
            case _:
                return None

    # -- what follows --------------------------------------------------------------------

    def _stay(self, say: str) -> Reply | None:
        if self.stays >= MOST_STAYS:
            return None
        return Reply(replace(self, stays=self.stays + 1), (say,))

    def _learned(self, say: str, learned: Learned, *, goes_on: bool) -> Reply:
        """Go on with the next question, or, where far more was said than was asked, let the talk go on from there."""
        if goes_on:
            return self._next(say, learned)
        return Reply(replace(self._knowing(learned)._over()), (), learned, ended="gave_way")

    def _next(self, say: str, learned: Learned | None = None) -> Reply:
        learned = learned or Learned()
        known = self._knowing(learned)
        step = known.coming or (known.todo[0] if known.todo else None)
        if step is None:
            return Reply(known._over(), (say, words.ending(known.name)), learned, ended="done")
        asks = words.question(step, known.her, last=not [one for one in known.todo if one != step])
        return Reply(known._asking(step), (say, asks), learned, asks=asks)

    def _knowing(self, learned: Learned) -> "Meeting":
        return replace(
            self,
            name=learned.name or self.name,
            her=learned.her_name or self.her,
            tuning=learned.tuning or self.tuning,
        )

    def _asking(self, step: Step) -> "Meeting":
        """Return it with *step* on its way."""
        return replace(self, todo=tuple(one for one in self.todo if one != step), coming=step, before=self.tuning)

    def _over(self) -> "Meeting":
        return replace(self, todo=(), open=None, coming=None)

    def _without_her(self, said: str) -> str:
        """Return *said* without her own name, by which she is spoken to."""
        rest = re.sub(rf"(?<!\w){re.escape(self.her)}(?!\w)", "", said, flags=re.IGNORECASE)
        return rest if re.search(r"\w", rest) else said


def _begun(text: str, asks: str) -> bool:
    """Whether *text* ends within *asks*: at least one word of the question was heard."""
    heard, wanted = text.split(), asks.split()
    return any(heard[-count:] == wanted[:count] for count in range(1, min(len(heard), len(wanted)) + 1))
