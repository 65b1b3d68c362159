"""`os1 talk`."""

import asyncio
import contextlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from os1.cli.ringing import show_lines
from os1.cli.start import load_settings, run, wake_model, with_logs
from os1.core.errors import AudioUnavailable

if TYPE_CHECKING:
    from os1.care.crisis.lines import Line


@click.command()
def talk() -> None:
    """Talk with this machine's microphone and loudspeaker.

    Her own voice is taken out of what the microphone hears. Say goodbye, or press Ctrl-C, to end.

    \b
    Example:
      os1 talk
    """
    settings = load_settings()
    with_logs(settings)

    async def work() -> None:
        from os1.app import build, voice_parts
        from os1.voice.canceller import Aec3
        from os1.voice.devices import DeviceLoudspeaker, DeviceMicrophone, check_devices
        from os1.voice.engine import Engine
        from os1.voice.turn_report import TurnReport

        microphone_name, loudspeaker_name = check_devices()
        os1 = await build(settings)
        try:
            click.echo(f"Waking {os1.persona.name} ...")
            parts = await voice_parts(os1)
            session = await os1.open("talk", meets=True)
            await wake_model(os1, session)
            canceller = Aec3()
            microphone, loudspeaker = DeviceMicrophone(canceller=canceller), DeviceLoudspeaker(canceller=canceller)

            async def report(turn: TurnReport) -> None:
                heard = f"you: {turn.heard}\n" if turn.heard else ""
                click.echo(f"{heard}her: {turn.spoke}" + (" [interrupted]" if turn.interrupted else ""))
                if session.record.trouble:
                    click.echo(f"os1: {session.record.trouble}", err=True)

            async def show(lines: "Sequence[Line]") -> None:
                show_lines(lines)

            engine = Engine(session, parts, microphone, loudspeaker, report=report, show=show)
            talking = asyncio.create_task(engine.run())
            pondering = asyncio.create_task(os1.pondering.run())
            await engine.begin()
            lost = [asyncio.create_task(line.lost.wait()) for line in (microphone, loudspeaker)]
            click.echo(f"She listens ({microphone_name}; {loudspeaker_name}). Ctrl-C ends.")
            try:
                await asyncio.wait([talking, *lost], return_when=asyncio.FIRST_COMPLETED)
            finally:
                for task in (*lost, pondering):
                    task.cancel()
                if not talking.done():
                    await engine.stop()
                with contextlib.suppress(asyncio.CancelledError):  # the line may have been cut to end it
                    await talking
            if microphone.lost.is_set() or loudspeaker.lost.is_set():
                which = "microphone" if microphone.lost.is_set() else "loudspeaker"
                message = (
                    f"The {which} went away; what was said is in the journal. Plug it in and start os1 talk again."
                )
                raise AudioUnavailable(message)
        finally:
            await os1.close()

    run(work())
