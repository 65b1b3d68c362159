"""Who is on the line: a browser that is put out is cut off in mid-word."""

import asyncio
import logging

from os1.web.devices import Device, Devices
from os1.web.waking import Waking

log = logging.getLogger(__name__)

LOOK_S = 0.3
"""Between looks at who is still in."""


class Caller:
    """The browser whose conversation is open."""

    def __init__(self, waking: Waking, devices: Devices) -> None:
        """Cut the line of *waking* when who talks there is no longer among *devices*."""
        self._waking = waking
        self._devices = devices
        self._name: str | None = None

    def rang(self, device: Device | None) -> None:
        """Remember that the open conversation is *device*'s."""
        self._name = None if device is None else device.name

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            await asyncio.sleep(LOOK_S)
            if self._waking.line is None or self._name is None:
                continue
            if any(device.name == self._name for device in self._devices.all()):
                continue
            self._name = None
            try:
                await self._waking.line.cut()
                log.info("a browser that was put out was cut off")
            except Exception:
                # The edge of a task: whoever is put out next must be cut off too.
                log.exception("cutting off failed")
