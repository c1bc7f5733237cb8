"""Labels that leave out what changed: gangs, where it was violence from gangs that rose."""

from presswork.extract.labelling.doers import group_start
from presswork.extract.labelling.links import links_left
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import MODIFIERS, NOMINAL, Phrase, Sentence

__all__ = ["skips_changed"]

_LINKS = frozenset({Part.PREPOSITION, Part.GENITIVE})
_BEFORE_CORE = frozenset({*MODIFIERS, Part.DETERMINER})


def skips_changed(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* stands behind what the figure at *at* is the change of."""
    return _in_increase(s, phrase[0], at) or _in_subject(s, phrase, at)


def _in_increase(s: Sentence, start: int, at: int) -> bool:
    """Tell whether *start* lies too deep in "a 300% increase in [violence from] gangs"."""
    behind = at + 2
    if not s.among(at + 1, "change_nouns") or s.part(behind) not in _LINKS:
        return False
    return any(s.part(k) in _LINKS for k in range(behind + 1, start))


def _in_subject(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* lies too deep in "[violence from] gangs has risen 300%"."""
    verb = links_left(s, at) - 1
    while verb >= 0 and s.part(verb) is Part.PREPOSITION:
        verb -= 1  # "by"
    if not s.among(verb, "change_verbs") or phrase[1] != group_start(s, verb):
        return False
    link = phrase[0] - 1
    while s.part(link) in _BEFORE_CORE:
        link -= 1
    head = link - 1
    counted = s.among(head, "amount_heads") or s.among(head, "container_nouns")
    return s.part(link) in _LINKS and s.part(head) in NOMINAL and not counted
