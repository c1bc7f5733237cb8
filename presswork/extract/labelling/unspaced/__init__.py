"""Labels where no white space parts words: what stands between a fact and the next known word.

Words that may stand in what is counted are not known there; those that end it are. From a figure
the rules go to the right, over its measure word, up to such a word, or to the left to the subject
of a verb of amount ([`things`](things.py)). A date takes what its own clause or the next one says
([`events`](events.py)).
"""

from collections.abc import Sequence

from presswork.extract.labelling.unspaced.events import events
from presswork.extract.labelling.unspaced.sentence import Sentence, Stretch
from presswork.extract.labelling.unspaced.things import things
from presswork.extract.labelling.unspaced.words import issuer
from presswork.lang.tables import Language
from presswork.model import Fact, FactKind

__all__ = ["unspaced_label"]

_FIGURE_WIDTH = (2, 24)
"""The shortest and the longest label of a figure, in code points."""
_DATE_WIDTH = (2, 36)


def unspaced_label(
    text: str, start: int, end: int, fact: Fact, others: Sequence[Fact], language: Language
) -> Stretch | None:
    """Return the words of the sentence [*start*, *end*) of *text* that say what *fact* is.

    *others* are all facts of the sentence; a label holds none of them.
    """
    if fact.kind is FactKind.REFERENCE:
        named = issuer(language.code).search(text, start, fact.span.start)
        return named.span("named") if named else None
    s = Sentence.of(text, start, end, others, language)
    event = fact.kind is FactKind.DATE or fact.subtype == "duration"
    least, most = _DATE_WIDTH if event else _FIGURE_WIDTH
    for found in events(s, fact) if event else things(s, fact):
        a, b = s.trimmed(*found)
        if least <= b - a <= most and s.is_safe(a, b):
            return a, b
    return None
