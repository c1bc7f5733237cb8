"""A sentence as labels see it: its words, their parts and the tables of its language."""

import re
from collections.abc import Mapping

from presswork.extract.labelling.parts import Part, Word
from presswork.values import Struct

__all__ = [
    "MODIFIERS",
    "NOMINAL",
    "VERBAL",
    "Phrase",
    "Sentence",
    "closes",
    "closes_bracket",
    "is_bounded",
    "is_day",
    "is_gerund",
    "is_led",
    "is_table",
    "is_timed",
    "is_told",
    "names_document",
    "only",
    "opens",
    "opens_bracket",
    "opens_idiom",
    "trimmed",
    "with_closing_quote",
]

_DAY = re.compile(r"[^\W\d_].{0,12}\s(?:\d{1,2},\s)?\d{4}$")

Phrase = tuple[int, int]
"""A half-open stretch of the words of a sentence."""
NOMINAL = frozenset({Part.NOUN, Part.NAME})
"""The parts that make the core of a noun phrase."""
VERBAL = frozenset({Part.VERB, Part.PARTICIPLE, Part.GERUND})
"""The parts that say what is done."""
MODIFIERS = frozenset({*NOMINAL, Part.PARTICIPLE, Part.ADVERB, Part.GERUND})
"""The parts that may stand before the core of a noun phrase."""
EDGES = frozenset({
    Part.DETERMINER,
    Part.GENITIVE,
    Part.PREPOSITION,
    Part.CONJUNCTION,
    Part.COMMA,
    Part.STOP,
    Part.INFINITIVE,
    Part.APPROXIMATOR,
    Part.QUOTE,
    Part.RELATIVE,
    Part.PRONOUN,
    Part.ADVERB,
})
"""The parts with which no phrase begins or ends."""
_SAYING = frozenset({Part.AUXILIARY, Part.PRONOUN, Part.INFINITIVE, Part.COMMA})
"""The parts of which a sentence has one where it is none of rows."""
_BEFORE_NUMBER = frozenset({
    Part.DETERMINER,
    Part.PREPOSITION,
    Part.GENITIVE,
    Part.APPROXIMATOR,
    Part.CONJUNCTION,
})
"""The parts before a number by which it belongs to what stands behind it."""
_OPENING = {"»": "«", "”": "“", '"': '"'}
"""The sign that opens a quotation, by the one that closes it."""
_ROWS = 3
"""The fewest rows of a table."""


class Sentence(Struct, frozen=True):
    """The words of one sentence with the tables of their language."""

    words: tuple[Word, ...]
    """Its words, signs and facts."""
    sets: Mapping[str, frozenset[str]]
    """The tables by name."""
    nouns_follow: bool = True
    """Whether a noun right behind a reference belongs to it."""
    spaced: bool = True
    """Whether its words are parted by spaces, so that "of" can open a label."""
    verbs_first: bool = False
    """Whether verbs open its clauses."""
    bare_genitive: bool = False
    """Whether a genitive needs no word, so that a day by itself says when."""
    dates: frozenset[int] = frozenset()
    """Where the dates among its facts begin, in code points of the block."""
    cited: frozenset[int] = frozenset()
    """Where the references that begin with a word begin."""

    def part(self, at: int) -> Part:
        """Return the part of the word at *at*; STOP outside the sentence."""
        return self.words[at].part if 0 <= at < len(self.words) else Part.STOP

    def fold(self, at: int) -> str:
        """Return the casefolded word at *at*; an empty string outside the sentence."""
        return self.words[at].fold if 0 <= at < len(self.words) else ""

    def among(self, at: int, name: str) -> bool:
        """Tell whether the word at *at* stands in the table *name*."""
        return self.fold(at) in self.sets[name]

    def cites(self, at: int) -> bool:
        """Tell whether a reference with its noun, or right behind it, stands at *at*."""
        named = 0 <= at < len(self.words) and self.has_noun(self.words[at])
        return named or (self.part(at) is Part.FACT and self.among(at - 1, "reference_heads"))

    def has_noun(self, word: Word) -> bool:
        """Tell whether *word* is a reference that has its noun with it."""
        head = word.fold.partition(" ")[0]
        told = word.start in self.cited or head in self.sets["reference_heads"]
        return word.part is Part.FACT and told


def is_table(s: Sentence) -> bool:
    """Tell whether a sentence is rows of a table: names, each with its number behind it.

    What stands behind such a number is the name of the next row.
    """
    if s.part(0) is Part.DETERMINER or any(word.part in _SAYING for word in s.words):
        return False
    facts = [at for at, word in enumerate(s.words) if word.part is Part.FACT]
    rows = [at for at in facts if _names_row(s, at)]
    return s.nouns_follow and len(rows) >= _ROWS and len(rows) + 1 >= len(facts)


def _names_row(s: Sentence, at: int) -> bool:
    """Tell whether a name with a capital stands right behind the number at *at*, none before it."""
    behind = s.words[at + 1].text if at + 1 < len(s.words) else ""
    return s.part(at - 1) not in _BEFORE_NUMBER and behind[:1].isupper()


def trimmed(s: Sentence, phrase: Phrase) -> Phrase | None:
    """Return *phrase* without function words and signs at its ends; None where nothing is left."""
    start, end = phrase
    while start < end and not opens(s, start):
        start += 1
    while end > start and (not closes(s, end - 1) or _asks_on(s, start, end)):
        end -= 1
    return (start, end) if start < end else None


def opens(s: Sentence, at: int) -> bool:
    """Tell whether a phrase may begin with the word at *at*."""
    return s.part(at) not in EDGES or _is_kept(s, at)


def closes(s: Sentence, at: int) -> bool:
    """Tell whether a phrase may end with the word at *at*."""
    return not _dangles(s, at)


