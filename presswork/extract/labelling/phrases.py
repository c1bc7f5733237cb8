"""Phrases around a place in a sentence: half-open stretches of its words, found by boundaries."""

from collections.abc import Mapping
from dataclasses import dataclass

from presswork.extract.labelling.words import Part, Word

__all__ = [
    "Phrase",
    "Sentence",
    "after_light_auxiliaries",
    "clause_end",
    "clause_start",
    "following_clauses",
    "left_phrase",
    "nearest_phrase",
    "negated",
    "predicate_end",
    "right_phrase",
    "trimmed",
]

Phrase = tuple[int, int]

_NOMINAL = frozenset({Part.NOUN, Part.NAME})
_VERBAL = frozenset({Part.VERB, Part.PARTICIPLE, Part.GERUND})
_MODIFIERS = frozenset({Part.NOUN, Part.NAME, Part.PARTICIPLE, Part.ADVERB, Part.GERUND})
_EDGES = frozenset({
    Part.DETERMINER,
    Part.GENITIVE,
    Part.PREPOSITION,
    Part.CONJUNCTION,
    Part.COMMA,
    Part.STOP,
    Part.INFINITIVE,
    Part.APPROXIMATOR,
    Part.QUOTE,
    Part.RELATIVE,
    Part.PRONOUN,
    Part.ADVERB,
})
_DEEPEST_GENITIVE = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence with the tables of their language."""

    words: tuple[Word, ...]
    """Its words, signs and facts."""
    sets: Mapping[str, frozenset[str]]
    """The tables by name."""

    def part(self, at: int) -> Part:
        """Return the part of the word at *at*; STOP outside the sentence."""
        return self.words[at].part if 0 <= at < len(self.words) else Part.STOP

    def fold(self, at: int) -> str:
        """Return the casefolded word at *at*; an empty string outside the sentence."""
        return self.words[at].fold if 0 <= at < len(self.words) else ""

    def among(self, at: int, name: str) -> bool:
        """Tell whether the word at *at* stands in the table *name*."""
        return self.fold(at) in self.sets[name]


def trimmed(s: Sentence, phrase: Phrase) -> Phrase | None:
    """Return *phrase* without function words and signs at its ends; None where nothing is left."""
    start, end = phrase
    while start < end and (s.part(start) in _EDGES and not s.among(start, "kept_openers")):
        start += 1
    while end > start and (
        s.part(end - 1) in _EDGES - {Part.ADVERB} or s.among(end - 1, "dangling")
    ):
        end -= 1
    return (start, end) if start < end else None


def right_phrase(s: Sentence, at: int) -> Phrase | None:
    """Return the noun phrase that begins at *at*; None where no noun stands there."""
    end, seen, genitives, kept = at, False, 0, False
    k = at
    while k < len(s.words):
        part = s.part(k)
        if part in _NOMINAL:
            timed = s.among(k, "time_words") and part is Part.NOUN
            if timed and s.part(k - 1) is not Part.DETERMINER:
                break
            seen, end = True, k + 1
        elif part is Part.GENITIVE and seen and genitives < _DEEPEST_GENITIVE:
            if not _goes_on(s, k + 1):
                break
            genitives += 1
        elif part is Part.PREPOSITION and seen and not kept:
            if not _is_kept(s, k):
                break
            kept = True
        elif part is Part.CONJUNCTION and seen:
            if not _coordinates(s, k):
                break
        elif part is Part.DETERMINER:
            if k > at and s.part(k - 1) not in {Part.GENITIVE, Part.PREPOSITION, Part.CONJUNCTION}:
                break
        elif part is Part.COMMA:
            if not (_is_name_list(s, k) if genitives else seen and _is_list(s, k)):
                break
        elif part in _MODIFIERS:
            if seen and not _before_noun(s, k):
                break
        elif part is not Part.QUOTE:
            break
        k += 1
    return trimmed(s, (at, end)) if seen else None


def _before_noun(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* is a modifier inside a phrase, after *of* or *and*."""
    joined = {Part.GENITIVE, Part.CONJUNCTION, Part.PREPOSITION, Part.DETERMINER, Part.COMMA}
    return s.part(at - 1) in joined and s.part(at + 1) in {*_NOMINAL, Part.CONJUNCTION}


