"""What a date is the genitive of: an event, a document, a thing with its own "of"."""

from presswork.extract.labelling.antecedents import is_event
from presswork.extract.labelling.around_verbs import around_verb
from presswork.extract.labelling.nouns import nearest_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import VERBAL, Phrase, Sentence, names_document, only

__all__ = ["of_owner"]

_DEEPEST = 2
"""How many times "of" is passed in search of a document or event."""


def of_owner(s: Sentence, end: int, start: int) -> list[Phrase]:
    """Return what the date is the genitive of; the verb where that is only a place."""
    owner = _owner(s, end)
    if owner and s.among(owner[0] - 1, "place_prepositions") and s.part(owner[0] - 2) in VERBAL:
        return around_verb(s, owner[0] - 2, owner[1], start)
    return only(owner)


def _owner(s: Sentence, end: int) -> Phrase | None:
    """Return "Peace Initiative" before "of 2002"; one plain word takes its own "of" along."""
    near = nearest_phrase(s, end)
    if near is None or (near[1] - near[0] > 1 and (is_event(s, near) or names_document(s, near))):
        return near
    plain = near[1] - near[0] == 1 and s.part(near[0]) is Part.NOUN
    named = near[1] - near[0] > 1 and s.part(near[0]) is Part.NAME
    start = near[0]
    for _ in range(_DEEPEST):
        k = _before_determiners(s, start)
        if s.part(k - 1) not in {Part.GENITIVE, Part.PREPOSITION}:
            break
        more = nearest_phrase(s, k - 1)
        if more is None:
            break
        # "an initiative by the Council of"
        agent = near[1] - near[0] == 1 and not plain and s.among(k - 1, "change_links")
        owned = s.part(k - 1) is Part.GENITIVE or agent
        happens = owned and (is_event(s, more) or names_document(s, more))
        # "417 lives in the shipwreck of", "the Union in its report of"
        apart = not s.among(k, "possessives") or s.part(more[0]) is Part.NAME
        if plain and s.part(k - 1) is Part.PREPOSITION and apart:
            break
        owns = named and s.part(k - 1) is Part.GENITIVE and _heads(s, more)
        if happens or plain or owns:
            return (more[0], near[1])
        start = more[0]
    # a name that only owns is no event: the Council *of the United Nations* of 31 May
    owner = named and s.part(_before_determiners(s, near[0]) - 1) is Part.GENITIVE
    return None if owner else near


def _heads(s: Sentence, thing: Phrase) -> bool:
    """Tell whether a noun phrase in small letters hangs on no other by "of"."""
    before = s.part(_before_determiners(s, thing[0]) - 1)
    return s.part(thing[0]) is Part.NOUN and before is not Part.GENITIVE


def _before_determiners(s: Sentence, at: int) -> int:
    k = at
    while s.part(k - 1) is Part.DETERMINER:
        k -= 1
    return k
