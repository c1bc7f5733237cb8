"""What a figure was before it changed, told with what it became: "rose from 20 to 35 percent"."""

from presswork.extract.labelling.before_verbs import subject_before
from presswork.extract.labelling.doers import group_start
from presswork.extract.labelling.links import is_base, links_left
from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.predicates import is_negated
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Phrase, Sentence

__all__ = ["base_phrase"]

_OBJECT = frozenset({*NOMINAL, Part.DETERMINER, Part.GENITIVE, Part.ADVERB, Part.GERUND})
_BETWEEN = frozenset({*NOMINAL, Part.APPROXIMATOR, Part.ADVERB, Part.PREPOSITION, Part.DETERMINER})
"""The parts that may stand between a base and the figure that it became."""
_LONGEST = 8
_FURTHER = 4


def base_phrase(s: Sentence, at: int) -> Phrase | None:
    """Return "output rose from 20 to 35 percent" about the base at *at*, which misleads alone.

    None where what became of it stands before it, or another verb between.
    """
    if not is_base(s, at):
        return None
    end = _became(s, at)
    start = _changed(s, links_left(s, at)) if end else None
    return (start, end) if start is not None and end else None


def _became(s: Sentence, at: int) -> int | None:
    """Return where the figure behind the base at *at* ends, with what it counts."""
    k = at + 1
    while s.part(k) in _BETWEEN or (s.part(k) is Part.FACT and s.words[k].start in s.dates):
        k += 1
    levelled = any(s.among(j, "level_links") for j in range(at + 1, k))
    if s.part(k) is not Part.FACT or not levelled or k - at > _LONGEST:
        return None
    counted = right_phrase(s, k + 1 + (s.part(k + 1) is Part.GENITIVE))
    if s.part(k + 1) is Part.GENITIVE and counted is None:
        return None
    timed = counted is None or any(s.among(j, "time_words") for j in range(*counted))
    return k + 1 if timed or counted is None else counted[1]


def _changed(s: Sentence, link: int) -> int | None:
    """Return where "output rose" before "from" at *link* begins, or "raised the output"."""
    verb = link - 1
    went = s.among(verb, "moving_verbs") and s.part(verb) in VERBAL
    grew = s.part(verb) is not Part.NOUN or s.part(verb - 1) is Part.AUXILIARY
    if went or (grew and s.among(verb, "change_verbs")):
        group = group_start(s, verb)
        subject = subject_before(s, group)
        plain = subject is not None and subject[1] == group and not is_negated(s, verb)
        return subject[0] if plain and subject else None
    while s.part(verb) in _OBJECT and link - verb <= _FURTHER + _FURTHER:
        if _acts(s, verb):
            break
        verb -= 1
    acts = _acts(s, verb) and verb < link - 1 and not is_negated(s, verb)
    return verb if acts else None


def _acts(s: Sentence, at: int) -> bool:
    known = s.among(at, "changing_verbs")
    # "the act lowers the rate"
    return known and (s.part(at) in VERBAL or s.part(at + 1) is Part.DETERMINER)
