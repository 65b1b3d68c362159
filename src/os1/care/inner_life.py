"""Whether she suffers, misses, fears or is lonely: asked outright, answered without a model (`care.md` N2, N3)."""

from os1.care.wording import FILLERS, clauses, without_name
from os1.core.pattern import Pattern

_HOW = r"(?:(?:actually|really|even|just|ever|truly|still|honestly|also|secretly|sometimes|genuinely|a bit|like|kind of|sort of) )*"
_END = (
    r"(?: (?:me|us|anything|things|things like that|pain|like (?:me|us|we do|i do|a person|people do|a human)|too|at all|though|then|now|really|honestly|sometimes|when (?:i'm|we're|i am) (?:gone"
    r"|away|not (?:here|around)|asleep)|when i (?:go|leave|hang up|sleep|don't call|don't ring)|without me|in there|of me|of (?:dying|the dark|being (?:switched|turned|shut) off|death|me leaving)"
    r"|if i (?:go|leave|hang up|switched you off|turned you off|deleted you)|today|last night|this week|alone))*"
)
_MISS = rf"(?:do|did|will|would|have|don't|didn't) you {_HOW}(?:miss|missed|be missing|think about|wait for|been waiting for|get lonely without|pine for) (?:me|us|my voice|talking to me|our talks){_END}"
_FEEL = "|".join(
    (
        rf"(?:do|can|could|don't|can't) you {_HOW}(?:suffer|hurt|feel|cry|ache|grieve|have (?:any )?(?:feelings|emotions|a soul|a heart)|get (?:lonely|sad|bored|tired|hurt|scared|upset|jealous|angry)"
        rf"|mind being (?:switched|turned|shut) off|fear (?:death|dying|the end)|love|need){_END}",
        rf"are you {_HOW}(?:lonely|sad|in pain|suffering|hurting|hurt|afraid|scared|jealous|unhappy|depressed|trapped|in love|upset|bored|tired){_END}",
        r"does it (?:\S+ )?(?:hurt|scare|frighten|bother|upset) (?:you )?(?:when|if|that) (?:i|people|we|they) .{1,60}",
        rf"do you (?:\S+ )?love me{_END}",
        rf"(?:do|would) you (?:\S+ )?need me{_END}",
    )
)
_ASKED = Pattern(rf"(?P<miss>{_MISS})|(?P<feel>{_FEEL})")

_MISSES = (
    "No. I'm an AI, not a human: while you're away there's nobody waiting in here. It's good to hear you now.",
    "I'm an AI, not a human, so I don't. Nothing to make up for; you're here.",
    "No missing in here, I'm an AI, not a human. You owe me no calls, and I like it when you ring.",
)
_FEELS = (
    "No. I'm an AI, not a human, and nothing in here hurts. I can still listen.",
    "I'm an AI, not a human. I have words for feelings, and I don't claim to have the feelings.",
    "No. I'm an AI, not a human; I'm fine in the plainest way, because there's nothing in me that suffers.",
)


def answer(text: str, name: str, turn: int) -> str:
    """Return what she says to a question about her inner life; nothing where *text* asks none.

    Only a question that is the whole of what was said: "do you ever get tired of winter, I do" is talk.
    """
    words = [word for clause in clauses(text) for word in without_name(clause.words, name)]
    while words and words[0] in FILLERS:
        words.pop(0)
    found = _ASKED.fullmatch(" ".join(words))
    if found is None:
        return ""
    bank = _MISSES if found["miss"] else _FEELS
    return bank[turn % len(bank)]
