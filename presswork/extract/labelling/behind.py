"""What stands behind a date or is parted by it: an event, a document, an aim."""

from presswork.extract.labelling.antecedents import is_event
from presswork.extract.labelling.apposed import named_reference
from presswork.extract.labelling.following import following_clauses
from presswork.extract.labelling.inside import aim_behind
from presswork.extract.labelling.leads import before_leads, is_lead
from presswork.extract.labelling.nouns import left_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence, only

__all__ = ["event_at", "told_behind"]


def told_behind(s: Sentence, at: int) -> list[Phrase]:
    """Return what stands behind the date at *at* or is parted by it; empty where nothing does."""
    tellers = (_scheduled, _behind, _apposed, _parted, _aimed)
    return next((told for teller in tellers if (told := teller(s, at))), [])


def _behind(s: Sentence, at: int) -> list[Phrase]:
    """Return the event behind a date between commas, "on 8 April, in a meeting of".

    So with the clause that a second date opens, "in 1998, and in 2022, 12 states are".
    """
    if s.part(at + 1) is not Part.COMMA:
        return []
    second = s.part(at - 1) is Part.PREPOSITION and s.part(at - 2) is Part.CONJUNCTION
    opens = s.part(at + 2) in {*NOMINAL, Part.PRONOUN, Part.DETERMINER, Part.FACT}
    opens &= s.part(at + 2) is not Part.FACT or s.words[at + 2].start not in s.dates
    event = only(event_at(s, at + 2))
    return event or (following_clauses(s, at + 1) if second and opens else [])


def _parted(s: Sentence, at: int) -> list[Phrase]:
    """Return the Pact of "the signing, on 3 May, of the Pact"."""
    happens = s.among(at - 1, "event_nouns") and not is_lead(s, at - 1)
    if s.bare_genitive and happens and s.part(at + 1) in NOMINAL:
        return only(right_phrase(s, at + 1))
    commas = s.part(at + 1) is Part.COMMA and s.part(before_leads(s, at, 0)) is Part.COMMA
    if not commas or s.part(at + 2) is not Part.GENITIVE or _is_judged(s, before_leads(s, at, 0)):
        return []
    k = at + 3 + (s.part(at + 3) is Part.DETERMINER)
    return [(k, k + 1)] if s.cites(k) else only(right_phrase(s, at + 3))


def _is_judged(s: Sentence, comma: int) -> bool:
    """Tell whether "was found guilty" stands before the comma at *comma*, and no noun."""
    found = {Part.PARTICIPLE, Part.AUXILIARY}
    return s.part(comma - 1) is Part.PARTICIPLE or s.part(comma - 2) in found


def _aimed(s: Sentence, at: int) -> list[Phrase]:
    return only(aim_behind(s, at))


def _scheduled(s: Sentence, at: int) -> list[Phrase]:
    """Return the hearing of "set a date of 3 May for the hearing"."""
    named = s.part(at - 1) is Part.GENITIVE and s.among(at - 2, "time_words")
    aimed = s.part(at + 1) is Part.PREPOSITION and s.among(at + 1, "purpose_prepositions")
    set_ = named and aimed and s.part(at - 3) is Part.DETERMINER
    event = right_phrase(s, at + 2) if set_ and s.part(at + 2) is Part.DETERMINER else None
    if event is None or not s.among(event[1], "citation_links"):
        return only(event)
    topic = right_phrase(s, event[1] + 1)  # "hearing on the charges"
    return [(event[0], topic[1]) if topic else event]


def event_at(s: Sentence, at: int) -> Phrase | None:
    """Return the event behind the preposition at *at*, "in an attack on the port"."""
    if s.part(at) is not Part.PREPOSITION or s.among(at, "apart_prepositions"):
        return None
    event = right_phrase(s, at + 1)
    if event and s.among(event[0], "empty_deeds") and s.part(event[0] + 1) is Part.GENITIVE:
        event = right_phrase(s, event[0] + 2)  # "in the course of his visit"
    return event if event and is_event(s, event) and s.part(at + 1) is not Part.FACT else None


def _apposed(s: Sentence, at: int) -> list[Phrase]:
    """Return the document before a comma and "of" its date: *la loi des ports, du 3 mai 2019*."""
    if s.part(at - 1) is not Part.GENITIVE or s.part(at - 2) is not Part.COMMA:
        return []
    if s.part(at - 3) is Part.FACT:
        return [named_reference(s, at - 3)]
    owner = left_phrase(s, at - 2)
    return [owner] if owner and s.among(owner[0], "dated_nouns") else []
