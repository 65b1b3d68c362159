"""Wishes that something be forgotten: the last thing, a topic, a time, this conversation, everything."""

import re

from os1.core.pattern import Pattern
from os1.memory.wish_words import ASK, ASK_PLAINLY, GO_ON, TAIL, bare, is_time, topic

_FORGET = r"(?:forget|forgot|forgetting|un-?remember)"
_DELETE = r"(?:scrub|delete|deleting|erase|erasing|scrap|scratch|wipe|remove|strike|bin|lose|get rid of|throw away|throw out|cross out|clear|discard|undo)"
_GONE = rf"(?:{_FORGET}|{_DELETE})"
_SELF = r"(?:(?:I'd like|I would like|I want|is there a way|I need|how do I go about|do you know how) (?:to |deleting )?|(?:can|could|may|how do|how can) (?:I|we) (?:please |just )?)"
_LIKE = rf"(?:(?:{ASK})?{_GONE}|{_SELF}{_DELETE})"
_UNKEPT = (
    rf"(?:{ASK_PLAINLY})?(?:don't|do not|you don't (?:need|have) to|there's no need to|no need to|you needn't|you (?:shouldn't|mustn't)|I don't want you(?: to)?"
    r"|I'd rather you (?:didn't|not)|try not to|not) (?:ever )?(?:remember(?:ing)?|keep|store|save|hold on to|hang on to|memori[sz]e|write down|note down)"
)
_EVERY = (
    r"(?:everything|anything|every word|all(?: of)?(?: that| this| the (?:stuff|things))?|what|whatever|the (?:stuff|things?|bits?|parts?|story|stories|details?)"
    r"|that (?:stuff|thing|bit|part|story)|those things|any of (?:what|the things))"
)
_SAID = (
    r"(?: that)? (?:I|we|you)(?:'ve| have|'d)? (?:just |ever |already |also |only |been )*(?:said|told you|told|mentioned|talked|spoke|spoken|discussed|chatted|saying|telling you"
    r"|talking|confessed|admitted|shared|let slip|know|remember|have|heard|learned|learnt|wrote|stored|saved|kept|noted|got|went through|went over)(?: to you| with you)?"
)
_THAT = r"(?:that|this)"
_JUST = r"(?: just now| right now| a (?:second|minute|moment) ago| there| now)?"
_LAST = (
    r"(?:(?:what|everything|whatever|the thing|all|that thing)(?: that)? I(?:'ve| have)? just (?:now )?(?:said|told you|been saying|been telling you|mentioned|confessed|admitted)(?: to you)?"
    rf"{_JUST}|what(?:ever)?(?: it is)? I(?:'ve)? (?:said|told you|mentioned)(?: to you)?{_JUST}|what you(?:'ve)? just heard"
    r"|(?:the|that|my) (?:very )?last (?:bit|thing|part|sentence|message|remark|comment|one|line|few things|few sentences|couple of things|answer|statement)(?:(?: that)? I(?:'ve)?(?: just)? (?:said|told you))?(?: there)?"
    r"|that (?:bit|part|thing|sentence|remark|message|comment|statement)(?:(?: that)? I(?:'ve)?(?: just)? (?:said|told you))?"
    r"|(?:that )?I (?:ever |even |just )?(?:said|told you|mentioned) (?:that|it|this|all that|all of that)|(?:that )?I (?:ever |even |just )?told you)"
)
_OURS = r"(?:conversation|chat|talk|call|session|discussion)"
_MINE = (
    r"(?:everything|all|anything|whatever)(?:(?: that)? (?:you(?:'ve)?(?: ever)? (?:know|have|remember|learned|learnt|heard|got|stored|saved|kept|noted|hold)(?: down| stored)?"
    r"(?: about| on| of| from)? me|I(?:'ve| have)? (?:ever )?told you|you(?:'ve)?(?: ever)? (?:know|remember|learned|learnt|stored|have stored)|you have))?"
    r"|everything (?:about|on) me|who I am|all (?:of )?it|it all"
)

