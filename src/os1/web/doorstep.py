"""A socket that listens on the network, with room for only so many at once: strangers cannot use up what the process may open."""

import socket
from collections import Counter
from typing import Any

MOST = 128
"""Connections at once."""
MOST_EACH = 24
"""Of them from one address; a browser opens six."""
BACKLOG = 32


class Doorstep(socket.socket):
    """Listens on one TCP address, and shuts the door on who would be one too many."""

    def __init__(self, address: str, port: int) -> None:
        """Listen at *address* on *port* (0: any that is free).

        Raises:
            OSError: the address is not there, or the port is taken.

        """
        # TCP by name: only then does asyncio send small answers at once.
        super().__init__(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._inside: list[tuple[str, socket.socket]] = []
        try:
            self.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self.bind((address, port))
            self.listen(BACKLOG)
        except OSError:
            self.close()
            raise
        self.setblocking(False)

    def accept(self) -> tuple[socket.socket, Any]:
        """Return the next connection there is room for.

        Raises:
            ConnectionAbortedError: it was one too many, and is closed.

        """
        line, address = super().accept()
        self._inside = [(host, other) for host, other in self._inside if other.fileno() != -1]
        host = str(address[0])
        if len(self._inside) >= MOST or Counter(known for known, _ in self._inside)[host] >= MOST_EACH:
            line.close()
            raise ConnectionAbortedError
        self._inside.append((host, line))
        return line, address
