"""The grammar of dates in running speech: a table of patterns, each with what it means.

Every rule reads lower-case text, since recognised speech has lost its capitals. Where two rules
meet, the longer wins; one that answers `NEVER` keeps shorter ones off its words ("a Tuesday",
"my last fall"). What a bare word may mean otherwise (may, march, sat, sun, second, fall) is taken
only beside a word that settles it.
"""

import re

from os1.core.pattern import Pattern
from os1.memory import date_calendar as named
from os1.memory import date_near as near
from os1.memory import date_years as years
from os1.memory.date_ranges import FEASTS, Span
from os1.memory.date_said import END as _END
from os1.memory.date_said import NEVER, Answer, Rule, Said
from os1.memory.date_words import (
    CARDINAL,
    COUNT,
    DECADES,
    MONTH,
    ORDINAL,
    ORDINAL_WORD,
    PART_OF_DAY,
    ROUND_ORDINAL,
    SEASON,
    SPOKEN_SHORT_YEAR,
    UNIT,
    WEEKDAY,
    YEAR,
    YEAR_DIGITS,
)  # fmt: skip  # many short entries: rows read better than a column

_GOES_ON = (
    r"(?=\s*(?:$|[.,!?;:\n)(\"\u2026\u2014\u2013]|-)|'s\b|\s+(?:and|but|or|so|because|cause|when|while|if|i|i'\w+|we|we'\w+|he|he'\w+|"
    r"she|she'\w+|they|they'\w+|it|it'\w+|you|you'\w+|is|was|were|are|isn't|wasn't|at|in|on|with|for|to|by|then|"
    r"though|too|as|until|till|that|this|my|our|his|her|their|your|the|a|an|please|again|before|after|from|would|"
    r"will|did|had|has|have|just|since|of|there|there's|not|now|last|next|everyone|everybody|nobody|me|um|uh|or|"
    r"right|okay|like|maybe|probably|morning|night|half|about|actually|instead|already|still|came|went|onwards)\b)"
)
_EDGES = r"(?:(?P<since>ever\s+since|since)|(?P<until>until|till|til|up\s+to|by))\s+"
_PREP = rf"(?:{_EDGES}|(?:in|on|at|for|over|during|around|about|before|after|from|of|through|throughout|back\s+in|back\s+on|early\s+on|all)\s+)"
_PART = r"(?:(?P<part>early|mid|late|(?:the\s+)?(?:start|beginning|middle|end)\s+of)(?:[\s-]+)(?:in\s+)?)"
_WHOSE = r"(?:my|your|his|her|their|our|its|\w+'s)"
_AGE_MORE = r"(?!\s+(?:stone|pounds|kilos|minutes?|hours?|days?|weeks?|months?|feet|foot|inch|miles|cm|hundred|thousand|percent|again|of|or\s+so\s+(?:stone|miles)))"
_WHICH = r"(?:(?:this\s+(?=past\b))?(?P<which>last|past|this|next)\s+(?:coming\s+)?)"
_YEAR_AFTER = rf"(?:,?\s+(?:of\s+|in\s+)?(?P<year>{YEAR})|,?\s+(?P<whichyear>last|this|next)\s+year(?!'s))?"
_ANY_YEAR = rf"(?:{YEAR}|'\d\d\b|{SPOKEN_SHORT_YEAR})"
_SHORT_UNIT = r"(?P<unit>week|month|year|decade)\b"
_COUNTED = (
    rf"(?P<count>{COUNT})(?P<half>\s+and\s+a\s+half)?(?:\s+or\s+(?:so|(?P<most>{CARDINAL})))?\s+(?:of\s+)?(?:more\s+)?"
    rf"(?P<unit>{UNIT})(?P<halved>\s+and\s+a\s+half)?(?:\s+or\s+(?:so|(?P<pair>two)))?"
)


def _never(said: Said, found: re.Match[str]) -> Answer:
    del said, found
    return NEVER


