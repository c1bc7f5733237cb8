"""What the text says of a reference: what it is, what it asks, what follows from it."""

from presswork.extract.labelling.clauses import after_light_auxiliaries
from presswork.extract.labelling.done_under import (
    before_empty,
    behind_empty,
    done_behind,
    done_under,
    done_under_first,
    made_under,
    names_before,
    part_between,
)
from presswork.extract.labelling.following import following_clauses
from presswork.extract.labelling.law_names import (
    bracketed_name,
    law_of,
    title_before_date,
    title_in_brackets,
)
from presswork.extract.labelling.leads import before_leads
from presswork.extract.labelling.nouns import left_phrase, nearest_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Phrase, Sentence
from presswork.extract.labelling.told import (
    aim,
    clause_about,
    owned_aim,
    past_adoption,
    past_owner,
    predicate,
    said,
    title,
    topic,
)

__all__ = ["citation_phrase"]

_SIGNS = frozenset({Part.COMMA, Part.CONJUNCTION})
_BRACKETS = frozenset({"("})
_LINKS = frozenset({Part.GENITIVE, Part.PREPOSITION})
_CLOSES = frozenset({Part.STOP, Part.COMMA, Part.PRONOUN})
_OBJECTS = frozenset({Part.DETERMINER, Part.RELATIVE, Part.INFINITIVE})
"""What stands behind a verb and behind no noun that ends a phrase."""


def citation_phrase(s: Sentence, at: int) -> Phrase | None:
    """Return what the sentence says of the reference at *at*; None where it says nothing of it."""
    if named := bracketed_name(s, at):
        return named
    if s.part(at + 1) in NOMINAL and s.nouns_follow and not _is_bare_verb(s, at + 1):
        return right_phrase(s, at + 1)
    return next((found for rule in _RULES if (found := rule(s, at))), None)


def _is_bare_verb(s: Sentence, at: int) -> bool:
    """Tell whether the noun at *at* is the verb of "Article 5 binds us", which alone says nothing.

    Behind a document with its word no noun stands that belongs to it.
    """
    alone = s.part(at + 1) in {*_CLOSES, *_OBJECTS, Part.ADVERB} or (
        s.part(at + 1) is Part.PREPOSITION and s.part(at + 2) in _CLOSES
    )
    return alone and s.words[at].text.islower() and s.words[at - 1].text[0].isalpha()


def _apposition(s: Sentence, at: int) -> Phrase | None:
    """Return what stands behind ", which is a" or ", calling for", or its title."""
    k = at + 1
    while s.part(k) in _LINKS and s.part(k + 1) is Part.FACT and s.words[k + 1].start in s.dates:
        k += 2  # "of 30 March"
    if s.fold(k) in _BRACKETS:
        return title_in_brackets(s, k + 1)
    if s.part(k) is Part.COMMA:
        k += 1
        if s.part(k) is Part.QUOTE:
            return _quoted(s, k + 1)
        if titled := title_before_date(s, k):
            return titled
        if s.part(k) in {Part.GERUND, Part.PARTICIPLE}:
            return said(s, k)
    if s.among(k, "subject_relatives"):
        if s.part(k + 1) is Part.AUXILIARY and s.part(k + 2) is Part.DETERMINER:
            return said(s, k + 3)
        return said(s, k + 1) if s.part(k + 1) in {Part.VERB, Part.PARTICIPLE} else None
    return None


def _quoted(s: Sentence, at: int) -> Phrase | None:
    """Return what stands from *at* to the next quotation mark."""
    end = next((k for k in range(at, len(s.words)) if s.part(k) is Part.QUOTE), at)
    return (at, end) if end > at else None


def _list_head(s: Sentence, at: int) -> Phrase | None:
    """Return "Council resolutions" before the first number of a list."""
    k = at
    while s.part(k - 1) in {Part.FACT, Part.COMMA, Part.CONJUNCTION}:
        k -= 1
    if s.part(k - 1) not in NOMINAL or not s.among(k - 1, "reference_heads"):
        return None
    head = nearest_phrase(s, k)
    return head if head and head[1] - head[0] > 1 else None


def _opening(s: Sentence, at: int) -> Phrase | None:
    """Return the clause behind "Under Article 5 of the Pact," that opens the sentence."""
    at, last = _row(s, at)
    first = names_before(s, at)
    aimed = s.part(first - 1) is Part.VERB and s.part(first - 2) is Part.INFINITIVE
    link = first - 2 if aimed else part_between(s, first)  # "to reach Goal 5, the Council"
    while link is not None and s.part(link - 1) in {Part.ADVERB, Part.PREPOSITION}:
        link -= 1
    dated = None if link is None else link - 1 - (s.part(link - 1) is Part.COMMA)
    if dated and s.words[dated].start in s.dates:
        link = before_leads(s, dated, 0)  # "on 3 May by Order 5, we"
    if link is None or s.part(link - 1) is not Part.STOP:
        return None
    k = past_adoption(s, past_owner(s, last))
    goes_on = s.bare_genitive and s.part(k) in {Part.DETERMINER, Part.PRONOUN}
    if Part.COMMA not in {s.part(k), s.part(k - 1)} and not goes_on:
        return None
    k += s.part(k) is Part.COMMA
    if s.among(k, "third_persons"):
        return said(s, after_light_auxiliaries(s, k + 1))
    return next(iter(following_clauses(s, k)), None)


