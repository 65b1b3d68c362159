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
    r"\b(?:(?:think|thinks|thought|hope|hoped|guess|suppose|say|says|said|believe|do|did|does|doing|not|even|or|and|ever|quite) so|"
    r"(?:like|about|of|for|with|after|before|than|to|do|did|done|know|knew|all|at|and|said|say|hate|love|see|saw|want|"
    r"believe) that|(?:love|miss|told|tell|call|called|with|to|for|about|of|see|saw|know|knew|hate|help|ask|asked|met|hug|"
    r"hugged|lost|loved|missed|and|visit|phone|ring|rang|him and) her|(?:come|came|go|went|going|walk|walked|walks|ran|moved|broke|move|moving|hang|hold|"
    r"carry|carried|get|getting|log|let \w+|fit|settled?|stay|stayed) (?:in|on|by)|(?:want|need|have|had|has|used|going|"
    r"supposed|able|meant|try|trying|ought|like|love) to|(?:do|did|does|am|was|have|can|will) i|and i|(?:not|oh|yeah|no|it|that|well),? "
    r"really|(?:'s|is|was|be) (?:it|that|this|he|she) (?:about|for|like)|(?:who|what|how|where|why|when)(?:ever|'s)? (?:[\w']+ ){0,4}"
    r"(?:is|are|was|were|been|be|for|about|like|from|of|with|to|in|on|at)|(?:how|where|who) (?:is|are|was|were) (?:we|they|he|she)|"
    r"(?:nothing|something|anything|someone|anyone|one|lot|much) (?:[\w']+ ){0,3}(?:to|about|for|with|of|like|on)|"
    r"(?:don't|do|want|have|had|like|got|need|give \w+|take|isn't|without) (?:any|some)|that's that|"
    r"(?:if|as|whatever|however|whenever) (?:you|they|i|we) like|(?:yes|no|course|sure|think|hope|know|where|there|here|way|"
    r"what|how|who|than) (?:i|it|he|she|we|you|they|that) (?:is|are|was|were)|it is what it is|(?:had|has|have|'ve|'s|'d) been|"
    r"(?:think|hope|guess|course|certainly|absolutely|probably|maybe|why|or) not|(?:said|oh|so|just|says) no|^\W*no|yes or no|"
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
    r"work|start|stop|stay|play|turn|look|live|press|choose|pass|pick|push|pull|open|close|cook|clean|wash|fix|cost|cut|hit|set|smell|taste|lie|lay|ring|grab|drop|kick|swim|believe|remember|forget|wait|pay|speak|break|drive|grow|hold|win|walk|happen|"
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
    r"(?:^|[.?!]\s+)(?:(?:and|but|so|or|then|yeah|well)[\s,]+){0,2}(?:if|when|whenever|while|although|though|"
    r"unless|until|once|as soon as|every time|the thing is|the point is|what i mean is)"
    r"(?:[ -]+[\w'’]+){1,6}" + _END,
    re.IGNORECASE,
)
"""A last sentence that is one subordinate clause so far ("When I got home")."""

_BEGUN_WORDS = 8
"""Of a turn that has only begun: in a longer one without a known verb, the list is at fault."""

