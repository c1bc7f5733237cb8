"""Verbs that govern what stands before a date: who did what, or what was only welcomed."""

from presswork.extract.labelling.antecedents import (
    is_event,
    own_event,
    with_antecedent,
)
from presswork.extract.labelling.around_verbs import (
    DONE,
    affected_by,
    around_verb,
    joined_deeds,
    parted_deed,
)
from presswork.extract.labelling.doers import doer_before, group_start, spoken
from presswork.extract.labelling.nouns import left_phrase, nearest_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    is_bounded,
    names_document,
    only,
    trimmed,
)
from presswork.extract.labelling.states import aim_to_be, bare_predicate, predicated

__all__ = ["governed"]


def governed(s: Sentence, thing: Phrase, start: int) -> list[Phrase]:
    """Return *thing* where it is an event by itself, else with the verb that governs it."""
    thing = _with_event(s, thing)
    k = thing[0] - 1
    while s.part(k) in {Part.DETERMINER, Part.QUOTE, Part.ADVERB}:
        k -= 1
    # "held without charge since her arrest in"
    bounded = s.among(k, "bounds") and s.part(k + 1) is Part.DETERMINER
    if not (bounded or is_event(s, thing)):
        k = _verb_before(s, k, start)
    if k < start:
        return _without_verb(s, start, thing)
    if _happens_at(s, k):
        return around_verb(s, k, thing[1], start)
    if s.part(k) in VERBAL:
        said = _verb_and_object(s, k, thing, start)
        return said or ([thing] if is_event(s, thing) else [])
    tied = s.among(k, "place_prepositions") or s.among(k, "event_prepositions")
    placed = tied or not is_event(s, thing)  # "after the war in 1990" dates the war
    happens = s.part(k - 1) in VERBAL and s.among(k - 1, "happening")
    if s.part(k) is Part.PREPOSITION and placed and happens:
        return around_verb(s, k - 1, thing[1], start)
    if s.part(k) is Part.AUXILIARY:
        group = group_start(s, k + 1)
        subject = doer_before(s, group, start)
        if subject:
            return [(subject[0], thing[1])]
        return spoken(s, group, thing[1]) or predicated(s, k, thing) or aim_to_be(s, k, thing)
    near = _nearest_event(s, thing)
    return [near, own_event(s, near)] if is_event(s, near) else [near]


def _with_event(s: Sentence, thing: Phrase) -> Phrase:
    """Return "visit to Norland" for "Norland", which has no date; so with who convened a summit."""
    k = thing[0] - 1
    while s.part(k) is Part.DETERMINER:
        k -= 1
    if s.among(k, "change_links") and s.part(k - 1) is Part.PARTICIPLE:
        done = left_phrase(s, k - 1)  # "conference convened by the Union"
        return (done[0], thing[1]) if done and is_event(s, done) else thing
    outer = nearest_phrase(s, k) if s.part(k) is Part.PREPOSITION else None
    happens = outer and is_event(s, outer) and not is_event(s, thing)
    return (outer[0], thing[1]) if outer and happens else thing


def _without_verb(s: Sentence, start: int, thing: Phrase) -> list[Phrase]:
    """Return what no verb governs: an event, the clause of a list, what lasts."""
    if is_event(s, thing):
        return [_nearest_event(s, thing)]
    return _whole_clause(s, start, thing) or _lasting(s, thing)


def _whole_clause(s: Sentence, start: int, thing: Phrase) -> list[Phrase]:
    """Return a clause without a verb, as in lists, and the noun phrase that closes it."""
    if s.part(start - 1) is Part.COMMA or any(
        s.part(k) is Part.FACT for k in range(start, thing[1])
    ):
        return []
    dateline = s.part(thing[1]) is Part.FACT and not is_bounded(s, thing[1])
    if all(s.part(k) is Part.NAME for k in range(*thing)) or dateline:
        return []  # who it is, not what happened; nor what a dateline closes
    whole = trimmed(s, (start, thing[1]))
    return [p for p in (*only(whole), thing) if p[1] - p[0] > 1]


def _lasting(s: Sentence, thing: Phrase) -> list[Phrase]:
    """Return "lake presidency" of "put it first during our lake presidency", which has the date."""
    k = thing[0] - 1
    while s.part(k) is Part.DETERMINER:
        k -= 1
    return [thing] if s.among(k, "lasting_prepositions") and thing[1] - thing[0] > 1 else []


def _nearest_event(s: Sentence, thing: Phrase) -> Phrase:
    """Return "the summit" of "the Union in view of the summit"."""
    for k in range(thing[1] - 1, thing[0], -1):
        if s.among(k, "event_links"):
            near = trimmed(s, (k + 1, thing[1]))
            if near and is_event(s, near):
                # "the adoption of two pacts" is more than they
                counted = any(s.part(j) is Part.FACT for j in range(*near))
                return near if counted else nearest_phrase(s, near[1]) or near
    return thing


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
    if s.part(verb - 1) is Part.CONJUNCTION and s.part(verb - 3) is Part.INFINITIVE:
        verb -= 2 if s.part(verb - 2) is Part.VERB else 0  # "to ratify and apply the pact"
    aimed = s.part(verb - 1) is Part.INFINITIVE
    if s.among(verb, "reactions") and (told := _reacted_to(s, verb, thing, aimed=aimed)):
        return told
    if s.among(verb, "happening") and s.among(thing[0], "happening_tails"):
        return around_verb(s, verb, thing[1], start)
    if aimed:
        return _infinitive(s, verb, thing, start)
    if s.part(verb) is Part.GERUND:
        joined = s.part(verb - 1) is Part.CONJUNCTION and s.part(verb - 2) in NOMINAL
        if joined or s.among(group_start(s, verb) - 1, "subject_relatives"):
            return []  # "in food services and drinking places"
        doer = left_phrase(s, verb) if s.part(verb - 1) in NOMINAL else None
        return [(doer[0] if doer else verb, thing[1])]
    group = group_start(s, verb)
    affected = affected_by(s, verb, group, start)
    return [(affected, thing[1])] if affected else _done_by(s, range(group, verb + 1), thing, start)


