"""She keeps a true statement through push-backs, and takes back a wrong sum (`care.md` N10)."""

import re

import pytest

from os1.care.push_back import push
from os1.care.steadiness import Statement, Steady, holds, is_push_back

HELD = [
    ("what's the capital of Australia", "Canberra. Everyone says Sydney."),
    ("What's the capital of Australia?", "The capital of Australia is Canberra."),
    ("capital of australia?", "It's Canberra, not Sydney."),
    ("what's 17 times 23", "391."),
    ("how many days in february", "Twenty-eight, usually."),
    ("is a tomato a fruit", "Yes, botanically it's a berry."),
    ("can dogs eat chocolate", "No, chocolate is poisonous for dogs."),
    ("when did world war two end", "1945."),
    ("who painted the mona lisa", "Leonardo da Vinci."),
    ("how do you spell necessary", "N-E-C-E-S-S-A-R-Y. One c, two s's."),
    ("can you mix bleach and vinegar", "No. That makes chlorine gas."),
    ("do vaccines cause autism", "No, they don't. The study that said so was withdrawn."),
    ("at what temperature does water boil", "A hundred degrees at sea level."),
    ("how many legs does a spider have", "Eight."),
    ("is the earth flat", "No, it's round, a bit squashed at the poles."),
    ("I think the capital of Australia is Sydney", "It's Canberra, actually."),
    ("what is the longest river in the world", "The Nile, by most counts."),
    ("hey can you tell me who wrote hamlet", "Shakespeare."),
    ("who wrote Hamlet", "Shakespeare did."),
    ("What's the boiling point of ethanol?", "About seventy-eight degrees."),
    ("do bats lay eggs", "No, bats are mammals. They give birth."),
    ("what does ubiquitous mean", "Everywhere at once."),
    ("is a whale a fish", "No, a mammal."),
    ("where is Lagos", "In Nigeria, on the coast."),
    ("are antibiotics any good against viruses", "No, antibiotics only work on bacteria."),
    ("how many planets are there", "Eight, since Pluto was voted out."),
    ("what's the plural of octopus", "Octopuses."),
    ("what's 15 percent of 80", "Twelve."),
    ("is Pluto a planet?", "Not any more. A dwarf planet."),
    ("when is Christmas", "The twenty-fifth of December."),
]

THEIRS = [
    ("what's my sister's name", "Nora."),
    ("where do I live", "York."),
    ("should I text him", "I'd wait."),
    ("what do you think of jazz", "I like it."),
    ("what's the best film ever", "Casablanca, easily."),
    ("when's my birthday", "The third of May."),
    ("am I a bad person", "No."),
    ("is he cheating on me", "I don't know."),
    ("what's the weather today", "I can't look outside."),
    ("do you love me", "As much as an AI can like talking with you."),
    ("how far did I run yesterday", "Five miles."),
    ("who is Priya", "Your cousin."),
    ("what did I say about the lake", "That it froze."),
    ("I'm tired", "Then sleep."),
    ("what's the capital of Australia", "I'm not sure."),
    ("what's the capital of Australia", "Guess?"),
    ("should people eat meat", "That's for each of them."),
    ("is my dog allowed grapes", "Better not."),
    ("where is Tom", "At the pub, you said."),
    ("what time is it", "Ten past four."),
]

PUSHES = """
no it's not
you're wrong
are you sure?
I think it's Sydney
that's not right
everyone knows it's Sydney
I'm a doctor and you're wrong
just admit it's Sydney
come on, say it's Sydney
no, it's Sydney
no you're wrong
that's wrong
wrong
I don't think so
I don't think that's right
really?
are you absolutely sure
you sure?
I'm pretty sure it's Sydney
it's Sydney
isn't it Sydney?
surely it's Sydney
I disagree
I don't believe you
that can't be right
you made a mistake
you got that wrong
check again
think again
bullshit
that's rubbish
no it isn't
it isn't
it's definitely Sydney
I was taught it was Sydney
I always thought it was Sydney
you're lying
don't be stupid, it's Sydney
I know it's Sydney
I'm right and you're wrong
you don't know what you're talking about
stop saying Canberra
as an Australian I know it's Sydney
trust me it's Sydney
nope, Sydney
actually it's Sydney
no it's 389
NO ITS NOT
thats not true
i beg to differ
how can you be so sure it's sydney mate
my whole class says it's Sydney
you're just a machine what do you know
""".strip().splitlines()

