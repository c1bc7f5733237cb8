"""What happened at a date where no white space parts words: its own clause, or the next one."""

from collections.abc import Iterator

from presswork.extract.labelling.unspaced.sentence import LEAST, Sentence, Stretch
from presswork.extract.labelling.unspaced.things import over_measure, subject
from presswork.extract.labelling.unspaced.words import happenings
from presswork.model import Fact, FactKind

__all__ = ["events"]

_STATED = 30
"""The longest clause that says what happened with a figure in it, in code points."""


def events(s: Sentence, fact: Fact) -> Iterator[Stretch]:
    """Yield what happened at *fact*, a date or period, the likeliest first."""
    after = s.over(s.after(fact), s.words.tail)
    before = _before(s, fact)
    clause = s.clause(after)
    said = s.text[slice(*clause)] if clause[1] - clause[0] >= LEAST else ""
    after = after if said else clause[1]
    long = before is not None and before[1] - before[0] > LEAST
    listed = bool(s.words.join.match(s.text, after))
    if before and ((listed and long) or happenings(s.code).happening.search(said)):
        yield before
    if said and not listed:
        genitive = s.words.genitive.match(s.text, after)
        yield from [s.noun(genitive.end())] if genitive else _said(s, clause)
    elif before and long:
        yield before
    elif after < s.end and s.text[after] in "，,":
        yield from _said(s, s.clause(after + 1))


def _before(s: Sentence, fact: Fact) -> Stretch | None:
    """Return what stands before a date in its clause: [会议]将于3月5日召开."""
    begin = s.begin(fact.span.start)
    start = s.over(begin, s.words.lead)
    end = s.start_of(fact)
    joined = s.words.join.search(s.text, begin, end)
    if s.is_led(start) or (joined and joined.end() == end):
        return None
    marked = happenings(s.code).reaction.match(s.text, start, end)
    start = marked.end() if marked else start
    return (start, end) if start < end else None


def _said(s: Sentence, clause: Stretch) -> Iterator[Stretch]:
    """Yield a clause; of one that holds a figure its subject, or what stands behind it."""
    start, end = clause
    inside = [fact for fact in s.facts if start <= fact.span.start < end]
    if not inside:
        yield clause
        return
    first = s.start_of(inside[0])
    joined = s.words.join.search(s.text, start, first)
    if joined and joined.end() == first:
        yield start, joined.start()
    if found := subject(s, inside[0]):
        yield found
    if first > start and end - start <= _STATED:
        yield clause
    if len(inside) == 1 and inside[0].kind is FactKind.FIGURE:
        yield over_measure(s, inside[0]), end
