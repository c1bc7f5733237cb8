"""What happened on a date where verbs open their clause and nouns follow nouns.

The event of a date is the noun phrase before it, the clause that it closes or opens, or what a
verb that it parts from its object acts on.
"""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import Phrase, Sentence
from presswork.extract.labelling.stretches import (
    clause_start,
    closes,
    is_plain,
    left_stretch,
    right_stretch,
    verb_before,
)

__all__ = [
    "antecedent",
    "closed",
    "counted_before",
    "dated",
    "event_behind",
    "opened",
    "parted",
    "told_amount",
]

_LONGEST = 9
"""The most words of a clause that is a label as a whole."""
_NEAR = 2
"""How many words behind its verb what that acts on is counted."""
_PASSED = 3
"""How many noun phrases before a date are searched for an event."""
_LEADS = frozenset({
    Part.PREPOSITION,
    Part.GENITIVE,
    Part.DETERMINER,
    Part.APPROXIMATOR,
    Part.CONJUNCTION,
    Part.COMMA,
})
_VERBS = frozenset({Part.VERB, Part.AUXILIARY})


def _before_leads(s: Sentence, at: int) -> int:
    """Return where the words that lead to the date at *at* begin: by the end of, on Monday."""
    k = at
    while k > 0 and (
        (s.part(k - 1) in _LEADS and not _holds_event(s, k - 1))
        or s.among(k - 1, "trailing_time")
        or s.among(k - 1, "time_words")
        or (s.part(k - 1) is Part.NUMBER and s.among(k, "trailing_time"))
    ):
        k -= 1
    return k


def _holds_event(s: Sentence, at: int) -> bool:
    """Tell whether an event is written together with its preposition at *at*."""
    noun = s.fold(at)[1:]
    return noun in s.sets["event_nouns"] and noun not in s.sets["trailing_time"]


def event_behind(s: Sentence, at: int) -> Phrase | None:
    """Return the event that stands behind the date: in May 2022 in *the talks on the border*."""
    k = at + 1
    while s.among(k, "time_words"):
        k += 1
    if s.part(k) is not Part.PREPOSITION or not s.among(k + 1, "event_nouns"):
        return None
    return right_stretch(s, k + 1, prepositions=2)


def dated(s: Sentence, at: int) -> Phrase | None:
    """Return the event or document that the date belongs to: *the accord signed* in 1949."""
    end = _before_leads(s, at)
    start = clause_start(s, end)
    signed = next((k for k in range(end - 1, start, -1) if s.part(k) is Part.PARTICIPLE), None)
    if signed is not None and is_plain(s, signed, end):
        return _signed(s, signed)
    k = end
    for _ in range(_PASSED):
        found = left_stretch(s, k)
        if found is None or found[0] < start:
            break
        event = next((j for j in range(*found) if _is_dated(s, j)), None)
        if event is not None:
            # "could not be held" must not lose its verb
            told = s.part(event - 1) is Part.VERB and not s.among(event - 1, "copular_verbs")
            return event - told, end
        k = found[0] - 1
        if s.part(k) is not Part.PREPOSITION:
            break
    return None


def _is_dated(s: Sentence, at: int) -> bool:
    """Tell whether an event or a document stands at *at*, a joined preposition aside."""
    forms = {s.fold(at), s.fold(at)[1:]}
    return any(forms & s.sets[name] for name in ("event_nouns", "dated_nouns"))


def antecedent(s: Sentence, at: int) -> Phrase | None:
    """Return "the peace plan" before "which the summit adopted in": a document or what happened."""
    start = clause_start(s, _before_leads(s, at))
    if not s.among(start - 1, "subject_relatives"):
        return None
    if s.cites(start - 2):
        return start - 2, start - 1  # "resolution 5, which the Council adopted in"
    owner = left_stretch(s, start - 1)
    if owner is None or owner[1] - owner[0] == 1:
        return None
    return owner if any(_is_dated(s, k) for k in range(*owner)) else None


def parted(s: Sentence, at: int) -> Phrase | None:
    """Return what the verb before a date acts on behind it: opened the mayor in May *a port*."""
    k = at + 1
    while s.part(k) is not Part.PREPOSITION and (
        s.among(k, "trailing_time") or s.among(k, "time_words")
    ):
        k += 1
    if not _awaits(s, at, k):
        return None
    if s.cites(k):
        return k, k + 1
    joined = s.part(k) is Part.PREPOSITION and s.fold(k)[:1] in s.sets["joined_prepositions"]
    behind = right_stretch(s, k + joined, prepositions=1)
    if behind is None or s.among(k, "amount_links"):
        return None
    # "attacks that shook the port" need no "that"
    end = closes(s, behind[1], _LONGEST) if s.part(behind[1]) is Part.VERB else behind[1]
    return (k, end) if end - k > 1 else None


def _awaits(s: Sentence, at: int, behind: int) -> bool:
    """Tell whether the verb before the date at *at* acts on what begins at *behind*.

    Where its subject stands between them, that has no article.
    """
    end = _before_leads(s, at)
    verb = verb_before(s, end, clause_start(s, end))
    if verb is None or s.part(verb) is Part.AUXILIARY or s.among(verb, "reactions"):
        return False
    bare = s.part(behind) is Part.NOUN and not s.fold(behind).startswith(
        tuple(s.sets["article_forms"])
    )
    # behind a subject stands the object, with its article too
    subject = s.part(verb + 1) is Part.NOUN and end - verb - 1 <= _PASSED
    subject = subject and s.part(behind) is Part.NOUN and not s.among(behind, "citation_links")
    acts = verb == end - 1 or bare or subject or s.cites(behind)
    return acts and is_plain(s, verb + 1, end)


