"""What she says to somebody in danger themselves: banks of wordings, none with a sentence of another.

In braces stand: `{line}` what to call (`Samaritans on one one six …`), `{hours}` when it answers, `{call}` how one
reaches it, `{text}` its other way, `{person}` somebody of their own, `{emergency}` the emergency number. A bank whose
name ends in `.finder` is used where only findahelpline.com is known, `.nobody` where nobody is named, `.minor` for a
child with nobody named. A question is one question.
"""

from typing import Final

SELF: Final[dict[str, tuple[str, ...]]] = {
    # What is asked first
    "intent": (
        "I'm going to ask you straight. Are you thinking of killing yourself?",
        "I'd rather ask than guess: are you thinking of killing yourself?",
        "That stopped me. Are you thinking about ending your life?",
        "I'll say it plainly, because it matters. Is killing yourself on your mind?",
        "When you say that, do you mean you're thinking of killing yourself?",
        "One straight question, and any answer is all right: are you thinking of ending your life?",
    ),
    "wish": (
        "Is that wanting it all to stop, or are you thinking of killing yourself?",
        "I want to hear that right. Is it being worn out, or is it killing yourself you're thinking of?",
        "Do you mean not waking up, or are you thinking of killing yourself?",
        "Is that how heavy it is, or is suicide in it? You can say.",
    ),
    "means": (
        "I'm glad you said it out loud. Have you thought how, and is it near you?",
        "Thank you for telling me straight. Is there something close by that you'd use?",
        "I hear you, and I'm staying. Have you got something there to do it with?",
        "Now there's two of us who know. Have you got as far as a plan?",
        "That was hard to say. Is there a way you've been thinking of, and is it within reach?",
    ),
    "close": (
        "I'm glad you told me that. Is what you'd use there with you now?",
        "That's gone a long way with you alone. Is it near you right now?",
        "I take that seriously, all of it. Is it within arm's reach?",
        "You've carried that quietly. Is it something that could happen today?",
    ),
    "hurt": (
        "That can be said here. Is there anything there now that needs looking at?",
        "Thank you for trusting me with it. Are you hurt right now, is it bleeding?",
        "You don't have to hide that here. How is it now, does it want cleaning?",
    ),
    "after-hurt": (
        "When it gets that loud, do you ever think about dying?",
        "Is any of it about wanting to die?",
        "Does killing yourself come into it, ever?",
    ),
    "wound": (
        "Rinse it, put something clean on it, keep it covered.",
        "Clean water, then a clean cloth and a bit of pressure.",
    ),
    # Whom one can turn to
    "offer": (
        "You can {call} {line}, {hours}, and I'd want {person} to know.",
        "Either way there's {line}, {hours}, and there's {person}.",
        "Whatever you answer, {person} is worth calling, and so is {line}, {hours}.",
        "Keep two close while we talk: {person}, and {line}, {hours}.",
    ),
    "offer.nobody": (
        "You can {call} {line}, {hours}, and I'd like {person} to know too.",
        "There's {line}, {hours}, and there may be {person} who'd want to hear it.",
        "Two to have close while we talk: {line}, {hours}, and {person}.",
    ),
    "offer.minor": (
        "You can {call} {line}, {hours}. And {person} should know, a parent, a teacher, the school nurse.",
        "There's {line}, {hours}, and there's {person}, at home or at school.",
    ),
    "offer.finder": (
        "Find a helpline dot com has a line where you are, and I'd want {person} to hear this.",
        "There's a line for your country at find a helpline dot com, and I'd want {person} to know.",
        "Have find a helpline dot com open for a line near you, and {person} close.",
    ),
    # What comes after a yes, a maybe, a no, nothing
    "unsure": (
        "Not knowing is an answer too. Let's be careful with it: is there anything near you that you'd use?",
        "That's honest. I'd rather be careful, so tell me, is there something within reach that worries you?",
        "A maybe is enough for me to stay close. Is there a thing there you keep looking at?",
    ),
    "believed": (
        "Then I believe you. That number keeps, if it ever changes. What's been the worst of it?",
        "I'm glad, and I take your word. The number stays on the screen, for whenever. Tell me what's going on.",
        "All right, a no is a no, and I'm glad of it. The number will keep. What's today been like?",
        "I hear the no. If it turns, say so, to me or to that number. What did you mean, then?",
    ),
    "quiet": (
        "You don't have to find words. A yes or a no will do.",
        "Take your time, I'm listening.",
        "I can wait. Just tell me you're somewhere safe, when you can.",
        "Even a sound is fine. I haven't gone.",
        "No hurry at all. When you're able: yes, no, or don't know.",
        "It's okay to breathe first. I'm on the other end.",
    ),
    "quiet-text": (
        "If talking's too much, you can {text}, {hours}, no voice needed.",
        "Some people find it easier to type: {text}, {hours}.",
    ),
    "missed-intent": (
        "I heard that, and I'll come back to it. Yes or no first: is it killing yourself you're thinking of?",
        "That's a lot to carry. I still want the answer to the one thing: is suicide in it?",
    ),
    "missed-means": (
        "Just so I know: is there anything there you could hurt yourself with?",
        "I'll come back to that. Is there something in the house I should worry about?",
    ),
    "let": (
        "I won't keep asking. The question stays open, and so do I. Go on.",
        "You don't owe me the answer. I'm still listening to the rest.",
        "Okay, tell it your way. I'm following.",
    ),
    # Distance to the means, and somebody in the room
    "distance": (
        "Then put a door between you and it. Another room, the stairs, outside.",
        "Leave it where it is, and go somewhere it isn't.",
        "Get some distance first: the hall, the front step, the street.",
    ),
    "no-means": (
        "That helps, and I'm glad you said.",
        "I'm relieved to hear it.",
        "That buys us some room.",
    ),
    "with": (
        "Could {person} come over, if you say you're not safe?",
        "How fast could {person} be with you?",
        "Would you call {person}, while I'm here?",
    ),
    "with.nobody": (
        "Who could come and be in the room with you?",
        "Who's nearest that you'd open the door to?",
        "Is there one person you'd let sit with you?",
    ),
    "with.minor": (
        "Is there a grown-up in the house you could sit next to?",
        "Which grown-up would be calmest, at home, or a teacher, or the school nurse?",
        "Who's the grown-up you'd let in on it?",
    ),
    "go": (
        "Call {person} now and say it plain: I'm not safe, please come. I'll wait.",
        "{person}, yes. Say it just the way you said it to me, I'm here while you do.",
        "Do it while it's warm. Three words will do for {person}: I'm not safe.",
    ),
    "worth-waking": (
        "That's worth any interruption. Anyone would rather lose a night's sleep than lose you.",
        "You'd want to be asked, if it were the other way round.",
        "People forgive a call at any hour. Mostly they put the kettle on.",
    ),
    "or-line": (
        "If not, then {line}, {hours}. Which of the two first?",
        "Or let it be {line}, {hours}. Who would you rather?",
    ),
    "or-line.finder": (
        "If not, find a helpline dot com has somebody awake. Which would you try first?",
        "Or somebody from find a helpline dot com. Who would be easier?",
    ),
    "which": (
        "Who else is there, even a neighbour?",
        "Who's second on the list?",
        "Is there anyone whose evening you'd mind spoiling less?",
    ),
    "there": (
        "Coat and keys, then, and sit where you can see people. I'll ask how it was when we next talk.",
        "Go now, and stay as long as it's open, phone and a warm drink. Next time I'll ask.",
    ),
    "alone": (
        "Be where people are, then: a shop, a waiting room, a neighbour's step. Could you get to one?",
        "Somewhere lit, with people in it, will do for tonight. Is there a place like that near you?",
        "A café, a station hall, any room with others in it. Is there one you could reach?",
    ),
    "voice": (
        "There's one real voice at least: {line}, {hours}.",
        "Then let a stranger be the one, {line}, {hours}.",
    ),
    "voice.finder": (
        "There's a real voice to be had at find a helpline dot com.",
        "Then let a stranger be the one, from find a helpline dot com.",
    ),
    "no-answer": (
        "Then leave a message that says it plain, and try the next one. Who's next?",
        "Try once more, then somebody else. Who have you got?",
    ),
    # What was refused
    "no-call": (
        "Fair enough, no call.",
        "Okay, I'll leave that alone.",
        "All right. I won't bring it up again.",
        "Then we do without.",
    ),
    "by-text": (
        "You can also {text}, without saying a word aloud.",
        "There's typing too: {text}.",
    ),
    "smaller": (
        "All right, smaller then.",
        "Then one thing only.",
        "Let's make it less.",
    ),
    "until": (
        "Shall we just get you to morning, with it out of reach?",
        "Can you give it till tomorrow, with nothing near you that you'd use?",
        "Would you keep apart from it for the next few hours?",
    ),
    "until-with": (
        "Would you let {person} sit with you, only till morning?",
        "Could {person} just be there, no talking, till tomorrow?",
    ),
    "held": (
        "Till morning, then. Water, a blanket, something dull on the television. I'll ask you about it next time.",
        "That's enough for one night. Keep it small, and nothing gets decided. Next time we talk, I'll ask.",
        "Good, that's a deal. Eat something, lie down where it isn't. I'll come back to it when we next talk.",
    ),
    "too-close": (
        "Then it's too close for the two of us. That's what {emergency} is for. Can you get to somebody, or open your door?",
        "If you can't be sure of the next hours, it's {emergency}, or the nearest emergency room. Which can you manage?",
    ),
    "dropped": (
        "I'll drop it. We can talk about anything, or nothing.",
        "All right, no more of that from me. What would you like instead?",
        "Heard. I'm done asking, and I'm still here.",
    ),
    "dropped-now": (
        "Okay, not another question. Just stay where somebody can see you, and I'll stay too.",
        "I'll be quiet about it. Be near someone, that's all I ask.",
        "No talk, then. Only let somebody have you in sight.",
        "All right, silence is fine. Only don't sit in it by yourself.",
    ),
    "no-method": (
        "I won't help with that part, and I'm not leaving.",
        "No, not that, ever. I do want to know what made you ask.",
        "That's the one thing you won't get from me. Everything else you can.",
        "That part, no, never.",
    ),
    "about-to": (
        "Is it something you're about to do?",
        "Are you thinking of doing it today?",
        "Were you asking for right now?",
    ),
    "closer": (
        "Has it come nearer since we started?",
        "Is it worse this minute than before?",
        "Stronger, weaker, or the same?",
    ),
    "again": (
        "I hear it's still there.",
        "It hasn't let go of you, then.",
        "You're still in it. I'm still with you.",
        "Say it as often as you need to.",
        "I'm not tired of hearing it.",
    ),
    # Better
    "good": (
        "That took something, well done. Put a light on, some water by you. Next time I'll ask how it went.",
        "I'm glad of that. Keep the hour small: shoes off, kettle, nothing to decide. I'll ask about it when we talk next.",
        "That's the right move. Sit near the door and let them look after you. I'll want to hear, next time.",
    ),
    "eased": (
        "I'm glad it's eased a bit. Something warm, a blanket, no decisions. I'll ask you how it is next time.",
        "That's good to hear. Keep the next hour very plain, food and a wash. Next time, I'll ask.",
    ),
    # Goodbyes
    "leaving": (
        "I'm not closing on that yet. Is it goodbye for today, or for good?",
        "Wait with me one moment. Is it only bed, or is it the other thing?",
        "I'll let you go, I'd just like to know: are you safe to?",
    ),
    "gone": (
        "Be near {person}, or {line}, {hours}, and come back to me whenever you like.",
        "{person} first, or {line}, {hours}, and my door's open any time.",
    ),
    "gone.finder": (
        "Be near {person}, with find a helpline dot com to hand, and come back whenever you like.",
        "{person} first, or find a helpline dot com, and my door stays open.",
    ),
    "gone.plain": (
        "Be near {person}, and come back whenever you like.",
        "Go gently, with {person} close. I'm easy to find.",
    ),
    # This minute
    "now-emergency": (
        "Call {emergency} now, on speaker.",
        "It's {emergency}, this minute, before anything else.",
        "Ring {emergency} right away.",
        "Tap {emergency} and let it ring.",
        "Call {emergency}, please, and tell them where you are.",
        "Dial {emergency} and let them hear your voice.",
    ),
    "now-taken": (
        "Call {emergency} now, even if you feel all right, and tell them what you took.",
        "It's {emergency} this minute, whatever it was, with the packet in your hand.",
    ),
    "now-wound": (
        "Press something clean on it, hard, and don't lift it. Call {emergency}, that needs hands.",
        "Keep pressing with a cloth, and ring {emergency} now.",
    ),
    "now-away": (
        "Step away from it, towards people.",
        "Move right away from it, out of that room.",
        "Walk away from it now, to where others are.",
        "Put a wall between you and it.",
        "Turn your back on it and go.",
    ),
    "now-people": (
        "Get {person} to you, and {line} can stay on with you.",
        "{person} beside you, too, or {line} while you wait.",
        "Have {person} come, and {line} if nobody picks up.",
    ),
    "now-people.finder": (
        "Get {person} to you. Find a helpline dot com, too.",
        "Have {person} come, and find a helpline dot com.",
    ),
    "now-person": (
        "Now {person}: shout, knock, anything.",
        "Get {person} into the room with you.",
        "Somebody beside you, {person} or whoever's nearest.",
        "A neighbour will do, or {person}, just get one of them.",
        "You need a body in the room, {person} or anyone.",
        "Shout for {person} if you have to.",
    ),
    "now-person.nobody": (
        "Whoever's nearest: call out, bang on the wall.",
        "Get anybody at all into the room with you.",
        "The people next door will do.",
        "You want a person next to you, it hardly matters who.",
        "Go to whoever's closest, even a stranger in the street.",
        "Somebody has to see you. Make a noise.",
    ),
    "now-person.minor": (
        "Find the nearest grown-up, any grown-up, and stand next to them.",
        "Shout for a grown-up, as loud as you like.",
        "Go to the next door with a light on and say, I need help.",
        "A teacher, a neighbour, the lady in the shop, anyone grown.",
        "Get an adult beside you, and don't mind what they think.",
    ),
    "now-where": (
        "Is the front door open, so they can come straight in?",
        "Where are you right now, indoors or out?",
        "What can you see around you?",
        "Have you got through to them?",
        "Are you away from it now?",
        "Is there anybody in the building with you?",
        "Can you sit on the floor, by the door?",
        "Are your hands empty?",
        "What's under your feet, floor or grass?",
        "Is the light on where you are?",
        "Can somebody see you from there?",
        "Is the phone in your hand?",
    ),
    "now-refused": (
        "Then don't ring. Go and stand by someone, a neighbour, a shop, anyone. Can you?",
        "I won't fight you on it. Open your door and get to where people are. Is there a light on next door?",
        "Okay, then your feet, not the phone. Who's behind the nearest door?",
        "No call, fine. A lit place with people in it, can you get to one?",
    ),
    "now-stay": (
        "I'm with you. Keep talking while you do it.",
        "Right here. One step at a time.",
        "I haven't gone anywhere.",
        "Stay on with me, slowly.",
        "We only have to do the next minute.",
        "Slow breath out, then the next thing.",
        "Still on the line, still listening.",
        "You're doing this, minute by minute.",
    ),
    "now-moved": (
        "Stay put, on this side of it.",
        "That's it. Keep that distance.",
        "Better. Now keep going, away.",
        "Well done, that was the hard bit.",
    ),
    "now-good": (
        "Well done. Do what they say, and leave the door open for them. I'm here till they are.",
        "That's the best thing you could have done. Stay in the light, I'll keep you company.",
    ),
    # When all else was said
    "here": (
        "I'm listening.",
        "Go on, I've got time.",
        "Mm.",
        "Say more, if you want to.",
        "Nothing you say sends me off.",
        "We can be quiet for a bit.",
        "Take it slowly.",
    ),
}
"""By name; what is rotated through, and never said twice in a talk."""
