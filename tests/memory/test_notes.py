"""Notes: one fact one row, what holds, what the user put right, and forgetting through all levels."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.core.clock import FrozenClock
from os1.core.events import (
    EpisodeTold,
    Event,
    Forgotten,
    NoteCorrected,
    NoteTaken,
    Redacted,
    SessionOpened,
    UtteranceHeard,
)
from os1.core.ids import OWNER, SessionId
from os1.core.journal import Recorded
from os1.core.projection import catch_up
from os1.memory.notes import Note, Notes
from os1.memory.predicates import PREDICATES, sentence
from os1.storage.in_memory import InMemoryJournal

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
S = SessionId("s")


def taken(subject: str, predicate: str, object: str, *sources: int, since: str | None = None, until: str | None = None) -> NoteTaken:  # fmt: skip  # reads best as one line
    text = sentence(subject, predicate, object)
    return NoteTaken(subject, predicate, object, text, since, until, 0.8, "said", sources, "test")


def fold(*events: Event) -> Notes:
    """Fold events standing at 101, 102 … so that 1 to 100 are utterances."""
    notes = Notes()
    for place, event in enumerate(events, 101):
        notes.apply(Recorded(place, START + timedelta(days=place - 101), event))
    return notes


def texts(notes: list[Note]) -> list[str]:
    return [note.text for note in notes]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("almonds", "Almond"),
        ("a big old house", "the big old house."),
        ("my brother's van", "brother van"),
        ("walking the dog by the river", "by the river walking the dog"),
        ("long walks on the cold beach at dusk", "long walks on the cold empty beach at dusk"),
    ],
)
def test_the_same_again_is_one_more_source(first: str, again: str) -> None:
    notes = fold(taken("you", "likes", first, 3), taken("I", "likes", again, 7))
    [note] = notes.all()
    assert note.id == 101
    assert note.sources == (3, 7)
    assert notes.note(102) == note


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("two sugars in a mug of tea at four", "three sugars in a mug of tea at four"),
        ("tea", "coffee"),
        ("red wine", "white wine"),
        ("going out with all of them on a friday", "not going out with all of them on a friday"),
    ],
)
def test_what_differs_stays_apart(first: str, other: str) -> None:
    assert len(fold(taken("you", "likes", first, 3), taken("you", "likes", other, 7)).current()) == 2


def test_a_newer_value_retires_the_older_only_where_one_holds_at_a_time() -> None:
    notes = fold(
        taken("you", "lives in", "York", 1),
        taken("my sister", "lives in", "Hull", 2),
        taken("you", "likes", "York", 3),
        taken("you", "lives in", "Leeds", 4, since="2026-02-01"),
        taken("you", "likes", "Leeds", 5),
    )
    old = notes.note(101)
    assert old is not None
    assert (old.superseded_by, old.valid_to) == (104, "2026-02-01")
    assert texts(notes.current()) == ["Your sister lives in Hull.", "You like York.", "You live in Leeds.", "You like Leeds."]  # fmt: skip  # reads best as one line
    assert len(notes.all()) == 5


def test_what_counts_is_when_it_was_said_not_when_it_was_noted() -> None:
    notes = fold(taken("you", "lives in", "Leeds", 50), taken("you", "lives in", "York", 10))
    assert texts(notes.current()) == ["You live in Leeds."]


def test_moving_back_is_the_old_note_again() -> None:
    notes = fold(
        taken("you", "lives in", "York", 1, since="2020-01-01"),
        taken("you", "lives in", "Leeds", 2),
        taken("you", "lives in", "York", 3, since="2026-01-05"),
    )
    [now] = notes.current()
    assert (now.id, now.object, now.valid_from) == (101, "York", "2026-01-05")
    leeds = notes.note(102)
    assert leeds is not None
    assert (leeds.superseded_by, leeds.valid_to) == (101, "2026-01-05")


def test_what_was_over_when_it_was_said_retires_nothing() -> None:
    notes = fold(taken("you", "lives in", "York", 1), taken("you", "lives in", "Glasgow", 2, until="2019-12-31"))
    assert texts(notes.current()) == ["You live in York."]
    assert texts(fold(taken("you", "lives in", "Glasgow", 2, until="2019-12-31")).current()) == []
    assert texts(fold(taken("you", "went to", "Rome", 2, until="2019-12-31")).current()) == ["You went to Rome."]


def test_what_the_user_put_right_stays_right() -> None:
    events: list[Event] = [
        taken("you", "lives in", "York", 1),
        NoteCorrected(101, "You live in Leeds.", (101,)),
        taken("you", "lives in", "York", 2),
        taken("you", "lives in", "Leeds", 3),
    ]
    [note] = fold(*events).all()
    assert (note.id, note.text, note.object, note.corrected, note.confidence) == (101, "You live in Leeds.", "Leeds", True, 1.0)  # fmt: skip  # reads best as one line
    assert note.sources == (1, 3)
    moved = fold(*events, taken("you", "lives in", "Bath", 160), taken("you", "lives in", "York", 161))
    assert texts(moved.current()) == ["You live in Bath."]
    early = fold(*events, taken("you", "lives in", "Bath", 30))
    assert texts(early.current()) == ["You live in Leeds."], "it was said before the user put it right"


def test_what_was_put_right_into_what_another_note_says_is_said_once() -> None:
    notes = fold(
        taken("you", "likes", "tea", 1), taken("you", "likes", "coffee", 2), NoteCorrected(102, "You like tea.")
    )
    assert texts(notes.current()) == ["You like tea."]


def test_forgetting_walks_through_all_levels() -> None:
    notes = fold(
        taken("you", "lives in", "York", 1),
        NoteCorrected(101, "You live in New York."),
        EpisodeTold(S, "York.", (1,), "test"),
        taken("you", "likes", "York", 103),
        taken("you", "likes", "tea", 1),
        taken("you", "likes", "tea", 2),
        Forgotten(1),
        taken("you", "has", "a cat in York", 1, 5),
    )
    [tea] = notes.all()
    assert (tea.id, tea.sources) == (106, (2,))
    assert notes.note(101) is None
    assert notes.why(105) == ()


def test_learned_when_the_conversation_began() -> None:
    notes = Notes()
    notes.apply(Recorded(1, START, SessionOpened(S, "chat")))
    notes.apply(Recorded(9, START + timedelta(hours=9), taken("you", "likes", "tea", 2)))
    assert notes.all()[0].learned_at == START


def test_found_by_whom_they_are_about() -> None:
    notes = fold(taken("my sister Nora", "lives in", "Hull", 1), taken("you", "lives in", "York", 2))
    assert texts(notes.of("Nora")) == texts(notes.of("my sister")) == ["Your sister Nora lives in Hull."]
    assert texts(notes.of("I")) == ["You live in York."]
    assert notes.subjects() == {"sister", "nora"}


SUBJECTS = ["you", "I", "Nora", "my sister", "nora's cat"]
OBJECTS = [
    "York",
    "the York",
    "Leeds",
    "Bath",
    "long cold walks by the sea",
    "by the sea long walks cold",
    "tea",
    "teas",
]
DAYS = [None, "2019-05-01", "2026-02-02", "2026-03-09"]
positions = st.integers(1, 60)
takings = st.builds(
    lambda s, p, o, n, f, t: taken(s, p, o, *n, since=f, until=t),
    st.sampled_from(SUBJECTS),
    st.sampled_from(["lives in", "likes", "is called", "went to"]),
    st.sampled_from(OBJECTS),
    st.lists(st.integers(1, 40), min_size=1, max_size=3),
    st.sampled_from(DAYS),
    st.sampled_from(DAYS),
)
corrections = st.builds(
    lambda note, o: NoteCorrected(note, f"You live in {o}.", (note,)), positions, st.sampled_from(OBJECTS)
)
streams = st.lists(
    st.one_of(
        takings, takings, corrections, st.builds(Forgotten, positions), st.just(SessionOpened(S, "chat")),
        st.builds(lambda n: EpisodeTold(S, "x", tuple(n), "t"), st.lists(positions, min_size=1, max_size=2)),
    ),
    max_size=40,
)  # fmt: skip  # many short entries: rows read better than a column


def at_their_places(events: list[Event]) -> list[Recorded]:
    """Put events at 10, 11 …; none rests on what came after it."""
    stream: list[Recorded] = []
    for place, event in enumerate(events, 10):
        if isinstance(event, NoteTaken | EpisodeTold):
            possible: Event = replace(event, sources=tuple(s for s in event.sources if s < place) or (1,))
        elif isinstance(event, NoteCorrected):
            note = min(event.note, place - 1)
            possible = replace(event, note=note, sources=(note,))
        else:
            possible = event
        stream.append(Recorded(place, START + timedelta(hours=place), possible))
    return stream


def folded(stream: list[Recorded]) -> list[Note]:
    notes = Notes()
    for recorded in stream:
        notes.apply(recorded)
    return notes.all()


@given(streams, st.integers(1, 7))
def test_looking_in_between_changes_nothing(events: list[Event], every: int) -> None:
    stream = at_their_places(events)
    looked = Notes()
    for place, recorded in enumerate(stream):
        looked.apply(recorded)
        if place % every == 0:
            looked.current()
    assert looked.all() == folded(stream)
    for note in looked.all():
        assert note.sources
        assert looked.note(note.id) == note
        assert note.superseded_by != note.id
        assert note.superseded_by is None or looked.note(note.superseded_by) is not None


def test_a_session_that_was_forgotten_before_it_was_read_dates_no_note() -> None:
    told = taken("you", "lives in", "Leeds", 20)
    stream = [
        Recorded(16, START, SessionOpened(S, "chat")),
        Recorded(19, START + timedelta(hours=3), SessionOpened(S, "chat")),
    ]
    note = Recorded(21, START + timedelta(hours=5), told)
    mark = Recorded(1000, START, Forgotten(19))
    assert folded([mark, *stream, note]) == folded([*stream, note, mark]) == folded([stream[0], note])


@given(streams, positions)
def test_forgetting_is_never_having_had_what_rests_on_it(events: list[Event], gone: int) -> None:
    stream = [recorded for recorded in at_their_places(events) if not isinstance(recorded.event, Forgotten)]
    fallen = {gone}
    kept: list[Recorded] = []
    for recorded in stream:
        match recorded.event:
            case NoteTaken(sources=sources) | EpisodeTold(sources=sources):
                rests = set(sources)
            case NoteCorrected(note=note, sources=sources):
                rests = {note, *sources}
            case _:
                rests = set[int]()
        if recorded.position in fallen or rests & fallen:
            fallen.add(recorded.position)
        else:
            kept.append(recorded)
    mark = Recorded(1000, START, Forgotten(gone))
    for place in (0, len(stream) // 2, len(stream)):
        assert folded([*stream[:place], mark, *stream[place:]]) == folded(kept)


@given(streams, st.lists(st.integers(1, 50), max_size=4))
async def test_a_view_that_lived_through_a_redaction_is_the_view_made_again(
    events: list[Event], gone: list[int]
) -> None:
    journal = InMemoryJournal(FrozenClock(START))
    await journal.append(*(UtteranceHeard(S, OWNER, f"words {n}") for n in range(9)))
    await journal.append(*(r.event for r in at_their_places(events) if not isinstance(r.event, Forgotten)))
    lived = Notes()
    await catch_up(lived, journal)
    lived.all()
    await journal.redact(*gone, reason="test")
    await catch_up(lived, journal)
    made = Notes()
    await catch_up(made, journal)
    assert lived.all() == made.all()
    redacted = {r.position async for r in journal.read() if isinstance(r.event, Redacted)}
    assert redacted <= set(gone)


def test_every_predicate_makes_a_sentence() -> None:
    for name in PREDICATES:
        assert "gold" in sentence("you", name, "gold") or name == "is your"
        assert sentence("my sister", name, "gold").replace("about your", "About your").count("our sister") == 1
    assert sentence("you", "works as", "nurse") == "You work as a nurse."
    assert sentence("Jonno", "is your", "brother") == "Jonno is your brother."
    assert sentence("you", "said", "I'd ring my mum") == "You said: you'd ring your mum."