def told_amount(s: Sentence, at: int) -> Phrase | None:
    """Return the subject of the amount that was reached on a date: *the toll* reached 40 in May."""
    end = _before_leads(s, at)
    verb = verb_before(s, end, clause_start(s, end))
    if verb is None or not s.among(verb, "amount_verbs"):
        return None
    found = right_stretch(s, verb + 1)
    counted = found is not None and s.part(found[1]) in {Part.FACT, Part.APPROXIMATOR}
    return found if found and counted and found[1] - found[0] > 1 else None


def counted_before(s: Sentence, at: int) -> Phrase | None:
    """Return what a figure before a date counts: 40 *boats* since 2011."""
    found = left_stretch(s, _before_leads(s, at))
    if found is None or s.part(found[0] - 1) is not Part.FACT:
        return None
    owned = tuple(s.sets["owner_endings"])
    return None if any(s.fold(k).endswith(owned) for k in range(*found)) else found


def _signed(s: Sentence, participle: int) -> Phrase | None:
    """Return the document that a participle tells of, where the two agree in gender."""
    found = left_stretch(s, participle)
    if found is None or found[1] - found[0] == 1:
        return None
    feminine = tuple(s.sets["feminine_endings"])
    agrees = s.fold(found[0]).endswith(feminine) == s.fold(participle).endswith(feminine)
    return found if agrees else None


def opened(s: Sentence, at: int) -> Phrase | None:
    """Return the clause behind a date that opens its own: in 2001 *the fund built a port*."""
    start = clause_start(s, at)
    if _before_leads(s, at) > start:
        return None
    k = at + 1
    while s.among(k, "time_words") or s.part(k) is Part.COMMA:
        k += 1
    if s.part(k) not in {Part.VERB, Part.AUXILIARY} or _told_on(s, k):
        return None
    return _predicate(s, k)


def _predicate(s: Sentence, verb: int) -> Phrase | None:
    """Return the clause that *verb* opens, without what hangs on a figure or another clause."""
    while s.among(verb, "light_auxiliaries"):
        verb += 1
    end = closes(s, verb, _LONGEST)
    if s.among(verb, "amount_verbs") and s.part(end) in {Part.FACT, Part.APPROXIMATOR}:
        return right_stretch(s, verb + 1)
    if s.part(end) is Part.FACT and is_plain(s, verb + 1, end):
        counted = right_stretch(s, end + 1)  # "received 40 boats"
        end = counted[1] if counted else end
    return (verb, end) if end - verb > 1 else None


def _told_on(s: Sentence, verb: int) -> bool:
    """Tell whether the verb only reports what another clause says."""
    return s.among(verb, "reactions") and any(
        s.part(k) is Part.RELATIVE for k in range(verb + 1, verb + _LONGEST)
    )


def closed(s: Sentence, at: int) -> Phrase | None:
    """Return the clause that a date closes: *the river flooded the port* in May."""
    end = _before_duration(s, _before_leads(s, at))
    start = clause_start(s, end)
    verb = verb_before(s, end, start)
    if verb is None:
        return _whole(s, start, end)
    while s.among(verb - 1, "negations") or (
        s.part(verb - 1) is Part.AUXILIARY and not s.among(verb - 1, "light_auxiliaries")
    ):
        verb -= 1
    # in a longer clause the date may belong to a deed in between
    figures = [k for k in range(verb, end) if s.part(k) is Part.FACT]
    if end - verb > _LONGEST or not _are_counted(s, figures, verb, end):
        return None
    # "was not able in May to"
    goes_on = s.part(at + 1) in {Part.PREPOSITION, Part.GENITIVE}
    if _told_on(s, verb) or (s.among(verb, "negations") and goes_on):
        return None
    owner = _related(s, verb - 1)
    if owner and end - owner[0] <= _LONGEST:
        return owner[0], end  # "the college that was founded"
    return (verb, end) if end - verb > 1 else None


def _before_duration(s: Sentence, end: int) -> int:
    """Return where "for two years" before *end* begins, the end of a date's clause."""
    lasts = s.part(end - 1) is Part.FACT and s.words[end - 1].start not in s.dates
    timed = lasts and any(word in s.sets["time_words"] for word in s.fold(end - 1).split())
    timed = timed and not s.among(end - 2, "amount_links")  # "goes back to 40 years"
    return _before_leads(s, end - 1) if timed else end


def _are_counted(s: Sentence, figures: list[int], verb: int, end: int) -> bool:
    """Tell whether *figures* is empty or one that counts what the verb acts on.

    Of "killed 40 men in the port in May" more is said than of "sold 40 boats in May".
    """
    if not figures:
        return True
    counted = right_stretch(s, figures[0] + 1)
    near = counted is not None and counted[1] < end and figures[0] - verb <= _NEAR
    return near and len(figures) == 1 and s.words[figures[0]].start not in s.dates


def _related(s: Sentence, relative: int) -> Phrase | None:
    """Return what a relative at *relative* tells of, "the seven pacts"; None at another word."""
    if not s.among(relative, "subject_relatives"):
        return None
    counted = s.part(relative - 1) is Part.FACT and s.part(relative - 2) is Part.NOUN
    return (relative - 2, relative) if counted else left_stretch(s, relative)


def _whole(s: Sentence, start: int, end: int) -> Phrase | None:
    """Return a clause without a verb that is one noun phrase, as in titles and lists."""
    found = left_stretch(s, end)
    return found if found and found[0] <= start + 1 < found[1] - 1 else None
