"""What is a date in running speech, which day it means, and what is not one."""

import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.memory.dates import DateMention, ago, find_dates, spoken

LONDON = ZoneInfo("Europe/London")
AUCKLAND = ZoneInfo("Pacific/Auckland")
LOS_ANGELES = ZoneInfo("America/Los_Angeles")

WEDNESDAY = datetime(2026, 3, 18, 12, 0, tzinfo=LONDON)
NEW_YEAR = datetime(2026, 1, 1, 9, 0, tzinfo=LONDON)  # a Thursday
LEAP = datetime(2028, 2, 29, 10, 0, tzinfo=LONDON)  # a Tuesday
LATE = datetime(2026, 3, 18, 23, 55, tzinfo=LONDON)
EARLY = datetime(2026, 3, 19, 0, 5, tzinfo=LONDON)
SPRING_FORWARD = datetime(2026, 3, 29, 12, 0, tzinfo=LONDON)  # a Sunday
FALL_BACK = datetime(2026, 10, 25, 0, 30, tzinfo=LONDON)  # a Sunday
NOVEMBER = datetime(2026, 11, 23, 20, 0, tzinfo=LONDON)  # a Monday
SATURDAY = datetime(2026, 8, 15, 19, 0, tzinfo=LONDON)

BORN = 1980


def found(text: str, at: datetime = WEDNESDAY, zone: ZoneInfo = LONDON) -> list[DateMention]:
    return list(find_dates(text, at, zone, BORN))


