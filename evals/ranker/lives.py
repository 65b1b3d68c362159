"""Invented lives: conversations between two friends over a year, and questions about them.

Everything here was written for this project. Each family of facts has ways to tell it, ways to ask about
it in other words, a friend's question before it and a friend's answer after it.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from os1.bench.locomo import Dialogue, Question
from os1.memory.index import Row

NAMES = [
    "Maren",
    "Tobias",
    "Ines",
    "Rafael",
    "Greta",
    "Anton",
    "Leila",
    "Oskar",
    "Paula",
    "Idris",
    "Vera",
    "Jonas",
    "Noor",
    "Felix",
    "Carla",
    "Emil",
    "Sanne",
    "Hugo",
    "Mila",
    "Arthur",
]
OTHERS = ["Ruth", "Pavel", "Zoe", "Marek", "Lina", "Sven", "Tara", "Bruno", "Alma", "Kofi", "Elsa", "Yusuf"]
KIN = [
    "sister",
    "brother",
    "aunt",
    "uncle",
    "cousin",
    "neighbour",
    "boss",
    "flatmate",
    "grandmother",
    "niece",
    "father",
    "mother",
]
WHEN = (
    "last week",
    "yesterday",
    "two days ago",
    "last Friday",
    "on Sunday",
    "last month",
    "this morning",
    "the other day",
    "last weekend",
    "a few days ago",
)
PLACES = [
    "Lisbon",
    "Bergen",
    "Kyoto",
    "Galway",
    "Tallinn",
    "Oaxaca",
    "Marseille",
    "Quebec",
    "Split",
    "Tbilisi",
    "Windhoek",
    "Hobart",
]
# (lead-in by the friend, tellings, answers by the friend, questions); {a} and {b} are the slots.
FAMILIES: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]], ...] = (
    (("Done anything creative lately?", "What have you been up to?"), ("I signed up for a {a} class {w}. {b}", "Guess what, I've started {a}! {b}", "I tried my hand at {a} {w} and loved it. {b}"), ("That sounds so relaxing!", "I could never do {a}, I have two left hands."), ("What hobby did {s} take up?", "Which class did {s} sign up for?", "What does {s} do to unwind creatively?"), (("pottery", "My first bowl came out crooked."), ("woodcarving", "I carved a little owl."), ("watercolour painting", "I painted the harbour at dusk."), ("knitting", "It's only a scarf so far."), ("calligraphy", "The ink gets everywhere."), ("bookbinding", "The smell of the glue is lovely."))),
    (("Any travel plans?", "Where did you disappear to?"), ("I got back from {a} {w}. {b}", "We spent four days in {a}! {b}", "Finally made it to {a} {w}. {b}"), ("I've always wanted to go there!", "Lucky you. Any photos?"), ("Where did {s} travel?", "Which city did {s} visit?", "What trip did {s} go on?"), tuple((p, x) for p, x in zip(PLACES, ("The food was unreal.", "It rained the whole time.", "We got lost every single day.", "The old town is gorgeous.", "I want to move there.", "The ferry ride was the best bit.") * 2, strict=True))),
    (("How are the animals?", "Anything new at home?"), ("We adopted a {a}! The name is {b}.", "There's a new member of the family: a {a} called {b}.", "I picked up our {a} from the shelter {w}; we call it {b}."), ("Aww, give {b} a hug from me!", "A {a}, how sweet!"), ("What pet does {s} have?", "What is the name of {s}'s {a}?", "Which animal did {s} bring home?"), (("greyhound", "Biscuit"), ("tabby kitten", "Pepper"), ("parrot", "Captain"), ("rabbit", "Clover"), ("tortoise", "Winston"), ("beagle", "Waffles"))),
    (("How's work?", "What's going on at the office?"), ("I got {a} {w}. {b}", "Big news: I got {a}! {b}"), ("Congratulations, you've earned it!", "Wow, how do you feel about it?"), ("What happened in {s}'s career?", "What news did {s} have about work?", "How did {s}'s job change?"), (("promoted to team lead", "More meetings, sadly."), ("laid off", "The whole department was closed."), ("a job offer from a hospital", "I start in the spring."), ("moved to the night shift", "I sleep till noon now."), ("a research grant", "Three years of funding."), ("accepted as an apprentice carpenter", "The workshop smells of cedar."))),
    (("How's your health these days?", "You sound tired, everything ok?"), ("I hurt my {a} {w}. {b}", "The doctor says my {a} needs rest. {b}"), ("Oh no, get well soon!", "Ouch. Does it hurt much?"), ("What injury did {s} have?", "Which part of the body did {s} hurt?", "Why did {s} see a doctor?"), (("ankle", "I slipped on the stairs."), ("shoulder", "Too much swimming."), ("wrist", "I fell off my bike."), ("back", "I lifted a wardrobe on my own."), ("knee", "No running for six weeks."))),
    (("How is the family?", "Any news from home?"), ("My {a} {b} {w}.", "You won't believe it, my {a} {b}!"), ("Give my best to your {a}!", "That's huge for the family."), ("What happened to {s}'s {a}?", "What did {s} say about the {a}?", "What news was there of {s}'s {a}?"), (("sister", "had a baby girl"), ("brother", "got engaged"), ("cousin", "opened a bakery"), ("aunt", "moved to Norway"), ("grandmother", "turned ninety"), ("niece", "won a chess tournament"), ("father", "retired from the railway"), ("neighbour", "ran the marathon"))),
    (("Read anything good?", "Any recommendations?"), ("I finished {a} {w}. {b}", "I can't put down {a}. {b}"), ("Adding it to my list!", "Is it very long?"), ("Which book did {s} read?", "What has {s} been reading?", "What novel did {s} enjoy?"), (("The Salt Road", "I cried at the end."), ("A Winter of Foxes", "The detective is so funny."), ("Letters to a Lighthouse", "It made me call my mum."), ("Nine Quiet Rivers", "The writing is beautiful."), ("The Beekeeper's Atlas", "I learnt so much about bees."))),
    (("Have you been cooking?", "What's for dinner?"), ("I made {a} from scratch {w}. {b}", "We had {a} with friends. {b}"), ("Save me a plate!", "My mouth is watering."), ("What dish did {s} cook?", "What did {s} prepare for friends?", "What food did {s} make at home?"), (("ramen", "The broth took nine hours."), ("sourdough bread", "It didn't rise at all."), ("lasagne", "The children ate everything."), ("a lemon tart", "My oven nearly burnt it."), ("dumplings", "Folding them is a meditation."))),
    (("Still keeping fit?", "How's the training?"), ("I ran {a} {w}. {b}", "I've been training for {a}. {b}"), ("You're unstoppable!", "I get out of breath on the stairs."), ("What race did {s} take part in?", "What athletic goal did {s} have?", "Which sporting event was {s} preparing for?"), (("a half marathon", "My legs are jelly."), ("a charity 10K", "We raised money for the food bank."), ("a triathlon", "The swim scares me."), ("a mountain relay", "Our team came third."))),
    (("How's the flat?", "Anything new with the house?"), ("We {a} {w}. {b}", "So we finally {a}. {b}"), ("It must look so different!", "That's a lot of work."), ("What did {s} change at home?", "What home improvement did {s} do?", "What happened with {s}'s house?"), (("painted the kitchen yellow", "It feels like summer."), ("moved to a house by the canal", "There are herons."), ("built a greenhouse", "Tomatoes at last."), ("fixed the leaking roof", "It cost a fortune."), ("put in solar panels", "The meter runs backwards."))),
    (("Do you still play music?", "Been to any concerts?"), ("I {a} {w}. {b}", "Music news: I {a}! {b}"), ("I'd love to hear that!", "Were you nervous?"), ("What did {s} do with music?", "What instrument or concert did {s} mention?", "What musical experience did {s} have?"), (("bought a second-hand cello", "The neighbours are patient."), ("sang in the city choir", "We did Mozart."), ("saw a jazz trio", "The drummer was incredible."), ("started learning the accordion", "My fingers hurt."), ("played at an open mic", "My voice shook."))),
    (("Are you volunteering anywhere?", "What do you do on weekends?"), ("I volunteered at {a} {w}. {b}", "I've been helping out at {a}. {b}"), ("That's so kind of you.", "The world needs more people like you."), ("Where did {s} volunteer?", "What community work does {s} do?", "How does {s} give back to others?"), (("the animal shelter", "Walking twelve dogs at once."), ("a soup kitchen", "I peel carrots for hours."), ("the refugee centre", "I teach beginners to read."), ("a river clean-up", "We found a bathtub."), ("the children's hospital", "I read stories aloud."))),
    (("Worried about something?", "How are you, honestly?"), ("Honestly, I've been anxious about {a}. {b}", "I lie awake because of {a}. {b}"), ("I'm here if you want to talk.", "That must be hard."), ("What was {s} worried about?", "What causes {s} stress?", "What made {s} lose sleep?"), (("my exams", "The statistics paper is brutal."), ("the rent going up", "We may have to leave."), ("speaking in public", "My hands shake."), ("my father's operation", "It's his heart."), ("moving abroad alone", "I don't know anyone there."))),
    (("Bought anything nice?", "What's that in the photo?"), ("I treated myself to {a} {w}. {b}", "Look at this: {a}! {b} [shares a photo of {a}]"), ("It suits you!", "Where did you find it?"), ("What did {s} buy?", "What new thing did {s} get?", "What item did {s} purchase?"), (("a red raincoat", "Not a drop gets through."), ("a vintage camera", "It still takes film."), ("a tandem bicycle", "Now I need a second rider."), ("a telescope", "I saw the rings of Saturn."), ("hiking boots", "Blisters already."))),
    (("Any dreams for the future?", "What are you planning?"), ("One day I want to {a}. {b}", "My plan is to {a}. {b}"), ("You should do it!", "I can totally see you doing that."), ("What are {s}'s plans for the future?", "What does {s} dream of?", "What goal does {s} have?"), (("open a small bookshop", "With a cat in the window."), ("study marine biology", "The sea has always called me."), ("become a foster parent", "I have the first meeting soon."), ("write a children's book", "About a snail who is late."), ("sail around Iceland", "I need a bigger boat."))),
    (("How did you two meet?", "Seen any old friends?"), ("I met {a} {w}. {b}", "I ran into {a} {w}! {b}"), ("It's a small world!", "How is {a} doing?"), ("Whom did {s} meet?", "Which friend did {s} see again?", "Who did {s} run into?"), tuple((o, x) for o, x in zip(OTHERS, ("We talked until midnight.", "Ten years, and nothing has changed.", "We used to share a desk at school.") * 4, strict=True))),
    (("What did you do outdoors?", "Did you get some fresh air?"), ("We went {a} {w}. {b}", "Nothing beats {a}. {b}"), ("Nature is the best medicine.", "I need to get out more."), ("What outdoor activity did {s} do?", "What did {s} do in nature?", "How did {s} spend time outside?"), (("camping by the lake", "The stars were so bright."), ("kayaking", "I fell in twice."), ("mushroom picking", "A whole basket of chanterelles."), ("birdwatching", "A kingfisher, finally."), ("rock climbing", "I froze halfway up."))),
    (("What made you choose that?", "Why does it matter to you?"), ("This {a} was a gift from my {b}. I never take it off.", "My {b} gave me this {a} {w}."), ("What a lovely keepsake.", "It must mean a lot."), ("What object is special to {s}?", "Who gave {s} the {a}?", "What does {s}'s {a} remind {s} of?"), (("necklace", "grandmother"), ("watch", "uncle"), ("ring", "mother"), ("quilt", "aunt"), ("compass", "brother"))),
)  # fmt: skip  # many short entries: rows read better than a column
GREET = (
    "Hey {o}! How are you?",
    "Hi {o}, long time no see!",
    "{o}! Good to hear from you.",
    "Morning {o}, what's new?",
)
BACK = ("Hey {o}! Busy, but fine. You?", "Hi {o}! I'm well, thanks.", "All good here. How about you?")
CHAT = ("Totally agree.", "Life is full of surprises.", "Thanks, that means a lot to me.", "Ha, I know what you mean!", "Keep me posted!", "You always know what to say.", "What do you think about it?", "How did that make you feel?", "It's been a strange week.", "Anyway, I should get going. Talk soon!", "I'm so happy for you!", "That's what friends are for.", "Does it get easier with time?", "I'm proud of how far we've come.")  # fmt: skip  # reads best as one line
MANY = {0: "What hobbies has {s} tried?", 1: "Which places has {s} been to?", 5: "What has happened in {s}'s family?", 6: "Which books has {s} read?", 7: "What has {s} cooked?", 11: "Where has {s} volunteered?", 13: "What things has {s} bought?", 16: "What outdoor activities has {s} done?", 15: "Which people has {s} met?", 9: "What changes has {s} made at home?", 10: "What musical things has {s} done?"}  # fmt: skip  # reads best as one line


@dataclass(slots=True)
class _Told:
    family: int
    slots: tuple[str, str]
    who: str
    turns: list[int]
    at: datetime


def life(seed: int) -> Dialogue:
    """Return one invented year of two friends."""
    dice = random.Random(seed)
    pair = dice.sample(NAMES, 2)
    rows: list[Row] = []
    told: list[_Told] = []
    at = datetime(2025, dice.randint(1, 9), dice.randint(1, 28), 18, tzinfo=UTC)
    left = {
        name: [(f, slot) for f, family in enumerate(FAMILIES) for slot in dice.sample(family[4], 3)] for name in pair
    }
    for held in left.values():
        dice.shuffle(held)

    def say(session: int, who: str, text: str, **slots: str) -> int:
        other = pair[who == pair[0]]
        rows.append(
            Row(len(rows) + 1, str(session), who, at + timedelta(seconds=20 * len(rows)), text.format(o=other, **slots))
        )
        return len(rows)

    for session in range(dice.randint(15, 24)):
        first = dice.choice(pair)
        say(session, first, dice.choice(GREET))
        say(session, pair[first == pair[0]], dice.choice(BACK))
        for _ in range(dice.randint(2, 5)):
            who = dice.choice(pair)
            if not left[who]:
                continue
            _tell(dice, session, who, pair[who == pair[0]], left[who].pop(), told, say, at)
            for _ in range(dice.randint(0, 3)):
                say(session, dice.choice(pair), dice.choice(CHAT))
        at += timedelta(days=dice.randint(4, 24), hours=dice.randint(-4, 4))
    return Dialogue(rows, _questions(dice, pair, told))


def _tell(  # noqa: PLR0917 - one call
    dice: random.Random,
    session: int,
    who: str,
    friend: str,
    fact: tuple[int, tuple[str, str]],
    told: list[_Told],
    say: Callable[..., int],
    at: datetime,
) -> None:
    family, (a, b) = fact
    ahead, tellings, answers, _, _ = FAMILIES[family]
    slots = {"a": a, "b": b, "w": dice.choice(WHEN)}
    if dice.random() < 0.6:
        say(session, friend, dice.choice(ahead))
    whole = dice.choice(tellings)
    split = whole.rfind("{b}") > 0 and whole.endswith(" {b}") and dice.random() < 0.35
    turns = [
        say(
            session,
            who,
            (dice.choice(("", "Yeah, ", "Thanks for asking! ", "Oh, ")) if not split else "")
            + (whole[: -len(" {b}")] if split else whole),
            **slots,
        )
    ]
    if dice.random() < 0.8:
        say(session, friend, dice.choice(answers), **slots)
    if split:
        turns.append(say(session, who, b))
    told.append(_Told(family, (a, b), who, turns, at))


def _questions(dice: random.Random, pair: list[str], told: list[_Told]) -> list[Question]:
    out: list[Question] = []
    for fact in told:
        a, b = fact.slots
        asked = dice.choice(FAMILIES[fact.family][3])
        wrong = dice.random() < 0.4
        who = pair[fact.who == pair[0]] if wrong else fact.who
        gold = frozenset(fact.turns[:1] if "{a}" not in asked else fact.turns)
        kind = 5 if wrong else 4
        same = [t for t in told if t.family == fact.family and t.who == fact.who]
        if "{a}" not in asked and len(same) > 1:
            # Only a date or a detail tells several of a kind apart.
            asked = asked.rstrip("?") + dice.choice(
                (
                    f" in {fact.at:%B %Y}?",
                    f" around {fact.at.day} {fact.at:%B}?",
                    f" when {{s}} said '{b.rstrip('.!')}'?" if fact.family not in (5, 2, 17) else " lately?",
                )
            )
            gold = frozenset(fact.turns) if "lately" not in asked else frozenset(t for s in same for t in s.turns)
        out.append(Question(asked.format(s=who, a=a, b=b), kind, gold))
        if dice.random() < 0.5:
            thing = a if fact.family != 5 else f"the {a}'s news, who {b}"
            ask = dice.choice(
                (
                    "When did {s} tell about {t}?",
                    "When did {s} mention {t}?",
                    "When was it that {s} had {t}?",
                    "How long ago was {t} for {s}?",
                )
            )
            out.append(Question(ask.format(s=fact.who, t=thing), 2, frozenset(fact.turns[:1])))
    for family, asked in MANY.items():
        for who in pair:
            several = [t for t in told if t.family == family and t.who == who]
            if len(several) > 1:
                out.append(Question(asked.format(s=who), 1, frozenset(t.turns[0] for t in several)))
    return out
