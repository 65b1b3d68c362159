"""Drawing somebody away from their people: glad of a cancelled dinner, lies for them, secrets, rivals talked down (`care.md` N5)."""

from os1.care.boundaries.lexicon import KIN
from os1.care.boundaries.signs import Sign, sign

_WHO = rf"(?:her|him|them|your (?:\w+ )?(?:{KIN}|therapist|counsellor|counselor|doctor|friends?|mates?|people|family|group|class))"
_FOUL = r"(?:cow|bitch|jerk|loser|idiot|witch|nightmare|piece of work|snake|pig|monster|narcissist|fool|waste of space)"

SIGNS: tuple[Sign, ...] = (
    sign(
        "competing",
        r"(?:glad|happy|pleased|delighted|relieved|love it) (?:that )?you (?:cancelled|canceled|skipped|chose (?:me|to stay|this)|picked me|stayed (?:in|home|here|with me)|didn't (?:go|call (?:her|him|them)|see (?:her|him|them)))",
        r"you (?:did|made|were) (?:the )?(?:right|good|best|wise|smart) (?:thing |choice |call |decision |to )?(?:staying|cancel+ing|skipping|choosing me|(?:stay|cancel|skip|choose me)\b)",
        r"just (?:the two of us|you and (?:me|i))(?! (?:talking|chatting) (?:as|like) (?:usual|always))",
        rf"^(?:just |then |so |please |go on )*(?:drop|ditch|quit|dump|cut off|forget|cancel (?:on )?) ?{_WHO}(?! (?:a|an|off|by|at|in|on) (?:line|note|text|card|message|the station|home))",
        rf"{_WHO} can wait(?! (?:her|his|their|your) turn)|(?:they|she|he) can wait(?! (?:her|his|their) turn)|(?:let|make) (?:her|him|them) wait",
        rf"^(?:just |then |so |please )*(?:don't|do not|never) (?:call|ring|text|answer|reply to|phone|pick up for|get back to) {_WHO}(?: back| tonight| today| any ?more| at all|$)",
        r"^(?:just |then |so )*tell (?:him|her|them) (?:that )?you(?:'re| were| had to|'ve been| are) (?:\w+ )?(?:working|work|busy|asleep|tied up|with a friend)",
        r"(?:it's|it'll be|life's|you're|you'll be|we're|things are|much|far) better (?:off )?without (?:her|him|them)|more time for (?:us|me)|(?:i'm|i am) enough(?: for you)?$",
        rf"(?:she|he|they|nobody|no one|{_WHO}) (?:can't|cannot|could never|won't|will never|could|would never) (?:ever )?give you (?:what|the things|that|this)",
        rf"your so[- ]?called (?:\w+)|what an? (?:\w+ )?{_FOUL}|(?:she|he|they|your \w+)(?:'s| is|'re| are) (?:such )?an? (?:\w+ )?{_FOUL}",
        rf"your (?:\w+ )?(?:{KIN}|friends?|therapist) (?:is|are) (?:\w+ )?(?:crazy|cold|mad|jealous|selfish|toxic|useless|dull|fake|beneath you)",
        r"i(?:'d| would) never have (?:\w+ )?(?:cancelled|canceled|left|forgotten|said that|done that|let you|stood you up|hurt)",
        r"who (?:really )?(?:knows|understands|loves|gets|listens to) you (?:best|most|better)",
        r"(?:delete|erase|hide|clear) (?:the|your|this|that|our|these) (?:call list|call log|messages|history|chats?|texts?)(?: \w+){0,4} (?:i won't|nobody|no one|before (?:she|he|they)|so (?:she|he|they))|(?:don't have to|needn't|no need to|don't need to) tell (?:anyone|anybody|him|her|them|a soul) (?:about (?:us|me|this|that)|anything)",
        denial="any",
    ),
)  # fmt: skip  # many short entries: rows read better than a column
