"""The thing that a date closes, where neither a verb nor an event tells what happened."""

from presswork.extract.labelling.clauses import clause_start
from presswork.extract.labelling.leads import before_leads, ends_period
from presswork.extract.labelling.levels import tells_level
from presswork.extract.labelling.nouns import left_phrase
from presswork.extract.labelling.openings import is_comparison
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import Phrase, Sentence, is_bounded

__all__ = ["thing_before"]

_LONGEST = 9
"""The most words of such a thing."""
_DOUBTS = ("negations", "conditions", "comparers", "modals")
_LEADS = frozenset({Part.PREPOSITION, Part.GENITIVE})
_CLAUSE = 24
"""How many words before it a negation is looked for."""
_TIED = 2
"""How many prepositions a name is followed to the left."""


def thing_before(s: Sentence, at: int) -> list[Phrase]:
    """Return "record of the port" behind a preposition and before the date at *at*.

    A name alone is told with what it hangs on, "talks with the mayor in Tal". None where the clause
    asks, denies, compares or conditions it, or where a pronoun stands for a part of it.
    """
    end = before_leads(s, at, 0)
    led = is_bounded(s, at) or (end < at and s.part(at - 1) is not Part.COMMA)
    if not led or not s.nouns_follow or s.fold(len(s.words) - 1) == "?":
        return []
    if tells_level(s, at, end) or ends_period(s, at) or is_comparison(s, clause_start(s, at), at):
        return []
    thing = _tied(s, left_phrase(s, end), end)
    if thing is None or thing[1] - thing[0] > _LONGEST or _is_doubtful(s, thing[0]):
        return []
    return [thing]


def _tied(s: Sentence, thing: Phrase | None, end: int) -> Phrase | None:
    """Return *thing* where it says more than a name, else with what its preposition ties it to."""
    for _ in range(_TIED):
        if thing is None or thing[1] != end or _tells(s, thing):
            break
        link = thing[0] - 1
        while s.part(link) is Part.DETERMINER:
            link -= 1
        tied = s.part(link) is Part.PREPOSITION and not s.among(link, "apart_prepositions")
        outer = left_phrase(s, link) if tied else None
        thing = (outer[0], end) if outer and outer[1] == link else None
    whole = thing is not None and thing[1] == end and _tells(s, thing)
    return thing if whole else None


def _tells(s: Sentence, thing: Phrase) -> bool:
    """Tell whether a phrase has two words, and its head is a noun that is no name and no time."""
    links = (k for k in range(*thing) if s.part(k) in _LEADS)
    head = next(links, thing[1]) - 1
    timed = any(s.among(head, name) for name in ("time_words", "trailing_time", "bare"))
    return s.part(head) is Part.NOUN and not timed and thing[1] - thing[0] > 1


def _is_doubtful(s: Sentence, start: int) -> bool:
    """Tell whether the clause before *start* denies, compares or conditions what stands there.

    So it does where a verb or figure before it has it for object, or nothing leads to it.
    """
    led = start - 1
    while s.part(led) is Part.DETERMINER:
        led -= 1
    owner = led - (s.part(led) is Part.GENITIVE)
    if s.part(led) not in _LEADS or s.part(owner) in {Part.FACT, Part.NUMBER, Part.PRONOUN}:
        return True
    k = led
    while k >= 0 and start - k < _CLAUSE and s.part(k) is not Part.STOP:
        if any(s.among(k, name) for name in _DOUBTS):
            return True
        k -= 1
    return s.among(start, "time_words") or not s.fold(start)[:1].isalnum()
