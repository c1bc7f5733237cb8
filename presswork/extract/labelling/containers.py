"""What a sum is given as, with what that is for: an award for new cranes."""

from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import Phrase, Sentence
from presswork.extract.labelling.things import aim_at

__all__ = ["with_purpose"]


def with_purpose(s: Sentence, thing: Phrase) -> Phrase:
    """Return "award for new cranes" or "grants to repair bridges" for the noun alone."""
    end = thing[1]
    if not s.among(end - 1, "container_nouns"):
        return thing
    if s.part(end) is Part.INFINITIVE:
        aim = aim_at(s, end + 1)
        # "aid to allow the towns in the valley" lacks its "to rebuild"
        whole = aim is not None and s.part(aim[1]) is not Part.INFINITIVE
        return (thing[0], aim[1]) if aim and whole else thing
    aimed = s.part(end) is Part.PREPOSITION and s.among(end, "purpose_prepositions")
    aimed = aimed and not s.among(end, "infinitive")  # "grants to farmers" says who, not what for
    what = _done(s, end + 1) if aimed else None
    placed = what is not None and s.among(end, "place_prepositions")
    return (thing[0], what[1]) if what and not (placed and _is_place(s, what)) else thing


def _is_place(s: Sentence, phrase: Phrase) -> bool:
    """Tell whether "aid in the delta" goes to *phrase*, as an "investment in ports" does not."""
    lead = phrase[0] - 1
    known = s.among(lead, "pointing") and not s.among(lead, "possessives")  # but "in a new port"
    owned = s.part(lead) is Part.DETERMINER and not known
    named = any(s.part(k) is Part.NAME for k in range(*phrase))
    return known or (named and not owned)


def _done(s: Sentence, at: int) -> Phrase | None:
    """Return what stands behind "for" at *at*, a deed or a thing; None for a time."""
    found = aim_at(s, at) if s.part(at) is Part.GERUND else right_phrase(s, at)
    timed = found is not None and any(s.among(k, "time_words") for k in range(*found))
    return None if timed else found
