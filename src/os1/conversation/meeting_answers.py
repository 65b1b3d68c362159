"""What comes of an answer in the first meeting: what it teaches, and what she says to it."""

from dataclasses import replace

from os1.conversation import meeting_words as words
from os1.conversation.meeting import Learned, Meeting, Reply
from os1.conversation.meeting_words import Step
from os1.conversation.said_briefly import manner, plain, without_preamble
from os1.conversation.said_name import corrected_name, her_name, keeps_it, their_name, unwanted
from os1.conversation.said_people import SORE, means_her, said_people, says_nobody
from os1.conversation.said_tuning import Wish, voice_wish
from os1.persona.tuning import HIGHEST, LOWEST, QUICKEST, SLOWEST

MOST_BESIDE = 5
"""Words beside an answer; who says more is telling something, and is answered."""
MOST_OF_PEOPLE = 20
"""Words about those who matter, before it is a story."""
MOST_TUNED = 3
OPEN = ("again", "why", "where", "hello", "wait", "hear", "who")
"""What leaves her question open."""
MOST_TURNS = 16
"""Of the user's in one meeting: who cuts her off each time gets no further, and is left in peace."""


def answer(meeting: Meeting, text: str) -> Reply | None:
    """Return what comes of *text*; None where it is plainly no answer, and the talk takes its own way."""
    step = meeting.open or meeting.coming or (meeting.todo[0] if meeting.todo else None)
    said = plain(text)
    if step is None or not said or meeting.turns >= MOST_TURNS:
        return None
    return _answer(replace(meeting, turns=meeting.turns + 1), step, said, manner(meeting.without_her(said)))


def _answer(meeting: Meeting, step: Step, said: str, kind: str) -> Reply | None:
    if kind == "skip all":
        return Reply(meeting.closed(), (words.SKIPPED_ALL,), ended="skipped")
    if meeting.open is None:
        return _before_it_was_asked(meeting, step, said, kind)
    if kind == "skip" and step != "voice":
        return meeting.going_on(words.SKIPPED[step].format(her=meeting.her))
    if kind in OPEN or (kind == "yes" and step in ("name", "people")):
        return _stays(meeting, step, kind)
    reply = _read(meeting, step, without_preamble(said)) or _read(meeting, step, said)
    return reply if reply is not None else _stays(meeting, step, kind)


def _before_it_was_asked(meeting: Meeting, step: Step, said: str, kind: str) -> Reply | None:
    """Answer what came before a question was heard: a hello is answered with it, a name given is taken."""
    if kind in ("hello", "yes", "again", "wait", "hear", "who"):
        if not meeting.greeted:
            return meeting.begin()
        asks = words.question(step, meeting.her, last=False)
        return Reply(meeting.asking(step), (asks,), asks=asks)
    if kind == "skip":
        # Nothing was asked yet: it is the asking that is not wanted.
        return Reply(meeting.closed(), (words.SKIPPED_ALL,), ended="skipped")
    known = their_name(meeting.without_her(said)) if step == "name" else None
    if known is None or known.rest > MOST_BESIDE:
        return None
    todo = tuple(one for one in meeting.todo if one != "name")
    reply = replace(meeting, todo=todo, open="name", coming=None).going_on(
        words.got_name(known.name), Learned(name=known.name)
    )
    if meeting.greeted or reply.ended:
        return reply
    # They were first: her hello comes with the answer.
    hello = words.greeting(meeting.her, meeting.host, len(todo))[1:]
    return replace(reply, says=(reply.says[0], *hello, *reply.says[1:]))


def _read(meeting: Meeting, step: Step, said: str) -> Reply | None:
    match step:
        case "name":
            found = their_name(meeting.without_her(said))
            if found is None:
                return None
            return meeting.learning(
                words.got_name(found.name), Learned(name=found.name), goes_on=found.rest <= MOST_BESIDE
            )
        case "her name":
            return _read_her_name(meeting, said)
        case "people":
            return _read_people(meeting, said)
        case _:
            wish = voice_wish(said)
            return _tune(meeting, wish) if wish is not None else None


def _read_her_name(meeting: Meeting, said: str) -> Reply | None:
    if meeting.her.lower() not in said.lower() and meeting.name and (right := corrected_name(said, meeting.name)):
        mended = meeting.stay(words.mended_name(right))
        return mended and replace(mended, after=replace(mended.after, name=right), learned=Learned(name=right))
    agreed = manner(said) == "yes" or keeps_it(said)
    found = None if agreed else her_name(said, meeting.her)
    if found is not None:
        learned = Learned(her_name=found.name) if found.name != meeting.her else Learned()
        return meeting.learning(words.got_her_name(found.name, meeting.her), learned, goes_on=found.rest <= MOST_BESIDE)
    if agreed:
        return meeting.going_on(words.got_her_name(meeting.her, meeting.her))
    return meeting.stay(words.MORE["another name"]) if unwanted(said, meeting.her) else None


def _read_people(meeting: Meeting, said: str) -> Reply | None:
    if says_nobody(said) == "lightly":
        return meeting.going_on(words.SKIPPED["people"])
    if means_her(said):
        return meeting.stay(words.MORE["only her"])
    found = said_people(said)
    if found is None:
        return None
    names_only = len(said.split()) <= MOST_OF_PEOPLE and not said.endswith("?") and SORE.search(said) is None
    return meeting.learning(words.got_people(found), Learned(people=found.ties), goes_on=names_only)


def _tune(meeting: Meeting, wish: Wish) -> Reply:
    if wish.cannot:
        return meeting.stay(words.MORE["louder" if wish.cannot == "louder" else "other voice"]) or meeting.going_on(
            words.LEFT
        )
    if wish.back:
        return meeting.going_on(words.BACK, Learned(tuning=meeting.before))
    wish = meeting.wished if wish.more else wish
    if not wish.words:
        return meeting.going_on(words.SETTLED if meeting.tuned else words.LEFT)
    new = meeting.tuning.moved(wish.speed, wish.pitch)
    at_bound = new == meeting.tuning or new.speed in (SLOWEST, QUICKEST) or new.pitch in (LOWEST, HIGHEST)
    said = words.tuned(wish.words, meeting.tuned, as_far=wish.words[0] if at_bound and len(wish.words) == 1 else "")
    after = replace(meeting, tuning=new, tuned=meeting.tuned + 1, wished=wish)
    if at_bound or after.tuned >= MOST_TUNED:
        return after.going_on(said, Learned(tuning=new))
    return Reply(after, (said,), Learned(tuning=new))


def _stays(meeting: Meeting, step: Step, kind: str) -> Reply | None:
    """Leave the question open for what is no answer yet; None where it is none at all, or has been left open enough."""
    match kind:
        case "again":
            return meeting.stay(words.ASKED[step].format(her=meeting.her))
        case "why":
            return meeting.stay(words.WHY[step])
        case "where":
            return meeting.stay(words.WHERE_ELSEWHERE.format(host=meeting.host) if meeting.host else words.WHERE_HERE)
        case "hello" | "yes" | "wait" | "hear" | "who":
            return meeting.stay(words.MORE[kind].format(her=meeting.her))
        case _:
            return None
