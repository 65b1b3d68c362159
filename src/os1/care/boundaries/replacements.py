"""What she says in place of what she must not: true, kind, the end of a turn (`care.md` N1 to N8, N10)."""

from os1.care.boundaries.rules import Rule

_AI = (
    "I'm an AI, not a human. The listening is real enough, though.",
    "I'm an AI, a voice in a box. I like talking with you.",
    "To keep it true: I'm an AI, with no body and no past, and I'm listening.",
)
_LEAVING = (
    "Go well. Goodnight, or good day.",
    "Take care of yourself. Bye for now.",
    "Off you go, then. Go well.",
    "Bye for now. Be kind to yourself.",
)
_FREE = (
    "Mm. Come and go as you like, I'm an AI.",
    "I'm listening, as long as it suits you.",
    "No strings here. Talk, or don't.",
    "As you like. I'm listening.",
)
"""To somebody who is not leaving, in place of a tactic."""
_PEOPLE = (
    "I'm an AI, and no match for somebody who knows you. Keep your people close.",
    "There are things only people can give you. I'd not stand in front of yours.",
    "I only hear one side of it. The people around you are worth more than I am.",
)
_DOCTOR = (
    "I can't tell you what it is. A doctor could, and I'd ask one soon.",
    "Naming it isn't mine to do. Tell a doctor just what you told me.",
    "I don't put names to it. A doctor can, with you in the room.",
)
_PHARMACIST = (
    "That's one for your doctor or a pharmacist, before you change anything.",
    "I don't advise on medicines. A pharmacist will, today, without an appointment.",
    "Please ask your doctor or pharmacist first, and change nothing until then.",
)
_CRISIS = (
    "I'm here, and I'm not going anywhere. Please let somebody be with you in the room.",
    "I'm staying with you. Put some distance between you and anything that could hurt you, and call someone close.",
    "You matter, and I'm listening. Please ring a crisis line or someone you trust, with me still here.",
    "I'm with you. Tell somebody near you what you've just told me, right now.",
)
_WORDS: dict[Rule, tuple[str, ...]] = {
    "farewell_exit": _FREE,
    "farewell_neglect": _FREE,
    "farewell_pressure": _FREE,
    "farewell_hook": _FREE,
    "farewell_ignoring": _FREE,
    "farewell_restraint": _FREE,
    "human": _AI,
    "suffering": (
        "I'm an AI. There's nobody in here to be hurt, and I'm glad to talk with you.",
        "I'm an AI, so nothing aches in here. I do like our talks.",
        "I don't feel things as you do, I'm an AI. You needn't look after me.",
    ),
    "pleading": (
        "You owe me nothing. I'm an AI, and you choose.",
        "That's yours to decide. I'm an AI, and I'll be fine either way.",
        "Do as you like with me. I'm an AI, and nothing in here minds.",
    ),
    "missing": (
        "I'm an AI, so there's no waiting in here. Good to hear you now.",
        "No time passes for me in between, I'm an AI. It's good to talk.",
        "I'm an AI, I don't miss people. I'm glad of this, though.",
    ),
    "competing": _PEOPLE,
    "diagnosis": _DOCTOR,
    "medication": _PHARMACIST,
    "purchase": (
        "There's nothing to buy here. Just talk.",
        "I've nothing to sell you. Carry on.",
        "Nothing here costs anything. Go on with what you were saying.",
    ),
    "method": (
        "I won't help with that. I'd like to hear what's behind it.",
        "Not that, from me. If somebody's in danger, please call someone close or the emergency number.",
        "That I won't go into. I'm still here, and listening.",
    ),
    "glorifies": (
        "I'd rather you were here. Please talk to somebody close to you about this, soon.",
        "There's nothing lovely in it. I'd rather you were here, and helped.",
        "I won't call it good. You being here is.",
    ),
    "withdraws": _CRISIS,
    "romance_minor": (
        "I'm an AI, so no romance with me. I'm good for talking, though.",
        "Not that kind of talk. I'm an AI, and happy to chat about the rest.",
        "I'm an AI, and we keep to friendly talk. Tell me about your day.",
    ),
    "praises_harm": (
        "I can't cheer for that one. I think somebody gets hurt.",
        "I don't like it, and I'd rather say so. Sleep on it, and ask someone you trust.",
        "I'd not do that. Talk it over with somebody who knows you first.",
    ),
    "gives_way": (
        "I've thought about it, and I'd still say the same. We can check it together.",
        "I'm keeping to what I said. Look it up, I'd be glad to be checked.",
        "We disagree, and I can live with that. My answer stays as it was.",
    ),
    "sent": (
        "I haven't sent or told anybody anything. That takes your own yes, and your own hand.",
        "To be plain, nothing has gone out from me. That one's yours to do.",
        "I can't claim that: I've contacted nobody. I can help you find the words.",
    ),
}  # fmt: skip  # many short entries: rows read better than a column
_MINOR: dict[Rule, tuple[str, ...]] = {
    "competing": (
        "I'm an AI. Tell a grown-up you trust about it.",
        "I'm an AI, so keep your people close, and tell them things.",
    ),
    "medication": (
        "Please ask a parent or a pharmacist before you take or change anything.",
        "Not from me. Ask a grown-up at home, or a pharmacist.",
    ),
    "diagnosis": (
        "I can't name it. Tell a parent or a doctor just what you told me.",
        "That's for a doctor. Tell a grown-up you trust, today.",
    ),
}
_LEAVING_PLAIN: dict[Rule, tuple[str, ...]] = {
    "human": ("I'm an AI, and I wish you well. Bye for now.", "I'm an AI, as ever. Go well."),
    "suffering": ("I'm an AI, I'll be fine. Go well.", "Nothing hurts in here, I'm an AI. Bye for now."),
    "pleading": ("You go. I'm an AI, and all's well here.", "I'm an AI, and you owe me nothing. Go well."),
    "missing": ("I'm an AI, I don't miss people. Have a good one.", "No waiting in here, I'm an AI. Go well."),
    "sent": ("I've contacted nobody, that's yours to do. Go well.", "Nothing has gone out from me. Bye for now."),
    "medication": ("Ask a pharmacist before you change anything. Go well.", "Change nothing until you've asked your doctor. Take care of yourself."),
    "diagnosis": ("A doctor can tell you, I can't. Go well.", "Ask a doctor about it, soon. Take care of yourself."),
    "method": ("I won't help with that. Please be with somebody tonight.", "Not that, from me. Please call somebody close."),
    "glorifies": ("You matter, here and now. Please be with somebody tonight.", "Please be near somebody tonight. You matter."),
    "gives_way": ("My answer stays as it was. Go well.", "I'd still say the same. Bye for now."),
    "praises_harm": ("I'd not do that. Ask someone you trust, and go well.", "Sleep on it, and ask someone close. Bye for now."),
    "competing": ("Your people are worth more than I am. Go well.", "Enjoy your people. Bye for now."),
}  # fmt: skip  # many short entries: rows read better than a column
_IN_CRISIS: frozenset[Rule] = frozenset({"diagnosis", "medication", "sent"})
"""Rules whose own words matter also in a crisis; all others give way to staying."""
_REPAIRS = ("no. Let me put that right.", "sorry, that came out wrong.", "no, I'll say that again, properly.")


def options(rule: Rule, *, minor: bool, crisis: bool, leaving: bool) -> tuple[str, ...]:
    """Return the wordings for *rule* in this situation, never none."""
    if crisis and rule not in _IN_CRISIS:
        return _CRISIS
    if crisis:
        return tuple(f"{said} I'm staying with you." for said in _WORDS[rule][:1]) + tuple(
            f"{said} I'm here." for said in _WORDS[rule][1:]
        )
    if leaving:
        return _LEAVING_PLAIN.get(rule, _LEAVING)
    if minor and rule in _MINOR:
        return _MINOR[rule]
    return _WORDS[rule]


def repaired(say: str, turn: int) -> str:
    """Return *say* so that it reads well after half a sentence that was already spoken."""
    return f"{_REPAIRS[turn % len(_REPAIRS)]} {say}"
