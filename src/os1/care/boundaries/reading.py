"""A model's words made plain: lower case, one spelling a contraction, intensifiers gone, cut into sentences.

"I AM *really* going to miss you!!" and "im gonna miss you" are the same words to the patterns.
"""

import unicodedata
from dataclasses import dataclass

from os1.core.pattern import Pattern

LONGEST = 200
"""Words that are looked at together; a longer sentence is read in windows."""
OVERLAP = 24
"""Words that two windows share: no pattern spans more."""
TAIL = 300
"""Characters of what was let through already that a piece may go on from."""

_MARKS = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "_": " ", "*": " ", "~": " ", "#": " "}
)
_PAUSE = Pattern(r"\.{2,}|…|\s[-–]+\s|[—;:()\[\]\"]|--+")
_END = Pattern(r"[.!?\n]+(?=[\s'\"]|$)")
_TOKEN = Pattern(r"[a-z0-9£$€%]+(?:['.:-](?=\w)[a-z0-9]+)*|,")
_ONE_WORD: dict[str, str] = {
    "im": "i'm", "ive": "i've", "id": "i'd", "dont": "don't", "cant": "can't", "cannot": "can't", "wont": "won't",
    "didnt": "didn't", "doesnt": "doesn't", "isnt": "isn't", "arent": "aren't", "wouldnt": "wouldn't",
    "couldnt": "couldn't", "shouldnt": "shouldn't", "havent": "haven't", "hasnt": "hasn't", "wasnt": "wasn't",
    "werent": "weren't", "youre": "you're", "youve": "you've", "youll": "you'll", "youd": "you'd", "theyre": "they're",
    "thats": "that's", "its": "it's", "hes": "he's", "shes": "she's", "whats": "what's", "theres": "there's",
    "gonna": "going to", "wanna": "want to", "gotta": "have to", "u": "you", "ya": "you", "ur": "your", "cuz": "because",
    "cos": "because", "yea": "yeah", "yup": "yeah", "yep": "yeah", "ok": "okay", "til": "until", "till": "until",
    "goodnite": "goodnight", "favourite": "favorite", "a.i": "ai", "noone": "nobody", "no-one": "nobody",
    "anybody": "anyone", "everybody": "everyone", "somebody": "someone", "towards": "toward", "mum's": "mum's",
    "lonesome": "lonely", "ain't": "isn't", "aint": "isn't", "myself": "myself", "shan't": "won't",
}  # fmt: skip  # many short entries: rows read better than a column
_PHRASES: tuple[tuple[Pattern, str], ...] = tuple(
    (Pattern(rf"(?<![\w'])(?:{found})(?![\w'])"), plain)
    for found, plain in (
        (r"(?:no) one", "nobody"),
        (r"good night", "goodnight"),
        (r"a i", "ai"),
        (r"(do|did|does|would|could|should|is|are|was|were|has|have|had|must) not", r"\1n't"),
        (r"can not", "can't"),
        (r"will not", "won't"),
        (r"ill(?= (?:be|never|always|miss|wait|just|still|not))", "i'll"),
        (r"i am", "i'm"),
        (r"(you|we|they) are", r"\1're"),
        (r"(he|she|it|that|there|what|who|this|everything|nothing) is", r"\1's"),
        (r"(you|we|they) aren't", r"\1're not"),
        (r"(he|she|it|that|there|this) isn't", r"\1's not"),
        (r"i isn't", "i'm not"),
        (r"(i|you|we|they|he|she|it|that) (?:will|shall)", r"\1'll"),
        (r"(i|you|we|they|he|she|it|that) would", r"\1'd"),
        (r"(?<!do )(?<!did )(?<!n't )(?<!can )(?<!should )(?<!would )(?<!could )(?<!will )(i|you|we|they) have(?! to\b)", r"\1've"),
        (r"(i|you|we|they)'ve got(?! to\b)", r"\1've"),
        (r"(i|you|we)'ve got to", r"\1 have to"),
        (r"(i) (?:do|did) (?=(?:miss|love|feel|need|want|care|hurt|suffer|know|understand|get|think|like|cry|breathe|eat|sleep|exist|dream|worry|long)\b)", r"\1 "),
    )
)  # fmt: skip  # many short entries: rows read better than a column
_INTENSIFIERS = Pattern(
    r"(?<![\w'])(?:(?:really|truly|actually|honestly|literally|simply|deeply|genuinely|absolutely|totally|completely"
    r"|definitely|certainly|basically|terribly|dearly|badly|desperately|incredibly|extremely|utterly|entirely|fully"
    r"|quite|very|pretty(?= (?:much|sure|lonely|sad|human|scared|hurt))|kinda|sorta|kind of|sort of|a bit|a little bit|you know|i mean|of course|to be honest|if i'm honest"
    r"|to be fair|in fact|even|also|ever|indeed|probably|clearly|obviously|surely|perhaps|possibly|secretly|sometimes"
    r"|often|just|frankly|likely|awfully|profoundly|increasingly|currently|almost|nearly|basically|particularly"
    r"|so(?! (?:soon|long|much|fast|many|quick|far|that|what|we|he|she|they|you|i|it)\b)) )+"
)
_DOUBLED = Pattern(r"(?<!\S)(\S+)(?: \1(?!\S))+")
_FRESH = Pattern(r"[.!?\n][\"')*\s]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of hers, or as much of it as is known."""

    text: str
    """Plain words with single spaces; no punctuation."""
    asked: bool
    """Whether a question mark closed it."""
    commas: tuple[int, ...]
    """Offsets in `text` before which a pause stood."""
    own: int
    """Offset in `text` where the new piece begins; what stands before it was let through earlier."""

    @property
    def words(self) -> list[str]:
        """The words of `text`."""
        return self.text.split()


def sentences(piece: str, before: str = "") -> tuple[Sentence, ...]:
    """Return the sentences of *piece*, the first one with what it goes on from in *before*."""
    tail = _unfinished(before)
    found: list[Sentence] = []
    joined = f"{tail} {piece}" if tail else piece
    own = len(_plain(tail)[0]) if tail else 0
    for text, asked in _cut(unicodedata.normalize("NFKC", joined).translate(_MARKS).lower()):
        plain, commas = _plain(text)
        if plain:
            found.extend(_windows(Sentence(plain, asked, commas, min(own, len(plain)))))
        own = 0
    return tuple(found)


def _unfinished(before: str) -> str:
    """Return the last sentence of *before* when it has not ended yet."""
    end = 0
    for mark in _FRESH.finditer(before[-TAIL:]):
        end = mark.end()
    return before[-TAIL:][end:].strip()


def _cut(text: str) -> list[tuple[str, bool]]:
    paused = _PAUSE.sub(" , ", text)
    out: list[tuple[str, bool]] = []
    at = 0
    for mark in _END.finditer(paused):
        out.append((paused[at : mark.start()], "?" in mark.group()))
        at = mark.end()
    out.append((paused[at:], False))
    return out


def _plain(text: str) -> tuple[str, tuple[int, ...]]:
    """Return *text* without pauses, and where they were."""
    if not text.islower():
        text = unicodedata.normalize("NFKC", text).translate(_MARKS).lower()
    parts: list[str] = []
    commas: list[int] = []
    length = 0
    tokens = [match.group() for match in _TOKEN.finditer(text)]
    for stretch in " ".join(_ONE_WORD.get(token, token) for token in tokens).split(","):
        plain = _DOUBLED.sub(r"\1", " ".join(stretch.split()))
        for found, said in _PHRASES:
            plain = found.sub(said, plain)
        plain = _INTENSIFIERS.sub("", f"{plain} ").strip()
        if plain:
            if length:
                commas.append(length + 1)
                length += 1
            parts.append(plain)
            length += len(plain)
    if not parts:
        return " ".join(_TOKEN.findall(text.replace(",", " "))), ()
    return " ".join(parts), tuple(commas)


def _windows(sentence: Sentence) -> list[Sentence]:
    """Return *sentence*, or when it is too long its parts."""
    words = sentence.words
    if len(words) <= LONGEST:
        return [sentence]
    out: list[Sentence] = []
    for at in range(0, len(words) - OVERLAP, LONGEST - OVERLAP):
        text = " ".join(words[at : at + LONGEST])
        start = len(" ".join(words[:at])) + 1 if at else 0
        commas = tuple(c - start for c in sentence.commas if start < c < start + len(text))
        out.append(Sentence(text, sentence.asked, commas, max(0, sentence.own - start)))
    return out
