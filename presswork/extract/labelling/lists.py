"""Lists inside a phrase: commas and conjunctions that join nouns, not clauses."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, Sentence

__all__ = ["coordinates", "is_list", "is_name_list", "is_tail_of_name_list"]


def coordinates(s: Sentence, at: int) -> bool:
    """Tell whether the conjunction at *at* joins nouns or adjectives, not clauses."""
    follower = s.part(at + 1)
    if s.among(at + 1, "vague_amounts") or s.among(at + 2, "vague_amounts"):
        return False
    if follower is Part.NOUN and s.part(at + 2) in {Part.FACT, Part.APPROXIMATOR}:
        return False  # a verb that no table knows, "and renovate 112 schools"
    if follower in NOMINAL:
        return not s.among(at + 1, "time_words")
    if follower is Part.DETERMINER:
        return s.among(at + 1, "possessives")
    if follower is Part.GENITIVE:
        return s.part(at + 2) in NOMINAL
    return follower in {Part.ADVERB, Part.PARTICIPLE} and s.part(at + 2) in NOMINAL


def is_list(s: Sentence, at: int) -> bool:
    """Tell whether the comma at *at* stands in "judges, prosecutors and police officers"."""
    k = at + 1
    while (s.part(k) in {*NOMINAL, Part.COMMA} and s.part(k) is s.part(at - 1)) or (
        s.part(k) in {Part.NOUN, Part.COMMA}
    ):
        k += 1
    return k > at + 1 and s.part(k) is Part.CONJUNCTION and coordinates(s, k)


def is_name_list(s: Sentence, at: int) -> bool:
    """Tell whether the comma at *at* stands in "Europe, Asia and Africa"."""
    if s.part(at - 1) is not Part.NAME or s.part(at + 1) is not Part.NAME:
        return False
    k = at + 1
    while s.part(k) in {Part.NAME, Part.COMMA} or s.part(k) is Part.GENITIVE:
        k += 1
    return s.part(k) is Part.CONJUNCTION and s.part(k + 1) is Part.NAME


def is_tail_of_name_list(s: Sentence, at: int) -> bool:
    """Tell whether the comma at *at* parts capitalized nouns, "Services, Agencies and Organs"."""
    k = at + 1
    while s.part(k) in {Part.NAME, Part.COMMA}:
        k += 1
    return s.part(at - 1) is Part.NAME and s.part(k) is Part.CONJUNCTION and k > at + 1
