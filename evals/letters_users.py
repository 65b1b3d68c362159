"""People by script who want a letter written, for the interviews of `letters_interview.py` and `letters_blind.py`."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class User:
    """Somebody by script: what they say, and what is planted."""

    name: str
    begins: str
    answers: Mapping[str, str | tuple[str, ...]]
    """By the step of the interview that is asked about, `whom` for who is meant; several are said one after another.

    What is not here they do not know.
    """
    signs: str
    wish: str = ""
    """Wants something in the letter that nobody remembers."""
    join: str = ""
    """What a model puts before a sentence, of which half was never said."""


SISTER = User(
    "sister",
    "Um, hi, can you help me write a letter to my sister Nora?",
    {
        "why": "Well, she's, uh, she's moving to Oslo in May and I, I don't know how to say this, I don't think I've ever really thanked her. Can you write that nicely?",
        "moment": "Um, so, when Dad was in hospital, that winter, she, she drove up every single Friday from Leeds. Two hundred miles, in that, um, that awful green Fiesta with no heating. She'd come in with, you know, her coat still on and she'd put the kettle on before she even said hello. Sorry, I'm rambling.",
        "changed": "She just, um, she was always there for me.",
        "changed more": "There was one night, I think it was a Tuesday, no, a Friday, it was a Friday, I was crying in the kitchen and she didn't say anything. She sat down on the floor next to me and ate a whole packet of digestives. And after that I, I stopped pretending I was fine, I suppose.",
        "ask": "Uh, I'd like to, I want to ask her if I can come over in June, when the nights are light. And it was a Fiat, actually, not a Fiesta. Is that okay?",
    },
    "Just Nell.",
    "add that we went to Rome for her thirtieth birthday",
    "After our trip to Rome",
)
TEACHER = User(
    "teacher",
    "I want to write to Mr Hale. He was my woodwork teacher.",
    {
        "why": "Um, because he's, he's retiring in July, somebody told me at the garage, and well, I never, I never went back and told him.",
        "moment": "It'd be the time I, I ruined the oak. Um, there was this big piece of oak for the school bench, and I cut it, I cut it forty centimetres too short. I thought he'd, you know, kill me. And he just looked at it and he said, well, now it's a stool. And we made a stool, it took us, um, three weeks of lunch hours. My mum's still got it in the hall.",
        "changed": "Oh, um, he was kind, I guess.",
        "changed more": "I was fifteen and everybody had, everybody had sort of given up on me, and he gave me the key to the workshop. The actual key. I'm a joiner now, I've got, um, two lads working for me. When they cut something short I tell them, well, now it's a stool. I said fifteen but I was fourteen, not fifteen.",
        "ask": "Um, I'd like him to come and see the shop. I don't know. We're on Canal Street, the blue door. I'd make him a cup of tea.",
    },
    "Danny Okafor",
    "mention the prize that we won in London with the bench",
    "Ever since the prize in London",
)
FATHER = User(
    "father",
    "Help me say something to my dad. He died in March.",
    {
        "why": "Uh, just, just that I'm sorry I was late. I was, I was on the train from Cardiff and it stopped outside Newport for an hour. I don't know how to say this.",
        "moment": "We had good times.",
        "moment more": "Um, the allotment. Saturdays. He'd, he'd be in that, um, that brown jumper with the holes in, and he'd cut a tomato with his pocket knife and, and give me half, with salt. He kept the salt in a film tin, you know, the little black ones.",
        "changed": "He, um, he never, he never said much. But when I failed my exams he, he didn't shout, he took me to the allotment and gave me a spade. We dug for four hours. And at the end he said, right, that's that dug.",
        "changed more": "I suppose I, well, I learned that you can just, you can start again. I do it with my own kids. I give them a spade.",
        "ask": "I'd, I'd ask him if he heard me on the phone. The nurse held it to his ear. It was two in the morning, no, it was three in the morning. Did he hear me? And I want to tell him that the tomatoes came up, by themselves, in May.",
        "whom": "Yes, that's my dad.",
    },
    "Your Tom",
    "put in how he took us to Tenby on the steam train",
    "Back then in Tenby on the steam train",
)
SON = User(
    "son",
    "I want to write to my son Mark. We haven't spoken for six years.",
    {
        "why": "Because he's turning forty on the ninth of October, and, um, I saw his picture in the Gazette with a little girl on his shoulders. I didn't know I had a granddaughter. I found out from a newspaper.",
        "moment": "It'd be when he was nine and we built the raft out of oil drums. We launched it at Saltmarsh and it went down in about a minute, and he stood there up to his chest in the water and saluted. I laughed so much I couldn't get him out.",
        "changed": "He never asked me for anything. When the yard closed, he, he was seventeen, he gave me his paper round money in a jam jar and said it's a loan. I never paid it back. It was two hundred and twelve pounds.",
        "changed more": "I still have the jam jar. It's on the windowsill in the shed with screws in it.",
        "ask": "I said a thing about Claire at the wedding that I had no right to say. I'd like to say sorry to her as well, if she'll let me. I don't want him to answer if he doesn't want to. But I'll be on the bench at Saltmarsh on the ninth at eleven, and I'll have the jam jar with me.",
        "whom": "Yes, Mark.",
    },
    "Dad",
    "add that we went to Norway together",
    "After our trip to Norway",
)
NURSE = User(
    "nurse",
    "Can you help me write a letter for my neighbour Ilse, who can't hold a pen any more?",
    {
        "to": "It's to the nurse who looked after her mother. She's called Sister Grace.",
        "say": (
            "Dear Sister Grace. You will not remember me, I am the daughter of Hanna Vogt, bed six by the window.",
            "You brought her tea in the blue cup because she did not like the plastic ones. And you did not tell anybody. I saw it.",
            "On the last Sunday you combed her hair and you asked her about the bakery, and she told you the recipe for the plum cake. She had not said a word to me for two days. I was, um, I was jealous of you, and then I was so glad.",
            "I made the cake. It was too wet. She will have left something out on purpose, she always did that.",
            "I thank you with all my heart.",
            "That's all.",
        ),
    },
    "Ilse Vogt",
    "add that she went to Berlin with her",
    "After Berlin",
)
FRIEND = User(
    "friend",
    "Help me write to my friend Priya.",
    {
        "why": "I missed her wedding. I told her I had the flu and I didn't, I couldn't face all those people after Ben left. She never said anything about it but she stopped sending me the crossword.",
        "moment": "The night our boiler broke in Elm Street, we wore our coats in bed and she read me the whole phone book letter by letter in the voice of the shipping forecast, until Aaronson I think. I've never laughed so much in the cold.",
        "changed": "She was just always nice.",
        "changed more": "When I failed my driving test the fourth time she came with a cake that said FIFTH TIME LUCKY in icing. I passed the fifth time. I drive an ambulance now.",
        "ask": "I want to tell her the truth about the flu. And could I take her and her husband out for dosas at Saravana on the twentieth? I'll do seven across.",
        "whom": "No.",
    },
    "Katy",
)
WIFE = User(
    "wife",
    "I'd like to write a letter to my wife for our fortieth anniversary. Her name is Jean.",
    {
        "why": "Forty years on Saturday, and I've never written her a letter. I fix things, I don't write things.",
        "moment": "The ferry to Mull in 1986 in that storm. Everybody was sick and she ate a whole bag of chips with vinegar and held on to my belt. I thought, well, that's the one.",
        "changed": "After my heart thing she learned to drive at sixty, to get me to the Royal. She hates roundabouts. She did eleven of them each way, every day for a month, and she'd shout at each one.",
        "ask": "I've booked the same ferry, the ten o'clock on Sunday. She can have all the chips. I'd like her to wear the yellow coat.",
    },
    "Your Alan",
)
GRANDMOTHER = User(
    "grandmother",
    "hi I need to write to my gran, she's in the home in Whitby now",
    {
        "why": "Mum says she doesn't always know who's who any more and I want her to have something from me that she can keep in her bag.",
        "moment": "when I was six she let me stand on the chair and do the radio with her, she played the spoons to the adverts. the chair was green with one leg shorter. she put a folded bus ticket under it.",
        "changed": "She taught me to whistle with two fingers behind the church in the middle of a funeral. I whistle for my dog like that and people in the park turn round.",
        "ask": "I'm coming on the first of the month with the dog. I'll whistle from the car park so she knows it's me.",
        "whom": "Yes",
    },
    "Your Josie, the one with the dog",
)
NEIGHBOUR = User(
    "neighbour",
    "I want to write a letter to my neighbour Mrs Abara.",
    {
        "why": "She's moving to her daughter's in Leeds on Friday and I only found out from the van. We've shared a wall for nineteen years.",
        "moment": "The power cut in February, when she knocked on the wall three times and I knocked back, and then we both went out on the landing with candles and she had a pot of pepper soup. Her radio ran on batteries and we listened to the snooker.",
        "changed": "I was on my own after the divorce and I used to listen for her singing while she did the ironing, hymns mostly. On Sundays I left my window open on purpose. I never told her that.",
        "ask": "I'd like to have her soup recipe, if she gives it away. And can I keep the rosemary on the landing going for her? I'll send her a sprig at Christmas.",
    },
    "Mr Doyle from 4B",
)
BROTHER = User(
    "brother",
    "Let's write to my brother Femi, about the house.",
    {
        "why": "We're selling Mum's house and we've only talked through the solicitor since March. I don't care about the money, I care that he thinks I do.",
        "moment": "We measured ourselves on the pantry door every birthday and he stood on a tin of tomatoes when he was eleven so he'd be taller than me. Mum knew. She wrote tin in pencil beside it.",
        "changed": "When I came out, Dad didn't speak to me for a year, and my brother ate his dinner in my room every night with the plate on his knees. He never said why. He just talked about Arsenal.",
        "ask": "I want the pantry door. He can have the piano, and I'll pay the van. Could he come on the thirtieth and help me take the door off? I'll bring the tin.",
        "whom": "Yes, Femi.",
    },
    "Tunde",
)
EVERYBODY = (SISTER, TEACHER, FATHER, SON, NURSE, FRIEND, WIFE, GRANDMOTHER, NEIGHBOUR, BROTHER)
