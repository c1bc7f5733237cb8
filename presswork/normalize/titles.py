"""Which line of a head is the title: what issuer, speaker, meeting and motto are not."""

import re
from collections.abc import Sequence

from presswork.normalize.named import head_noun
from presswork.normalize.signs import is_by_line
from presswork.normalize.traits import ends_clause, weight
from presswork.normalize.vocabulary import CAPITAL, Vocabulary

__all__ = ["is_issuer", "is_title", "names_speaker", "opens_with_house"]

_HOUSE_WORDS = 6
_MEETING_WORDS = 8
_ISSUER_WORDS = 14
_OPENING = 12
"""How far into its line, in code points, the noun of a house may stand that opens it."""
_UNPARTED = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")
_STREET = re.compile(rf"\d{{1,4}}\w?\s(?:{CAPITAL}\S{{0,30}}\s?){{1,4}},")
"""The number of a house and its street."""
_NAME = 3
"""The fewest letters of a house that is known by its capitals alone: WHO."""
_SPEAKER_WORDS = 24
_LATE_OFFICE = 6
_LATE_TITLE = 4
_QUOTED = re.compile(r"(?:^|\s)[‘“«\"]")
_SHORT = 4


def is_title(
    words: str, later: Sequence[str], vocabulary: Vocabulary, *, first: bool, called: bool
) -> bool:
    """Return whether *words* are the title, where *later* are the lines behind them.

    *called* says that a line behind them says of what kind the text is, which may be its title.
    """
    slight = (_is_motto, _is_house, _is_meeting)
    if vocabulary.signed.fullmatch(words):
        return False
    if any(is_slight(words, later, vocabulary) for is_slight in slight):
        return False
    if is_by_line(words, vocabulary):
        return True
    if later or called:
        return not _is_other(words, later, vocabulary, first=first)
    # the name of a house alone says who issues the text, not what it is called
    article = vocabulary.article.match(words)
    bare = words[article.end() :] if article else words
    return not (is_issuer(words, vocabulary, first=False) and opens_with_house(bare, vocabulary))


