"""Labels that hold their own figure, as no words to one side of it say what it is.

So it is with who makes up *71 percent of the sea*, with what is to be cut *by 40 percent* before it
is named, and with what is *20 percent higher*.
"""

from presswork.extract.labelling.bases import base_phrase
from presswork.extract.labelling.before_verbs import subject_before
from presswork.extract.labelling.doers import group_start
from presswork.extract.labelling.links import behind, links_left
from presswork.extract.labelling.nouns import nearest_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.predicates import is_negated
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence
from presswork.extract.labelling.things import thing_at

__all__ = ["holds_own", "spanning_phrase"]

_UNNAMED = frozenset({Part.STOP, Part.COMMA, Part.PRONOUN, Part.RELATIVE, Part.INFINITIVE})
"""The parts before a verb whose subject nobody can tell."""
_CLOSES = frozenset({Part.STOP, Part.COMMA, Part.CONJUNCTION, Part.RELATIVE, Part.PREPOSITION})


def spanning_phrase(s: Sentence, at: int) -> Phrase | None:
    """Return the words about the figure at *at* that tell what it is only together with it."""
    told = _makes_up(s, at) or _changed_behind(s, at)
    return told or _compared(s, at) or _earning(s, at)


def holds_own(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* is one of those above, or tells what became of the base at *at*."""
    found = base_phrase(s, at) or spanning_phrase(s, at)
    return found is not None and found[0] == phrase[0] and at + 1 < phrase[1] <= found[1]


def _makes_up(s: Sentence, at: int) -> Phrase | None:
    """Return "make up 71 percent of the sea", whose subject is "they" or parted from it."""
    verb = links_left(s, at) - 1
    verb -= s.among(verb, "share_links")
    if not s.among(verb, "share_verbs") or s.part(at + 1) is not Part.GENITIVE:
        return None
    whole = thing_at(s, at + 2) if s.part(group_start(s, verb) - 1) in _UNNAMED else None
    return (verb, whole[1]) if whole and not is_negated(s, verb) else None


def _changed_behind(s: Sentence, at: int) -> Phrase | None:
    """Return "cut by 40 percent the number of fires", whose object stands behind the figure."""
    link = links_left(s, at)
    verb = link - 1
    changed = s.among(verb, "changing_verbs") and s.part(verb) is not Part.NOUN
    changed &= any(s.among(k, "change_links") for k in range(link, at))
    passive = s.part(verb - 1) is Part.AUXILIARY and s.part(verb) is Part.PARTICIPLE
    first = behind(s, at)
    if not changed or passive or is_negated(s, verb):
        return None
    if s.part(first) not in {*NOMINAL, Part.DETERMINER}:
        return None
    thing = thing_at(s, first)
    return (verb, thing[1]) if thing and not _is_time(s, thing) else None


def _is_time(s: Sentence, phrase: Phrase) -> bool:
    return any(s.among(k, "time_words") for k in range(*phrase))


def _compared(s: Sentence, at: int) -> Phrase | None:
    """Return "output would be 20 percent higher", which the figure does not say without it."""
    verb = links_left(s, at) - 1
    states = s.part(verb) is Part.AUXILIARY and s.among(verb, "amount_verbs")
    states |= s.part(verb) is Part.VERB  # "women earn 30 percent less"
    compared = s.among(at + 1, "bare") or s.among(at + 1, "compared")
    compared &= s.part(at + 1) in {Part.NOUN, Part.ADVERB} and s.part(at + 2) in _CLOSES
    group = group_start(s, verb)
    if not (states and compared) or is_negated(s, verb + 1):
        return None
    subject = subject_before(s, group)
    return (subject[0], at + 2) if subject and subject[1] == group else None


def _earning(s: Sentence, at: int) -> Phrase | None:
    """Return "people making less than 5 million a year", whom the sum tells from all others."""
    verb = links_left(s, at) - 1
    rated = s.among(at + 1, "rate_words") and s.among(at + 2, "time_words")
    if not rated:
        return None
    end = verb
    if s.part(verb) is Part.VERB and s.among(verb - 1, "personal_relatives"):
        end = verb - 1
    elif s.part(verb) is Part.GERUND:
        # a border that nobody prints may stand there
        end -= s.part(verb - 1) is Part.COMMA and s.words[verb - 1].start == s.words[verb - 1].end
    else:
        return None
    who = nearest_phrase(s, end) if s.part(end - 1) is Part.NOUN else None
    return (who[0], at + 3) if who and who[1] == end and not _is_time(s, who) else None
