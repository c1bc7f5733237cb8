"""Labels where verbs open their clause and nouns follow nouns: what is counted, what happened.

The thing counted stands right behind its number; the subject of a verb stands between it and the
number; the event of a date is the noun phrase before it, or the clause that the date closes.
"""

from collections.abc import Callable, Iterator

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import Phrase, Sentence
from presswork.extract.labelling.stretches import (
    bared,
    clause_start,
    closes,
    left_reach,
    left_stretch,
    purpose,
    right_stretch,
    verb_before,
)
from presswork.extract.labelling.verb_first_citations import (
    about,
    asked,
    called,
    deed,
    opening,
    predicated,
    under,
)
from presswork.model import Fact, FactKind

__all__ = ["verb_first_phrases"]

_LONGEST = 9
"""The most words of a clause that is a label as a whole."""
_PASSED = 3
"""How many noun phrases before a date are searched for an event."""
_YEAR = 4
"""The digits of a year."""
_LEADS = frozenset({
    Part.PREPOSITION,
    Part.GENITIVE,
    Part.DETERMINER,
    Part.APPROXIMATOR,
    Part.CONJUNCTION,
    Part.COMMA,
})

_VERBS = frozenset({Part.VERB, Part.AUXILIARY})
_OPENING, _CLOSING = frozenset("(«"), frozenset(")»")

Rule = Callable[[Sentence, int], Phrase | None]


def verb_first_phrases(s: Sentence, at: int, fact: Fact) -> Iterator[Phrase]:
    """Yield phrases that may label *fact*, which stands at *at*, the best first."""
    if any(s.among(k, "age_words") for k in range(at - 2, at)):
        return
    for rule in _rules(fact):
        found = rule(s, at)
        cut = bared(s, found) if found else None
        if cut and not _points_away(s, cut):
            yield cut


def _points_away(s: Sentence, phrase: Phrase) -> bool:
    """Tell whether all nouns of a phrase say only whose they are: *their sum* reaches."""
    endings = tuple(s.sets["owner_endings"])
    nouns = [k for k in range(*phrase) if s.part(k) is Part.NOUN]
    return len(nouns) == 1 and s.fold(nouns[0]).endswith(endings)


def _rules(fact: Fact) -> tuple[Rule, ...]:
    if fact.kind is FactKind.REFERENCE:
        return (asked, about, called, predicated, opening, under, deed)
    if fact.kind is FactKind.DATE:
        return (
            _event_behind,
            _antecedent,
            _dated,
            _opened,
            _parted,
            _closed,
            _told_amount,
            _counted_before,
        )
    if fact.subtype == "duration":
        return (_level, _closed)
    if fact.subtype == "money":
        return (_aim, _worth, _amounts, _spent)
    if fact.subtype in {"percent", "ratio"}:
        return (_share, _changed, _amounts)
    if fact.subtype == "measure":
        return (_substance, _amounts, _worth)
    return (_owned, _counted, _amounts, _suffered)


def _links(s: Sentence, at: int) -> int:
    """Return where the words that lead to the figure at *at* begin: by, worth, some."""
    k = at
    while k > 0 and (s.part(k - 1) is Part.APPROXIMATOR or s.among(k - 1, "amount_links")):
        k -= 1
    return k


def _behind(s: Sentence, at: int) -> int:
    """Return where the nouns behind the number at *at* begin: (40) *boats*, 8 of those *boats*."""
    k = at + 1
    if s.fold(k) in _CLOSING and s.fold(at - 1) in _OPENING:
        k += 1
    while s.part(k) in {Part.GENITIVE, Part.DETERMINER}:
        k += 1
    return k


def _counted(s: Sentence, at: int) -> Phrase | None:
    """Return what stands behind the number: 40 *fishing boats*, 8 of *the sailors*."""
    found = right_stretch(s, _behind(s, at))
    return None if found is None or s.among(found[0], "bare") else found


def _owned(s: Sentence, at: int) -> Phrase | None:
    """Return the noun before a number with its article: *the points* the 13."""
    if s.fold(at - 1) not in s.sets["article_forms"]:
        return None
    return left_stretch(s, at - 1)


