"""Noun phrases: the one that begins at a place, the one that ends there."""

from collections.abc import Callable

from presswork.extract.labelling.lists import (
    coordinates,
    ends_list,
    ends_name_list,
    is_last_comma,
    is_list,
    is_name_list,
    is_tail_of_name_list,
)
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    MODIFIERS,
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    closes_bracket,
    is_gerund,
    is_timed,
    opens_bracket,
    opens_idiom,
    trimmed,
    with_closing_quote,
)
from presswork.values import Struct

__all__ = ["left_phrase", "nearest_phrase", "right_phrase"]

_DEEPEST_GENITIVE = 3
_BEFORE_MODIFIER = frozenset({Part.DETERMINER, Part.GENITIVE, Part.CONJUNCTION})
_BEFORE_DETERMINER = frozenset({Part.GENITIVE, Part.PREPOSITION, Part.CONJUNCTION})


class _Growth(Struct):
    """A noun phrase that grows to the right, word by word."""

    s: Sentence
    start: int
    end: int
    seen: bool = False
    """Whether it holds a noun."""
    genitives: int = 0
    """How many times "of" was passed."""
    kept: bool = False
    """Whether a preposition was passed."""

    def takes(self, k: int) -> bool:
        """Take the word at *k* in; False where the phrase ends before it."""
        part = self.s.part(k)
        if part in NOMINAL:
            return self._noun(k)
        if part in MODIFIERS:
            inside = _before_noun(self.s, k) or _before_idiom(self.s, k)
            return not self.seen or inside or self._named_only(k)
        rule = _RULES.get(part)
        return rule is not None and rule(self, k)

    def _noun(self, k: int) -> bool:
        told = is_timed(self.s, k) if self.seen else self.s.among(k, "time_words")
        timed = told and self.s.part(k) is Part.NOUN
        if timed and self.s.part(k - 1) is not Part.DETERMINER:
            return False
        if self.seen and (_has_own_verb(self.s, k) or _is_doubled(self.s, k)):
            return False
        self.seen, self.end = True, k + 1
        return True

    def _named_only(self, k: int) -> bool:
        """Tell whether the participle at *k* stands between names and their noun.

        So it is in "40 NATO uniformed staff".
        """
        endings = tuple(self.s.sets["participle_endings"]) or ("\0",)
        done = self.s.part(k) is Part.PARTICIPLE and self.s.fold(k).endswith(endings)
        counted = self.s.part(self.start - 1) is Part.FACT and done
        named = all(self.s.part(j) is Part.NAME for j in range(self.start, k))
        return counted and named and self.s.part(k + 1) is Part.NOUN

    def genitive(self, k: int) -> bool:
        """Pass "of", a few times."""
        self.genitives += 1
        return self.seen and self.genitives <= _DEEPEST_GENITIVE and _goes_on(self.s, k + 1)

    def preposition(self, k: int) -> bool:
        """Pass one preposition that belongs to the thing."""
        first, self.kept = not self.kept, True
        return self.seen and (opens_idiom(self.s, k - 1) or (first and _is_kept(self.s, k)))

    def conjunction(self, k: int) -> bool:
        """Pass a conjunction that joins nouns."""
        if not self.seen:
            return _joins_modifiers(self.s, k)
        inside = range(self.start, k)
        listed = any(self.s.part(j) is Part.COMMA for j in inside)
        if _pairs(self.s, inside) and self.s.part(k + 1) in {*NOMINAL, Part.DETERMINER}:
            return True
        return coordinates(self.s, k) or (listed and ends_list(self.s, k))

    def determiner(self, k: int) -> bool:
        """Pass an article at the start, or behind "of" and the like."""
        inside = self.s.part(k - 1) is Part.NAME and self.s.part(k + 1) is Part.NAME
        return k == self.start or inside or self.s.part(k - 1) in _BEFORE_DETERMINER

    def comma(self, k: int) -> bool:
        """Pass the comma of a list."""
        if is_last_comma(self.s, k):
            return self.seen
        named = self.genitives > 0 and is_name_list(self.s, k)
        return named or (self.seen and is_list(self.s, k))

    def bracket(self, k: int) -> bool:
        """Pass "(RSD)" inside "Refugee Status Determination (RSD) cases"."""
        return self.seen and (opens_bracket(self.s, k) or opens_bracket(self.s, k - 2))

    def quote(self, _: int) -> bool:
        """Pass a quotation mark."""
        return True


