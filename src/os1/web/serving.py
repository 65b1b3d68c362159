"""How an application is served: quietly, and without touching the program's signals."""

import ssl
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import uvicorn

PATIENCE_S = 3
"""How long open requests may take when the server stops."""


def server_of(app: Any, *, tls: ssl.SSLContext | None = None, lifespan: bool = True) -> uvicorn.Server:
    """Return what serves *app*: requests are not logged, and without a log configuration nothing else is set up.

    Args:
        app: an ASGI application.
        tls: serves it over HTTPS.
        lifespan: whether *app* is begun and ended with the server; it may be served at several places.

    """
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        ws="none",
        lifespan="on" if lifespan else "off",
        server_header=False,
        # Nobody stands between: who could say "I ask for another address" would escape the measure of how often.
        proxy_headers=False,
        timeout_graceful_shutdown=PATIENCE_S,
        ssl_context_factory=None if tls is None else lambda _config, _default: tls,
    )
    return _Server(config)


class _Server(uvicorn.Server):
    """A server that leaves signals alone: uvicorn would raise them again when it is done."""

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield
