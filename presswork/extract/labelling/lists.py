"""Lists inside a phrase: commas and conjunctions that join nouns, not clauses."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, Sentence

__all__ = [
    "coordinates",
    "ends_list",
    "ends_name_list",
    "is_last_comma",
    "is_list",
    "is_name_list",
    "is_tail_of_name_list",
]

_BEFORE_NOUN = frozenset({Part.ADVERB, Part.PARTICIPLE, Part.GERUND})
_BEHIND_VERB = frozenset({Part.PREPOSITION, Part.DETERMINER})
_AIM_NEAR = 24
"""How many words before it the first aim may begin."""


def coordinates(s: Sentence, at: int) -> bool:
    """Tell whether the conjunction at *at* joins nouns or adjectives, not clauses."""
    follower = s.part(at + 1)
    if s.among(at + 1, "vague_amounts") or s.among(at + 2, "vague_amounts"):
        return False
    if follower is Part.NOUN and s.part(at + 2) in {Part.FACT, Part.APPROXIMATOR}:
        return False  # a verb that no table knows, "and renovate 112 schools"
    if follower in NOMINAL:
        verbal = _begins_aim(s, at + 1) or _acts(s, at)
        return not (s.among(at + 1, "time_words") or verbal or _begins_clause(s, at))
    if follower is Part.DETERMINER:
        return s.among(at + 1, "possessives")
    if follower is Part.GENITIVE:
        return s.part(at + 2 + (s.part(at + 2) is Part.DETERMINER)) in NOMINAL
    if follower is Part.ADVERB and s.part(at + 2) is Part.PARTICIPLE:
        return s.part(at + 3) in NOMINAL and not _is_done_to(s, at)  # "and newly trained nurses"
    return follower in _BEFORE_NOUN and s.part(at + 2) in NOMINAL


def _acts(s: Sentence, at: int) -> bool:
    """Tell whether "and" at *at* joins verbs, "floods affect 5 people and account for a third"."""
    plural = s.fold(at - 1).endswith(tuple(s.sets["plural_endings"]) or ("\0",))
    known = s.among(at + 1, "base") or s.among(at + 1, "share_verbs")
    if plural and known and s.part(at + 2) in _BEHIND_VERB:
        return True
    opens = s.among(at + 1, "happening") and not s.among(at + 1, "base")
    third = s.fold(at + 1).endswith(tuple(s.sets["plural_endings"]) or ("\0",))
    if opens and third and not plural and s.part(at + 2) is Part.PREPOSITION:
        return True  # "a school and opens up paths"
    done = s.fold(at + 1).endswith(tuple(s.sets["participle_endings"]) or ("\0",))
    return done and s.among(at + 2, "pointing")  # "and encouraged other ports"


def _is_done_to(s: Sentence, at: int) -> bool:
    """Tell whether "has saved 5 lives" ends before "and" at *at*, behind which it goes on."""
    k = at - 1
    while s.part(k) in NOMINAL:
        k -= 1
    counted = s.part(k) is Part.FACT
    while s.part(k) in {Part.FACT, Part.APPROXIMATOR}:
        k -= 1
    return counted and s.part(k) is Part.PARTICIPLE and s.part(k - 1) is Part.AUXILIARY


def _begins_clause(s: Sentence, at: int) -> bool:
    """Tell whether "and" at *at* stands in "4 million people and Norland has"."""
    end = at + 1
    while s.part(end) is Part.NAME:
        end += 1
    named = end > at + 1 and s.part(at - 1) is Part.NOUN
    return named and s.part(end) in {Part.AUXILIARY, Part.VERB}


def _begins_aim(s: Sentence, at: int) -> bool:
    """Tell whether "expand services" at *at* is the second aim of "to fund places and expand"."""
    if not s.among(at, "base") or s.part(at + 1) not in NOMINAL:
        return False
    near = range(max(0, at - _AIM_NEAR), at)
    return any(s.part(k) is Part.INFINITIVE or s.among(k, "verb_takers") for k in near)


def is_list(s: Sentence, at: int) -> bool:
    """Tell whether the comma at *at* stands in "judges, prosecutors and police officers"."""
    k = at + 1
    while (s.part(k) in {*NOMINAL, Part.COMMA} and s.part(k) is s.part(at - 1)) or (
        s.part(k) in {Part.NOUN, Part.COMMA} or _is_kind(s, k)
    ):
        k += 1
    plural = s.fold(k - 1).endswith(tuple(s.sets["plural_endings"]) or ("\0",))
    last = coordinates(s, k) or (plural and ends_list(s, k))
    return k > at + 1 and s.part(k) is Part.CONJUNCTION and last


def _is_kind(s: Sentence, at: int) -> bool:
    """Tell whether the capitals at *at* name no one thing: "cars, SUVs and trucks"."""
    plural = s.fold(at).endswith(tuple(s.sets["plural_endings"]) or ("\0",))
    return s.part(at) is Part.NAME and plural and s.words[at].text[:-1].isupper()


def ends_list(s: Sentence, at: int) -> bool:
    """Tell whether "and" at *at* stands before a last item with its article, "and the port"."""
    end = at + 2
    while s.part(end) in NOMINAL:
        end += 1
    named = s.part(at + 1) is Part.DETERMINER and end > at + 2
    return named and s.part(end) not in {Part.AUXILIARY, Part.VERB, Part.PARTICIPLE}


def is_last_comma(s: Sentence, at: int) -> bool:
    """Tell whether the comma at *at* stands before the "and" of a list, "boats, ships, and"."""
    if s.part(at + 1) is not Part.CONJUNCTION or not coordinates(s, at + 1):
        return False
    k = at - 1
    while s.part(k) in {*NOMINAL, Part.DETERMINER, Part.GENITIVE}:
        k -= 1
    return s.part(k) is Part.COMMA and k < at - 1


def is_name_list(s: Sentence, at: int) -> bool:
    """Tell whether the comma at *at* stands in "Europe, the Levant and Africa"."""
    if s.part(at - 1) is not Part.NAME or not _opens_name(s, at + 1):
        return False
    k = at + 1
    while s.part(k) in {Part.NAME, Part.COMMA, Part.GENITIVE} or (
        s.part(k) is Part.DETERMINER and _opens_name(s, k)
    ):
        k += 1
    # of a very long one the end is out of sight
    return k == len(s.words) or (s.part(k) is Part.CONJUNCTION and _opens_name(s, k + 1))


def _opens_name(s: Sentence, at: int) -> bool:
    """Tell whether a name stands at *at*, an article before it aside."""
    return s.part(at + 1 if s.part(at) is Part.DETERMINER else at) is Part.NAME


def ends_name_list(s: Sentence, at: int) -> bool:
    """Tell whether the conjunction at *at* stands in "the Levant, the Union and the League"."""
    k = at - 1
    while s.part(k) in {Part.NAME, Part.DETERMINER, Part.GENITIVE}:
        k -= 1
    return s.part(k) is Part.COMMA and is_name_list(s, k) and _opens_name(s, at + 1)


def _is_last_of_names(s: Sentence, at: int) -> bool:
    """Tell whether the comma at *at* stands before the "and" of "Tal, Ost, and Lund"."""
    k = at - 1
    while s.part(k) is Part.NAME:
        k -= 1
    joined = s.part(at + 1) is Part.CONJUNCTION and _opens_name(s, at + 2)
    return joined and k < at - 1 and s.part(k) is Part.COMMA and is_name_list(s, k)


def is_tail_of_name_list(s: Sentence, at: int) -> bool:
    """Tell whether the comma at *at* parts capitalized nouns, "Services, Agencies and Organs"."""
    if _is_last_of_names(s, at):
        return True
    k = at + 1
    while s.part(k) in {Part.NAME, Part.COMMA}:
        k += 1
    return s.part(at - 1) is Part.NAME and s.part(k) is Part.CONJUNCTION and k > at + 1