_RULES: dict[Part, Callable[[_Growth, int], bool]] = {
    Part.GENITIVE: _Growth.genitive,
    Part.PREPOSITION: _Growth.preposition,
    Part.CONJUNCTION: _Growth.conjunction,
    Part.DETERMINER: _Growth.determiner,
    Part.COMMA: _Growth.comma,
    Part.QUOTE: _Growth.quote,
    Part.STOP: _Growth.bracket,
}


def _pairs(s: Sentence, inside: range) -> bool:
    """Tell whether "between the bank" stands at the end of *inside*, which asks for its "and"."""
    first = max((k for k in inside if s.among(k, "between")), default=None)
    return first is not None and all(
        s.part(k) is not Part.CONJUNCTION for k in range(first, inside.stop)
    )


def _joins_modifiers(s: Sentence, at: int) -> bool:
    """Tell whether "and" at *at* stands in "trained and paid nurses", before any noun."""
    joined = s.part(at - 1) is Part.PARTICIPLE and s.part(at + 1) in {Part.PARTICIPLE, Part.NOUN}
    return joined and s.part(at + 2) is Part.NOUN and s.part(at + 3) is not Part.PARTICIPLE


def _has_own_verb(s: Sentence, at: int) -> bool:
    """Tell whether a name behind a noun begins a clause, "the aid [which] Norland has given"."""
    if s.part(at) is not Part.NAME or s.part(at - 1) is not Part.NOUN:
        return False
    end = at
    while s.part(end) is Part.NAME:
        end += 1
    plural = s.fold(end - 1).endswith(tuple(s.sets["plural_endings"]) or ("\0",))
    while s.part(end) is Part.ADVERB:
        end += 1
    return not plural and s.part(end) in {Part.AUXILIARY, Part.VERB}


def _is_doubled(s: Sentence, at: int) -> bool:
    """Tell whether "side by side" stands at *at*, which says how, behind a noun."""
    return s.part(at + 1) is Part.PREPOSITION and s.fold(at) == s.fold(at + 2)


def right_phrase(s: Sentence, at: int) -> Phrase | None:
    """Return the noun phrase that begins at *at*; None where no noun stands there."""
    growth = _Growth(s=s, start=at, end=at)
    k = at
    while k < len(s.words) and growth.takes(k):
        k += 1
    found = trimmed(s, (at, _before_time(s, at, growth.end))) if growth.seen else None
    return with_closing_quote(s, found) if found else None


def _before_time(s: Sentence, start: int, end: int) -> int:
    """Return *end* without the "for the third" of "profits for the third quarter"."""
    k = end - 1
    timed = is_timed(s, end) and s.part(end) is Part.NOUN and s.part(k) is Part.NOUN
    led = s.part(k - 1) is Part.DETERMINER and s.part(k - 2) is Part.PREPOSITION
    return k - 2 if timed and led and k - 2 > start else end


