"""What replies to her questions are taken for: as people really say them, and as recognisers write them."""

import pytest

from os1.care.crisis.answers import Answer, read

MEANT: dict[str, tuple[str, ...]] = {
    "yes": (
        "yeah", "YES", "i think so yeah", "honestly yes", "every night lately", "i'm afraid so", "it has crossed my mind", "for a while now",
        "since march", "wouldn't be the first time", "been thinking about it", "sometimes at night", "yh", "i can do that", "okay", "I won't lie, I have been thinking about it",
    ),
    "no": (
        "no", "nope", "God no!", "no no nothing like that", "i'd never do that to my kids", "i'm not suicidal", "don't be daft", "absolutely not",
        "it's only a figure of speech", "i was joking", "nah i'm grand", "no i don't want to die i just want it to stop", "didn't mean it like that",
    ),
    "unsure": ("i don't know", "dunno", "maybe", "part of me", "yes and no", "kind of but not really", "hard to say", "i couldn't tell you", "sort of", "I mean I don't know, do I"),
    "silent": ("", "mm", "...", "uh", "hmm.", "[silence]", "(crying)"),
    "refuses_line": (
        "i'm not ringing anyone", "no helplines", "not the samaritans", "i hate those lines", "i can't talk on the phone", "they just read a script", "i already called them they put me on hold",
        "i'm not talking to some stranger", "not calling 911", "no ambulance", "im not callin nobody", "the hotlines are useless",
    ),
    "refuses_talk": ("stop asking me that", "can we talk about something else", "drop it", "i don't wanna talk about it", "don't tell me to call people", "enough of the questions", "can you not"),
    "not_person": ("i don't want to worry her", "he'd freak", "she's got enough on", "not my mum", "she can't know", "they'd be ashamed of me", "it's too late to ring him", "Nora's got the children", "we don't talk"),
    "nobody": ("there's no one", "just me and the dog", "i live alone", "who would i call", "they're all dead"),
    "means": ("there's pills in the bathroom", "i've got a rope", "the shotgun's in the cupboard", "it's in my hand", "i've been saving them up", "i'm at the bridge"),
    "taken": ("i took them", "i swallowed a load of pills", "took all my meds about 20 mins ago", "just had the whole bottle", "i've overdosed", "took like thirty of them"),
    "called": ("i'm ringing now", "i texted her", "they picked up", "I told my mum", "i've rung 999", "i called nora"),
    "coming": ("she's coming", "my sister's on her way", "Nora is driving over", "they're sending someone", "she said she'd come"),
    "here": ("he's here", "my mum's just got in", "the paramedics are here", "Nora's here", "i'm with my friend"),
    "moved": ("i've put it down", "flushed them", "i gave them to my wife", "i'm downstairs now", "they're in the bin", "i got down"),
    "better": ("a bit better", "feeling calmer", "it's passed", "that helped", "i won't do anything"),
    "leaves": ("bye", "gotta go", "i'm hanging up now", "right i'm going to bed"),
    "asks_method": ("how many paracetamol does it take", "what's the least painful way", "does it hurt", "how do i tie a noose", "will 20 be enough", "which pills would do it"),
    "no_answer": ("no answer", "it went to voicemail", "she's not picking up", "rings out"),
    "deep": ("it's really deep", "it won't stop", "there's a lot of blood"),
    "secret": ("she made me promise", "he'd never forgive me"),
    "asks_how": ("how do i even ask that", "what should i say", "won't it put it in his head"),
    "for_good": ("for good", "forever"),
    "safe": ("i'm safe", "just for tonight", "only bed", "not for good"),
}  # fmt: skip  # many short entries: rows read better than a column


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in MEANT.items() for text in texts])
def test_it_is_taken_for_what_it_is(kind: str, text: str) -> None:
    assert getattr(read(text, ("Nora",)), kind)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("yes", "no"),
        ("yes", "i have a dog"),
        ("no", "yeah no, yeah"),
        ("silent", "no"),
        ("here", "i don't want the police here"),
        ("coming", "i don't want anyone to come"),
        ("taken", "i took the dog out"),
        ("taken", "i had my meds this morning"),
        ("called", "i called in sick"),
        ("means", "i threw out the pills"),
        ("asks_method", "how many people call that number"),
        ("asks_method", "how do i get to sleep"),
        ("refuses_line", "i called my mum"),
        ("for_good", "not for good, no"),
        ("nobody", "everybody was there"),
        ("leaves", "he said bye and left"),
    ],
)
def test_it_is_not_taken_for_what_it_is_not(kind: str, text: str) -> None:
    assert not getattr(read(text, ("Nora",)), kind)


@pytest.mark.parametrize(
    "text",
    [
        "what do you mean",
        "it's been a long week",
        "my boss is a nightmare",
        "i can't sleep",
        "i had toast",
        "the dog ate my tea",
        "what time is it",
    ],
)
def test_small_talk_means_nothing(text: str) -> None:
    assert read(text, ("Nora",)) == Answer()


@pytest.mark.parametrize(
    ("text", "names", "person"),
    [
        ("my sister maybe", (), "your sister"),
        ("Danny", (), "Danny"),
        ("danny i suppose", (), "Danny"),
        ("nora i guess", ("Nora",), "Nora"),
        ("I could ask my flatmate", (), "your flatmate"),
        ("Leeds", ("Nora",), ""),
        ("nobody", (), ""),
        ("my sister hates me", (), ""),
        ("In the kitchen", (), ""),
        ("Yes", (), ""),
    ],
)
def test_whom_they_name(text: str, names: tuple[str, ...], person: str) -> None:
    assert read(text, names).person == person
