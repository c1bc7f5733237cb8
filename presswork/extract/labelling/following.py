"""What follows an opening date: the clause behind it, whole and in shorter forms."""

from presswork.extract.labelling.clauses import (
    after_light_auxiliaries,
    clause_end,
    negated,
    predicate_end,
)
from presswork.extract.labelling.cuts import list_end, shorter_forms
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    MODIFIERS,
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    is_day,
    is_gerund,
    only,
    trimmed,
    with_closing_quote,
)
from presswork.extract.labelling.states import existing, states

__all__ = ["following_clauses"]

_FINITE = frozenset({Part.AUXILIARY, Part.VERB})
_PARTING = frozenset({Part.PARTICIPLE, Part.GERUND, Part.RELATIVE, Part.PREPOSITION, Part.NAME})
"""The parts that open what stands between a subject and its verb, a name among them."""


def following_clauses(s: Sentence, at: int) -> list[Phrase]:
    """Return the clause after an opening time phrase that ends before *at*, then a shorter form.

    The speaker's pronoun, auxiliaries that only tell the tense and a leading figure are left out.
    Empty where the clause holds no verb, hangs on a condition or has another pronoun as subject.
    """
    k = _clause_word(s, at)
    if k is None:
        return _without_subject(s, at)
    end = clause_end(s, k)
    stated = s.part(end - 1) in VERBAL and end > k + 1 and not s.among(end, "turns")
    if s.part(end) is Part.RELATIVE and stated:
        told = following_clauses(s, end + 1)
        # "on 3 May the agency stated that" tells when it said so
        dated = s.part(at - 1) is Part.FACT and s.among(at - 2, "place_prepositions")
        dated |= s.among(at - 1, "trailing_time") and s.nouns_follow  # "ten years ago today"
        ends = [form[1] for form in told] if dated else []
        aim = end - 2  # "ordered an inquiry to find out whether" needs no question
        open_ = s.part(aim) is Part.INFINITIVE and s.part(aim - 1) in NOMINAL and aim > k + 2
        said = (trimmed(s, (k, stop)) for stop in ([aim] if open_ else []) + ends)
        forms = [form for form in said if form] or told
        return [*forms, *only(_before_saying(s, k, end))]
    listed = list_end(s, end)
    verbs = [j for j in range(k, end) if s.part(j) in {*VERBAL, Part.AUXILIARY}]
    if listed and not verbs:
        end = clause_end(s, listed)  # "farmers, cooks and sailors founded a bank"
        verbs = [j for j in range(listed, end) if s.part(j) in {*VERBAL, Part.AUXILIARY}]
        listed = None
    if not verbs and (parted := _parted_verb(s, k, end)) is not None:
        stop = predicate_end(s, parted, prepositions=2)
        found = trimmed(s, (parted, stop)) if stop else None
        return [found] if found and found[1] - found[0] > 1 else []
    return _forms(s, range(k, end), verbs, listed)


def _before_saying(s: Sentence, start: int, end: int) -> Phrase | None:
    """Return "mayor opened the fair" of "mayor opened the fair and said that"; None without one."""
    joint = end - 2
    told = s.part(joint) is Part.CONJUNCTION and s.part(joint - 1) in NOMINAL
    acts = any(s.part(k) in VERBAL for k in range(start, joint))
    return trimmed(s, (start, joint)) if told and acts else None


def _forms(s: Sentence, clause: range, verbs: list[int], listed: int | None) -> list[Phrase]:
    """Return what the *clause* says, whole or up to *listed*, then shorter forms."""
    k, end = clause.start, clause.stop
    bare = verbs == [k] and s.part(k) is Part.PARTICIPLE and s.part(k - 1) is not Part.AUXILIARY
    if bare and s.part(end) is Part.RELATIVE:
        return []  # "qualified people who"
    if not verbs or s.among(end, "conditions") or _cuts_list(s, end):
        return []
    short = predicate_end(s, verbs[0], prepositions=2)
    forms = [(k, listed)] if listed else []
    forms += [(k, end), (k, short)] if short and short < end else [(k, end)]
    forms += shorter_forms(s, (k, end), verbs[0])
    forms += _before_own_date(s, range(verbs[0], end), k)
    if main := _main_predicate(s, verbs):
        forms.append(main)
    if event := _event_subject(s, k, verbs[0]):
        forms.append(event)
    cut = [with_closing_quote(s, form) for each in forms if (form := trimmed(s, each))]
    return [form for form in cut if form[1] - form[0] > 1 or s.part(form[0]) not in VERBAL]


def _before_own_date(s: Sentence, clause: range, start: int) -> list[Phrase]:
    """Return "the mayor amended his order" of "the mayor amended his order of 3 May and"."""
    near = (k for k in clause if s.part(k) is Part.GENITIVE and s.part(k - 1) in NOMINAL)
    own = (k for k in near if s.part(k + 1) is Part.FACT and s.words[k + 1].start in s.dates)
    return [(start, k) for k in own if k - clause.start > 1]


