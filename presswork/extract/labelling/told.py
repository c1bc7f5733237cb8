"""What stands behind a reference: its title, its topic, its aim, and what it is told to do.

Whose the document is, of which day and how it was adopted may stand between: *resolution 5 of the
Council, adopted in March, by which it ends the embargo*.
"""

from presswork.extract.labelling.clauses import after_light_auxiliaries, predicate_end
from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    Phrase,
    Sentence,
    is_told,
    names_document,
    trimmed,
)

__all__ = [
    "aim",
    "clause_about",
    "owned_aim",
    "past_adoption",
    "past_owner",
    "predicate",
    "said",
    "title",
    "topic",
]

_OWNER = frozenset({Part.GENITIVE, Part.DETERMINER, Part.NAME})
_OWNED = frozenset({Part.GENITIVE, Part.NOUN, Part.NAME})
"""Behind what a noun in small letters still says whose a document is."""
_ON = frozenset({
    Part.NOUN,
    Part.NAME,
    Part.GENITIVE,
    Part.DETERMINER,
    Part.PREPOSITION,
    Part.PARTICIPLE,
    Part.ADVERB,
})
"""With what a topic goes on beyond its first noun phrase."""
_ENDS = frozenset({Part.STOP, Part.COMMA, Part.RELATIVE})
_OPENS = frozenset({Part.STOP, Part.COMMA, Part.RELATIVE, Part.CONJUNCTION})
_BEHIND_VERB = frozenset({
    Part.DETERMINER,
    Part.PREPOSITION,
    Part.INFINITIVE,
    Part.RELATIVE,
    Part.FACT,
})
_OPENING_QUOTES = "«“„"
_LONGEST_TOPIC = 18
_LONGEST_INSERTION = 14
_NEAR = 8
"""How many words behind "by which" its verb is looked for."""


def past_owner(s: Sentence, at: int) -> int:
    """Return where "of the Council of 3 May" behind the reference at *at* ends."""
    k = at + 1
    while True:
        part = s.part(k)
        dated = part is Part.FACT and k > at + 1 and not s.cites(k)
        linked = s.among(k, "dated_links") and s.part(k + 1) is Part.FACT
        # the Convention *on the Rights of the Child* has its topic in its name
        if k > at + 1 and s.among(k, "topic_links") and names_document(s, (at + 1, k)):
            name = right_phrase(s, k + 1)
            return name[1] if name else k
        apart = part is Part.COMMA and s.part(k + 1) is Part.GENITIVE and s.part(k + 2) is Part.FACT
        if apart and not s.cites(k + 2):  # ", of 3 May 2019,"
            k += 3
            continue
        noun = part is Part.NOUN and k > at + 1 and s.part(k - 1) in _OWNED
        owns = part in _OWNER and not (s.bare_genitive and part is Part.DETERMINER)
        if not (owns or dated or linked or noun or _ends_name(s, k)):
            return k
        k += 1


def _ends_name(s: Sentence, at: int) -> bool:
    """Tell whether the participle at *at* is the last word of a name: *des Nations unies*."""
    return s.part(at - 1) is Part.NAME and s.part(at) is Part.PARTICIPLE and s.part(at + 1) in _ENDS


def said(s: Sentence, at: int) -> Phrase | None:
    """Return what is said from *at* to the end of the predicate, more than one word of it."""
    end = predicate_end(s, at, prepositions=2)
    if end and s.part(end - 1) is Part.PARTICIPLE and s.part(end) is Part.QUOTE:
        end -= 1  # "the rule entitled", whose title is left out
    found = trimmed(s, (at, end)) if end else None
    return found if found and found[1] - found[0] > 1 else None


def topic(s: Sentence, at: int) -> Phrase | None:
    """Return what a document is about, behind "on" or "concerning", as far as it goes."""
    k = at + 1
    if not s.among(k, "citation_links"):
        k = past_owner(s, at)
        k += s.part(k) is Part.COMMA  # "resolution 5, on ports,"
        if not s.among(k, "topic_links"):
            return None
    k += 1
    if s.part(k) in {Part.PREPOSITION, Part.GENITIVE}:
        k += 1  # "relating to"
    found = right_phrase(s, k)
    return _whole(s, found) if found else None


def _whole(s: Sentence, phrase: Phrase) -> Phrase:
    """Return *phrase* with what hangs on it, where that runs to the end of its clause."""
    k = phrase[1]
    while k - phrase[0] < _LONGEST_TOPIC and not s.among(k, "time_words"):
        if s.part(k) not in _ON and not _lists(s, k):
            break
        k += 1
    longer = trimmed(s, (phrase[0], k)) if s.part(k) in _ENDS else None
    return longer or phrase


def _lists(s: Sentence, at: int) -> bool:
    """Tell whether the sign or word at *at* joins a thing with its article, "women, the peace"."""
    listed = s.part(at + 1) is Part.DETERMINER and s.part(at + 2) in NOMINAL
    if s.part(at) is not Part.COMMA:
        return listed and s.part(at) is Part.CONJUNCTION
    near = (j for j in range(at + 3, at + 3 + _NEAR) if s.part(j) in {*_ENDS, Part.CONJUNCTION})
    return listed and s.part(next(near, -1)) is Part.CONJUNCTION


def title(s: Sentence, at: int) -> Phrase | None:
    """Return the title in quotation marks behind a reference and whose it is."""
    k = past_owner(s, at)
    if s.part(k) is Part.COMMA:
        k += 1
    if s.part(k) in {Part.PARTICIPLE, Part.DETERMINER}:
        k += 1  # "entitled", "the"
    if not _opens_quote(s, k):
        return None
    end = next((j for j in range(k + 1, len(s.words)) if s.part(j) is Part.QUOTE), k)
    return (k + 1, end) if end > k + 1 else None


