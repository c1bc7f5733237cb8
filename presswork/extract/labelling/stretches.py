"""Stretches of nouns where nouns follow nouns without a word, and the clauses around them."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import EDGES, Phrase, Sentence

__all__ = [
    "bared",
    "clause_start",
    "closes",
    "holds_noun",
    "is_plain",
    "left_reach",
    "left_stretch",
    "purpose",
    "right_stretch",
    "verb_before",
]

_WIDEST = 6
"""The most words of a stretch of nouns."""
_ENDING = 2
"""The letters by which two adjectives are told to belong to one noun."""
_STEM = 3
_REACH = 2
"""How many prepositions are passed to the left."""
_LINKS = 3
"""The prepositions of a clause, and one more, from which on it is cut."""
_INSIDE = frozenset({Part.NOUN, Part.NUMBER})
_BREAKS = frozenset({Part.STOP, Part.RELATIVE})


def right_stretch(s: Sentence, at: int, prepositions: int = 0) -> Phrase | None:
    """Return the nouns that begin at *at*; so many prepositions are passed."""
    k, left = at, prepositions
    while k - at < _WIDEST + 3 * prepositions and not s.among(k, "amount_links"):
        leads = s.part(k + 1) in _INSIDE or _closes_noun(s, k)
        linked = s.part(k) is Part.PREPOSITION and k > at and left and leads
        left -= bool(linked)
        if not (linked or (_joins(s, k) if k > at else s.part(k) in _INSIDE)):
            break
        k += 1
    return _plain_end(s, at, k)


def _closes_noun(s: Sentence, at: int) -> bool:
    """Tell whether a preposition with its noun, "for water", ends the nouns that it belongs to."""
    timed = any(s.fold(at)[1:] in s.sets[name] for name in ("time_words", "trailing_time"))
    goes_on = s.part(at + 1) in {Part.PREPOSITION, Part.CONJUNCTION}
    return holds_noun(s, at) and not (timed or goes_on)


def _joins(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* goes on with the nouns before it."""
    part = s.part(at)
    if part is Part.CONJUNCTION:
        return _pairs(s, at)
    if part is Part.PARTICIPLE:
        return True
    ends = s.among(at, "time_words") or _is_of_others(s, at) or _begins_anew(s, at)
    return part in _INSIDE and not ends


def _plain_end(s: Sentence, start: int, end: int) -> Phrase | None:
    while end > start and not _may_end(s, end - 1):
        end -= 1
    return (start, end) if end > start else None


def _may_end(s: Sentence, at: int) -> bool:
    return s.part(at) in {*_INSIDE, Part.PARTICIPLE} or _closes_noun(s, at)


def left_stretch(s: Sentence, end: int) -> Phrase | None:
    """Return the nouns that end before *end*; one with a preposition joined to it opens them."""
    k = end
    while k > 0 and end - k < _WIDEST + 2:
        part = s.part(k - 1)
        if part is Part.PREPOSITION and holds_noun(s, k - 1) and k > 1:
            k -= 1
            break
        if k < end and _begins_anew(s, k):
            break
        joins = part is Part.CONJUNCTION and k < end and _may_pair(s, k - 1)
        if not joins and part not in {Part.NOUN, Part.PARTICIPLE, Part.DETERMINER, Part.QUOTE}:
            break
        k -= 1
    while k < end and s.part(k) in {Part.CONJUNCTION, Part.DETERMINER, Part.QUOTE}:
        k += 1
    return (k, end) if k < end else None


def _is_of_others(s: Sentence, at: int) -> bool:
    """Tell whether the noun at *at* says whose it is, *most of them*, and so opens a clause."""
    return s.fold(at).endswith(tuple(s.sets["owner_endings"]))


def _begins_anew(s: Sentence, at: int) -> bool:
    """Tell whether the noun at *at* is none of the phrase before it.

    Behind a noun with its article stands no noun without one, unless another phrase begins.
    """
    articles = tuple(s.sets["article_forms"])
    nouns = all(s.part(k) is Part.NOUN and s.fold(k)[:1].isalpha() for k in (at - 1, at))
    return nouns and s.fold(at - 1).startswith(articles) and not s.fold(at).startswith(articles)


def left_reach(s: Sentence, end: int) -> Phrase | None:
    """Return the nouns that end before *end* with those on which they hang by a preposition."""
    found = left_stretch(s, end)
    for _ in range(_REACH):
        if found is None:
            break
        link = found[0] if s.part(found[0]) is Part.PREPOSITION else found[0] - 1
        more = left_stretch(s, link) if s.part(link) is Part.PREPOSITION else None
        if more is None:
            break
        found = more[0], end
    return found