_WHILE = Pattern(r"\bfor (?:a|one|just a|half a) (?:second|minute|moment|bit|while|mo)\b", re.IGNORECASE)
_ALL = Pattern(
    rf"(?:(?:{ASK})?|{_SELF})(?:wipe|clear|erase|delete|reset|empty|purge|clean out|clean) (?:out )?(?:all (?:of )?|the whole of )?your (?:whole |entire |own )?"
    rf"(?:memory|memories|mind|brain|notes|records?|files|data|database)(?: (?:of|about|on) me| clean)?(?:{TAIL}|{GO_ON}.*)"
    rf"|{_LIKE} (?:{_MINE})(?P<short>)?(?:{TAIL})|(?:{ASK_PLAINLY}){_FORGET} (?:about )?me{TAIL}"
    rf"|{_LIKE} (?:all (?:of )?)?(?:my|the) (?:data|history|information|info|records?|memories|file|profile|details)(?: (?:(?:that )?you (?:have|hold|keep|store)|about me|on me|of me)(?: (?:about|on|of) me)?)?{TAIL}"
    rf"|{_LIKE} all (?:the |your )?(?:data|information|memories|notes)(?: (?:that )?you (?:have|hold|keep))?(?: (?:about|on|of) me)?{TAIL}",
    re.IGNORECASE,
)
_CONVERSATION = Pattern(
    rf"{_LIKE} (?:about )?(?:all (?:of )?|everything (?:in|from) )?(?:this|the|our|that)(?: whole| entire| little)? {_OURS}"
    rf"(?: (?:ever )?(?:happened|took place)| we(?:'ve)? (?:just )?(?:had|been having|are having)| we're having)?(?:{TAIL}|{GO_ON}.*)"
    rf"|{_LIKE} (?:that )?we (?:ever |even )?(?:had this {_OURS}|(?:talked|spoke)(?: about (?:this|that|it|any of this))?){TAIL}"
    rf"|{_LIKE} (?:everything|all|what|whatever)(?: that)? (?:we|I)(?:'ve| have)? (?:said|talked about|discussed|told you|spoken about|been talking about|been over)"
    rf"(?: to you)?(?: so far| here| in this {_OURS}| until now| up to now| this time){TAIL}"
    rf"|{_LIKE} (?:everything|all)(?: that)? (?:we|I)(?:'ve| have)? (?:said|talked about|discussed|been talking about)(?: to you)?{TAIL}"
    rf"|{_UNKEPT} (?:a (?:word|thing) of )?(?:this|the|our)(?: whole)? {_OURS}{TAIL}|{_UNKEPT} anything (?:I|we)(?:'ve)? said{TAIL}",
    re.IGNORECASE,
)
_ABOUT = Pattern(
    rf"(?:{_LIKE}|{_UNKEPT}) (?:{_EVERY}{_SAID}(?: \w+| (?:last|this|on|just) \w+)? (?:about|regarding|concerning|of|on)"
    r"|(?:everything|anything|every single thing|(?:all )?the (?:stuff|things?|bits?|parts?|story|stories|details)|that (?:whole )?(?:stuff|thing|bit|part|story|business)|all that(?: stuff)?|all this(?: stuff)?) (?:about|on|regarding)"
    r"|(?:that |the fact that )?I (?:ever |even |just )?(?:told you|said anything|told you anything|mentioned|talked|spoke|brought up)(?: to you)?(?: anything)? about"
    r"|(?:that |the fact that )?I (?:ever |even |just )?(?:mentioned|brought up|told you(?: that)?|said(?: that)?)) (?P<about>.+)"
    rf"|{ASK_PLAINLY}{_FORGET} (?:all )?about (?P<plain>(?!(?:it|that|this|him|her|them|me|us)\b(?! \w+ing| sister| brother| mother| name)).+)"
    rf"|(?:{_LIKE}|(?:{ASK})?take) (?P<kept>.+?) (?:from|out of|off) (?:your (?:memory|memories|notes|records?|files|mind|head|brain|data)|the record){TAIL}"
    rf"|(?:{ASK_PLAINLY}{_FORGET}|(?:{ASK})?(?:delete|erase|remove)) (?P<mine>my (?:\w+ )?(?:name|address|number|birthday|age|surname|details|password|pin|weight|diagnosis|secret|job|salary))(?:{TAIL}|{GO_ON}.*)",
    re.IGNORECASE,
)
_STRETCH = Pattern(
    rf"(?:{_LIKE}|{_UNKEPT}) (?:{_EVERY}{_SAID}(?: about)?|(?:everything|anything|all|all of it|every word|(?:the|our|that) (?:whole )?{_OURS})(?:(?: that)? (?:we had|I had with you|happened))?"
    rf"|the (?:things|stuff)) (?P<time>.+)|{_LIKE} (?P<of>(?:yesterday|today|last night|this morning|tonight|this evening|this afternoon|\w+day))'s {_OURS}{TAIL}"
    rf"|(?:{ASK_PLAINLY}{_GONE}|(?:{ASK})?(?:delete|erase|wipe)) (?P<bare>(?:all of |the whole of )?.+)",
    re.IGNORECASE,
)
_JUST_SAID = Pattern(
    rf"(?:{_LIKE}|{_UNKEPT}) (?:about )?{_LAST}(?:{TAIL}|{TAIL}{GO_ON}.*)|{_UNKEPT} that{TAIL}|(?:{ASK_PLAINLY})(?:don't|do not|never) (?:write|note|jot|put) that down{TAIL}"
    rf"|(?:please )?(?:don't|do not) (?:write|note|jot|put) that down{TAIL}"
    rf"|(?:{ASK})?pretend (?:that )?(?:I (?:didn't|never|hadn't) (?:say|said|tell you|told you|mention|mentioned)|you (?:didn't|never) (?:hear|heard)) (?:that|it|this|anything|any of (?:that|it)){TAIL}"
    rf"|{ASK_PLAINLY}{_GONE} (?:{_THAT}|all that|all of that|that I said anything|I said anything)(?:{TAIL}|{TAIL}{GO_ON}.*)"
    rf"|what I(?:'ve)? (?:just )?(?:said|told you) (?:is|was|has to be) off the record{TAIL}",
    re.IGNORECASE,
)
_BARE = Pattern(
    rf"(?:{ASK})?{_GONE} (?:{_THAT}|all that|all of that)(?: one)?{TAIL}|that was (?:strictly )?off the record(?: by the way)?{TAIL}",
    re.IGNORECASE,
)
_ONLY_ALONE = Pattern(
    rf"(?:{ASK})?{_GONE} (?:everything|anything|all|all (?:of )?it|it all|what I said|what I told you|who I am|whatever|what I've said){TAIL}",
    re.IGNORECASE,
)
_DELETING = Pattern(rf"(?:{ASK})?(?:delete|erase|wipe) (?:everything|all of it|it all)\b", re.IGNORECASE)
_IDIOM = Pattern(
    rf"(?:(?:let's|you can|you could|just|you should|try to|you(?:'d| had) better|you have to|you need to|you must|oh|maybe) )*{_FORGET} (?:all )?about\b"
    rf"|(?:let's|you can|just|maybe )*{_FORGET} (?:anything|whatever|all|all (?:of )?it|it all)$|scratch (?:everything|all).*|(?:lose|bin|clear|throw \w+|get rid of) (?:everything|all|it all|all of it|that|this|anything)$",
    re.IGNORECASE,
)
_NOT_LAST = Pattern(rf"(?:{ASK})?{_GONE} (?:that|this) (?:he|she|they|we|my|the|you|people|it)\b", re.IGNORECASE)


