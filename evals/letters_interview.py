"""Interviews with scripted users, through the real session and the real small model, and the letters they make.

Beside each letter stands a draft that the same model writes at one go from the same transcript. Printed per letter: the
share of its content words that come from the user's own sentences, what was added, and whether each planted fact was
caught: one in a model's joining words, one in the user's own wish.

    python evals/letters_interview.py --out DIR [--spoken] [--user NAME ...]

`--spoken` says the answers with a voice that is not hers (the Piper voice named by --voice) through the real recogniser.
"""

import argparse
import asyncio
import os
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from letters_users import EVERYBODY, User

from os1.app import OS1, build
from os1.conversation.exchange import exchange
from os1.conversation.session import Session
from os1.core.letter_events import Line
from os1.core.models import Message
from os1.core.projection import catch_up
from os1.letters.compose import words_of
from os1.letters.offer import joined
from os1.memory.stems import stems
from os1.settings import Settings

TOKENS = 300
MOST_ANSWERS = 14


@dataclass(slots=True)
class Ears:
    """What the user says, as it comes in: typed, or spoken by another voice and recognised."""

    hears: Callable[[str], str] | None = None

    async def __call__(self, text: str) -> str:
        """Return *text* as the house hears it."""
        return text if self.hears is None else await asyncio.to_thread(self.hears, text)


def spoken_ears(models: Path, voice: str) -> Ears:
    """Return ears that hear *voice* through the recogniser of the house."""
    import numpy as np
    import soxr

    from os1.chosen_model import model_store
    from os1.providers.catalogue import MOONSHINE_TINY_EN
    from os1.voice.recogniser import RATE, Moonshine
    from os1.voice.synthesiser import RATE as SPOKEN
    from os1.voice.voices.choice import synthesiser_for

    files = [model_store(Settings.load(dict(os.environ))).path(name) for name in MOONSHINE_TINY_EN]
    recogniser = Moonshine(files[0].parent)
    says = synthesiser_for(voice, models)

    def hears(text: str) -> str:
        heard = soxr.resample(says.speak(text).astype(np.float32) / 32768, SPOKEN, RATE)
        return recogniser.transcribe(np.asarray(heard, dtype=np.float32))

    return Ears(hears)


@dataclass(slots=True)
class Talk:
    """One conversation of *user* with the house."""

    os1: OS1
    session: Session
    user: User
    ears: Ears
    transcript: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    async def say(self, text: str) -> str:
        """Say *text*; return her answer."""
        heard = await self.ears(text)
        done = await exchange(self.session, heard)
        self.transcript.extend((f"> {heard}", f"  {done.spoke}", ""))
        self.said.append(heard)
        return done.spoke

    async def until_it_stands(self) -> str:
        """Answer until the letter is written; return what she said last."""
        answer = await self.say(self.user.begins)
        asked: Counter[str] = Counter()
        for _ in range(MOST_ANSWERS):
            await catch_up(self.os1.letters, self.os1.journal)
            letter = self.os1.letters.of(1)
            if letter is None or not letter.open:
                break
            step = "whom" if letter.open.startswith("whom ") else letter.open
            answer = await self.say(self._answer(step, asked[step]))
            asked[step] += 1
        return answer

    def _answer(self, step: str, before: int) -> str:
        if step == "sign":
            return self.user.signs
        known = self.user.answers.get(step, ())
        several = (known,) if isinstance(known, str) else known
        return several[before] if before < len(several) else "That's all." if step == "say" else "I don't know."


async def interview(os1: OS1, user: User, ears: Ears) -> tuple[list[str], list[str]]:
    """Talk as *user* until the letter is theirs; return the transcript and what the user said."""
    talk = Talk(os1, await os1.open("chat"), user, ears)
    answer = await talk.until_it_stands()
    told = list(talk.said)
    if "Are they all right?" in answer:
        await talk.say("Yes, that's fine.")
    if "These words are mine" in await talk.say("make it flow"):
        await talk.say("No.")
    answer = await talk.say(user.wish)
    caught = "caught" if "Did this happen?" in answer else "NOT CAUGHT"
    talk.transcript.append(f"  [planted by the reviser: {caught}]\n")
    for last in ("No.", "Read it to me.", "Yes, keep it."):
        await talk.say(last)
    await talk.session.close("left")
    return talk.transcript, told


def share(text: str, told: list[str]) -> float:
    """Return which part of the content words of *text* was said."""
    words, own = stems(text), frozenset[str]().union(*(stems(one) for one in told))
    return len(words & own) / max(1, len(words))


def planted(lines: tuple[Line, ...], join: str) -> bool:
    """Whether *join*, offered as a model's, is kept out of the letter or marked."""
    body = [at for at, line in enumerate(lines) if line.part == "body"]
    tried = joined([Line(line.text, line.part, line.paragraph) for line in lines], [(body[1], join)])
    return join.lower() not in words_of(tried).lower()


async def one_shot(os1: OS1, user: User, told: list[str]) -> str:
    """Return the letter that the model writes at one go from *told*."""
    prompt = (
        Message("system", "You write letters. Write only the letter."),
        Message("user", "Write the letter that I want from what I told you:\n" + "\n".join([*told, user.signs])),
    )
    return "".join([piece async for piece in os1.model.stream(prompt, max_tokens=TOKENS)]).strip()


async def main() -> None:
    """Hold the interviews and print what came of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--spoken", action="store_true")
    parser.add_argument("--user", action="append", choices=[user.name for user in EVERYBODY if user.wish])
    parser.add_argument("--voice", default="", help="piper:/path/voice.onnx or kokoro:NAME; not hers")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    ears = spoken_ears(Path(os.environ.get("OS1_MODELS", ".")), given.voice) if given.spoken else Ears()
    for user in (one for one in EVERYBODY if one.name in (given.user or ["sister", "teacher", "father"])):
        with tempfile.TemporaryDirectory() as home:
            os1 = await build(Settings.load({**os.environ, "OS1_HOME": home, "OS1_KEYRING": "off"}))
            await os1.model.start()
            transcript, told = await interview(os1, user, ears)
            await catch_up(os1.letters, os1.journal)
            letter = os1.letters.of(1)
            now = letter.current if letter is not None else None
            if letter is None or now is None:
                print(f"{user.name}: no letter")
                continue
            text, rival = words_of(now.lines), await one_shot(os1, user, told)
            await os1.close()
        (given.out / f"{user.name}-transcript.txt").write_text("\n".join(transcript))
        (given.out / f"{user.name}-letter.txt").write_text(f"{text}\n")
        (given.out / f"{user.name}-one-shot.txt").write_text(f"{rival}\n")
        added = [words for line in now.lines for words in line.added]
        form = [line.text for line in now.lines if line.basis == "form"]
        caught = "\n".join(transcript).count(": caught]") + planted(now.lines, user.join)
        print(
            f"{user.name}: {share(text, told):.0%} of the content words are the user's (one-shot {share(rival, told):.0%}); "
            f"planted facts caught {caught} of 2; added {added or 'nothing'}; form {form}; "
            f"{len(now.lines)} sentences, {len(letter.versions)} versions, {letter.state}"
        )


if __name__ == "__main__":
    asyncio.run(main())