def _row(s: Sentence, at: int) -> tuple[int, int]:
    """Return where the first and the last of "resolutions 5, 6 and 7" stand, that at *at* one."""
    ends = []
    for step in (-1, 1):
        k = at
        while (behind := _next_of_row(s, k, step)) is not None:
            k = behind
        ends.append(k)
    return ends[0], ends[1]


def _next_of_row(s: Sentence, at: int, step: int) -> int | None:
    k = at + step
    while s.part(k) in _SIGNS and abs(k - at) <= len(_SIGNS):
        k += step
    cited = s.part(k) is Part.FACT and s.words[k].start not in s.dates
    return k if cited and abs(k - at) > 1 else None


def _deed(s: Sentence, at: int) -> Phrase | None:
    """Return "adoption" of "adoption of resolution 5"."""
    k = names_before(s, at)
    end = k if s.bare_genitive else k - 1
    if (end < k and s.part(end) is not Part.GENITIVE) or s.part(end - 1) not in NOMINAL:
        return None
    deed = left_phrase(s, end)
    if deed and (done := behind_empty(s, deed)):
        return done
    if deed and (rest := before_empty(s, deed)) != deed:
        return rest if rest and rest[1] - rest[0] > 1 else None
    if deed and all(s.part(j) is Part.NAME for j in range(*deed)):
        return None
    if deed is None or (s.among(end - 1, "empty_deeds") and not _is_wanted(s, deed)):
        return None
    happens = s.among(end - 1, "event_nouns")
    return deed if deed[1] - deed[0] > 1 or happens else _done_with(s, deed)


def _done_with(s: Sentence, deed: Phrase) -> Phrase | None:
    """Return "report on the use" for the "use" of a reference, "review the use"; None else."""
    k = deed[0] - 1
    while s.part(k) is Part.DETERMINER:
        k -= 1
    linked = s.part(k) is Part.PREPOSITION
    k -= linked
    acts = s.part(k) in {*VERBAL, Part.NOUN} if linked else s.part(k) in VERBAL
    bound = s.part(k - 1) in {Part.PREPOSITION, Part.GENITIVE} or s.among(k, "empty_deeds")
    return (k, deed[1]) if acts and not bound and s.nouns_follow else None


def _deed_on(s: Sentence, at: int) -> Phrase | None:
    """Return "report on the implementation" of "report on the implementation of resolution 5"."""
    k = names_before(s, at)
    end = k if s.bare_genitive else k - 1
    if (end < k and s.part(end) is not Part.GENITIVE) or s.part(end - 1) is not Part.NOUN:
        return None
    deed = left_phrase(s, end)
    if deed is None or s.among(end - 1, "empty_deeds"):
        return None
    before = deed[0] - 1
    while s.part(before) is Part.DETERMINER:
        before -= 1
    led = s.part(before) is Part.PREPOSITION
    verb = before - led
    if s.part(verb) is Part.VERB and verb + 1 < deed[0]:
        return verb, deed[1]
    owner = left_phrase(s, before) if led else None
    alone = owner is not None and owner[1] - owner[0] == 1
    if owner and alone and s.part(owner[0] - 1) is not Part.PREPOSITION:  # "with regard to"
        return owner[0], deed[1]
    return None


def _foreseen(s: Sentence, at: int) -> Phrase | None:
    """Return "renewal of the mandate" of "renewal of the mandate, as foreseen in resolution 5"."""
    k = verb = names_before(s, at)
    while s.part(verb - 1) is Part.PREPOSITION:
        verb -= 1  # "as provided for in"
    if verb == k or s.part(verb - 1) is not Part.PARTICIPLE:
        return None
    if s.part(verb - 2) not in {Part.PREPOSITION, Part.CONJUNCTION, Part.RELATIVE}:
        return None
    thing = left_phrase(s, verb - 2 - (s.part(verb - 3) is Part.COMMA))
    return thing if thing and thing[1] - thing[0] > 1 else None


def _is_wanted(s: Sentence, deed: Phrase) -> bool:
    """Tell whether "full application" is what somebody wants, not "in full application of"."""
    k = deed[0] - 1
    while s.part(k) is Part.DETERMINER:
        k -= 1
    return deed[1] - deed[0] > 1 and s.part(k) not in {Part.PREPOSITION, Part.GENITIVE}


def _done_by(s: Sentence, at: int) -> Phrase | None:
    """Return "the plan was backed" before a reference whose case says "by"."""
    end = names_before(s, at)
    if not s.bare_genitive or s.part(end - 1) is not Part.PARTICIPLE:
        return None
    group = end - 1
    while s.part(group - 1) in {Part.AUXILIARY, Part.ADVERB}:
        group -= 1
    subject = left_phrase(s, group)
    return (subject[0], end) if subject else None


def _bracketed(s: Sentence, at: int) -> Phrase | None:
    """Return the thing before a bracket that holds the reference: "new duties (Article 5)"."""
    if s.fold(at - 1) != "(" or s.fold(at + 1) != ")":
        return None
    thing = left_phrase(s, at - 1)
    told = thing and any(s.part(k) is Part.NOUN for k in range(*thing))
    return thing if thing and told and thing[1] - thing[0] > 1 else None


_RULES = (
    topic,
    title,
    clause_about,
    _apposition,
    predicate,
    aim,
    _list_head,
    done_behind,
    _opening,
    _deed,
    made_under,
    _bracketed,
    _done_by,
    _foreseen,
    _deed_on,
    done_under,
    done_under_first,
    law_of,
    owned_aim,
)
