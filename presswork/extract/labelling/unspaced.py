"""Labels where no white space parts words: what stands between a fact and the next known word.

Words that may stand in what is counted are not known there; those that end it are. From a figure
the rules go to the right, over its measure word, up to such a word, or to the left to the subject
of a verb of amount. A date takes what its own clause or the next one says.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from presswork.lang import load
from presswork.lang.tables import Language
from presswork.model import Fact, FactKind

__all__ = ["unspaced_label"]

_STOPS = "，。！？；：、,!?;:\n\t（）()《》—…"
_ENDS = "，。！？；：,!?;:\n\t（）()—…"
_FIGURE_WIDTH = (2, 24)
"""The shortest and the longest label of a figure, in code points."""
_DATE_WIDTH = (2, 36)
_PREDICATE = 12
"""The longest predicate of a bare measure word, in code points."""
_STATED = 30
"""The longest clause that says what happened with a figure in it, in code points."""
_LINKS = 4
"""How many words may stand between a verb of amount and its figure."""

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Words:
    whole: re.Pattern[str]
    """Words that hold one of *ends* and are none."""
    ends: re.Pattern[str]
    """Words that end what is counted."""
    issuer: re.Pattern[str]
    """Who issued what is cited, or the instrument of an article, at the end of a text."""
    measure: re.Pattern[str]
    genitive: re.Pattern[str]
    join: re.Pattern[str]
    link: re.Pattern[str]
    """A word between a verb of amount and its figure, at the end of a text."""
    amount: re.Pattern[str]
    """A verb of amount at the end of a text."""
    change: frozenset[str]
    level: re.Pattern[str]
    lead: re.Pattern[str]
    """A word before a subject or a date that does not belong to it."""
    dangling: re.Pattern[str]
    """A word that no label ends with."""
    opener: re.Pattern[str]
    """A word that no subject begins with."""
    number: re.Pattern[str]
    tail: re.Pattern[str]
    """A word behind a date that belongs to it."""
    reaction: re.Pattern[str]
    """What is only welcomed or marked stands behind these words."""
    happening: re.Pattern[str]
    """A verb that says that something takes place, at the end of a clause."""
    owner: re.Pattern[str]
    """A genitive, at the end of a text."""
    verb: re.Pattern[str]
    """A verb of amount, anywhere."""
    deed: re.Pattern[str]
    """A verb of commitment, at the end of a text."""
    persons: frozenset[str]
    """Measure words of persons."""
    purpose: re.Pattern[str]
    cost: re.Pattern[str]
    """A noun that may stand right before its amount."""
    asks: re.Pattern[str]
    """A measure word that is also what is counted."""
    bare: frozenset[str]


def _any(words: Sequence[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered)) or "(?!)"


@cache
def _words(code: str) -> _Words:
    language = load(code)
    table = language.labelling
    ends = (
        *(*table.auxiliaries, *table.relatives, *table.pronouns, *table.adverbs),
        *(*table.prepositions, *table.determiners, *table.amount_verbs),
    )
    lead = (
        *(*table.adverbs, *table.conjunctions, *table.light_auxiliaries, *table.reactions),
        *language.figures.spanning_openers,
    )
    dangling = (*table.prepositions, *table.genitive, *table.conjunctions, *table.trailing_time)
    return _Words(
        whole=re.compile(_any(table.kept_idioms)),
        ends=re.compile(_any(ends)),
        issuer=re.compile(
            rf"(?P<named>《[^《》]{{2,40}}》|{_any(_issuers(language))})(?:{_any(table.genitive)})?$"
        ),
        measure=re.compile(_any(language.numbers.plural_ends)),
        genitive=re.compile(_any(table.genitive)),
        join=re.compile(_any(table.conjunctions)),
        link=re.compile(f"(?:{_any(table.amount_links)})$"),
        amount=re.compile(f"(?P<verb>{_any(table.amount_verbs)})$"),
        change=frozenset(table.change_verbs),
        level=re.compile(_any(table.level_links)),
        lead=re.compile(_any(lead)),
        dangling=re.compile(_any((*dangling, *table.light_auxiliaries, *table.modals))),
        opener=re.compile(_any(table.prepositions)),
        number=re.compile(_any(_counting(language))),
        tail=re.compile(_any((*table.trailing_time, *table.time_words))),
        reaction=re.compile(
            f"(?:{_any(table.speaker_pronouns)})?(?:{_any(table.adverbs)})*(?:{_any(table.reactions)})"
        ),
        happening=re.compile(f"(?:{_any(table.happening)})$"),
        owner=re.compile(f"(?:{_any(table.genitive)})$"),
        verb=re.compile(_any(table.amount_verbs)),
        deed=re.compile(f"(?:{_any(language.selection.commitments)})$"),
        persons=frozenset(table.plural_endings),
        cost=re.compile(f"(?:{_any(table.cost_nouns)})$"),
        purpose=re.compile(_any(table.purpose_prepositions)),
        asks=re.compile(_any(table.dangling)),
        bare=frozenset(table.bare),
    )


def _issuers(language: Language) -> tuple[str, ...]:
    table = language.references
    return (*(word for body in table.bodies for word in body.words), *table.aliases)


def _counting(language: Language) -> tuple[str, ...]:
    """Return the words that a number or its approximator begins with."""
    near = language.figures.approximators.values()
    return (
        *language.numbers.words,
        *language.numbers.scales,
        *(word for row in near for word in row),
    )


def unspaced_label(
    text: str, start: int, end: int, fact: Fact, others: Sequence[Fact], language: Language
) -> Stretch | None:
    """Return the words of the sentence [*start*, *end*) of *text* that say what *fact* is.

    *others* are all facts of the sentence; a label holds none of them.
    """
    words = _words(language.code)
    if fact.kind is FactKind.REFERENCE:
        issuer = words.issuer.search(text, start, fact.span.start)
        return issuer.span("named") if issuer else None
    s = _Sentence(text, start, end, tuple(others), words)
    event = fact.kind is FactKind.DATE or fact.subtype == "duration"
    least, most = _DATE_WIDTH if event else _FIGURE_WIDTH
    for found in s.events(fact) if event else s.things(fact):
        a, b = s.trimmed(*found)
        if least <= b - a <= most and s.is_safe(a, b):
            return a, b
    return None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Sentence:
    text: str
    start: int
    end: int
    facts: tuple[Fact, ...]
    words: _Words

    def things(self, fact: Fact) -> Iterator[Stretch]:
        """Yield what *fact*, a figure, may count, the likeliest first."""
        subject, behind = self._subject(fact), self._behind(fact)
        owned = self.words.genitive.match(self.text, self._over_approximator(fact))
        first = (subject, behind) if fact.subtype != "count" and not owned else (behind, subject)
        yield from filter(None, first)
        if fact.subtype in {"percent", "ratio"}:
            yield from self._whole(fact)
        yield from self._deed(fact)

    def _whole(self, fact: Fact) -> Iterator[Stretch]:
        """Yield the whole of a share: [占世界人口]的18%."""
        first = self._start_of(fact)
        begin = self._begin(first)
        owner = self.words.owner.search(self.text, begin, first)
        verbs = list(self.words.verb.finditer(self.text, begin, owner.start())) if owner else []
        if owner and verbs:
            yield self._over(begin, self.words.lead), owner.start()
            yield verbs[-1].start(), owner.start()

    def _deed(self, fact: Fact) -> Iterator[Stretch]:
        """Yield a clause that ends with the verb of a commitment: [向基金捐款]3000万美元."""
        first = self._start_of(fact)
        begin = self._begin(first)
        if self.words.deed.search(self.text, begin, first):
            yield self._over(begin, self.words.lead), first

    def events(self, fact: Fact) -> Iterator[Stretch]:
        """Yield what happened at *fact*, a date or period, the likeliest first."""
        after = self._over(self._over_approximator(fact), self.words.tail)
        before = self._before_date(fact)
        clause = self._clause(after)
        said = self.text[slice(*clause)] if clause[1] - clause[0] > 1 else ""
        after = after if said else clause[1]
        long = before is not None and before[1] - before[0] > _FIGURE_WIDTH[0]
        listed = bool(self.words.join.match(self.text, after))
        if before and ((listed and long) or self.words.happening.search(said)):
            yield before
        if said and not listed:
            genitive = self.words.genitive.match(self.text, after)
            yield from [self._noun(genitive.end())] if genitive else self._said(clause)
        elif before and long:
            yield before
        elif after < self.end and self.text[after] in "，,":
            yield from self._said(self._clause(after + 1))

    def _said(self, clause: Stretch) -> Iterator[Stretch]:
        """Yield a clause; of one that holds a figure its subject, or what stands behind it."""
        start, end = clause
        inside = [fact for fact in self.facts if start <= fact.span.start < end]
        if not inside:
            yield clause
            return
        first = self._start_of(inside[0])
        joined = self.words.join.search(self.text, start, first)
        if joined and joined.end() == first:
            yield start, joined.start()
        if subject := self._subject(inside[0]):
            yield subject
        if first > start and end - start <= _STATED:
            yield clause
        if len(inside) == 1 and inside[0].kind is FactKind.FIGURE:
            yield self._over_measure(inside[0]), end

    def _behind(self, fact: Fact) -> Stretch | None:
        """Return what is counted right behind a figure: 832个[贫困县]全部摘帽."""
        at = self._over_approximator(fact)
        purpose = self.words.purpose.match(self.text, at)
        if purpose and fact.subtype == "money":
            return self._noun(purpose.end())
        first = at
        if fact.subtype == "count":
            at = self._over_measure(fact)
        unnamed = self.words.asks.match(self.text, at) and not self.words.whole.match(self.text, at)
        if unnamed and fact.subtype == "count":
            return None
        genitive = self.words.genitive.match(self.text, at)
        found = self._noun(genitive.end() if genitive else at)
        inside = self.words.genitive.search(self.text, *found)
        if inside and self.text[first:at] not in self.words.persons and fact.subtype == "count":
            return None  # of 53 国家的代表 the states are counted, of 53 重要的问题 the questions
        if fact.subtype == "count" and self.text[slice(*found)] in self.words.bare | {""}:
            return self._with_predicate(first)
        return found

    def _with_predicate(self, at: int) -> Stretch | None:
        """Return a measure word that is the thing counted itself with its verb: [人丧生]."""
        start, end = self._clause(at)
        person = self.text[start : start + 1] in self.words.persons
        return (start, end) if start == at and person and end - start <= _PREDICATE else None

    def _over_measure(self, fact: Fact) -> int:
        """Return where what is counted begins, behind the measure word of *fact*."""
        at = self._over_approximator(fact)
        if self.words.whole.match(self.text, at):
            return at
        measure = self.words.measure.match(self.text, at)
        if measure and self.words.asks.fullmatch(measure[0]):
            return at
        return measure.end() if measure and self._is_noun(measure.end()) else at

    def _over_approximator(self, fact: Fact) -> int:
        near = fact.approx_span
        return near.end if near and near.start >= fact.span.end else fact.span.end

    def _is_noun(self, at: int) -> bool:
        """Tell whether something that may be counted begins at *at*."""
        return self._run(at) > at

    def _noun(self, at: int) -> Stretch:
        """Return the run from *at* up to a sign, a fact or a word that ends it; joined runs too."""
        stop = self._run(at)
        while stop < self.end and (join := self.words.join.match(self.text, stop)):
            more = self._run(join.end())
            counted = self.words.number.match(self.text, join.end())
            if more - join.end() < _FIGURE_WIDTH[0] or counted or not self._closes(more):
                break
            stop = more
        return at, stop

    def _closes(self, at: int) -> bool:
        """Tell whether a phrase is complete at *at*: a sign or a verb follows, no other noun."""
        return at >= self.end or not self.words.genitive.match(self.text, at)

    def _run(self, at: int) -> int:
        while at < self.end and not self._is_fact(at):
            known = self.words.whole.match(self.text, at)
            if self._is_end(at, known.end() if known else at):
                break
            at = known.end() if known else at + 1
        return min(at, self.end)

    def _is_end(self, at: int, known: int) -> bool:
        """Tell whether a word that ends what is counted stands at *at*, no shorter than *known*."""
        if self.text[at] in _STOPS or self.text[at].isspace():
            return True
        ends = (pattern.match(self.text, at) for pattern in (self.words.ends, self.words.join))
        return any(match and match.end() >= known for match in ends)

    def _is_fact(self, at: int) -> bool:
        return any(self._start_of(fact) <= at < fact.span.end for fact in self.facts)

    @staticmethod
    def _start_of(fact: Fact) -> int:
        """Return where *fact* begins, the approximator before it included."""
        near = fact.approx_span
        return min(fact.span.start, near.start) if near else fact.span.start

    def _clause(self, at: int) -> Stretch:
        """Return the clause that begins at *at*, without the words that lead to it."""
        start = self._over(at, self.words.lead)
        stop = start
        while stop < self.end and self.text[stop] not in _ENDS:
            stop += 1
        return start, stop

    def _over(self, at: int, pattern: re.Pattern[str]) -> int:
        while at < self.end:
            match = pattern.match(self.text, at, self.end)
            whole = self.words.whole.match(self.text, at, self.end)
            if match is None or match.end() == at or (whole and whole.end() > match.end()):
                return at
            at = match.end()
        return at

    def _clause_start(self, at: int) -> int:
        while at > self.start and self.text[at - 1] not in _ENDS:
            at -= 1
        return at

    def _subject(self, fact: Fact) -> Stretch | None:
        """Return the subject of a verb of amount before a figure, with a verb of change."""
        first = min(
            fact.span.start, fact.approx_span.start if fact.approx_span else fact.span.start
        )
        begin = self._begin(first)
        end = first
        for _ in range(_LINKS):
            link = self.words.link.search(self.text, begin, end)
            if link is None or self.words.amount.search(self.text, begin, end):
                break
            end = link.start()
        verb = self.words.amount.search(self.text, begin, end)
        start = self._over(begin, self.words.lead)
        known = self.words.whole.match(self.text, start)
        if self.words.opener.match(self.text, start) and not known:
            return None
        if verb is None:
            return (start, end) if self.words.cost.search(self.text, start, end) else None
        level = self.words.level.match(self.text, verb.end(), first)
        grown = verb["verb"] in self.words.change and not level
        if verb.start() - start < _FIGURE_WIDTH[0]:
            return None
        return start, verb.end() if grown else verb.start()

    def _begin(self, at: int) -> int:
        """Return where what may be the subject begins: behind a sign or the fact before it."""
        begin = self._clause_start(at)
        before = [f.span.end for f in self.facts if begin < f.span.end <= at]
        return self._over(max(before), self.words.tail) if before else begin

    def _before_date(self, fact: Fact) -> Stretch | None:
        """Return what stands before a date in its clause: [会议]将于3月5日召开."""
        begin = self._begin(fact.span.start)
        start = self._over(begin, self.words.lead)
        end = self._start_of(fact)
        joined = self.words.join.search(self.text, begin, end)
        led = self.words.opener.match(self.text, start) and not self.words.whole.match(
            self.text, start
        )
        if led or (joined and joined.end() == end):
            return None
        marked = self.words.reaction.match(self.text, start, end)
        start = marked.end() if marked else start
        return (start, end) if start < end else None

    def trimmed(self, start: int, end: int) -> Stretch:
        """Return the stretch without function words and signs at its ends."""
        while start < end and (self.text[start] in _STOPS or self.text[start].isspace()):
            start += 1
        changed = True
        while changed and start < end:
            changed = False
            if self.text[end - 1] in _STOPS or self.text[end - 1].isspace():
                end, changed = end - 1, True
            elif cut := self._dangling(start, end):
                end, changed = cut, True
        return start, end

    def _dangling(self, start: int, end: int) -> int | None:
        """Return where a function word at the end begins, None where there is none."""
        for at in range(max(start, end - 3), end):
            match = self.words.dangling.match(self.text, at, end)
            if match and match.end() == end and not self._inside_whole(at, end):
                return at
        return None

    def _inside_whole(self, start: int, end: int) -> bool:
        """Tell whether a short word is the end of a longer one: 在 of 存在."""
        return any(
            match.end() >= end
            for at in range(max(self.start, end - 6), start + 1)
            if (match := self.words.whole.match(self.text, at)) and match.end() > start
        )

    def is_safe(self, start: int, end: int) -> bool:
        """Tell whether the words may be printed: no fact in them, brackets paired, not bare."""
        words = self.text[start:end]
        if words in self.words.bare:
            return False
        return all(words.count(a) == words.count(b) for a, b in ("“”", "《》", "（）", "()"))
