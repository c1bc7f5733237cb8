"""What says of a thing which it is without a verb of its own: boats built in Tal, now in repair."""

from presswork.extract.labelling.clauses import predicate_end
from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import Phrase, Sentence

__all__ = ["reduced", "with_state"]


def with_state(s: Sentence, thing: Phrase) -> Phrase:
    """Return "boats currently in repair": what they are in, an adverb shows, is said of them."""
    adverb = thing[1]
    state = right_phrase(s, adverb + 2) if s.among(adverb, "state_adverbs") else None
    timed = state is None or any(s.among(k, "time_words") for k in range(*state))
    return thing if timed or state is None else (thing[0], state[1])


def reduced(s: Sentence, at: int, thing: Phrase) -> Phrase:
    """Return "boats built in Tal and sold" of "of the 8 boats built in Tal and sold, the" at *at*.

    What opens a sentence as a whole has no verb: the participle says which are counted.
    """
    k = at - 1
    while s.part(k) in {Part.DETERMINER, Part.APPROXIMATOR} or s.among(k, "bare"):
        k -= 1
    opens = s.part(k) is Part.GENITIVE and s.part(k - 1) in {Part.STOP, Part.COMMA, Part.ADVERB}
    done = opens and s.part(thing[1]) is Part.PARTICIPLE
    stop = predicate_end(s, thing[1]) if done else None
    return (thing[0], stop) if stop and s.part(stop) is Part.COMMA else thing
