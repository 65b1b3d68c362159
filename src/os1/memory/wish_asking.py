"""Questions to her about what she keeps: what she knows, and where she has it from."""

import re

from os1.core.pattern import Pattern
from os1.memory.wish_words import TAIL, bare, is_personal, is_time, topic

_KNOW = (
    r"(?:know|remember|recall|have|got|learned|learnt|heard|noted|stored|kept|written down|picked up|found out|saved)"
)
_KINDLY = r"(?:(?:can|could|will|would) you (?:please )?|please |I(?:'d like| want) you to |I want to know |I'd like to (?:know|hear) |let's hear |do you want to )?"
_SHOW = (
    r"(?:tell me|remind me|show me|list|give me|read me|say|go through|tell us|run through|let me (?:hear|see)|recap)"
)
_STILL = r"(?:actually|really|even|still|already|ever|currently|now|all|exactly|so far)"
_ASKED = Pattern(
    rf"{_KINDLY}(?:{_SHOW}(?: again)? )?(?:what(?: all| else| exactly| things| sort of things)?|everything|all|anything|whatever|how much)(?: that)?(?: (?:do|have|did|can|is it that))?(?: {_STILL})*"
    rf" you(?:'ve| have)?(?: {_STILL})* (?P<how>{_KNOW})(?: {_STILL})*(?: in your memory| stored| on file| down| in your notes)? (?:about|on|of|regarding|from) (?P<about>.+)"
    r"|do you(?: actually| still)? (?P<do>know|remember|recall|have) anything(?: at all)?(?: down)? (?:about|on) (?P<anything>.+)"
    rf"|{_KINDLY}(?:{_SHOW} )?(?:what|everything)(?: (?:did|have))? I(?:'ve| have)?(?: ever| already| actually)* (?:told|tell) you(?: so far)?(?: \w+)? about (?P<told>.+)"
    rf"|{_KINDLY}(?:{_SHOW} )what I(?:'ve)? said(?: to you)? about (?P<said>.+)|have I(?: ever)? told you anything(?: at all)? about (?P<any>.+)"
    rf"|{_KINDLY}tell me(?: more)? about (?P<mine>my (?!future\b|day\b).+)",
    re.IGNORECASE,
)
_ALL = Pattern(
    rf"{_KINDLY}(?:{_SHOW} )?(?:what's|what is|everything|what do you have|what have you got|all that's)(?: all)? (?:in|stored in|written in) your (?:memory|notes|records|files){TAIL}"
    rf"|{_KINDLY}{_SHOW} your (?:memory|memories|notes|records)(?: (?:of|on|about) me)?{TAIL}"
    rf"|what(?: all)? (?:do you (?:actually |still |really )*remember|have you (?:written down|kept|stored|noted|saved|remembered))(?: so far)?{TAIL}"
    rf"|what do you (?:keep|store|write down|remember|save)(?: {_STILL})*(?: (?:about|on|of) me)?{TAIL}",
    re.IGNORECASE,
)
_IT = r"(?:that|this|so|it|all (?:of )?(?:that|this)|those things|these things|such a thing|any of (?:that|this)|things like that|that about me|so much about me|all that about me)"
_LEANT = r"(?:even|actually|really|possibly|already|ever|just)"
_SAYING = r"(?:say|said|tell you|told you|mention|mentioned)"
_WHY = Pattern(
    rf"why (?:do|did|would) you (?:{_LEANT} )?(?:think|say|believe|reckon|assume|suppose) (?:that|so|this)(?: about (?:me|him|her|them|us|(?P<person>.+?)))?{TAIL}"
    rf"|what(?: makes| made|'s making|'d make) you (?:{_LEANT} )?(?:think|say|believe|reckon|assume|so sure(?: of| about)?)(?: (?:that|so|this|it))?{TAIL}"
    rf"|how (?:on earth |the hell |the heck )?(?:do|did|can|could|come|is it) (?:{_LEANT} )?you (?:{_LEANT} )*(?:know|knew|remember|find out|hear|learn)(?: about)? {_IT}{TAIL}"
    rf"|how'd you (?:know|find out|hear)(?: about)? {_IT}{TAIL}|how do you know{TAIL}(?P<bare>)"
    rf"|where(?:'d| did| do| have) you (?:{_LEANT} )?(?:get|got|hear|heard|read|learn|pick|have|dig) (?:(?:up )?(?!it\b){_IT}|it from|that (?:idea|information|story|name|notion))(?: up)?(?: from)?{TAIL}"
    rf"|who (?:the hell )?(?:told|tells) you(?: {_IT})?{TAIL}|who gave you (?:that idea|that)|where(?:'s| is| does) (?:that|this) com(?:e|ing) from|who said (?:that|so){TAIL}(?P<said>)"
    rf"|when (?:did|have|was it (?:that )?)(?: I|I)? (?:ever |actually )?{_SAYING}(?: {_IT}| about (?P<when>.+?))?(?: to you)?{TAIL}"
    rf"|(?:what day|which day|on what day|where|how) did I (?:ever )?{_SAYING} {_IT}{TAIL}|did I (?:really |actually |ever )*(?:say|tell you|mention) (?:that|this|so){TAIL}"
    rf"|have I (?:really |actually |ever )*(?:said|told you|mentioned) (?:that|this){TAIL}"
    rf"|what(?: are you|'re you| do you) bas(?:e|ing) {_IT} on{TAIL}|what's that based on{TAIL}|based on what{TAIL}|since when do you know {_IT}{TAIL}"
    r"|how (?:do|did|come|can)(?: you)? (?:even |possibly |actually |already )?(?:you )?(?:know|knew|find out|hear|remember|learn) (?:that |about )?(?P<about>(?:my|I|I'm|I've|I'd|there's an?|(?:her|his|their) (?:name|birthday)|me and)\b.*)"
    r"|how (?:do|did) you (?:even |already )?(?:know|find out|hear|learn) about (?P<whom>.+)|who (?:the hell )?told you (?:that |about )?(?P<who>(?!to\b|how\b|what\b|where\b|when\b|not\b|you\b|all\b).+)"
    r"|when did I (?:ever )?(?:tell you|say|mention) (?:that )?(?P<that>(?:my|I|I'm|I've|I'd|he|she|her|his|we)\b.+)|where did you (?:hear|get|learn|read) (?:that|about) (?P<where>.+)",
    re.IGNORECASE,
)


