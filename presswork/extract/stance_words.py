"""What the rules of stances look for: one pattern a table of words, compiled once a language."""

import re

from presswork.extract.patterns import GAP, any_of, ends_with
from presswork.lang import Language, load
from presswork.lang.standing import Openings, openings
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["StanceWords", "stance_words"]

_CAPITAL = r"(?-i:[^\W\d_a-zà-ÿа-я][\w.’'-]{0,30}+)"
_LINKS_ALONE = frozenset(":：—–")
"""Signs that end a clause and not what a source says."""


class StanceWords(Struct, frozen=True, eq=False):
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
    of_amount: re.Pattern[str]
    """The end of an amount right before a word, which that word describes."""
    further: re.Pattern[str]
    """What goes on with an aim right behind a word: promised *to*."""
    subject: re.Pattern[str]
    """A pronoun right behind a word, which begins a clause that describes it."""
    asked: re.Pattern[str]
    """Words of asking."""
    done: re.Pattern[str]
    """A joined verb of what was done, right before a figure, "and delivered"."""
    attributed: re.Pattern[str]
    """Words that name a source, with its name."""
    based: re.Pattern[str]
    """Such words with what lays a figure down and claims none, "according to the law"."""
    accounted: re.Pattern[str]
    """Somebody's account of figures, at the start of a sentence or the end of a clause."""
    acting: re.Pattern[str]
    """A verb in the past at the end of a stretch, whose doer stands behind it."""
    sourced: re.Pattern[str]
    """The words of `attributed` up to where the clause behind a source begins without a comma."""
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
    opener: re.Pattern[str]
    """A word at the end of a stretch that quotes the source behind it: as."""
    led: re.Pattern[str]
    """A word at the end of a stretch on which a noun depends."""
    joined: re.Pattern[str]
    """A relative or joining word."""
    ending: re.Pattern[str]
    """Words at the end of a stretch that ask for more."""
    determiner: re.Pattern[str]
    """Any determiner."""
    definite: re.Pattern[str]
    """A determiner that points at what is known, before a figure."""
    naming: Openings
    """With what the words of `attributed` begin."""
    accounting: Openings
    """With what the words for accounts begin, one of which `accounted` asks for."""
    saying: Openings
    """With what verbs of saying begin, one of which `claimed` and `told` ask for."""
    passive: frozenset[str]
    """Auxiliaries by which a verb of saying has no source before it: is, were."""
    starters: frozenset[str]
    """Words that open a sentence and name nobody."""


_Patterns = dict[str, re.Pattern[str]]


