"""What changed by a figure: wages that go up by it, a fee cut in half, exports up 5 percent."""

from presswork.extract.labelling.before_verbs import subject_before
from presswork.extract.labelling.doers import group_start
from presswork.extract.labelling.links import is_base, links_left
from presswork.extract.labelling.nouns import left_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.predicates import is_negated
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence, trimmed

__all__ = ["gapped_subject", "moved"]

_LEADS = frozenset({Part.STOP, Part.COMMA, Part.CONJUNCTION, Part.PREPOSITION})
_ENDS = frozenset({Part.STOP, Part.RELATIVE})


def moved(s: Sentence, at: int) -> Phrase | None:
    """Return what the figure at *at* is the change of; None where the words do not tell."""
    return _went(s, at) or _was_changed(s, at) or _halved(s, at) or _up(s, at) or _with(s, at)


def _went(s: Sentence, at: int) -> Phrase | None:
    """Return "wages will go up" before "by 5 percent", or "wages" before "to" their level."""
    verb = links_left(s, at) - 1
    if not s.among(verb, "moving_verbs") or not s.among(verb + 1, "particles"):
        return None
    subject = _subject_of(s, verb)
    levelled = any(s.among(k, "level_links") for k in range(verb + 2, at))
    return subject if levelled or subject is None else (subject[0], verb + 2)


def _subject_of(s: Sentence, verb: int) -> Phrase | None:
    group = group_start(s, verb)
    subject = subject_before(s, group)
    return subject if subject and subject[1] == group else None


def _was_changed(s: Sentence, at: int) -> Phrase | None:
    """Return "output will be boosted" before "by 5 percent", which no doer is."""
    link = links_left(s, at)
    changed = any(s.among(k, "change_links") for k in range(link, at))
    return _passive(s, link) if changed else None


def _passive(s: Sentence, end: int) -> Phrase | None:
    verb = end - 1
    done = s.part(verb) is Part.PARTICIPLE and s.among(verb, "changing_verbs")
    passive = done and s.part(verb - 1) in {Part.AUXILIARY, Part.ADVERB}
    subject = _subject_of(s, verb) if passive and not is_negated(s, verb) else None
    return (subject[0], end) if subject else None


def _halved(s: Sentence, at: int) -> Phrase | None:
    """Return "fee will be cut" before "in half", or "cut the fee" of those who do so."""
    link = at - 1
    if not s.among(at, "halves") or not s.among(link, "halving_links"):
        return None
    while s.part(link - 1) in {Part.ADVERB, Part.APPROXIMATOR}:
        link -= 1  # "cut nearly in half"
    for verb in range(link - 1, -1, -1):
        if s.part(verb) in {*_ENDS, Part.COMMA, Part.FACT}:
            break
        if s.among(verb, "changing_verbs") and s.part(verb - 1) is not Part.DETERMINER:
            active = verb < link - 1 and not is_negated(s, verb)
            return trimmed(s, (verb, link)) if active else _passive(s, link)
    return None


def _up(s: Sentence, at: int) -> Phrase | None:
    """Return "exports up" before "5 percent", where no verb tells it; not where it fell from."""
    k = at - 1
    while s.part(k) in {Part.APPROXIMATOR, Part.ADVERB, Part.DETERMINER} or s.among(
        k, "change_links"
    ):
        k -= 1
    if not (s.among(k, "particles") and s.among(k, "amount_links")) or is_base(s, at):
        return None
    thing = left_phrase(s, k) if s.part(k - 1) in NOMINAL else None
    before = thing[0] - 1 if thing else k
    while s.part(before) is Part.DETERMINER:
        before -= 1
    return (thing[0], k + 1) if thing and s.part(before) in _LEADS else None


def _with(s: Sentence, at: int) -> Phrase | None:
    """Return "output grew" before "with 5 percent", as some say for "by"."""
    verb = at - 2
    grew = s.among(at - 1, "absolute_links") and s.among(verb, "change_verbs")
    subject = _subject_of(s, verb) if grew and s.part(verb) is not Part.NOUN else None
    return (subject[0], verb + 1) if subject else None


def gapped_subject(s: Sentence, at: int) -> Phrase | None:
    """Return "imports" of "exports grew by 5 percent and imports by 3", whose verb is not said."""
    link = links_left(s, at)
    thing = left_phrase(s, link) if link < at else None
    if thing is None or thing[1] != link or not s.among(link, "change_links"):
        return None
    joint = thing[0] - 1
    while s.part(joint) is Part.DETERMINER:
        joint -= 1
    joint -= s.among(joint, "place_prepositions")  # ", in Norland by 3"
    if s.part(joint) not in {Part.CONJUNCTION, Part.COMMA}:
        return None
    told = range(joint - 1, -1, -1)
    base = next((k for k in told if s.part(k) is Part.FACT or s.part(k) in _ENDS), -1)
    if s.part(base) is not Part.FACT:
        return None
    first = links_left(s, base)
    verb = first - 1
    rose = s.among(verb, "change_verbs") or s.among(verb, "changing_verbs")
    return thing if rose and s.among(first, "change_links") else None
