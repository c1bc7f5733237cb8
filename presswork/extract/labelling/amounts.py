"""What a figure counts: the noun phrase behind it, what an amount verb says of it, what money is for."""

from presswork.extract.labelling.phrases import (
    Phrase,
    Sentence,
    left_phrase,
    predicate_end,
    right_phrase,
    trimmed,
)
from presswork.extract.labelling.words import Part

__all__ = ["amount_phrases"]

_NOMINAL = frozenset({Part.NOUN, Part.NAME})
_BEFORE = frozenset({Part.APPROXIMATOR, Part.ADVERB, Part.DETERMINER})


def amount_phrases(s: Sentence, at: int, subtype: str | None) -> list[Phrase]:
    """Return phrases that say what the figure at *at* counts or measures, the best first."""
    best = _best(s, at, subtype)
    if best is None:
        return []
    plain = right_phrase(s, best[0])
    return [best, plain] if plain and plain[1] < best[1] else [best]


def _best(s: Sentence, at: int, subtype: str | None) -> Phrase | None:
    if subtype == "money":
        return _money(s, at)
    if subtype in {"percent", "ratio"}:
        return _share(s, at)
    return _count(s, at, subtype)


def _count(s: Sentence, at: int, subtype: str | None) -> Phrase | None:
    if any(s.among(k, "change_links") for k in range(_links_left(s, at), at)) and s.among(
        _links_left(s, at) - 1, "change_verbs"
    ):
        return _subject_of_amount(s, at)
    after = _after_total(s, at + 1)
    if s.part(after) is Part.GENITIVE:
        after += 1
    if subtype == "measure" and s.part(at + 1) is not Part.GENITIVE:
        told = _subject_of_amount(s, at)
        if told:
            return told
    right = _thing(s, after)
    if right:
        return right if _is_total(s, at) else _with_predicate(s, right)
    if s.part(after) is Part.AUXILIARY:
        return _aim(s, after)
    return _subject_of_amount(s, at) or _left_of_genitive(s, at) or _governing_verb(s, at)


def _is_total(s: Sentence, at: int) -> bool:
    """Tell whether the figure is the whole of which another is a part, "11 of the 15"."""
    k = at - 1
    while s.part(k) in {Part.DETERMINER, Part.APPROXIMATOR}:
        k -= 1
    return s.part(k) is Part.GENITIVE and s.part(k - 1) is Part.FACT


def _after_total(s: Sentence, at: int) -> int:
    """Return where the thing counted stands behind "of the 15"; *at* where there is no total."""
    k = at
    while s.part(k) is Part.ADVERB:
        k += 1
    if s.part(k) is not Part.GENITIVE:
        return at
    k += 1
    while s.part(k) in {Part.DETERMINER, Part.APPROXIMATOR}:
        k += 1
    return k + 1 if s.part(k) is Part.FACT else at


def _thing(s: Sentence, at: int) -> Phrase | None:
    """Return the noun phrase at *at* unless it says nothing by itself."""
    if s.part(at) in {Part.PARTICIPLE, Part.GERUND} and s.part(at + 1) not in _NOMINAL:
        return None
    right = right_phrase(s, at)
    if right is None or all(s.among(k, "bare") for k in range(*right)):
        return None
    start, end = right
    closed = s.part(end + 1) in {Part.STOP, Part.COMMA, Part.RELATIVE}
    if s.part(end) is Part.ADVERB and closed and not s.among(end, "dangling"):
        end += 1
    return start, end


def _with_predicate(s: Sentence, thing: Phrase, *, shared: bool = False) -> Phrase:
    """Add what is said of the thing counted where that follows at once and is short."""
    start, end = thing
    verb = s.part(end)
    agrees = verb is Part.AUXILIARY or s.among(end, "always_verbs")
    if s.among(end, "trailing_verbs"):
        return thing
    if not _is_plural(s, thing) and not (shared and agrees):
        return thing
    if verb in {Part.AUXILIARY, Part.VERB} or (
        verb in {Part.PARTICIPLE, Part.GERUND} and s.part(end + 1) is not Part.INFINITIVE
    ):
        stop = predicate_end(s, end)
        if stop and _is_negated(s, stop) and not _is_closed(s, stop):
            return thing
        if stop and verb is Part.GERUND and stop - end == 1:
            return thing
        if stop and stop - end > (1 if verb is Part.AUXILIARY else 0):
            return _closed(s, (start, stop)) or thing
    return thing


