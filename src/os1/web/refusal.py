"""How a page's question is refused: in words that name the fix, whatever was wrong with it."""

from collections.abc import Callable, Coroutine
from typing import Any, ClassVar

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel, ConfigDict

from os1.core.errors import Misconfigured, OS1Error, Refused


class Body(BaseModel):
    """What a page sends: nothing but what is named, and nothing taken for something else."""

    model_config = ConfigDict(extra="forbid", strict=True, str_strip_whitespace=True)

    fix: ClassVar[str] = "Load the page again."
    """Told when it was not sent as it should be. Never holds what was sent."""


class RefusedInWords(APIRoute):
    """A route whose every refusal is `{"text": ...}`."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Answer as the endpoint does, and refuse in words."""
        answer = super().get_route_handler()
        body = self.endpoint.__annotations__.get("body", Body)

        async def answered(request: Request) -> Response:
            try:
                return await answer(request)
            except RequestValidationError:
                return JSONResponse({"text": body.fix}, 422)
            except (Misconfigured, Refused) as error:
                return JSONResponse({"text": str(error)}, 422)
            except OS1Error as error:
                return JSONResponse({"text": str(error)}, 503)

        return answered