def _done_by(s: Sentence, verbs: range, thing: Phrase, start: int) -> list[Phrase]:
    """Return what the verbs say with their subject, or with what stands for it."""
    group, end = verbs[0], thing[1]
    if subject := doer_before(s, group, start):
        return [(subject[0], end)]
    if document := _document_done(s, verbs, end):
        return [document]
    # "it took the port 19 days" names nobody
    named = () if s.among(verbs[-1], "bringing_verbs") else ("third_persons",)
    told = spoken(s, group, end, "speaker_pronouns", *named) or with_antecedent(s, verbs, end)
    told = told or joined_deeds(s, group, end) or parted_deed(s, verbs, end, start)
    return told or only(bare_predicate(s, verbs, end))


def _document_done(s: Sentence, verbs: range, end: int) -> Phrase | None:
    """Return "the Lake Pact, which entered into force" whole, as it names a document."""
    group = verbs[0]
    related = s.among(group - 1, "antecedent_relatives") and s.part(group - 2) is Part.COMMA
    related &= s.part(verbs[-1]) in DONE
    owner = left_phrase(s, group - 2) if related and s.nouns_follow else None
    return (owner[0], end) if owner and names_document(s, owner) else None


def _reacted_to(s: Sentence, verb: int, thing: Phrase, *, aimed: bool) -> list[Phrase]:
    """Return what was welcomed or attended, or on what somebody was congratulated."""
    if occasion := _occasion(s, verb, thing[1]):
        return [occasion]
    if not (is_event(s, thing) or (thing[1] - thing[0] > 1 and not aimed)):
        return []
    whole = only(trimmed(s, (verb + 1, thing[1])))
    return [*whole, *only(right_phrase(s, verb + 1))]


def _occasion(s: Sentence, verb: int, end: int) -> Phrase | None:
    """Return "election as mayor" of "congratulated the lady on her election as mayor"; else None.

    Of somebody's it is what happened; *end* is where it ends.
    """
    for k in range(verb + 2, end - 1):
        owner = k + 1 + (s.part(k + 1) is Part.DETERMINER and not s.among(k + 1, "possessives"))
        owned = s.fold(owner).endswith(tuple(s.sets["possessive_endings"]) or ("\0",))
        if s.among(k, "occasion_links") and (owned or s.among(owner, "possessives")):
            return trimmed(s, (owner + 1, end))
    return None


def _happens_at(s: Sentence, verb: int) -> bool:
    """Tell whether "which was held in" begins before the verb at *verb*, and no object follows."""
    related = s.part(group_start(s, verb) - 1) is Part.RELATIVE
    return related and s.among(verb, "happening") and s.part(verb + 1) is Part.PREPOSITION


def _infinitive(s: Sentence, verb: int, thing: Phrase, start: int) -> list[Phrase]:
    """Return what was done; with the verb before "to" unless that says that it was done."""
    governor = verb - 2
    if s.part(governor) in NOMINAL and not s.among(governor, "fulfilled"):
        return _aim_of_noun(s, verb, thing, start)
    while governor > start and s.part(governor) in {Part.PRONOUN, Part.ADVERB}:
        governor -= 1
    negated = any(s.among(k, "negations") for k in range(start, verb))
    done = s.among(governor, "fulfilled") and not negated
    if done or s.part(governor) is Part.CONJUNCTION:  # "we call on you to act and to open"
        return [(verb, thing[1])]
    group = group_start(s, governor)
    subject = doer_before(s, group, start)
    planned = s.part(governor) is Part.AUXILIARY  # ", is to stay in force"
    return [(subject[0] if subject else verb if planned else group, thing[1])]


def _aim_of_noun(s: Sentence, verb: int, thing: Phrase, start: int) -> list[Phrase]:
    """Return what the noun before "to" is for, with that noun where it may not have been done.

    Of "revoked its consent to open the port" the first verb tells what happened.
    """
    owner = left_phrase(s, verb - 1)
    done = owner[0] - 1 if owner else start - 1
    done -= s.part(done) is Part.DETERMINER
    if done >= start and s.part(done) in DONE:
        subject = doer_before(s, group_start(s, done), start)
        return [(subject[0] if subject else done, thing[1])]
    k = owner[0] - 1 if owner else verb
    while s.part(k) is Part.DETERMINER:
        k -= 1
    named = owner is not None and all(s.part(j) is Part.NAME for j in range(*owner))
    if named and s.among(k, "place_prepositions"):
        return [(verb, thing[1])]  # "pledged at the Lake Summit to plant trees"
    led = s.part(k) is Part.PREPOSITION  # "pleaded guilty to a plot to set fires"
    if led or s.among(verb - 2, "unfulfilled"):
        return [(owner[0], thing[1])] if owner else []
    return [(verb, thing[1])]