def _is_closed(s: Sentence, at: int) -> bool:
    """Tell whether the clause ends at *at*."""
    return s.part(at) in {Part.STOP, Part.COMMA, Part.RELATIVE}


def _is_plural(s: Sentence, thing: Phrase) -> bool:
    """Tell whether the head of *thing* is plural, so that a verb behind it is its own."""
    k = thing[0]
    while k < thing[1] and s.part(k) not in {Part.GENITIVE, Part.PREPOSITION}:
        k += 1
    participle = s.part(thing[1]) in {Part.PARTICIPLE, Part.GERUND}
    return participle or any(s.fold(k - 1).endswith(end) for end in s.sets["plural_endings"])


def _closed(s: Sentence, phrase: Phrase) -> Phrase | None:
    """Return *phrase* without words at its end that ask for more."""
    cut = trimmed(s, phrase)
    if cut and s.part(cut[1] - 1) is Part.AUXILIARY:
        return None
    return cut


def _money(s: Sentence, at: int) -> Phrase | None:
    after = at + 1
    if s.part(after) in {Part.PREPOSITION, Part.GENITIVE} and (
        s.among(after, "purpose_prepositions") or s.part(after) is Part.GENITIVE
    ):
        found = _purpose(s, after + 1)
        if found:
            return found
    if s.part(after) is Part.INFINITIVE:
        found = _aim(s, after + 1)
        if found:
            return found
    thing = _thing(s, after)
    if thing:
        return thing
    return _subject_of_amount(s, at) or _left_of_genitive(s, at) or _later_aim(s, after)


def _purpose(s: Sentence, at: int) -> Phrase | None:
    """Return what money is for; behind "in new funding" comes what the funding is for."""
    if s.part(at) is Part.GERUND:
        return _aim(s, at)
    k = at
    while s.among(k, "filler_heads") or (k > at and s.part(k) is Part.ADVERB):
        k += 1
    if k > at and s.among(k, "purpose_prepositions"):
        return _thing(s, k + 1)
    if k > at and s.part(k) is Part.INFINITIVE:
        return _aim(s, k + 1)
    return _thing(s, at)


def _aim(s: Sentence, at: int) -> Phrase | None:
    end = predicate_end(s, at)
    return _closed(s, (at, end)) if end and end - at > 1 else None


def _later_aim(s: Sentence, at: int) -> Phrase | None:
    """Return the aim behind "through ministries and agencies"."""
    k = at
    while s.part(k) in {
        *_NOMINAL,
        Part.PREPOSITION,
        Part.DETERMINER,
        Part.CONJUNCTION,
        Part.GENITIVE,
    }:
        k += 1
    return _aim(s, k + 1) if s.part(k) is Part.INFINITIVE else None


def _share(s: Sentence, at: int) -> Phrase | None:
    after = at + 1
    if s.among(_links_left(s, at) - 1, "amount_verbs") and s.part(at - 1) is not Part.DETERMINER:
        return _subject_of_amount(s, at)
    if s.part(after) is Part.GENITIVE:
        thing = _thing(s, after + 1)
        return _with_predicate(s, thing, shared=True) if thing else None
    if s.part(after) in {*_NOMINAL, Part.PARTICIPLE}:
        thing = _thing(s, after)
        if thing:
            grown = _change(s, thing)
            return _with_predicate(s, thing, shared=True) if grown == thing else grown
    return _subject_of_amount(s, at) or _changed_object(s, at) or _left_of_genitive(s, at)


def _change(s: Sentence, thing: Phrase) -> Phrase:
    """Let "increase in number" keep what grew."""
    start, end = thing
    if s.among(end - 1, "change_nouns") and s.part(end) is Part.PREPOSITION:
        more = right_phrase(s, end + 1)
        if more and not s.among(more[0], "time_words"):
            return start, more[1]
    return thing


def _links_left(s: Sentence, at: int) -> int:
    """Return where approximators and linking words before *at* begin."""
    k = at
    while k > 0 and (s.part(k - 1) in _BEFORE or s.among(k - 1, "amount_links")):
        k -= 1
    return k


