"""Labels where verbs open their clause and nouns follow nouns: what is counted, what happened.

The thing counted stands right behind its number; the subject of a verb stands between it and the
number.
"""

from collections.abc import Callable, Iterator

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import Phrase, Sentence
from presswork.extract.labelling.stretches import (
    bared,
    clause_start,
    is_plain,
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
from presswork.extract.labelling.verb_first_dates import (
    antecedent,
    closed,
    counted_before,
    dated,
    event_behind,
    opened,
    parted,
    told_amount,
)
from presswork.model import Fact, FactKind

__all__ = ["verb_first_phrases"]

_LONGEST = 9
"""The most words of a clause that is a label as a whole."""
_YEAR = 4
"""The digits of a year."""
_OPENING, _CLOSING = frozenset("(«"), frozenset(")»")

Rule = Callable[[Sentence, int], Phrase | None]


def _is_year(s: Sentence, at: int) -> bool:
    return len(s.fold(at)) == _YEAR and s.fold(at).isdecimal()


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
            event_behind,
            antecedent,
            dated,
            opened,
            parted,
            closed,
            told_amount,
            counted_before,
        )
    if fact.subtype == "duration":
        return (_level, closed)
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
    if end - verb <= _LONGEST and is_plain(s, verb + 1, end):
        return verb + 1, end
    told = all(s.part(k) is not Part.FACT or _is_year(s, k) for k in range(verb, end))
    return right_stretch(s, verb + 1, prepositions=1) if told else None


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
    if verb is None or end - verb > _LONGEST or not is_plain(s, verb + 1, end):
        return None
    while s.among(verb, "light_auxiliaries"):
        verb += 1
    return (verb, end) if end - verb > 1 else None


def _share(s: Sentence, at: int) -> Phrase | None:
    """Return the whole of a share: *of the villages*."""
    first = _behind(s, at)
    return None if s.among(first, "change_nouns") else right_stretch(s, first)


def _changed(s: Sentence, at: int) -> Phrase | None:
    """Return what rose or fell by a share: *exports rose* by 4 percent."""
    end = _links(s, at)
    change = next((k for k in range(end - 1, max(end - 8, -1), -1) if _changes(s, k)), None)
    if change is None or not is_plain(s, change + 1, end) or end - change == 1:
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