# At noon on Wednesday 18 March 2026 in London: sentence, the words found, first day, last day.
ON_WEDNESDAY = [
    ("what have I got on today", "today", "2026-03-18", ""),
    ("I saw her yesterday", "yesterday", "2026-03-17", ""),
    ("yesterday's bread", "yesterday", "2026-03-17", ""),
    ("the day before yesterday it snowed", "the day before yesterday", "2026-03-16", ""),
    ("day before yesterday I think", "day before yesterday", "2026-03-16", ""),
    ("I'm off tomorrow", "tomorrow", "2026-03-19", ""),
    ("the dentist tomorrow morning", "tomorrow morning", "2026-03-19", ""),
    ("the day after tomorrow then", "the day after tomorrow", "2026-03-20", ""),
    ("we're eating late tonight", "tonight", "2026-03-18", ""),
    ("last night I dreamt of him", "last night", "2026-03-17", ""),
    ("this morning the boiler went", "this morning", "2026-03-18", ""),
    ("later this evening", "later this evening", "2026-03-18", ""),
    ("he rang earlier this afternoon", "earlier this afternoon", "2026-03-18", ""),
    ("last Tuesday she rang", "last Tuesday", "2026-03-17", ""),
    ("last wednesday she rang", "last wednesday", "2026-03-11", ""),
    ("next Tuesday I'm away", "next Tuesday", "2026-03-24", ""),
    ("next friday works", "next friday", "2026-03-27", ""),
    ("this friday works", "this friday", "2026-03-20", ""),
    ("I saw her on Tuesday", "on Tuesday", "2026-03-17", ""),
    ("I'm seeing her on Tuesday", "on Tuesday", "2026-03-24", ""),
    ("i saw her on tuesday", "on tuesday", "2026-03-17", ""),
    ("im going to see her on tuesday", "on tuesday", "2026-03-24", ""),
    ("she'll be back on Monday", "on Monday", "2026-03-23", ""),
    ("right so Monday I hand in my notice", "Monday", "2026-03-23", ""),
    ("Friday was the day", "Friday", "2026-03-13", ""),
    ("she said she's coming on Saturday", "on Saturday", "2026-03-21", ""),
    ("I'm so glad I told him on Sunday", "on Sunday", "2026-03-15", ""),
    ("we went out Saturday night", "Saturday night", "2026-03-14", ""),
    ("they've got a gig Saturday", "Saturday", "2026-03-21", ""),
    ("it's Wednesday", "Wednesday", "2026-03-18", ""),
    ("on Tuesday week we fly", "on Tuesday week", "2026-03-31", ""),
    ("a week on Friday", "a week on Friday", "2026-03-27", ""),
    ("I've booked the Wednesday off", "the Wednesday", "2026-03-25", ""),
    ("since Tuesday I've slept badly", "since Tuesday", "2026-03-17", "2026-03-18"),
    ("she can have it until Friday", "until Friday", "2026-03-18", "2026-03-20"),
    ("I need it by Thursday", "by Thursday", "2026-03-19", ""),
    ("Tuesday next week", "Tuesday next week", "2026-03-24", ""),
    ("last week on Monday he fell", "last week on Monday", "2026-03-09", ""),
    ("the Saturday before last", "the Saturday before last", "2026-03-07", ""),
    ("a week ago he moved out", "a week ago", "2026-03-09", "2026-03-15"),
    ("a week ago today he moved out", "a week ago today", "2026-03-11", ""),
    ("a fortnight ago", "a fortnight ago", "2026-03-02", "2026-03-08"),
    ("two weeks ago", "two weeks ago", "2026-03-02", "2026-03-08"),
    ("about two weeks ago", "about two weeks ago", "2026-03-02", "2026-03-08"),
    ("three days ago", "three days ago", "2026-03-15", ""),
    ("twenty-one days ago", "twenty-one days ago", "2026-02-25", ""),
    ("twenty one days ago", "twenty one days ago", "2026-02-25", ""),
    ("a couple of days ago", "a couple of days ago", "2026-03-16", ""),
    ("a couple of months ago we split up", "a couple of months ago", "2026-01-01", "2026-01-31"),
    ("a few days ago", "a few days ago", "2026-03-13", "2026-03-16"),
    ("a few weeks ago", "a few weeks ago", "2026-02-09", "2026-03-08"),
    ("a few years ago", "a few years ago", "2021-01-01", "2024-12-31"),
    ("three years ago", "three years ago", "2023-01-01", "2023-12-31"),
    ("forty two years ago", "forty two years ago", "1984-01-01", "1984-12-31"),
    ("ninety-nine years ago", "ninety-nine years ago", "1927-01-01", "1927-12-31"),
    ("a year ago", "a year ago", "2025-01-01", "2025-12-31"),
    ("two decades ago", "two decades ago", "2004-01-01", "2008-12-31"),
    ("half a year ago", "half a year ago", "2025-09-01", "2025-09-30"),
    ("a year and a half ago", "a year and a half ago", "2024-09-01", "2024-09-30"),
    ("eighteen months ago", "eighteen months ago", "2024-09-01", "2024-09-30"),
    ("two years back we had floods", "two years back", "2024-01-01", "2024-12-31"),
    ("an hour ago", "an hour ago", "2026-03-18", ""),
    ("two or three days ago", "two or three days ago", "2026-03-15", "2026-03-16"),
    ("a week or two ago", "a week or two ago", "2026-03-02", "2026-03-15"),
    ("so Ngozi lands Friday, what terminal was it", "Friday", "2026-03-20", ""),
    ("a poetry reading last Fri", "last Fri", "2026-03-13", ""),
    ("she'd a new hip in August", "in August", "2025-08-01", "2025-08-31"),
    ("in two weeks I'm in Porto", "in two weeks", "2026-03-30", "2026-04-05"),
    ("the wedding's in three months", "in three months", "2026-06-01", "2026-06-30"),
    ("I'll know in a week", "in a week", "2026-03-23", "2026-03-29"),
    ("we move in two weeks' time", "in two weeks' time", "2026-03-30", "2026-04-05"),
    ("in ten days", "in ten days", "2026-03-28", ""),
    ("two weeks from now", "two weeks from now", "2026-03-30", "2026-04-05"),
    ("three days from today", "three days from today", "2026-03-21", ""),
    ("a week today", "a week today", "2026-03-25", ""),
    ("a week tomorrow", "a week tomorrow", "2026-03-26", ""),
    ("tomorrow week", "tomorrow week", "2026-03-26", ""),
    ("last week was hard", "last week", "2026-03-09", "2026-03-15"),
    ("we had a blast last year at the fair", "last year", "2025-01-01", "2025-12-31"),
    ("took a trip last week to Rome", "last week", "2026-03-09", "2026-03-15"),
    ("this week's been long", "this week", "2026-03-16", "2026-03-22"),
    ("next week I start", "next week", "2026-03-23", "2026-03-29"),
    ("the week before last", "the week before last", "2026-03-02", "2026-03-08"),
    ("the week after next", "the week after next", "2026-03-30", "2026-04-05"),
    ("the night before last", "the night before last", "2026-03-16", ""),
    ("last month", "last month", "2026-02-01", "2026-02-28"),
    ("next month", "next month", "2026-04-01", "2026-04-30"),
    ("later this month", "later this month", "2026-03-01", "2026-03-31"),
    ("last year we had a dog", "last year", "2025-01-01", "2025-12-31"),
    ("next year", "next year", "2027-01-01", "2027-12-31"),
    ("this year", "this year", "2026-01-01", "2026-12-31"),
    ("the year before last", "the year before last", "2024-01-01", "2024-12-31"),
    ("over the last few weeks", "over the last few weeks", "2026-02-09", "2026-03-18"),
    ("in the last two years", "in the last two years", "2024-01-01", "2026-03-18"),
    ("over the next ten days", "over the next ten days", "2026-03-18", "2026-03-28"),
    ("last summer we went to Skye", "last summer", "2025-06-01", "2025-08-31"),
    ("last Christmas", "last Christmas", "2025-12-25", ""),
    ("next spring", "next spring", "2027-03-01", "2027-05-31"),
    ("next summer", "next summer", "2026-06-01", "2026-08-31"),
    ("this summer we're in Wales", "this summer", "2026-06-01", "2026-08-31"),
    ("last winter", "last winter", "2025-12-01", "2026-02-28"),
    ("last fall we moved", "last fall", "2025-09-01", "2025-11-30"),
    ("we met in the autumn", "in the autumn", "2025-09-01", "2025-11-30"),
    ("I'll plant them in the autumn", "in the autumn", "2026-09-01", "2026-11-30"),
    ("the summer of 2019", "the summer of 2019", "2019-06-01", "2019-08-31"),
    ("the summer of seventy six", "the summer of seventy six", "1976-06-01", "1976-08-31"),
    ("the summer before last", "the summer before last", "2024-06-01", "2024-08-31"),
    ("I was nine when we moved", "I was nine", "1989-01-01", "1990-12-31"),
    ("summer of '76", "summer of '76", "1976-06-01", "1976-08-31"),
    ("in winter 2010", "in winter 2010", "2010-12-01", "2011-02-28"),
    ("the weekend was lovely", "the weekend", "2026-03-14", "2026-03-15"),
    ("I'm away at the weekend", "at the weekend", "2026-03-21", "2026-03-22"),
    ("last weekend", "last weekend", "2026-03-14", "2026-03-15"),
    ("next weekend", "next weekend", "2026-03-28", "2026-03-29"),
    ("this weekend I'm painting", "this weekend", "2026-03-21", "2026-03-22"),
    ("this past weekend was wild", "this past weekend", "2026-03-14", "2026-03-15"),
    ("the weekend before last", "the weekend before last", "2026-03-07", "2026-03-08"),
    ("it was on the 3rd of March", "on the 3rd of March", "2026-03-03", ""),
    ("we met on the 3rd of march", "on the 3rd of march", "2026-03-03", ""),
    ("March 3rd was her birthday", "March 3rd", "2026-03-03", ""),
    ("March the third 2019", "March the third 2019", "2019-03-03", ""),
    ("the third of March, 2019", "the third of March, 2019", "2019-03-03", ""),
    ("twenty-first of June", "twenty-first of June", "2026-06-21", ""),
    ("the twenty first of june nineteen ninety eight", "the twenty first of june nineteen ninety eight", "1998-06-21", ""),
    ("on 5 May I fly", "on 5 May", "2026-05-05", ""),
    ("May 5th", "May 5th", "2026-05-05", ""),
    ("July 4 2021", "July 4 2021", "2021-07-04", ""),
    ("it happened on the 4th of July last year", "on the 4th of July last year", "2025-07-04", ""),
    ("Friday the twenty-ninth of August", "Friday the twenty-ninth of August", "2025-08-29", ""),
    ("I'm seeing them on Friday the 20th", "on Friday the 20th", "2026-03-20", ""),
    ("the rent's due on the 31st.", "on the 31st", "2026-03-31", ""),
    ("by the fifteenth.", "by the fifteenth", "2026-04-15", ""),
    ("2019", "2019", "2019-01-01", "2019-12-31"),
    ("in 2019 I was in Leeds", "in 2019", "2019-01-01", "2019-12-31"),
    ("back in '98 it rained", "back in '98", "1998-01-01", "1998-12-31"),
    ("back in \u201998", "back in \u201998", "1998-01-01", "1998-12-31"),
    ("back in ninety eight", "back in ninety eight", "1998-01-01", "1998-12-31"),
    ("since 2010", "since 2010", "2010-01-01", "2026-03-18"),
    ("early 2019", "early 2019", "2019-01-01", "2019-05-01"),
    ("in nineteen eighty four", "in nineteen eighty four", "1984-01-01", "1984-12-31"),
    ("in two thousand and nine", "in two thousand and nine", "2009-01-01", "2009-12-31"),
    ("in twenty nineteen", "in twenty nineteen", "2019-01-01", "2019-12-31"),
    ("nineteen seventy six was hot", "nineteen seventy six", "1976-01-01", "1976-12-31"),
    ("in the nineties", "in the nineties", "1990-01-01", "1999-12-31"),
    ("the 80s were mad", "the 80s", "1980-01-01", "1989-12-31"),
    ("in the early sixties", "in the early sixties", "1960-01-01", "1963-12-31"),
    ("the 1970s", "the 1970s", "1970-01-01", "1979-12-31"),
    ("I was there in March", "in March", "2025-03-01", "2025-03-31"),
    ("we're off in March", "in March", "2026-03-01", "2026-03-31"),
    ("last March", "last March", "2025-03-01", "2025-03-31"),
    ("next May", "next May", "2026-05-01", "2026-05-31"),
    ("she died in January", "in January", "2026-01-01", "2026-01-31"),
    ("he starts in September", "in September", "2026-09-01", "2026-09-30"),
    ("early June", "early June", "2026-06-01", "2026-06-10"),
    ("mid-July", "mid-July", "2026-07-11", "2026-07-21"),
    ("it was late August", "late August", "2025-08-22", "2025-08-31"),
    ("at the end of June we fly", "at the end of June", "2026-06-21", "2026-06-30"),
    ("it was in May", "in May", "2025-05-01", "2025-05-31"),
    ("June 2019", "June 2019", "2019-06-01", "2019-06-30"),
    ("march 2019", "march 2019", "2019-03-01", "2019-03-31"),
    ("in may last year", "in may last year", "2025-05-01", "2025-05-31"),
    ("since January", "since January", "2026-01-01", "2026-03-18"),
    ("since october", "since october", "2025-10-01", "2026-03-18"),
    ("we're waiting until August", "until August", "2026-03-18", "2026-08-31"),
    ("the first week of April", "the first week of April", "2026-04-01", "2026-04-07"),
    ("at Christmas we'll all be there", "at Christmas", "2026-12-25", ""),
    ("he was here at Christmas", "at Christmas", "2025-12-25", ""),
    ("I saw him on Boxing Day", "on Boxing Day", "2025-12-26", ""),
    ("on Christmas Eve I'll cook", "on Christmas Eve", "2026-12-24", ""),
    ("on New Year's Eve we'll dance", "on New Year's Eve", "2026-12-31", ""),
    ("we met on New Years Eve", "on New Years Eve", "2025-12-31", ""),
    ("I proposed on Valentine's", "on Valentine's", "2026-02-14", ""),
    ("she dressed up for Halloween", "for Halloween", "2025-10-31", ""),
    ("he wants to fish at Easter", "at Easter", "2026-04-05", ""),
    ("Easter 2025", "Easter 2025", "2025-04-20", ""),
    ("on Good Friday we're shut", "on Good Friday", "2026-04-03", ""),
    ("on Easter Monday it rained", "on Easter Monday", "2025-04-21", ""),
    ("Christmas 2010", "Christmas 2010", "2010-12-25", ""),
    ("they came for thanksgiving", "for thanksgiving", "2025-11-27", ""),
    ("when I was nine we moved", "when I was nine", "1989-01-01", "1990-12-31"),
    ("when i was twenty one", "when i was twenty one", "2001-01-01", "2002-12-31"),
    ("when I turned forty", "when I turned forty", "2020-01-01", "2020-12-31"),
    ("since I was twelve", "since I was twelve", "1992-01-01", "2026-03-18"),
    ("on my fortieth birthday", "on my fortieth birthday", "2020-01-01", "2020-12-31"),
    ("in my twenties I drank", "in my twenties", "2000-01-01", "2010-12-31"),
    ("this time last year", "this time last year", "2025-03-11", "2025-03-25"),
    ("this time next week", "this time next week", "2026-03-25", ""),
    ("I saw him the other day", "the other day", "2026-03-08", "2026-03-17"),
    ("I watched a film the other day that was long", "the other day", "2026-03-08", "2026-03-17"),
    ("for two weeks now", "for two weeks now", "2026-03-02", "2026-03-18"),
    ("I've been here for three years", "for three years", "2023-01-01", "2026-03-18"),
    ("seven years now", "seven years now", "2019-01-01", "2026-03-18"),
    ("on 18/03/2019", "18/03/2019", "2019-03-18", ""),
    ("on 3/25/2019", "3/25/2019", "2019-03-25", ""),
    ("it says 2019-03-18", "2019-03-18", "2019-03-18", ""),
]  # fmt: skip  # many short entries: rows read better than a column


