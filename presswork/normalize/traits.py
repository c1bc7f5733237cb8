"""What a line or a run of lines looks like, asked in the words of its language."""

import re

from presswork.normalize.dates import date_in
from presswork.normalize.vocabulary import Vocabulary

__all__ = [
    "CLOCK",
    "ends_clause",
    "ends_sentence",
    "greets_many",
    "is_date_line",
    "is_prose",
    "is_reported",
    "is_salutation",
    "is_small_print",
    "is_told",
    "names_speaker",
    "opening_salutation",
    "sentences",
    "speaker_label",
    "titled_label",
    "weight",
]

_SENTENCE_END = re.compile(r"[.!?…؟。！？][\"'”’»)\]]{0,2}(?=\s|$)|[。！？]")
_ENDS_CLAUSE = re.compile(r"[.!?…;:,؟،؛。！？；：，—–-][\"'”’»)\]]{0,2}$")
_ENDS_SENTENCE = re.compile(r"[.!?…:;؟؛。！？；：][\"'”’»)\]]{0,2}$")
# an initial or a short title; a word all in capitals may well end a sentence
_ABBREVIATION = re.compile(r"(?:^|[\s(.])(?:[^\W\d_]|[^\W\d_a-zа-яё][a-zа-яё]{1,2})\.$")
_WORD = re.compile(r"\w+")
_CJK = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")
_WINDOW = 8
_PROSE = 8
_LONG_PROSE = 60
_MANY = 13
_SENTENCE = 5
_FEW = 4
_GREETED = 5
_COMMA = re.compile("[,،，、]")
_ASIDE = re.compile(r"[（(][^（）()]{0,60}[）)]")
_SMALL_SHARE = 0.7
_SALUTATION = 150
_SALUTATION_WORDS = 24
_PLAIN_SALUTATION_WORDS = 8
_OPEN_SALUTATION_WORDS = 12
_DATE_LINE_REST = 7
_MONTH_LINE_REST = 3
_CJK_LINE_REST = 4
_PLAIN_WORDS = 3
_PAIR = re.compile(
    r"(?P<stem>[^\W\d_]{4,12})[^\W\d_]{0,5}(?:,\s|\s[^\W\d_]{1,2}\s)(?P=stem)[^\W\d_]{0,5}\s?[,:;!]",
    re.IGNORECASE,
)
"""Women and men of one country: Norlandaises, Norlandais,"""
_LABEL = re.compile(
    r"(?P<label>[^\W\d_][^\W\d_ .’'-]{0,40}(?:[ .’'-]{1,2}[^\W\d_]{1,30}){0,5}"
    r"(?P<aside>\s\([^():]{2,40}\)){0,2})\s?:\s"
)
_SURNAME = re.compile(r"\s?(?:[^\W\d_a-zà-öø-ÿа-яё]{2,}[\s’'-]){1,4}\(")
_CAPITALS = re.compile(r"(?:^|\s)(?=[^\W\d_]{2})[^\W\d_a-zà-öø-ÿа-яё]{2,}(?:$|\s)")


CLOCK = re.compile(
    r"\W{0,2}\d{1,2}[:.]\d{2}(?:\s?[^\W\d_]\.?[^\W\d_]\.?)?(?:\s[^\W\d_]{2,5})?\W{0,2}"
)
"""A line that says what time it is."""


def weight(words: str) -> int:
    """Return how many words *words* hold; two Chinese characters count as one."""
    if words.isascii():
        return len(_WORD.findall(words))
    cjk = len(_CJK.findall(words))
    return len(_WORD.findall(_CJK.sub(" ", words))) + cjk // 2


def ends_clause(words: str) -> bool:
    """Return whether *words* end with a sign that ends a sentence or a part of one."""
    return _ends(words, _ENDS_CLAUSE)


def ends_sentence(words: str) -> bool:
    """Return whether *words* end as a sentence does, or announce what follows."""
    return _ends(words, _ENDS_SENTENCE)


def _ends(words: str, sign: re.Pattern[str]) -> bool:
    tail = words[-_WINDOW:]
    return bool(sign.search(tail)) and not _ABBREVIATION.search(tail)


def sentences(words: str) -> int:
    """Return how many sentence ends *words* hold, abbreviations left out."""
    return sum(
        1
        for match in _SENTENCE_END.finditer(words)
        if not _ABBREVIATION.search(words[max(0, match.start() - _WINDOW) : match.start() + 1])
    )


def is_prose(words: str) -> bool:
    """Return whether *words* are running text rather than a line of a head."""
    size = weight(words)
    if size >= _LONG_PROSE:
        return True
    return size >= _PROSE and ends_clause(words)


def is_small_print(words: str) -> bool:
    """Return whether *words* are many and mostly without capitals, as no line of a cover is."""
    return _mostly_small(words, _MANY)


def is_told(words: str) -> bool:
    """Return whether *words* are a sentence mostly without capitals, as no address is."""
    return ends_sentence(words) and _mostly_small(words, _SENTENCE)


def _mostly_small(words: str, least: int) -> bool:
    found = [word for word in words.split() if word[:1].isalpha()]
    small = sum(1 for word in found if word[:1].islower())
    return len(found) >= least and small >= _SMALL_SHARE * len(found)


