"""The subject before a verb or a date: its place in, where the subject stands out."""

from presswork.extract.labelling.clauses import before_insertion, in_bracket
from presswork.extract.labelling.nouns import left_phrase, nearest_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Phrase, Sentence, trimmed

__all__ = ["ENDS", "SAYING", "before_time", "describes", "owner_before", "subject_before"]

SAYING = frozenset({Part.VERB, Part.AUXILIARY, Part.RELATIVE})
ENDS = frozenset({Part.STOP, Part.COMMA})


def subject_before(s: Sentence, end: int) -> Phrase | None:
    """Return the subject that ends before the verb at *end*, without its article."""
    end = _before_asides(s, end)
    if s.among(end - 1, "subject_relatives"):  # "the average, which in 2001 was"
        return _antecedent(s, end - 1)
    if s.part(end - 1) is Part.PRONOUN:
        return None
    start = end
    while start > 0 and (s.part(start - 1) not in ENDS or in_bracket(s, start - 1)):
        if s.part(start - 1) is Part.FACT and not describes(s, start - 1):
            own = start if _opens(s, start - 1) else _second_clause(s, start, end)
            if own is None:
                return None
            start = own
            break
        start -= 1
    start = _behind_as(s, _after_relative(s, start, end), end)
    whole = trimmed(s, (_after_opening(s, start, end), end))
    if whole is None:
        return None
    first = _behind_source(s, whole)
    if s.part(first) is Part.GERUND and s.part(whole[1]) is Part.INFINITIVE:
        first += 1 + (s.part(first + 1) is Part.DETERMINER)  # "causing the rate to fall to"
    whole = first, whole[1]
    if s.among(first, "amount_heads") and s.part(first + 1) is Part.GENITIVE:
        return _without_article(s, (first + 2, whole[1]))
    said = next((k for k in range(*whole) if s.part(k) in SAYING), None)
    if said is None:
        return whole
    headed = s.part(said - 1) is Part.INFINITIVE and trimmed(s, (first, said - 1))
    return headed or owner_before(s, end)


def _before_asides(s: Sentence, end: int) -> int:
    """Return *end* without the insertion or time before it, unless a relative word stands there."""
    if s.among(end - 1, "subject_relatives"):
        return end
    if s.fold(end - 1) == ")" and s.part(end - 2) is Part.FACT and s.fold(end - 3) == "(":
        end -= 3  # "in the last year known (2001)"
    return before_time(s, 0, before_insertion(s, end))


def describes(s: Sentence, at: int) -> bool:
    """Tell whether the fact at *at* belongs to a noun: "its 2019 budget", "Tal's 2020 efforts"."""
    owned = s.fold(at - 1).endswith(tuple(s.sets["possessive_endings"]) or ("\0",))
    dated = owned and s.words[at].start in s.dates and s.part(at + 1) in NOMINAL
    return s.part(at - 1) is Part.DETERMINER or dated


def _behind_source(s: Sentence, phrase: Phrase) -> int:
    """Return where "women" of "the minister said women" begins, whose clause it is."""
    said = (k for k in range(*phrase) if s.among(k, "telling") and s.part(k) in VERBAL)
    last = max(said, default=None)
    return phrase[0] if last is None or last + 1 >= phrase[1] else last + 1


def _second_clause(s: Sentence, start: int, end: int) -> int | None:
    """Return where "and the rate" between *start* and *end* begins, behind another figure."""
    joints = [k for k in range(start, end - 1) if s.part(k) is Part.CONJUNCTION]
    # "rose to 3 million and exports fell to"
    told = any(s.among(k, "amount_verbs") for k in range(start))
    bare = joints[-1:] if told else []
    bare = [k for k in bare if all(s.part(j) in NOMINAL for j in range(k + 1, end))]
    led = [k for k in joints if s.part(k + 1) is Part.DETERMINER]
    return next((k + 1 for k in (*led, *bare)), None)


def _antecedent(s: Sentence, relative: int) -> Phrase | None:
    """Return "programme" of "the programme of 12 million, which rises to"."""
    end = relative - 1 if s.part(relative - 1) is Part.COMMA else relative
    if s.among(relative, "personal_relatives"):
        return nearest_phrase(s, end)
    if s.part(end - 1) is Part.FACT and s.part(end - 2) is Part.GENITIVE:
        end -= 2
    end = _before_own_date(s, end)
    found = left_phrase(s, end)
    if found is None or all(s.part(k) is Part.NAME for k in range(*found)):
        return owner_before(s, end)
    # "is proud of its programme", "the rise in prices, which fell"
    told = s.part(found[0] - 1) in {Part.AUXILIARY, Part.ADVERB}
    told = told or s.among(found[0], "change_nouns")
    return nearest_phrase(s, end) if told else found