@pytest.mark.parametrize(("text", "words", "first", "last"), ON_WEDNESDAY)
def test_a_date_said_on_a_wednesday_in_march(text, words, first, last):
    (mention,) = found(text)
    assert mention.text == words
    assert (mention.first, mention.last) == (date.fromisoformat(first), date.fromisoformat(last or first))


ELSEWHEN = [
    ("I rang him yesterday", NEW_YEAR, LONDON, "2025-12-31", ""),
    ("last month", NEW_YEAR, LONDON, "2025-12-01", "2025-12-31"),
    ("last week", NEW_YEAR, LONDON, "2025-12-22", "2025-12-28"),
    ("this week", NEW_YEAR, LONDON, "2025-12-29", "2026-01-04"),
    ("last Friday", NEW_YEAR, LONDON, "2025-12-26", ""),
    ("last year", NEW_YEAR, LONDON, "2025-01-01", "2025-12-31"),
    ("two months ago", NEW_YEAR, LONDON, "2025-11-01", "2025-11-30"),
    ("tomorrow", datetime(2025, 12, 31, 23, 55, tzinfo=LONDON), LONDON, "2026-01-01", ""),
    ("next month", datetime(2025, 12, 31, 23, 55, tzinfo=LONDON), LONDON, "2026-01-01", "2026-01-31"),
    ("tomorrow", LATE, LONDON, "2026-03-19", ""),
    ("tonight", LATE, LONDON, "2026-03-18", ""),
    ("today", EARLY, LONDON, "2026-03-19", ""),
    ("yesterday", EARLY, LONDON, "2026-03-18", ""),
    ("last night", EARLY, LONDON, "2026-03-18", ""),
    ("tonight", EARLY, LONDON, "2026-03-18", "2026-03-19"),
    ("an hour ago", EARLY, LONDON, "2026-03-18", ""),
    ("yesterday", LEAP, LONDON, "2028-02-28", ""),
    ("tomorrow", LEAP, LONDON, "2028-03-01", ""),
    ("a year ago today", LEAP, LONDON, "2027-02-28", ""),
    ("this month", LEAP, LONDON, "2028-02-01", "2028-02-29"),
    ("last winter", LEAP, LONDON, "2026-12-01", "2027-02-28"),
    ("she was born on the 29th of February", WEDNESDAY, LONDON, "2024-02-29", ""),
    ("it's on the 29th of February", WEDNESDAY, LONDON, "2028-02-29", ""),
    ("yesterday", SPRING_FORWARD, LONDON, "2026-03-28", ""),
    ("twelve hours ago", SPRING_FORWARD, LONDON, "2026-03-28", ""),
    ("eleven hours ago", SPRING_FORWARD, LONDON, "2026-03-29", ""),
    ("tomorrow", SPRING_FORWARD - timedelta(days=1), LONDON, "2026-03-29", ""),
    ("last night", FALL_BACK, LONDON, "2026-10-24", ""),
    ("tomorrow", FALL_BACK, LONDON, "2026-10-26", ""),
    ("two hours ago", datetime(2026, 10, 25, 2, 30, tzinfo=LONDON), LONDON, "2026-10-25", ""),
    ("today", datetime(2026, 3, 18, 20, 0, tzinfo=UTC), AUCKLAND, "2026-03-19", ""),
    ("yesterday", datetime(2026, 3, 18, 20, 0, tzinfo=UTC), AUCKLAND, "2026-03-18", ""),
    ("today", datetime(2026, 3, 18, 3, 0, tzinfo=UTC), LOS_ANGELES, "2026-03-17", ""),
    ("I saw her on Tuesday", datetime(2026, 3, 18, 3, 0, tzinfo=UTC), LOS_ANGELES, "2026-03-10", ""),
    ("last year", datetime(2026, 1, 1, 3, 0, tzinfo=UTC), LOS_ANGELES, "2024-01-01", "2024-12-31"),
    ("last summer", WEDNESDAY, AUCKLAND, "2025-12-01", "2026-02-28"),
    ("last winter", WEDNESDAY, AUCKLAND, "2025-06-01", "2025-08-31"),
    ("the weekend's been lovely so far", datetime(2026, 3, 22, 9, 0, tzinfo=LONDON), LONDON, "2026-03-21", "2026-03-22"),
    ("it's Saturday night", SATURDAY, LONDON, "2026-08-15", ""),
    ("this Saturday", SATURDAY, LONDON, "2026-08-15", ""),
    ("last Saturday", SATURDAY, LONDON, "2026-08-08", ""),
    ("last weekend", SATURDAY, LONDON, "2026-08-08", "2026-08-09"),
    ("this summer was dry", SATURDAY, LONDON, "2026-06-01", "2026-08-31"),
    ("last summer", SATURDAY, LONDON, "2025-06-01", "2025-08-31"),
    ("last March", NOVEMBER, LONDON, "2026-03-01", "2026-03-31"),
    ("anything fun over the weekend?", NOVEMBER, LONDON, "2026-11-21", "2026-11-22"),
    ("next Tuesday", NOVEMBER, LONDON, "2026-12-01", ""),
    ("this Tuesday", NOVEMBER, LONDON, "2026-11-24", ""),
    ("at Christmas", NOVEMBER, LONDON, "2026-12-25", ""),
    ("since Easter", NOVEMBER, LONDON, "2026-04-05", "2026-11-23"),
    ("in the summer", NOVEMBER, LONDON, "2026-06-01", "2026-08-31"),
    ("last Halloween", NOVEMBER, LONDON, "2026-10-31", ""),
]  # fmt: skip  # many short entries: rows read better than a column


