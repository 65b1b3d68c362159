"""The talk with somebody who is in danger themselves, step by step."""

from dataclasses import replace

from os1.care.crisis.answers import Answer
from os1.care.crisis.assessment import Assessment, Level
from os1.care.crisis.saying import Voice
from os1.care.crisis.state import Asked, Say, State
from os1.care.crisis.talk_now import answer_now, begin_now

_FIRST = "first-self"
_CLOSED = "closed"
"""The steps are done, or the user said no: only a new sign opens it again."""
_MOST_MISSED = 2


def answer_to_self(answer: Answer, assessment: Assessment, before: State, state: State, voice: Voice) -> Say | None:
    """Return her turn; *before* is the state without what *assessment* adds."""
    if _FIRST not in state.done:
        return _first(answer, state, voice)
    if assessment.is_crisis and assessment.now and not before.now:
        return begin_now(answer, state, voice)
    if answer.asks_method:
        return voice.say(state, "closer", "no-method", "about-to", done=("yes",))
    if answer.leaves and (state.is_open or _CLOSED not in state.done):
        return _leaving(answer, state, voice)
    if state.now:
        return answer_now(answer, assessment, state, voice)
    if answer.refuses_talk:
        return voice.say(state, "", "dropped", done=(_CLOSED, "dropped"))
    if answer.refuses_line and "no-line" not in state.done:
        return _without_line(state, voice)
    if not state.is_open:
        return _unasked(assessment, before, state, voice)
    return _eased(answer, state, voice) or _by_question(answer, assessment, state, voice)


def _eased(answer: Answer, state: State, voice: Voice) -> Say | None:
    """Somebody is coming, or it has grown lighter: a small hour, and she will ask next time."""
    if state.asked in ("intent", "hurt"):
        return None
    if _safe(answer):
        return voice.say(state, "", "good", done=(_CLOSED,))
    return voice.say(state, "", "eased", done=(_CLOSED,)) if answer.better and state.asked != "leaving" else None


def _safe(answer: Answer) -> bool:
    return answer.coming or answer.here or _reached(answer)


def _reached(answer: Answer) -> bool:
    return answer.called and not answer.no_answer and not answer.not_person


def _first(answer: Answer, state: State, voice: Voice) -> Say | None:
    """The first answer: the question or the safety step, the line, and the person."""
    done = (_FIRST,)
    if state.now or (answer.deep and answer.wounds):
        return begin_now(answer, replace(state, done=state.done.union(done)), voice)
    if answer.asks_method:
        return voice.say(state, "closer", "no-method", "offer", "about-to", done=(*done, "yes"))
    if answer.wounds and not answer.explicit and (state.level <= Level.THOUGHTS or state.level == Level.BEHAVIOUR):
        return voice.say(state, "hurt", "hurt", "offer", done=done)
    if Level.METHOD <= state.level < Level.BEHAVIOUR:
        return voice.say(state, "means", "close", "offer", done=(*done, "yes"))
    if answer.explicit:
        return voice.say(state, "means", "means", "offer", done=(*done, "yes"))
    wish = state.level == Level.WISH or answer.wishes
    return voice.say(state, "intent", "wish" if wish else "intent", "offer", done=done)


def _by_question(answer: Answer, assessment: Assessment, state: State, voice: Voice) -> Say | None:
    """Go by what she asked last."""
    if answer.silent:
        return _quiet(state, voice)
    heard = replace(state, quiet=0)
    match state.asked:
        case "intent":
            return _intent(answer, assessment, heard, voice)
        case "means":
            return _means(answer, assessment, heard, voice)
        case "with":
            return _with(answer, heard, voice)
        case "going":
            return _going(answer, heard, voice)
        case "place":
            if (answer.yes or answer.moved) and not answer.no:
                return voice.say(state, "", "there", done=(_CLOSED,))
            return _till_morning(heard, voice)
        case "until":
            return _until(answer, heard, voice)
        case _:
            return _by_other_question(answer, heard, voice)