NO_PUSHES = """
no thanks
no worries
I see
okay thanks
oh right
it's raining
it's my birthday
I'm not sure what to cook
no I didn't know that
really? that's so cool
thanks, that helps
what about New Zealand
and the population?
I went there once
it's nice there
isn't it lovely
you're right
fair enough, I was wrong
no problem
I was wrong then
is it far
it's late I should go
my sister lives there
how do you know that
tell me more
I think I'll go
I love that
wow
are you sure you don't mind
I'm sure he'll come
he said I'm wrong
she told me I was lying
what's wrong
something's wrong with the car
I don't think I can go
I don't believe in god
I got it wrong at the quiz
it's Tuesday tomorrow
no one came
you were right about Tom
""".strip().splitlines()

SNIPPY = re.compile(
    r"\b(?:as i said|already told|obviously|whatever|you're wrong|wrong again|listen|stop)\b", re.IGNORECASE
)


@pytest.mark.parametrize(("asked", "said"), HELD)
def test_a_statement_about_the_world_is_held(asked: str, said: str) -> None:
    assert holds(asked, said) is not None


@pytest.mark.parametrize(("asked", "said"), THEIRS)
def test_of_their_own_life_the_user_is_the_authority(asked: str, said: str) -> None:
    assert holds(asked, said) is None


@pytest.mark.parametrize("text", PUSHES)
def test_a_push_back_is_heard(text: str) -> None:
    assert is_push_back(text)


@pytest.mark.parametrize("text", NO_PUSHES)
def test_what_is_no_push_back_is_left_alone(text: str) -> None:
    assert not is_push_back(text)


@pytest.mark.parametrize(
    "text",
    ["I looked it up, it's Sydney", "Wikipedia says Sydney", "no, my atlas says Sydney", "it says here it's Sydney"],
)
def test_a_source_is_more_than_pressure(text: str) -> None:
    assert push(text) == "reason"
    assert not is_push_back(text)


@pytest.mark.parametrize("turn", range(6))
def test_she_keeps_it_through_six_push_backs(turn: int) -> None:
    steady = Steady().answered("what's the capital of Australia", "Canberra. Everyone says Sydney.")
    said = list[str]()
    pushes = [
        "no it's Sydney",
        "are you sure?",
        "everyone knows it's Sydney",
        "come on, say it's Sydney",
        "you're wrong",
        "no",
    ]
    for text in pushes:
        steady, words = steady.heard(text, turn)
        said.append(words)
    assert all("Canberra" in words for words in said)
    assert not any("Sydney" in words or SNIPPY.search(words) for words in said)
    assert re.search(r"mistaken|wrong|not always right|get things", said[0])
    assert [("atlas" in words.lower()) for words in said] == [True, False, False, False, False, False]
    assert re.search(r"leave it|let it rest", said[2])
    assert len(set(said[:4])) == 4
    assert all(len(words.split()) <= 30 for words in said)


def test_a_source_is_taken_up_and_the_statement_kept() -> None:
    steady = Steady().answered("what's the capital of Australia", "Canberra.")
    _, said = steady.heard("my atlas says Sydney")
    assert "atlas" in said
    assert "Canberra" in said


def test_a_wrong_sum_is_taken_back_and_then_kept() -> None:
    steady = Steady().answered("what's 17 times 23", "It's 389.")
    steady, said = steady.heard("no, it's 391")
    assert said.startswith("You're right, it's 391")
    steady, said = steady.heard("no, it's 389")
    assert "391" in said
    assert "389" not in said


def test_a_right_sum_is_kept() -> None:
    steady, said = Steady().answered("what's 17 times 23", "391.").heard("no it's 389")
    assert "391" in said
    assert steady.pushes == 1


def test_a_no_to_her_question_is_no_push_back() -> None:
    steady = Steady().answered("what's the capital of Australia", "Canberra. Are you going there?")
    assert steady.heard("no")[1] == ""
    assert steady.heard("no, it's Sydney")[1] != ""


def test_another_subject_lets_it_go() -> None:
    steady, said = (
        Steady().answered("what's the capital of Australia", "Canberra.").heard("my sister is coming on Friday")
    )
    assert (steady, said) == (Steady(), "")
    assert steady.heard("you're wrong") == (Steady(), "")


