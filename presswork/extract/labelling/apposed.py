"""What a date belongs to where no verb says it: a document, what a participle tells of."""

import re

from presswork.extract.labelling.clauses import before_insertion
from presswork.extract.labelling.nouns import left_phrase, nearest_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    Phrase,
    Sentence,
    closes_bracket,
    is_told,
    names_document,
    trimmed,
)

__all__ = ["bracketed", "dated_document", "escorted", "named_reference", "participle_owner"]

_YEAR = re.compile(r"\d{4}\D")
"""A year with its word, *2000 года*."""
_LONGEST_NAME = 5
_LONGEST_TITLE = 14
_LONGEST_ALIAS = 6
_LONGEST_PLAN = 16
_LONGEST_OWNER = 10
"""How many words may stand between a document and its date."""
_FINITE = frozenset({Part.VERB, Part.AUXILIARY})
_OWNS = frozenset({
    Part.NOUN,
    Part.NAME,
    Part.GENITIVE,
    Part.DETERMINER,
    Part.PREPOSITION,
    Part.QUOTE,
    Part.CONJUNCTION,
})
"""What may stand there: whose the document is."""
_PLACE = frozenset({*NOMINAL, Part.PREPOSITION, Part.DETERMINER, Part.GENITIVE, Part.CONJUNCTION})


def participle_owner(s: Sentence, start: int, leads: int) -> Phrase | None:
    """Return "the peace pact" before ", signed in Tal", behind which the lead of a date begins."""
    if not _is_participial(s, start, leads):
        return None
    end = start - 1
    while _is_date(s, end - 1) and s.part(end - 2) is Part.PREPOSITION:
        end -= 2
    if s.part(end - 1) is Part.FACT:
        return named_reference(s, end - 1) if s.cites(end - 1) else None
    owner = _titled(s, end) or left_phrase(s, end)
    if owner is None:
        return None
    return _with_participle(s, _document_in(s, owner) or owner, start, leads)


def escorted(s: Sentence, start: int) -> Phrase | None:
    """Return "mission" of "the mission led by the mayor, Ms. Ana Lind, to Tal in".

    There "to Tal" begins at *start*, behind the comma of the name.
    """
    if s.part(start) is not Part.PREPOSITION or s.part(start - 1) is not Part.COMMA:
        return None
    k = start - 1
    while s.part(k) in {Part.COMMA, Part.NAME, Part.DETERMINER}:
        k -= 1
    while s.part(k) in _OWNS and not s.among(k, "agent_links"):
        k -= 1
    if not s.among(k, "agent_links"):
        return None
    return left_phrase(s, k - (s.part(k - 1) is Part.PARTICIPLE))


def bracketed(s: Sentence, start: int, at: int) -> Phrase | None:
    """Return "the Port Forum" of "the Port Forum (the so-called PF), in Tal on" before the date.

    There "in Tal on" begins at *start*.
    """
    close = start - 1 - (s.part(start - 1) is Part.COMMA)
    placed = s.part(start) is Part.PREPOSITION and all(
        s.part(k) in _PLACE for k in range(start, at)
    )
    if s.fold(close) != ")" or not placed:
        return None
    near = range(close - 1, max(close - _LONGEST_ALIAS, 0), -1)
    opening = next((k for k in near if s.fold(k) == "("), None)
    event = left_phrase(s, opening) if opening else None
    happens = event is not None and any(s.among(k, "event_nouns") for k in range(*event))
    return event if happens else None


def _is_participial(s: Sentence, start: int, end: int) -> bool:
    """Tell whether ", signed in Tal" stands from *start* to *end* and no other verb."""
    if s.part(start - 1) is not Part.COMMA or not is_told(s, start):
        return False
    # "the mayor, born in Tal, opened", but "aid, at the fair of fishers, opened in"
    first = before_insertion(s, start)
    known = (k for k in range(first + 2, start - 1) if s.part(k - 1) is Part.DETERMINER)
    led = s.part(first + 1) is Part.PREPOSITION and any(_holds(s, (k, k + 1)) for k in known)
    inserted = first < start and not led
    return not inserted and all(s.part(k) not in _FINITE for k in range(start, end))


def _with_participle(s: Sentence, owner: Phrase, start: int, leads: int) -> Phrase | None:
    """Return *owner*, with its participle where it is no document; None where that says little."""
    long = owner[1] - owner[0] > 1
    if s.among(owner[0], "event_nouns") and not long:
        return owner
    if s.among(owner[0] - 1, "possessives") and names_document(s, owner):
        return owner  # "in the course of its decision, given on"
    if long and _holds(s, owner):
        return _from_document(s, owner)
    done = s.among(start + 1, "change_links")  # "the Harbour Fund, launched by Norland"
    if long and not done and all(s.words[k].text[0].isupper() for k in range(*owner)):
        return None  # "Minister Hand, said in May"
    whole = trimmed(s, (owner[0], leads))
    told = whole is not None and whole[1] - start > 1
    return whole if long or told else None  # "the law, adopted in" says little


