"""Wishes about what she writes down from here on: off the record, back on it, and what she is to keep."""

import re

from os1.core.pattern import Pattern
from os1.memory.common_words import is_common
from os1.memory.wish_words import ASK, ASK_PLAINLY, GO_ON, TAIL, bare

_DONT = (
    rf"(?:(?:{ASK_PLAINLY})?(?:don't|do not|not)|you don't (?:need|have) to|there's no need to|no need to|you needn't|you (?:shouldn't|mustn't|can't)|I don't want you to"
    r"|I'd rather you (?:didn't|not)|I'd prefer (?:it )?if you didn't|try not to|would you mind not|can we not|let's not)(?: ever)?"
)
_NEXT = (
    r"(?:this(?: next)?(?: bit| part| one| thing| story)?|any of this|any of it|all this|these(?: things)?|it|me|us|the next (?:bit|part|thing|story|few minutes)"
    r"|what I'm (?:about to|going to) (?:say|tell you)|what I (?:say|tell you)(?: now| next)?|what I'm (?:saying|telling you)(?: now)?|anything(?: I (?:say|tell you)(?: now)?)?"
    r"|a word of this|what (?:comes next|follows)|what we(?:'re)? (?:say|saying|talk about)(?: now)?|this (?:conversation|chat|talk|call))"
)
_KEEP = r"(?:keep(?:ing)?|store|storing|save|saving|record|recording|log|remember|remembering|memori[sz]e|hold on to|hang on to|note|make a note of|write down|writing down)"
_WHILE = r"(?: for (?:a|one) (?:second|minute|moment|bit|while|sec)| for now| for tonight| from now(?: on)?| from here(?: on)?| by the way| here| just now| today| tonight| down| for later| anywhere)*"
_US = r"(?:us|you and me|you and I|me and you|the two of us|ourselves)"
_THIS = r"(?:this|that|it|all this|all of this|what I(?:'m (?:about|going) to| will)? (?:say|tell you)(?: now| next)?|what I'm (?:saying|telling you)|everything I say(?: now)?|the next (?:bit|part|thing)|what comes next|the rest of this)"
_NO_TALK = r"(?!(?:and|or|was|were|is|isn't|isnt|means|conversations?|chats?|comments?|interviews?|briefings?|remarks?|meetings?|talks?|discussions?|sources?|stuff|quotes?|thing|things|statements?|but)\b)"
_OFF = Pattern(
    rf"(?:strictly |completely |totally |just )?off the record(?:{_WHILE}{TAIL}| {_NO_TALK}.+)"
    rf"|(?:and )?(?:this|all this|all of this|what I(?:'m (?:about|going) to| will)? (?:say|tell you)(?: now| next)?|what I'm (?:saying|telling you)|everything I say(?: now)?|the next (?:bit|part|thing)|what comes next|the rest of this|we're)"
    rf"(?:'s| is| has to be| should be| stays| must stay| must be| needs to be| has to stay| ought to be| will be|'ll be)?(?: strictly| just| completely| totally| purely| all| very much| now)* off the record(?:{_WHILE}{TAIL}| .*)"
    rf"|(?:{ASK}|can (?:we|I)|could (?:we|I)|may I|shall we|let's|I want to|I'd like to|I need to|I'm going to|we should|I want us to|we can)? ?(?:please )?(?:just )?"
    rf"(?:go|talk|speak|be|chat|stay|move|switch|say (?:this|something)|tell you (?:this|something)|do this|have this(?: one)?|keep (?:this|it|that|what I say)(?: strictly| all)?|take this) off the record{_WHILE}{TAIL}"
    rf"|(?:{ASK})?(?:keep|let's keep|can we keep|leave) {_THIS}(?: just| strictly| only| all)? (?:between {_US}|to yourself|private){_WHILE}{TAIL}"
    rf"|{_THIS}(?:'s| is| stays| has to stay| should stay| must stay|'ll stay| remains| will stay|'s got to stay)(?: just| strictly| only| purely)? between {_US}{_WHILE}(?:{TAIL}|{GO_ON}.*)"
    rf"|{_DONT} (?:write|take|jot|put|note|get) (?:this|any of this|anything|it|things|me|a word of this)(?: all)? down{_WHILE}(?:{TAIL}|{GO_ON}.*)"
    rf"|{_DONT} (?:take|make|keep)(?: any)? notes?(?: (?:of|on|about) (?:this|any of this))?{_WHILE}{TAIL}"
    rf"|{_DONT} (?:{_KEEP} {_NEXT})(?: in your memory| on (?:the )?record| on file)?{_WHILE}(?:{TAIL}|{GO_ON}.*)"
    rf"|I(?:'d rather| would rather| don't want| do not want| wouldn't want)(?: not have)? {_NEXT} (?:to be )?(?:wasn't |weren't |not )?(?:written down|kept|stored|recorded|saved|remembered|on (?:the |any )?record|in your (?:memory|notes)|noted){_WHILE}{TAIL}"
    rf"|(?:this|none of this|what I'm (?:about|going) to (?:say|tell you))(?: bit| part)? (?:isn't|is not|is|shouldn't|should not|mustn't|must not|doesn't need to|needn't|can't|goes|gets|should|is not to|isn't to)(?: be)? (?:not )?(?:to be |for |on |in )?(?:the record|your notes|written down|recorded|kept|stored|saved|remembered){TAIL}"
    rf"|(?:{ASK})?(?:stop|quit|pause) (?:the )?(?:recording|taking notes|writing(?: (?:this|it|that|things|everything))?(?: down)?|keeping (?:notes|track|this|a record)|remembering|noting|saving|storing|memori[sz]ing|notes?)"
    rf"(?: (?:this|things|now|anything|everything|me|what I say|it|all this))?{_WHILE}{TAIL}"
    rf"|(?:{ASK})?(?:(?:turn|switch) (?:off your (?:memory|notes)|your (?:memory|notes) off|off the (?:recording|notes))|pause your (?:memory|notes|recording)|put (?:your pen down|down your pen|the pen down|the notebook away|your notebook away)|go (?:private|incognito)){_WHILE}{TAIL}",
    re.IGNORECASE,
)
_OFF_ALONE = Pattern(rf"(?:this is |it's )?(?:just |strictly )?between {_US}{_WHILE}{TAIL}", re.IGNORECASE)
_ON = Pattern(
    rf"(?:(?:{ASK}|we're|we are|you're|I'm|let's|can we|shall we|we can|you can|okay) ?)?(?:now )?(?:go |come |get |be |going |switch |move )?back on(?:to)? the record(?: now| again)?{TAIL}"
    rf"|(?:{ASK})?(?:go )?on the record(?: again| now)?{TAIL}|(?:this|this bit|this part|this one|that|the rest)(?:'s| is| can be| can go| may be)(?: back)? on the record(?: again| now)?{TAIL}"
    rf"|(?:we're |this is |I'm |you're )?(?:no longer|not|done being|done with|enough|end of|that's the end of|we're done with)(?: being)? off the record(?: any ?more| now)?{TAIL}"
    rf"|(?:{ASK})?(?:you (?:can|may|could) )?(?:please )?(?:start |go back to |carry on )?(?:write|writing|record|recording|remember|remembering|keep|keeping|take(?= notes)|taking(?= notes)|note|noting|save|saving|store|storing)"
    r"(?: (?:things|notes|it|this|everything|that|track|what I say|stuff))?(?: down)? again(?: now)?"
    rf"{TAIL}|(?:{ASK})?(?:you (?:can|may) )?(?:start|resume|continue|restart|unpause|go back to)(?: the| your)? (?:recording|taking notes|writing(?: things| this| everything)? ?(?:down)?|remembering|keeping (?:notes|track|a record)|noting|notes|memory)(?: things| everything| this)?(?: again| now)?{TAIL}"
    rf"|(?:{ASK})?(?:(?:turn|switch) (?:your (?:memory|notes) back on|(?:back )?on your (?:memory|notes))|unpause(?: your (?:memory|notes))?|pick (?:your pen (?:back )?up|up your pen)(?: again)?|get your (?:pen|notebook) (?:back )?out(?: again)?)(?: again| now)?{TAIL}"
    rf"|(?:from now on )?you (?:can|may) (?:write|record|remember|keep|save|note)(?: (?:things|everything|this|it|that))?(?: down)? now{TAIL}",
    re.IGNORECASE,
)