def _before_noun(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* is a modifier inside a phrase, after *of*, *and* or *new*."""
    inside = _opens_inner(s, at - 1)
    if s.part(at) is Part.ADVERB and s.part(at + 1) is Part.PARTICIPLE:
        return inside and s.part(at + 2) in NOMINAL  # "and newly trained nurses"
    if s.part(at) is Part.ADVERB and s.part(at + 1) is Part.GERUND:
        return _opens_inner(s, at - 1) and s.part(at + 2) in NOMINAL  # "Tal's most promising cooks"
    if s.part(at) in {Part.PARTICIPLE, Part.GERUND} and s.part(at - 1) is Part.ADVERB:
        inside = _opens_inner(s, at - 2)
    return inside and s.part(at + 1) in {*NOMINAL, Part.CONJUNCTION}


def _opens_inner(s: Sentence, at: int) -> bool:
    """Tell whether a noun with its adjectives may begin behind *of*, *and* or *Norland's*."""
    joined = {Part.GENITIVE, Part.CONJUNCTION, Part.PREPOSITION, Part.DETERMINER, Part.COMMA}
    owned = s.fold(at).endswith(tuple(s.sets["possessive_endings"]) or ("\0",))
    return owned or s.part(at) in joined or s.among(at, "bare")


def _before_idiom(s: Sentence, at: int) -> bool:
    """Tell whether an adverb stands before "in need" or the like."""
    idiom = f"{s.fold(at + 1)} {s.fold(at + 2)}"
    return s.part(at) is Part.ADVERB and idiom in s.sets["kept_idioms"]


def _goes_on(s: Sentence, at: int) -> bool:
    if s.part(at) is Part.DETERMINER or s.part(at) is Part.QUOTE:
        at += 1
    return s.part(at) in MODIFIERS and not s.among(at, "time_words")


def _is_kept(s: Sentence, at: int) -> bool:
    """Tell whether the preposition at *at* belongs to the thing counted."""
    if opens_idiom(s, at):
        return True
    step = 2 if s.part(at + 1) is Part.DETERMINER else 1
    # the middle of "the Middle East" is no time
    timed = s.among(at + step, "time_words")
    timed &= not s.part(at + step) is s.part(at + step + 1) is Part.NAME
    if s.part(at + step) not in NOMINAL or timed:
        return False
    if s.among(at + step, "manner_nouns"):
        return False
    if s.among(at + step + 1, "time_words") and s.part(at + step) is Part.NOUN:
        return False
    # of aid "from the Union" that is who gave it
    named = s.part(at + step) is Part.NAME
    named &= not (s.among(at, "from_words") and s.among(at - 1, "manner_nouns"))
    return (
        s.among(at, "kept_prepositions")
        or (named and s.among(at, "kept_before_name"))
        or (step > 1 and s.among(at, "kept_before_determiner"))
    )


def left_phrase(s: Sentence, end: int) -> Phrase | None:
    """Return the noun phrase that ends before *end*, its own "of", "in" and "on" included."""
    k = end
    while k > 0 and _stays(s, k - 1, end):
        k -= 1
    found = trimmed(s, (k, end))
    if found:
        found = with_closing_quote(s, found)
    if found and s.among(found[0], "empty_deeds") and s.part(found[0] + 1) is Part.GENITIVE:
        return trimmed(s, (found[0] + 2, found[1]))
    return _behind_person(s, found) if found else None


def _behind_person(s: Sentence, found: Phrase) -> Phrase:
    """Return "crimes" of "convicted Ana Lind of crimes", where no name goes on behind "of"."""
    k = found[0]
    while s.part(k) is Part.NAME:
        k += 1
    named = k - found[0] > 1 and s.part(found[0] - 1) is Part.PARTICIPLE
    apart = named and s.part(k) is Part.GENITIVE and s.part(k + 1) is Part.NOUN
    return (k + 1, found[1]) if apart and k + 1 < found[1] else found


def _stays(s: Sentence, at: int, end: int) -> bool:
    """Tell whether the word at *at* belongs to the phrase that begins right of it."""
    part, right = s.part(at), s.part(at + 1)
    if part in NOMINAL:
        # "Dialogue on Mending the Lake Ports"
        named = part is Part.NAME and is_gerund(s, at) and s.part(at - 1) is Part.PREPOSITION
        return right is not Part.DETERMINER or at + 1 == end or named
    if part is Part.PREPOSITION:
        return at > 0 and s.among(at, "event_prepositions")
    if part is Part.CONJUNCTION:
        return right not in VERBAL and (coordinates(s, at) or ends_name_list(s, at))
    if part in {Part.STOP, Part.FACT}:
        cited = at + 1 == end and s.part(at - 1) is Part.GENITIVE and s.has_noun(s.words[at])
        return cited or _is_inside(s, at)
    if part in {Part.PARTICIPLE, Part.ADVERB}:
        return at + 1 < end and _modifies(s, at)
    if part is Part.COMMA:
        return is_name_list(s, at) or is_tail_of_name_list(s, at)
    return part in {Part.GENITIVE, Part.DETERMINER, Part.QUOTE, Part.NUMBER}


def _modifies(s: Sentence, at: int) -> bool:
    """Tell whether the participle or adverb at *at* belongs to the noun behind it."""
    led = s.part(at - 1) in _BEFORE_MODIFIER
    if s.part(at) is Part.ADVERB and s.part(at + 1) is Part.PARTICIPLE:
        return led or s.part(at - 1) in {Part.PREPOSITION, *VERBAL}  # "to newly arrived sailors"
    behind = s.part(at - 1) is Part.ADVERB and s.part(at) is Part.PARTICIPLE
    modified = behind and _modifies(s, at - 1)
    return (led or modified) and s.part(at + 1) in NOMINAL


def _is_inside(s: Sentence, at: int) -> bool:
    """Tell whether a bracket round one name, or the figure of "death of 22 sailors", is at *at*."""
    counted = s.part(at - 1) is Part.GENITIVE and s.among(at - 2, "event_nouns")
    if s.part(at) is Part.FACT:
        return counted
    return closes_bracket(s, at) or closes_bracket(s, at + 2)


def nearest_phrase(s: Sentence, end: int) -> Phrase | None:
    """Return the noun phrase that ends before *end*, without any "of" or preposition in it."""
    whole = left_phrase(s, end)
    if whole is None:
        return None
    start = whole[1]
    while start > whole[0] and s.part(start - 1) not in {Part.GENITIVE, Part.PREPOSITION}:
        start -= 1
    return trimmed(s, (start, whole[1]))
