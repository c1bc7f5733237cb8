"""The parts that words play for the rules of labels, and the tables that tell them."""

from enum import StrEnum
from functools import cache

from presswork.lang import load
from presswork.lang.tables import Labelling
from presswork.values import Struct

__all__ = ["Part", "Piece", "Word", "is_form", "lexicon"]


class Part(StrEnum):
    """What a word does in its sentence, as far as the tables of its language can tell."""

    STOP = "stop"
    COMMA = "comma"
    QUOTE = "quote"
    FACT = "fact"
    APPROXIMATOR = "approximator"
    NUMBER = "number"
    DETERMINER = "determiner"
    GENITIVE = "genitive"
    PREPOSITION = "preposition"
    INFINITIVE = "infinitive"
    AUXILIARY = "auxiliary"
    RELATIVE = "relative"
    CONJUNCTION = "conjunction"
    PRONOUN = "pronoun"
    ADVERB = "adverb"
    VERB = "verb"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    NAME = "name"
    NOUN = "noun"


class Piece(Struct, frozen=True):
    """A stretch of a block that counts as one word: a fact or its approximator."""

    start: int
    """The first code point."""
    end: int
    """One past the last code point."""
    part: Part
    """FACT or APPROXIMATOR."""


class Word(Struct, frozen=True):
    """One word, sign or fact."""

    text: str
    """As printed."""
    fold: str
    """Casefolded."""
    start: int
    """The first code point in the block."""
    end: int
    """One past the last code point."""
    part: Part
    """What it does here."""


@cache
def lexicon(code: str) -> dict[str, frozenset[str]]:
    """Return the tables of the language *code* as sets, with the infinitives of its verbs."""
    language = load(code)
    table: Labelling = language.labelling
    sets = {
        name: frozenset(getattr(table, name))
        for name in Labelling.__struct_fields__
        if isinstance(getattr(table, name), tuple)
    }
    sets["base"] = frozenset(v + e for v in table.verbs for e in table.base_endings)
    sets["weekdays"] = frozenset(day.casefold() for day in language.structure.weekdays)
    sets["times"] = frozenset(language.figures.times_words)
    sets["compared"] = frozenset(language.figures.times_follows)
    sets["halves"] = frozenset(language.figures.lone_fractions)
    sets["opening_pattern"] = frozenset([table.opening_pattern] if table.opening_pattern else [])
    # a number says nothing of what another one counts
    sets["bare"] |= frozenset(language.numbers.words)
    tails = language.figures.approximators_after.values()
    sets["number_tails"] = frozenset(words for row in tails for words in row)
    sets["indefinite"] = frozenset(language.numbers.articles)
    sets["percents"] = frozenset(language.figures.percent)
    sets["from_words"] = frozenset(language.figures.from_words)
    sets["duration_cues"] = frozenset(language.figures.duration_cues)
    sets["share_levels"] = frozenset(language.figures.share_not)
    sets["base_words"] = frozenset(w.split()[-1] for w in language.figures.from_words)
    stance = language.stance
    sets["comparisons"] = frozenset(language.selection.comparisons)
    sets["comparers"] = frozenset(
        c.split()[0] for c in language.selection.comparisons if c.endswith(table.place_prepositions)
    )
    sets["contrasts"] = frozenset(language.selection.contrasts)
    sets["telling"] = frozenset((*stance.attributed_verbs, *stance.quoted_verbs))
    sets["pointing"] = frozenset(language.figures.determiners)
    sets["leaning"] = frozenset(language.summary.leaning_openers) - sets["possessives"]
    sets["bounds"] = frozenset((*language.dates.since, *language.dates.until))
    sets["between"] = frozenset(language.dates.between)
    sets["turns"] = frozenset(language.stance.clause_ends)
    sets["attributed"] = frozenset(language.stance.attributed)
    sets["subjectless"] = sets["always_verbs"] if table.pro_drop else frozenset()
    return sets


def is_form(fold: str, code: str) -> bool:
    """Tell whether *fold* is a verb of the language *code* with one of the endings of verbs.

    It is taken apart, since all forms of seven hundred verbs would take two megabytes a language.
    """
    stems, endings = _conjugation(code)
    return any(
        fold[len(fold) - length :] in alike and fold[: len(fold) - length] in stems
        for length, alike in endings
        if length <= len(fold)
    )


@cache
def _conjugation(code: str) -> tuple[frozenset[str], tuple[tuple[int, frozenset[str]], ...]]:
    """Return the verbs of the language *code*, and their endings by length."""
    table: Labelling = load(code).labelling
    lengths = sorted({len(ending) for ending in table.verb_endings})
    alike = (frozenset(e for e in table.verb_endings if len(e) == length) for length in lengths)
    return frozenset(table.verbs), tuple(zip(lengths, alike, strict=True))
