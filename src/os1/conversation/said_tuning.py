"""How an answer to "Shall I sound different?" wants her voice: slower, quicker, lower, higher, or as it is."""

import re
from dataclasses import dataclass

from os1.conversation.said_briefly import bare, manner, plain
from os1.core.pattern import Pattern

_I = re.IGNORECASE
STEP, SMALL, BIG = 0.86, 0.91, 0.76
"""Of her pace: slower, a little slower, much slower; quicker is the other way round."""
SEMITONES, FEW, MANY = 2.0, 1.5, 3.5
_SLOWER = Pattern(
    r"(?<!too )(?<!less )(?<!so )\b(?:slow(?:er|ly|lier)?|slow(?:er)? down|too (?:fast|quick(?:ly)?|rapid(?:ly)?)|less (?:fast|quick(?:ly)?)|take your time|not so (?:fast|quick(?:ly)?))\b",
    _I,
)
_QUICKER = Pattern(
    r"\b(?:faster|quicker|more quickly|speed(?: it)? up|too slow(?:ly)?|less slow(?:ly)?|not so slow(?:ly)?|a bit brisker|brisker)\b",
    _I,
)
_LOWER = Pattern(
    r"\b(?:lower|deeper|too high|less high|not so high|too (?:shrill|squeaky)|less (?:shrill|squeaky)|darker)\b", _I
)
_HIGHER = Pattern(r"\b(?:higher|lighter|brighter|too (?:low|deep)|less (?:low|deep)|not so (?:low|deep))\b", _I)
_LITTLE = Pattern(
    r"\b(?:(?:tiny |little |wee )?bit|a (?:tiny |little )?(?:bit|touch|tad|shade|notch|fraction)|slightly|a little|somewhat|marginally)\b",
    _I,
)
_MUCH = Pattern(r"\b(?:much|a lot|lots|way|far|really|very|as (?:slow|low|fast|high) as)\b", _I)
_LEAVE = Pattern(
    r"(?:(?:no|nope|nah|yes|yeah|yep|oh|well|just|please|actually)[\s,.!]+)*(?:(?:you|you all|it|that|this|your voice|the voice|everything|i)(?:'re| are|'s| is|'d)? ?(?:already |quite |just |all |absolutely |perfectly |really |do )*(?:sounds?|is|are|'s|'re)? ?(?:already |quite |just |all |absolutely |perfectly |really |very )*"
    r"(?:fine|good|great|perfect|lovely|nice|right|all right|alright|okay|ok|beautiful|wonderful|pleasant|well)(?: (?:to me|as (?:you are|it is|is)|like (?:that|this)|the way (?:you are|it is)))?"
    r"|(?:leave|keep) (?:it|it all|that|everything|your voice|things)(?: (?:as (?:it is|is|you are)|like (?:that|this)|that way|alone|the way it is))?|(?:let's |just )?(?:leave it|keep it)|same|not bad|as (?:you are|it is|is)|(?:just )?(?:like (?:that|this))|stay as you are|stay (?:like that|that way)|"
    r"(?:don't|do not|no need to|never) change(?: (?:it|a thing|anything|your voice|that))?|no change|nothing|neither|none of (?:them|those|that)|(?:i )?(?:like|love) (?:it|your voice|how you sound|the way you sound)(?: (?:as it is|like (?:that|this)))?|"
    r"(?:that|this)(?:'s| is) (?:it|the one|better|much better|good|fine|great|perfect|lovely|nice|all right|enough|right)|(?:it's |that's )?all good|(?:like )?(?:this|that) is (?:good|fine|better|nice|perfect|great)|(?:much |far |that's )?better|(?:it's |it is |it was )?(?:fine|good|better|okay|ok|nice|perfect)(?: (?:as it (?:is|was)|before))?)",
    _I,
)
_BACK = Pattern(
    r"\b(?:back (?:to )?(?:how|what|the way|as|where)|as (?:you|it) (?:were|was)|it was better before|(?:better|nicer|i liked (?:it|you) (?:better|more)) before|go back|change it back|the first one|undo|too (?:much|far))\b",
    _I,
)
_MORE = Pattern(
    r"(?:(?:yes|yeah|no|a bit|a little|even|still|some|a touch|just|once|and)[\s,]+)*more(?: (?:please|of that|like that|so))?|further",
    _I,
)
_LOUD = Pattern(
    r"\b(?:loud(?:er)?|speak up|volume|quiet(?:er)?|can't hear|cannot hear|(?:barely|hardly) hear|hard of hearing)\b",
    _I,
)
_OTHER = Pattern(
    r"\b(?:(?:a|another|different|other|male|man's|men's|british|english|irish|scottish|american|australian|younger|older|deep man's) )*(?:voices?|accents?|man|woman|male|female|girl|boy|british|robotic|robot)\b",
    _I,
)
LONGEST = 14
"""Words: who says more is telling something."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of her voice; nothing changed where it is to stay as it is."""

    speed: float = 1.0
    """Times the pace she has now."""
    pitch: float = 0.0
    """Semitones from where she is now."""
    back: bool = False
    """Whether she is to sound as she did before."""
    more: bool = False
    """Whether it is to go on the way it went last."""
    cannot: str = ""
    """`louder` or `other`: what is not in her hand."""
    words: tuple[str, ...] = ()
    """What she calls it: `slower`, `lower`."""


def voice_wish(text: str) -> Wish | None:
    """Return what *text* wishes of her voice; None where it speaks of something else."""
    said = plain(text)
    if len(said.split()) > LONGEST:
        return None
    if _BACK.search(said):
        return Wish(back=True)
    if _MORE.fullmatch(bare(said)):
        return Wish(more=True)
    slower, quicker, lower, higher = (bool(form.search(said)) for form in (_SLOWER, _QUICKER, _LOWER, _HIGHER))
    if (slower and quicker) or (lower and higher):
        # Both at once is a question, or the offer said back.
        return None
    if slower or quicker or lower or higher:
        pace = SMALL if _LITTLE.search(said) else BIG if _MUCH.search(said) else STEP
        tones = FEW if _LITTLE.search(said) else MANY if _MUCH.search(said) else SEMITONES
        words = [
            word
            for word, wanted in (("slower", slower), ("quicker", quicker), ("lower", lower), ("higher", higher))
            if wanted
        ]
        return Wish(
            pace if slower else 1 / pace if quicker else 1.0,
            -tones if lower else tones if higher else 0.0,
            words=tuple(words),
        )
    whole = re.sub(r"[,.!?…]+", "", said)
    if (
        _LEAVE.fullmatch(bare(said))
        or _LEAVE.fullmatch(whole)
        or _LEAVE.fullmatch(said.strip(" .!"))
        or manner(said) in ("yes", "skip")
    ):
        return Wish()
    if _LOUD.search(said):
        return Wish(cannot="louder")
    return Wish(cannot="other") if _OTHER.search(said) else None
