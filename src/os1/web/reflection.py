"""The page Reflection: what she thinks over when nobody speaks, where it comes from, and a way to drop it."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse

from os1.app import OS1
from os1.memory.note_slot import Note
from os1.memory.thoughts import Thought
from os1.memory.threads import Thread
from os1.web.language import Written
from os1.web.memory import as_shown
from os1.web.memory_asks import Drop
from os1.web.pages import shown
from os1.web.refusal import RefusedInWords

MOST_NOTES = 30
MOST_TALKS = 20
"""The latest; the rest is on the page Memory, or counted."""
GONE = Written("That is not open any more. Look at the list again.")
DROPPED = Written("She will not bring it up. What you said is still kept.")

Fields = dict[str, object]


def reflection_routes(os1: OS1) -> APIRouter:
    """Return the routes of the page Reflection of *os1*; why, and what is to be forgotten, Memory's answer."""
    router = APIRouter(route_class=RefusedInWords)
    asked = _Asked(os1)
    router.add_api_route("/reflection", _page, methods=["GET", "HEAD"])
    router.add_api_route("/api/reflection", asked.thoughts, methods=["GET"])
    router.add_api_route("/api/reflection/version", asked.version, methods=["GET"])
    router.add_api_route("/api/reflection/drop", asked.drop, methods=["POST"])
    return router


async def _page(request: Request) -> HTMLResponse:
    return shown("reflection.html", request)


@dataclass(frozen=True, slots=True)
class _Asked:
    """Her thoughts, asked by a page; each answer is as the journal stands now, whoever changed it."""

    os1: OS1

    async def version(self) -> Fields:
        """Return what is another when something may be shown otherwise: how far the journal was read, and the day."""
        memory = self.os1.memory
        await memory.follow_views()
        read = max(view.position for view in (memory.notes, memory.threads, memory.thoughts, memory.forgotten))
        today = self.os1.clock.now().astimezone(self.os1.clock.zone).date()
        return {"version": f"{read} {today}"}

    async def thoughts(self) -> Fields:
        now = await self.version()
        memory, moment = self.os1.memory, self.os1.clock.now()
        waiting = memory.threads.waiting(moment)
        last = memory.thoughts.last
        notes = sorted(memory.notes.current(), key=self._noted, reverse=True)
        told = memory.thoughts.told
        return {
            **now,
            "asks": [self._open(thread, is_next=thread is memory.threads.next(moment)) for thread in waiting],
            "talks": [self._talk(thought) for thought in told[:MOST_TALKS]],
            "more_talks": max(0, len(told) - MOST_TALKS),
            "notes": [as_shown(note) for note in notes[:MOST_NOTES]],
            "more_notes": max(0, len(notes) - MOST_NOTES),
            "unread": memory.thoughts.unread,
            "last": last.astimezone(self.os1.clock.zone).isoformat() if last else "",
            "trouble": str(self.os1.absence) if self.os1.absence else "",
        }

    async def drop(self, body: Drop) -> JSONResponse:
        if not await self.os1.memory.drop(body.place):
            return JSONResponse({"text": GONE}, 404)
        return JSONResponse({"text": DROPPED})

    def _noted(self, note: Note) -> tuple[str, int]:
        at = self.os1.memory.thoughts.noted_at(note.id)
        return at.isoformat() if at else "", note.id

    def _open(self, thread: Thread, *, is_next: bool) -> Fields:
        zone = self.os1.clock.zone
        now = self.os1.clock.now().astimezone(zone)
        return {
            "position": thread.position,
            "text": thread.question(now.date()),
            "from": thread.ripens(zone).isoformat(),
            "today": thread.ripens(zone) == now.date(),
            "ripe": self.os1.memory.threads.is_ripe(thread, now),
            "next": is_next,
        }

    def _talk(self, thought: Thought) -> Fields:
        return {
            "position": thought.position,
            "at": thought.at.astimezone(self.os1.clock.zone).isoformat(),
            "conversation": thought.session,
            "text": thought.text,
            "sources": list(thought.sources),
        }