def _before_own_date(s: Sentence, end: int) -> int:
    """Return where "grants permitted for 2021" ends without what is told of the grants."""
    if s.part(end - 1) is Part.FACT and s.words[end - 1].start in s.dates:
        end -= 1 + (s.part(end - 2) is Part.PREPOSITION)
        end -= s.part(end - 1) is Part.PARTICIPLE
    return end


def _after_opening(s: Sentence, start: int, end: int) -> int:
    """Return where a subject begins behind "in recent years" at *start*; else *start*."""
    if s.part(start) is not Part.PREPOSITION:
        return start
    k = start + 1
    while k < end and s.part(k) in {Part.NOUN, Part.DETERMINER} and not s.among(k, "time_words"):
        k += 1
    return k + 1 if s.among(k, "time_words") and s.part(k + 1) is Part.DETERMINER else start


def _behind_as(s: Sentence, start: int, end: int) -> int:
    """Return where "needs" of "the gap grew as needs reached" begins, else *start*."""
    as_ = (k for k in range(start + 1, end) if s.among(k, "share_links"))
    as_ = (k for k in as_ if not s.among(k, "purpose_prepositions"))
    last = max(as_, default=None)
    told = last is not None and any(s.part(k) in VERBAL for k in range(start, last))
    return last + 1 if told and last is not None else start


def _after_relative(s: Sentence, start: int, end: int) -> int:
    """Return where a subject begins behind "while" or "that" in *start* to *end*."""
    last = next((k for k in range(end - 1, start - 1, -1) if s.part(k) is Part.RELATIVE), None)
    if last is None or any(s.part(k) in SAYING for k in range(last + 1, end)):
        return start
    verb = last + 1
    while s.part(verb) is Part.ADVERB:
        verb += 1
    return start if s.part(verb) in VERBAL else last + 1


def owner_before(s: Sentence, end: int) -> Phrase | None:
    """Return the noun phrase that ends before *end*, or what it hangs on by prepositions."""
    found = left_phrase(s, end)
    while found:
        before = found[0] - 1
        while s.part(before) is Part.DETERMINER:
            before -= 1
        aimed = s.part(before) is Part.VERB and s.part(before - 1) is Part.INFINITIVE
        joint = {Part.CONJUNCTION, Part.PREPOSITION}
        if aimed or (s.part(before) is Part.GERUND and s.part(before - 1) in joint):
            return None  # "gains from opening and expanding ports were"
        if s.part(before) is not Part.PREPOSITION or s.part(before - 1) in ENDS:
            break
        if s.among(before, "absolute_links") and s.part(before - 1) in VERBAL:
            break  # "will be resumed with total aid reaching"
        found = left_phrase(s, before)
    return found


def _opens(s: Sentence, at: int) -> bool:
    """Tell whether the fact at *at* stands in an opening phrase, "In 2017 exports"."""
    k = at - 1
    leads = {Part.PREPOSITION, Part.DETERMINER, Part.CONJUNCTION, Part.ADVERB}
    while s.part(k) in leads or (k >= 0 and s.among(k, "time_words")):
        k -= 1
    led = s.part(at - 1) is Part.PREPOSITION and s.part(k) is Part.COMMA  # ", by 2010 aid"
    return led or s.part(k) is Part.STOP or (k == 0 and s.part(k) is Part.RELATIVE)


def _without_article(s: Sentence, phrase: Phrase) -> Phrase | None:
    start, end = phrase
    if s.part(start) is Part.DETERMINER and s.part(start + 1) is not Part.RELATIVE:
        start += 1
    return (start, end) if start < end else None


def before_time(s: Sentence, start: int, end: int) -> int:
    """Return *end* without a phrase of time before it, "over the same period"."""
    for k in range(end - 1, max(start, end - 7), -1):
        if s.part(k) is Part.PREPOSITION:
            # the middle of "the Middle East" is no time
            named = any(s.part(j) is s.part(j + 1) is Part.NAME for j in range(k + 1, end - 1))
            timed = any(s.part(j) is Part.FACT for j in range(k + 1, end)) or (
                not named and any(s.among(j, "time_words") for j in range(k + 1, end))
            )
            # "to 3 million and exports" is none
            joined = any(s.part(j) is Part.CONJUNCTION for j in range(k + 1, end - 1))
            dated = s.part(k + 1) is Part.FACT and k + 2 < end  # "by 2010 aid to Norland"
            another = joined or (dated and s.words[k + 1].start in s.dates)
            another &= s.part(end - 1) in NOMINAL and not s.among(end - 1, "time_words")
            return k if timed and not another else end
    return end
