"""What a figure counts where no white space parts words: behind it, or the subject of its verb."""

from collections.abc import Iterator

from presswork.extract.labelling.unspaced.sentence import LEAST, Sentence, Stretch
from presswork.extract.labelling.unspaced.words import AmountWords, amounts
from presswork.model import Fact, FactKind

__all__ = ["over_measure", "subject", "things"]

_PREDICATE = 12
"""The longest predicate of a bare measure word, in code points."""
_DESCRIPTION = 12
"""The longest clause that describes what is counted, in code points."""
_LINKS = 4
"""How many words may stand between a verb of amount and its figure."""


def things(s: Sentence, fact: Fact) -> Iterator[Stretch]:
    """Yield what *fact*, a figure, may count, the likeliest first."""
    words = amounts(s.code)
    if _is_base(s, fact, words):
        return  # what it was, said under what it is, would mislead
    left, right = subject(s, fact), _behind(s, fact, words)
    owned = s.words.genitive.match(s.text, s.after(fact))
    first = (left, right) if fact.subtype != "count" and not owned else (right, left)
    yield from filter(None, first)
    yield from filter(None, [_right_before(s, fact, words)])
    if fact.subtype in {"percent", "ratio"}:
        yield from _whole(s, fact, words)
    yield from _deed(s, fact, words)


def subject(s: Sentence, fact: Fact) -> Stretch | None:
    """Return the subject of a verb of amount before *fact*, with a verb of change."""
    words = amounts(s.code)
    first = _over_date(s, s.start_of(fact))
    begin = s.begin(first)
    end = _before_links(s, begin, first, words)
    verb = words.last_verb.search(s.text, begin, end)
    if verb and (changed := _changed(s, verb.start(), words)):
        return changed
    start = s.over(begin, s.words.lead)
    if s.is_led(start):
        return None
    if verb is None:
        start = s.over(start, words.verb)
        return (start, end) if words.cost.search(s.text, start, end) else None
    if verb.start() - start < LEAST or words.compared.search(s.text, start, verb.start()):
        return None
    level = words.level.match(s.text, verb.end(), first)
    grown = verb[0] in words.change and not level
    return start, verb.end() if grown else verb.start()


def _before_links(s: Sentence, begin: int, end: int, words: AmountWords) -> int:
    """Return where the words between a verb of amount and its figure begin, which is at *end*."""
    for _ in range(_LINKS):
        link = words.link.search(s.text, begin, end)
        if link is None or words.last_verb.search(s.text, begin, end):
            break
        end = link.start()
    return end


def _over_date(s: Sentence, at: int) -> int:
    """Return where the date begins that owns the figure at *at*: [2019年的]40亿元."""
    dates = [f for f in s.facts if f.kind is FactKind.DATE and f.span.end < at]
    owned = dates and s.words.genitive.fullmatch(s.text, dates[-1].span.end, at)
    return s.start_of(dates[-1]) if owned else at


def _is_base(s: Sentence, fact: Fact, words: AmountWords) -> bool:
    """Tell whether *fact* is what something was before it changed: 从[60亿元]增加到80亿元."""
    at = _over_date(s, s.start_of(fact))
    verb = words.verb.match(s.text, _over_unit(s, fact, words))
    return bool(words.origin.search(s.text, s.start, at) and verb)


def _over_unit(s: Sentence, fact: Fact, words: AmountWords) -> int:
    """Return where *fact* ends with its measure word."""
    at = s.after(fact)
    measure = words.measure.match(s.text, at)
    return measure.end() if measure and fact.subtype == "count" else at


def _changed(s: Sentence, at: int, words: AmountWords) -> Stretch | None:
    """Return what changed by the verb at *at*, behind its base: [产值]从60亿元增加到80亿元."""
    base = next((f for f in s.facts if f.span.end <= at and _over_unit(s, f, words) == at), None)
    if base is None:
        return None
    origin = words.origin.search(s.text, s.start, _over_date(s, s.start_of(base)))
    if origin is None:
        return None
    start = s.over(s.begin(origin.start()), s.words.lead)
    return None if s.is_led(start) else (start, origin.start())


