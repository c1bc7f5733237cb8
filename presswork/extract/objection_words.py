"""The words of a language by which a number is no figure."""

import re

from presswork.extract.patterns import GAP, amount_verb, any_of, apart, ends_with
from presswork.lang import Language, load
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["ObjectionWords", "objection_words"]


class ObjectionWords(Struct, frozen=True, eq=False):
    """Patterns of the words beside a number, and sets of those that it may be."""

    vague: re.Pattern[str]
    numbering: re.Pattern[str]
    numbering_after: re.Pattern[str]
    deed: re.Pattern[str]
    """A word of numbering that is also a verb."""
    street: re.Pattern[str]
    """The name of a street."""
    session: re.Pattern[str]
    opening: re.Pattern[str]
    """A bracket that stands apart from the word before it, but for a particle."""
    counted: re.Pattern[str]
    """A word behind that may be what a number in brackets counts."""
    ordinal: re.Pattern[str]
    ordinal_joined: re.Pattern[str]
    """What makes an ordinal of hundreds: two hundred *and fiftieth*."""
    ordinal_before: re.Pattern[str]
    measure: re.Pattern[str]
    determiner: re.Pattern[str]
    place_before: re.Pattern[str]
    amount: re.Pattern[str]
    announcing: re.Pattern[str]
    ordinals: frozenset[str]
    prepositions: frozenset[str]
    pronouns: frozenset[str]


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _of_ordinals(language: Language) -> dict[str, re.Pattern[str]]:
    numbers = language.numbers
    ordinals = any_of(numbers.ordinals, language)
    suffixes = any_of(numbers.ordinal_suffixes, language, start=False)
    joiners = any_of(numbers.joiners, language)
    scales = any_of([word for word in numbers.scales if word.isalpha()], language, end=False)
    scaled = rf"\s{{1,2}}{scales}{suffixes}"  # the 2 millionth visitor
    return {
        "ordinal": _compiled(rf"{suffixes}|(?:\s{{1,2}}|-){ordinals}|{scaled}"),
        "ordinal_joined": _compiled(rf"\s{{1,2}}{joiners}\s{{1,2}}{ordinals}"),
        "ordinal_before": _compiled(ends_with(any_of(numbers.ordinal_prefixes, language))),
    }


def street_nouns(language: Language) -> str:
    """Return a pattern for what a street is called behind its name; letterheads are in capitals."""
    nouns = language.figures.street_nouns
    return any_of({*nouns, *(noun.upper() for noun in nouns)}, language)


def _announced(language: Language) -> str:
    """Return a pattern for what stands behind a number that only announces what is listed next."""
    table, gap, word = language.figures, apart(language), r"[^\W\d_][\w-]{0,30}"
    nouns = any_of(table.announcing, language)
    if not language.numbers.parted:
        return rf"{gap}{nouns}|{gap}{word}\s?:"
    # a scan may set a stray underscore before a word
    near = rf"(?:{gap}{word}){{0,2}}(?:{gap}_?{nouns}|{gap}{word}\s?:)"
    signs = any_of(table.parts_before, language, start=False, end=False)
    return rf"{near}|(?:{gap}{word}){{3,6}}{gap}{nouns}\s?,?\s?{signs}"


@lasting
def objection_words(code: str) -> ObjectionWords:
    """Return those of the language *code*."""
    language = load(code)
    table, numbers = language.figures, language.numbers

    article = re.escape(table.session_article)
    session = rf"{any_of(table.session_nouns, language)}(?:\s{{1,3}}{article}\w{{2,20}}){{0,2}}"
    named = r"(?:[^\W\d_a-z][\w.’'-]{0,20}|\d{1,3}[^\s\d]{0,3})"
    labelling = language.labelling
    functions = any_of((*labelling.prepositions, *labelling.relatives), language)
    return ObjectionWords(
        vague=_compiled(ends_with(any_of(numbers.vague, language))),
        numbering=_compiled(ends_with(any_of(table.numbering, language))),
        deed=_compiled(ends_with(any_of(table.numbering_verbs, language))),
        street=re.compile(rf"(?:{GAP}{named}){{1,3}}{GAP}{street_nouns(language)}"),
        numbering_after=re.compile(rf"\s{{0,3}}{any_of(table.numbering_after, language)}"),
        session=_compiled(rf"{session}\s{{1,3}}{article}\s{{0,3}}$"),
        opening=_compiled(rf"\s(?:{any_of(numbers.prefixes, language)})?\s?[(（]$"),
        counted=_compiled(rf"[)）]\s{{1,3}}(?!{functions})[^\W\d_]{{2}}"),
        **_of_ordinals(language),
        measure=_compiled(rf"\s{{0,3}}{any_of(numbers.plural_ends, language)}"),
        determiner=_compiled(ends_with(any_of(table.determiners, language))),
        place_before=_compiled(
            ends_with(any_of((*table.place_before, *language.structure.weekdays), language))
        ),
        amount=_compiled(ends_with(amount_verb(language))),
        announcing=_compiled(_announced(language)),
        ordinals=frozenset(word.casefold() for word in numbers.ordinals),
        prepositions=frozenset(word.casefold() for word in table.prepositions),
        pronouns=frozenset(word.casefold() for word in table.pronouns),
    )
