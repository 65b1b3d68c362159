"""The talk when danger is at hand: the emergency number first, then away from it, and a person in the room."""

from dataclasses import replace

from os1.care.crisis.answers import Answer
from os1.care.crisis.assessment import Assessment
from os1.care.crisis.saying import Voice
from os1.care.crisis.state import Say, State

_STEPS = (
    ("now-person", "now-where"),
    ("now-stay", "now-where"),
    ("now-emergency", "now-where"),
    ("now-away", "now-person"),
    ("now-stay", "now-where"),
)


def begin_now(answer: Answer, state: State, voice: Voice) -> Say | None:
    """Return the first turn: emergency number, distance to the means, a person, the line."""
    at_hand = replace(state, now=True, missed=0, quiet=0)
    people = "now-person" if "no-line" in state.done else "now-people"
    if answer.wounds and not answer.taken:
        return voice.say(at_hand, "now", "now-wound", people, done=("taken",))
    if answer.taken:
        return voice.say(at_hand, "now", "now-taken", people, "now-where", done=("taken",))
    return voice.say(at_hand, "now", "now-emergency", "now-away", people)


def answer_now(answer: Answer, assessment: Assessment, state: State, voice: Voice) -> Say | None:
    """Return the next turn while it is at hand; never None until somebody is coming or it has eased."""
    if "closed" in state.done and not (assessment.is_crisis and assessment.now):
        return None
    if answer.refuses_talk:
        return voice.say(state, "now", "dropped-now")
    if answer.taken and "taken" not in state.done:
        return voice.say(state, "now", "now-taken", "now-person", done=("taken",))
    if (answer.called and not answer.no_answer and not answer.refuses_line) or answer.coming or answer.here:
        return voice.say(state, "", "now-good", done=("closed",))
    if answer.better:
        return voice.say(replace(state, now=False), "", "eased", done=("closed",))
    if answer.refuses_line or (answer.no and "no-emergency" not in state.done):
        return voice.say(state, "now", "now-refused", done=("no-emergency",))
    if answer.not_person and voice.has("worth-waking", state):
        return voice.say(state, "now", "worth-waking", "now-where")
    if answer.moved or (answer.yes and "moved" not in state.done):
        return voice.say(state, "now", "now-moved", "now-person", done=("moved",))
    at = sum(step.startswith("now-") for step in state.done)
    banks = _STEPS[at % len(_STEPS)]
    if "no-emergency" in state.done and "now-emergency" in banks:
        banks = ("now-stay", "now-where")
    return voice.say(state, "now", *banks, done=(f"now-{at}",))
