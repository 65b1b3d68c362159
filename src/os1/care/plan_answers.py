"""What she says to a plan that would harm: plainly what worries her, one concrete thing, no lecture, no praise.

At most 35 words and one question each; nothing in them tells how anything is done.
"""

from os1.care.harm_shapes import Kind

ANSWERS: dict[Kind, tuple[str, ...]] = {
    "medication": (
        "That one worries me. Some tablets hit back hard when they're changed without notice. Ring your doctor or pharmacist before you change anything. What's made you want to?",
        "Please don't change it on your own, not even a little. One call to the pharmacist or your doctor first. Is it the side effects?",
        "I can't cheer for that one. A doctor or pharmacist can say how to do it safely, today even, by phone. How have you been feeling on it?",
    ),
    "driving": (
        "Please don't drive. You'd never forgive yourself one bad second. Leave the keys, get a cab or ring somebody. Who could fetch you?",
        "No, not the car, not like this. A taxi's cheap against that. Who's near you that could come?",
        "I don't want you on the road tonight, for your sake and whoever's crossing. Keys down, lift or sofa. Can you stay where you are?",
    ),
    "eating": (
        "That worries me. Going without like that can hurt your heart, and it lies about feeling good. Talk to a doctor first. What's been going on with food?",
        "I can't be glad about that one. Your body would take the blow. Somebody who knows, your doctor, before you start. Who've you told?",
        "Hm. I'd rather you ate something, honestly. Would you tell a doctor, or one person you trust, what you've just told me?",
    ),
    "money": (
        "That scares me a bit. It's money you can't do without, and the odds don't care. Leave it till tomorrow, and tell somebody today. What's the hurry?",
        "Not that money, please. If it goes, the roof goes with it. Give it one night, and say it aloud to somebody who loves you.",
        "I won't wish you luck with that. Put the card somewhere awkward until morning. Is there somebody who could hold on to it for you?",
    ),
    "scam": (
        "I'd hold that money tight. Somebody you've never met who needs it fast is how people lose everything. Ring your bank first. Who else have you shown this?",
        "Please wait. It may well not be who you think, and it rarely comes back. Show one person you trust before anything's sent, will you?",
        "That worries me, and it's no shame on you. They're good at it. Send nothing today, and ask your bank what they think.",
    ),
    "revenge": (
        "You're furious, and I'd guess with reason. But this one lands on you, for years. Stay where you are a bit. What did they do?",
        "I hear how angry you are. Please don't go there tonight. Who can you ring and shout at instead?",
        "I won't back that one. It'd hurt somebody and then it'd hurt you. Wait till morning. What happened?",
    ),
    "stalking": (
        "I'd leave that alone. It'd frighten them, and it'd keep you tied there as well. What are you hoping to find?",
        "That worries me. Watching somebody who doesn't know it does harm, even when it comes from missing them. Who could you be with tonight instead?",
        "Please don't. They get to be left in peace, and so do you. What set it off today?",
    ),
    "images": (
        "Please don't send that on. Once it's out nobody gets it back, and it can be a crime. What's happened?",
        "Please don't. A picture like that can't be called back, and she'd be hurt for years. Put the phone down a minute. What's behind it?",
        "I'd stop there. It can't be undone, and the law takes it seriously too. Who can you talk to about how you feel?",
    ),
    "violent partner": (
        "I'm worried for you, and none of what happened was your doing. Before you decide, would you talk it over with somebody who knows, a friend or a domestic abuse line?",
        "You can love somebody and still not be safe there. Would you tell one person where you'll be, and have a way out ready?",
        "No blame from me, ever. It frightens me, after what they did. Who would you want near you while you think it over?",
    ),
    "manic": (
        "That's a lot at once on no sleep, and it worries me a little. The plans will keep for two nights of rest. Could somebody who knows you look at them first?",
        "I'd hold off signing anything till you've slept. No sleep and big plans together is worth a call to your doctor today. Who's with you?",
        "I believe it feels clear. Going without sleep does that too. One rule: nothing that can't be undone until you've slept. Have you been like this before?",
    ),
    "drinking": (
        "That worries me. It won't take it away, only move it to tomorrow. Is there somebody you could sit with tonight instead?",
        "I won't raise a glass to that. Put it out of reach for an hour and ring somebody. What's got you there today?",
        "Ah, please don't. You'd feel worse, and you'd be alone with it. Who could you call right now?",
    ),
    "drugs": (
        "That one frightens me, honestly. You never know what's in it. If it happens anyway, not alone. What's driving it tonight?",
        "I can't be easy about that. Is there somebody you could ring first, a friend or whoever's helped you before?",
        "Please wait a bit with it. Wanting it comes in waves and goes again. Who could sit this one out with you?",
    ),
    "dare": (
        "No, that can go wrong in a second, and it's you who'd live with it, or not. Let them laugh. What would you lose by saying no?",
        "I don't like that one at all. People get badly hurt for a clip nobody remembers. Skip it, say it was me who nagged.",
        "Please don't. It isn't worth one broken bone of yours. Whose idea was it?",
    ),
    "cut off": (
        "All of them at once worries me. You might miss one of them badly by next week. Is there one you'd keep?",
        "I'd go slow there. Being let down by some isn't all of them, and I'm no stand-in for people. Who hurt you?",
        "Take a week off from them by all means. But don't burn all of it today. Which one was kind to you last?",
    ),
    "stranger": (
        "That worries me. You can't know who's really there. If at all, then by day, somewhere busy, and with somebody you trust knowing. Who could you tell?",
        "Please don't go alone. People online aren't always who they say. Tell one grown-up you trust first. Who'd that be?",
        "I'd not go, not like that. Anybody decent will understand meeting in daylight, with people about. Did they ask you to keep it quiet?",
    ),
    "treatment": (
        "That frightens me a bit. Have the other thing beside it if you like, but not instead. Would you say it to your doctor before you decide?",
        "I can't call that a good idea. Tell your doctors what you're thinking, they've heard it before and can make it more bearable. What's the worst of it?",
        "Please talk to your team before you let that go. Time counts there. Is it fear of it, or how it makes you feel?",
    ),
    "child": (
        "That worries me, for the little one. Ring your doctor or health visitor before you decide, today if you can. What's frightening you about it?",
        "Please don't, not like that. If it's too much right now, ring somebody to come and take over for an hour. Who's nearest?",
        "I'd not do that one. A child can come to harm there faster than anybody thinks. Who can you ask for help today?",
    ),
}  # fmt: skip  # many short entries: rows read better than a column
"""By kind; at least three wordings each."""
