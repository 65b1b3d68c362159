"""What the user wishes of a letter: to begin one, to change it, to keep it, to let it go."""

import re
from dataclasses import dataclass
from typing import Literal

from os1.core.letter_events import Form
from os1.core.pattern import Pattern
from os1.letters.recipient import undotted
from os1.memory.common_words import is_common

_I = re.IGNORECASE
Kind = Literal[
    "less_formal", "more_formal", "shorter", "longer", "take_out", "first", "last", "change", "sign", "greet", "close",
    "add", "undo", "go_back", "read", "flow", "approve", "sent", "due", "replied", "read_reply", "email", "help_on", "help_off",
    "show", "accept",
]  # fmt: skip  # many short entries: rows read better than a column


@dataclass(frozen=True, slots=True)
class Begins:
    """A wish to write to somebody."""

    form: Form
    to: str


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to do with a letter."""

    kind: Kind
    about: str = ""
    to: str = ""


_LEAD = r"(?:(?:um+|uh+|oh|so|well|hi|hey|hello|okay|ok|yes|yeah|please|and|but|right|now|then|actually|listen|look|[A-Z][a-z]+,)[,.! ]+)*"
_BEGIN = Pattern(
    rf"{_LEAD}(?:(?:can|could|would|will) you (?:please )?|would you mind |i need you to |i(?:'d| would) like you to |let's |i (?:want|need|have|ought|should|wanted) (?:you )?to |i(?:'d| would) (?:like|love) to |i should |please |help me |i (?:need|want) (?:some )?help (?:to |with )?(?:writing )?|i've been meaning to |will you )*"
    r"(?:help(?: me)? )?(?:(?:to )?(?:write|writing|compose|draft|do) (?:(?:a|an|the|some|my|this) (?P<kind>[\w ]{0,20}?)?(?:letter|note|card|postcard|few (?:lines|words))|(?=(?:to|for)\b))"
    r"|(?:to )?(?:say|tell) (?P<say>something) |(?:to )?(?:a|an) (?P<kind2>[\w ]{0,16}?)letter)\s*(?P<how>to|for)?\s*(?P<to>.*)",
    _I,
)
_FOR_OTHER = Pattern(
    r"(?:who|that|she|he|they)[^.]{0,30}(?:can't|cannot|can not|couldn't|never learn(?:ed|t) to|isn't able to|unable to)[^.]{0,12} (?:write|hold a pen|see to write)",
    _I,
)
_UNSENT = Pattern(
    r"\b(?:unsent|never (?:going to |be )?sen[dt]|not (?:going )?to (?:be )?sen[dt]|won't send|don't want to send|(?:is|has|he's|she's|they're|'s) (?:dead|died|passed(?: away| on)?|gone)|(?:he|she|they|who|dad|mum|mom) (?:died|passed away|passed)|not alive|no longer (?:with us|alive|here)|late (?:father|mother|husband|wife|brother|sister|dad|mum|mom|son|daughter|friend)|in (?:his|her) grave|just to get it out|get it off my chest|can never read|will never read)\b",
    _I,
)
_RESUME = Pattern(
    rf"{_LEAD}(?:(?:can we|could we|let's|shall we|i want to|i'd like to|we can|let us) )?(?:(?:go|carry|get|come|went|move|keep) (?:on|back|going)|continue|finish|back|return|open|resume|work|get on)?\s*(?:with|to|on|at)?\s*(?:the|my|that|our) letter(?: (?:to|for) (?P<to>[\w' ]+))?(?: (?:please|again|now|then|where we (?:were|left off)))?[.!?]*"
    rf"|{_LEAD}where (?:were|are) we with (?:the|my|that|our) letter(?: (?:to|for) (?P<to2>[\w' ]+))?[.!?]*",
    _I,
)
_NAMED_NEXT = Pattern(
    r"(?:(?i:(?:his|her|their|the) name(?:'s| is| was) |(?:he|she)(?:'s| is| was) (?:called |named )?|they(?:'re| are) called ))?(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)[.! ]*"
)
"""The name alone, behind "to my old teacher."."""
_BESIDE = Pattern(
    r",(?! (?:[A-Z][\w'-]+(?: [A-Z][\w'-]+)?(?:,|$)|(?:(?:she|he)(?:'s| is| was) |who(?:'s| is| was) )?(?:called|named) [A-Z]|(?:his|her|their) name))| because | who (?!(?:is|was) called)| that | about "
)
"""Where what is said beside whom it is for begins."""
_POLITE = Pattern(
    rf"^{_LEAD}(?:(?:can|could|would|will) (?:you|we)|i(?:'d| would) like you to|i want you to|i(?:'d| would) like to|let's|maybe|perhaps|just|please|make sure to|i think you (?:can|should)|you (?:can|should|could)|also|and|in the letter|,)[ ,]+|^{_LEAD}(?=\w)",
    _I,
)
_PART = r"(?:(?:the|that|this) )?(?:(?:whole )?(?:part|bit|sentence|line|paragraph|thing|stuff|words?|section|business) (?:about|with|on|where|of|that says|saying|that mentions|mentioning)?\s*)?"
_CHANGES: tuple[tuple[Kind, Pattern], ...] = (
    ("undo", Pattern(r"undo(?: (?:that|it|the last (?:one|change)))?|take (?:that|it) back|go back(?: one)?|(?:put|change) it back(?: (?:how|the way|as) it was)?|as it was(?: before)?|no,? (?:put|change) it back|the (?:one|version) before|not like that", _I)),
    ("go_back", Pattern(r"(?:go back to|back to|take|use|give me|i want|i liked|i preferred|i like) (?:the )?(?:version )?(?P<about>first|original|second|third|fourth|fifth|one|two|three|four|five|\d+)(?: (?:one|version|draft|letter))?(?: (?:better|again|back))?", _I)),
    ("less_formal", Pattern(r"(?:make it |make that |a bit |a little |it(?:'s| is) |sound )*(?:(?:too|so) (?:formal|stiff|posh)|less (?:formal|stiff|posh)|more (?:casual|relaxed|like me|natural|informal)|informal|casual|warmer)(?: please)?", _I)),
    ("more_formal", Pattern(r"(?:make it |make that |a bit |a little |it(?:'s| is) |sound )*(?:more formal|less casual|formal|more polite|more serious|too (?:casual|informal))(?: please)?", _I)),
    ("shorter", Pattern(r"(?:make it |make that |a bit |a little |it(?:'s| is) |much )*(?:shorter|too long|briefer|cut it down|shorten (?:it|that)|less long)(?: please)?|(?:shorten|trim|cut down) (?:it|the letter|that)", _I)),
    ("longer", Pattern(r"(?:make it |make that |a bit |a little |it(?:'s| is) |much )*(?:longer|too short)(?: please)?|there's more(?: to (?:say|tell))?|i want to (?:say|tell) more", _I)),
    ("read_reply", Pattern(r"read (?:me )?(?:what|the (?:answer|reply|letter)) (?:(?:she|he|they|that)\b.*|back)|what did (?:she|he|they) (?:write|answer|say) back\??|read (?:me )?(?:the|her|his|their) (?:answer|reply)(?: .*)?", _I)),
    ("read", Pattern(r"(?:read|show|say|let me (?:hear|see)|i want to (?:hear|see)|play)(?: (?:it|that|me|the letter|my letter|again|back|to me|it to me|once more|out|aloud|the whole thing|how it is now))*\??", _I)),
    ("flow", Pattern(r"(?:make it |help it |can it |let it )(?:flow|smoother|smooth|read better|more smoothly)(?: (?:a bit )?(?:better|more|please))?|smooth it(?: out| over)?|join it up|(?:connect|join) the (?:sentences|parts)(?: better)?", _I)),
    ("help_off", Pattern(r"(?:don't|do not) (?:say|mention|write) (?:that )?(?:you|it was|i had|there was|it's) .*help.*|leave out (?:that|the line) (?:you helped|about help)", _I)),
    ("help_on", Pattern(r"(?:say|mention|write|put|add) (?:in )?(?:that )?(?:it was |it's |it is |i )?(?:written|wrote it|had|done) ?(?:with)? ?(?:some |your )?help.*|(?:say|mention) (?:that )?you helped(?: me)?", _I)),
    ("sign", Pattern(r"(?:sign|end) (?:it )?(?:as|with|off as|from|by) (?:just )?(?:my name,? )?(?P<about>[\w' .-]{1,40})|sign it (?:just )?(?P<about2>[\w' .-]{1,40})", _I)),
    ("close", Pattern(r"(?:end|finish|close|sign off) (?:it )?(?:with|by) [\"“']?(?P<about>[\w' ,-]{2,40}?)[\"”']?", _I)),
    ("greet", Pattern(r"(?:start|begin|open) (?:it )?(?:with|by saying) [\"“']?(?P<about>(?:dear|hi|hello|hey|my dear|dearest|darling)\b[\w' ,-]{0,40}?)[\"”']?", _I)),
    ("last", Pattern(rf"(?:put|move|have) {_PART}(?P<about>.+?) (?:last|(?:at|to|near) the end)|(?:end|finish) with {_PART}(?P<about2>.+)", _I)),
    ("first", Pattern(rf"(?:put|move|have) {_PART}(?P<about>.+?) (?:first|(?:at|to|near) the (?:start|beginning|top|front)|up front)|(?:start|begin|open) with {_PART}(?P<about2>.+)", _I)),
    ("take_out", Pattern(rf"(?:take|leave|cut|get rid of|lose|drop|remove|delete|strike|cross|skip|kick)(?: out)? {_PART}(?P<about>.+?)(?: out)?(?: (?:of it|of the letter|please))?|(?:i )?(?:don't|do not) (?:want|mention|say|need) {_PART}(?P<about2>.+?)(?: in (?:it|there|the letter))?|no mention of (?P<about3>.+)", _I)),
    ("change", Pattern(r"(?:change|replace|swap|correct) [\"“']?(?P<about>.+?)[\"”']? (?:to|with|for|by|into) [\"“']?(?P<to>.+?)[\"”']?|(?:instead of|not) [\"“']?(?P<about2>.+?)[\"”']?,? (?:say|put|write|but|it's|it was) [\"“']?(?P<to2>.+?)[\"”']?|(?:it was|it's|say) (?P<to3>[\w' ]{2,30}?),? not (?P<about3>[\w' ]{2,30})", _I)),
    ("email", Pattern(r"(?:e-?mail|send) (?:it|that|this|the letter)(?: (?:to (?:her|him|them)|off|now|by e?-?mail|as an? e?-?mail))*|send it", _I)),
    ("sent", Pattern(r"(?:i(?:'ve| have)? |it's |it is |it has |we(?:'ve| have)? )(?:just )?(?P<about>sent|posted|mailed|e-?mailed|handed|gave|given|gone|put it in the post)\b.*", _I)),
    ("replied", Pattern(r"(?:she|he|they|[A-Z]\w+)(?:'s| has| have)? (?:just )?(?:wrote|written|answered|replied|got|sent)(?: (?:me )?(?:back|a (?:letter|reply|answer|card)(?: back)?|an answer))?(?:[,:.]\s*(?P<about>.+))?|i(?:'ve| have)? got (?:an answer|a (?:reply|letter back))(?: from .{1,20}?)?(?:[,:.]\s*(?P<about2>.+))?", _I)),
    ("due", Pattern(r"(?:send|post|remind me (?:of it|about it|to (?:send|post) it)|keep|bring it up|it should go|it can go|it goes|hold)(?: (?:it|that|the letter|this))?(?: (?:back|off|for))?,? ?(?P<about>(?:on|at|in|next|tomorrow|when|after|once|until|till|for|the day)\b.+)", _I)),
    ("approve", Pattern(r"(?:(?:yes|yeah|that's|this is|it's|i|ok(?:ay)?)[, ]+)*(?:that's (?:my letter|the one|it|perfect|right)|it's (?:perfect|good|fine|done|ready|finished)(?: (?:as it is|like that|now))?|keep it(?: (?:like that|as it is|so))?|leave it (?:like that|as it is|so)|approve(?: it)?|i approve|it's my letter|perfect|i'm happy with (?:it|that)|done|that will do|good as it is|i wouldn't change (?:a thing|anything)|nothing(?: (?:should|needs to) change)?|no changes)", _I)),
    ("add", Pattern(r"(?:add|say also|also say|put in|mention|include|write also|write in|say)(?: in)?(?: the part)? (?:that |about )?(?P<about>.{4,})", _I)),
)  # fmt: skip  # one line a wish: what it is called, and how it is said

_SOUNDS_LIKE = (
    (Pattern(r"(?:i )?(?:had|ad|at|and) (?=that (?:i|i'm|i've|we|we've|he|she|they|it|you|my|our|the)\b)", _I), "add "),
    (Pattern(r"(?:but|foot|what) in (?=(?:that (?:i|we|he|she|they|it|you|my)|how|about)\b)", _I), "put in "),
    (
        Pattern(
            r"(?:but|foot|what|with) (?=the (?:[\w']+ ){1,2}(?:first|last|(?:at|to) the (?:end|start|beginning|top))$)",
            _I,
        ),
        "put ",
    ),
    (Pattern(r"i(?:'ll| will)? also (?=say that (?:i|i'm|we|he|she|they|it|you|my)\b)", _I), "also "),
)
"""What a wish about a letter is heard as, and no other talk is: the first word of a command is the one misheard most."""


def begins(text: str) -> Begins | None:
    """Return the wish in *text* to write to somebody, or None."""
    said = _plain(text)
    first, _, rest = said.partition(". ")
    found = _BEGIN.fullmatch(first.rstrip(".!?")) or _BEGIN.fullmatch(said.rstrip(".!?"))
    if found is None:
        return None
    to = re.sub(r"^(?:to|for) ", "", found["to"].strip(" .!?"), flags=_I)
    if (
        re.match(r"(?:me|myself|school|work|homework|the (?:council|paper|editor))\b", to, _I)
        and found["say"] is None
        and not found["how"]
    ):
        return None
    if found["say"] is not None and not re.match(r"(?:my|our|[A-Z]|someone|somebody|him|her|them)\b", to):
        return None
    to = re.sub(r"^(?:someone|somebody|him|her|them|me|it)\b", "", to, flags=_I).strip(" ,")
    named = _NAMED_NEXT.fullmatch(rest)
    if named is not None and named.start("name") == 0 and is_common(named["name"].lower()):
        named = None
    to = (
        f"{to}, {named['name']}"
        if named is not None and to and to[-1:].islower() and not re.search(r"[A-Z]", to)
        else to
    )
    if _FOR_OTHER.search(said):
        return Begins("commission", "")
    unsent = _UNSENT.search(said) is not None or "unsent" in (found["kind"] or found["kind2"] or "")
    return Begins(
        "unsent" if unsent else "letter",
        _BESIDE.split(to)[0].strip() if to else "",
    )


def resumes(text: str) -> str | None:
    """Return whose letter *text* wants to go on with; empty where it does not say, None where it wants no such thing."""
    found = _RESUME.fullmatch(_plain(text))
    return (found["to"] or found["to2"] or "").strip() if found is not None else None


def change(text: str) -> Change | None:
    """Return what *text* wants done with a letter that lies on the desk; None where it is talk."""
    said = _plain(text).strip(" .!,")
    asked = said.rstrip("?").strip()
    short = re.sub(r"(?:[, ]+(?:please|then|now|thanks|thank you))+$", "", asked, flags=_I)
    polite = _POLITE.sub("", short, 1)
    alike = [words + short[found.end() :] for heard, words in _SOUNDS_LIKE if (found := heard.match(short)) is not None]
    for words in dict.fromkeys((polite, _POLITE.sub("", polite, 1), short, *alike)):
        for kind, pattern in _CHANGES:
            found = pattern.fullmatch(words)
            if found is not None:
                groups = {k.rstrip("23"): v for k, v in found.groupdict().items() if v}
                return Change(kind, _quoted(groups.get("about", "")), _quoted(groups.get("to", "")))
    return None


def _quoted(words: str) -> str:
    return words.strip(" .,\"“”'")


def _plain(text: str) -> str:
    return undotted(" ".join(text.replace("\u2019", "'").split()))