_NOTE = r"(?:remember|make a (?:little |mental )?note|take a note|keep a note|write down|jot down|note down|note|put down|keep in mind|bear in mind|save|store|record|log|add to your notes)"
_FOR_ME = r"(?: for me| please| somewhere| down)*"
_KEEP_THIS = Pattern(
    rf"(?:{ASK})?{_NOTE}{_FOR_ME} that (?P<that>.+)|(?:{ASK})?(?:make|take|keep) a (?:little |mental )?note{_FOR_ME} (?:of |about |saying )?(?P<note>.+)"
    rf"|(?:{ASK})?(?:remember|write down|note down|jot down|note|make a note of|save|store){_FOR_ME} (?:this|these|the following)(?: for me| down)? (?P<this>.+)|(?:{ASK})?write this down (?P<written>.+)"
    rf"|(?:{ASK})?(?:write down|note down|jot down|note|save|store|keep){_FOR_ME} (?P<mine>(?:my|our) (?!\w+ for (?:a|one) (?:second|minute)).+)"
    rf"|(?:{ASK})?remember{_FOR_ME} (?P<fact>(?:my|our|the) .*\b(?:is|are|'s|was|has|have|will|starts?|can't|doesn't|don't|likes?|hates?|lives?)\b.*|(?:my|our) \w+'s .+"
    r"|(?:I'm|I am|I've got|I have|I don't|I can't|I like|I hate|I love|I need|I want|I live|I work|I was born|I prefer|I take) .+)"
    rf"|(?P<ask>{ASK})remember (?P<asked>(?:my|our) .+)",
    re.IGNORECASE,
)
_KEEP_THAT = Pattern(
    rf"(?:(?:{ASK_PLAINLY})(?:remember|keep|save|note|store|write down)|(?:{ASK})?(?:keep|remember|save|note|store|hold on to)(?= (?:that|this|it) (?:for me|in mind|for later|for next time)))"
    rf" (?:that|this|it)(?: for me| in mind| down| for later| for next time)*{TAIL}"
    rf"|(?:{ASK})?(?:write|note|jot|put) (?:that|this|it) down(?: for me)?{TAIL}|(?:{ASK})?(?:make|take|keep) a note(?: of (?:that|this|it))?(?: for me)?{TAIL}|(?:{ASK})?note (?:that|this|it)(?: for me| down)+{TAIL}",
    re.IGNORECASE,
)
_KEEP_ALONE = Pattern(rf"remember (?:that|this){TAIL}|note that{TAIL}", re.IGNORECASE)
_SUBJECTS = frozenset(
    ["my", "our", "the", "i", "i'm", "i've", "i'd", "i'll", "we", "we're", "we've", "he", "he's", "she", "she's", "it's", "they", "they're", "his", "her", "their",
     "a", "an", "on", "there's", "there", "this", "every", "both", "from", "in", "next", "today", "tomorrow", "if", "when", "nobody", "no"]
)  # fmt: skip  # many short entries: rows read better than a column
_REMINISCING = Pattern(
    r"^(?:I'm|I am|we're) (?:always|here|there|with|not|only|your|so)\b|^(?:I|we) (?:told|said|talked|spoke|mentioned|went|had|were|was|used|once|met|did|saw)\b|^the (?:time|day|night|one|summer|film|song)\b",
    re.IGNORECASE,
)


