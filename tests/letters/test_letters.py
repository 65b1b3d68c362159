"""The view of letters: a fold that comes back the same, in which nothing stays that rests on something forgotten."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from os1.core.clock import FrozenClock
from os1.core.events import Event, Forgotten, UtteranceHeard
from os1.core.ids import OWNER, SessionId
from os1.core.journal import Recorded
from os1.core.letter_events import (
    LetterApproved,
    LetterAsked,
    LetterBegun,
    LetterComposed,
    LetterSent,
    LetterTold,
    LetterWentBack,
    Line,
)
from os1.core.projection import catch_up
from os1.letters.letters import Letters
from os1.memory import forgetting
from os1.storage.in_memory import InMemoryJournal

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
S = SessionId("s")


def version(number: int, *texts: str, source: int = 1) -> LetterComposed:
    lines = tuple(Line(text, sources=(source,)) for text in texts)
    return LetterComposed(1, number, number - 1, lines, "composed", "rules", (1, source))


def fold(*events: Event) -> Letters:
    letters = Letters()
    for place, event in enumerate(events, 1):
        letters.apply(Recorded(place, START + timedelta(seconds=place), event))
    return letters


HEARD = UtteranceHeard(S, OWNER, "Help me write to my sister.")
BEGUN = LetterBegun(1, S, "my sister", "letter", (1,))
UNSENT = LetterBegun(1, S, "my sister", "unsent", (1,))


def state(*events: Event, begun: LetterBegun = BEGUN) -> str:
    letter = fold(HEARD, begun, *events).of(1)
    assert letter is not None
    return letter.state


def test_a_letter_goes_from_draft_to_approved_to_sent_and_a_change_needs_a_new_yes() -> None:
    yes, gone = LetterApproved(1, 1, (1,)), LetterSent(1, 1, "post", (1,))
    assert state() == "interview"
    assert state(version(1, "A.")) == "draft"
    assert state(version(1, "A."), yes) == "approved"
    assert state(version(1, "A."), yes, gone) == "sent"
    assert state(version(1, "A."), yes, version(2, "B.")) == "draft"
    assert state(version(1, "A."), yes, version(2, "B."), LetterWentBack(1, 1, (1,))) == "approved"


def test_what_was_not_said_yes_to_is_never_sent_whoever_wrote_it_down() -> None:
    assert state(version(1, "A."), LetterSent(1, 1, "post", (1,))) == "draft"
    approved = LetterApproved(1, 1, (1,))
    assert state(version(1, "A."), approved, version(2, "B."), LetterSent(1, 2, "post", (1,))) == "draft"
    assert state(version(1, "A."), approved, LetterSent(1, 1, "post", (1,)), begun=UNSENT) == "unsent"


def some_events() -> st.SearchStrategy[list[Event]]:
    source = st.integers(1, 12)
    number = st.integers(1, 3)
    return st.lists(
        st.one_of(
            source.map(lambda s: UtteranceHeard(S, OWNER, f"said {s}")),
            st.builds(lambda n, s: LetterBegun(n, S, "my sister", "letter", (s,)), number, source),
            st.builds(lambda n, s: LetterAsked(n, "why", (s,)), number, source),
            st.builds(lambda n, s: LetterTold(n, "why", f"told {s}", s, (s,)), number, source),
            st.builds(
                lambda n, v, s: LetterComposed(n, v, 0, (Line(f"from {s}", sources=(s,)),), "", "rules", (s,)),
                number,
                number,
                source,
            ),
            st.builds(lambda n, v, s: LetterApproved(n, v, (s,)), number, number, source),
            st.builds(lambda n, v, s: LetterSent(n, v, "post", (s,)), number, number, source),
            source.map(Forgotten),
        ),
        max_size=25,
    )


@settings(max_examples=40)
@given(some_events(), st.integers(0, 25))
def test_read_at_once_or_in_two_goes_it_is_the_same(events: list[Event], cut: int) -> None:
    whole, parts = fold(*events), Letters()
    for place, event in enumerate(events, 1):
        parts.apply(Recorded(place, START, event))
        if place == cut:
            assert parts.all() == fold(*events[:cut]).all()
    assert parts.all() == whole.all()
    assert parts.heard == whole.heard


@settings(max_examples=40)
@given(some_events())
def test_nothing_that_rests_on_what_is_forgotten_stays(events: list[Event]) -> None:
    letters = fold(*events)
    gone = {event.position for event in events if isinstance(event, Forgotten)}
    for letter in letters.all():
        assert gone.isdisjoint(letter.root)
        assert gone.isdisjoint(told.place for told in letter.told)
        assert gone.isdisjoint(s for v in letter.versions for line in v.lines for s in line.sources)
        assert letter.sent_version is None or letter.sent_version in letter.approvals
    assert gone.isdisjoint(letters.heard)


async def test_to_forget_a_turn_takes_every_version_that_holds_it_out_of_the_journal() -> None:
    journal = InMemoryJournal(FrozenClock(START))
    told = UtteranceHeard(S, OWNER, "The secret of the green van.")
    await journal.append(
        HEARD, BEGUN, told, LetterTold(1, "why", told.text, 3, (1, 3)), version(1, "The green van.", source=3),
        version(2, "Kind regards."), LetterApproved(1, 1, (1, 3)),
    )  # fmt: skip  # one look at all of them
    await forgetting.forget(journal, [3], "test")
    left = [recorded async for recorded in journal.read()]
    assert not any("green" in repr(recorded.event) for recorded in left)
    letters = Letters()
    await catch_up(letters, journal)
    letter = letters.of(1)
    assert letter is not None
    assert [v.number for v in letter.versions] == [2]
    assert letter.told == ()
    await forgetting.forget(journal, [1], "test")
    await catch_up(letters, journal)
    assert letters.all() == []
