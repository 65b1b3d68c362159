"""The name in an answer to "What shall I call you?" or "What will you call me?"."""

import re
from dataclasses import dataclass

from os1.conversation.said_briefly import bare, manner, plain
from os1.core.pattern import Pattern
from os1.memory.given_names import is_name, long_forms

LONGEST = 3
"""Words of a name."""
LONGEST_LETTERS = 40
_I = re.IGNORECASE
_WORD = r"[^\W\d_][\w'’-]*\.?"
_TITLE = Pattern(
    r"(?:mr|mrs|ms|miss|mister|dr|doctor|prof|professor|sir|madam|captain|father|sister|auntie|aunt|uncle)\.?", _I
)
_ASKED_FOR = (
    Pattern(
        r"\b(?:everyone|everybody|people|they|most people|my (?:friends|family|mates|mum|mom|sister|brother|wife|husband|kids|grandkids)|friends|"
        r"folks|we|the kids)(?: all| always| just| usually| mostly)? calls? me (?:by )?",
        _I,
    ),
    Pattern(
        r"\b(?:i (?:usually |mostly |just |always )?go by|i prefer|i'd prefer|i like|i'm known as|better known as|known as|i answer to|i usually get|i'd (?:like|love) to be called|i want to be called|most people say|everybody says|everyone says|everyone just says)(?: just| to be called| being called)? ",
        _I,
    ),
    Pattern(r"\b(?:(?:you can|you may|please|just|do|or|and|so|but|to) )*call me (?:just )?", _I),
    Pattern(r"\b(?:nickname is|nickname's|nicknamed) ", _I),
)
"""What somebody wants to be called, as they say it; the first that is there counts."""
_STATED = (
    Pattern(r"\b(?:my |the |first )?(?:name|first name)(?:'s| is)(?: just| actually)? ", _I),
    Pattern(
        r"(?:^|[.,;!?] ?|\b(?:and|so|no|hi|hello|hey|yes|yeah|well|okay|sure|um|uh|oh),? )(?:i'm|i am|im|it's|it is|its|this is|that's|that would be|that'd be|make (?:it|that)|i said) (?:just |called |actually )?",
        _I,
    ),
)
_FOR_HER = (
    Pattern(
        r"\b(?:(?:i'd|i would|i'll|i will|i want to|i'm going to|i'm gonna|let me|can i|could i|may i|let's|i think i'd|i might|shall i|then i'll|i'd like to|i would like to)(?: just| rather| like to| love to| prefer to)? )+call you |^(?:i )?call you ",
        _I,
    ),
    Pattern(
        r"\b(?:your name(?: is| will be| should be|'s)|you're|you are|you'll be|you shall be|you can be|you could be|be|call yourself|you look like an?|you sound like an?) ",
        _I,
    ),
    Pattern(
        r"(?:^|\b)(?:how about|what about|maybe|perhaps|let's (?:go with|say|try|do|make it)|make it|make that|let it be|i (?:choose|pick|like|prefer|want)|i'd (?:prefer|like|say)|go with|try|definitely|probably) ",
        _I,
    ),
)
_AFTERWARDS = Pattern(
    r"(?:(?:'s| is| was| will be| would be| works?| sounds?| will| would| seems?)(?: (?:just|absolutely|perfectly|quite|all|very))* ?(?:fine|good|great|ok|okay|enough|perfect|lovely|nice|do|do nicely|best|easier|easiest|alright|all right|a (?:nice|good|lovely) name)?(?: (?:for me|with me|by me))?"
    r"| to (?:my friends|friends|everyone|everybody|you|most people)| for short| is (?:my name|the name|what .*)| here|[\s,]+(?:short for|as in|like the|spel[lt]\w*|with an?|but|or|not|although|after) .*|(?<=\w)'s (?:the name|my name))$",
    _I,
)
_NOT_THAT = Pattern(rf"not (?:{_WORD} ){{0,2}}?{_WORD}[,.;]? +(?:but |it's |i'm )?(?P<rest>.+)", _I)
_KEEPS = Pattern(
    r"(?:no[\s,]+)?(?:(?:i'll |let's |just |you can |we can )*(?:keep|leave|stick with|stay with|go with) (?:it|that|that one|this|your name|the name|that name|your own)(?: (?:as it is|as is|like that))?|keep yours|"
    r"(?:it|that|this|that name|it all)(?:'s| is) (?:fine|good|great|lovely|nice|perfect|okay|ok|all right|alright|pretty|beautiful|a (?:good|nice|lovely|beautiful|pretty|fine|great) (?:name|one)|a name|yours)(?: (?:with|by|for) me| as it is)?|"
    r"(?:it|that|that name) (?:suits you|works(?: for me)?|will do|sounds (?:good|nice|fine|lovely|great))|i (?:like|love) (?:it|that|that name|your name|the name)|no need(?: to)?(?: change (?:it|that))?|"
    r"(?:fine|good|okay|ok|all right) (?:with|by|for) me|nothing else|what do you (?:want|like|prefer|wish)(?: to be called)?|what would you (?:like|prefer|want)(?: (?:to be called|me to call you))?|you tell me|same)",
    _I,
)
_ASKS = Pattern(r"(?:is|was|why|who|what|does|did|are|do|how did)\b.*\?", _I)
_SOMETHING_ELSE = Pattern(
    r"(?:(?:i'd like |i'd prefer |i want |maybe |can it be )?(?:something|anything) (?:else|shorter|longer|different|other|nicer|simpler|easier)|another(?: one| name)?|a different (?:one|name)|i don't like (?:it|that|that name)|"
    r"(?:that's|that is|it's|it is|that was) my (?:\w+'s|ex) ?(?:name|wife's name|husband's name)?|not that(?: one)?|anything but that)",
    _I,
)
_AND_YOU = Pattern(r"(?:and |what about |how about )*(?:you|yours|what's yours)|please|", _I)
_NEVER = frozenset(
    """a an the that this it what when where who why how if by in on at to of for from with and or but so as is are was am be been not no yes
    back later tomorrow today tonight sometime anytime anything whatever something someone somebody nobody nothing none never names maybe
    please thanks okay ok fine good sure sorry hello hi hey well just only really very here there you me my your i he she we they them
    old mad crazy stupid silly bless hungover drunk single married happy unhappy broke new home alone""".split()  # noqa: SIM905 - a list of words
)
"""What no answer means as a name, not even after "call me"."""


