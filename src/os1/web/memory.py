"""What she knows, for the page Memory: the same verbs as `os1 memory`, without a language model."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse

from os1.app import OS1
from os1.memory import by_hand
from os1.memory.note_slot import Note
from os1.memory.sameness import YOU, subject_key
from os1.memory.shown import called, forgotten, moment_fields, note_fields, person_fields, turn_fields
from os1.web.memory_asks import Choice, Correction, Forgetting, Search, Switch, Why
from os1.web.pages import shown
from os1.web.refusal import RefusedInWords

SHOWN = 20
"""So many findings of one search."""
LOOKED_AT = 100
"""So many moments are shown with their words before they are forgotten; the others are counted."""
GONE = "That is not there any more. It may have been forgotten meanwhile: look at the list again."

Fields = dict[str, object]


def memory_routes(os1: OS1) -> APIRouter:
    """Return the routes of the page Memory of *os1*."""
    router = APIRouter(route_class=RefusedInWords)
    asked = _Asked(os1)
    router.add_api_route("/memory", _page, methods=["GET", "HEAD"])
    router.add_api_route("/api/memory", asked.known, methods=["GET"])
    router.add_api_route("/api/memory/version", asked.version, methods=["GET"])
    router.add_api_route("/api/memory/search", asked.search, methods=["POST"])
    router.add_api_route("/api/memory/why", asked.why, methods=["POST"])
    router.add_api_route("/api/memory/correct", asked.correct, methods=["POST"])
    router.add_api_route("/api/memory/choose", asked.choose, methods=["POST"])
    router.add_api_route("/api/memory/forget", asked.forget, methods=["POST"])
    router.add_api_route("/api/memory/record", asked.record, methods=["POST"])
    return router


async def _page(request: Request) -> HTMLResponse:
    return shown("memory.html", request)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One memory, asked by a page; each answer is as the journal stands now, whoever changed it."""

    os1: OS1

    async def version(self) -> Fields:
        """Return how far the journal was read: another number means that something may be shown otherwise."""
        memory = self.os1.memory
        await memory.follow_views()
        read = max(memory.notes.position, memory.people.position, memory.forgotten.position)
        return {"version": read, "on_record": await self.os1.on_record()}

    async def known(self) -> Fields:
        now = await self.version()
        notes, people = self.os1.memory.notes.current(), self.os1.memory.people.circle.people()
        return {
            **now,
            "notes": [as_shown(note) for note in notes],
            "people": [{**person_fields(known), "called": called(known)} for known in people],
        }

    async def search(self, body: Search) -> Fields:
        memory, zone = self.os1.memory, self.os1.clock.zone
        await memory.follow()
        found = await memory.search(body.words, now=self.os1.clock.now(), limit=SHOWN)
        heard = (await memory.moments([one.position for one in found.turns])).positions
        user = memory.name(self.os1.person.id)
        # A correction is found too: it is the user's, and was never heard.
        whose = ["you" if t.position in heard else "corrected" if t.speaker == user else "her" for t in found.turns]
        return {
            "notes": [as_shown(note) for note in found.notes],
            "turns": [{**turn_fields(t, zone), "whose": who} for t, who in zip(found.turns, whose, strict=True)],
        }

    async def why(self, body: Why) -> JSONResponse:
        memory, zone = self.os1.memory, self.os1.clock.zone
        await memory.follow_views()
        if body.place is not None:
            found = await by_hand.why(memory, body.place)
        else:
            heard = (await memory.moments(body.places or ())).heard
            found = by_hand.Why(None, heard) if heard else None
        if found is None:
            return JSONResponse({"text": GONE}, 404)
        note = None if found.note is None else as_shown(found.note)
        return JSONResponse({"note": note, "moments": [moment_fields(one, zone) for one in found.heard]})

    async def correct(self, body: Correction) -> JSONResponse:
        await self.os1.memory.follow_views()
        if not await by_hand.correct(self.os1.memory, body.place, body.text):
            return JSONResponse({"text": GONE}, 404)
        return JSONResponse({"text": f"Corrected: {body.text}"})

    async def choose(self, body: Choice) -> Fields:
        await self.os1.memory.follow_views()
        days = by_hand.stretch(body.first, body.last) if body.first or body.last else None
        chosen = await by_hand.choose(
            self.os1.memory, place=body.place, about=body.about, conversation=body.conversation, days=days
        )
        moments = [moment_fields(one, self.os1.clock.zone) for one in chosen.heard[:LOOKED_AT]]
        return {"positions": sorted(chosen.positions), "moments": moments}

    async def forget(self, body: Forgetting) -> Fields:
        memory = self.os1.memory
        await memory.follow_views()
        # Only what was heard can be chosen: who she is, and that a conversation began, is not lost here.
        heard = (await by_hand.choose(memory)).positions & set(body.positions)
        gone = await memory.forget(heard) if heard else frozenset[int]()
        text = forgotten(len(heard), len(gone)) if heard else "Nothing was forgotten: it was gone already."
        return {"heard": len(heard), "gone": len(gone), "text": text}

    async def record(self, body: Switch) -> Fields:
        await self.os1.keep(on=body.on)
        return await self.version()


def as_shown(note: Note) -> Fields:
    """Return a note with whose it is, and whether it holds."""
    holds = note.superseded_by is None and not note.over
    return {**note_fields(note), "yours": subject_key(note.subject) == (YOU,), "holds": holds}