def _amounts(s: Sentence, at: int) -> Phrase | None:
    """Return the subject between a verb of amount and its number: reached *the toll* 40."""
    end = _links(s, at)
    verb = verb_before(s, end, clause_start(s, at))
    if verb is None or not s.among(verb, "amount_verbs"):
        return None
    owner = left_stretch(s, verb - 1) if s.part(verb - 1) is Part.RELATIVE else None
    if end == verb + 1:
        return owner or left_stretch(s, verb)
    if end - verb <= _LONGEST and _is_plain(s, verb + 1, end):
        return verb + 1, end
    told = all(s.part(k) is not Part.FACT or _is_year(s, k) for k in range(verb, end))
    return right_stretch(s, verb + 1, prepositions=1) if told else None


def _is_year(s: Sentence, at: int) -> bool:
    return len(s.fold(at)) == _YEAR and s.fold(at).isdecimal()


def _suffered(s: Sentence, at: int) -> Phrase | None:
    """Return the noun or verb that a bare number hangs on: *injured* 30 others."""
    k = _links(s, at)
    if s.part(k - 1) is Part.VERB:
        return (k - 1, k)
    event = s.part(k - 1) is Part.NOUN and s.among(k - 1, "event_nouns")
    return (k - 1, k) if event else None


def _aim(s: Sentence, at: int) -> Phrase | None:
    """Return what money is for, behind it."""
    return purpose(s, at + 1)


def _worth(s: Sentence, at: int) -> Phrase | None:
    """Return the thing before *worth* and its sum: *a grant* worth 5 million."""
    end = _links(s, at)
    named = any(s.among(k, "worth_words") for k in range(end, at))
    if s.part(end - 1) is Part.CONJUNCTION:
        end -= 1
    return left_reach(s, end) if named else None


def _spent(s: Sentence, at: int) -> Phrase | None:
    """Return the verb and who does it, right before a sum: *the fund paid* 5 million."""
    end = _links(s, at)
    verb = verb_before(s, end, clause_start(s, at))
    if verb is None or end - verb > _LONGEST or not _is_plain(s, verb + 1, end):
        return None
    while s.among(verb, "light_auxiliaries"):
        verb += 1
    return (verb, end) if end - verb > 1 else None


def _is_plain(s: Sentence, start: int, end: int) -> bool:
    parts = {Part.FACT, Part.RELATIVE, Part.STOP, Part.COMMA, Part.VERB, Part.AUXILIARY}
    return all(s.part(k) not in parts for k in range(start, end))


def _share(s: Sentence, at: int) -> Phrase | None:
    """Return the whole of a share: *of the villages*."""
    first = _behind(s, at)
    return None if s.among(first, "change_nouns") else right_stretch(s, first)


def _changed(s: Sentence, at: int) -> Phrase | None:
    """Return what rose or fell by a share: *exports rose* by 4 percent."""
    end = _links(s, at)
    change = next((k for k in range(end - 1, max(end - 8, -1), -1) if _changes(s, k)), None)
    if change is None or not _is_plain(s, change + 1, end) or end - change == 1:
        return None
    if s.part(change) is Part.VERB:
        return change, end
    whole = right_stretch(s, change, prepositions=1)
    return whole if whole and whole[1] == end else None


def _changes(s: Sentence, at: int) -> bool:
    return s.among(at, "change_verbs") or s.among(at, "change_nouns")


def _substance(s: Sentence, at: int) -> Phrase | None:
    """Return what is measured: 25 tonnes *of wheat*."""
    if s.part(at + 1) is not Part.GENITIVE:
        return None
    return right_stretch(s, at + 2)


def _level(s: Sentence, at: int) -> Phrase | None:
    """Return the subject of an age or a term that is told: reached *the term* 5 years."""
    return _amounts(s, at) if s.among(_links(s, at) - 1, "amount_verbs") else None


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


def _event_behind(s: Sentence, at: int) -> Phrase | None:
    """Return the event that stands behind the date: in May 2022 in *the talks on the border*."""
    k = at + 1
    while s.among(k, "time_words"):
        k += 1
    if s.part(k) is not Part.PREPOSITION or not s.among(k + 1, "event_nouns"):
        return None
    return right_stretch(s, k + 1, prepositions=2)


