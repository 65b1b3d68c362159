"""What she says while a letter is written: plain, short, one question at a time."""

from collections.abc import Sequence

from os1.core.letter_events import Form
from os1.letters.particulars import place_in

BEGINS: dict[Form, str] = {
    "letter": "Gladly. You tell me, I write it down, and we put it in order.",
    "unsent": "Then let's write it. It stays here with us, it goes nowhere.",
    "commission": "Good of you. I'll take down their words as they say them.",
}
QUESTIONS: dict[Form, dict[str, tuple[str, str]]] = {
    "letter": {
        "to": ("Who is it for?", "Whose name goes on it?"),
        "why": ("Why {them}, and why now?", "What happened that makes you want to write?"),
        "moment": (
            "Tell me one moment with {them} you still see.",
            "If you had to keep one afternoon with {them}, which?",
        ),
        "changed": (
            "What did {they} do, and what did it change for you?",
            "What's different in you because of {them}?",
        ),
        "ask": ("What do you want to ask {them}, or offer?", "When {they_ve} read it, what should happen next?"),
        "sign": ("How do you sign it?", "What name do I put at the end?"),
    },
    "unsent": {
        "to": ("Who is it to?", "Whose name goes on it?"),
        "why": ("What do you want {them} to know?", "If {they} could hear one thing, what would it be?"),
        "moment": ("Tell me one moment with {them} you still see.", "Which day with {them} comes back?"),
        "changed": ("What did {they} leave you with?", "What's different in you because of {them}?"),
        "ask": ("Is there something you never got to say, or ask?", "What was still between you?"),
        "sign": ("How do you sign it?", "What name do I put at the end?"),
    },
    "commission": {
        "to": ("Who is it to?", "Whose name goes on it?"),
        "say": (
            "Let them talk. I write it as they say it. Tell me when that's all.",
            "Go on. Tell me when that's all.",
        ),
        "sign": ("And whose name goes under it?", "How do they sign?"),
    },
}
GOES_ON = ("Mm. Got it.", "I have that.", "Good, that's in.", "Yes. I have it.", "Mm, I see it.", "That's down.")
SKIPPED = ("All right, we leave that.", "Fine, next one.", "We skip it.")
WAIT = "No hurry."
WHY_ASK = "So the letter has something in it that only you could have written. You can skip it."
LATER = 'It keeps. Say "the letter" when you want to go on.'
OFF_RECORD = "We're off the record, so I can't keep a letter. Say we're back on, and we'll start."
NOTHING_YET = 'I have nothing to write with yet. Say "the letter" when something comes to you.'
NO_LETTER = "There's no letter yet. Tell me who you want to write to."
AGAIN = "Your letter to {them}. Here's where we were."
OPEN = 'Your letter to {them} is still open. Say "the letter" when you want to go on.'
DUE = "You wanted the letter to {them} to go today. Has it gone, or shall we look at it again?"
DUE_EVENT = "You wanted the letter to {them} to go when {event}. Is it time?"
READ = {"letter": "Here it is.", "unsent": "Here it is. Only for us.", "commission": "This is what I have."}
KEEP = "Shall I keep it like that, or what should change?"
AFTER_CHANGE = "Like that?"
DOUBT = "I don't remember hearing this from you: {line} Did this happen?"
CONFIRMED = "Good, it stays."
NOT_SO = "Then it's out."
ADDED = "These words are mine, not yours: {words}. Are they all right?"
ADDED_STAY = "Good."
ADDED_GONE = "Gone. Only your words now."
NOT_FOUND = "I can't find that in the letter."
NO_CHANGE = "There's nothing to change there."
NOTHING_BACK = "That's the first version. There's nothing before it."
BACK = "Done, it's as it was."
MORE = "Then I need more from you. {question}"
APPROVED = (
    "Good, that's your letter. I don't send anything myself. Tell me when it has gone, or on which day it should."
)
NOT_BY_ME = "I don't send anything myself. You get it as a mail, or to print, with os1 letter export {number}. Tell me when it has gone."
APPROVED_UNSENT = "Then it stays here as it is."
NEEDS_YES = "You've not said yes to it as it stands. Shall I keep it like that?"
NEVER_SENT = "This one we wrote for you alone. It stays here."
SENT = "Good. Tell me when something comes back."
DUE_SET = "I'll bring it up {when}."
AFTER_DUE = "Good. Tell me when it has gone."
WHAT_CHANGES = "What should change?"
REPLY = "What came back? Read it to me."
REPLIED = "I've put it with your letter. How is it to hear that?"
NO_REPLY = "Nothing has come back yet, as far as I know."
FLOWS_NOT = "I found no words worth adding. It stands as you said it."
MOMENT = "Give me a moment."
NO_MODEL = "I can't look for joining words just now. The letter stands."
FLOWS = "I put in a few joining words."
HELP_ON = "It will say that it was written with help."
HELP_OFF = "It won't say anything about help."
WHO_UNSURE = "In \"{line}\" I wasn't sure who's meant, so I left it as you said it."
FORGOTTEN = "What it rested on is forgotten, so I've put together what is left."
RIGHT = "{right}. I have it."
RIGHT_SPELT = "{right} I have it."
WHOM = 'You said, "{line}" When you say "{said}" there, is that {them}?'
MEANT = 'Then it says "you".'
NOT_MEANT = "Then it stays as you said it."
WHY_WHOM = 'So that it says "you" only where it is {them}.'
_FOLLOW_WHO = "What did {they} say, in {their} words?"

Pronouns = dict[str, str]


def pronouns(name: str, relation: str, pronoun: str) -> Pronouns:
    """Return the words for whom the letter is for, for her sentences."""
    them = name or (f"your {relation}" if relation else "them")
    they = {"she": "she", "he": "he"}.get(pronoun, name or "they")
    has = {"she": "she's", "he": "he's"}.get(pronoun, f"{name} has" if name else "they've")
    their = {"she": "her", "he": "his"}.get(pronoun, "their")
    return {"them": them, "they": they, "they_ve": has, "their": their}


def question(form: Form, step: str, who: Pronouns, *, again: bool, told: str = "") -> str:
    """Return the question of *step*; *again* in other words; of `… more` the one for the particular in *told*."""
    if step.endswith(" more"):
        return follow_up(step, told)
    return QUESTIONS[form][step][1 if again else 0].format(**who)


def follow_up(step: str, told: str) -> str:
    """Return the one question that asks for the particular behind *told*."""
    place = place_in(told)
    if place:
        return f"What did the {place} look like?"
    if step.startswith("changed"):
        return "When did it show? Tell me one time."
    return "Give me one time. Where were you, and what could you see?"


def and_list(words: Sequence[str]) -> str:
    """Return *words* in quotes, as one says them: "And then" and "I remember"."""
    quoted = [f'"{word}"' for word in dict.fromkeys(words)]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