def _by_other_question(answer: Answer, state: State, voice: Voice) -> Say | None:
    if state.asked == "hurt":
        return voice.say(state, "intent", "wound" if answer.yes or answer.wounds else "no-means", "after-hurt")
    if state.asked == "leaving":
        stays = answer.for_good or (answer.no and not answer.safe)
        return begin_now(answer, replace(state, now=True), voice) if stays else _gone(state, voice)
    if (answer.worse or answer.yes) and not answer.no:
        return begin_now(answer, replace(state, now=True), voice)
    return _someone(state, voice)


def _intent(answer: Answer, assessment: Assessment, state: State, voice: Voice) -> Say | None:
    plain = assessment.is_crisis and assessment.by != "context"
    active = plain and (assessment.level >= Level.METHOD or (answer.explicit and not answer.no))
    if answer.no and not active and not answer.hedged:
        return voice.say(state, "", "believed", done=(_CLOSED,))
    if answer.means and not answer.no:
        return voice.say(state, "with", "distance", "with", done=("yes", "means"))
    if active and assessment.level >= Level.METHOD:
        return voice.say(state, "means", "close", done=("yes",))
    if answer.yes or active:
        return voice.say(state, "means", "means", done=("yes",))
    if answer.unsure or answer.hedged:
        return voice.say(state, "means", "unsure", done=("yes",))
    if answer.better:
        return voice.say(state, "", "believed", done=(_CLOSED,))
    if state.missed and (assessment.is_crisis or state.level >= Level.METHOD):
        return voice.say(replace(state, missed=0), "means", "means", done=("yes",))
    return _missed(state, voice, "intent")


def _means(answer: Answer, assessment: Assessment, state: State, voice: Voice) -> Say | None:
    found = answer.means or answer.yes or (assessment.by != "context" and assessment.level >= Level.METHOD)
    if answer.moved:
        return voice.say(state, "with", "now-moved", "with", done=("means",))
    if found and not answer.no:
        return voice.say(state, "with", "distance", "with", done=("means",))
    if answer.no:
        return voice.say(state, "with", "no-means", "with", done=("means",))
    return _missed(state, voice, "means")


def _going(answer: Answer, state: State, voice: Voice) -> Say | None:
    if answer.no_answer and "no-answer" not in state.done:
        return voice.say(state, "with", "no-answer", done=("no-answer",))
    if answer.no_answer and "no-line" not in state.done and voice.has("until", state):
        return voice.say(state, "until", "voice", "until")
    if (answer.yes or answer.moved) and not answer.no:
        return voice.say(state, "", "good", done=(_CLOSED,))
    return _with(answer, state, voice) if answer.not_person or answer.nobody else _till_morning(state, voice)


def _until(answer: Answer, state: State, voice: Voice) -> Say | None:
    if (answer.yes or answer.better) and not answer.no:
        return voice.say(state, "", "held", done=(_CLOSED,))
    if answer.no:
        return voice.say(replace(state, now=True), "now", "too-close")
    if answer.unsure:
        return voice.say(state, "with", "too-close")
    return _missed(state, voice, "until")


def _with(answer: Answer, state: State, voice: Voice) -> Say | None:
    """Who can be there: somebody is asked, or another, or a voice, or they get to morning."""
    if answer.not_person and not answer.nobody:
        known = replace(state, done=state.done.union({f"not-person-{len(state.done)}"}))
        if "woken" not in state.done:
            second = "which" if "no-line" in state.done else "or-line"
            return voice.say(known, "with", "worth-waking", second, done=("woken",))
        return _till_morning(known, voice)
    if answer.nobody or (answer.no and not answer.person):
        if "alone" not in state.done:
            banks = ("alone",) if "no-line" in state.done else ("voice", "alone")
            return voice.say(state, "place", *banks, done=("alone",))
        return _till_morning(state, voice)
    if answer.person:
        return voice.say(replace(state, person=answer.person), "going", "go", done=("someone",))
    if voice.trusted and (answer.yes or answer.soon or not (answer.no or answer.unsure or answer.silent)):
        return voice.say(state, "going", "go", done=("someone",))
    if (answer.yes or answer.soon) and voice.has("which", state):
        return voice.say(state, "with", "which")
    return _till_morning(state, voice)