def _parted_verb(s: Sentence, start: int, comma: int) -> int | None:
    """Return where "warned" of "the mayor, in a letter to the port, warned" stands, else None.

    The subject reaches from *start* to the *comma*.
    """
    first = comma + 1 + (s.part(comma + 1) is Part.ADVERB)
    named = s.part(start) in {*NOMINAL, Part.DETERMINER}
    if not named or s.part(comma) is not Part.COMMA or s.part(first) not in _PARTING:
        return None
    close = clause_end(s, first + (s.part(first) is Part.RELATIVE))
    verb = after_light_auxiliaries(s, close + 1)
    acts = s.part(verb) in _FINITE or s.part(verb + 1) is Part.DETERMINER or verb > close + 1
    told = s.part(verb) in {Part.VERB, Part.PARTICIPLE, Part.AUXILIARY} and acts
    return verb if s.part(close) is Part.COMMA and told else None


def _main_predicate(s: Sentence, verbs: list[int]) -> Phrase | None:
    """Return what the finite verb says where the subject has a participle, "the body set up by"."""
    objects = {*NOMINAL, Part.DETERMINER, Part.FACT, Part.APPROXIMATOR}
    if s.part(verbs[0] + 1) in objects:
        return None  # a finite verb after all: "supported 14 children"
    plain = (k for k in verbs if s.part(k - 1) is not Part.INFINITIVE)
    finite = next((k for k in plain if s.part(k) in _FINITE), None)
    if finite is None or finite == verbs[0] or s.part(verbs[0]) is not Part.PARTICIPLE:
        return None
    verb = after_light_auxiliaries(s, finite)
    end = predicate_end(s, verb, prepositions=2) if s.part(verb) in VERBAL else None
    return (verb, end) if end else None


def _event_subject(s: Sentence, start: int, verb: int) -> Phrase | None:
    """Return what happens where the subject from *start* to *verb* opens with an event."""
    head = next((k for k in range(start, verb) if s.among(k, "event_nouns")), None)
    first = s.part(start) is Part.DETERMINER
    return (start + first, head + 1) if head is not None else None


def _without_subject(s: Sentence, at: int) -> list[Phrase]:
    """Return what "we were one of the poorest ports" says of "we", or "it is said that" tells."""
    k = _subject(s, at)
    if there := existing(s, k):
        return [there]
    if not any(s.among(k, name) for name in ("speaker_pronouns", "third_persons")):
        return []
    that = k + 1
    while s.part(that) in {Part.AUXILIARY, Part.ADVERB}:
        that += 1
    now = s.among(k, "third_persons") and s.among(k + 1, "present_auxiliaries")
    told = s.part(that) is Part.PARTICIPLE and s.among(that + 1, "subject_relatives")
    if now and told and not negated(s, k + 1):
        return following_clauses(s, that + 2)  # what was said has another date than what it tells
    return states(s, k)


def _subject(s: Sentence, at: int) -> int:
    """Return where the subject begins, behind signs, adverbs and insertions at *at*."""
    k = at
    while s.part(k) in {Part.COMMA, Part.CONJUNCTION, Part.ADVERB}:
        k += 1
    return _past_insertion(s, k)


def _clause_word(s: Sentence, at: int) -> int | None:
    """Return where what is said begins: the subject, or the verb where the speaker is subject."""
    k = at
    while s.part(k) in {Part.COMMA, Part.CONJUNCTION, Part.ADVERB}:
        if s.among(k, "kept_openers"):
            return k  # "most farmers", "per capita income"
        k += 1
    k = _past_insertion(s, k)
    if s.among(k, "vague_amounts") and s.part(k + 1) in NOMINAL:
        return k  # "many farmers"
    if s.part(k) is Part.PRONOUN:
        if not any(s.among(k, name) for name in ("speaker_pronouns", "third_persons")):
            return None
        verb = after_light_auxiliaries(s, k + 1)
        if s.part(verb) is Part.AUXILIARY and not negated(s, verb):
            return None
        k = verb
    if s.part(k) is Part.PREPOSITION:
        return None  # "in the port the fair began" would lose its "in"
    if s.part(k) is Part.APPROXIMATOR:
        k += 1
    # where nouns follow others without a word, the noun behind a figure hangs on it
    if s.part(k) is Part.FACT and s.part(k + 1) in MODIFIERS and s.nouns_follow:
        k += 1
    return after_light_auxiliaries(s, k)


def _past_insertion(s: Sentence, at: int) -> int:
    """Return where ", in the port of Tal," behind a comma and before a clause ends; else *at*.

    So with ", having been elected mayor,", ", shortly before dawn," and ", after the port had been
    opened,".
    """
    before = at - 1
    while s.part(before) is Part.ADVERB:
        before -= 1
    acts = is_gerund(s, at) and s.part(at) in {Part.GERUND, Part.AUXILIARY}
    parted = s.part(before) is Part.COMMA or is_day(s, before)
    if not (acts or s.part(at) is Part.PREPOSITION) or not parted:
        return at
    end = clause_end(s, at)
    finite = {Part.VERB} if acts else _FINITE
    told = any(s.part(k) in finite for k in range(at, end))
    inserted = s.part(end) is Part.COMMA and (not told or s.among(at, "apart_prepositions"))
    return _past_insertion(s, end + 1) if inserted else at


def _cuts_list(s: Sentence, at: int) -> bool:
    """Tell whether a list of names would be cut at the comma at *at*, and no clause follows."""
    last = at + 2
    while s.part(last) is Part.NAME:
        last += 1
    joined = s.part(at) is Part.COMMA and s.part(at + 1) is Part.CONJUNCTION and last > at + 2
    return joined and s.part(at - 1) is Part.NAME and s.part(last) not in _FINITE