def _opens_quote(s: Sentence, at: int) -> bool:
    """Tell whether a quotation mark at *at* opens: of two like signs the first does."""
    if s.part(at) is not Part.QUOTE:
        return False
    sign = s.words[at].text
    before = sum(word.text == sign for word in s.words[:at])
    return sign in _OPENING_QUOTES or (sign == '"' and before % 2 == 0)


def aim(s: Sentence, at: int) -> Phrase | None:
    """Return "extend the mandate" behind a reference and "to"."""
    unknown = s.among(at + 1, "infinitive") and s.part(at + 2) is Part.NOUN and _acts(s, at + 2)
    return said(s, at + 2) if unknown or s.part(at + 1) is Part.INFINITIVE else None


def owned_aim(s: Sentence, at: int) -> Phrase | None:
    """Return "direct the sale" of "the authority under section 5 of the Act to direct the sale"."""
    k = past_owner(s, at)
    aimed = s.part(at + 1) is Part.GENITIVE and s.part(k) is Part.INFINITIVE
    return said(s, k + 1) if aimed and s.nouns_follow else None


def clause_about(s: Sentence, at: int) -> Phrase | None:
    """Return what "by which the Council ends" or "that urges" behind a reference tells of it."""
    k = past_adoption(s, past_owner(s, at))
    if s.part(k) is Part.COMMA:
        k = _past_apposition(s, k + 1)
    acts = s.fold(k).endswith(tuple(s.sets["active_endings"]) or ("\0",))
    if s.part(k) is Part.GERUND or (acts and s.part(k - 1) is Part.COMMA):
        return said(s, k)
    by = s.part(k) is Part.PREPOSITION
    k += by
    k += by and s.part(k) is Part.DETERMINER
    if s.part(k) is not Part.RELATIVE:
        return None
    if by:
        near = range(k + 1, k + 1 + _NEAR)
        ends = next((j for j in near if s.part(j) in _ENDS), near.stop)
        verb = next((j for j in near if s.part(j) is Part.VERB and j < ends), None)
        return said(s, verb) if verb is not None else None
    verb = after_light_auxiliaries(s, k + 1)
    meant = s.part(verb) is Part.AUXILIARY and s.part(verb + 1) is Part.VERB  # "would end"
    return said(s, verb) if meant or _acts(s, verb) else None


def _past_apposition(s: Sentence, at: int) -> int:
    """Return where "a text" before "by which" ends; *at* where no such words stand there."""
    found = right_phrase(s, at) if s.part(at) is Part.DETERMINER else None
    k = found[1] if found else at
    return k if Part.RELATIVE in {s.part(k), s.part(k + 1), s.part(k + 2)} else at


def predicate(s: Sentence, at: int) -> Phrase | None:
    """Return "calls for a ceasefire" behind a reference that is the subject, or what it is."""
    opens = s.part(at - 1 - (s.part(at - 1) is Part.DETERMINER)) in _OPENS
    k = past_adoption(s, past_owner(s, at))
    if opens and s.part(k) is Part.AUXILIARY and s.part(k + 1) is Part.DETERMINER:
        return said(s, k + 2)  # "is a framework of"
    if opens and s.bare_genitive and s.part(k) is Part.AUXILIARY and s.part(k + 1) in NOMINAL:
        return said(s, k)  # "remains base of"
    verb = after_light_auxiliaries(s, k)
    # "is clear on"
    clear = s.among(verb + 1, "base") and s.part(verb + 2) is Part.PREPOSITION
    led = s.part(at - 1) is Part.PREPOSITION  # "the alarm declared in Order 5 must stay"
    if s.part(verb) is Part.AUXILIARY and not led and (s.part(verb + 1) is Part.VERB or clear):
        return said(s, verb)
    state = verb + 1
    while s.part(state) is Part.ADVERB:
        state += 1
    # "was also clear in"
    if opens and s.part(verb) is Part.AUXILIARY and state > verb + 1 and _acts(s, state):
        return said(s, verb)
    known = s.part(verb) is Part.VERB or (opens and verb > k and s.part(verb) is Part.PARTICIPLE)
    return said(s, verb) if known or (opens and _acts(s, verb)) else None


def past_adoption(s: Sentence, at: int) -> int:
    """Return where ", adopted on 3 May," at *at* ends; *at* where no such words stand there."""
    first = at + (s.part(at) is Part.COMMA)
    acts = s.fold(first).endswith(tuple(s.sets["active_endings"]) or ("\0",))
    apart = first > at and is_told(s, first) and not acts
    if s.part(first) is not Part.PARTICIPLE and not apart:
        return at
    k = first
    while s.part(k) not in _ENDS and k - first < _LONGEST_INSERTION:
        k += 1
    if s.part(k - 1) is Part.DETERMINER:
        k -= 1  # the article of *la que*
    if s.part(k - 1) is Part.PREPOSITION and s.part(k) is not Part.STOP:
        return k - 1  # "by which"
    return k + 1 if s.part(k) is Part.COMMA and first > at else k


def _acts(s: Sentence, at: int) -> bool:
    """Tell whether a verb stands at *at*: no table knows it, but a noun could not stand there."""
    if s.part(at) is Part.VERB:
        return True
    return s.part(at) is Part.NOUN and s.part(at + 1) in _BEHIND_VERB
