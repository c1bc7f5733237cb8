"""Labels that lack the word on which they hang, or say of a fact no more than when."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    is_day,
    is_gerund,
)

__all__ = ["is_torn"]

_FINITE = frozenset({Part.VERB, Part.AUXILIARY})
_OBJECT = frozenset({*NOMINAL, Part.DETERMINER, Part.PARTICIPLE})
"""The parts with which an object begins."""
_OPENING, _CLOSING = frozenset("[("), frozenset("])")
_VOWELS = frozenset("aeiouyáéíóú")
_SILENT = frozenset({*VERBAL, Part.AUXILIARY, Part.ADVERB, Part.DETERMINER})
"""The parts of a clause that say nothing of whom or what."""


def is_torn(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* would be read as half of something, or as nothing, at the fact *at*."""
    if not s.spaced or s.verbs_first:
        return False
    return any(rule(s, phrase, at) for rule in _RULES)


def _names_point(s: Sentence, phrase: Phrase, _at: int) -> bool:
    """Tell whether *phrase* is "date of this order", which only says when."""
    start, end = phrase
    alone = end == start + 1 or s.part(start + 1) is Part.GENITIVE
    return alone and s.among(start, "point_nouns")


def _only_times(s: Sentence, phrase: Phrase, _at: int) -> bool:
    """Tell whether *phrase* is "last Saturday marked" or "waiting periods": times and a verb."""
    named = [k for k in range(*phrase) if s.part(k) not in _SILENT and not is_gerund(s, k)]
    timed = (s.among(k, "time_words") or s.among(k, "weekdays") for k in named)
    expires = is_gerund(s, phrase[1] - 1)  # "term expiring" says what the day is
    return bool(named) and not expires and all(timed)