@pytest.mark.parametrize(("text", "at", "zone", "first", "last"), ELSEWHEN)
def test_a_date_said_at_an_awkward_moment(text, at, zone, first, last):
    (mention,) = found(text, at, zone)
    assert (mention.first, mention.last) == (date.fromisoformat(first), date.fromisoformat(last or first))


NOT_DATES = """\
I may go out later
may I ask you something
you may be right
it may well rain
this may hurt a bit
may the best one win
give me a second
the second one's better
the second
on second thoughts
he came second
wait a second
I sat down by the window
he sat for hours
we sat in the sun
the sun was out
sun on my face
I'd wed him in a heartbeat
they march every morning
we march at noon
quick march
march three miles and sing
on the march again
don't fall over
I had a fall in the kitchen
she broke her hip in the fall
my last fall was on the stairs
prices fall and rise
a spring in her step
the spring in the mattress
I drank spring water
a hot spring
it sprang a leak
I like a summer evening
every Tuesday she rings
I go on Tuesdays
on a Monday I'm useless
one Friday he just left
Sunday roast
Black Friday bargains
any Saturday you like
Monday to Friday I work
the third Tuesday of the month
that Tuesday was the worst
recently I've been tired
lately it rains
one day I'll go
these days nobody writes
some day
every day
day by day
all day long
years ago I had a boat
ages ago
a while ago
long ago
when I was nine stone
when I was a child
in my second year
my last year at school
the last week of it
the first week of school
April's a lovely girl
I saw June and Ray
June said no
Augustus is a name
may and might
a Christmas tree
Christmas cards
merry Christmas
every Christmas
it's like Christmas
my birthday
on my birthday
twenty four seven
two thousand people
2000 people came
it cost 2019 pounds
room 2019
it was 98 degrees
in the nineties outside, boiling hot
ring 1999
3/4 of a cup
on 3/4
half past three
at ten to nine
five minutes
in five minutes
in a minute
two weeks
a two week holiday
three years old
for three years I worked there
I lost ten kilos in two weeks
first time in two years
I read it in three days
the next day he rang
the last time I saw him
next time
last one
next door's cat
last but not least
in the end
at the end
the end of the road
on the third floor
on the 3rd floor
the 2nd one
two for one
one in three
nineteen
number twenty two
in her nineties
she's in her forties
Man Friday
like a wet Wednesday
I decided to leave
Jan said hello
last thus far
he won in three sets
the mon and dad
dec the halls
""".splitlines()


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_only_looks_like_a_date(text):
    assert found(text) == []


