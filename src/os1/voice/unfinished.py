"""What the words of a turn say about whether it goes on: read from its end, and from how it opened.

The recogniser closes nearly every piece with a full stop (82 % of mid-sentence ones, design/voice.md), so a full stop
says nothing; a comma, or no mark at all, is its own word that the sentence goes on.
"""

import re
from dataclasses import dataclass

_END = r"[\s,.…–—-]*$"

_DANGLING = re.compile(
    r"\b(?:and|but|or|because|cause|cos|if|although|while|unless|until|whether|the|a|an|my|your|our|their|its|every|"
    r"into|than|as|um+|uh+|er+m?|hmm+|very|i'm|he's|she's|we're|they're|i've|we've|you've|they've|i'd|i'll|we'll|he'll|"
    r"she'll|they'll|gonna|wanna)" + _END,
    re.IGNORECASE,
)
"""Words that ask for another."""

_LEANING = re.compile(
    r"\b(?:so|when|that|which|who|her|his|to|of|in|on|at|by|for|from|with|about|is|are|was|were|be|been|i|we|he|she|they|"
    r"like|really|just|some|any|no|not)" + _END,
    re.IGNORECASE,
)
"""Words that mostly ask for another, but end many a sentence too ("I miss her")."""

_STANDS = re.compile(
    r"\b(?:(?:think|hope|guess|suppose|say|says|said|believe|do|did|does|doing|not|even|or|and|ever|quite) so|"
    r"(?:like|about|of|for|with|after|before|than|to|do|did|done|know|knew|all|at|and|said|say|hate|love|see|saw|want|"
    r"believe) that|(?:love|miss|told|tell|call|called|with|to|for|about|of|see|saw|know|knew|hate|help|ask|asked|met|hug|"
    r"hugged|lost|loved|missed|and|visit|phone|ring|rang|him and) her|(?:come|came|go|went|going|move|moving|hang|hold|"
    r"carry|carried|get|getting|log|let \w+|fit|settled?|stay|stayed) (?:in|on|by)|(?:want|need|have|had|has|used|going|"
    r"supposed|able|meant|try|trying|ought|like|love) to|(?:do|did|does|am|was|have|can|will) i|and i|(?:not|oh|yeah|no) "
    r"really|(?:'s|is|was|be) (?:it|that|this|he|she) (?:about|for|like)|(?:who|what|how|where|why|when)(?:ever)? (?:\w+ ){0,4}"
    r"(?:is|are|was|were|been|be|for|about|like|from|of|with|to)|(?:yes|no|course|sure|think|hope|know|where|there|here|way|"
    r"what|how|who|than) (?:i|it|he|she|we|you|they|that) (?:is|are|was|were)|it is what it is|(?:had|has|have|'ve|'s|'d) been|"
    r"(?:think|hope|guess|course|certainly|absolutely|probably|maybe|why|or) not|(?:said|oh|so|just|says) no|^\W*no|"
    r"(?:think|thought|dream|hear|heard|worry|worried|talk|talked|talking|proud|fond|sick|tired|afraid|scared|kind) "
    r"(?:of|about|to)|(?:to|with|at|for|about) (?:look|talk|deal|play|live|be|stay|cope|do) (?:at|to|with|for|on|in))"
    + _END,
    re.IGNORECASE,
)
"""Ends that look like leaning and stand."""

_OPENS = re.compile(
    r"^\W*(?:and|so|but|or|because|cause|cos|when|if|while|although|though|since|after|before|then|well)\b",
    re.IGNORECASE,
)

_VERB = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|does|did|done|has|had|can|could|will|would|shall|should|may|might|must|"
    r"said|told|goes|went|gone|got|came|knew|thought|saw|seen|made|took|taken|kept|gave|given|found|felt|left|ran|ate|sat|stood|"
    r"heard|met|lost|brought|bought|wrote|sent|slept|fell|tries|tried|forgot|paid|spoke|broke|drove|grew|held|won|sang|flew|"
    r"chose|began|drank|woke|wore|threw|taught|caught|built|spent|hurts?|"
    r"(?:do|have|say|tell|go|get|come|know|think|see|make|take|want|need|let|put|keep|give|find|feel|leave|call|mean|ask|try|"
    r"run|eat|sit|stand|hear|meet|lose|bring|buy|write|read|send|sleep|fall|love|like|hate|hope|wish|guess|suppose|help|talk|"
    r"work|start|stop|stay|play|turn|look|live|believe|remember|forget|wait|pay|speak|break|drive|grow|hold|win|walk|happen|"
    r"seem|sound|matter|move|use|show|begin|drink|wake|wear|worry|laugh|cry|miss|thank|sing|fly|build|spend|behold)s?|"
    r"\w+ed|\w+ing)\b|\w+(?:n't|'s|'re|'m|'ll|'d|'ve)\b",
    re.IGNORECASE,
)
"""Common verb forms: a turn that opens with a connective and holds none of them has only begun."""

