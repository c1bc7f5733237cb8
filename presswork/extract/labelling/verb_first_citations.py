"""What the text says of a reference where verbs open their clause and nouns follow nouns.

What stands behind it comes first: its topic, what it calls for, what it is; then the verb whose
subject it is, the clause that it opens, and what is done under it or to it.
"""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import Phrase, Sentence
from presswork.extract.labelling.stretches import (
    clause_start,
    closes,
    holds_noun,
    left_reach,
    left_stretch,
    right_stretch,
    verb_before,
)

__all__ = ["about", "asked", "called", "deed", "opening", "predicated", "under"]

_LONGEST = 9
"""The most words of a clause that is a label as a whole."""
_LONGEST_OWNER = 8
_NEAR = 4
"""The most words before a reference that opens the sentence with them."""
_PLAIN = frozenset({Part.NOUN, Part.NUMBER, Part.GENITIVE, Part.PARTICIPLE, Part.DETERMINER})
_VERBS = frozenset({Part.VERB, Part.AUXILIARY})
_LEADS = frozenset({Part.PREPOSITION, Part.CONJUNCTION})
_ENDS = frozenset({Part.STOP, Part.COMMA, Part.FACT, Part.RELATIVE})


def asked(s: Sentence, at: int) -> Phrase | None:
    """Return what a document says: *calls for a ceasefire*."""
    k = _past_owner(s, at)
    if s.part(k) is Part.COMMA:
        k += 1
    if s.part(k) is not Part.RELATIVE:
        return None
    verb = k + 1 + s.among(k + 1, "negations")
    found = _clause(s, verb) if s.part(verb) in _VERBS else None
    return (k + 1, found[1]) if found and verb > k + 1 else found


def _past_owner(s: Sentence, at: int) -> int:
    """Return where "of the law of the sea" behind a reference ends; *at* + 1 without it."""
    k = at + 1
    if s.part(k) is not Part.GENITIVE:
        return k
    while s.part(k) in _PLAIN and k - at < _LONGEST_OWNER:
        k += 1
    return k


def _clause(s: Sentence, verb: int) -> Phrase | None:
    """Return the clause that *verb* opens, more than one word of it."""
    while s.among(verb, "light_auxiliaries"):
        verb += 1
    end = closes(s, verb, _LONGEST)
    return (verb, end) if end - verb > 1 else None


def about(s: Sentence, at: int) -> Phrase | None:
    """Return what a document is about: on *the law of the sea*, concerning *women*."""
    if not s.among(at + 1, "citation_links"):
        return None
    first = at + 2
    if s.part(first) is Part.PREPOSITION:  # it is written together with the first noun
        return first, _past_list(s, first + 1)
    found = right_stretch(s, first)
    return (first, _past_list(s, found[1])) if found else None


def _past_list(s: Sentence, at: int) -> int:
    """Return where the nouns that go on at *at*, joined or not, end."""
    while s.part(at) is Part.NOUN or (
        s.part(at) is Part.CONJUNCTION and s.part(at + 1) is Part.NOUN
    ):
        at += 1
    return at


def predicated(s: Sentence, at: int) -> Phrase | None:
    """Return what is said of a document that opens its clause: *is the basis of the mission*."""
    first = _names_before(s, at)
    k = _past_owner(s, at)
    if s.part(k) is Part.VERB and not _verb_in_clause(s, first):
        return _clause(s, k)
    return None


def _verb_in_clause(s: Sentence, at: int) -> bool:
    return verb_before(s, at, clause_start(s, at)) is not None


def _names_before(s: Sentence, at: int) -> int:
    """Return where "the Council resolution" begins, of which the number stands at *at*."""
    k = at - (s.part(at - 1) is Part.COMMA)  # a scan has parted the word from its number
    near = range(k - 1, max(k - 1 - _NEAR, -1), -1)
    plain = (j for j in near if all(s.part(i) is Part.NOUN for i in range(j + 1, k)))
    return next((j for j in plain if _heads(s, j)), at)


def _heads(s: Sentence, at: int) -> bool:
    """Tell whether "resolution" stands at *at*, a preposition written together with it aside."""
    return s.among(at, "reference_heads") or s.fold(at)[1:] in s.sets["reference_heads"]


def called(s: Sentence, at: int) -> Phrase | None:
    """Return what a document is called by the verb before it: *forms* resolution 5 *a shield*."""
    first = _names_before(s, at)
    if s.among(first - 1, "copular_verbs"):
        return right_stretch(s, at + 1, prepositions=1)
    k = _past_owner(s, at)
    stated = s.part(first - 1) is Part.VERB and s.among(k, "prepositions")
    return right_stretch(s, k + 1, prepositions=1) if stated else None  # "provides for talks"


def opening(s: Sentence, at: int) -> Phrase | None:
    """Return the clause behind "under Article 5 of the pact" that opens the sentence."""
    first = _names_before(s, at)
    leads = range(max(0, first - _NEAR), first)
    if first == 0 or first > _NEAR or any(s.part(k) not in _LEADS for k in leads):
        return None
    k = _past_owner(s, at)
    while s.part(k) not in _ENDS and k - at < _LONGEST_OWNER:
        k += 1
    if s.part(k) is not Part.COMMA or s.part(k + 1) not in _VERBS:
        return None
    return _clause(s, k + 1)


def under(s: Sentence, at: int) -> Phrase | None:
    """Return the deed before "under" or "in line with" a document: *ruled the court*."""
    first = end = _names_before(s, at)
    while s.part(end - 1) is Part.PREPOSITION and not holds_noun(s, end - 1):
        end -= 1
    if not any(s.among(k, "following_words") for k in range(end, first)):
        return None
    owned = left_stretch(s, end)
    if owned and s.fold(owned[1] - 1).endswith(tuple(s.sets["owned_endings"]) or ("\0",)):
        return owned  # "our pledges under"
    verb = verb_before(s, end, clause_start(s, end))
    if verb is not None and 1 < end - verb <= _LONGEST and not s.among(verb, "reactions"):
        return verb, end
    found = left_stretch(s, end)
    told = found is not None and s.part(found[1] - 1) is not Part.PARTICIPLE
    return found if found and told and found[1] - found[0] > 1 else None


def deed(s: Sentence, at: int) -> Phrase | None:
    """Return what is done to a document: *the full application* of resolution 5."""
    k = _names_before(s, at)
    if s.part(k - 1) is Part.PREPOSITION and not holds_noun(s, k - 1):
        k -= 1
    found = left_stretch(s, k)
    if found is None or all(s.among(j, "empty_deeds") for j in range(*found)):
        return None
    if found[1] - found[0] > 1:
        return found
    return left_reach(s, k) if _happens(s, found[0]) else None


def _happens(s: Sentence, at: int) -> bool:
    """Tell whether an event stands at *at*, a preposition written together with it aside."""
    return s.among(at, "event_nouns") or s.fold(at)[1:] in s.sets["event_nouns"]