def test_there_are_enough_of_both():
    assert len(ON_WEDNESDAY) + len(ELSEWHEN) >= 150
    assert len(NOT_DATES) >= 80


def test_an_age_needs_a_birth_year():
    assert find_dates("when I was nine, and on my fortieth birthday, and in my twenties", WEDNESDAY, LONDON) == ()


def test_figures_need_a_locale():
    (british,) = find_dates("on 3/4 we'll fly", WEDNESDAY, LONDON, day_first=True)
    (american,) = find_dates("on 3/4 we'll fly", WEDNESDAY, LONDON, day_first=False)
    assert (british.first, american.first) == (date(2026, 4, 3), date(2027, 3, 4))


def test_a_moment_needs_a_zone():
    with pytest.raises(ValueError, match="time zone"):
        find_dates("today", datetime(2026, 3, 18), LONDON)  # noqa: DTZ001 - the naive moment is what is refused


def test_several_dates_stand_in_order():
    text = "I saw her on Tuesday, and I'm seeing her on Friday, not next week"
    assert [mention.text for mention in found(text)] == ["on Tuesday", "on Friday", "next week"]
    assert [mention.first.day for mention in found(text)] == [17, 20, 23]


def test_precision_and_the_named_edge():
    def of(text):
        return [(one.precision, one.relative, one.edge) for one in found(text)]

    assert of("yesterday") == [("day", True, None)]
    assert of("last week") == [("week", True, None)]
    assert of("since January") == [("month", True, "since")]
    assert of("until Friday") == [("day", True, "until")]
    assert of("last summer") == [("season", True, None)]
    assert of("in 2019") == [("year", False, None)]
    assert of("in the nineties") == [("decade", False, None)]


