"""Verbs that govern what stands before a date: who did what, or what was only welcomed."""

from presswork.extract.labelling.antecedents import (
    around_relative,
    is_event,
    own_event,
    with_antecedent,
)
from presswork.extract.labelling.clauses import (
    after_light_auxiliaries,
    before_insertion,
)
from presswork.extract.labelling.doers import doer_before, group_start, held_by, spoken
from presswork.extract.labelling.nouns import left_phrase, nearest_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    is_bounded,
    is_led,
    names_document,
    only,
    trimmed,
)
from presswork.extract.labelling.states import aim_to_be, bare_predicate, predicated

__all__ = ["around_verb", "governed"]


_FINITE = frozenset({Part.VERB, Part.AUXILIARY})
_DONE = frozenset({Part.VERB, Part.PARTICIPLE})


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
    affected = _affected(s, verb, group, start)
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
    told = told or _joined(s, group, end) or _parted(s, verbs, end, start)
    return told or only(bare_predicate(s, verbs, end))


def _document_done(s: Sentence, verbs: range, end: int) -> Phrase | None:
    """Return "the Lake Pact, which entered into force" whole, as it names a document."""
    group = verbs[0]
    related = s.among(group - 1, "antecedent_relatives") and s.part(group - 2) is Part.COMMA
    related &= s.part(verbs[-1]) in _DONE
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
    if done >= start and s.part(done) in _DONE:
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


def around_verb(s: Sentence, verb: int, end: int, start: int) -> list[Phrase]:
    """Return subject and verb, or the subject alone where the verb only says that it happens."""
    group = group_start(s, verb)
    if s.part(group - 1) is Part.PARTICIPLE and s.part(verb) is Part.PARTICIPLE:
        group = group_start(s, group - 1)
    if s.part(group - 1) is Part.RELATIVE:
        return around_relative(s, verb, group - 1, end)
    if s.part(group - 1) is Part.PRONOUN:
        fused = s.among(group - 2, "fused_relatives")
        return [(group - 2, end)] if fused else spoken(s, group, end) or held_by(s, group, end)
    if affected := _affected(s, verb, group, start):
        # "the elections held on", where "held" cannot be their verb
        held = s.among(verb, "happening") and is_event(s, (affected, verb))
        held |= names_document(s, (affected, verb)) and verb - affected > 1
        return [(affected, verb if held and _is_bound(s) else end)]
    subject = doer_before(s, group, start)
    if subject is None:
        verbs = range(group, verb + 1)
        told = _joined(s, group, end) or _parted(s, verbs, end, start)
        return told or only(bare_predicate(s, verbs, end))
    return _told_of(s, subject, range(group, verb + 1), end)


def _parted(s: Sentence, verbs: range, end: int, start: int) -> list[Phrase]:
    """Return the summit of "the summit, to be held", "agreed to meet", a pact and its verb.

    The pact of *the pact, signed by 34 states, entered into force* may be too far away.
    """
    group, verb = verbs[0], verbs[-1]
    if s.part(group - 1) is Part.INFINITIVE:
        return _aimed(s, verbs, end, start)
    first = before_insertion(s, group)
    subject = left_phrase(s, first) if first < group else None
    if subject is None or s.part(subject[0] - 1) is Part.FACT:
        return []  # "61 men and 51 children, none of them armed, granted"
    return [(subject[0], end), *([(verb, end)] if end - verb > 1 else [])]


def _aimed(s: Sentence, verbs: range, end: int, start: int) -> list[Phrase]:
    """Return what is said behind "to" with its noun or verb: "the fair to be held"."""
    aim = verbs[0] - 1
    if len(verbs) > 1:
        apart = s.part(aim - 1) is Part.COMMA
        owner = left_phrase(s, aim - apart)
        if owner is None or s.among(verbs[-1], "happening"):
            return [own_event(s, owner)] if owner else []
        done = apart and s.part(verbs[-1]) is Part.PARTICIPLE and owner[1] - owner[0] > 1
        return [(owner[0], end)] if done else []  # "a pilot plan, to be completed"
    governor = group_start(s, aim - 1)
    subject = doer_before(s, governor, start) if s.part(aim - 1) in VERBAL else None
    return [(subject[0], end)] if subject else []