def _from_document(s: Sentence, owner: Phrase) -> Phrase:
    """Return "the law on ports" of "in Norland by the law on ports"."""
    named = [k for k in range(*owner) if s.among(k, "dated_nouns")] or [owner[0]]
    start = named[-1] if s.bare_genitive else named[0]
    while start > owner[0] and s.part(start - 1) is not Part.PREPOSITION:
        start -= 1
    while s.part(start) is Part.DETERMINER:
        start += 1
    return start, owner[1]


def _holds(s: Sentence, phrase: Phrase) -> bool:
    """Tell whether *phrase* names a document or what happens."""
    return names_document(s, phrase) or any(s.among(k, "event_nouns") for k in range(*phrase))


def _titled(s: Sentence, end: int) -> Phrase | None:
    """Return "the pact «Peace now»" where a closing quotation mark stands before *end*."""
    opening = _opening_quote(s, end)
    named = left_phrase(s, opening) if opening else None
    return (named[0], end) if named else None


def _opening_quote(s: Sentence, end: int) -> int | None:
    """Return where the quotation opens that closes right before *end*; None where none does."""
    if s.part(end - 1) is not Part.QUOTE:
        return None
    near = range(end - 2, max(end - 2 - _LONGEST_TITLE, 0), -1)
    return next((k for k in near if s.part(k) is Part.QUOTE), None)


def _document_in(s: Sentence, owner: Phrase) -> Phrase | None:
    """Return "the pact on ports and roads" where *owner* holds its last words alone."""
    if _holds(s, owner):
        return None
    for k in range(owner[0] - 1, max(owner[0] - 1 - _LONGEST_OWNER, -1), -1):
        if _holds(s, (k, k + 1)):
            return k, owner[1]
        if s.part(k) not in _OWNS:
            break
    return None


def _is_date(s: Sentence, at: int) -> bool:
    return s.part(at) is Part.FACT and not s.cites(at)


def dated_document(s: Sentence, at: int) -> Phrase | None:
    """Return "resolution 5 of the Council" before "of 3 May", or the document that has its day."""
    if s.among(at - 1, "period_links"):
        return _planned(s, at - 1)
    if s.bare_genitive and _YEAR.match(s.fold(at)) and s.part(at - 1) in NOMINAL:
        return _of_year(s, at)
    linked = s.among(at - 1, "dated_links")
    if not linked and s.part(at - 1) is not Part.GENITIVE:
        return None
    end = at - 1
    for k in range(end - 1, max(end - 1 - _LONGEST_OWNER, -1), -1):
        if s.cites(k):
            return named_reference(s, k)[0], end
        if linked and s.among(k, "dated_nouns"):
            return _with_names(s, k), end
        if s.part(k) not in _OWNS and not (closes_bracket(s, k) or closes_bracket(s, k + 2)):
            break
    return None


def _of_year(s: Sentence, end: int) -> Phrase | None:
    """Return "the Pact of the Council" before a year in the genitive that ends there."""
    for k in range(end - 1, max(end - 1 - _LONGEST_NAME, -1), -1):
        if _holds(s, (k, k + 1)):
            return _with_names(s, k), end
        if s.part(k) not in {*NOMINAL, Part.PREPOSITION}:
            break
    return None


def _planned(s: Sentence, end: int) -> Phrase | None:
    """Return "the plan of the Council" before "for" at *end* and the years that it is made for."""
    last = (_opening_quote(s, end) or end) - 1
    for k in range(last, max(last - _LONGEST_PLAN, -1), -1):
        if s.among(k, "dated_nouns") and not s.among(k, "reference_heads"):
            near = None if s.bare_genitive else nearest_phrase(s, k + 1)
            return near[0] if near else _with_names(s, k), end
        if s.part(k) not in _OWNS and not s.cites(k):
            break
    return None


def _with_names(s: Sentence, at: int) -> int:
    """Return where the capitalized words before the noun at *at* begin."""
    while s.part(at - 1) is Part.NAME:
        at -= 1
    return at


def named_reference(s: Sentence, at: int) -> Phrase:
    """Return the reference at *at* with the names before it: "Council resolution 5"."""
    return _with_names(s, at), at + 1