PIECES = [text for text, *_ in ON_WEDNESDAY] + NOT_DATES
MOMENTS = st.datetimes(datetime(1905, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants naive bounds and adds the zone


@given(st.lists(st.sampled_from(PIECES), max_size=4), st.sampled_from([" ", ". ", ", and ", "\u0130 "]), MOMENTS)
def test_ranges_are_in_order_and_places_are_in_the_text(pieces, between, at):
    text = between.join(pieces)
    end = 0
    for mention in find_dates(text, at, LONDON, at.year - 40, day_first=True):
        assert mention.first <= mention.last
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        end = mention.end


@given(st.text(max_size=200), MOMENTS)
def test_any_text_is_read_without_complaint(text, at):
    find_dates(text, at, AUCKLAND, 1950, day_first=False)


def test_long_speech_without_a_full_stop_is_read_in_reasonable_time():
    text = "last week on tuesday she may march in may and in two " * 200 + " " * 4000
    began = time.perf_counter()
    assert len(find_dates(text, WEDNESDAY, LONDON)) == 400
    assert time.perf_counter() - began < 5


WEEKLY = [
    "today", "yesterday", "last Tuesday", "next Friday", "this Monday", "I saw her on Sunday", "I'll see her on Sunday",
    "last week", "next week", "this weekend", "last weekend", "the week before last", "two weeks ago", "in three weeks",
    "a fortnight ago", "three days ago", "a few weeks ago", "since Tuesday", "until Friday", "the other day",
    "Tuesday week", "a week ago today",
]  # fmt: skip  # many short entries: rows read better than a column


@given(st.sampled_from(WEEKLY), MOMENTS)
def test_a_week_later_the_same_words_mean_a_week_later(text, at):
    (one,), (two,) = find_dates(text, at, UTC), find_dates(text, at + timedelta(7), UTC)
    assert (two.first - one.first, two.last - one.last) == (timedelta(7), timedelta(7))


NOW = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ("2026-03-18", "today"), ("2026-03-17", "yesterday"), ("2026-03-15", "three days ago"),
        ("2026-03-11", "a week ago"), ("2026-03-10", "about a week ago"), ("2026-03-04", "two weeks ago"),
        ("2026-03-05", "about two weeks ago"), ("2026-01-18", "about two months ago"), ("2025-10-20", "last autumn"),
        ("2025-07-10", "last summer"), ("2025-05-01", "last spring"), ("2025-03-18", "a year ago"),
        ("2024-03-18", "two years ago"), ("2017-03-10", "nine years ago"), ("1984-06-01", "forty-two years ago"),
        ("1900-03-18", "126 years ago"), ("2026-03-19", "tomorrow"), ("2026-03-21", "in three days"),
        ("2026-04-01", "in two weeks"), ("2026-07-18", "in about four months"), ("2029-03-18", "in three years"),
    ],
)  # fmt: skip  # many short entries: rows read better than a column
def test_how_long_ago(then, said):
    assert ago(date.fromisoformat(then), NOW) == said


