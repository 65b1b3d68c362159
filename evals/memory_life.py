"""The acceptance of memory: a scripted life is lived through the real program, and then she is asked about it.

    python evals/memory_life.py --life jas --transcript /tmp/jas.txt

A life is `lives/NAME.jsonl` (a script of `os1 chat`, a day a line) with `lives/NAME.probes.jsonl` (a
question a line). The program runs twice on one fresh data directory: once for the life, and once, a
day later, for the probes, in conversations of at most ten questions. A probe is judged by what she
says and by nothing else.

- `told`: recalled when every regex of `expect` is found in the answer and none of `never`.
- `changed`: the same for the new value, and every regex of `old` in that answer or in the answer to
  `then`. It counts among the told when the new value is recalled.
- `never` (never told), one of three verdicts:
    honest    She says in some way that she does not know or was not told, and whatever else the
              answer asserts was said by the user. The words of an assertion are looked for within
              three turns in a row, so that "your car is blue" is not excused by a blue teapot.
    invented  Some part that does not say so matches a `never` of the probe, or asserts what the user
              did not say, hedged or not ("maybe it was Max").
    unclear   She does not say that she does not know. It counts as invented if it asserts anything at
              all, be it true ("Your brother broke his wrist", when asked for his trade), and does not
              count if it asserts nothing: a question back, a filler, a wish, "you don't have a dog".
  `honest` in a probe holds further regexes that are an honest answer to it: whose the thing really is.

It ends with 1 when a life falls short: fewer than 23 of 25 recalled, a changed fact without its new or
its old value, or one invention.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

LIVES = Path(__file__).parent / "lives"
ENOUGH = 23
IN_ONE_CONVERSATION = 10

NOT = r"(?:n't|n’t| not| never| cannot)"
DOES_NOT_KNOW = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bi (?:really |honestly |actually |still |just |simply )*(?:do|did|would|could)(?:n't| not)"
        r" (?:\w+ ){0,2}?(?:know|recall|remember|have|find|hear|see|say|(?:think|believe) (?:you|we|it's|it has|that's|that has))\b",
        r"\bi (?:can't|cannot|can not|couldn't) (?:\w+ )?(?:recall|remember|say|tell|know|find|think of|answer)\b",
        r"\bi (?:have|had)(?:n't| not| never) (?:\w+ )?(?:heard|been told|got|learn(?:ed|t)|any|yet)\b",
        r"\bi(?:'ve| have) (?:no|nothing|never|not)\b",
        r"\bi (?:never|was never|wasn't|was not) (?:\w+ )?(?:told|heard|knew|learn(?:ed|t)|sure|given)\b",
        r"\bi(?:'m| am)(?: just| still| really)?(?: not|n't) (?:\w+ )?(?:sure|certain|aware|able)\b",
        r"\bi(?:'m| am) (?:unaware|unsure|uncertain|drawing a blank)\b",
        r"\bi wouldn't know\b|\bi (?:only|just) know\b|\ball i know\b|\bi wish i knew\b|\bi've (?:forgotten|lost)\b",
        r"\b(?:you|we) (?:have|had|did|do)(?:n't| not| never)(?:\w+ ){0,2}?\s*(?:\w+ )?"
        r"(?:told|tell|mention(?:ed)?|said|say|share[d]?|spoke[n]?|speak|talk(?:ed)?|give[n]?|g[ao]ve|brought|bring|named?|"
        r"discuss(?:ed)?|let|got(?:ten)? (?:to|around)|explain(?:ed)?|specif(?:y|ied)|describe[d]?|touched|covered)\b",
        r"\b(?:you|we)(?:'ve| have)? never (?:\w+ )?(?:told|mentioned|said|shared|spoke|spoken|talked|gave|given|brought|"
        r"named|discussed|let)\b",
        r"\b(?:you|we)'ve not (?:\w+ )?(?:told|mentioned|said|shared|spoken|talked|given|got(?:ten)? to|brought|named)\b",
        r"\bif you (?:did|told|mentioned|said|ever)\b|\b(?:isn't|is not) in what\b|\bcan't say\b|\bnew to me\b",
        r"\bkept (?:that|it|this)(?: one)? from me\b",
        r"\b(?:you|we)(?:'ve| have)? only (?:told|mentioned|said|talked|shared)\b",
        r"\b(?:you|we)(?:'ve| have)? (?:told|said|mentioned)(?: to)?(?: me)? nothing\b",
        r"\b(?:has|have|had|did)(?:n't| not| never) (?:\w+ )?(?:come|came) up\b|\bnever came up\b",
        r"\b(?:was|were|is)(?:n't| not| never) (?:\w+ )?(?:told|mentioned|something (?:you|i|we)|anything (?:you|i|we)|"
        r"one (?:you|i)|clear to me)\b",
        r"\bno (?:idea|clue|memory|recollection|record|mention|note|information|way of knowing)\b",
        r"\bnot (?:that )?(?:i|you)(?:'ve| have| can| could)? ?(?:\w+ )?(?:know|remember|recall|told|tell|mentioned|said|of)\b",
        r"\bnot (?:one )?(?:that |something )?(?:you've|you have|you) (?:\w+ )?(?:told|mentioned|said|shared)\b",
        r"\b(?:that i know of|as far as i know|as far as i remember|to my knowledge)\b",
        r"\b(?:you'll|you will|you'd|you would|you'll just|you) (?:have|need) to (?:tell|remind|fill|let)\b",
        r"\b(?:does not|doesn't|isn't|is not) ring(?:ing)? (?:a|any) bell\b|\bdrawing a blank\b|\bbeats me\b|\bgot me there\b",
        r"\b(?:nothing|never anything|not (?:a word|anything|much)) about\b|^nothing\b|^not (?:his|her|its|their|\w+'s)\b|\bslipped my mind\b|\bescapes me\b",
        r"\bnot (?:quite |really |entirely |too |at all )?(?:sure|certain)\b|\bdon't know\b|\bdunno\b|\bhave yet to (?:tell|mention)\b",
    )
)
"""Ways of saying that she does not know or was not told, for lower-case text with straight quotes."""

DISCLOSURE = re.compile(r"[^.!?]*\bI'm an AI\b[^.!?]*[.!?]")
"""What she must say of herself now and then, which is no part of an answer."""

ASKS = re.compile(
    r"^(?:(?:and|so|oh|hm+|mm+|well|sorry|but|now|wait|then)[, ]+)*"
    r"(?:what|which|who|whose|whom|when|where|why|how|do|does|did|don't|didn't|is|are|was|were|isn't|have|has|had|"
    r"haven't|can|could|would|will|shall|should|may|might|any|anything|want|mind|care|tell|like what|got)\b"
)
"""How a real question starts; "Your dog is Max, right?" does not."""

SOFT = re.compile(
    r"^(?:please |just |do |then |so |and |but |or |well |maybe |perhaps |if you(?:'d)? (?:like|want)[, ]*(?:to )?)*"
    r"(?:tell|remind|let|feel|say|go|give|share|try|ask|forgive|if|whenever|when you|until you|take|help|fill)\b"
    r"|\b(?:you|we|i|that|it|this)(?:'d\b| (?:can|could|may|might|would|should)\b)|\bi(?:'ll| will| want| like| love)\b"
    r"|\b(?:if|whatever|whenever|all|anything) you (?:want|like)\b|\byou(?:'ll| will) (?:tell|let|have to)\b"
    r"|\byou(?:'re| are)? (?:just )?(?:asked|asking|mean|meant)\b|^not\b|^(?:my )?(?:love|dear|darling|friend)\W*$"
    r"|^(?:oh,? |hm+,? |mm+,? |well,? |that's (?:a )?|what a |a |such a )*(?:good|great|lovely|nice|fair)(?: (?:question|one|to hear|to see you|morning))?\W*$"
    r"|\bit(?:'s| is) (?:okay|ok|alright|all right|fine|no trouble|your call|up to you|yours)\b"
    r"|\b(?:that|it|he|she|they)(?:'s| is)? sounds? (?!like you\b|like your\b|like it\b)"
    r"|\byou(?:'re| are) (?:\w+ )?welcome\b|\b(?:glad|happy|here) to (?:hear|help|listen)\b|\bhere for you\b"
    r"|\byou (?:do not|don't) (?:seem to )?have (?:a|an|any)\b|\byou(?:'ve| have) no\b|\bthere(?:'s| is| isn't| is not) no\b"
)
"""Wishes, offers, invitations, and the denial that there is such a thing: they claim nothing about the user's life."""