def is_salutation(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words* are a salutation and nothing else."""
    if _PAIR.fullmatch(words):
        return True
    if not vocabulary.address.match(words) or len(words) > _SALUTATION:
        return False
    size = weight(words)
    if words.endswith((",", ":", ";", "!", "—", "–", "-", "،", "：", "！", "，", "؛")):
        return size <= _SALUTATION_WORDS and sentences(words[:-1]) == 0
    if _titles_name(words, vocabulary):
        return False  # the line of a speaker
    return size <= _PLAIN_SALUTATION_WORDS and sentences(words[:-1]) == 0


def _titles_name(words: str, vocabulary: Vocabulary) -> bool:
    """Whether *words*, without a sign at their end, are titles and then a name, no address."""
    titles, address = vocabulary.honorific.match(words), vocabulary.address.match(words)
    named = titles is not None and titles.end() < len(words)
    return named and titles is not None and address is not None and titles.end() >= address.end()


def greets_many(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words*, alone on their lines, greet several, the last of them as known.

    `Rector, students, dear friends,` opens with an office that no other text greets.
    """
    plainly = _ASIDE.sub("", words[:-1])
    pieces = [piece.strip() for piece in _COMMA.split(plainly)]
    first = words[:1]
    if words[-1:] not in {",", ":", "!", "،", "，", "："} or not first.isalpha() or first.islower():
        return False
    short = all(0 < weight(piece) <= _GREETED for piece in pieces)
    plain = not any(sign.isdigit() for sign in words) and sentences(words[:-1]) == 0
    known = vocabulary.address.match(pieces[-1] + ",") is not None
    return len(pieces) > 1 and short and plain and known and len(plainly) < _SALUTATION


def opening_salutation(words: str, vocabulary: Vocabulary) -> int | None:
    """Return where the salutation ends that opens the sentence of *words*, or None."""
    if not vocabulary.address.match(words) or _is_headline(words):
        return None
    end = 0
    for comma in re.finditer(r"[,:!،：！，]\s", words[:_SALUTATION]):
        piece = words[end : comma.start()].strip()
        opens = vocabulary.address.match(piece) is not None and sentences(piece) == 0
        if not opens or weight(piece) > _OPEN_SALUTATION_WORDS:
            break
        end = comma.start() + 1
    return end or None


def _is_headline(words: str) -> bool:
    """Return whether *words* end no sentence and nearly every long one has a capital."""
    found = [word for word in words.split() if len(word) > _FEW and word[0].isalpha()]
    capital = sum(1 for word in found if word[0].isupper())
    return len(found) > _FEW and capital >= _SMALL_SHARE * len(found) and not ends_clause(words)


def is_date_line(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words* state a date and hardly anything else."""
    found = date_in(words)
    if found is None:
        return False
    rest = vocabulary.small.sub(" ", words[: found.start] + " " + words[found.end :])
    # a headline may name a month, but hardly a day
    day = len(found.edtf) > len("2024-05")
    most = _CJK_LINE_REST if _CJK.search(rest) else _DATE_LINE_REST
    return weight(rest) <= (most if day else _MONTH_LINE_REST)


def is_reported(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words* with a date are a sentence: plain words stand beside the date."""
    found = date_in(words)
    if found is None or not ends_sentence(words):
        return False
    before = words[: found.start].rpartition(". ")[2]
    behind = words[found.end :].partition(". ")[0]
    rest = vocabulary.small_word.sub(" ", f"{before} {behind}")
    return sum(1 for word in rest.split() if word[:1].islower()) >= _PLAIN_WORDS


def speaker_label(words: str, vocabulary: Vocabulary) -> str | None:
    """Return who speaks where *words* open with a label and a colon, as in a transcript."""
    known = vocabulary.label.match(words)
    if known and known.group().isupper():
        return known.group().rstrip(": ")
    match = _LABEL.match(words)
    if match is None or not _is_titled(words, vocabulary):
        return None
    label = match.group("label")
    return label if label.isupper() or match.group("aside") or _CAPITALS.search(label) else None


def titled_label(words: str, vocabulary: Vocabulary) -> str | None:
    """Return who may speak where *words* open with a title and a name, or `The` and an office.

    One such line says nothing: only where several take turns are they labels.
    """
    match = _LABEL.match(words)
    if match is None or vocabulary.address.match(words) or weight(words[match.end() :]) < _FEW:
        return None
    article = vocabulary.article.match(words)
    office = article is not None and vocabulary.role.match(words, article.end())
    return match.group("label") if office or vocabulary.honorific.match(words) else None


def names_speaker(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words* open with a title and a surname in capitals, as meeting records do."""
    title = vocabulary.honorific.match(words)
    return title is not None and _SURNAME.match(words, title.end()) is not None


def _is_titled(words: str, vocabulary: Vocabulary) -> bool:
    """Whether *words* open with a title or an office, an article left out."""
    article = vocabulary.article.match(words)
    start = article.end() if article else 0
    return bool(vocabulary.honorific.match(words) or vocabulary.role.match(words, start))
