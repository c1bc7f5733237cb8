"""Instruments, charters and treaties and laws: their names, and the keys that stand for them."""

import re

from presswork.extract.patterns import GAP, any_of, normal
from presswork.lang import Language, load
from presswork.lasting import lasting

__all__ = ["antecedent", "capitals", "is_called", "key_of", "names_in"]

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NAME_LENGTH = 12
"""The most words of the name of an instrument."""


def capitals(language: Language) -> str:
    """Return a pattern for a name in capitals, with small words between."""
    small = any_of(language.references.small_words, language)
    # the 21st Century Ports Act
    word = r"(?-i:[^\W\d_a-zà-ÿа-яё][\w.’'-]{0,30}|\d{4}|\d{1,2}(?:st|nd|rd|th)[\w-]{0,20})"
    # the Ports (Special Rules) Act
    aside = rf"\({word}(?:{GAP}{word}){{0,3}}\){GAP}"
    return rf"{word}(?:{GAP}(?:{aside})?(?:{small}\s{{0,3}}){{0,3}}{word}){{0,{_NAME_LENGTH}}}"


@lasting
def _names(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){capitals(load(code))}", re.IGNORECASE)


def names_in(text: str, language: Language) -> list[str]:
    """Return the names in capitals that *text* holds, in text order."""
    return _names(language.code).findall(text)


def antecedent(owner: str, earlier: str, language: Language) -> str | None:
    """Return the key of "the treaty" where the text *earlier* names but one treaty.

    None where *owner* is more than such a word.
    """
    nouns = {noun.casefold() for noun in language.references.instruments}
    noun = normal(owner).split()[0].strip(".,'")
    if noun not in nouns or (len(owner.split()) > 1 and owner.split()[1][0].isupper()):
        return None
    named = (name for name in names_in(earlier, language) if is_called(noun, name))
    keys = {
        key_of(part, language) or ""
        for name in named
        for part in (name, *_further(name, noun, language))
        if not _is_bare(part, noun, language)
    }
    keys |= {short for short in _initials(noun, language) if re.search(rf"\b{short}\b", earlier)}
    keys = {key for key in keys if not any(key.startswith(f"{other}-") for other in keys)}
    return keys.pop() or None if len(keys) == 1 else None


def _further(name: str, noun: str, language: Language) -> list[str]:
    """Return what *name* names besides: the Dykes Act of *the Ports Act and the Dykes Act*."""
    joiners = any_of(language.references.joiners, language)
    _, *parts = re.split(rf"{GAP}{joiners}{GAP}", name)
    return [part for part in parts if is_called(noun, part)]


def _is_bare(name: str, noun: str, language: Language) -> bool:
    """Tell whether *name* points at a law named elsewhere: *Section 1032 of the Act*."""
    words = normal(name).split()
    return words[-1] == noun and words[-2] in language.references.small_words


def _initials(noun: str, language: Language) -> list[str]:
    """Return the known instruments of initials whose last one is that of *noun*: NPT, a treaty."""
    known = language.references.instruments
    return [name for name in known if name.isupper() and name[-1].casefold() == noun[0]]


def is_called(noun: str, name: str) -> bool:
    """Tell whether *name* is that of an instrument with the noun *noun*, and more than it."""
    words = normal(name).split()
    return noun in words and len(words) > 1


def key_of(name: str, language: Language) -> str | None:
    """Return the canonical key of the instrument called *name*, None where it is none."""
    table = language.references
    while name.split(maxsplit=1)[0].casefold() in table.small_words and len(name.split()) > 1:
        name = name.split(maxsplit=1)[1]
    words = normal(name).split()
    for length in range(len(words), 0, -1):
        if alias := table.aliases.get(" ".join(words[:length]).rstrip(".,")):
            return alias
    if dated := _of_a_year(" ".join(words), language):
        return dated
    printed = name.replace("’", "'").split()
    nouns = set(table.instruments)
    small = set(table.small_words) - set(table.joiners)
    last = _noun_place(printed, nouns, small)
    if last is None:
        return None
    first, end = _named_by_year(printed, last), _name_end(printed, last, small)
    return "-".join(re.sub(r"[^\w-]", "", word) for word in printed[first:end])


def _of_a_year(name: str, language: Language) -> str | None:
    """Return the key of a law that has one a year, with its year, None where *name* is none."""
    for words, key in language.references.yearly.items():
        _, found, behind = name.partition(f"{words} ")
        if found and (year := _YEAR.match(behind)):
            return f"{key}-{year[0]}"
    return None


def _named_by_year(words: list[str], noun: int) -> int:
    """Return where a name begins: behind a year that is not all it says: 1948 Rivers Treaty."""
    return 1 if noun > 1 and _YEAR.fullmatch(words[0]) else 0


def _noun_place(words: list[str], nouns: set[str], small: set[str]) -> int | None:
    """Return where the noun of a name stands: the last one before "on" or "of", *Ports Law Act*."""
    found = None
    for place, word in enumerate(words):
        if found is not None and word in small:
            break
        if word.strip(".,'") in nouns:
            found = place
    return found


def _name_end(words: list[str], noun: int, small: set[str]) -> int:
    """Return where the name with its noun at *noun* ends: it goes on behind *on* and *of*.

    A year right behind it belongs to it, Ports Act 1995, and one behind a small word says no more
    than when it was made: Ports Act of 1995.
    """
    following = words[noun + 1 : noun + 2]
    dated = words[noun + 2 : noun + 4]
    if following and following[0] in small and dated and _YEAR.fullmatch(dated[0].strip(".,'")):
        return noun + 1
    if following and _YEAR.fullmatch(following[0].strip(".,'")):
        return noun + 2
    return len(words) if following and following[0] in small else noun + 1