def _goes_on(s: Sentence, at: int) -> bool:
    if s.part(at) is Part.DETERMINER or s.part(at) is Part.QUOTE:
        at += 1
    return s.part(at) in _MODIFIERS and not s.among(at, "time_words")


def _is_kept(s: Sentence, at: int) -> bool:
    """Tell whether the preposition at *at* belongs to the thing counted."""
    step = 2 if s.part(at + 1) is Part.DETERMINER else 1
    if s.part(at + step) not in _NOMINAL or s.among(at + step, "time_words"):
        return False
    if s.among(at + step + 1, "time_words") and s.part(at + step) is Part.NOUN:
        return False
    named = s.part(at + step) is Part.NAME
    return (
        s.among(at, "kept_prepositions")
        or (named and s.among(at, "kept_before_name"))
        or (step > 1 and s.among(at, "kept_before_determiner"))
    )


def _coordinates(s: Sentence, at: int) -> bool:
    """Tell whether the conjunction at *at* joins nouns or adjectives, not clauses."""
    follower = s.part(at + 1)
    if s.among(at + 1, "vague_amounts") or s.among(at + 2, "vague_amounts"):
        return False
    if follower in _NOMINAL:
        return not s.among(at + 1, "time_words")
    if follower is Part.DETERMINER:
        return s.among(at + 1, "possessives")
    return follower in {Part.ADVERB, Part.PARTICIPLE} and s.part(at + 2) in _NOMINAL


def _is_list(s: Sentence, at: int) -> bool:
    """Tell whether the comma at *at* stands in "judges, prosecutors and police officers"."""
    k = at + 1
    while (
        s.part(k) in {*_NOMINAL, Part.COMMA}
        and s.part(k) is s.part(at - 1)
        or (s.part(k) in {Part.NOUN, Part.COMMA})
    ):
        k += 1
    return k > at + 1 and s.part(k) is Part.CONJUNCTION and _coordinates(s, k)


def _is_name_list(s: Sentence, at: int) -> bool:
    """Tell whether the comma at *at* stands in "Europe, Asia and Africa"."""
    if s.part(at - 1) is not Part.NAME or s.part(at + 1) is not Part.NAME:
        return False
    k = at + 1
    while s.part(k) in {Part.NAME, Part.COMMA} or s.part(k) is Part.GENITIVE:
        k += 1
    return s.part(k) is Part.CONJUNCTION and s.part(k + 1) is Part.NAME


def predicate_end(s: Sentence, at: int, prepositions: int = 1) -> int | None:
    """Return where the predicate that begins with the verb at *at* ends.

    None where it would end before a condition or hold nothing but an auxiliary.
    """
    k, last, left = at, at, prepositions
    while k < len(s.words):
        part = s.part(k)
        if part in {Part.STOP, Part.COMMA, Part.RELATIVE, Part.QUOTE} or s.among(k, "conditions"):
            break
        if part is Part.PREPOSITION:
            if left == 0 or _is_time(s, k + 1):
                break
            left -= 1
        if s.among(k, "time_words") and part in _NOMINAL:
            break
        if part is Part.INFINITIVE and last - at > _LONG_ENOUGH:
            break
        if part in {*_MODIFIERS, Part.VERB, Part.FACT, Part.NUMBER}:
            last = k + 1
        k += 1
    if s.among(k, "conditions") or last <= at:
        return None
    return last


_LONG_ENOUGH = 6


def _is_time(s: Sentence, at: int) -> bool:
    """Tell whether a phrase of time begins at *at*."""
    for k in range(at, at + 4):
        if s.part(k) is Part.FACT or s.among(k, "time_words"):
            return True
        if s.part(k) not in {Part.DETERMINER, Part.GENITIVE, Part.ADVERB, Part.APPROXIMATOR}:
            return False
    return False