_QUOTING = re.compile(
    r"(?:^|[.?!,;]\s*)(?:(?:and|but|so|then|or)\s+){0,2}(?:(?:i|he|she|they|we|it|the \w+|my \w+|[a-z]+) )?(?:just )?"
    r"(?:says?|said|asks?|asked|answers?|answered|repl(?:y|ies|ied)|cried|goes|went like|(?:was|were|am|'m|is|'s) like|"
    r"thought|told (?:me|him|her|them|us))(?: (?:to )?(?:me|him|her|them|us|myself|himself|herself|he|she|i|they|the \w+))?"
    + _END,
    re.IGNORECASE,
)
"""A last clause that only announces what somebody said."""

_UNRESOLVED = re.compile(
    r"(?:^|[.?!]\s+)(?:(?:and|but|so|or|then|yeah|well)[\s,]+){0,2}(?:if|when|whenever|while|although|though|since|because|"
    r"unless|until|once|as soon as|every time|the thing is|the point is|what i mean is)\b[^,.?!;]*" + _END,
    re.IGNORECASE,
)
"""A last sentence that is one subordinate clause so far ("When I got home")."""

_BEGUN_WORDS = 8
"""Of a turn that has only begun: in a longer one without a known verb, the list is at fault."""

_FLOOR = re.compile(
    r"(?:^|[.?!,;…–—-]\s*|\b(?:um|uh|er|oh|well|so|okay|ok|now|no|yeah|right|sorry|and|but|please|just|wait|hmm|hm)\s+)"
    r"(?:(?:please|just|so|now|sorry|can you|could you|would you)\s+)*"
    r"(?:let me (?:just )?(?:think|see|find (?:the|my|a) (?:right )?(?:words?|way)|get (?:my|the) (?:thoughts|words)|"
    r"gather (?:my thoughts|myself)|remember|work (?:it|this|that) out|figure (?:it|this|that) out|put (?:it|this|that) "
    r"(?:right|properly|another way)|start (?:again|over)|finish|catch my breath|breathe)|"
    r"(?:hang|hold) on|bear with me|i(?:'m| am) (?:just )?(?:still )?thinking|i(?:'m| am) not (?:done|finished)(?: yet)?|"
    r"(?:i need|i'll need|give me|gimme|wait) (?:just )?(?:a|one|another|two) (?:\w+ )?(?:sec|secs|second|seconds|minute|"
    r"minutes|moment|mo|tick)|(?:just |wait )?(?:a|one|half a|two) (?:sec|secs|second|seconds|minute|moment|mo|tick|ticks)|"
    r"wait|where was i|(?:how|what's the (?:best |right )?way to|how (?:do|can|should|shall) i) (?:do i |to |can i |should i )?"
    r"(?:put|say) (?:this|it)|what(?:'s| is| was) the word|how shall i say|i don't know how to (?:say|put|explain) "
    r"(?:this|it|that)|don't say anything(?: yet)?|i(?:'m| am) (?:trying to find|looking for|searching for) the (?:right )?words?)"
    r"(?:[\s,]+(?:about (?:it|that|this)|for (?:a|one) (?:\w+ )?(?:sec|second|minute|moment|bit)|a (?:sec|second|minute|moment|bit)|"
    r"to (?:think|find the words)|please|now|then|here|again|how to (?:say|put) (?:this|it|that)|"
    r"(?:um+|uh+|er+|hmm+|so|and|okay|ok|right|yeah)))*[\s,.?!…–—-]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """What the words of a turn so far say about its end."""

    dangling: bool = False
    """The last word asks for another, or the turn opens with a connective and has no verb yet."""
    leaning: bool = False
    """The last word mostly asks for another."""
    open_mark: bool = False
    """The recogniser itself sees the sentence go on: a comma, dots, or no mark."""
    announces: bool = False
    """The last clause only announces what somebody said, or a condition without what follows from it."""
    few: bool = False
    """Three words or fewer."""


def read(text: str) -> Words:
    """Return what *text*, the recogniser's of the turn so far, says about whether it goes on."""
    end = text.strip()[-300:]
    count = len(text.split())
    begun = 1 < count <= _BEGUN_WORDS and bool(_OPENS.match(text)) and not _VERB.search(text)
    return Words(
        dangling=begun or bool(_DANGLING.search(end)),
        leaning=bool(_LEANING.search(end)) and not _STANDS.search(end),
        open_mark=bool(end) and (end[-1] in ",;:–—-" or end.endswith(("...", "…"))),
        announces=bool(_QUOTING.search(end) or _UNRESOLVED.search(end)),
        few=count <= 3,
    )


def takes_the_floor(text: str) -> bool:
    """Say whether *text* ends in a request for time ("hang on, let me find the words"): nothing is said until they go on."""
    return _FLOOR.search(text.strip()[-160:]) is not None
