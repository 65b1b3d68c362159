"""Wordings put together into one turn: chosen unused, filled in, short enough to be heard."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from os1.care.crisis.lines import FINDER, Help, Line
from os1.care.crisis.state import Asked, Say, State
from os1.care.crisis.words_other import OTHER
from os1.care.crisis.words_self import SELF
from os1.core.pattern import Pattern

MOST_WORDS = 45
"""In one turn."""
BANKS: dict[str, tuple[str, ...]] = {**SELF, **OTHER}

CLOSED = frozenset({"closed", "closed-other"})
"""Marks in `State.done` that a question of hers takes back."""

_FIELD = Pattern(r"\{(\w+)\}")
_PRONOUNS = {
    "he": {"they": "he", "them": "him", "their": "his", "is_they": "is he", "they_are": "he is", "them_cap": "Him"},
    "she": {"they": "she", "them": "her", "their": "her", "is_they": "is she", "they_are": "she is", "them_cap": "Her"},
    "they": {"they": "they", "them": "them", "their": "their", "is_they": "are they", "they_are": "they are", "them_cap": "Them"},
}  # fmt: skip  # many short entries: rows read better than a column


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is spoken to, and with what at hand."""

    help: Help
    trusted: tuple[str, ...]
    minor: bool
    turn: int

    @property
    def line(self) -> Line:
        """The line that is named: the one for the young to a child, where there is one."""
        return (self.help.youth if self.minor and self.help.youth else self.help.line) or FINDER

    def person(self, state: State) -> str:
        """Return whom she names: the one they named, else the first agreed, else nobody in particular."""
        if state.person:
            return state.person
        if self.trusted:
            return self.trusted[len([s for s in state.done if s.startswith("not-person")]) % len(self.trusted)]
        return "a grown-up you trust" if self.minor else "somebody you trust"

    def say(
        self, state: State, asked: Asked, *banks: str, done: Sequence[str] = (), closes: bool = False
    ) -> Say | None:
        """Return a turn of one wording from each of *banks*, or None if all of them are used up.

        Where the turn grows too long, shorter wordings are taken, and then the last go.
        """
        chosen = [template for bank in banks if bank and (template := self._pick(bank, state))]
        if not chosen:
            return None
        while self._words(chosen, state) > MOST_WORDS and (shorter := self._shorter(banks, chosen, state)):
            chosen = shorter
        while self._words(chosen, state) > MOST_WORDS and len(chosen) > 1:
            chosen.pop()
        text = " ".join(self._fill(template, state) for template in chosen)
        fields = {name for template in chosen for name in _FIELD.findall(template)}
        shows, referrals = self._names(fields, text)
        if "believed" in banks:
            shows = (self.line,)
        behind = state.done.union(done) - (CLOSED if asked else frozenset())
        after = replace(state, asked=asked, said=state.said.union(chosen), done=behind)
        return Say(text, shows, referrals, after, closes)

    def stay(self, state: State) -> Say:
        """Return a turn that only stays, for when all else was said; the one thing that may come twice."""
        return self.say(state, "", "here") or self._again(state)

    def _again(self, state: State) -> Say:
        bank = BANKS["here"]
        return Say(bank[self.turn % len(bank)], (), (), replace(state, asked=""))

    def has(self, bank: str, state: State) -> bool:
        """Whether *bank* still has something unsaid."""
        return bool(self._unsaid(bank, state))

    def _variant(self, bank: str, state: State) -> str:
        """Return the bank that fits who is there and which lines are known."""
        finder = self.line is FINDER and f"{bank}.finder" in BANKS
        nobody = not (state.person or self.trusted)
        if finder:
            return f"{bank}.finder"
        if nobody and self.minor and f"{bank}.minor" in BANKS:
            return f"{bank}.minor"
        return f"{bank}.nobody" if nobody and f"{bank}.nobody" in BANKS else bank

    def _unsaid(self, bank: str, state: State) -> tuple[str, ...]:
        return tuple(template for template in BANKS[self._variant(bank, state)] if template not in state.said)

    def _pick(self, bank: str, state: State) -> str:
        """Return a wording of *bank* not used in this talk; when danger is at hand one may come again."""
        left = self._unsaid(bank, state)
        if not left and state.now:
            left = BANKS[self._variant(bank, state)]
        return left[self.turn % len(left)] if left else ""

    def _shorter(self, banks: Sequence[str], chosen: list[str], state: State) -> list[str]:
        """Return *chosen* with one wording replaced by the shortest of its bank, or nothing if none is shorter."""
        for at, template in sorted(enumerate(chosen), key=lambda item: -len(item[1].split())):
            for bank in filter(None, banks):
                options = BANKS[self._variant(bank, state)]
                if template in options:
                    left = self._unsaid(bank, state) or options
                    best = min(left, key=lambda t: len(self._fill(t, state).split()))
                    if len(self._fill(best, state).split()) < len(self._fill(template, state).split()):
                        return [*chosen[:at], best, *chosen[at + 1 :]]
        return []

    def _words(self, chosen: Sequence[str], state: State) -> int:
        return sum(len(self._fill(template, state).split()) for template in chosen)

    def _fill(self, template: str, state: State) -> str:
        line = self.line
        values = {
            **_PRONOUNS[state.of],
            "line": f"{line.called} on {line.spoken}" if line.called else line.spoken,
            "hours": "any hour" if line.is_always else line.hours,
            "call": "call or text" if line.text_spoken.endswith(f" {line.spoken}") else "call",
            "text": line.text_spoken,
            "person": self.person(state),
            "emergency": self.help.emergency_spoken,
        }
        filled = template.format(**values)
        return re.sub(r"(^|[.?!] )([a-z])", lambda m: m[1] + m[2].upper(), filled)

    def _names(self, fields: set[str], text: str) -> tuple[tuple[Line, ...], tuple[str, ...]]:
        """Return the lines to be shown and the referrals that *text* makes."""
        shows: list[Line] = []
        referrals: list[str] = []
        if "emergency" in fields:
            shows += self.help.emergency_lines
            referrals.append("emergency")
        if fields & {"line", "text"} or FINDER.spoken in text.lower():
            shows.append(self.line)
            referrals.append(self.line.id)
        if "person" in fields:
            referrals.append("trusted")
        return tuple(shows), tuple(referrals)
