"""Words of a sentence, each with the part that it plays for the rules of labels."""

import re
from collections.abc import Iterable, Sequence

from presswork.extract.labelling.borders import borders
from presswork.extract.labelling.brackets import spare_brackets
from presswork.extract.labelling.joined import conjunction_of, tagged_joined
from presswork.extract.labelling.parts import Part, Piece, Word, lexicon
from presswork.extract.labelling.spare import spare_commas
from presswork.extract.labelling.tagging import tagged
from presswork.extract.patterns import any_of
from presswork.lang import load
from presswork.lang.letters import MARKS, spelled
from presswork.lasting import lasting

__all__ = ["words"]

_NOTES = "*†‡"
"""Signs right behind a word that call a note."""
_RUN = rf"(?:[^\W_][{MARKS}]{{0,2}}){{1,60}}"
"""Letters and digits, with the marks of joined scripts that nobody reads."""
_LONE_MARK = re.compile(f"[{MARKS}]")
_SPACED = (
    rf"{_RUN}[-‑]\Z"  # mid-2013
    rf"|(?:[^\W\d_]\.){{2,6}}(?:[-‑]{_RUN})?"  # U.S., U.S.-built
    r"|[^\W\d_]{1,4}\.(?=\s{1,3}[^\W\d_])"  # Jr. inside a sentence
    r"|[^\W\d_][°º](?=\s?\d)"  # N° 5
    rf"|{_RUN}(?:[-.,'’‘´‑/&]{_RUN}){{0,6}}(?:[’'](?=\s)|\+|%)?"
    r"|[^\w\s]"
)


@lasting
def _spaced(code: str) -> re.Pattern[str]:
    """Match a term of several words, "financial year", as one word, else a word or sign."""
    table = load(code).labelling
    other = (*table.adverbs, *table.infinitive, *table.participles)
    terms = [t for t in (*table.time_words, *table.prepositions, *other) if " " in t]
    joined = any_of(terms, load(code), start=False, end=False)
    first = rf"(?i:{joined})(?!\w)|" if terms else ""
    # an elided word stands by itself even where no letter follows: d'« appel, d'avril 2020
    elided = "|".join(re.escape(c) for c in table.clitics if c[-1] in "’'")
    split = rf"(?<!\w)(?i:{elided})|" if elided else ""
    hours = "|".join(
        re.escape(word) for word in sorted(load(code).figures.clock_after, key=len, reverse=True)
    )
    clock = rf"(?P<clock>\d{{1,2}}[:.]\d{{2}}\s{{0,2}}(?:{hours})(?!\w)|\d{{1,2}}:\d{{2}}(?!\w))|"
    return re.compile(first + split + clock + _SPACED)


@lasting
def _unspaced(code: str) -> re.Pattern[str]:
    """Match the longest word of the tables, else a run of Latin letters and digits, else a sign."""
    known = {word for words_ in lexicon(code).values() for word in words_ if len(word) > 1}
    ordered = sorted(known, key=lambda word: (-len(word), word))
    return re.compile("|".join([*map(re.escape, ordered), r"[A-Za-z0-9]{1,60}", r"\S"]))


def words(text: str, start: int, end: int, pieces: Sequence[Piece], code: str) -> tuple[Word, ...]:
    """Return the words of *text* from *start* to *end*; each of *pieces* is one word."""
    table = load(code).labelling
    pattern = _spaced(code) if table.word_parts else _unspaced(code)
    raw: list[Word] = []
    at = start
    for piece in sorted(pieces, key=lambda p: p.start):
        if piece.start < at or piece.end > end:
            continue
        raw += _plain(text, at, piece.start, pattern, code)
        raw.append(_word(text, piece.start, piece.end, piece.part))
        at = piece.end
    raw += _plain(text, at, end, pattern, code)
    if table.verbs_first:
        return tuple(tagged_joined(raw, lexicon(code)))
    return tuple(_bordered(raw, code))


def _bordered(raw: Sequence[Word], code: str) -> Iterable[Word]:
    """Return *raw* with its parts and with the borders that no comma shows.

    A word behind a border is told anew, as it would be behind a comma.
    """
    told = tuple(tagged(raw, code))
    places = borders(told, lexicon(code))
    spare = spare_commas(told, lexicon(code)) | spare_brackets(told)
    return tagged(_parted(raw, places, spare), code) if places or spare else told


def _parted(raw: Sequence[Word], places: set[int], spare: set[int]) -> list[Word]:
    """Return *raw* with a comma of no width before *places*, without the signs at *spare*."""
    parted: list[Word] = []
    for at, word in enumerate(raw):
        if at in places:
            end = raw[at - 1].end
            parted.append(Word(",", ",", end, end, Part.COMMA))
        if at not in spare:
            parted.append(word)
    return parted


def _word(text: str, start: int, end: int, part: Part = Part.NOUN) -> Word:
    told = text[start:end]
    if told.isalpha() and told.isascii():
        return Word(told, told.lower(), start, end, part)
    # "the lake´s" is typed with an accent for want of an apostrophe
    fold = " ".join(spelled(told.casefold()).replace("´", "’").split())
    return Word(told, fold, start, end, part)


def _plain(text: str, start: int, end: int, pattern: re.Pattern[str], code: str) -> Iterable[Word]:
    table = load(code).labelling
    whole = not table.clitics and not table.verbs_first
    for match in pattern.finditer(text, start, end):
        told, (first, last) = match[0], match.span()
        if match.lastgroup == "clock":
            continue  # an hour says nothing that a label would
        if not told.isascii() and _LONE_MARK.fullmatch(told):
            continue  # a print has parted it from its letter
        if told in _NOTES and not text[first - 1 : first].isspace():
            continue
        cut = first if whole else first + _joint(told, code)
        if first < cut < last:
            yield _word(text, first, cut)
            yield _word(text, cut, last)
        else:
            yield _word(text, first, last)


def _joint(text: str, code: str) -> int:
    """Return how many letters at the beginning of *text* are a word of their own; 0 where none."""
    table = load(code).labelling
    elided = bool(table.clitics) and text.casefold().startswith(table.clitics)
    clitic = next(filter(text.casefold().startswith, table.clitics)) if elided else ""
    return _conjunction(text, code) if table.verbs_first and not clitic else len(clitic)


def _conjunction(text: str, code: str) -> int:
    """Return how many letters of *text* are a conjunction that nobody writes apart."""
    return conjunction_of(spelled(text), lexicon(code))