@lasting
def stance_words(code: str) -> StanceWords:
    """Return the patterns of the language *code*."""
    language = load(code)
    names = (*language.sentences.starters, *language.labelling.speaker_pronouns)
    table = language.stance
    return StanceWords(
        **_of_denials(language),
        **_of_thoughts(language),
        **_of_aims(language),
        **_of_sources(language),
        **_of_clauses(language),
        naming=openings(table.attributed, language),
        accounting=openings(table.accounts, language),
        saying=openings((*table.attributed_verbs, *table.quoted_verbs), language),
        passive=frozenset(language.labelling.auxiliaries).intersection(
            language.labelling.amount_verbs
        ),
        starters=frozenset(word.casefold() for word in names),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _of_denials(language: Language) -> _Patterns:
    table = language.stance
    affirmed = any_of(table.affirmed, language)
    return {
        "denied": _compiled(any_of(table.denied, language)),
        "affirmed": _compiled(rf"{GAP}(?:\w{{1,20}}{GAP})?{affirmed}"),
        "denied_before": _compiled(any_of(table.denied_before, language)),
        "denied_after": _compiled(any_of(table.denied_after, language)),
    }


def _of_thoughts(language: Language) -> _Patterns:
    table, labelling = language.stance, language.labelling
    joints = any_of((*labelling.conjunctions, *table.clause_ends), language)
    conditional = any_of(table.conditional, language)
    # inside a sentence a word that is an auxiliary too opens no condition
    later = (word for word in table.conditional if word not in labelling.auxiliaries)
    behind = any_of(table.hypothetical_behind, language)
    return {
        "conditional": _compiled(
            rf"(?:^\W{{0,2}}(?:{joints}{GAP})?(?P<first>{conditional})"
            rf"|[,;:—–]\s{{1,3}}(?:{joints}{GAP})?(?P<later>{any_of(later, language)}))"
        ),
        "hypothetical": _compiled(any_of(table.hypothetical, language)),
        "behind": _compiled(rf"(?P<said>{behind})|(?P<end>[,(;:—–]|{_relatives(language)})"),
        "announced": _compiled(any_of((*table.announced, *table.attributed_verbs), language)),
        "reported_future": _compiled(any_of(table.reported_future, language)),
        "polite": _compiled(any_of(table.polite, language)),
    }


def _of_aims(language: Language) -> _Patterns:
    conjunctions = any_of(language.labelling.conjunctions, language)
    tenses = any_of(language.labelling.light_auxiliaries, language)
    scales = any_of(language.numbers.scales, language)
    return {
        "target": _compiled(any_of(language.stance.target, language)),
        "of_amount": _compiled(ends_with(rf"[\d)%]|{scales}")),
        "further": _compiled(rf"{GAP}{any_of(language.labelling.infinitive, language)}"),
        "subject": _compiled(rf"{GAP}{any_of(language.labelling.pronouns, language)}"),
        "asked": _compiled(any_of(language.stance.asked, language)),
        "done": _compiled(rf"{conjunctions}{GAP}(?:{tenses}{GAP})?{_past(language)}\s{{1,3}}$"),
    }


def _of_sources(language: Language) -> _Patterns:
    table = language.stance
    source, doer = _source(language)
    name = _name(language)
    pronoun = any_of(language.labelling.pronouns, language)
    opener = any_of(table.quoting_openers, language)
    said, speech = (any_of(rows, language) for rows in (table.attributed_verbs, table.quoted_verbs))
    nouns, ties = any_of(table.also_nouns, language), any_of(_ties(language), language)
    told = rf"(?:(?!{nouns}(?:{GAP}{ties}|\s{{0,2}}[,;:.])){said})" if table.also_nouns else said
    return {
        "attributed": _compiled(
            rf"{any_of(table.attributed, language)}{GAP}[^,;:()—–“”\"]{{2,90}}"
        ),
        "based": _compiled(_basis(language)),
        "accounted": _compiled(_account(language)),
        "acting": _compiled(ends_with(_past(language))),
        "sourced": _compiled(_sourced(language)),
        "claimed": _compiled(rf"(?P<name>{source}){GAP}(?P<verb>{told}){_clause_behind(language)}"),
        "told": _compiled(
            rf",\s{{1,3}}(?:{opener}{GAP})?(?P<said>(?:{source}|{name}){GAP}(?:{said}|{speech})"
            rf"|{speech}{GAP}(?:{name}|{doer}))(?=\s{{0,2}}(?:[,;:]|\W{{0,3}}$))"
        ),
        "reported": _compiled(any_of(table.reported, language)),
        # a name is taken whole: one word less of it brings no verb nearer
        "speech": _compiled(
            rf"(?:(?:{source}|(?>{name})|{pronoun}){GAP})?{speech}"
            rf"(?:{GAP}(?:{name}|{doer}|{pronoun}))?"
        ),
    }


def _basis(language: Language) -> str:
    """Return a pattern for "according to Article 5": no preposition or sign stands between."""
    table, word = language.stance, r"[^\W\d_][\w.’'-]{0,30}+"
    link, but = (any_of(rows, language) for rows in (_ties(language), table.not_bases))
    between = rf"(?:(?!{link}|{but}){word}{GAP}){{0,4}}?(?!{but})"
    # a capital goes on with a name, as in "the Law Commission"
    noun = rf"{any_of(table.bases, language)}(?![’'-])(?!{GAP}{_CAPITAL})"
    return rf"{any_of(table.attributed, language)}{GAP}{between}{noun}"


def _account(language: Language) -> str:
    """Return a pattern for "by UN estimates": digits and prepositions stand between in none."""
    table, labelling = language.stance, language.labelling
    lead, noun = any_of(table.attributed_by, language), any_of(table.accounts, language)
    link = any_of((*_ties(language), *labelling.relatives), language)
    said = rf"{lead}{GAP}(?:(?!{link})[^\W\d_][\w.’'-]{{0,30}}+{GAP}){{1,5}}?{noun}"
    return rf"(?:^\W{{0,2}}{said}|{said}(?=\s{{0,2}}(?:[,;:.)—–]|$)))"


def _sourced(language: Language) -> str:
    """Return a pattern for a source that a clause follows at once.

    The clause begins with an article or the like behind a noun, or with a noun behind a name, which
    an auxiliary follows: According to the Bank *growth in the north has*.
    """
    labelling = language.labelling
    opening = any_of(language.stance.attributed, language)
    determiner, verb, opener = (
        any_of(rows, language)
        for rows in (labelling.determiners, labelling.auxiliaries, labelling.clause_openers)
    )
    links = any_of((*_ties(language), *labelling.determiners, *labelling.relatives), language)
    word = r"[^\W\d_][\w.’'-]{0,30}+"
    behind_noun = rf"(?:{GAP}{word}){{0,12}}?{GAP}(?!{links}){word}(?={GAP}{opener}{GAP})"
    subject = rf"(?!{links}|{verb})(?-i:[a-z]){word}(?:{GAP}(?!{verb}){word}){{0,8}}?"
    behind_name = rf"{GAP}(?:{determiner}{GAP})?{_name(language)}(?={GAP}{subject}{GAP}{verb})"
    return rf"{opening}(?:{behind_noun}|{behind_name})"


def _clause_behind(language: Language) -> str:
    """Return what parts a verb of saying from a noun like it: no preposition behind it.

    A time may stand between the verb and its clause: *said on 3 May that*.
    """
    labelling = language.labelling
    prepositions = any_of((*labelling.genitive, *labelling.prepositions), language)
    relatives = any_of(labelling.relatives, language)
    return rf"(?P<sign>\s{{0,2}}[,;.)])?(?!{GAP}{prepositions}(?![^.;:]{{0,60}}(?-i:{relatives})))"


def _of_clauses(language: Language) -> _Patterns:
    ends, labelling = language.stance.clause_ends, language.labelling
    borders = (*ends, *labelling.apposing)
    links = (*labelling.relatives, *labelling.determiners, *labelling.prepositions)
    turns = (sign for sign in ends if sign not in _LINKS_ALONE)
    leading = (*labelling.genitive, *labelling.prepositions)
    return {
        "opener": _compiled(ends_with(any_of(language.stance.quoting_openers, language))),
        "led": _compiled(ends_with(any_of(leading, language))),
        "clause": _compiled(rf"(?:,(?!\d)|[(;:—–])|{any_of(borders, language)}"),
        "turn": _compiled(any_of(turns, language)),
        "joined": _compiled(_relatives(language)),
        "ending": _compiled(rf"(?:{GAP}{any_of(links, language)}){{1,3}}$"),
        "determiner": _compiled(any_of(labelling.determiners, language)),
        "definite": _compiled(ends_with(any_of(language.figures.determiners, language))),
    }


def _ties(language: Language) -> tuple[str, ...]:
    """Return the words that go on behind a noun: prepositions and conjunctions."""
    table = language.labelling
    return (*table.prepositions, *table.genitive, *table.conjunctions)


def _relatives(language: Language) -> str:
    """Return a pattern for a word that relates or joins a clause."""
    return any_of((*language.labelling.relatives, *language.labelling.conjunctions), language)


def _past(language: Language) -> str:
    """Return a pattern for a verb in the past, by its ending or as a whole."""
    endings = any_of(language.labelling.participle_endings, language, start=False)
    whole = any_of(language.labelling.participles, language)
    return rf"(?:[^\W\d_]{{2,20}}?{endings}|{whole})"


def _name(language: Language) -> str:
    """Return a pattern for a name of several words, "Minister Ana Lind of Norland"."""
    small = any_of(language.references.small_words, language)
    determiner = any_of(language.labelling.determiners, language)
    return rf"(?!{determiner}){_CAPITAL}(?:{GAP}(?:{small}{GAP}){{0,2}}{_CAPITAL}){{0,8}}"


def _source(language: Language) -> tuple[str, str]:
    """Return patterns for a noun phrase before a verb, "the head of the army", and behind one."""
    labelling = language.labelling
    determiner = any_of(labelling.determiners, language)
    genitive = any_of(labelling.genitive, language)
    link = any_of((*labelling.genitive, *labelling.prepositions), language)
    # what relates too names no source: showed *that* tests of 2006 found 40
    opening = any_of(set(labelling.determiners) - set(labelling.relatives), language)
    # one table for all that is no part of a name: three would cost three times as much a word
    small = (*_ties(language), *labelling.determiners, *labelling.relatives)
    word = rf"(?!{any_of(small, language)})[^\W_][\w.’'-]{{0,30}}+"
    first = rf"(?:{opening}{GAP}{word}|(?!{link}){_CAPITAL})"
    inside = rf"(?:{link}{GAP}(?:{determiner}{GAP})?)?{word}"
    behind = rf"(?:{genitive}{GAP}(?:{determiner}{GAP})?)?{word}"
    return f"{first}(?:{GAP}{inside}){{0,4}}?", f"{first}(?:{GAP}{behind}){{0,4}}"
