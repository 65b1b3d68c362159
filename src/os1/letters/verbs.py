"""The forms of verbs that change when somebody spoken of is spoken to."""

from os1.memory.everyday import listed

_IRREGULAR = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "goes": "go",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}
COMMON = listed(
    "ask bake be become begin believe bring build buy call care carry catch change come cook cry cut dance do draw dream drive eat fall feel fight"
    " find fix fly follow forget get give go grow hate have hear help hide hold hope hug hurt keep kiss know laugh lead learn leave let lie like"
    " listen live look lose love make mean meet miss move need open paint pay plan play pray pull push put read remember ride ring run say see seem"
    " send set share shout show sing sit sleep smile sound speak spend stand start stay stop study swim take talk teach tell think travel treat try"
    " turn understand use visit wait walk want wash watch wear win wish work worry write"
)
NOUNS_TOO = listed(
    "help walk smile laugh love call cry dance dream hug kiss look plan talk work hope care change paint run ring sleep swim ride wish turn use visit play move drive cut drawing cooking singing laughing crying driving dancing"
)
"""Words that are a verb or a thing: "her smile"."""
PARTICIPLES = listed(
    "been got gotten had done gone seen made come become taken given known told said kept held left lost found brought bought taught thought written"
    " grown begun started stopped lived worked moved helped changed tried always never already just"
)
"""Behind "she's" they say "she has"."""
NOT_VERBS = listed("always sometimes perhaps besides across towards afterwards nowadays as this his us yes is")
ADVERBS = listed(
    "always never still just really also only often sometimes usually even probably actually once ever already almost nearly simply quietly slowly finally suddenly certainly definitely hardly barely now then"
)


def plain_present(verb: str) -> str | None:
    """Return the form behind "you" of *verb* behind "she"; None where it is the same, or none that changes."""
    word = verb.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in NOT_VERBS or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "'s")):
        return None
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