def left_phrase(s: Sentence, end: int) -> Phrase | None:
    """Return the noun phrase that ends before *end*, its own "of", "in" and "on" included."""
    k = end
    while k > 0:
        part = s.part(k - 1)
        stays = (
            (part in _NOMINAL and s.part(k) is not Part.DETERMINER)
            or part in {Part.GENITIVE, Part.DETERMINER, Part.QUOTE, Part.NUMBER}
            or (part is Part.PREPOSITION and s.among(k - 1, "event_prepositions") and k > 1)
            or (part is Part.CONJUNCTION and s.part(k) not in _VERBAL and _coordinates(s, k - 1))
            or (
                part in {Part.PARTICIPLE, Part.ADVERB}
                and s.part(k) in _NOMINAL
                and k < end
                and s.part(k - 2) in {Part.DETERMINER, Part.GENITIVE, Part.CONJUNCTION}
            )
            or (part is Part.COMMA and (_is_name_list(s, k - 1) or _is_tail_of_name_list(s, k - 1)))
        )
        if not stays:
            break
        k -= 1
    return trimmed(s, (k, end))


def _is_tail_of_name_list(s: Sentence, at: int) -> bool:
    """Tell whether the comma at *at* parts capitalized nouns, "Services, Agencies and Organs"."""
    k = at + 1
    while s.part(k) in {Part.NAME, Part.COMMA}:
        k += 1
    return s.part(at - 1) is Part.NAME and s.part(k) is Part.CONJUNCTION and k > at + 1


def clause_start(s: Sentence, at: int) -> int:
    """Return where the clause that holds the word at *at* begins."""
    k = at
    while k > 0 and s.part(k - 1) not in {Part.STOP, Part.RELATIVE}:
        if s.part(k - 1) is Part.COMMA and not (
            _is_name_list(s, k - 1) or _is_tail_of_name_list(s, k - 1)
        ):
            break
        k -= 1
    return k


def clause_end(s: Sentence, at: int) -> int:
    """Return where the clause that begins at *at* ends: a stop, a comma, a relative word."""
    k = at
    while k < len(s.words):
        part = s.part(k)
        if part in {Part.STOP, Part.RELATIVE}:
            break
        if part is Part.COMMA and not (_is_name_list(s, k) or _is_tail_of_name_list(s, k)):
            break
        k += 1
    return k


def following_clauses(s: Sentence, at: int) -> list[Phrase]:
    """Return the clause after an opening time phrase that ends before *at*, then a shorter form.

    The speaker's pronoun, auxiliaries that only tell the tense and a leading figure are left out.
    Empty where the clause holds no verb, hangs on a condition or has another pronoun as subject.
    """
    k = at
    while s.part(k) in {Part.COMMA, Part.CONJUNCTION, Part.ADVERB}:
        k += 1
    if s.part(k) is Part.PRONOUN:
        if not s.among(k, "speaker_pronouns"):
            return []
        verb = after_light_auxiliaries(s, k + 1)
        if s.part(verb) is Part.AUXILIARY and not negated(s, verb):
            return []
        k = verb
    while s.part(k) in {Part.APPROXIMATOR, Part.FACT}:
        k += 1
    end = clause_end(s, k)
    verbs = [j for j in range(k, end) if s.part(j) in {*_VERBAL, Part.AUXILIARY}]
    if not verbs or s.among(end, "conditions"):
        return []
    short = predicate_end(s, verbs[0], prepositions=2)
    forms = [(k, end), (k, short)] if short and short < end else [(k, end)]
    return [form for form in (trimmed(s, each) for each in forms) if form]


def after_light_auxiliaries(s: Sentence, at: int) -> int:
    """Return where the verb behind "have" or "will" stands; *at* itself where more is said."""
    k = at
    while s.part(k) in {Part.AUXILIARY, Part.ADVERB}:
        if s.among(k, "negations") or (
            s.part(k) is Part.AUXILIARY and not s.among(k, "light_auxiliaries")
        ):
            return at
        k += 1
    return k


def negated(s: Sentence, at: int) -> bool:
    """Tell whether the verb group that begins at *at* holds a negation."""
    k = at
    while s.part(k) in {Part.AUXILIARY, Part.ADVERB}:
        if s.among(k, "negations"):
            return True
        k += 1
    return False


def nearest_phrase(s: Sentence, end: int) -> Phrase | None:
    """Return the noun phrase that ends before *end*, without any "of" or preposition in it."""
    whole = left_phrase(s, end)
    if whole is None:
        return None
    start = whole[1]
    while start > whole[0] and s.part(start - 1) not in {Part.GENITIVE, Part.PREPOSITION}:
        start -= 1
    return trimmed(s, (start, whole[1]))