def _dated(s: Sentence, at: int) -> Phrase | None:
    """Return the event or document that the date belongs to: *the accord signed* in 1949."""
    end = _before_leads(s, at)
    start = clause_start(s, end)
    signed = next((k for k in range(end - 1, start, -1) if s.part(k) is Part.PARTICIPLE), None)
    if signed is not None and _is_plain(s, signed, end):
        return _signed(s, signed)
    k = end
    for _ in range(_PASSED):
        found = left_stretch(s, k)
        if found is None or found[0] < start:
            break
        event = next((j for j in range(*found) if _is_dated(s, j)), None)
        if event is not None:
            # "could not be held" must not lose its verb
            return event - (s.part(event - 1) is Part.VERB), end
        k = found[0] - 1
        if s.part(k) is not Part.PREPOSITION:
            break
    return None


def _is_dated(s: Sentence, at: int) -> bool:
    """Tell whether an event or a document stands at *at*, a joined preposition aside."""
    forms = {s.fold(at), s.fold(at)[1:]}
    return any(forms & s.sets[name] for name in ("event_nouns", "dated_nouns"))


def _antecedent(s: Sentence, at: int) -> Phrase | None:
    """Return "the peace plan" before "which the summit adopted in": a document or what happened."""
    start = clause_start(s, _before_leads(s, at))
    if not s.among(start - 1, "subject_relatives"):
        return None
    owner = left_stretch(s, start - 1)
    if owner is None or owner[1] - owner[0] == 1:
        return None
    return owner if any(_is_dated(s, k) for k in range(*owner)) else None


def _parted(s: Sentence, at: int) -> Phrase | None:
    """Return what the verb right before a date acts on behind it: opened in May *the port*."""
    end = _before_leads(s, at)
    k = at + 1
    while s.among(k, "trailing_time") or s.among(k, "time_words"):
        k += 1
    if s.part(end - 1) not in _VERBS or s.among(end - 1, "reactions"):
        return None
    joined = s.part(k) is Part.PREPOSITION and s.fold(k)[:1] in s.sets["joined_prepositions"]
    behind = right_stretch(s, k + joined, prepositions=1)
    if behind is None or s.among(k, "amount_links"):
        return None
    # "attacks that shook the port" need no "that"
    end = closes(s, behind[1], _LONGEST) if s.part(behind[1]) is Part.VERB else behind[1]
    return (k, end) if end - k > 1 else None


def _told_amount(s: Sentence, at: int) -> Phrase | None:
    """Return the subject of the amount that was reached on a date: *the toll* reached 40 in May."""
    end = _before_leads(s, at)
    verb = verb_before(s, end, clause_start(s, end))
    if verb is None or not s.among(verb, "amount_verbs"):
        return None
    found = right_stretch(s, verb + 1)
    counted = found is not None and s.part(found[1]) in {Part.FACT, Part.APPROXIMATOR}
    return found if found and counted and found[1] - found[0] > 1 else None


def _counted_before(s: Sentence, at: int) -> Phrase | None:
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


def _opened(s: Sentence, at: int) -> Phrase | None:
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
    if s.part(end) is Part.FACT and _is_plain(s, verb + 1, end):
        counted = right_stretch(s, end + 1)  # "received 40 boats"
        end = counted[1] if counted else end
    return (verb, end) if end - verb > 1 else None


def _told_on(s: Sentence, verb: int) -> bool:
    """Tell whether the verb only reports what another clause says."""
    return s.among(verb, "reactions") and any(
        s.part(k) is Part.RELATIVE for k in range(verb + 1, verb + _LONGEST)
    )


def _closed(s: Sentence, at: int) -> Phrase | None:
    """Return the clause that a date closes: *the river flooded the port* in May."""
    end = _before_leads(s, at)
    start = clause_start(s, end)
    verb = verb_before(s, end, start)
    if verb is None:
        return _whole(s, start, end)
    while s.among(verb - 1, "negations") or (
        s.part(verb - 1) is Part.AUXILIARY and not s.among(verb - 1, "light_auxiliaries")
    ):
        verb -= 1
    # in a longer clause the date may belong to a deed in between
    if end - verb > _LONGEST or any(s.part(k) is Part.FACT for k in range(verb, end)):
        return None
    if _told_on(s, verb):
        return None
    owner = left_stretch(s, verb - 1) if s.among(verb - 1, "subject_relatives") else None
    if owner and end - owner[0] <= _LONGEST:
        return owner[0], end  # "the college that was founded"
    return (verb, end) if end - verb > 1 else None


def _whole(s: Sentence, start: int, end: int) -> Phrase | None:
    """Return a clause without a verb that is one noun phrase, as in titles and lists."""
    found = left_stretch(s, end)
    return found if found and found[0] <= start + 1 < found[1] - 1 else None