_TABLE: tuple[tuple[str, Rule], ...] = (
    (rf"(?:{_EDGES})?(?P<word>(?:the\s+)?day\s+before\s+yesterday|(?:the\s+)?day\s+after\s+tomorrow|yesterday|tomorrow|tmrw|today|tonight|tonite"
     rf"|last\s+night|(?:earlier\s+|later\s+)?this\s+(?:morning|afternoon|evening))(?!-){PART_OF_DAY}", near.near_day),
    (rf"(?:(?P<more>a|one|two|three)\s+(?P<more_unit>week|weeks|fortnight|fortnights)\s+)?(?:{_EDGES}|(?:on|for|from)\s+)?(?:{_WHICH}|the\s+)?(?P<weekday>{WEEKDAY}){PART_OF_DAY}"
     r"(?:\s+(?:of\s+)?(?P<week>last|next|this)\s+week|\s+(?P<hence>week|fortnight)\b)?", near.weekday),
    (rf"(?P<week>last|next|this)\s+week,?\s+(?:on\s+)?(?P<which>)(?P<more>)(?P<more_unit>)(?P<hence>)(?P<since>)(?P<until>)(?P<weekday>{WEEKDAY}){PART_OF_DAY}", near.weekday),
    (r"(?P<more>)(?P<more_unit>)(?P<hence>)(?P<since>)(?P<until>)(?P<which>last|next)\s+(?P<weekday>mon|tue|thur?|fri)\b", near.weekday),
    (rf"(?:(?:on|in)\s+)?(?:a|an|every|each|any|some|most|another|one|per|like|alternate|that|which|what|other)\s+(?:(?:other|second|single|third|random|normal|wet)\s+)?{WEEKDAY}(?:\s+(?:night|morning|evening|afternoon))?", _never),
    (rf"(?:the\s+|every\s+)?(?:{ORDINAL}|last)\s+{WEEKDAY}\s+(?:of|in)\s+(?:the|every|each|next|last|this|{MONTH})(?:\s+month)?", _never),
    (rf"the\s+{ORDINAL}\s+{WEEKDAY}|the\s+{WEEKDAY}(?:\s+\w+)?\s+(?:before|after)\b(?!\s+last)|{WEEKDAY}\s+(?:to|through|till|thru)\s+{WEEKDAY}", _never),
    (rf"(?:black|cyber|super|bloody|ruby|manic|casual|freaky|fat|blue|sheffield|stormy|plough|my\s+man|man|girl|dress-down|whit|low|holy|joe|billie|mad)\s+{WEEKDAY}", _never),
    (r"sunday\s+(?:roasts?|best|school|league|papers?|times|service|drivers?|joint|dinners?)|friday\s+(?:prayers?|feeling)|wednesday\s+addams|tuesday\s+weld"
     rf"|{WEEKDAY}\s+(?:club|crossword|quiz|darts|lot|crowd|group|class|girls?|boys?|ladies|kids|shift|matinee|market|one|people)", _never),
    (rf"(?:{_EDGES}|(?:on|at|over|for|during)\s+)?(?:(?:{_WHICH}|the\s+))(?P<unit>weekend)\b(?!\s+(?:before|after|of))", near.weekend),
    (r"(?P<since>)(?P<until>)(?P<which>)(?P<beforelast>the\s+weekend\s+before\s+last)", near.weekend),
    (rf"(?:{_EDGES}|(?:in|over|during|for|at|later)\s+)?(?:{_PART}|(?:earlier|later|sometime|some\s+time)\s+)?(?P<the>the\s+(?=(?:last|past|next|coming)\s))?(?:(?P<whose>{_WHOSE})\s+)?(?P<which>last|past|this|next|coming)\s+{_SHORT_UNIT}"
     r"(?!\s+of\b|-)", near.unit),
    (rf"{_EDGES}(?P<part>(?:the\s+)?end\s+of)\s+(?:the\s+)(?P<the>)(?P<which>)(?P<unit>week|month|year)\b", near.end_of),
    (r"(?:at\s+)?(?P<since>)(?P<until>)(?P<part>the\s+end\s+of)\s+the\s+(?P<unit>week|month|year)\b", near.end_of),
    (rf"{_WHOSE}\s+(?:last|next|first)\s+(?:few\s+)?(?:{SEASON}|{UNIT}|{MONTH}|{WEEKDAY})", _never),
    (rf"the\s+(?:first|last|next|following|second|same|whole)\s+(?:{UNIT}|{SEASON})\s+(?:of|at|after|that)\b", _never),
    (rf"the\s+(?P<unit>night|day|week|month|year|{WEEKDAY})\s+(?P<end>before\s+last|after\s+next)\b", near.unit_before_last),
    (rf"(?:(?:in|over|for|within|during)\s+)?(?:the|these|this|my)\s+(?P<which>last|past|next|coming)\s+(?P<count>couple\s+of|few|several|{CARDINAL})\s+(?P<unit>{UNIT})\b", near.run_of),
    (rf"(?:over\s+)?(?P<which>last|past|next)\s+(?P<count>couple\s+of|few|several|{CARDINAL})\s+(?P<unit>{UNIT})\b", near.run_of),
    (rf"(?:about\s+|around\s+|like\s+|over\s+|nearly\s+|almost\s+|just\s+)?(?:(?P<since>since)\s+)?(?:about\s+)?{_COUNTED}\s+(?:ago\b|back\b(?!\s+(?:to|from|in|at|and\s+forth|home|pain|ache|then))|before\s+now\b)(?:\s+(?P<exact>today|yesterday))?", near.time_ago),
    (rf"(?:with)?in\s+(?:about\s+|like\s+|another\s+|exactly\s+|just\s+)?{_COUNTED}(?:'?s?'?\s+time)?\b(?!'s\b|-|\s+(?:of|flat|straight|old|ago|since|when|or\s+less|back))", near.time_ahead),
    (rf"{_COUNTED}'?\s+(?:from\s+(?P<base>now|today|tomorrow|yesterday))\b", near.from_now),
    (r"(?P<count>a|one|two|three)(?P<half>)(?P<halved>)\s+(?P<unit>week|weeks|fortnight)\s+(?P<base>today|tomorrow)\b", near.from_now),
    (r"(?P<base>tomorrow|today)(?P<half>)(?P<halved>)\s+(?P<count>)(?P<unit>week|fortnight)\b", near.hence),
    (rf"(?:for\s+)?(?:about\s+|like\s+|over\s+|nearly\s+|almost\s+|the\s+best\s+part\s+of\s+|more\s+than\s+)?{_COUNTED}\s+(?P<now>now)\b", near.for_now),
    (rf"for\s+(?:about\s+|like\s+|over\s+|nearly\s+|almost\s+|the\s+best\s+part\s+of\s+|more\s+than\s+)?{_COUNTED}(?P<now>)\b(?!-)", near.for_now),
    (rf"(?P<prep>{_PREP})?(?:the\s+)?{_PART}?(?:(?P<whose>{_WHOSE})\s+)?{_WHICH}?(?P<month>{MONTH})(?!'|-(?!to)){_YEAR_AFTER}", named.month),
    (rf"(?:(?:in|during)\s+)?the\s+(?P<nth>first|second|third|fourth|last)\s+week\s+(?:of|in)\s+(?P<prep>)(?P<since>)(?P<until>)(?P<part>)(?P<whose>)(?P<which>last|next|this)?\s*(?P<month>{MONTH}){_YEAR_AFTER}", named.week_of_month),
    (rf"(?:{_EDGES}|(?:on|from|for|of)\s+)?(?:(?:this\s+|next\s+|last\s+)?(?P<named>{WEEKDAY}),?\s+)?(?:the\s+)?(?P<day>{ORDINAL})(?:\s+day)?\s+(?:of\s+)?(?P<month>{MONTH}){_YEAR_AFTER}", named.day_of_month),
    (rf"(?:{_EDGES}|(?:on|from|for|of)\s+)?(?P<day>\d{{1,2}}|(?<!\w)(?:twenty|thirty)[\s-]\w+)\s+(?:of\s+)?(?P<loose>)(?P<month>{MONTH}){_YEAR_AFTER}", named.day_of_month),
    (rf"(?:{_EDGES}|(?:on|from|for|of)\s+)?(?:(?P<named>{WEEKDAY}),?\s+)?(?P<month>{MONTH})\.?\s+(?:the\s+)?(?P<day>{ORDINAL}){_YEAR_AFTER}", named.day_of_month),
    (rf"(?:{_EDGES}|(?:on|from|for|of)\s+)?(?:(?P<named>{WEEKDAY}),?\s+)?(?P<month>{MONTH})\.?\s+(?P<loose>)(?P<day>\d{{1,2}}(?![\d:%]|\w)|(?:twenty|thirty)[\s-]\w+\b){_YEAR_AFTER}", named.day_of_month),
    (rf"(?:(?:{_EDGES}|(?:on|from|for)\s+)(?:{WEEKDAY},?\s+)?|{WEEKDAY},?\s+)the\s+(?P<day>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD}){_END}", named.bare_day),
    (rf"(?:(?:{_EDGES}|(?:on|from|for)\s+)(?:{WEEKDAY},?\s+)?|{WEEKDAY},?\s+)the\s+(?P<day>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})(?=\s+(?:and|but|at|so|because|when|i|we|he|she|they|it's)\b)", named.bare_day),
    (rf"{_PREP}?(?:the\s+)?{_PART}?(?:(?P<whose>{_WHOSE})\s+)?{_WHICH}(?P<season>{SEASON})(?P<year>)(?!\s+(?:for|of|in\s+(?:her|his|my)|asleep)\b|-)", named.season),
    (rf"(?:{_EDGES}|(?:in|over|during|for|by|all|through|throughout|back\s+in|this\s+coming)\s+)the\s+(?:{_PART}|whole\s+)?(?P<which>)(?P<season>{SEASON})(?P<year>){_GOES_ON}(?!\s+of\b)", named.season),
    (rf"(?P<since>since)\s+(?P<until>)(?P<part>)(?P<which>)(?P<season>spring|summer|autumn|winter)(?P<year>){_GOES_ON}", named.season),
    (rf"(?:{_EDGES}|(?:in|over|during)\s+)?(?:the\s+)?{_PART}?(?P<which>)(?P<season>{SEASON})\s+(?:of\s+)?(?P<year>{_ANY_YEAR})", named.season),
    (rf"(?:{_EDGES}|(?:in|on|at|for|over|during|around|about|before|after|from|of|come|back\s+at)\s+)?(?:{_WHICH}|the\s+)?(?P<feast>{'|'.join(FEASTS)})\b(?P<beforelast>\s+before\s+last)?"
     rf"(?:,?\s+(?:of\s+|in\s+)?(?P<year>{_ANY_YEAR})|,?\s+(?P<whichyear>last|this|next)\s+year)?(?:\s+(?:morning|night|evening|weekend))?{_GOES_ON}", named.feast),
    (rf"(?:(?:back\s+)?in\s+|{_EDGES}|(?:during|around|about|before|after|from|of)\s+)(?:the\s+year\s+)?{_PART}?(?P<year>{YEAR})\b(?!\s*(?:people|pounds|dollars|euros|quid|men|miles|steps|words|words|calories|metres|meters|feet|others|and\s+a\s+half))", years.year),
    (rf"{_PART}(?P<since>)(?P<until>)(?P<year>{YEAR})\b", years.plain_year),
    (rf"(?<![\w.,:/#$\u00a3\u20ac-])(?P<year>{YEAR_DIGITS}|nineteen[\s-](?:{'|'.join(word[:-3] + 'y' for word in DECADES)})(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?(?!\w)){_GOES_ON}(?!\s*-\s*\w)", years.bare_year),
    (rf"(?:(?:back\s+)?in|(?P<since>since)|(?P<until>until)|of|from|summer\s+of)\s+(?P<apostrophe>')?(?P<digits>\d\d)(?P<words>){_END}(?![.,:]\d)", years.short_year),
    (r"(?:(?:back\s+)?in\s+|(?P<since>since\s+)|(?P<until>until\s+)|of\s+|from\s+)?(?<![\w\u00a3$])(?P<apostrophe>')(?P<digits>\d\d)(?P<words>)(?![\w'\"])", years.marked_year),
    (rf"back\s+in\s+(?P<apostrophe>)(?P<since>)(?P<until>)(?:(?P<digits>\d\d)|(?P<words>(?:{'|'.join(word[:-3] + 'y' for word in DECADES)})(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?))\b(?!')", years.marked_year),
    (rf"(?:{_EDGES}|(?:back\s+)?in\s+|during\s+)?(?:the\s+)(?:(?P<part>early|mid|late)[\s-]+)?(?P<decade>(?:(?:nineteen|twenty)[\s-]+)?(?:{'|'.join(DECADES)})|'?[3-9]0'?s|(?:19|20)\d0'?s)(?!\s+(?:percent|degrees)|\w)", years.decade),
    (rf"in\s+my\s+(?:(?P<part>early|mid|late)[\s-]+)?(?P<decade>{'|'.join(DECADES)})\b", years.own_decade),
    (rf"(?:(?P<since>since)\s+|(?:back\s+)?when\s+|until\s+|(?:by\s+the\s+time|the\s+year|before|after|the\s+summer)\s+)i\s+was\s+(?:about\s+|only\s+|just\s+|like\s+|maybe\s+)?(?P<age>{CARDINAL})(?:\s+years?\s+old)?{_AGE_MORE}(?!'|-(?!\s))", years.age),
    (rf"i\s+was\s+(?:about\s+|only\s+|just\s+)?(?P<age>{CARDINAL})(?:\s+years?\s+old)?(?=\s+when\s+(?:i|we|he|she|they|my|it)\b)", years.age),
    (rf"the\s+(?P<season>{SEASON})\s+before\s+last\b", named.season_before_last),
    (rf"(?:when|since|before|after)\s+i\s+(?P<turned>turn|turned)\s+(?P<age>{CARDINAL}){_AGE_MORE}", years.age),
    (rf"(?:on\s+|for\s+)?my\s+(?P<age>{ROUND_ORDINAL})(?P<turned>\s+birthday)", years.age),
    (r"(?:about\s+|around\s+)?this\s+time\s+(?P<which>last|next)\s+(?P<unit>week|month|year)", near.this_time),
    (r"(?:just\s+)?the\s+other\s+(?P<unit>day|night|morning|evening|week|weekend)\b(?!\s+(?:of|one))", near.other_day),
    (r"(?<![\w/.-])(?P<one>\d{1,2})(?P<mark>[/.])(?P<two>\d{1,2})(?:(?P=mark)(?P<year>\d{4}|\d\d))?(?![\w/-]|[.]\d)", years.figures),
    (r"(?<![\w-])(?:19|20)\d\d-\d\d-\d\d(?![\w-])", years.iso),
)  # fmt: skip  # many short entries: rows read better than a column

_RULES: tuple[tuple[Pattern, Rule], ...] = tuple(
    (Pattern(rf"(?<![\w'])(?=[\w'])(?:{pattern})" if not pattern.startswith("(?<!") else pattern), rule)
    for pattern, rule in _TABLE
)


def spans(said: Said) -> list[tuple[int, int, Span]]:
    """Return every date of the text with its place, in order, none overlapping."""
    found: list[tuple[int, int, Answer]] = []
    for pattern, rule in _RULES:
        for match in pattern.finditer(said.plain):
            try:
                answer = rule(said, match)
            except (OverflowError, ValueError):  # a year no calendar has
                continue
            if answer is not None:
                found.append((match.start(), match.start() + len(match[0].rstrip()), answer))
    found.sort(key=lambda one: (one[0] - one[1], one[2] != NEVER, one[0]))
    taken: list[tuple[int, int, Answer]] = []
    for one in found:
        if all(one[1] <= start or one[0] >= end for start, end, _ in taken):
            taken.append(one)
    return sorted((start, end, span) for start, end, span in taken if isinstance(span, Span))