def keeping(words: str, before: str, after: str, *, asked: bool) -> tuple[str, str] | None:
    """Return what is wished in *words* for what is written down; `None` where it is nothing of the kind."""
    alone = not bare(f"{before} ").strip() and not re.sub(TAIL, "", f" {after}").strip()
    if _OFF.fullmatch(words) or (alone and _OFF_ALONE.fullmatch(words)):
        return "off_record", ""
    if _ON.fullmatch(words):
        return "on_record", ""
    if _KEEP_THAT.fullmatch(words) or (alone and not asked and _KEEP_ALONE.fullmatch(words)):
        return "remember", bare(before)
    found = _KEEP_THIS.fullmatch(words)
    if found is None or (asked and not re.match(ASK_PLAINLY, words, re.IGNORECASE)):
        return None
    said = next(
        (said for key in ("that", "note", "this", "written", "mine", "fact", "asked") if (said := found[key])), ""
    )
    said = re.sub(f"{TAIL}$", "", f" {said}").strip()
    first = said.split(maxsplit=1)[0].lower() if said else ""
    if found["that"] and (len(said.split()) < 3 or not (first in _SUBJECTS or not is_common(first.removesuffix("'s")))):
        return None
    if _REMINISCING.match(said):
        return None
    rest = f", {after}" if after else ""
    return "remember", re.sub(r"^(?:that|of|saying) ", "", said) + rest