def forgetting(words: str, before: str, after: str) -> tuple[str, str] | None:
    """Return the kind of forgetting wished for in *words*, and what about; `None` where it is none."""
    if _WHILE.search(f"{words} {after}") or _NOT_LAST.match(words):
        return None
    alone = not bare(f"{before} ").strip() and not re.sub(TAIL, "", f" {after}").strip()
    if _ONLY_ALONE.fullmatch(words) and not alone and (bare(f"{before} ") or not _DELETING.match(words)):
        return None
    if _IDIOM.match(words) and not re.search(
        r"\b(?:what|everything|this conversation|that conversation|I (?:said|told)|me telling you)\b",
        words,
        re.IGNORECASE,
    ):
        return None
    stretch = _of_time(words)
    if stretch:
        return stretch
    if _JUST_SAID.fullmatch(words) or (alone and _BARE.fullmatch(words)):
        return "forget_last", ""
    if _CONVERSATION.fullmatch(words):
        return "forget_conversation", ""
    if _ALL.fullmatch(words):
        return "forget_all", ""
    return _of_topic(words)


def _of_time(words: str) -> tuple[str, str] | None:
    found = _STRETCH.fullmatch(words)
    if found is None:
        return None
    said = re.sub(TAIL + "$", "", found["time"] or found["of"] or re.sub(r"^(?:all|the whole) of ", "", found["bare"]))
    return ("forget_stretch", said) if is_time(said) else None


def _of_topic(words: str) -> tuple[str, str] | None:
    found = _ABOUT.fullmatch(words)
    if found is None:
        return None
    if found["kept"]:
        said = found["kept"]
        if said.lower() in {"that", "it", "this", "that last bit", "the last bit", "what i said", "what i just said"}:
            return "forget_last", ""
        if said.lower() in {"everything", "all of it", "it all", "everything about me", "all that"}:
            return "forget_all", ""
        return "forget_about", topic(re.sub(r"^(?:everything|anything|all|that thing|the thing) about ", "", said))
    about = topic(found["about"] or found["plain"] or found["mine"])
    if about.lower() == "anything":
        return None
    if about.lower() in {"it", "that", "this", "all that", "any of that"}:
        return "forget_last", ""
    if about.lower() in {"me", "myself"}:
        return "forget_all", ""
    return ("forget_about", about) if about else None