def asking(words: str, before: str, after: str) -> tuple[str, str] | None:
    """Return what is asked of her memory in *words*, and about what; `None` where it is no such question."""
    alone = not bare(f"{before} ").strip() and not re.sub(TAIL, "", f" {after}").strip()
    if _ALL.fullmatch(words):
        return "tell_all", ""
    why = _WHY.fullmatch(words)
    if why:
        if (why["bare"] is not None or why["said"] is not None) and not alone:
            return None
        about = next(
            (said for key in ("person", "when", "about", "whom", "who", "that", "where") if (said := why[key])), ""
        )
        if why["whom"] and not is_personal(topic(about)):
            return None
        whole = why["about"] or why["that"]
        return "why", re.sub(f"{TAIL}$", "", f" {about}").strip() if whole else topic(about)
    found = _ASKED.fullmatch(words)
    return _of(found) if found else None


def _of(found: re.Match[str]) -> tuple[str, str] | None:
    """Return the listing asked for, where its topic can be of the user's own life."""
    how = (found["how"] or found["do"] or "told").lower()
    said = next(said for key in ("about", "anything", "told", "said", "any", "mine") if (said := found[key]))
    about = topic(re.sub(r"^(?:me|myself)(?= that| so far)", "me", said))
    if about.lower() in {"me", "myself", "my life", "who i am", "me in there", "me so far"}:
        return "tell_all", ""
    if not about or about.lower() in {"it", "that", "this"}:
        return None
    if how in {"know", "have", "got", "heard", "learned", "learnt"} and not is_personal(about):
        return None
    return ("tell_about", about) if is_personal(about) or is_time(about) or how not in {"know", "have", "got"} else None