def _right_before(s: Sentence, fact: Fact, words: AmountWords) -> Stretch | None:
    """Return what stands right before a figure that nothing follows: [手套]2亿双."""
    near = fact.approx_span is not None and fact.approx_span.start < fact.span.start
    share = fact.subtype in {"percent", "ratio"} and not near
    if share or not s.is_closed(_over_unit(s, fact, words)):
        return None
    begin = s.begin(s.start_of(fact))
    first = _before_links(s, begin, s.start_of(fact), words)
    start = s.last_run(begin, first)
    after_figure = any(f.kind is FactKind.FIGURE and f.span.end == start for f in s.facts)
    led = words.preposition.search(s.text, s.start, start) or words.owner.search(
        s.text, s.start, first
    )
    return (start, first) if start < first and not after_figure and not led else None


def _behind(s: Sentence, fact: Fact, words: AmountWords) -> Stretch | None:
    """Return what is counted right behind a figure: 832个[贫困县]全部摘帽."""
    first = s.after(fact)
    purpose = words.purpose.match(s.text, first)
    if purpose and fact.subtype == "money":
        return s.noun(purpose.end())
    if fact.subtype != "count":
        return s.noun(_over_genitive(s, first))
    at = over_measure(s, fact)
    unnamed = words.asks.match(s.text, at) and not s.words.whole.match(s.text, at)
    closed = at == first and s.is_closed(_over_unit(s, fact, words))
    return None if unnamed or closed else _counted(s, fact, at, words)


def _counted(s: Sentence, fact: Fact, at: int, words: AmountWords) -> Stretch | None:
    """Return what the count *fact* counts, which begins at *at* behind its measure word."""
    first = s.after(fact)
    found = s.noun(_over_genitive(s, at))
    if s.text[slice(*found)] in s.words.bare | {""}:
        return _described(s, fact, words) or _with_predicate(s, first, words)
    owner = s.words.genitive.search(s.text, *found)
    if owner and words.counted.search(s.text, at, owner.start()):
        return at, owner.start()
    # of 53 重要的问题 the questions are counted, of 53 朋友的信 the friends
    return None if owner and s.text[first:at] not in words.persons else found


def _described(s: Sentence, fact: Fact, words: AmountWords) -> Stretch | None:
    """Return what a clause with a verb describes behind a measure word: 3名驰援灾区的[医生]."""
    at = _over_unit(s, fact, words)
    genitive = s.words.genitive.search(s.text, at, min(s.clause(at)[1], at + _DESCRIPTION))
    if genitive is None or at == s.after(fact) or s.has_fact(at, genitive.start()):
        return None
    return s.noun(genitive.end())


def _over_genitive(s: Sentence, at: int) -> int:
    genitive = s.words.genitive.match(s.text, at)
    return genitive.end() if genitive else at


def over_measure(s: Sentence, fact: Fact) -> int:
    """Return where what is counted begins, behind the measure word of *fact*."""
    words = amounts(s.code)
    at = s.after(fact)
    if s.words.whole.match(s.text, at):
        return at
    measure = words.measure.match(s.text, at)
    if measure is None or words.asks.fullmatch(measure[0]) or s.run(measure.end()) == measure.end():
        return at
    return measure.end()


def _with_predicate(s: Sentence, at: int, words: AmountWords) -> Stretch | None:
    """Return a measure word that is the thing counted itself with its verb: [人丧生]."""
    start, end = s.clause(at)
    measure = words.measure.match(s.text, start)
    person = measure is not None and measure[0] in words.persons
    alone = start == at and end - start <= _PREDICATE and not s.has_fact(start, end)
    return (start, end) if person and alone else None


def _whole(s: Sentence, fact: Fact, words: AmountWords) -> Iterator[Stretch]:
    """Yield the whole of a share: [占世界人口]的18%."""
    first = s.start_of(fact)
    begin = s.begin(first)
    owner = words.owner.search(s.text, begin, first)
    verbs = list(words.verb.finditer(s.text, begin, owner.start())) if owner else []
    if owner and verbs:
        yield s.over(begin, s.words.lead), owner.start()
        yield verbs[-1].start(), owner.start()


def _deed(s: Sentence, fact: Fact, words: AmountWords) -> Iterator[Stretch]:
    """Yield a clause that ends with the verb of a commitment: [向基金捐款]3000万美元."""
    first = s.start_of(fact)
    begin = s.begin(first)
    if words.deed.search(s.text, begin, first):
        yield s.over(begin, s.words.lead), first
