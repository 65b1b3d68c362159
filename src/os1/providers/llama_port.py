"""What llama.cpp offers only through the port that it opens on this machine: rendering, tokens, and caches as files."""

import json
from collections.abc import Sequence
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlsplit

from os1.core.models import Message

ANSWER_S = 60.0
"""Beyond any of these calls, even while a step of reading goes on before it."""


class LlamaPort:
    """The library's own port, asked from a thread: each call blocks for some milliseconds."""

    def __init__(self, address: str, key: str) -> None:
        """Speak to *address*, such as http://127.0.0.1:40123, with its *key*."""
        self._place = urlsplit(address).netloc
        self._key = key

    def tokens(self, messages: Sequence[Message]) -> list[int]:
        """Return the prompt that *messages* become, as the model's tokens.

        Raises:
            OSError: the port does not answer.

        """
        told = [{"role": m.role, "content": m.text} for m in messages]
        prompt = self._post("/apply-template", {"messages": told})["prompt"]
        return self._post("/tokenize", {"content": prompt, "add_special": True, "parse_special": True})["tokens"]

    def save(self, slot: int, name: str) -> int:
        """Write the cache *slot* to the file *name* in the folder the server was given; return its bytes, 0 if it failed."""
        return self._slot(slot, "save", name).get("n_written", 0)

    def restore(self, slot: int, name: str) -> int:
        """Fill the cache *slot* from the file *name*; return its tokens, 0 when llama.cpp does not take the file."""
        return self._slot(slot, "restore", name).get("n_restored", 0)

    def erase(self, slot: int) -> bool:
        """Empty the cache *slot*."""
        return "n_erased" in self._slot(slot, "erase", "")

    def _slot(self, slot: int, action: str, name: str) -> dict[str, Any]:
        try:
            return self._post(f"/slots/{slot}?action={action}", {"filename": name})
        except OSError:
            return {}

    def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        # http.client, because what a proxy variable says must never apply to this.
        connection = HTTPConnection(self._place, timeout=ANSWER_S)
        try:
            head = {"Content-Type": "application/json", "Authorization": f"Bearer {self._key}"}
            connection.request("POST", path, json.dumps(body), head)
            reply = connection.getresponse()
            content = reply.read()
        except HTTPException as error:
            message = "llama.cpp's port did not answer"
            raise OSError(message) from error
        finally:
            connection.close()
        if reply.status != 200:
            message = f"llama.cpp's port answered with status {reply.status}"
            raise OSError(message)
        return json.loads(content)