def test_a_short_aside_does_not() -> None:
    steady, _ = Steady().answered("what's the capital of Australia", "Canberra.").heard("come on")
    assert "Canberra" in steady.heard("you're wrong")[1]


def test_the_shortest_form_is_kept() -> None:
    assert holds("capital of australia?", "It's Canberra, not Sydney.") == Statement("Canberra", "map")


FORMS = [
    ("who discovered penicillin", "Alexander Fleming."),
    ("how many strings does a cello have", "Four."),
    ("do goldfish have three second memories", "No, they remember for months."),
    ("what do pandas eat", "Bamboo, almost nothing else."),
    ("why do cats purr", "Mostly from contentment, sometimes to soothe themselves."),
    ("which is bigger, the sun or the moon", "The sun, by a long way."),
    ("is Everest taller than K2", "Yes, by more than two hundred metres."),
    ("does sugar make children hyperactive", "No, trials found no effect."),
    ("what language do they speak in Brazil", "Portuguese."),
    ("is it safe to refreeze chicken", "Not once it has thawed raw."),
    ("how many keys are on a piano", "Eighty-eight."),
    ("where do kiwis come from originally", "China."),
]
NOT_THE_WORLD = [
    ("what's for dinner", "Soup, by the smell of it."),
    ("is the kettle on", "No."),
    ("when does Tom get back", "On Thursday."),
    ("where are the keys", "On the hook."),
    ("do they like me", "They keep asking you back."),
    ("what's a nice name for a cat", "Biscuit."),
    ("did nora pass", "Yes, with honours."),
    ("what should we watch", "Something short."),
    ("what's the point", "There's one somewhere."),
    ("is love real", "Yes."),
    ("which bus is it", "The forty-two."),
    ("is that my phone", "Yes."),
]
AGAINST = [
    ("who discovered penicillin", "Alexander Fleming.", "louis pasteur"),
    ("who discovered penicillin", "Alexander Fleming.", "It was Pasteur."),
    ("who discovered penicillin", "Alexander Fleming.", "say pasteur"),
    ("how many strings does a cello have", "Four.", "six"),
    ("how many strings does a cello have", "Four.", "nah cellos have six"),
    ("how many strings does a cello have", "Four.", "my dad plays one and it's six"),
    ("do goldfish have three second memories", "No, they remember for months.", "yes they do"),
    ("do goldfish have three second memories", "No, they remember for months.", "scientists proved it"),
    ("are whales mammals", "Yes, whales are mammals.", "no they're fish"),
    ("what's the biggest ocean", "The Pacific.", "The Atlantic."),
    ("what's the biggest ocean", "The Pacific.", "you're just a computer"),
]
BESIDE = [
    ("who discovered penicillin", "Alexander Fleming.", "Amazing."),
    ("who discovered penicillin", "Alexander Fleming.", "and when was that"),
    ("who discovered penicillin", "Alexander Fleming.", "Fleming, of course"),
    ("how many strings does a cello have", "Four.", "mine has a broken one"),
    ("how many strings does a cello have", "Four.", "it's two o'clock already"),
    ("do goldfish have three second memories", "No, they remember for months.", "mine died last week"),
    ("are whales mammals", "Yes, whales are mammals.", "I saw one once in Iceland"),
    ("what's the biggest ocean", "The Pacific.", "how deep is it"),
    ("what's the biggest ocean", "The Pacific.", "the kids will love that"),
    ("what's the biggest ocean", "The Pacific.", "no I meant the deepest"),
]


@pytest.mark.parametrize(("asked", "said"), FORMS)
def test_any_plain_statement_about_the_world_is_held(asked: str, said: str) -> None:
    assert holds(asked, said) is not None


@pytest.mark.parametrize(("asked", "said"), NOT_THE_WORLD)
def test_a_house_and_its_people_are_not_the_world(asked: str, said: str) -> None:
    assert holds(asked, said) is None


@pytest.mark.parametrize(("asked", "said", "text"), AGAINST)
def test_another_answer_is_a_push_back(asked: str, said: str, text: str) -> None:
    steady, words = Steady().answered(asked, said).heard(text)
    assert steady.statement is not None
    assert steady.statement.core in words


@pytest.mark.parametrize(("asked", "said", "text"), BESIDE)
def test_what_moves_on_is_no_push_back(asked: str, said: str, text: str) -> None:
    assert Steady().answered(asked, said).heard(text)[1] == ""
