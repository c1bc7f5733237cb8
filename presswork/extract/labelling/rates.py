"""The rate that belongs to a figure: 5,000 jobs are not 5,000 jobs *a year*."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import Phrase, Sentence

__all__ = ["with_rate"]


def with_rate(s: Sentence, phrase: Phrase, at: int) -> Phrase:
    """Return *phrase*, which stands behind the figure at *at*, with "a year" if that follows it.

    "A year ago" and "every day of the week" say when, and stay out.
    """
    start, end = phrase
    led = start > at and s.among(end, "rate_words") and s.words[end].text[0].isalpha()
    goes_on = s.among(end + 2, "trailing_time") or s.part(end + 2) is Part.GENITIVE
    return (start, end + 2) if led and s.among(end + 1, "time_words") and not goes_on else phrase
