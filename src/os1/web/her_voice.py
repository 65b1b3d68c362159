"""Words in her voice as it is set now, for the page: rendered when asked, and kept nowhere."""

import asyncio
import io
import wave

from os1.app import OS1
from os1.core.errors import Unavailable
from os1.web.language import Written
from os1.web.waking import Waking

TALKING = Written("She is in a conversation: you hear her there. Try again when it is over.")
ASLEEP = Written("She is waking up. Try again in a moment.")


async def sample(os1: OS1, waking: Waking) -> bytes:
    """Return her saying who she is, as a WAV file of one channel and 16 bits.

    Raises:
        Unavailable: she is talking with somebody, or is not awake yet, or her voice failed.

    """
    return await said(waking, f"Hello, I am {os1.persona.name}. This is how I sound now.")


async def said(waking: Waking, text: str) -> bytes:
    """Return *text* in her voice, as a WAV file of one channel and 16 bits.

    Raises:
        Unavailable: she is talking with somebody, or is not awake yet, or her voice failed.

    """
    if waking.is_talking:
        raise Unavailable(TALKING)
    if waking.parts is None:
        raise Unavailable(waking.text if waking.state == "trouble" else ASLEEP)
    from os1.conversation.spoken_forms import spoken
    from os1.voice.synthesiser import RATE

    sound = await asyncio.to_thread(waking.parts.synthesiser.speak, spoken(text))
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(sound.astype("<i2").tobytes())
    return out.getvalue()