@dataclass(frozen=True, slots=True)
class SaidName:
    """A name, and how much was said beside it."""

    name: str
    rest: int
    """Words that belong neither to the name nor to the saying of it."""


def their_name(text: str) -> SaidName | None:
    """Return what the user wants to be called by *text*, an answer to that question; None where it holds no name."""
    said = plain(text)
    if (turned := _NOT_THAT.fullmatch(said.strip(" .!"))) is not None:
        said = turned["rest"]
    return _after(said, (*_ASKED_FOR, *_STATED), strong=len(_ASKED_FOR)) or _alone(said)


def corrected_name(text: str, name: str) -> str:
    """Return the right name where *text* says that *name* was misheard ("no, it's Leo"); else nothing."""
    said = plain(text).strip(" .!")
    if not re.match(r"(?:no+|nope|not|sorry|actually|i said)\b", said, _I) and not re.search(
        rf"\bnot {re.escape(name)}\b", said, _I
    ):
        return ""
    right = re.sub(rf",? ?\bnot {re.escape(name)}$", "", said, flags=_I)
    right = re.sub(r"^(?:(?:no+|nope|sorry|actually)[\s,.!]+)+", "", right, flags=_I)
    found = their_name(right) if right else None
    return found.name if found is not None and found.rest <= LONGEST and found.name.lower() != name.lower() else ""


def her_name(text: str, now: str) -> SaidName | None:
    """Return what the user wants to call her by *text*, an answer to that question; *now* is her name so far."""
    said = plain(text)
    if (turned := _NOT_THAT.fullmatch(said.strip(" .!"))) is not None:
        said = turned["rest"]
    if (turned := re.search(r"\bbut (.+)", said, _I)) is not None and (
        rather := _after(turned[1], _FOR_HER, strong=1)
    ) is not None:
        return rather
    if re.search(rf"(?<!\w){re.escape(now)}(?!\w)", said, _I) and not unwanted(said, now) and not _ASKS.match(said):
        others = _after(said, _FOR_HER[:1], strong=1)
        if others is None or others.name.lower() == now.lower():
            beside = len(said.split()) - len(now.split())
            return SaidName(now, max(0, beside - 6))
    found = _after(said, (*_FOR_HER, _STATED[0]), strong=1) or _alone(said)
    return None if found is not None and found.name.lower() == now.lower() else found


