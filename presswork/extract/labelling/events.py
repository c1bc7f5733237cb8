"""What happened on a date or for how long: the event that the sentence ties to it."""

from presswork.extract.labelling.clauses import (
    after_light_auxiliaries,
    clause_start,
    following_clauses,
    negated,
)
from presswork.extract.labelling.nouns import left_phrase, nearest_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Phrase, Sentence, trimmed

__all__ = ["event_phrases"]

_LEADS = frozenset({
    Part.PREPOSITION,
    Part.DETERMINER,
    Part.ADVERB,
    Part.CONJUNCTION,
    Part.GENITIVE,
    Part.APPROXIMATOR,
    Part.INFINITIVE,
})


def event_phrases(s: Sentence, at: int, *, in_name: bool, opens: bool) -> list[Phrase]:
    """Return phrases that say what happened at the date or duration at *at*, the best first.

    *in_name* marks a year that begins a name, *opens* the start of an open interval.
    """
    if in_name:
        return _found(_name(s, at))
    behind = _behind(s, at)
    if behind:
        return behind
    start = clause_start(s, at)
    if all(_is_lead(s, k) for k in range(start, at)):
        if start == 0 or s.part(at + 1) not in {Part.STOP, Part.CONJUNCTION}:
            return _opening(s, at)
        start = clause_start(s, start - 1)
    if opens and s.part(at - 1) in VERBAL:
        held = right_phrase(s, at + 1)
        if held:
            return [held]
    if s.part(at + 1) in NOMINAL and _is_owned(s, at - 1):
        return _found(right_phrase(s, at + 1))
    if s.part(start) is Part.AUXILIARY:
        return []  # a question, or "Had the dam broken"
    if s.part(at - 1) is Part.GENITIVE and s.part(at - 2) is Part.FACT:
        return [_dated_reference(s, at - 2)]
    return _left(s, at, start, opens=opens)


def _found(phrase: Phrase | None) -> list[Phrase]:
    return [phrase] if phrase else []


def _is_lead(s: Sentence, at: int) -> bool:
    return s.part(at) in _LEADS or s.among(at, "trailing_time") or s.among(at, "time_words")


def _name(s: Sentence, at: int) -> Phrase | None:
    if s.part(at + 1) in NOMINAL:
        return right_phrase(s, at + 1)
    return left_phrase(s, at)


def _opening(s: Sentence, at: int) -> list[Phrase]:
    """Return the clause behind "In 2017,"; a modifier such as "the 2017 elections" is a name."""
    after = at + 1
    while s.among(after, "trailing_time"):
        after += 1
    if after == at + 1 and s.part(after) is Part.NOUN and s.part(at - 1) is Part.DETERMINER:
        return _found(right_phrase(s, after))
    if s.part(after) in {Part.AUXILIARY, Part.VERB}:
        return []  # the date itself is the subject
    return following_clauses(s, after)


def _behind(s: Sentence, at: int) -> list[Phrase]:
    """Return the event behind a date between commas, "on 8 April, in a meeting of"."""
    if s.part(at + 1) is not Part.COMMA or s.part(at + 2) is not Part.PREPOSITION:
        return []
    event = right_phrase(s, at + 3)
    return [event] if event and _is_event(s, event) and s.part(at + 3) is not Part.FACT else []


def _dated_reference(s: Sentence, at: int) -> Phrase:
    """Return "Council resolution 5" before "of 3 May"."""
    first = at
    while s.part(first - 1) is Part.NAME:
        first -= 1
    return first, at + 1


def _is_begun(s: Sentence, thing: Phrase, end: int) -> bool:
    """Tell whether one word and "beginning" or the like say it all, "with delivery beginning"."""
    led = s.part(thing[0] - 1) in {Part.PREPOSITION, Part.STOP}
    return led and thing[1] - thing[0] == 1 and s.among(end, "trailing_verbs")


def _is_object(s: Sentence, at: int) -> bool:
    """Tell whether the date is what the verb before it acts on, "we proclaim 24 October"."""
    verb = s.part(at - 1) in {Part.VERB, Part.PARTICIPLE}
    return verb and not s.among(at + 1, "trailing_time")


def _left(s: Sentence, at: int, start: int, *, opens: bool) -> list[Phrase]:
    """Return what stands before the date: its event, or the clause that it closes."""
    end = _before_leads(s, at, start)
    if end <= start or (end == at and not opens and _is_object(s, at)):
        return []
    if s.part(end) is Part.CONJUNCTION and s.part(end + 1) is not Part.FACT:
        return _opening(s, at)
    if end < at and s.part(end) is Part.COMMA:
        start, end = _before_parenthesis(s, end)
    if s.part(end - 1) in {*VERBAL, Part.AUXILIARY}:
        return _around_verb(s, end - 1, end, start)
    if s.part(end) is Part.GENITIVE:
        return _found(_owner(s, end))
    thing = left_phrase(s, end)
    if thing is None:
        return []
    return [(thing[0], end + 1)] if _is_begun(s, thing, end) else _governed(s, thing, start)


