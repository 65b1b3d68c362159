"""The page Letters, the desk: the same letters and the same rules as by voice and as `os1 letter`."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from os1.app import OS1
from os1.core.errors import Misconfigured, Refused
from os1.core.events import Event
from os1.core.letter_events import LetterHelpShown
from os1.core.projection import catch_up
from os1.letters import at_hand
from os1.letters.compose import words_of
from os1.letters.drafting import approve
from os1.letters.export import standing, text_of, to_send, written
from os1.letters.interview import who
from os1.letters.letter import Letter
from os1.letters.stationery import PAPERS
from os1.memory.shown import moment_fields
from os1.web import letter_drawing as names
from os1.web.her_voice import said
from os1.web.language import Written
from os1.web.letter_drawing import LetterDrawing
from os1.web.letter_fields import listed, shown_whole
from os1.web.letter_talk import TALKING, LetterTalk
from os1.web.letters_asks import Answer, Begin, CameBack, Hear, Helped, Look, One, OneVersion, Revise, Sent, Settle
from os1.web.pages import shown
from os1.web.refusal import RefusedInWords
from os1.web.waking import Waking

GONE = Written("That letter is not there any more. Look at the list again.")
CHANGED = Written("The letter was changed meanwhile. Look at it once more, then press again.")
UNCLEAR = Written("That wish is not understood. Try it in other words, or write the letter over yourself.")
NO_YES = Written("Say yes to this letter first, as it stands.")
NEVER = Written("This letter was written for you alone. It is never sent.")
ASKED_ABOUT = Written("This letter is still being asked about.")
STILL_ASKED = Written("There is still something to answer about this letter.")
Fields = dict[str, object]


def letter_routes(os1: OS1, waking: Waking, talk: LetterTalk) -> APIRouter:
    """Return the routes of the page Letters of *os1*; *talk* is where a letter is told by writing."""
    router = APIRouter(route_class=RefusedInWords)
    asked = _Asked(os1, waking, talk, LetterDrawing(os1, waking))
    router.add_api_route("/letters", _page, methods=["GET", "HEAD"])
    router.add_api_route("/api/letters", asked.all, methods=["GET"])
    router.add_api_route("/api/letters/version", asked.version, methods=["GET"])
    posts: dict[str, Callable[..., object]] = {
        "begin": asked.begin,
        "answer": asked.answer,
        "go-on": asked.go_on,
        "one": asked.one,
        "revise": asked.revise,
        "settle": asked.settle,
        "approve": asked.approve,
        "sent": asked.sent,
        "came-back": asked.came_back,
        "helped": asked.helped,
        "choose": asked.choose,
        "strokes": asked.strokes,
        "print": asked.print,
        "mail": asked.mail,
        "guide": asked.guide,
        "hear": asked.hear,
    }
    for name, answers in posts.items():
        router.add_api_route(f"/api/letters/{name}", answers, methods=["POST"])
    return router


async def _page(request: Request) -> HTMLResponse:
    return shown("letters.html", request)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The letters, asked and changed by a page; each answer is as the journal stands now, whoever changed it."""

    os1: OS1
    waking: Waking
    talk: LetterTalk
    drawing: LetterDrawing
    changing: asyncio.Lock = field(default_factory=asyncio.Lock)
    """So that a yes is to the version that was looked at, whoever changes it beside."""

    # -- what is seen ----------------------------------------------------------------------

    async def version(self) -> Fields:
        """Return how far the journal was read: another number means that something may be shown otherwise."""
        await catch_up(self.os1.letters, self.os1.journal)
        return {"version": self.os1.letters.position}

    async def all(self) -> Fields:
        now = await self.version()
        today = self.os1.clock.now().astimezone(self.os1.clock.zone).date().isoformat()
        return {
            **now,
            "letters": [listed(one, today) for one in self.os1.letters.all()],
            "hands": [{"name": name, "says": says} for name, says in names.HANDS.items()],
            "inks": [{"name": name, "says": says} for name, says in names.INKS.items()],
            "sizes": [{"name": name, "says": says} for name, says in names.SHEETS.items()],
            "papers": [
                {"name": name, "says": says, "colour": PAPERS[name].colour} for name, says in names.PAPERS.items()
            ],
        }

    async def one(self, body: One) -> Fields:
        return shown_whole(await self._letter(body))

    async def choose(self, body: One) -> Fields:
        """Return what was said for a letter: with it the letter goes."""
        one = await self._letter(body)
        chosen = await self.os1.memory.moments({*one.root, *(told.place for told in one.told)})
        moments = [moment_fields(heard, self.os1.clock.zone) for heard in chosen.heard]
        return {"positions": sorted(chosen.positions), "moments": moments}

    # -- what is told ----------------------------------------------------------------------

    async def begin(self, body: Begin) -> Fields:
        return (await self.talk.begin(at_hand.first_words(body.to, body.form))).fields

    async def answer(self, body: Answer) -> Fields:
        return (await self.talk.say(body.conversation, body.text)).fields

    async def go_on(self, body: One) -> Fields:
        one = await self._letter(body)
        to = who(one)
        whom = to.name or (f"my {to.relation}" if to.relation else "")
        return (await self.talk.begin(f"The letter to {whom}." if whom else "The letter.")).fields

    # -- what is changed -------------------------------------------------------------------

    async def revise(self, body: Revise) -> Fields:
        async with self.changing:
            one = await self._seen(body)
            if body.text is not None:
                events, says, flows = at_hand.written_over(one, body.text, self.os1.letters)
            else:
                events, says, flows = self._wished(one, body.wish or "")
            if flows:
                events, says = await self._flowing(one)
            return await self._changed(one, events, says)

    async def settle(self, body: Settle) -> Fields:
        async with self.changing:
            one = await self._seen(body)
            return await self._changed(one, [at_hand.settled(one, yes=body.yes)])

    async def approve(self, body: OneVersion) -> Fields:
        async with self.changing:
            one = await self._seen(body)
            events = approve(one, 0).events
            if not events:
                raise Misconfigured(STILL_ASKED)
            return await self._changed(one, events)

    async def sent(self, body: Sent) -> Fields:
        async with self.changing:
            one = await self._seen(body)
            self._may_go(one)
            events, says, _ = self._wished(one, at_hand.SENT[body.how])
            return await self._changed(one, events, says)

    async def came_back(self, body: CameBack) -> Fields:
        one = await self._letter(body)
        return await self._changed(one, [at_hand.came_back(one, body.text)])

    async def helped(self, body: Helped) -> Fields:
        one = await self._letter(body)
        event = LetterHelpShown(one.number, body.on, one.root)
        return await self._changed(one, [event] if one.shows_help is not body.on else [])

    # -- how it looks and sounds -----------------------------------------------------------

    async def strokes(self, body: Look) -> Response:
        from os1.letters.rendering import Style

        one = await self._seen(body)
        text, style = text_of(one, standing(one)), Style(body.hand, body.ink, size=body.size, seed=one.number)
        pages = await self.drawing.done(lambda scribe: scribe.render(text, style, "json"))
        return Response(b'{"pages":[' + b",".join(pages) + b"]}", media_type="application/json")

    async def print(self, body: Look) -> Response:
        from os1.letters.rendering import Style

        one = await self._seen(body)
        if one.form != "unsent":
            self._may_go(one)
        style = Style(body.hand, body.ink, size=body.size, seed=one.number, with_help=one.shows_help)
        pdf = await self.drawing.done(
            lambda scribe: written(one, Path("letter.pdf"), renders=lambda text: scribe.render(text, style, "pdf")[0])
        )
        return _file(pdf, "application/pdf", "letter.pdf")

    async def mail(self, body: OneVersion) -> Response:
        one = await self._seen(body)
        self._may_go(one)
        return _file(written(one, Path("letter.eml")), "message/rfc822", "letter.eml")

    async def guide(self, body: OneVersion) -> Fields:
        return {"text": written(await self._seen(body), Path("letter.guide")).decode()}

    async def hear(self, body: Hear) -> Response:
        one = await self._seen(body)
        parts = words_of(standing(one).lines).split("\n\n")
        if body.part >= len(parts):
            raise Misconfigured(GONE)
        await self.os1.follow()
        await self.waking.follow_voice()
        return Response(await said(self.waking, parts[body.part]), media_type="audio/wav")

    # -- the letter that is meant ----------------------------------------------------------

    async def _letter(self, body: One) -> Letter:
        await catch_up(self.os1.letters, self.os1.journal)
        one = self.os1.letters.of(body.number)
        if one is None:
            raise Misconfigured(GONE)
        return one

    async def _seen(self, body: OneVersion) -> Letter:
        """Return the letter, where it is still as the page shows it."""
        one = await self._letter(body)
        if one.current is None:
            raise Misconfigured(ASKED_ABOUT)
        if one.current.number != body.version:
            raise Misconfigured(CHANGED)
        return one

    def _may_go(self, one: Letter) -> None:
        try:
            to_send(one)
        except Refused as error:
            raise Misconfigured(NEVER if one.form == "unsent" else NO_YES) from error

    def _wished(self, one: Letter, wish: str) -> at_hand.Outcome:
        try:
            return at_hand.wished(one, wish, self.os1.letters, self.os1.clock)
        except Misconfigured as error:
            raise Misconfigured(UNCLEAR) from error

    async def _flowing(self, one: Letter) -> tuple[tuple[Event, ...], tuple[str, ...]]:
        if self.waking.is_talking:
            raise Misconfigured(TALKING)
        self.os1.pondering.stir()
        try:
            return await at_hand.flowing(one, self.os1.model)
        finally:
            self.os1.pondering.rest()

    async def _changed(self, one: Letter, events: Sequence[Event], says: Sequence[str] = ()) -> Fields:
        if events:
            await self.os1.journal.append(*events)
            await catch_up(self.os1.letters, self.os1.journal)
        after = self.os1.letters.of(one.number)
        if after is None:
            raise Misconfigured(GONE)
        return {**shown_whole(after), "says": list(says), "changed": bool(events)}


def _file(content: bytes, kind: str, name: str) -> Response:
    return Response(content, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}"'})
