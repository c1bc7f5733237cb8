"""What the rules of stances look for: one pattern a table of words, compiled once a language."""

import re
from dataclasses import dataclass
from functools import cache

from presswork.extract.patterns import GAP, any_of, ends_with
from presswork.lang import Language, load

__all__ = ["StanceWords", "stance_words"]

_CAPITAL = r"(?-i:[^\W\d_a-zà-ÿа-я][\w.’'-]{0,30})"
_LINKS_ALONE = frozenset(":：—–")
"""Signs that end a clause and not what a source says."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class StanceWords:
    """The patterns of one language."""

    denied: re.Pattern[str]
    """A negation."""
    affirmed: re.Pattern[str]
    """Words that take a negation back, right behind it: only, forget."""
    denied_before: re.Pattern[str]
    """Words that deny all that follows: it is not true that."""
    denied_after: re.Pattern[str]
    """Words that deny what stands before them: is untrue."""
    conditional: re.Pattern[str]
    """A word that opens a condition, at the start of a sentence or (`later`) behind a sign."""
    hypothetical: re.Pattern[str]
    """Words before a figure that make it one of thought only."""
    behind: re.Pattern[str]
    """Such words behind it, or (group `end`) a word that ends the search."""
    announced: re.Pattern[str]
    """Verbs of announcing."""
    reported_future: re.Pattern[str]
    """What a future becomes behind such verbs, "would"."""
    polite: re.Pattern[str]
    """Phrases with such words that only are polite."""
    target: re.Pattern[str]
    """Words of aims."""
    done: re.Pattern[str]
    """A joined verb of what was done, right before a figure, "and delivered"."""
    attributed: re.Pattern[str]
    """Words that name a source, with its name."""
    claimed: re.Pattern[str]
    """A source and its verb of saying."""
    told: re.Pattern[str]
    """The same behind a comma, at the end of a clause."""
    reported: re.Pattern[str]
    """Words that attribute by themselves."""
    speech: re.Pattern[str]
    """A verb of speech with its speaker before or behind it."""
    clause: re.Pattern[str]
    """Signs and words that end a clause."""
    turn: re.Pattern[str]
    """Signs and words behind which a source no longer speaks."""
    joined: re.Pattern[str]
    """A relative or joining word."""
    ending: re.Pattern[str]
    """Words at the end of a stretch that ask for more."""
    determiner: re.Pattern[str]
    """Any determiner."""
    definite: re.Pattern[str]
    """A determiner that points at what is known, before a figure."""
    starters: frozenset[str]
    """Words that open a sentence and name nobody."""


@cache
def stance_words(code: str) -> StanceWords:
    """Return the patterns of the language *code*."""
    language = load(code)
    table = language.stance

    def words(rows: tuple[str, ...]) -> str:
        return any_of(rows, language)

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    labelling = language.labelling
    relatives = words((*labelling.relatives, *labelling.conjunctions))
    links = words((*labelling.relatives, *labelling.determiners, *labelling.prepositions))
    joints = words((*labelling.conjunctions, *table.clause_ends))
    openers = words(tuple(w for w in table.conditional if w not in labelling.auxiliaries))
    turns = tuple(sign for sign in table.clause_ends if sign not in _LINKS_ALONE)
    source, doer = _source(language)
    name = _name(language)
    said = words(table.attributed_verbs)
    speech = words(table.quoted_verbs)
    edge = r"(?=\s{0,2}(?:[.,;:]|$))"
    return StanceWords(
        denied=compiled(words(table.denied)),
        affirmed=compiled(rf"{GAP}(?:\w{{1,20}}{GAP})?{words(table.affirmed)}"),
        denied_before=compiled(words(table.denied_before)),
        denied_after=compiled(words(table.denied_after)),
        conditional=compiled(
            rf"(?:^\W{{0,2}}(?:{joints}{GAP})?(?P<first>{words(table.conditional)})"
            rf"|[,;:—–]\s{{1,3}}(?:{joints}{GAP})?(?P<later>{openers}))"
        ),
        hypothetical=compiled(words(table.hypothetical)),
        behind=compiled(
            rf"(?P<said>{words(table.hypothetical_behind)})|(?P<end>[,(;:—–]|{relatives})"
        ),
        announced=compiled(words((*table.announced, *table.attributed_verbs))),
        reported_future=compiled(words(table.reported_future)),
        polite=compiled(words(table.polite)),
        target=compiled(words(table.target)),
        done=compiled(rf"{words(labelling.conjunctions)}{GAP}{_past(language)}\s{{1,3}}$"),
        attributed=compiled(rf"{words(table.attributed)}{GAP}[^,;:()—–“”\"]{{2,90}}"),
        claimed=compiled(rf"(?P<name>{source}){GAP}{said}"),
        told=compiled(
            rf",\s{{1,3}}(?P<said>(?:{source}|{name}){GAP}(?:{said}|{speech})"
            rf"|{speech}{GAP}(?:{name}|{doer})){edge}"
        ),
        reported=compiled(words(table.reported)),
        speech=compiled(rf"(?:(?:{source}|{name}){GAP})?{speech}(?:{GAP}(?:{name}|{doer}))?"),
        clause=compiled(rf"(?:,(?!\d)|[(;:—–])|{words(table.clause_ends)}"),
        turn=compiled(words(turns)),
        joined=compiled(relatives),
        ending=compiled(rf"(?:{GAP}{links}){{1,3}}$"),
        determiner=compiled(words(labelling.determiners)),
        definite=compiled(ends_with(words(language.figures.determiners))),
        starters=frozenset(
            word.casefold()
            for word in (*language.sentences.starters, *language.labelling.speaker_pronouns)
        ),
    )


def _past(language: Language) -> str:
    """Return a pattern for a verb in the past, by its ending or as a whole."""
    endings = any_of(language.labelling.participle_endings, language, start=False)
    whole = any_of(language.labelling.participles, language)
    return rf"(?:[^\W\d_]{{2,20}}?{endings}|{whole})"


def _name(language: Language) -> str:
    """Return a pattern for a name of several words, "Minister Ana Lind of Norland"."""
    small = any_of(language.references.small_words, language)
    determiner = any_of(language.labelling.determiners, language)
    return rf"(?!{determiner}){_CAPITAL}(?:{GAP}(?:{small}{GAP})?{_CAPITAL}){{0,5}}"


def _source(language: Language) -> tuple[str, str]:
    """Return patterns for a noun phrase before a verb, "the head of the army", and behind one."""
    labelling = language.labelling
    determiner = any_of(labelling.determiners, language)
    genitive = any_of(labelling.genitive, language)
    link = any_of((*labelling.genitive, *labelling.prepositions), language)
    joint = any_of((*labelling.conjunctions, *labelling.relatives), language)
    word = rf"(?!{determiner}|{link}|{joint})[^\W_][\w.’'-]{{0,30}}"
    first = rf"(?:{determiner}{GAP}{word}|{_CAPITAL})"
    inside = rf"(?:{link}{GAP}(?:{determiner}{GAP})?)?{word}"
    behind = rf"(?:{genitive}{GAP}(?:{determiner}{GAP})?)?{word}"
    return f"{first}(?:{GAP}{inside}){{0,4}}?", f"{first}(?:{GAP}{behind}){{0,4}}"
