"""What the words of a language do in a sentence without white space, compiled once a language."""

import re
from collections.abc import Iterable, Sequence

from presswork.lang import load
from presswork.lang.tables import Language
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["AmountWords", "EdgeWords", "EventWords", "amounts", "edges", "happenings", "issuer"]

_Pattern = re.Pattern[str]


class EdgeWords(Struct, frozen=True, eq=False):
    """Where a phrase begins and ends, whatever it says."""

    whole: _Pattern
    """Words that hold one of *ends* and are none."""
    ends: _Pattern
    """Words that end what is counted."""
    genitive: _Pattern
    join: _Pattern
    lead: _Pattern
    """A word before a subject or a date that does not belong to it."""
    dangling: _Pattern
    """A word that no label ends with."""
    opener: _Pattern
    """A word that no subject begins with."""
    number: _Pattern
    """A word that a number or its approximator begins with."""
    tail: _Pattern
    """A word behind a date that belongs to it."""
    bare: frozenset[str]


class AmountWords(Struct, frozen=True, eq=False):
    """What stands around a figure and says of what it is one."""

    measure: _Pattern
    asks: _Pattern
    """A measure word that is also what is counted."""
    persons: frozenset[str]
    """Measure words of persons."""
    link: _Pattern
    """A word between a verb of amount and its figure, at the end of a text."""
    verb: _Pattern
    """A verb of amount, anywhere."""
    last_verb: _Pattern
    """A verb of amount at the end of a text."""
    change: frozenset[str]
    origin: _Pattern
    """A word before what something was, with a genitive or not, at the end of a text."""
    compared: _Pattern
    """Words of a comparison."""
    level: _Pattern
    preposition: _Pattern
    """A preposition at the end of a text."""
    cost: _Pattern
    """A noun that may stand right before its amount."""
    counted: _Pattern
    """A noun that is counted itself, at the end of a text."""
    owner: _Pattern
    """A genitive, at the end of a text."""
    deed: _Pattern
    """A verb of commitment, at the end of a text."""
    purpose: _Pattern


class EventWords(Struct, frozen=True, eq=False):
    """What tells an event from what is said of it."""

    reaction: _Pattern
    """What is only welcomed or marked stands behind these words."""
    happening: _Pattern
    """A verb that says that something takes place, at the end of a clause."""


def _any(*rows: Iterable[str]) -> str:
    ordered = sorted((word for row in rows for word in row), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered)) or "(?!)"


def _anywhere(*rows: Iterable[str]) -> _Pattern:
    return re.compile(_any(*rows))


def _at_end(*rows: Iterable[str]) -> _Pattern:
    return re.compile(f"(?:{_any(*rows)})$")


@lasting
def edges(code: str) -> EdgeWords:
    """Return the words at the edges of phrases in the language *code*."""
    language = load(code)
    table = language.labelling
    ends = (table.auxiliaries, table.relatives, table.pronouns, table.adverbs)
    lead = (table.adverbs, table.conjunctions, table.light_auxiliaries, table.reactions)
    dangling = (table.prepositions, table.genitive, table.conjunctions, table.trailing_time)
    return EdgeWords(
        whole=_anywhere(table.kept_idioms),
        ends=_anywhere(*ends, table.prepositions, table.determiners, table.amount_verbs),
        genitive=_anywhere(table.genitive),
        join=_anywhere(table.conjunctions),
        lead=_anywhere(*lead, language.figures.spanning_openers),
        dangling=_anywhere(*dangling, table.light_auxiliaries, table.modals, table.adverbs),
        opener=_anywhere(table.prepositions),
        number=_anywhere(_counting(language)),
        tail=_anywhere(table.trailing_time, table.time_words),
        bare=frozenset(table.bare),
    )


@lasting
def amounts(code: str) -> AmountWords:
    """Return the words around figures in the language *code*."""
    language = load(code)
    table = language.labelling
    return AmountWords(
        measure=_anywhere(language.numbers.plural_ends),
        asks=_anywhere(table.dangling),
        persons=frozenset(table.plural_endings),
        link=_at_end(table.amount_links, table.adverbs),
        verb=_anywhere(table.amount_verbs),
        last_verb=_at_end(table.amount_verbs),
        change=frozenset(table.change_verbs),
        origin=_origin(language),
        compared=_anywhere(set(language.selection.comparisons) - set(table.amount_links)),
        level=_anywhere(table.level_links),
        preposition=_at_end(table.prepositions),
        cost=_at_end(table.cost_nouns, table.amount_heads),
        counted=_at_end(table.counted_nouns),
        owner=_at_end(table.genitive),
        deed=_at_end(language.selection.commitments),
        purpose=_anywhere(table.purpose_prepositions),
    )


@lasting
def happenings(code: str) -> EventWords:
    """Return the words around events in the language *code*."""
    table = load(code).labelling
    who, how = _any(table.speaker_pronouns), _any(table.adverbs)
    return EventWords(
        reaction=re.compile(f"(?:{who})?(?:{how})*(?:{_any(table.reactions)})"),
        happening=_at_end(table.happening),
    )


@lasting
def issuer(code: str) -> _Pattern:
    """Return who issued what is cited, or the instrument of an article, at the end of a text."""
    language = load(code)
    table = language.references
    issuers = _any((word for body in table.bodies for word in body.words), table.aliases)
    genitive = _any(language.labelling.genitive)
    return re.compile(rf"(?P<named>《[^《》]{{2,40}}》|{issuers})(?:{genitive})?$")


def _origin(language: Language) -> _Pattern:
    began, owner = _any(language.figures.from_words), _any(language.labelling.genitive)
    return re.compile(rf"(?:{began})(?:[^，。；：、]{{1,8}}(?:{owner}))?$")


def _counting(language: Language) -> Sequence[str]:
    near = language.figures.approximators.values()
    words = (word for row in near for word in row)
    return (*language.numbers.words, *language.numbers.scales, *words)