def understood_anyway(text: str, name: str) -> bool:
    """Whether memory understands by itself that *name* is the user's, as *text* says it."""
    frame = r"(?:my name(?:'s| is)|i'm|i am|calls? me)(?: called| just)?"
    return re.search(rf"\b{frame} {re.escape(name)}\b", plain(text), _I) is not None


def keeps_it(text: str) -> bool:
    """Whether *text* leaves her name as it is, without saying it."""
    return _KEEPS.fullmatch(bare(text)) is not None


def unwanted(text: str, name: str) -> bool:
    """Whether *text* says that *name* is not to be the one."""
    said = plain(text)
    if _SOMETHING_ELSE.fullmatch(bare(said)):
        return True
    return (
        re.search(
            rf"(?:\bnot|n't)(?: \w+){{0,3}} {re.escape(name)}\b|\b{re.escape(name)}(?: is|'s| was) (?:my|our)\b",
            said,
            _I,
        )
        is not None
    )


def _after(said: str, frames: tuple[Pattern, ...], *, strong: int) -> SaidName | None:
    """Return the name behind the first of *frames* that is there; behind the first *strong* of them nearly any word is one."""
    for number, frame in enumerate(frames):
        for found in frame.finditer(said):
            name, after = _leading(said[found.end() :], strong=number < strong)
            if name:
                # Who says how they are called has often said first how they are not.
                before = said[: found.start()] if number >= strong else ""
                return SaidName(name, _words(before) + _words(_beside(after)))
    return None


def _alone(said: str) -> SaidName | None:
    """Return a name that stands for itself: "Theo", "Theo is fine", "Theo, short for Theodore"."""
    whole = re.sub(r"^(?:just|only|simply) ", "", bare(said), flags=_I)
    if "?" in said and len(whole.split()) > 2:
        return None
    name, after = _leading(whole, strong=False)
    rest = _words(_beside(after))
    return SaidName(name, rest) if name and rest <= 2 * LONGEST else None


def _beside(after: str) -> str:
    """Return what of *after*, behind a name, says something else."""
    after = re.sub(r"^[\s,.!?;-]+(?=$)", "", after)
    cut = _AFTERWARDS.sub("", after) if _AFTERWARDS.match(after) else after
    return bare(cut) if bare(cut) and re.search(r"\w", cut) else ""


def _words(text: str) -> int:
    """Return how many words of *text* say anything."""
    parts = [bare(part) for part in re.split(r"[.,!?;]+", text)]
    return sum(len(part.split()) for part in parts if not (manner(part) or _AND_YOU.fullmatch(part)))


def _leading(rest: str, *, strong: bool) -> tuple[str, str]:
    """Return the name that *rest* begins with and what follows it; where it is *strong*, nearly any word may be one."""
    taken: list[str] = []
    after = rest.lstrip(" ,\"'")
    while len(taken) < LONGEST and (found := re.match(_WORD, after)):
        word = found[0]
        title = not taken and _TITLE.fullmatch(word) is not None and len(after.split()) > 1
        ended = word.endswith(".") and not title
        core = re.sub(r"'s$", "", word.rstrip(".")) if not title else word
        if not title and not _fits(core, first=not taken or _TITLE.fullmatch(taken[-1]) is not None, strong=strong):
            break
        taken.append(core)
        left = after[found.end() :]
        if not title and core != word.rstrip("."):
            after = f"'s{left}"
            break
        after = left
        if ended or not after.startswith(" "):
            break
        after = after.lstrip()
        if taken and not re.match(_WORD, after):
            break
    if not taken or (len(taken) == 1 and _TITLE.fullmatch(taken[0]) and not strong):
        return "", rest
    name = " ".join(map(_written, taken))
    return (
        (name, f" {after}" if after and not after.startswith("'") else after)
        if len(name) <= LONGEST_LETTERS
        else ("", rest)
    )


def _fits(word: str, *, first: bool, strong: bool) -> bool:
    if word.lower() in _NEVER:
        return False
    if not first:
        # A second word belongs to what they are called only where it is a given name too: the other is the family's.
        return word[0].isupper() and bool(long_forms(word.lower()))
    return strong or is_name(word, opening=True) or bool(re.fullmatch(r"[A-Z]{2,3}", word))


def _written(word: str) -> str:
    """Return *word* as a name is written."""
    word = word.rstrip(".")
    if word.isupper() and len(word) > LONGEST:
        return word.capitalize()
    return word if not word.islower() else word[0].upper() + word[1:]