def _is_motto(words: str, later: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether *words* are too slight to be the title before a by-line among *later*."""
    if is_by_line(words, vocabulary) or vocabulary.occasion.search(words):
        return False
    numbered = " " not in words and any(sign.isdigit() for sign in words)
    if len(words) < _NAME or (numbered and not _UNPARTED.search(words)):
        return True
    slight = weight(words) <= _SHORT or _STREET.match(words) is not None
    return slight and any(is_by_line(other, vocabulary) for other in later)


def _is_house(words: str, later: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether *words* only name the body that meets, before a by-line among *later*."""
    noun = head_noun(words, 0, vocabulary)
    numbered = vocabulary.agenda.search(words) is not None
    if noun is None or (weight(words) > _HOUSE_WORDS and not numbered) or ends_clause(words):
        return False
    if vocabulary.spoken.match(words) or vocabulary.written.match(words):
        return False
    return any(is_by_line(other, vocabulary) for other in later)


def _is_meeting(words: str, later: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether *words* only count the meeting of which a longer headline among *later* tells."""
    if not _counts_meeting(words, vocabulary):
        return False
    if weight(words) > _MEETING_WORDS:
        return any(is_by_line(other, vocabulary) for other in later)
    return any(
        vocabulary.spoken.match(other) is not None
        or (weight(other) > weight(words) and not names_speaker(other, vocabulary))
        for other in later
        if not _counts_meeting(other, vocabulary)
    )


def _counts_meeting(words: str, vocabulary: Vocabulary) -> bool:
    if weight(words) > 2 * _MEETING_WORDS or not any(sign.isdigit() for sign in words):
        return False
    if vocabulary.spoken.match(words) or vocabulary.written.match(words):
        return False
    return head_noun(words, 0, vocabulary) is not None


def _is_other(words: str, later: Sequence[str], vocabulary: Vocabulary, *, first: bool) -> bool:
    """Whether *words* are a letterhead, a speaker or a bare kind before a title among *later*."""
    if is_issuer(words, vocabulary, first=first):
        return True
    if vocabulary.written.match(words) and weight(words) <= _SHORT:
        return True
    if vocabulary.spoken.match(words):
        return False
    titled = any(is_by_line(o, vocabulary) or vocabulary.occasion.search(o) for o in later)
    return titled and names_speaker(words, vocabulary)


def is_issuer(words: str, vocabulary: Vocabulary, *, first: bool) -> bool:
    """Return whether *words* name a house or a country; the *first* line may be a longer one."""
    if _names_occasion(words, vocabulary, first=first) or ends_clause(words):
        return False
    if vocabulary.written.match(words) or vocabulary.spoken.match(words):
        return False
    if vocabulary.honorific.search(words):
        return False
    nouns = list(vocabulary.institution.finditer(words))
    if nouns and _does_something(words, nouns[0].start(), vocabulary):
        return False
    opens = first and bool(nouns) and nouns[0].start() <= _OPENING
    most = 2 * _ISSUER_WORDS if opens else _ISSUER_WORDS
    if weight(words) <= most and any(map(_heads_name, nouns)):
        return True
    named = words.isupper() and len(words) >= _NAME and not any(sign.isdigit() for sign in words)
    return first and named and weight(words) <= _SHORT


def _does_something(words: str, house: int, vocabulary: Vocabulary) -> bool:
    """Whether a verb stands behind the noun at *house*: `River Agency Opens Lock`.

    Behind `of` and before `and` it is a noun of the name: `Bureau of Calls and Letters`.
    """
    deed = vocabulary.deed.search(words, house)
    if deed is None or vocabulary.small_word.fullmatch(deed["before"]):
        return False
    return vocabulary.conjunction.match(f" {deed['behind']}") is None


def _names_occasion(words: str, vocabulary: Vocabulary, *, first: bool) -> bool:
    """Whether *words* hold the noun of an occasion that is none of a house under a house.

    `Organization of Rivers, Permanent Council` opens a letterhead.
    """
    house = vocabulary.institution.match(words) if first else None
    if house is None or vocabulary.occasion.match(words):
        return vocabulary.occasion.search(words) is not None
    return any(
        vocabulary.institution.match(words, noun.start()) is None
        for noun in vocabulary.occasion.finditer(words)
    )


def _heads_name(noun: re.Match[str]) -> bool:
    """Tell whether *noun* opens a name: by its capital, or where none are written by its place."""
    first = noun.group()[0]
    if first.lower() != first.upper():
        return first.isupper()
    # where no white space parts words, the noun closes the name
    unparted = _UNPARTED.match(first) is not None
    return noun.end() == len(noun.string) if unparted else noun.start() == 0


def names_speaker(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words*, few enough, hold a title or an office."""
    if weight(words) > _SPEAKER_WORDS:
        return False
    if words[:1].islower() and not _opens_speaker(words, vocabulary):
        return False
    title = vocabulary.honorific.search(words)
    if title is not None and len(words[: title.start()].split()) <= _LATE_TITLE:
        return True
    # a long line in quotes, or one that comes late to the office, is a headline about somebody
    role = vocabulary.role.search(words)
    late = role is not None and len(words[: role.start()].split()) > _LATE_OFFICE
    return role is not None and not late and _QUOTED.search(words) is None


def _opens_speaker(words: str, vocabulary: Vocabulary) -> bool:
    """Whether *words* that begin with a small letter begin with an office or a word before one."""
    leads = (
        vocabulary.role,
        vocabulary.by,
        vocabulary.at,
        vocabulary.article,
        vocabulary.honorific,
    )
    first = words.split(maxsplit=1)[0]
    return vocabulary.small_word.fullmatch(first) is not None or any(p.match(words) for p in leads)


def opens_with_house(words: str, vocabulary: Vocabulary) -> bool:
    """Return whether *words* begin with a house: no small word stands before its noun."""
    noun = vocabulary.institution.search(words)
    before = words[: noun.start()].split() if noun else []
    small = any(vocabulary.small_word.fullmatch(word) for word in before)
    return noun is not None and not small