def _joined(s: Sentence, group: int, end: int) -> list[Phrase]:
    """Return what the second verb of a subject says, "was signed and entered into force".

    So with a verb whose subject is unsaid.
    """
    verb = after_light_auxiliaries(s, group)
    opens = bool(s.sets["subjectless"]) and s.part(group - 1) is Part.STOP
    own = s.part(verb) is Part.VERB and s.among(verb + 1, "possessives")
    own |= s.part(verb) is Part.PARTICIPLE and verb > group and _is_deed(s, verb, end)
    opens |= own and s.among(group - 1, "antecedent_relatives")  # "who ends its mandate"
    told = (opens or s.part(group - 1) is Part.CONJUNCTION) and s.part(verb) in VERBAL
    denied = _is_denied(s, group)  # "no funds were promised or paid"
    return [(verb, end)] if told and end - verb > 1 and not denied else []


def _is_deed(s: Sentence, verb: int, end: int) -> bool:
    """Tell whether "signed the pact" of "which has signed the pact" says what was done."""
    named = any(s.among(k, "happening") or s.part(k) is Part.FACT for k in range(verb, end))
    return not named and not s.among(verb, "change_verbs")


def _is_denied(s: Sentence, at: int) -> bool:
    """Tell whether a negation stands before *at* in its clause."""
    k = at - 1
    while k >= 0 and s.part(k) not in {Part.STOP, Part.COMMA, Part.RELATIVE}:
        if s.among(k, "negations"):
            return True
        k -= 1
    return False


def _told_of(s: Sentence, subject: Phrase, verbs: range, end: int) -> list[Phrase]:
    """Return the subject with its verbs, or the subject first where they tell little."""
    whole = (subject[0], end)
    verb = verbs[-1]
    if any(s.part(k) in _DONE and s.part(k + 1) is Part.DETERMINER for k in range(*subject)):
        return [whole]  # "Norland sent an envoy days after the war began"
    happens = any(s.among(k, "happening") for k in verbs)
    plain = not any(s.among(k, "negations") or s.among(k, "modals") for k in verbs)
    if s.part(end - 1) is Part.AUXILIARY and plain:  # "the deadline is", not "Norland has until"
        planned = s.among(end, "trailing_verbs")  # "the fair is due on"
        if planned and subject[1] - subject[0] == 1 and not is_event(s, subject):
            return [(subject[0], end + 1), subject]  # "the report is due on"
        return [subject] if planned or s.among(end - 1, "amount_verbs") else []
    placed = s.part(verb + 1) is not Part.PREPOSITION or s.among(verb + 1, "place_prepositions")
    # a state or a person does not happen, but does
    named = all(s.part(k) is Part.NAME for k in range(*subject)) and not is_event(s, subject)
    # that a truce ended or men met is no truce or man of that day
    told = named or s.part(verb) is Part.GERUND or s.among(verb, "told_happening")
    # of "since protests resumed" one word says little
    told |= s.among(subject[0] - 1, "bounds") and subject[1] - subject[0] == 1
    if not (happens and plain and placed) or told:
        return [whole]
    return [subject, *only(right_phrase(s, subject[0])), whole]


def _affected(s: Sentence, verb: int, group: int, start: int) -> int | None:
    """Return where "two men" of "raised the case of two men detained" begins, else None."""
    owner = left_phrase(s, verb) if group == verb and s.part(verb) is Part.PARTICIPLE else None
    timed = owner is not None and all(s.among(k, "time_words") for k in range(*owner))
    # "since fighting began", "5 million a year promised"
    if owner is None or timed or s.among(owner[0] - 1, "bounds"):
        return None
    if near := _inner(s, owner):
        owner = near
    before = range(start, owner[0])
    told = any(s.part(k) in _FINITE or s.among(k, "reactions") for k in before)
    # "costs under the plan announced in": no plan announces
    told |= is_led(s, owner[0]) and names_document(s, owner)
    return owner[0] if told or _is_bound(s) else None


def _is_bound(s: Sentence) -> bool:
    """Tell whether a participle without auxiliary always belongs to its noun, as in *firmado*."""
    return bool(s.sets["compound_endings"]) and not s.bare_genitive


def _inner(s: Sentence, owner: Phrase) -> Phrase | None:
    """Return "speeches" of "a coup in speeches", which alone were held; else None."""
    places = (k for k in range(*owner) if s.part(k) is Part.PREPOSITION)
    places = (k for k in places if not s.among(k, "kept_prepositions"))
    last = max((k for k in places if not _opens_topic(s, k)), default=None)
    return trimmed(s, (last + 1, owner[1])) if last is not None else None


def _opens_topic(s: Sentence, at: int) -> bool:
    """Tell whether "on" at *at* only says what "the talks on the use of ports" are about."""
    return s.among(at, "citation_links") and s.among(at - 1, "event_nouns")
