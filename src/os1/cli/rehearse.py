"""`os1 rehearse`."""

import json
from pathlib import Path

import click

from os1.cli.start import load_settings, run, wake_model, with_logs


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), help="Write conversation.wav and turns.jsonl there."
)
@click.option("--json", "as_json", is_flag=True, help="Print each turn as a line of JSON.")
@click.option("--pause", default=0.8, show_default=True, help="Seconds between her answer and the next file.")
@click.option(
    "--interrupt-after",
    type=float,
    metavar="SECONDS",
    help="Begin the next file so long after her first sound, while she speaks.",
)
@click.option("--meeting", is_flag=True, help="Where it is the first time, let her begin, as she does in a call.")
def rehearse(
    files: tuple[Path, ...],
    out: Path | None,
    as_json: bool,
    pause: float,
    interrupt_after: float | None,
    *,
    meeting: bool,
) -> None:
    """Play recorded speech to her in real time, as if it were the microphone.

    FILES are WAV or FLAC, any sample rate, mono or stereo; several are turns with a pause between.
    Milliseconds count from the last audible sample of the user's speech.

    \b
    Example:
      os1 rehearse hello.wav how-are-you.flac --out /tmp/talk --json
    """
    settings = load_settings()
    with_logs(settings)

    async def work() -> None:
        from os1.app import build, voice_parts
        from os1.voice.rehearsal import Line, Rehearsal, read_speech, writable
        from os1.voice.rehearsal import as_json as fields

        recordings = [read_speech(file) for file in files]
        if out is not None:
            writable(out)
        os1 = await build(settings)

        def emit(line: Line) -> None:
            if as_json:
                click.echo(json.dumps(fields(line), ensure_ascii=False))
            else:
                click.echo(_readable(line))

        try:
            parts = await voice_parts(os1)
            session = await os1.open("rehearse", meets=meeting)
            await wake_model(os1, session)
            await Rehearsal(session, parts, emit).play(
                recordings, pause_s=pause, interrupt_after_s=interrupt_after, out=out
            )
        finally:
            await os1.close()

    run(work())


def _readable(line: object) -> str:
    from os1.voice.rehearsal import Line

    if not isinstance(line, Line):
        raise TypeError
    cut = " [interrupted]" if line.interrupted else ""
    late = "" if line.voice_to_voice_ms is None else f"  ({line.voice_to_voice_ms} ms)"
    return f"{line.turn}. you: {line.heard}\n   her: {line.spoke}{cut}{late}"