def holds_noun(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* is a preposition written together with a noun."""
    return (
        s.part(at) is Part.PREPOSITION
        and not s.among(at, "prepositions")
        and len(s.fold(at)) > _STEM
    )


def _pairs(s: Sentence, at: int) -> bool:
    """Tell whether the conjunction at *at* joins two words of one noun phrase.

    They end alike, as adjectives of one noun do, or begin alike, as students and *women* students.
    """
    if not _may_pair(s, at):
        return False
    one, other = s.fold(at - 1), s.fold(at + 1)
    if s.among(at - 2, "pair_prepositions"):
        return True
    alike = one[-1:] == other[-1:] and one[-1:] in s.sets["agreeing_endings"]
    return alike or one[:_STEM] == other[:_STEM] or one[-_ENDING:] == other[-_ENDING:]


def _may_pair(s: Sentence, at: int) -> bool:
    """Tell whether nouns stand at both sides of *at*, both with the article or both without."""
    if s.part(at + 1) is not Part.NOUN or s.part(at - 1) not in {Part.NOUN, Part.PARTICIPLE}:
        return False
    articles = tuple(s.sets["article_forms"])
    return s.fold(at - 1).startswith(articles) == s.fold(at + 1).startswith(articles)


def clause_start(s: Sentence, at: int) -> int:
    """Return where the clause that holds the word at *at* begins."""
    k = at
    while k > 0 and s.part(k - 1) not in _BREAKS:
        if s.part(k - 1) is Part.COMMA and s.part(k) is not Part.CONJUNCTION:
            break
        k -= 1
    return k


def verb_before(s: Sentence, end: int, start: int) -> int | None:
    """Return the last verb from *start* to *end*, None without one."""
    verbs = {Part.VERB, Part.AUXILIARY}
    return next((k for k in range(end - 1, start - 1, -1) if s.part(k) in verbs), None)


def closes(s: Sentence, verb: int, longest: int) -> int:
    """Return where the clause of *verb* ends, or its part before a third preposition."""
    k = verb + 1
    linked = [k]
    while k - verb < longest and not _ends_clause(s, k):
        if s.part(k) is Part.PREPOSITION:
            linked.append(k)
            if len(linked) > _LINKS or s.among(k + 1, "time_words"):
                return k
        k += 1
    # "agreed to receive" asks for whom, "across the lines" for which lines
    torn = k - verb >= longest and s.part(k) is Part.NOUN and not _begins_anew(s, k)
    cut = s.part(k) in {Part.FACT, Part.APPROXIMATOR} or torn
    return linked[-1] if cut and len(linked) > 1 else k


def _ends_clause(s: Sentence, at: int) -> bool:
    """Tell whether a clause ends before the word at *at*."""
    if s.part(at) is Part.CONJUNCTION:
        return s.part(at + 1) in {Part.VERB, Part.AUXILIARY}
    return s.part(at) in {*_BREAKS, Part.COMMA, Part.FACT, Part.APPROXIMATOR}


def bared(s: Sentence, phrase: Phrase) -> Phrase | None:
    """Return *phrase* without function words and signs at its ends; None where nothing is left.

    A preposition that is written together with a noun stays.
    """
    start, end = phrase
    while start < end and s.part(start) in EDGES and not _opens(s, start):
        start += 1
    while end > start and _asks_for_more(s, end - 1):
        end -= 1
    return (start, end) if start < end else None


def _opens(s: Sentence, at: int) -> bool:
    """Tell whether a phrase may open with the particle at *at*: one that denies its verb must."""
    denies = s.among(at, "negations") and s.part(at + 1) in {Part.VERB, Part.AUXILIARY}
    return denies or holds_noun(s, at)


def _asks_for_more(s: Sentence, at: int) -> bool:
    """Tell whether nothing can end with the word at *at*."""
    open_ = s.part(at) in EDGES and s.part(at) is not Part.ADVERB and not holds_noun(s, at)
    return open_ or s.among(at, "dangling")


def purpose(s: Sentence, at: int) -> Phrase | None:
    """Return the aim that a preposition at *at* leads to: *for the port*."""
    if s.among(at, "purpose_prepositions"):
        return right_stretch(s, at + 1)
    joined = s.part(at) is Part.PREPOSITION and s.fold(at)[:1] in s.sets["purpose_letters"]
    if not joined or not holds_noun(s, at) or s.among(at, "rate_words"):
        return None
    behind = right_stretch(s, at + 1)
    return (at, behind[1] if behind else at + 1)


def is_plain(s: Sentence, start: int, end: int) -> bool:
    """Tell whether no verb, fact or sign stands from *start* to *end*."""
    parts = {Part.FACT, Part.RELATIVE, Part.STOP, Part.COMMA, Part.VERB, Part.AUXILIARY}
    return all(s.part(k) not in parts for k in range(start, end))