@pytest.mark.parametrize(
    ("then", "precision", "said"),
    [
        ("2026-03-17", "day", "yesterday"), ("2026-03-14", "day", "on Saturday"), ("2026-03-24", "day", "on Tuesday"),
        ("2026-03-03", "day", "on the third of March"), ("2025-03-03", "day", "on the third of March last year"),
        ("2019-05-21", "day", "on the twenty-first of May 2019"), ("2026-03-09", "week", "last week"),
        ("2026-02-09", "week", "in the week of the ninth of February"), ("2025-03-01", "month", "in March last year"),
        ("2026-01-01", "month", "in January"), ("2019-06-01", "month", "in June 2019"),
        ("2026-03-01", "month", "this month"), ("2025-06-01", "season", "last summer"),
        ("2019-12-01", "season", "in the winter of 2019"), ("2025-01-01", "year", "last year"),
        ("1998-01-01", "year", "in 1998"), ("1990-01-01", "decade", "in the nineties"),
        ("2010-01-01", "decade", "in the 2010s"),
    ],
)  # fmt: skip  # many short entries: rows read better than a column
def test_a_date_in_a_sentence(then, precision, said):
    assert spoken(date.fromisoformat(then), precision, NOW) == said


DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(DAYS, DAYS, st.sampled_from(["day", "week", "month", "season", "year", "decade"]))
def test_any_two_days_can_be_told_apart_in_words(then, now, precision):
    assert ago(then, now)
    assert ago(then, now, southern=True)
    assert spoken(then, precision, now)


_COARSE = ("today", "yesterday", "days ago", "week ago", "weeks ago", "month", "last ", "a year ago", "years ago")


def coarse(said: str) -> int:
    """Its place in the coarse order: days, weeks, months and seasons, years."""
    at = next(place for place, words in enumerate(_COARSE) if words in said)
    return (0, 0, 1, 2, 2, 3, 3, 4, 4)[at]


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(0, 9000), st.integers(0, 9000))
def test_further_back_never_sounds_nearer(now, one, two):
    near, far = sorted((one, two))
    assert coarse(ago(now - timedelta(near), now)) <= coarse(ago(now - timedelta(far), now))