def with_closing_quote(s: Sentence, phrase: Phrase) -> Phrase:
    """Return *phrase* with the quotation mark that ends a name in it, as in «Bank of the North»."""
    start, end = phrase
    close = s.fold(end)
    opened = sum(s.fold(k) == _OPENING.get(close) for k in range(start, end))
    closed = sum(s.fold(k) == close for k in range(start, end))
    whole = opened % 2 == 1 if _OPENING.get(close) == close else opened > closed
    return (start, end + 1) if whole else phrase


def _is_kept(s: Sentence, at: int) -> bool:
    """Tell whether a phrase may open with the function word at *at*, "internally displaced"."""
    if s.among(at, "kept_openers"):
        return True
    if s.part(at) is not Part.ADVERB or s.among(at, "dangling"):
        return False
    told = s.fold(at + 1).endswith(tuple(s.sets["participle_endings"]) or ("\0",))
    return told or s.part(at + 1) is Part.PARTICIPLE


def _asks_on(s: Sentence, start: int, end: int) -> bool:
    """Tell whether "the crime consisting" lacks its "in", or "aid provided" its "by seven".

    *end* is where the phrase ends.
    """
    if end - start <= 1 or s.part(end - 2) not in NOMINAL:
        return False
    told = s.part(end - 1) is Part.GERUND and s.part(end) in {Part.PREPOSITION, Part.INFINITIVE}
    counted = s.part(end + 1) in {Part.FACT, Part.APPROXIMATOR}
    linked = s.among(end, "change_links") or (s.part(end) is Part.PREPOSITION and s.cites(end + 1))
    done = s.part(end - 1) is Part.PARTICIPLE and linked and counted
    # "orders finding that"
    claims = is_gerund(s, end - 1) and s.among(end, "subject_relatives")
    claims &= s.part(end - 1) is Part.GERUND or s.among(end - 1, "content_nouns")
    return told or done or claims


def only(phrase: Phrase | None) -> list[Phrase]:
    """Return the phrase as a list, which is empty where there is none."""
    return [phrase] if phrase else []


def opens_idiom(s: Sentence, at: int) -> bool:
    """Tell whether "at risk" or the like stands at *at*, or "at great risk"."""
    if f"{s.fold(at)} {s.fold(at + 1)}" in s.sets["kept_idioms"]:
        return True
    described = s.part(at) is Part.PREPOSITION and s.part(at + 1) is s.part(at + 2) is Part.NOUN
    return described and f"{s.fold(at)} {s.fold(at + 2)}" in s.sets["kept_idioms"]


def is_day(s: Sentence, at: int) -> bool:
    """Tell whether the fact at *at* ends with a year behind the name of a month."""
    return s.part(at) is Part.FACT and _DAY.search(s.fold(at)) is not None


def is_timed(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* tells time, as the year of "a graduate year plan" does not."""
    headed = s.part(at + 1) is Part.NOUN and not s.among(at + 1, "time_words")
    return s.among(at, "time_words") and not headed


def opens_bracket(s: Sentence, at: int) -> bool:
    """Tell whether "(RSD)" stands at *at*, inside "Refugee Status Determination (RSD) cases"."""
    named = s.part(at + 1) is Part.NAME and s.part(at + 3) in NOMINAL
    return s.fold(at) == "(" and s.fold(at + 2) == ")" and named


def closes_bracket(s: Sentence, at: int) -> bool:
    """Tell whether a bracket that holds one name alone, "(UNMISS)", closes at *at*."""
    if s.fold(at) != ")" or s.fold(at - 2) != "(":
        return False
    return s.part(at - 1) in NOMINAL and s.words[at - 1].text[0].isupper()


def is_bounded(s: Sentence, at: int) -> bool:
    """Tell whether the date at *at* holds its "since" or "until"."""
    return s.fold(at).partition(" ")[0] in s.sets["bounds"]


def is_gerund(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* ends as a gerund does, whatever part it plays."""
    return s.fold(at).endswith(tuple(s.sets["gerund_endings"]) or ("\0",))


def is_led(s: Sentence, at: int) -> bool:
    """Tell whether a preposition stands before the noun at *at*, article and figures aside."""
    k = at - 1
    while s.part(k) in {Part.DETERMINER, Part.FACT} or (
        s.part(k) is Part.COMMA and s.part(k - 1) is Part.FACT
    ):
        k -= 1
    return s.part(k) in {Part.PREPOSITION, Part.GENITIVE}


def names_document(s: Sentence, phrase: Phrase) -> bool:
    """Tell whether a phrase names a document, which has a day of its own."""
    return any(s.among(k, "dated_nouns") for k in range(*phrase))


def is_told(s: Sentence, at: int) -> bool:
    """Tell whether a participle stands at *at*, adverbs before it aside."""
    while s.part(at) is Part.ADVERB and not s.among(at, "then_words"):
        at += 1
    endings = tuple(s.sets["attributive_endings"]) or ("\0",)
    return s.part(at) is Part.PARTICIPLE or s.fold(at).endswith(endings)


def _compares(s: Sentence, at: int) -> bool:
    """Tell whether "less" at *at* closes its clause, "are paid less", and so asks for nothing."""
    return s.among(at, "bare") and s.part(at + 1) in {Part.STOP, Part.COMMA}


def _dangles(s: Sentence, at: int) -> bool:
    """Tell whether a phrase that ends with the word at *at* asks for more."""
    if s.among(at, "particles") and s.part(at - 1) in VERBAL:
        return False  # "were let off"
    part = s.part(at)
    return (
        (part in EDGES and part is not Part.ADVERB and not closes_bracket(s, at))
        or (s.among(at, "dangling") and not _compares(s, at))
        or s.fold(at).endswith(tuple(s.sets["possessive_endings"]))
    )