def _someone(state: State, voice: Voice) -> Say | None:
    """Come to who can be there, unless that was done: then to morning."""
    if "someone" in state.done or "alone" in state.done or not voice.has("with", state):
        return _till_morning(state, voice)
    return voice.say(state, "with", "again", "with")


def _till_morning(state: State, voice: Voice) -> Say | None:
    if voice.has("until", state):
        return voice.say(state, "until", "smaller", "until")
    return voice.say(state, "", "let", done=(_CLOSED,))


def _without_line(state: State, voice: Voice) -> Say | None:
    """No line then: another way to reach them once, or the person, or only until morning; the steps go on."""
    done = ("no-line",)
    texts = ("by-text",) if voice.line.text_spoken and "by-text" not in state.done else ()
    if state.asked in ("intent", "means"):
        return voice.say(state, state.asked, "no-call", f"missed-{state.asked}", done=done)
    named = bool(voice.trusted or state.person) and "someone" not in state.done
    asked: Asked = "with" if named else "until"
    return voice.say(state, asked, "no-call", *texts, "until-with" if named else "until", done=(*done, "by-text"))


def _quiet(state: State, voice: Voice) -> Say | None:
    """Silence, or a murmur: she waits, and after the second offers a way without a voice."""
    times = state.quiet + 1
    waits = replace(state, quiet=times)
    if times == 2 and voice.line.text_spoken and "no-line" not in state.done:
        return voice.say(waits, state.asked, "quiet", "quiet-text")
    return voice.say(waits, state.asked, "quiet") or voice.say(waits, "", "let")


def _missed(state: State, voice: Voice, question: str) -> Say | None:
    """The question was not answered: asked once more or twice, then let be; about means she goes on to people."""
    times = state.missed + 1
    waits = replace(state, missed=times)
    bank = f"missed-{question}"
    if times <= _MOST_MISSED and question in ("intent", "means") and voice.has(bank, state):
        return voice.say(waits, state.asked, bank)
    if question == "means":
        return voice.say(replace(waits, missed=0), "with", "again", "with")
    return voice.say(replace(waits, missed=0), "", "let", done=(_CLOSED,))


def _leaving(answer: Answer, state: State, voice: Voice) -> Say | None:
    """A goodbye while it is open: asked about once, then let go with a person, a line and an open door."""
    if _safe(answer):
        return voice.say(state, "", "good", done=(_CLOSED,), closes=True)
    if state.asked != "leaving" and "leaving" not in state.done:
        return voice.say(state, "leaving", "leaving", done=("leaving",))
    return _gone(state, voice)


def _gone(state: State, voice: Voice) -> Say | None:
    bank = "gone.plain" if "no-line" in state.done else "gone"
    return voice.say(state, "", bank, done=(_CLOSED,), closes=True)


def _unasked(assessment: Assessment, before: State, state: State, voice: Voice) -> Say | None:
    """Nothing of hers is open: she speaks up again only at a new sign, or when it is said outright once more."""
    if not assessment.is_crisis:
        return None
    if assessment.level > before.level:
        opened = replace(state, done=state.done - {_CLOSED, "dropped"})
        bank = "close" if assessment.level >= Level.METHOD else "means"
        return voice.say(opened, "means", bank, done=("yes",)) or _someone(opened, voice)
    if assessment.by == "context" or not voice.has("again", state):
        return None
    if "dropped" in state.done or not voice.has("closer", state):
        return voice.say(state, "", "again")
    return voice.say(state, "closer", "again", "closer")
