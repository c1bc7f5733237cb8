"""What a verb says on both of its sides: the verb of a date in, its subject and object out."""

from presswork.extract.labelling.antecedents import (
    around_relative,
    is_event,
    own_event,
)
from presswork.extract.labelling.clauses import (
    after_light_auxiliaries,
    before_insertion,
)
from presswork.extract.labelling.doers import doer_before, group_start, held_by, spoken
from presswork.extract.labelling.nouns import left_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    VERBAL,
    Phrase,
    Sentence,
    is_led,
    names_document,
    only,
    trimmed,
)
from presswork.extract.labelling.states import bare_predicate

__all__ = ["DONE", "affected_by", "around_verb", "joined_deeds", "parted_deed"]

_FINITE = frozenset({Part.VERB, Part.AUXILIARY})
DONE = frozenset({Part.VERB, Part.PARTICIPLE})


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
    if affected := affected_by(s, verb, group, start):
        # "the elections held on", where "held" cannot be their verb
        held = s.among(verb, "happening") and is_event(s, (affected, verb))
        held |= names_document(s, (affected, verb)) and verb - affected > 1
        return [(affected, verb if held and is_bound(s) else end)]
    subject = doer_before(s, group, start)
    if subject is None:
        verbs = range(group, verb + 1)
        told = joined_deeds(s, group, end) or parted_deed(s, verbs, end, start)
        return told or only(bare_predicate(s, verbs, end))
    return told_of(s, subject, range(group, verb + 1), end)


def parted_deed(s: Sentence, verbs: range, end: int, start: int) -> list[Phrase]:
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


def joined_deeds(s: Sentence, group: int, end: int) -> list[Phrase]:
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


def told_of(s: Sentence, subject: Phrase, verbs: range, end: int) -> list[Phrase]:
    """Return the subject with its verbs, or the subject first where they tell little."""
    whole = (subject[0], end)
    verb = verbs[-1]
    if any(s.part(k) in DONE and s.part(k + 1) is Part.DETERMINER for k in range(*subject)):
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


def affected_by(s: Sentence, verb: int, group: int, start: int) -> int | None:
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
    return owner[0] if told or is_bound(s) else None


def is_bound(s: Sentence) -> bool:
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
