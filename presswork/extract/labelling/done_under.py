"""What is made, done or set out under a reference: a reference in, words beside it out."""

import re

from presswork.extract.labelling.nouns import left_phrase, nearest_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence, trimmed

__all__ = [
    "before_empty",
    "behind_empty",
    "done_behind",
    "done_under",
    "done_under_first",
    "made_under",
    "names_before",
    "part_between",
]

_ROMAN = re.compile("[ivxl]{1,6}")
_PASSED = frozenset({Part.FACT, Part.PREPOSITION, Part.DETERMINER, Part.COMMA})
"""What may stand between a deed and its link: dates and their words."""


def made_under(s: Sentence, at: int) -> Phrase | None:
    """Return "mission" of "the mission, established by Council resolution 5"."""
    k = names_before(s, at)
    if s.part(k - 1) is not Part.PREPOSITION or s.part(k - 2) is not Part.PARTICIPLE:
        return None
    end = k - 3 if s.part(k - 3) is Part.COMMA else k - 2
    found = left_phrase(s, end) if s.part(end - 1) in NOMINAL else None
    opens = found and s.part(_before_article(s, found[0])) is Part.STOP
    told = s.among(k - 1, "agent_links") or end < k - 2
    return None if opens and not told else found  # "the Council acted under"


def done_behind(s: Sentence, at: int) -> Phrase | None:
    """Return what is done "in line with" or "under" the reference: the thing or deed before."""
    link = part_between(s, names_before(s, at))
    if link is None or s.among(link, "apposing"):
        return None
    told = s.part(link) is Part.PREPOSITION
    while s.part(link - 1) in _PASSED:
        link -= 1
    thing = left_phrase(s, link)
    thing = thing and before_empty(s, thing)
    if thing and s.part(thing[0] - 1) is Part.VERB and s.part(thing[0] - 2) is Part.INFINITIVE:
        return thing[0] - 1, thing[1]
    if thing and (owed := behind_empty(s, thing)):
        return owed
    if thing is None or any(s.among(k, "time_words") for k in range(*thing)):
        return None
    if owner := _done_by_agent(s, thing) or _given_to(s, thing):
        return owner
    if all(s.part(k) is Part.NAME for k in range(*thing)):
        return None  # who says it, not what it says
    return thing if thing[1] - thing[0] > 1 else _done_to(s, thing) if told else None


def _before_article(s: Sentence, at: int) -> int:
    while s.part(at - 1) is Part.DETERMINER:
        at -= 1
    return at - 1


def _done_by_agent(s: Sentence, agent: Phrase) -> Phrase | None:
    """Return "study made by the court" or "study was made by the court" for its "court"."""
    verb = _before_article(s, agent[0]) - 1
    if not s.among(verb + 1, "agent_links"):
        return None
    verb -= s.among(verb, "particles")
    if s.part(verb) is not Part.PARTICIPLE:
        return None
    thing = left_phrase(s, _group(s, verb))
    if thing and s.among(thing[0] - 1, "infinitive"):
        thing = nearest_phrase(s, verb)  # "to interfere with the study"
    return (thing[0], agent[1]) if thing else None


def _group(s: Sentence, verb: int) -> int:
    """Return where the auxiliaries and adverbs before the verb at *verb* begin."""
    while s.part(verb - 1) in {Part.AUXILIARY, Part.ADVERB}:
        verb -= 1
    return verb


def _given_to(s: Sentence, names: Phrase) -> Phrase | None:
    """Return "appeal to the Port Court" for its names alone."""
    link = _before_article(s, names[0])
    named = all(s.part(k) is Part.NAME for k in range(*names))
    if not named or s.part(link) is not Part.PREPOSITION or s.part(link - 1) is not Part.NOUN:
        return None
    thing = left_phrase(s, link)
    return (thing[0], names[1]) if thing else None