def _before_leads(s: Sentence, at: int, start: int) -> int:
    """Return where the words that lead to the date begin, "by the end of", "starting"."""
    end = at
    while end > start and (_is_lead(s, end - 1) or s.part(end - 1) is Part.FACT):
        if s.part(end - 1) is Part.FACT and s.part(end) is not Part.CONJUNCTION:
            break
        end -= 1
    if s.part(end - 1) is Part.COMMA:
        return end - 1
    return end


def _before_parenthesis(s: Sentence, comma: int) -> tuple[int, int]:
    """Return start and end of the clause before ", led by the minister," that *comma* closes."""
    k = comma
    while k > 0 and s.part(k - 1) not in {Part.STOP, Part.COMMA}:
        k -= 1
    inserted = s.part(k) in {Part.PARTICIPLE, Part.GERUND, Part.RELATIVE, Part.PREPOSITION}
    if s.part(k - 1) is Part.COMMA and inserted:
        return clause_start(s, k - 1), k - 1
    return clause_start(s, comma), comma


def _owner(s: Sentence, end: int) -> Phrase | None:
    """Return "Peace Initiative" before "of 2002"; one plain word takes its own "of" along."""
    near = nearest_phrase(s, end)
    if near is None or (near[1] - near[0] > 1 and (_is_event(s, near) or _is_dated(s, near))):
        return near
    k = near[0]
    while s.part(k - 1) is Part.DETERMINER:
        k -= 1
    if s.part(k - 1) not in {Part.GENITIVE, Part.PREPOSITION}:
        return near
    more = nearest_phrase(s, k - 1)
    if more is None:
        return near
    happens = s.part(k - 1) is Part.GENITIVE and (_is_event(s, more) or _is_dated(s, more))
    plain = near[1] - near[0] == 1 and s.part(near[0]) is Part.NOUN
    return (more[0], near[1]) if happens or plain else near


def _governed(s: Sentence, thing: Phrase, start: int) -> list[Phrase]:
    """Return *thing* where it is an event by itself, else with the verb that governs it."""
    k = thing[0] - 1
    while s.part(k) in {Part.DETERMINER, Part.QUOTE, Part.ADVERB}:
        k -= 1
    if not _is_event(s, thing):
        k = _verb_before(s, k, start)
    if k < start:
        return [_nearest_event(s, thing)] if _is_event(s, thing) else _whole_clause(s, start, thing)
    if s.part(k) in VERBAL:
        return _verb_and_object(s, k, thing, start)
    if s.part(k) is Part.PREPOSITION and s.part(k - 1) in VERBAL and s.among(k - 1, "happening"):
        return _around_verb(s, k - 1, thing[1], start)
    if s.part(k) is Part.AUXILIARY:
        group = _group_start(s, k + 1)
        subject = _subject(s, group, start)
        if subject:
            return [(subject[0], thing[1])]
        return _spoken(s, group, thing[1])
    return [_nearest_event(s, thing)]


def _is_dated(s: Sentence, thing: Phrase) -> bool:
    """Tell whether a noun phrase names a document, which has a date of its own."""
    return any(s.among(k, "dated_nouns") for k in range(*thing))