_CLAUSES = re.compile(r"[\s]*[.?!,;:…–—]+[\s-]*")
_FILLERS = re.compile(
    r"^(?:(?:um+|uh+|er+m?|h+m+|oh|ah|well|so|okay|ok|now|no|yeah|yes|right|sorry|and|but|or|please|just|actually|like|i mean)"
    r"\b\s*)+|(?:\b(?:um+|uh+|er+m?|h+m+|so|and|but|okay|ok|right|yeah|please|then|now|here|just)\s*)+$",
    re.IGNORECASE,
)
_WHILE = r"(?:a|an|one|another|two|half a|some)(?: (?:little|quick|short|good|tiny|more))? ?(?:sec|secs|second|seconds|minute|minutes|moment|mo|bit|tick|ticks|time)"
_HOLD = re.compile(
    rf"(?:hang|hold) (?:on|fire|up|that thought|your horses)(?: there)?(?: (?:for )?{_WHILE})?|wait(?: (?:for )?{_WHILE})?|"
    r"(?:a|one|half a|two|1) (?:(?:little|quick) )?(?:sec|secs|second|moment|minute|mo|tick|ticks)|bear with me(?: (?:for )?{_WHILE})?|(?:(?:hang|hold) on|wait)(?: (?:and|just|so|please|no))?(?: (?:hang on|hold on|wait))+",
    re.IGNORECASE,
)
"""A clause that stops everything."""
_TIME = re.compile(
    rf"(?:(?:i(?:'ll| will)? (?:just )?need|i'm going to need|can i (?:just )?have|could i (?:just )?have|let me have|let me take|"
    rf"allow me) (?:just )?(?!some|a bit){_WHILE}|(?:(?:can|could) you )?(?:give (?:me|us)|gimme) (?:just )?(?:{_WHILE}|time|a think))"
    rf"(?: (?:to|and) (?:think|find|gather|remember|breathe|collect|work|put|get)\b.{{0,40}}| here)?|"
    r"(?:can|could|may) i (?:just )?think(?: for .{1,20}| about .{1,20})?|"
    r"(?:i(?:'m| am)) (?:just |only |still )*(?:thinking|trying to (?:think|remember|find the (?:right )?words?|work (?:it|this) out|say (?:this|it) right))"
    r"(?: about (?:it|that|this))?|(?:(?:just|still) )?thinking|"
    r"(?:i need|i have|i've got) to (?:think|gather my thoughts)(?: about (?:it|that|this)| for .{1,20})?|"
    r"i(?:'m| am) (?:looking|searching) for the (?:right )?words?|i(?:'m| am) getting there|stay with me|"
    r"i(?:'m| am) not (?:done|finished)(?: yet)?|i (?:haven't|have not|wasn't|hadn't) (?:finished|done)(?: yet| talking| speaking)?|"
    r"(?:don't|do not) (?:interrupt|cut me off|say (?:anything|a word)|answer)(?: me)?(?: yet)?|(?:(?:i'll|i will) )?be right back|i(?:'m| am) still (?:talking|speaking)|it(?:'ll| will) come (?:back )?to me|"
    r"(?:so )?where was i(?: going(?: with (?:this|that|it))?)?|what (?:was|am) i (?:saying|going to say|trying to say|about to say|getting at)|"
    r"(?:how|what's the (?:best |right )?way to|how (?:do|can|should|shall|would|could) i)(?: even| best)?(?: do i(?: even)?| to| can i| should i| shall i)? ?(?:put|say) (?:this|it)(?: nicely| right| properly)?|"
    r"i don't (?:even )?know how to (?:say|put|explain) (?:this|it|that)|what(?:'s| is| was) (?:the|that) word|what do you call (?:it|them|that)|"
    r"i (?:forget|forgot|lost) (?:the|my) (?:word|words|thread|train of thought)|it(?:'s| is| was) on the tip of my tongue",
    re.IGNORECASE,
)
"""A clause that asks for time, or looks for words."""
_LET_ME = re.compile(
    r"(?:let me|lemme) (?:just |quickly |first |try (?:to|and) )*(?:"
    r"think(?: (?:about|through|on) (?:it|that|this)(?: (?:for .{1,20}|first))?| for .{1,20}| how .{1,30}| what .{1,30}| back)?|see|"
    r"remember(?: (?:it|that|how .{1,20}|what .{1,20}|where .{1,20}))?|"
    r"(?:look|work|figure) (?:it|this|that) (?:up|out)|find (?:it|(?:the|my|a) (?:right )?(?:words?|way|thread|place))(?: .{1,20})?|"
    r"(?:gather|collect|get|sort|order) (?:my |the )?(?:thoughts|words|myself)(?: (?:together|straight|in order))?|"
    r"put (?:it|this|that) (?:right|properly|another way|differently|better)|start (?:again|over|from the (?:beginning|start))|"
    r"finish(?: (?:this|that|the|what) .{1,30}| first)?|rephrase(?: (?:it|this|that))?|put (?:it|this|that) (?:like )?(?:this|that)(?: way)?|catch my breath|breathe|explain|check|have a (?:think|look)|say (?:it|this|that) (?:again|properly|differently))",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"(?:my|someone(?:'s)?|somebody(?:'s)?|there's|the) (?:[\w']+ ){0,3}(?:phone|door|kettle|bell|oven|baby|kids?|dog|cat|husband|wife|mum|mom|dad|here|ringing|calling)\b.{0,30}|"
    r"(?:there's|i've got|i have|i'm looking) (?:more|it|for|something)\b.{0,40}|"
    r"(?:let me|i need to|i have to|i've got to|i gotta|i'll) (?:just )?(?:get|grab|open|close|answer|take|fetch|turn|go|check|find|see|write)\b.{0,40}",
    re.IGNORECASE,
)
"""Why everything stops."""


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
    begun = 3 < count <= _BEGUN_WORDS and bool(_OPENS.match(text)) and not _VERB.search(text)
    return Words(
        dangling=begun or bool(_DANGLING.search(end)),
        leaning=bool(_LEANING.search(end)) and not _STANDS.search(end),
        open_mark=bool(end) and (end[-1] in ",;:–—-" or end.endswith(("...", "…"))),
        announces=bool(_QUOTING.search(end) or _UNRESOLVED.search(end)),
        few=count <= 3,
    )


def takes_the_floor(text: str) -> bool:
    """Say whether *text* ends in a request for time ("hang on, let me find the words"): nothing is said until they go on."""
    pieces = (
        _FILLERS.sub("", _FILLERS.sub("", piece)).strip()
        for piece in _CLAUSES.split(text.strip()[-160:].replace("’", "'"))
    )
    clauses = [piece for piece in pieces if piece]
    if not clauses:
        return False
    last = clauses[-1]
    if any(rule.fullmatch(last) for rule in (_HOLD, _TIME, _LET_ME)):
        return True
    rest = _HOLD.match(last)
    if rest and (why := _FILLERS.sub("", last[rest.end() :].strip())):
        return any(rule.fullmatch(why) for rule in (_LET_ME, _TIME, _AWAY))
    return len(clauses) > 1 and bool(_HOLD.fullmatch(clauses[-2])) and bool(_AWAY.fullmatch(last))