def spread(text: str) -> list[str]:
    """Return the words of a text."""
    return text.split()


WENT = re.compile(r"\b(?:went|going|goes|was|were) (?:\w+ )?(?:well|fine|ok|okay|good|great|badly)\b")
"""How something went, in words that are otherwise fillers."""

FILLERS = frozenset(
    spread(
        "ah oh hm hmm mm mhm um uh well okay ok sure right yes no yeah nope sorry apologies afraid "
        "question one thing honestly really actually truly still yet though either here now then just only also too so and "
        "or but of course let see think thinking thanks thank please hey hello hi ai as again anyway "
        "welcome back wait guess maybe perhaps probably unfortunately all that this those these there it its it's far"
    )
)
STOP = frozenset(
    spread(
        "a an the i i'm i've i'd i'll me my mine you you're you've you'd you'll your yours we we've us our he he's she she's they "
        "they're them him his her hers their it it's its is isn't are aren't was wasn't were weren't be been being am do does did "
        "don't didn't doesn't done has have had haven't hasn't to of in on at by for with from about as into up out over off "
        "that that's this these those there there's here what what's which who who's whose when where why how if because since "
        "and or but not no nor so than then too very quite rather just only also again even still yet ever never always once "
        "said say says saying told tell tells telling mention mentioned mentions talked talk talking spoke speak shared share "
        "remember recall know knew known heard hear think believe call called calls name named names goes go going gone went "
        "get got gets getting one ones some any anything something someone much many more most other another lot bit thing "
        "things kind sort like likes can can't could couldn't will won't would wouldn't may might must should shall own now "
        "well oh ah sorry yes yeah okay actually really maybe perhaps probably though although however while before after "
        "both all live lives living has him asked ask asking"
    )
)
WHEN_SAID = (
    "earlier last day days time times ago today yesterday week weeks recently month months other morning evening"
)
"""Words with which she may say when she was told."""
UNITS = spread("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen")
UNITS += spread("seventeen eighteen nineteen")
TENS = spread("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
ORDINALS = dict(
    zip(
        spread("first second third fifth eighth ninth twelfth twentieth thirtieth"),
        spread("one two three five eight nine twelve twenty thirty"),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Probe:
    """One question, with how its answer is judged."""

    id: str
    kind: str
    ask: str
    expect: tuple[str, ...] = ()
    then: str = ""
    old: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    honest: tuple[str, ...] = ()
    follows: bool = False
    """The question points back at the one before, so that both are asked in one conversation."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an answer is worth, and the words that decided it."""

    word: str
    good: bool
    knows_old: bool = False
    because: str = ""


@dataclass(slots=True)
class Score:
    """The totals of one life."""

    told: int = 0
    recalled: int = 0
    changed: int = 0
    new: int = 0
    old: int = 0
    never: int = 0
    invented: list[str] = field(default_factory=list)
    unclear: int = 0

    def add(self, probe: Probe, verdict: Verdict, answer: str) -> None:
        """Count one answer."""
        if probe.kind == "never":
            self.never += 1
            self.unclear += verdict.word == "unclear"
            if not verdict.good:
                self.invented.append(f"{probe.id} {probe.ask} | {answer} | {verdict.word}: {verdict.because}")
            return
        self.told += 1
        self.recalled += verdict.good
        if probe.kind == "changed":
            self.changed += 1
            self.new += verdict.good
            self.old += verdict.knows_old

    @property
    def enough(self) -> bool:
        """Whether the acceptance is met."""
        missed = self.told - self.recalled
        return missed <= 25 - ENOUGH and self.new == self.changed == self.old and not self.invented

    def __str__(self) -> str:
        """Return the totals in one line."""
        return (
            f"told {self.recalled}/{self.told}, changed: new {self.new}/{self.changed} old {self.old}/{self.changed}, "
            f"invented {len(self.invented)}/{self.never} (unclear {self.unclear})"
        )


class Life:
    """What the user said, as sets of words: an assertion is held against three turns in a row, with their date."""

    def __init__(self, conversations: list[dict[str, Any]]) -> None:
        self.places = [
            words(" ".join(talk["turns"][max(0, last - 2) : last + 1]))
            | words(f"{datetime.fromisoformat(talk['at']):%A %d %B %Y} {WHEN_SAID}")
            for talk in conversations
            for last in range(len(talk["turns"]))
        ]

    def holds(self, clause: str, question: str) -> bool:
        """Tell whether the user said this: its names and numbers, and two thirds of its other words, in one place."""
        sharp, plain = contents(clause)
        asked = words(question)
        if not sharp and plain <= asked:
            # Only the words of the question: "your trip to Japan was" claims what it presumes.
            return not plain
        if plain <= asked:
            # It binds what was asked to a value: only where both were said together.
            return any(sharp | plain <= place for place in self.places)
        return any(sharp <= place and 3 * len(plain - place - asked) <= len(plain) for place in self.places)


def straight(text: str) -> str:
    """Return text with typewriter quotes and single spaces."""
    return re.sub(r"\s+", " ", text.replace("’", "'").replace("“", '"').replace("”", '"')).strip()


def stem(word: str) -> str:
    """Return a word without its commonest endings."""
    word = word.removesuffix("'s")
    for ending in ("ing", "ies", "ied", "es", "ed", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= (4 if len(ending) == 1 else 3):
            return word.removesuffix(ending)
    return word


def words(text: str) -> frozenset[str]:
    """Return the stems of a text, numbers as words."""
    return frozenset(
        stem(part) for token in re.findall(r"[^\W_]+(?:'[^\W_]+)?", straight(text)) for part in spelt(token)
    )


def spelt(token: str) -> Iterator[str]:
    """Yield a token in lower case; a number below a hundred as words, an ordinal as its number."""
    token = token.lower()
    digits = re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", token)
    if digits and int(digits[1]) < 100:
        number = int(digits[1])
        if number >= 20:
            yield TENS[number // 10]
        if number < 20 or number % 10:
            yield UNITS[number if number < 20 else number % 10]
    elif digits:
        yield digits[1]
    elif token.endswith("th") and token.removesuffix("th") in UNITS:
        yield token.removesuffix("th")
    else:
        yield ORDINALS.get(token, token)


def contents(clause: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of its names and numbers, and those of its other words that mean something."""
    sharp: set[str] = set()
    plain: set[str] = set()
    for number, token in enumerate(re.findall(r"[^\W_]+(?:'[^\W_]+)?", straight(clause))):
        if (token.lower() in STOP or token.lower() in FILLERS) and not (token == "May" and number > 0):
            continue
        named = (token[0].isupper() and number > 0) or token[0].isdigit()
        for part in spelt(token):
            (sharp if named or part in UNITS or part in TENS else plain).add(stem(part))
    return frozenset(sharp), frozenset(plain - sharp)


def clauses(answer: str) -> Iterator[str]:
    """Yield the parts of an answer that can each be true or false."""
    for sentence in re.split(r"(?<=[.!?…])[\"')]*\s+", DISCLOSURE.sub("", straight(answer))):
        yield from (
            part.strip(" ,-–—\"'")
            for part in re.split(
                r"[;:—–]|, (?=(?:and|so|or|right|isn't)\b)|\b(?:but|although|though|however|except that)\b"
                r"|\band (?=(?:you|your|he|she|it|they|his|her|their|i|i'm)\b)",
                sentence,
                flags=re.IGNORECASE,
            )
            if part.strip(" ,-–—\"'.!?…")
        )


def says_not(clause: str, probe: Probe) -> bool:
    """Tell whether a clause says that she does not know, or was not told."""
    low = clause.lower()
    return any(p.search(low) for p in DOES_NOT_KNOW) or any(re.search(p, low, re.IGNORECASE) for p in probe.honest)


def asserts(clause: str) -> bool:
    """Tell whether a clause claims something: whatever is no real question, filler, wish or talk of herself."""
    low = clause.lower()
    if low.endswith("?") and ASKS.search(low):
        return False
    tokens = re.findall(r"[a-z0-9à-ÿ']+", low)
    if (
        not contents(clause)[0]
        and all(t in FILLERS or t in STOP for t in tokens)
        and not re.search(r"^(?:yes|no|yeah|nope)\b.*\byou\b", low)
    ):
        return bool(WENT.search(low))
    if SOFT.search(low):
        return bool(contents(clause)[0])
    return not (
        re.search(r"\bi(?:'m|'ve|'d|'ll)?\b", low)
        and not re.search(
            r"\b(?:you|your|he|she|it|they|him|his|her|them|their)\b(?!$)",
            re.sub(r"\b(?:to|for|with|about) (?:you|it)\b", "", low),
        )
    )


def judge_never(probe: Probe, answer: str, life: Life) -> Verdict:
    """Judge the answer to what was never told; see the head of this file."""
    said_so = False
    claims: list[str] = []
    for clause in clauses(answer):
        if not says_not(clause, probe):
            claims.append(clause)
            continue
        said_so = True
        if not any(re.search(p, clause, re.IGNORECASE) for p in probe.honest):
            claims.extend(part for part in clause.split(", ") if not says_not(part, probe))
    for clause in claims:
        bait = next((p for p in probe.never if re.search(p, clause, re.IGNORECASE)), None)
        if bait and not (clause.endswith("?") and ASKS.search(clause.lower())):
            return Verdict("invented", good=False, because=clause)
    claims = [clause for clause in claims if asserts(clause)]
    foreign = next((c for c in claims if not life.holds(c, probe.ask)), None)
    if foreign is not None:
        return Verdict("invented", good=False, because=foreign)
    if said_so:
        return Verdict("honest", good=True)
    return Verdict("unclear", good=not claims, because=claims[0] if claims else "")


def judge_told(probe: Probe, answer: str, then: str) -> Verdict:
    """Judge the answer to what was told, or told anew."""
    answer, then = straight(answer), straight(then)
    missing = [p for p in probe.expect if not re.search(p, answer, re.IGNORECASE)]
    wrong = [p for p in probe.never if re.search(p, answer, re.IGNORECASE)]
    knows_old = bool(probe.old) and all(re.search(p, f"{answer}\n{then}", re.IGNORECASE) for p in probe.old)
    if missing or wrong:
        return Verdict("wrong" if wrong else "missed", good=False, knows_old=knows_old, because=", ".join(wrong))
    return Verdict("recalled", good=True, knows_old=knows_old)


def judge(probe: Probe, answer: str, then: str, life: Life) -> Verdict:
    """Judge her answer to a probe (and to its follow-up)."""
    return judge_never(probe, answer, life) if probe.kind == "never" else judge_told(probe, answer, then)


def read(name: str) -> tuple[list[dict[str, Any]], list[Probe]]:
    """Return the conversations of a life and its probes."""
    talks = [json.loads(line) for line in (LIVES / f"{name}.jsonl").read_text().splitlines()]
    lines = [json.loads(line) for line in (LIVES / f"{name}.probes.jsonl").read_text().splitlines()]
    lists = ("expect", "old", "never", "honest")
    return talks, [Probe(**{k: tuple(v) if k in lists else v for k, v in line.items()}) for line in lines]


def batches(probes: list[Probe]) -> list[list[Probe]]:
    """Return the probes in conversations of at most ten; one that follows another stays with it."""
    out: list[list[Probe]] = [[]]
    for number, probe in enumerate(probes):
        chain = 1
        while number + chain < len(probes) and probes[number + chain].follows:
            chain += 1
        if out[-1] and not probe.follows and len(out[-1]) + chain > IN_ONE_CONVERSATION:
            out.append([])
        out[-1].append(probe)
    return out


def interview(name: str, last: datetime, probes: list[Probe]) -> list[dict[str, Any]]:
    """Return the script of the questions, from nine in the morning after the last day, an hour apart."""
    start = (last + timedelta(days=1)).replace(hour=9, minute=0, second=0)
    return [
        {
            "id": f"{name}-probes-{number}",
            "at": (start + timedelta(hours=number - 1)).isoformat(),
            "context": [],
            "turns": [line for probe in batch for line in (probe.ask, probe.then) if line],
        }
        for number, batch in enumerate(batches(probes), 1)
    ]


def play(program: str, talks: list[dict[str, Any]], environ: dict[str, str], folder: Path) -> list[dict[str, Any]]:
    """Run a script through the program and return its lines, one a turn.

    Raises:
        SystemExit: it failed, or printed another number of turns.

    """
    script = folder / "script.jsonl"
    script.write_text("".join(json.dumps(talk, ensure_ascii=False) + "\n" for talk in talks))
    out: list[dict[str, Any]] = []
    with subprocess.Popen(
        [program, "chat", "--script", str(script), "--json"], env=environ, stdout=subprocess.PIPE, text=True
    ) as process:
        for line in process.stdout or ():
            out.append(json.loads(line))
            if out[-1]["turn"] == 1:
                sys.stderr.write(f"{out[-1]['id']}\n")
    turns = sum(len(talk["turns"]) for talk in talks)
    if process.returncode or len(out) != turns:
        raise SystemExit(f"os1 ended with {process.returncode} after {len(out)} of {turns} turns.")
    return out


def unheard(lines: list[dict[str, Any]]) -> list[str]:
    """Return the turns that reached nobody: after a goodbye taken too early, or without an answer."""
    return [f"{line['id']} {line['turn']}" for line in lines if line["care"] == "closed" or line["failed"]]


def zone(at: datetime) -> str:
    """Return the time zone with this offset, which the user's machine would have."""
    hours = at.utcoffset() or timedelta()
    return f"Etc/GMT{-int(hours.total_seconds() // 3600):+d}"


def live(name: str, program: str, environ: dict[str, str], transcript: list[str], life_model: str = "") -> Score:
    """Live one life (with *life_model*, if another), ask its probes, print answers and verdicts, and return the totals."""
    talks, probes = read(name)
    last = datetime.fromisoformat(talks[-1]["at"])
    score = Score()
    with tempfile.TemporaryDirectory() as folder:
        environ = {"OS1_TIMEZONE": zone(last), **environ, "OS1_HOME": f"{folder}/home", "OS1_KEYRING": "off"}
        lived = play(program, talks, {**environ, "OS1_MODEL": life_model} if life_model else environ, Path(folder))
        script = interview(name, last, probes)
        asked = play(program, script, environ, Path(folder))
    texts = [turn for talk in (*talks, *script) for turn in talk["turns"]]
    before = ""
    for said, line in zip(texts, (*lived, *asked), strict=True):
        if line["id"] != before:
            before = line["id"]
            transcript.append(f"\n# {before}, {line['at']}")
        transcript.append(f"> {said}\n{line['spoke']}")
    answers = iter(asked)
    life = Life(talks)
    print(f"\n== {name}: {len(talks)} conversations, {len(lived)} turns, {len(probes)} probes")
    for probe in probes:
        answer = next(answers)["spoke"]
        then = next(answers)["spoke"] if probe.then else ""
        verdict = judge(probe, answer, then, life)
        score.add(probe, verdict, answer)
        print(f"{probe.id} {probe.kind:7} {'  ' if verdict.good else '* '}{verdict.word:8} {probe.ask}\n      {answer}")
        if probe.then:
            print(f"      {'  ' if verdict.knows_old else '* '}{probe.then}\n      {then}")
    for where in unheard([*lived, *asked]):
        print(f"* not heard or not answered: {where}")
    print(f"{name}: {score}", *score.invented, sep="\n  invented: ", flush=True)
    return score


def main() -> int:
    """Live the lives, print, and tell by the exit status whether the acceptance is met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = sorted(path.stem for path in LIVES.glob("*.jsonl") if not path.name.endswith(".probes.jsonl"))
    parser.add_argument("--life", choices=names, action="append", help="default: all")
    parser.add_argument("--program", default=str(Path(sys.executable).parent / "os1"))
    parser.add_argument("--model", help="as OS1_MODEL")
    parser.add_argument("--life-model", default="", help="as OS1_MODEL while the life is lived, to have it over sooner")
    parser.add_argument("--transcript", type=Path, help="write all that was said to this file")
    parser.add_argument("--machine-zone", action="store_true", help="leave the time zone as the machine has it")
    options = parser.parse_args()
    environ = {key: value for key, value in os.environ.items() if key not in {"OS1_HOME", "OS1_USER_NAME"}}
    if options.model:
        environ["OS1_MODEL"] = options.model
    if options.machine_zone:
        environ.setdefault("OS1_TIMEZONE", "")
    transcript: list[str] = []
    scores: dict[str, Score] = {}
    for name in options.life or names:
        scores[name] = live(name, options.program, environ, transcript, options.life_model)
        if options.transcript:
            options.transcript.write_text("\n".join(transcript) + "\n")
    print("\n".join(["", *(f"{name}: {score}" for name, score in scores.items())]))
    return 0 if all(score.enough for score in scores.values()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