def _is_owned(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* opens a noun phrase, as an article or a possessive does."""
    owned = any(s.fold(at).endswith(ending) for ending in s.sets["possessive_endings"])
    return s.part(at) is Part.DETERMINER or (owned and s.part(at) in NOMINAL)


def _nearest_event(s: Sentence, thing: Phrase) -> Phrase:
    """Return "the summit" of "the Union in view of the summit"."""
    for k in range(thing[1] - 1, thing[0], -1):
        if s.among(k, "event_links"):
            near = trimmed(s, (k + 1, thing[1]))
            if near and _is_event(s, near):
                return nearest_phrase(s, near[1]) or near
    return thing


def _whole_clause(s: Sentence, start: int, thing: Phrase) -> list[Phrase]:
    """Return a clause without a verb, as in lists, and the noun phrase that closes it."""
    if s.part(start - 1) is Part.COMMA or any(
        s.part(k) is Part.FACT for k in range(start, thing[1])
    ):
        return []
    whole = trimmed(s, (start, thing[1]))
    return [p for p in (*_found(whole), thing) if p[1] - p[0] > 1]


def _is_event(s: Sentence, thing: Phrase) -> bool:
    """Tell whether a noun phrase names something that happens."""
    first, last = thing[0], thing[1] - 1
    return s.part(last) is Part.GERUND or any(
        s.among(k, "event_nouns") for k in range(first, last + 1)
    )


def _verb_before(s: Sentence, at: int, start: int) -> int:
    """Return where the verb that governs what is behind *at* stands; before *start* if none."""
    k = at
    while k >= start and s.part(k) not in {*VERBAL, Part.AUXILIARY}:
        if s.part(k) is Part.PRONOUN:
            return start - 1
        k -= 1
    return k


def _verb_and_object(s: Sentence, verb: int, thing: Phrase, start: int) -> list[Phrase]:
    """Return "adopted the Charter"; what is only welcomed or attended stands for itself."""
    if s.among(verb, "reactions") and (thing[1] - thing[0] > 1 or _is_event(s, thing)):
        return _found(trimmed(s, (verb + 1, thing[1])))
    if s.among(verb, "happening") and s.among(thing[0], "happening_tails"):
        return _around_verb(s, verb, thing[1], start)
    if s.part(verb - 1) is Part.INFINITIVE:
        return _infinitive(s, verb, thing, start)
    if s.part(verb) is Part.GERUND:
        doer = left_phrase(s, verb) if s.part(verb - 1) in NOMINAL else None
        return [(doer[0] if doer else verb, thing[1])]
    group = _group_start(s, verb)
    subject = _subject(s, group, start)
    if subject:
        return [(subject[0], thing[1])]
    return _spoken(s, group, thing[1])


def _spoken(s: Sentence, group: int, end: int) -> list[Phrase]:
    """Return the verb and what follows where the subject is the speaker, "we adopted"."""
    if not s.among(group - 1, "speaker_pronouns"):
        return []
    verb = after_light_auxiliaries(s, group)
    if s.part(verb) is Part.AUXILIARY and not negated(s, verb):
        return []
    return [(verb, end)]


def _infinitive(s: Sentence, verb: int, thing: Phrase, start: int) -> list[Phrase]:
    """Return what was done; with the verb before "to" unless that says that it was done."""
    governor = verb - 2
    if s.part(governor) in NOMINAL and not s.among(governor, "fulfilled"):
        if not s.among(governor, "unfulfilled"):
            return [(verb, thing[1])]
        failed = left_phrase(s, governor + 1)
        return [(failed[0], thing[1])] if failed else []
    while governor > start and s.part(governor) in {Part.PRONOUN, Part.ADVERB}:
        governor -= 1
    negated = any(s.among(k, "negations") for k in range(start, verb))
    if s.among(governor, "fulfilled") and not negated:
        return [(verb, thing[1])]
    group = _group_start(s, governor)
    subject = _subject(s, group, start)
    return [(subject[0] if subject else group, thing[1])]


def _group_start(s: Sentence, verb: int) -> int:
    k = verb
    while s.part(k - 1) in {Part.AUXILIARY, Part.ADVERB}:
        k -= 1
    return k


def _around_verb(s: Sentence, verb: int, end: int, start: int) -> list[Phrase]:
    """Return subject and verb, or the subject alone where the verb only says that it happens."""
    group = _group_start(s, verb)
    if s.part(group - 1) is Part.PARTICIPLE and s.part(verb) is Part.PARTICIPLE:
        group = _group_start(s, group - 1)
    if s.part(group - 1) is Part.RELATIVE:
        owner = left_phrase(s, group - 1)
        if owner is None or s.among(verb, "happening"):
            return _found(owner)
        return [(owner[0], end)]
    if s.part(group - 1) is Part.PRONOUN:
        fused = s.among(group - 2, "fused_relatives")
        return [(group - 2, end)] if fused else _spoken(s, group, end)
    subject = _subject(s, group, start)
    if subject is None:
        return []
    whole = (subject[0], end)
    happens = any(s.among(k, "happening") for k in range(group, verb + 1))
    plain = not any(s.among(k, "negations") or s.among(k, "modals") for k in range(group, verb + 1))
    if subject and s.part(end - 1) is Part.AUXILIARY and plain:
        return [subject]
    placed = s.part(verb + 1) is not Part.PREPOSITION or s.among(verb + 1, "place_prepositions")
    if happens and plain and placed and s.part(verb) is not Part.GERUND:
        return [subject, whole]
    return [whole]


def _subject(s: Sentence, group: int, start: int) -> Phrase | None:
    """Return the subject that ends where the verb group begins; none where it is a pronoun."""
    if s.part(group - 1) is Part.PRONOUN or group <= start:
        return None
    found = left_phrase(s, group)
    if found and s.part(found[0] - 1) is Part.GERUND:
        return found[0] - 1, found[1]
    return found
