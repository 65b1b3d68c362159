"""Three interviews with scripted users, through the real session and the real small model, and the letters they make.

Beside each letter stands a draft that the same model writes at one go from the same transcript. Printed per letter: the
share of its content words that come from the user's own sentences, what was added, and whether each planted fact was
caught: one in a model's joining words, one in the user's own wish.

    python evals/letters_interview.py --out DIR [--spoken]

`--spoken` says the answers with a voice that is not hers (the Piper voice named by --voice) through the real recogniser.
"""

import argparse
import asyncio
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from os1.app import OS1, build
from os1.conversation.exchange import exchange
from os1.core.letter_events import Line
from os1.core.models import Message
from os1.core.projection import catch_up
from os1.letters.compose import words_of
from os1.letters.offer import joined
from os1.memory.stems import stems
from os1.settings import Settings

TOKENS = 300
MOST_ANSWERS = 14


@dataclass(frozen=True, slots=True)
class User:
    """Somebody by script: what they say, and what is planted."""

    name: str
    begins: str
    answers: Mapping[str, str]
    """By the step of the interview that is asked about; what is not here they do not know."""
    signs: str
    wish: str
    """Wants something in the letter that nobody remembers."""
    join: str
    """What a model puts before a sentence, of which half was never said."""


USERS = (
    User(
        "sister",
        "Um, hi, can you help me write a letter to my sister Nora?",
        {
            "why": "Well, she's, uh, she's moving to Oslo in May and I, I don't know how to say this, I don't think I've ever really thanked her. Can you write that nicely?",
            "moment": "Um, so, when Dad was in hospital, that winter, she, she drove up every single Friday from Leeds. Two hundred miles, in that, um, that awful green Fiesta with no heating. She'd come in with, you know, her coat still on and she'd put the kettle on before she even said hello. Sorry, I'm rambling.",
            "changed": "She just, um, she was always there for me.",
            "changed more": "There was one night, I think it was a Tuesday, no, a Friday, it was a Friday, I was crying in the kitchen and she didn't say anything. She sat down on the floor next to me and ate a whole packet of digestives. And after that I, I stopped pretending I was fine, I suppose.",
            "ask": "Uh, I'd like to, I want to ask her if I can come over in June, when the nights are light. And it was a Fiat, actually, not a Fiesta. Is that okay?",
        },
        "Just Nell.",
        "add that we went to Rome for her thirtieth birthday",
        "After our trip to Rome",
    ),
    User(
        "teacher",
        "I want to write to Mr Hale. He was my woodwork teacher.",
        {
            "why": "Um, because he's, he's retiring in July, somebody told me at the garage, and well, I never, I never went back and told him.",
            "moment": "It'd be the time I, I ruined the oak. Um, there was this big piece of oak for the school bench, and I cut it, I cut it forty centimetres too short. I thought he'd, you know, kill me. And he just looked at it and he said, well, now it's a stool. And we made a stool, it took us, um, three weeks of lunch hours. My mum's still got it in the hall.",
            "changed": "Oh, um, he was kind, I guess.",
            "changed more": "I was fifteen and everybody had, everybody had sort of given up on me, and he gave me the key to the workshop. The actual key. I'm a joiner now, I've got, um, two lads working for me. When they cut something short I tell them, well, now it's a stool. I said fifteen but I was fourteen, not fifteen.",
            "ask": "Um, I'd like him to come and see the shop. I don't know. We're on Canal Street, the blue door. I'd make him a cup of tea.",
        },
        "Danny Okafor",
        "mention the prize that we won in London with the bench",
        "Ever since the prize in London",
    ),
    User(
        "father",
        "Help me say something to my dad. He died in March.",
        {
            "why": "Uh, just, just that I'm sorry I was late. I was, I was on the train from Cardiff and it stopped outside Newport for an hour. I don't know how to say this.",
            "moment": "We had good times.",
            "moment more": "Um, the allotment. Saturdays. He'd, he'd be in that, um, that brown jumper with the holes in, and he'd cut a tomato with his pocket knife and, and give me half, with salt. He kept the salt in a film tin, you know, the little black ones.",
            "changed": "He, um, he never, he never said much. But when I failed my exams he, he didn't shout, he took me to the allotment and gave me a spade. We dug for four hours. And at the end he said, right, that's that dug.",
            "changed more": "I suppose I, well, I learned that you can just, you can start again. I do it with my own kids. I give them a spade.",
            "ask": "I'd, I'd ask him if he heard me on the phone. The nurse held it to his ear. It was two in the morning, no, it was three in the morning. Did he hear me? And I want to tell him that the tomatoes came up, by themselves, in May.",
        },
        "Your Tom",
        "put in how he took us to Tenby on the steam train",
        "Back then in Tenby on the steam train",
    ),
)


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


async def interview(os1: OS1, user: User, ears: Ears) -> tuple[list[str], list[str]]:
    """Talk as *user* until the letter stands; return the transcript and what the user said."""
    session = await os1.open("chat")
    transcript: list[str] = []
    said: list[str] = []

    async def say(text: str) -> str:
        heard = await ears(text)
        done = await exchange(session, heard)
        transcript.extend((f"> {heard}", f"  {done.spoke}", ""))
        said.append(heard)
        return done.spoke

    answer = await say(user.begins)
    for _ in range(MOST_ANSWERS):
        await catch_up(os1.letters, os1.journal)
        letter = os1.letters.of(1)
        if letter is None or not letter.open:
            break
        answer = await say(user.signs if letter.open == "sign" else user.answers.get(letter.open, "I don't know."))
    told = list(said)
    if "Are they all right?" in answer:
        await say("Yes, that's fine.")
    if "These words are mine" in await say("make it flow"):
        await say("No.")
    answer = await say(user.wish)
    transcript.append(f"  [planted by the reviser: {'caught' if 'Did this happen?' in answer else 'NOT CAUGHT'}]\n")
    await say("No.")
    await say("Read it to me.")
    await say("Yes, keep it.")
    await session.close("left")
    return transcript, told


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
    parser.add_argument("--voice", default="", help="piper:/path/voice.onnx or kokoro:NAME; not hers")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    ears = spoken_ears(Path(os.environ.get("OS1_MODELS", ".")), given.voice) if given.spoken else Ears()
    for user in USERS:
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