def done_under(s: Sentence, at: int) -> Phrase | None:
    """Return "support provided" of "support provided under Article 5", a clause or "who" too."""
    link = part_between(s, names_before(s, at))
    if link is None or s.part(link - 1) not in {Part.PARTICIPLE, Part.VERB} or s.bare_genitive:
        return None
    group = _group(s, link - 1)
    group -= s.part(group - 1) is Part.PRONOUN and s.part(group - 2) is Part.RELATIVE
    group -= s.part(group - 1) is Part.RELATIVE
    thing = left_phrase(s, group) if s.part(group - 1) in NOMINAL else None
    told = thing and any(s.part(k) is Part.NOUN and _is_plain(s, k) for k in range(*thing))
    return (thing[0], link) if thing and told else None


def _is_plain(s: Sentence, at: int) -> bool:
    return s.words[at].text[0].islower()


def done_under_first(s: Sentence, at: int) -> Phrase | None:
    """Return what is done under the first of a list, which is done under the one at *at* too."""
    k = at
    while s.part(k - 1) in {Part.CONJUNCTION, Part.COMMA}:
        k -= 1 + (s.part(k - 2) is Part.COMMA)
        if s.part(k - 1) is not Part.FACT or s.words[k - 1].start in s.dates:
            return None
        k -= 1
    return (done_behind(s, k) or made_under(s, k) or done_under(s, k)) if k < at else None


def behind_empty(s: Sentence, phrase: Phrase) -> Phrase | None:
    """Return "duties" of "in line with their duties", "review" of "in the context of the review".

    None where no such empty words stand in *phrase* or before it.
    """
    for k in range(phrase[1] - 1, phrase[0] - 1, -1):
        led = s.part(k - 1 - (s.part(k - 1) is Part.DETERMINER)) is Part.PREPOSITION
        linked = s.part(k + 1) in {Part.PREPOSITION, Part.GENITIVE} and k + 1 < phrase[1]
        if led and linked and s.among(k, "empty_deeds"):
            return trimmed(s, (k + 2, phrase[1]))
    return None


def before_empty(s: Sentence, phrase: Phrase) -> Phrase | None:
    """Return *phrase* without "in light" or "on the basis" at its end."""
    link = phrase[1] - 2
    link -= s.part(link) is Part.DETERMINER
    hangs = s.among(phrase[1] - 1, "empty_deeds") and s.among(link, "place_prepositions")
    return trimmed(s, (phrase[0], link)) if hangs and link > phrase[0] else phrase


def _done_to(s: Sentence, thing: Phrase) -> Phrase | None:
    """Return "ended its retreat" for "retreat", the one word that a verb acts on."""
    k = thing[0]
    while s.part(k - 1) is Part.DETERMINER:
        k -= 1
    acts = s.part(k - 1) in {Part.VERB, Part.PARTICIPLE} and k < thing[0]
    return (k - 1, thing[1]) if acts and not s.among(k - 1, "reactions") else None


def part_between(s: Sentence, k: int) -> int | None:
    """Return where "in line with" before *k* begins; None where no such words stand there."""
    if s.part(k - 1) not in {Part.PREPOSITION, Part.GENITIVE}:
        return None
    if s.among(k - 2, "empty_deeds"):
        k -= 2
        while s.part(k - 1) is Part.DETERMINER:
            k -= 1
        return k - 1 if s.part(k - 1) in {Part.PREPOSITION, Part.GENITIVE} else k
    return k - 1 if s.part(k - 1) is Part.PREPOSITION else None


def names_before(s: Sentence, at: int) -> int:
    """Return where "the Council", "sections" of a list or "part II of" before it begins."""
    at = before_part(s, at)
    at -= s.among(at - 1, "reference_heads")
    while s.part(at - 1) in {Part.NAME, Part.DETERMINER}:
        at -= 1
    return at


def before_part(s: Sentence, at: int) -> int:
    """Return where "section 2(d) of" before the reference at *at* begins; *at* without it."""
    k = at - 1 - (s.part(at - 1) is Part.DETERMINER)
    if s.part(k) is not Part.GENITIVE:
        return at
    while s.fold(k - 1) == ")" and s.fold(k - 3) == "(":
        k -= 3
    numbered = s.part(k - 1) is Part.NUMBER or _ROMAN.fullmatch(s.fold(k - 1))
    return k - 2 if numbered and s.part(k - 2) in NOMINAL else at
