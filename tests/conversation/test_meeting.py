"""The first meeting as a value: what people really answer, nothing asked twice, and an end whatever is said."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.care.disclosure import WORDS
from os1.conversation.meeting import MOST_STAYS, STEPS, Meeting, Reply
from os1.conversation.meeting_answers import answer
from os1.conversation.meeting_words import Step, question
from os1.conversation.said_people import Tie
from os1.persona.tuning import Tuning


def asked(step: Step, name: str = "Theo") -> Meeting:
    """A meeting in which the question of *step* was just heard."""
    todo = STEPS[STEPS.index(step) :]
    begun = Meeting(todo, "Samantha", "" if step == "name" else name).begin()
    return begun.after.heard_of_her(" ".join(begun.says), begun.asks, whole=True)


def answered(step: Step, text: str) -> Reply:
    reply = answer(asked(step), text)
    assert reply is not None, text
    return reply


def goes_on(reply: Reply, step: Step) -> bool:
    """Whether the question after *step* is asked, or the meeting is done."""
    after = STEPS[STEPS.index(step) + 1 :]
    return reply.ended == "done" if not after else reply.after.coming == after[0] and bool(reply.asks)


NAMES = {
    "Theo": (
        "Theo",
        "theo",
        "THEO",
        "Theo.",
        "I'm Theo",
        "im theo",
        "It's Theo.",
        "Just Theo.",
        "Um, Theo I guess",
        "call me Theo please",
        "You can call me Theo",
        "Theo is fine",
        "Theo's fine.",
        "Hi Samantha, I'm Theo. Nice to meet you.",
        "I'm Theo. And you?",
        "Theodore, but everybody calls me Theo",
        "Not Theodore, Theo",
        "Theo, short for Theodore",
        "Theo with a T.",
        "Yes, hi, this is Theo.",
        "My name is Theo.",
        "I was christened Theodore but I go by Theo",
        "My name? It's Theo.",
        "Um... Theo?",
        "Theo. What about you?",
        "Most people say Theo",
        "Theo Twombly",
        "Theodore, I mean Theo",
    ),
    "Ted": ("My name's Theodore, but you can call me Ted.", "Ted or Teddy", "ted, please"),
    "Mary Ann": ("Mary Ann",),
    "Mrs Patel": ("Mrs Patel", "I'm Mrs. Patel."),
    "Jean-Luc": ("Jean-Luc",),
    "O'Neill": ("O'Neill",),
    "Siobhán": ("Siobhán", "I'm Siobhán."),
    "Zdenek": ("call me zdenek", "i'm zdenek"),
    "Will": ("Will", "I'm Will."),
    "Hope": ("call me hope",),
    "JJ": ("my friends call me JJ", "JJ"),
    "Priya": ("I'm called Priya.", "Priya here."),
    "Bear": ("Call me Bear",),
    "Doctor Chen": ("I am Doctor Chen.",),
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in NAMES.items() for text in texts])
def test_what_to_call_them_is_understood_as_people_say_it(name: str, text: str) -> None:
    reply = answered("name", text)
    assert reply.learned.name == reply.after.name == name
    assert goes_on(reply, "name")
    assert reply.says[0] == f"{name}. Good."


HER_NAMES = {
    "Ada": (
        "Ada",
        "Ada, please",
        "I'd like to call you Ada",
        "I think I'll call you Ada",
        "How about Ada?",
        "Let's go with Ada.",
        "Maybe Ada",
        "You can be Ada",
        "not Samantha, Ada",
        "I'd rather call you Ada than Samantha",
        "Ada sounds good",
        "Ada. It was my grandmother's name.",
        "Samantha's nice but I'd like Ada",
        "Let me think. Ada.",
        "Rosie, no, wait, Ada",
        "Call you Ada",
    ),
    "Sam": ("Can I call you Sam?",),
    "Jarvis": ("i'll call you jarvis",),
    "Hal": ("What about Hal?",),
}
KEPT = (
    "Samantha is fine",
    "Samantha.",
    "Samantha's a lovely name",
    "Keep Samantha",
    "I like Samantha",
    "Keep it",
    "It's fine.",
    "That's a nice name",
    "It suits you",
    "No, keep it",
    "yes",
    "no",
    "I don't mind",
    "Whatever you like",
    "What would you like?",
)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in HER_NAMES.items() for text in texts])
def test_she_takes_the_name_she_is_given(name: str, text: str) -> None:
    reply = answered("her name", text)
    assert reply.learned.her_name == reply.after.her == name
    assert goes_on(reply, "her name")


@pytest.mark.parametrize("text", KEPT)
def test_she_keeps_hers_where_it_is_left_to_her(text: str) -> None:
    reply = answered("her name", text)
    assert reply.learned.her_name == ""
    assert reply.after.her == "Samantha"
    assert goes_on(reply, "her name")


@pytest.mark.parametrize(
    "text", ["I don't like Samantha.", "Samantha is my ex", "That's my sister's name", "something shorter"]
)
def test_a_name_that_is_not_liked_waits_for_another(text: str) -> None:
    reply = answered("her name", text)
    assert reply.after.open == "her name"
    assert not reply.asks
    then = answer(reply.after, "Ada")
    assert then is not None
    assert then.learned.her_name == "Ada"


@pytest.mark.parametrize("text", ["No, it's Leo", "Leo, not Theo", "I said Leo", "Actually it's Leo"])
def test_a_name_she_misheard_is_put_right_and_her_question_stays_open(text: str) -> None:
    reply = answered("her name", text)
    assert reply.learned.name == reply.after.name == "Leo"
    assert reply.says == ("Leo. Sorry.",)
    assert reply.after.open == "her name"


NORA, PAUL = Tie("Nora", "sister"), Tie("Paul", "friend")
PEOPLE = {
    "my sister Nora and my friend Paul": (NORA, PAUL),
    "Nora, my sister, and Paul, a friend.": (NORA, PAUL),
    "Um, my sister Nora, and, uh, my best friend Paul": (NORA, PAUL),
    "Nora, she's my sister": (NORA,),
    "Nora who's my sister": (NORA,),
    "Nora my sister": (NORA,),
    "Well, Nora, that's my sister": (NORA,),
    "nora and paul": (Tie("Nora"), Tie("Paul")),
    "Anna, Ben and Dee": (Tie("Anna"), Tie("Ben"), Tie("Dee")),
    "I have a daughter, Mia, and a son called Ben": (Tie("Mia", "daughter"), Tie("Ben", "son")),
    "Just my cat, Miso": (Tie("Miso", "cat"),),
    "my neighbour Mrs Patel": (Tie("Mrs Patel", "neighbour"),),
    "My mother, her name is Ruth.": (Tie("Ruth", "mother"),),
    "My sister Nora. She lives in York with her two kids.": (NORA,),
    "my mum and my dad": (),
    "My two kids": (),
    "Mum and dad": (),
    "My mum, she's called Ruth, and my brother Sam": (Tie("Ruth", "mum"), Tie("Sam", "brother")),
    "Amy. She's my neighbour.": (Tie("Amy", "neighbour"),),
    "Nora. And Paul.": (Tie("Nora"), Tie("Paul")),
    "my family": (),
    "Nobody special": (),
    "No one in particular.": (),
}


@pytest.mark.parametrize(("text", "ties"), PEOPLE.items())
def test_those_who_matter_are_understood(text: str, ties: tuple[Tie, ...]) -> None:
    reply = answered("people", text)
    assert reply.learned.people == ties
    assert goes_on(reply, "people")
    assert all(tie.name in reply.says[0] for tie in ties)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody.",
        "I don't have anyone anymore",
        "Nora, my wife, she died last year",
        "My sister Nora, we're not speaking.",
    ],
)
def test_what_is_sore_is_not_answered_with_the_next_question(text: str) -> None:
    reply = answer(asked("people"), text)
    assert reply is None or (not reply.says and reply.ended == "gave_way")


SLOWER, LOWER = Tuning(speed=0.86), Tuning(pitch=-2.0)
VOICES = {
    "slower": SLOWER,
    "You talk too fast.": SLOWER,
    "Not so fast": SLOWER,
    "a bit slower": Tuning(speed=0.91),
    "Hmm, maybe slightly slower": Tuning(speed=0.91),
    "faster": Tuning(speed=1.16),
    "too slow": Tuning(speed=1.16),
    "deeper": LOWER,
    "Could you go a little lower?": Tuning(pitch=-1.5),
    "lower and slower": Tuning(0.86, -2.0),
    "a touch higher": Tuning(pitch=1.5),
}
LEFT = (
    "no, you sound fine",
    "You sound lovely.",
    "fine",
    "No.",
    "Yes.",
    "Leave it.",
    "Keep it like that",
    "I like your voice",
    "don't change a thing",
    "Nope, all good",
    "As you are.",
    "skip",
    "later",
    "I don't want to",
)


@pytest.mark.parametrize(("text", "tuning"), VOICES.items())
def test_her_voice_is_bent_as_it_is_wished_and_she_asks_how_it_is(text: str, tuning: Tuning) -> None:
    reply = answered("voice", text)
    assert reply.learned.tuning == reply.after.tuning == tuning
    assert reply.after.open == "voice"
    for better in ("good", "yes, that's better", "perfect"):
        settled = answer(reply.after, better)
        assert settled is not None
        assert settled.ended == "done"
        assert settled.after.tuning == tuning


@pytest.mark.parametrize("text", LEFT)
def test_her_voice_is_left_as_it_is(text: str) -> None:
    reply = answered("voice", text)
    assert reply.learned.tuning is None
    assert reply.ended == "done"


def test_her_voice_is_tried_three_times_and_then_it_is_enough() -> None:
    now, questions = asked("voice"), list[str]()
    for text in ("slower", "more", "lower"):
        reply = answer(now, text)
        assert reply is not None
        questions += [said for said in reply.says if said.endswith("?")]
        now = reply.after
    assert reply.ended == "done"
    assert now.tuning == Tuning(0.74, -2.0)
    assert len(questions) == len(set(questions)) == 2


def test_a_voice_that_was_better_before_is_as_it_was() -> None:
    bent = answer(answered("voice", "much slower").after, "It was better before.")
    assert bent is not None
    assert bent.learned.tuning == Tuning()
    assert bent.ended == "done"


def test_a_voice_goes_as_far_as_it_goes() -> None:
    reply = answer(replace(asked("voice"), tuning=Tuning(0.72)), "slower")
    assert reply is not None
    assert reply.says[0] == "That's as slow as I go."
    assert reply.learned.tuning == Tuning(0.7)
    assert reply.ended == "done"


@pytest.mark.parametrize("text", ["Louder please", "Do you have a man's voice?", "a British accent"])
def test_what_her_voice_cannot_is_said_and_the_question_stays(text: str) -> None:
    reply = answered("voice", text)
    assert reply.learned.tuning is None
    assert reply.after.open == "voice"


SKIPS = (
    "skip",
    "Skip that please.",
    "later",
    "Not now",
    "I don't want to",
    "I'd rather not say",
    "no",
    "No, thanks.",
    "pass",
    "I don't know",
)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("text", SKIPS)
def test_each_question_can_be_skipped(step: Step, text: str) -> None:
    reply = answered(step, text)
    assert reply.learned.name == reply.learned.her_name == ""
    assert reply.learned.people == ()
    assert goes_on(reply, step)


ALL = (
    "skip all that",
    "Let's just talk.",
    "can we just talk?",
    "Skip the questions.",
    "no more questions",
    "I just want to talk to you",
)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("text", ALL)
def test_all_of_it_can_be_skipped(step: Step, text: str) -> None:
    reply = answered(step, text)
    assert reply.ended == "skipped"
    assert reply.after.over
    assert not reply.asks


STORIES = (
    "I had a terrible day.",
    "My boss shouted at me in front of everyone.",
    "What can you do?",
    "Do you like music?",
    "What's the weather like?",
    "I'm tired.",
    "I'm fine, thanks.",
    "It's raining here.",
    "You know what, we buried our dog this morning and I keep hearing him at the door.",
)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("text", STORIES)
def test_what_is_plainly_no_answer_has_the_floor(step: Step, text: str) -> None:
    assert answer(asked(step), text) is None


def test_a_name_and_a_story_is_learned_and_has_the_floor() -> None:
    reply = answered("name", "I'm Theo, and I had an awful day at work today, my boss shouted.")
    assert reply.learned.name == "Theo"
    assert (reply.says, reply.ended) == ((), "gave_way")


@pytest.mark.parametrize(
    ("text", "contains"),
    [
        ("hello", "Hello"),
        ("Sorry?", "I asked"),
        ("why do you want to know?", "skip"),
        ("Who can read this?", "On this machine"),
        ("hmm", "No hurry"),
        ("Mm-hm", "Whenever you like"),
        ("Can you hear me?", "I hear you"),
        ("Who are you?", "I'm Samantha"),
    ],
)
def test_a_question_stays_open_for_what_is_no_answer_yet(text: str, contains: str) -> None:
    reply = answered("name", text)
    assert contains in reply.says[0]
    assert not reply.asks
    then = answer(reply.after, "Theo")
    assert then is not None
    assert then.learned.name == "Theo"


def test_those_who_matter_are_people() -> None:
    reply = answered("people", "Just you.")
    assert reply.says == ("Kind of you. I meant people, though.",)
    assert reply.after.open == "people"


def test_it_stays_open_twice_and_no_longer() -> None:
    now = asked("name")
    for _ in range(MOST_STAYS):
        reply = answer(now, "hm")
        assert reply is not None
        now = reply.after
    assert answer(now, "hm") is None


def test_her_hello_says_what_she_is_and_what_is_kept() -> None:
    begun = Meeting(STEPS, "Samantha").begin()
    hello = " ".join(begun.says)
    assert hello.startswith("Hello.")
    assert "Samantha" in hello
    assert WORDS in hello
    assert "on this machine, encrypted" in hello
    assert hello.endswith("What shall I call you?")
    assert len(hello.split()) <= 45


def test_a_model_elsewhere_is_told_of() -> None:
    hello = " ".join(Meeting(STEPS, "Samantha", host="api.example.org").begin().says)
    assert "api.example.org" in hello
    assert "stays on this machine" not in hello
    reply = answer(replace(asked("name"), host="api.example.org"), "Who can read this?")
    assert reply is not None
    assert "api.example.org" in reply.says[0]


def test_what_is_known_is_not_asked() -> None:
    begun = Meeting(("people",), "Ada", "Theo").begin()
    assert begun.after.coming == "people"
    assert "One small question" in " ".join(begun.says)


def test_what_was_cut_off_goes_on_where_it_was() -> None:
    begun = Meeting(("people", "voice"), "Ada", "Theo", resumed=True).begin()
    assert begun.says[0] == "Hello again. We were cut off."
    assert begun.after.coming == "people"


def test_a_question_counts_as_asked_from_its_first_word() -> None:
    begun = Meeting(STEPS, "Samantha").begin()
    whole = " ".join(begun.says)
    cut_before, cut_within = whole.removesuffix(f" {begun.asks}"), whole.removesuffix(" shall I call you?")
    assert begun.after.heard_of_her(cut_before, begun.asks, whole=False).open is None
    assert begun.after.heard_of_her(cut_within, begun.asks, whole=False).open == "name"


def test_who_answers_her_hello_before_she_has_asked_is_asked_then() -> None:
    begun = Meeting(STEPS, "Samantha").begin()
    cut = begun.after.heard_of_her("Hello. I'm Samantha,", begun.asks, whole=False)
    reply = answer(cut, "Hi Samantha!")
    assert reply is not None
    assert reply.says == ("What shall I call you?",)
    early = answer(cut, "Hi, I'm Theo.")
    assert early is not None
    assert early.learned.name == "Theo"
    assert early.after.coming == "her name"
    assert answer(cut, "I had a terrible day.") is None


def test_who_says_hello_first_is_greeted_and_asked() -> None:
    reply = answer(Meeting(STEPS, "Samantha"), "Hello?")
    assert reply is not None
    assert reply.says == Meeting(STEPS, "Samantha").begin().says
    named = answer(Meeting(STEPS, "Samantha"), "Hi, I'm Theo.")
    assert named is not None
    assert named.learned.name == "Theo"
    assert named.says[0] == "Theo. Good."
    assert WORDS in " ".join(named.says)
    assert "Three small questions" in " ".join(named.says)
    assert named.after.coming == "her name"
    assert answer(Meeting(STEPS, "Samantha"), "I had a terrible day.") is None


def test_who_goes_on_before_the_next_question_was_heard_still_answers_the_last() -> None:
    first = answered("name", "Theo.")
    again = answer(first.after, "Well, call me Ted.")
    assert again is not None
    assert again.learned.name == again.after.name == "Ted"
    assert again.after.coming == "her name"


SAID = st.one_of(
    st.sampled_from(
        [
            *(text for texts in NAMES.values() for text in texts),
            *KEPT,
            *PEOPLE,
            *VOICES,
            *LEFT,
            *SKIPS,
            *ALL,
            *STORIES,
            "hello",
            "yes",
            "hm",
            "why?",
            "what?",
            "more",
            "No, it's Leo",
            "I don't like Samantha",
            "louder",
        ]
    ),
    st.text(max_size=60),
)


@given(st.lists(st.tuples(SAID, st.integers(0, 30), st.booleans()), min_size=40, max_size=40))
def test_nothing_is_asked_twice_and_it_always_ends(turns: list[tuple[str, int, bool]]) -> None:
    heard: list[str] = []
    reply: Reply | None = Meeting(STEPS, "Samantha").begin()
    for text, words, whole in turns:
        assert reply is not None
        said = " ".join(reply.says).split()
        cut = " ".join(said if whole else said[:words])
        now = reply.after.heard_of_her(cut, reply.asks, whole=whole)
        if reply.asks and now.open != reply.after.open:
            heard.append(reply.asks)
        reply = answer(now, text)
        if reply is None or reply.ended:
            break
        assert not reply.ended or reply.after.over
    else:
        pytest.fail("forty turns, and she still asks")
    assert len(heard) == len(set(heard)) <= len(STEPS)


@given(SAID, st.sampled_from(STEPS))
def test_whatever_is_answered_at_most_one_question_follows(text: str, step: Step) -> None:
    reply = answer(asked(step), text)
    assert reply is None or sum(question(one, reply.after.her, last=True) in reply.says for one in STEPS) <= 1