def _lacks_counted(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* is "claimed" of "claimed 300 loved ones", whose object is unread."""
    start, end = phrase
    lone = end == start + 1 and end <= at and s.part(start) is Part.PARTICIPLE
    told = lone and s.among(start, "telling")
    return told or (lone and s.part(at + 1) in _OBJECT and not s.among(at + 1, "times"))


def _only_done(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether "affected" alone is told of a day, of which it says nothing."""
    start, end = phrase
    endings = tuple(s.sets["participle_endings"]) or ("\0",)
    done = end == start + 1 and s.fold(start).endswith(endings)
    return done and s.words[at].start in s.dates and not s.words[start].text[0].isupper()


def _says_to(s: Sentence, phrase: Phrase, _at: int) -> bool:
    """Tell whether *phrase* is "say to all the leaders", without what is said to them."""
    start, end = phrase
    addressed = s.among(start, "telling") and s.among(start + 1, "infinitive")
    return addressed and all(s.part(k) is not Part.RELATIVE for k in range(start, end))


def _lacks_object(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* is "meeting" of "meeting the needs", a gerund without its object."""
    start, end = phrase
    lone = end == start + 1 and is_gerund(s, start) and s.among(start - 1, "genitive")
    return lone and start > at and s.part(end) in _OBJECT


def _hangs(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* ends with "from developing" or "to increase", its object behind *at*.

    So it does with a verb in the infinitive right before the fact.
    """
    start, last = phrase[0], phrase[1] - 1
    if last <= start or any(s.part(k) in _FINITE for k in range(start, last)):
        return False
    led = is_gerund(s, last) and s.part(last - 1) is Part.PREPOSITION
    # "a rise in funding"
    led &= s.among(last - 1, "from_words") or not s.among(last, "gerund_nouns")
    aimed = s.part(last) is Part.VERB and s.part(last - 1) is Part.INFINITIVE
    behind = phrase[1] <= at and s.part(at + 1) in _OBJECT
    return led or (aimed and behind and s.among(last, "changing_verbs"))


def _in_history(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* is "lake history" of "ever in lake history", or "this cycle"."""
    aged = s.among(phrase[1] - 1, "age_nouns") and s.words[at].start not in s.dates
    before = phrase[0] - 1
    led = s.among(before, "place_prepositions") or s.among(before, "pointing")
    return aged and (led or s.part(before) is Part.DETERMINER)


def _behind_counted(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether the subject of *phrase* begins before a figure: "families with two children".

    "children will pay" would be told of others.
    """
    start, end = phrase
    counted = s.part(start - 1) is Part.FACT and s.words[start - 1].start not in s.dates
    if not counted or start - 1 == at or end > at or s.cites(start - 1):
        return False
    k = start - 2
    while s.part(k) in {Part.APPROXIMATOR, Part.DETERMINER}:
        k -= 1
    return s.part(k) is Part.PREPOSITION and s.part(k - 1) in NOMINAL


def _begins_in_object(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether a date's phrase begins behind the figure of "built 9 ports, opened schools".

    It lacks the verb of its first noun.
    """
    start, end = phrase
    if s.words[at].start not in s.dates or s.part(start - 1) is not Part.FACT or start - 1 == at:
        return False
    k = start - 2
    while s.part(k) in {Part.APPROXIMATOR, Part.DETERMINER}:
        k -= 1
    listed = any(s.part(j) is Part.COMMA for j in range(start, end))
    return listed and s.part(k) in VERBAL


def _speaks_of_now(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether "continues" is told of what was "90 years ago", at which it cannot be meant."""
    ago = s.among(at + 1, "duration_cues") and s.part(at + 1) is Part.ADVERB
    verb = next((k for k in range(*phrase) if s.part(k) in _FINITE), None)
    if (
        not (ago and s.nouns_follow)
        or verb is None
        or phrase[0] < at
        or s.part(verb - 1) is Part.RELATIVE
    ):
        return False
    third = s.fold(verb).endswith(tuple(s.sets["plural_endings"]) or ("\0",))
    lasting = third and s.part(verb) is Part.VERB and s.among(verb, "always_verbs")
    return lasting or s.among(verb, "present_auxiliaries")


def _lacks_noun(s: Sentence, phrase: Phrase, _at: int) -> bool:
    """Tell whether *phrase* is "mending existing" of "mending existing ones"."""
    end = phrase[1]
    known = any(s.among(end, name) for name in ("speaker_pronouns", "third_persons"))
    ends = s.part(end + 1) in {Part.STOP, Part.COMMA}
    return s.part(end) is Part.PRONOUN and ends and not known and s.part(end - 1) in NOMINAL


def _is_said_of_date(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether "pertaining to ports" only says which, behind the bounds of a period."""
    dated = s.words[at].start in s.dates
    return dated and phrase[0] == at + 1 and s.part(phrase[0]) is Part.GERUND


def _tells_subject(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether the rest of "he said the rise from May to June had" stands behind the date."""
    start, end = phrase
    verbs = [k for k in range(start, end) if s.part(k) in {*VERBAL, Part.AUXILIARY}]
    said = len(verbs) == 1 and s.among(verbs[0], "telling") and s.part(verbs[0] + 1) in _OBJECT
    k = at + 1
    while s.part(k) in {Part.FACT, Part.CONJUNCTION}:
        k += 1
    return said and end <= at and s.part(k) in {Part.PARTICIPLE, *_FINITE}


def _is_byline(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* is who wrote it, "[Ana Lind and Ola Berg, 4 May]"."""
    start, end = phrase
    parts = {s.part(k) for k in range(start, end)}
    bracketed = s.fold(start - 1) in _OPENING and s.fold(at + 1) in _CLOSING
    return bracketed and parts == {Part.NAME, Part.CONJUNCTION}


def _is_unit(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* is "bcm" alone, a unit that no table knows and nothing counted."""
    start, end = phrase
    word = s.words[start].text
    lone = s.nouns_follow and (start, end) == (at + 1, at + 2) and word.islower()
    return lone and word.isalpha() and _VOWELS.isdisjoint(word)


def _ends_in_adverb(s: Sentence, phrase: Phrase, _at: int) -> bool:
    """Tell whether *phrase* is "of Locally" of "of Locally owned ships"."""
    end = phrase[1]
    adverb = s.fold(end - 1).endswith(tuple(s.sets["adverb_endings"]) or ("\0",))
    known = s.among(end - 1, "not_adverbs")
    return adverb and not known and s.part(end) is Part.PARTICIPLE and s.part(end + 1) in NOMINAL


def _ends_in_initials(s: Sentence, phrase: Phrase, _at: int) -> bool:
    """Tell whether *phrase* ends with the "N.L." of "N.L. imports", which is no name by itself."""
    end = phrase[1]
    initials = s.words[end - 1].text.count(".") > 1 and s.part(end) in {Part.NOUN, Part.VERB}
    return initials and not (s.among(end, "time_words") or s.among(end, "trailing_time"))


def _closes_names(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* begins with the last name of "between Tal, Ost, and the Isles has"."""
    start, end = phrase
    joint = start - 1 - (s.part(start - 1) is Part.DETERMINER)
    listed = s.part(joint) is Part.CONJUNCTION and s.part(start) is Part.NAME
    if not listed or end > at:
        return False
    named = all(s.part(k) is Part.NAME for k in range(start, end))
    told = any(s.part(k) in _FINITE for k in range(start, end + 1))
    dated = is_day(s, at) and s.among(end, "genitive")
    many = s.part(joint - 1) is Part.COMMA and s.part(joint - 2) is Part.NAME
    return many and ((named and dated) or told)


_RULES = (
    _names_point,
    _only_times,
    _lacks_counted,
    _only_done,
    _says_to,
    _lacks_object,
    _hangs,
    _in_history,
    _behind_counted,
    _begins_in_object,
    _speaks_of_now,
    _lacks_noun,
    _is_said_of_date,
    _tells_subject,
    _is_byline,
    _is_unit,
    _ends_in_adverb,
    _ends_in_initials,
    _closes_names,
)