def _subject_of_amount(s: Sentence, at: int) -> Phrase | None:
    """Return the subject of "amounted to", "rose by", "stands at" before the figure."""
    verb = _links_left(s, at)
    if not s.among(verb - 1, "amount_verbs") or s.part(verb - 1) not in {
        Part.VERB,
        Part.PARTICIPLE,
        Part.AUXILIARY,
        Part.NOUN,
        Part.GERUND,
    }:
        return None
    end = verb - 1
    while s.part(end - 1) in {Part.AUXILIARY, Part.ADVERB}:
        end -= 1
    links = range(verb, at)
    if s.among(verb - 1, "change_verbs") and not any(s.among(k, "level_links") for k in links):
        grown = _clause_before(s, end) or left_phrase(s, end)
        return (grown[0], verb) if grown else None
    return _subject(s, end)


def _subject(s: Sentence, end: int) -> Phrase | None:
    start = end
    while start > 0 and s.part(start - 1) not in {Part.STOP, Part.COMMA, Part.FACT}:
        start -= 1
    whole = trimmed(s, (start, _before_time(s, start, end)))
    if whole is None:
        return None
    first = whole[0]
    if s.among(first, "amount_heads") and s.part(first + 1) is Part.GENITIVE:
        return _without_article(s, (first + 2, whole[1]))
    if any(s.part(k) in {Part.VERB, Part.AUXILIARY, Part.RELATIVE} for k in range(*whole)):
        return left_phrase(s, _before_time(s, start, end))
    return whole


def _clause_before(s: Sentence, end: int) -> Phrase | None:
    """Return all that stands before *end* in its clause, unless that holds a verb itself."""
    start = end
    while start > 0 and s.part(start - 1) not in {Part.STOP, Part.COMMA, Part.FACT}:
        if s.part(start - 1) in {Part.VERB, Part.AUXILIARY, Part.RELATIVE, Part.PRONOUN}:
            return None
        start -= 1
    return trimmed(s, (start, end))


def _without_article(s: Sentence, phrase: Phrase) -> Phrase | None:
    start, end = phrase
    if s.part(start) is Part.DETERMINER and s.part(start + 1) is not Part.RELATIVE:
        start += 1
    return (start, end) if start < end else None


def _before_time(s: Sentence, start: int, end: int) -> int:
    """Return *end* without a phrase of time before it, "over the same period"."""
    for k in range(end - 1, max(start, end - 6), -1):
        if s.part(k) is Part.PREPOSITION:
            timed = any(
                s.among(j, "time_words") or s.part(j) is Part.FACT for j in range(k + 1, end)
            )
            return k if timed else end
    return end


def _changed_object(s: Sentence, at: int) -> Phrase | None:
    """Return "cut emissions" before "by 40 percent"."""
    link = _links_left(s, at)
    if link == at or not any(s.part(k) is Part.PREPOSITION for k in range(link, at)):
        return None
    thing = left_phrase(s, link)
    if thing is None:
        return None
    verb = thing[0] - 1
    while s.part(verb) is Part.DETERMINER:
        verb -= 1
    if s.part(verb) not in {Part.VERB, Part.PARTICIPLE, Part.GERUND} or _is_negated(s, verb):
        return None
    return verb, thing[1]


def _is_negated(s: Sentence, verb: int) -> bool:
    return any(s.among(k, "negations") for k in range(max(0, verb - 4), verb))


def _left_of_genitive(s: Sentence, at: int) -> Phrase | None:
    """Return "cost" of "at a cost of 5 million"."""
    k = at
    while s.part(k - 1) in _BEFORE:
        k -= 1
    if s.part(k - 1) is not Part.GENITIVE:
        return None
    found = left_phrase(s, k - 1)
    if found and found[1] - found[0] > 1 and s.among(found[0], "base"):
        return found[0] + 1, found[1]  # a verb may hide at the start: "show growth of"
    return found


def _governing_verb(s: Sentence, at: int) -> Phrase | None:
    """Return "injured" of "and injured 30"."""
    k = at
    while s.part(k - 1) in {Part.APPROXIMATOR, Part.ADVERB, Part.DETERMINER}:
        k -= 1
    told = (
        s.part(k - 1) is Part.PARTICIPLE
        and not s.among(k - 1, "amount_verbs")
        and not _is_negated(s, k - 1)
    )
    return (k - 1, k) if told else None
