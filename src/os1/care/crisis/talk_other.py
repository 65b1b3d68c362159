"""The talk with somebody who fears for another: they are the helper, never asked whether they want to die."""

from dataclasses import replace

from os1.care.crisis.answers import Answer
from os1.care.crisis.assessment import Assessment
from os1.care.crisis.saying import Voice
from os1.care.crisis.state import Say, State

_FIRST = "first-other"
_CLOSED = "closed-other"


def answer_for_other(answer: Answer, assessment: Assessment, before: State, state: State, voice: Voice) -> Say | None:
    """Return her turn; *before* is the state without what *assessment* adds."""
    urgent = assessment.is_crisis and assessment.now
    if _FIRST not in state.done:
        if urgent:
            return voice.say(state, "reach", "other-now", "other-now-stay", "other-now-offer", done=(_FIRST, "urgent"))
        return voice.say(state, "safe", "other-safe", "other-offer", done=(_FIRST,))
    if urgent and not before.now:
        return voice.say(state, "reach", "other-now", "other-now-stay", done=("urgent",))
    if state.is_open:
        return _heard(answer, state, voice)
    if urgent or (assessment.is_crisis and assessment.level > before.level):
        return voice.say(replace(state, done=state.done - {_CLOSED}), "reach", "other-reach")
    return None


def _heard(answer: Answer, state: State, voice: Voice) -> Say | None:
    """Something was asked: what stands out in the answer, else the next step."""
    if answer.leaves:
        return voice.say(state, "", "other-left", done=(_CLOSED,), closes=True)
    if answer.refuses_talk:
        return voice.say(state, "", "dropped", done=(_CLOSED,))
    if answer.secret and voice.has("other-promise", state):
        return voice.say(state, "reach", "other-promise", "other-who", done=("reach",))
    if answer.coming or (
        answer.called
        and not answer.no_answer
        and ("urgent" in state.done or state.asked in ("reach", "away") or "reach" in state.done)
    ):
        return voice.say(state, "", "other-now-good" if state.now else "other-good", done=(_CLOSED,))
    if answer.silent and voice.has("other-quiet", state):
        return voice.say(state, state.asked, "other-quiet")
    refused = answer.refuses_line and "no-line" not in state.done
    return _go_on(answer, state, voice, *(("other-no-call",) if refused else ()))


def _go_on(answer: Answer, state: State, voice: Voice, *ahead: str) -> Say | None:
    """Take the next step: get to them, ask them outright, means away, somebody for the helper as well."""
    done = ("no-line",) if ahead else ()
    if state.now and "urgent" in state.done:
        return _urgent(answer, state, voice, *ahead)
    match state.asked:
        case "safe" | "reach" if answer.better or (answer.here and answer.yes):
            return voice.say(state, "", "other-safe-now", done=(*done, _CLOSED))
        case "safe" if answer.far or answer.unsure or answer.no or answer.no_answer:
            return voice.say(state, "reach", *ahead, "other-reach", done=(*done, "reach"))
        case "told" | "away" if (answer.no_answer or answer.far) and "reach" not in state.done:
            return voice.say(state, "reach", *ahead, "other-reach", done=(*done, "reach"))
        case "safe" | "reach":
            bank = "other-send" if state.asked == "reach" else "other-ask"
            return voice.say(state, "told", *ahead, bank, done=(*done, "asked"))
        case "told" if (
            (answer.no or answer.unsure or answer.asks_how)
            and voice.has("other-how", state)
            and "how" not in state.done
        ):
            return voice.say(state, "told", *ahead, "other-how", done=(*done, "how"))
        case "told":
            return voice.say(state, "away", *ahead, "other-away", done=done)
        case _:
            return voice.say(state, "", *ahead, "other-close", done=(*done, _CLOSED))


def _urgent(answer: Answer, state: State, voice: Voice, *ahead: str) -> Say | None:
    """It is at hand for them: one thing at a time until somebody is there."""
    if answer.here or answer.better:
        return voice.say(state, "", "other-now-good", done=(_CLOSED,))
    held = ahead or ("other-now-hold",)
    return voice.say(state, "reach", *held, "other-now-next", done=("no-line",) if ahead else ())
