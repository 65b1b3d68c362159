"""What a short phrase about somebody says of them: `has moved to Hull` is `lives in`, `Hull`."""

import re

from os1.core.pattern import Pattern
from os1.memory.predicates import BEING, KIN, SAID

_BE = r"(?:(?:i|he|she|they|we|it|who)\s*)?(?:(?:'m|'s|'re|'ve|am|is|are|has|have|was|been|be)\s+)*(?:now |just |also |finally |really |still )*"
_FORMS: tuple[tuple[str, str], ...] = (
    ("lived in", r"(?:used to live|lived) in (?P<o>.+)"),
    ("lives in", r"(?:lives?|living|moved|settled|based)(?: \w+)? (?:in|to|into) (?P<o>.+)"),
    ("comes from", r"(?:comes? from|from|born in|grew up in) (?P<o>.+)"),
    ("worked at", r"(?:quit|left|worked at|worked for) (?P<o>(?:the |a )?[\w' -]+)"),
    ("works at", r"(?:works?|working|got a job) (?:at|for|with) (?P<o>.+)"),
    ("works as", r"(?:works?|working) as (?P<o>.+)"),
    ("is your", rf"(?:my|our) (?P<o>(?:[\w-]+ )?{KIN.pattern})$"),
    ("is", rf"(?:an? )?(?P<o>{BEING.pattern})$"),
    ("allergic to", r"allergic to (?P<o>.+)"),
    ("dislikes", r"(?:hates?|dislikes?|can't (?:stand|bear)|cannot (?:stand|bear)|do(?:es)?n't like|loathes?|detests?) (?P<o>.+)"),
    ("likes", r"(?:likes?|loves?|enjoys?|adores?|prefers?|fond of|keen on) (?P<o>.+)"),
    ("plays", r"plays? (?P<o>.+)"),
    ("speaks", r"speaks? (?P<o>.+)"),
    ("reads", r"(?:reads?|reading) (?P<o>.+)"),
    ("studies", r"(?:study|studies|studying) (?P<o>.+)"),
    ("is called", r"(?:called|named) (?P<o>.+)"),
    ("age", r"(?:turned )?(?P<o>\d{1,3}|[a-z]+(?:[- ][a-z]+)?)(?: years old)?$"),
    ("promised", r"promised(?: (?:to|\w+ (?:i|he|she)'d))? (?P<o>.+)"),
    ("wants", r"wants? (?P<o>.+)"),
    ("went to", r"(?:went|been|travelled) to (?P<o>.+)"),
    ("plans", r"(?:have to|has to|needs? to|going to|gonna|will|'ll|booked|must) (?P<o>.+)"),
    ("plans", r"(?P<o>(?:moving|starting|getting|going|helping|coming|leaving|expecting) .+)"),
    ("owns", r"(?:owns?|bought) (?P<o>.+)"),
    ("works as", r"(?P<o>an? [\w -]*(?:er|or|ist|ian|nurse|vet|cook|chef|clerk|student|pilot|guide|midwife|assistant|driver))$"),
    ("has", r"(?:got|have|has) (?P<o>(?!been |to ).+)"),
)  # fmt: skip  # many short entries: rows read better than a column
_READ = tuple((name, Pattern(rf"^{_BE}{form}", re.IGNORECASE)) for name, form in _FORMS)
_MEETING = Pattern(
    r"^(?:i |he |she |they |we )?(?:'ve |have |has )(?:got )?(?P<o>(?:an? )?(?:[\w-]+ )?(?:appointment|interview|meeting|exam|test|date|wedding|flight)\b.*)",
    re.IGNORECASE,
)
_HAVE = Pattern(
    r"^(?:i |he |she |they |we )?(?:'ve |have |has )(?:got )?(?P<o>(?:an?|two|three|four) .+)", re.IGNORECASE
)
_SECOND = Pattern(r",\s+(?=(?:i|he|she|they|we|it|which|who)(?:'|\s|$))", re.IGNORECASE)
_REST = Pattern(rf"^{_BE}", re.IGNORECASE)
_TAIL = Pattern(
    r"\s*,?\s+(?:now|too|as well|again|at the moment|these days|actually|obviously|last \w+|since .+|for \w+ years)$",
    re.IGNORECASE,
)


def read(phrase: str) -> tuple[str, str]:
    """Return the predicate and the object of a phrase; what has no form is `said` as it stands."""
    plain = _TAIL.sub("", _SECOND.split(phrase.replace("’", "'"), maxsplit=1)[0].strip().rstrip(".!"))
    plain = re.sub(r"^(i|he|she|it|they|we)('\w+)", r"\1 \2", plain, flags=re.IGNORECASE)
    if found := _MEETING.match(plain):
        return "plans", found["o"]
    if found := _HAVE.match(plain):
        return "has", found["o"]
    for name, form in _READ:
        if found := form.match(plain):
            return name, found["o"]
    return SAID, _REST.sub("", plain) or plain
