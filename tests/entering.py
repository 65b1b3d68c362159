"""A browser for tests that is let in as a person's is: by a key that only the data directory's owner can make."""

import http.client
import json
from dataclasses import dataclass
from pathlib import Path

from os1.core.clock import Clock, SystemClock
from os1.web.folder import PageFolder
from os1.web.keys import Keys


@dataclass(frozen=True, slots=True)
class Browser:
    """What a browser that was let in shows."""

    cookie: str
    page: str

    @property
    def headers(self) -> dict[str, str]:
        return {"cookie": self.cookie, "os1-page": self.page}


def key_of(home: Path, clock: Clock | None = None) -> str:
    """A key to the page of the data directory *home*, as `os1 enter` makes one."""
    return Keys(PageFolder(home), clock or SystemClock()).make()


def let_in(port: int, home: Path, *, agent: str = "", clock: Clock | None = None) -> Browser:
    """A new browser at the server on *port*."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    body = json.dumps({"key": key_of(home, clock)})
    headers = {"host": f"localhost:{port}", "content-type": "application/json", "user-agent": agent}
    line.request("POST", "/api/enter", body, headers)
    reply = line.getresponse()
    text = reply.read().decode()
    line.close()
    assert reply.status == 200, text
    return Browser((reply.getheader("set-cookie") or "").partition(";")[0], json.loads(text)["page"])
