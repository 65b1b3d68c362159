"""What she says to somebody who fears for another: they are the helper, and are never asked about themselves.

Beside the braces of `words_self`: `{is_they}` (`is she`), `{they}`, `{them}`, `{their}`.
"""

from typing import Final

OTHER: Final[dict[str, tuple[str, ...]]] = {
    "other-safe": (
        "I'm glad you told me. Where {is_they} now, and who's with {them}?",
        "You're right to be worried. {is_they} safe this minute, with somebody there?",
        "That's frightening. {is_they} on {their} own right now?",
        "You were right not to let that pass. Who's with {them} at the moment?",
    ),
    "other-offer": (
        "You can {call} {line} too, {hours}, it's for the worried as well. And let {person} help you carry it.",
        "Get {person} in on it with you, and {line}, {hours}, takes calls from people like you.",
        "Don't do this alone: there's {person}, and {line}, {hours}, for {them} and for you.",
    ),
    "other-offer.finder": (
        "Find a helpline dot com has a line for you both. And let {person} help you carry it with you.",
        "Bring {person} in, and find a helpline dot com has a line for {them} and for you.",
    ),
    "other-now": (
        "Call {emergency} now and say what you've just told me.",
        "It's {emergency}, right this minute. Tell them all of it.",
    ),
    "other-now-stay": (
        "Keep {them} talking, and don't leave {them} alone.",
        "If you can be there, be there, and take whatever {they} might use away.",
    ),
    "other-now-offer": (
        "Bring {person} in, and {line} can talk you through it.",
        "{person} can help you, so can {line}.",
    ),
    "other-now-offer.finder": (
        "Bring {person} in too. Find a helpline dot com, for after.",
        "{person} can help you, so can find a helpline dot com.",
    ),
    "other-now-next": (
        "Who's nearest to {them}, with a key or a car?",
        "Are you with {them}, or is anybody?",
        "Have you got through?",
        "Can you hear {them}, or see {them}?",
        "Has anybody reached {them} yet?",
        "What can you see from where you are?",
        "Is the door open for whoever comes?",
        "Who's on the way to {them}?",
        "What did they say, on the phone?",
        "Is there anything near {them} to get out of the way?",
        "Can somebody stand where {they} can see them?",
        "How far off is help?",
    ),
    "other-now-good": (
        "Well rung. Stay with {them}, or on the phone, till somebody's there. I'm on with you.",
        "That's right. Do what they tell you, and keep {them} away from it.",
    ),
    "other-now-hold": (
        "I'm here with you. One thing at a time.",
        "You're doing it. Keep going.",
        "If a phone is all there is, stay on it with {them}.",
        "Breathe out, then the next thing.",
        "You're the right person to have noticed.",
        "Keep your voice low and plain with {them}.",
        "Say {their} name when you talk to {them}.",
        "No arguing with {them}, just company.",
        "You don't have to fix it, only hold on.",
        "Minute by minute, that's all it is.",
    ),
    "other-reach": (
        "Who's nearest, with a key or a car? If nobody can get there, {emergency} will go and look.",
        "Send whoever's closest, now. And if that fails, {emergency} can check on {them}. Who would it be?",
    ),
    "other-ask": (
        "Then ask it straight: are you thinking of killing yourself? It doesn't put it there. Could you?",
        "Then ask {them} outright about suicide, using that word, and then just listen. Have you been able to?",
    ),
    "other-send": (
        "Good, get them moving. And whoever reaches {them} first asks it straight, about suicide. Could that be you?",
        "Then let that happen now. Ask {them} outright, on the phone or at the door: are you thinking of ending your life?",
    ),
    "other-send.minor": (
        "Good. It's a grown-up's job from here, yours is telling them all of it. Can you do that right now?",
        "Tell that one everything, just as you told me. Could you ring or go now?",
    ),
    "other-away.minor": (
        "Then it mustn't stay with only you. Has a grown-up heard it yet?",
        "You don't have to guard {them} by yourself, a grown-up should be there. Who's been told?",
    ),
    "other-how": (
        "Say, I've noticed, and I have to ask you this. Then ask it, and stay quiet. Could you do it today?",
        "No speech needed. I'm worried, are you thinking of killing yourself, that's the whole of it. Will you try?",
    ),
    "other-away": (
        "Then don't leave {them} alone, and get whatever {they} could use out of the house. Can you do that?",
        "Stay close then, and pills, keys, anything sharp, out of reach. Is there a way to do that?",
    ),
    "other-quiet": (
        "Take a breath. I'm here when you can talk.",
        "No hurry. Tell me what you know.",
        "It's all right to be shaken.",
    ),
    "other-close": (
        "You're doing right by {them}. If it gets closer, it's {emergency}, no apologies. I'll ask you how {they_are} next time.",
        "That's real help you're giving. {emergency} if it turns, and somebody for you as well. Next time I'll ask after {them}.",
    ),
    "other-good": (
        "That was the right thing to do. Let somebody else take a turn, and drink something. I'll ask about {them} next time.",
        "You noticed, and you did something. Next time, tell me how {they_are}.",
    ),
    "other-safe-now": (
        "Good, I'm glad {they_are} all right. Keep an eye, and say the word suicide if you need to. I'll ask after {them}.",
        "That's a relief. If you ever doubt it, ask {them} straight out. I'll want to hear how {they_are}.",
    ),
    "other-no-call": (
        "Okay, no line then.",
        "All right, we'll leave the phone lines.",
    ),
    "other-promise": (
        "That's a promise you're allowed to break. {them_cap} angry is better than {them} gone.",
        "A secret like that is too big for one. Tell one person who can be there.",
    ),
    "other-who": (
        "Who would {they} least mind knowing?",
        "Who could you tell today?",
    ),
    "other-left": (
        "Go to {them}, and bring {person} with you if you can. I'm here afterwards.",
        "Go, then, and {emergency} if you need it. Tell me after.",
    ),
}
"""By name, as in `words_self`."""
