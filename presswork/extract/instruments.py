"""Instruments, charters and treaties and laws: their names, and the keys that stand for them."""

import re
from collections.abc import Container

from presswork.extract.patterns import GAP, any_of, normal
from presswork.lang import Language, load
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["antecedent", "capitals", "is_called", "key_of", "names_in", "state_of"]

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NUMERAL = re.compile(r"\d{1,2}|[IVX]{1,5}")
"""The number of a protocol."""
_NAME_LENGTH = 12
"""The most words of the name of an instrument."""


class _Links(Struct, frozen=True, eq=False):
    """What tells where the name of an instrument ends."""

    words: frozenset[str]
    """Small words behind its noun that lead on."""
    farther: frozenset[str]
    """Those that lead on but to another instrument."""
    articles: frozenset[str]
    """Small words that open another name; empty where names have none inside."""
    nouns: frozenset[str]
    numbered: frozenset[str]
    """Nouns behind which a number belongs to the name."""
    signs: frozenset[str]


def capitals(language: Language) -> str:
    """Return a pattern for a name in capitals, with small words between."""
    small = any_of(language.references.small_words, language)
    # the 21st Century Ports Act
    word = r"(?-i:[^\W\d_a-zà-ÿа-яё][\w.’'-]{0,30}|\d{4}|\d{1,2}(?:st|nd|rd|th)[\w-]{0,20})"
    # the Ports (Special Rules) Act
    aside = rf"\({word}(?:{GAP}{word}){{0,3}}\){GAP}"
    part = rf"(?:{_numbered(language)}|{word})"
    return rf"{part}(?:{GAP}(?:{aside})?(?:{small}\s{{0,3}}){{0,3}}{part}){{0,{_NAME_LENGTH}}}"


def _numbered(language: Language) -> str:
    """Return a pattern for an instrument that has a number in digits: Protocol No. 4."""
    nouns = any_of(language.references.numbered_instruments, language)
    sign = any_of(language.references.number_signs, language)
    return rf"{nouns}\s{{0,2}}(?:{sign}\s{{0,2}})?\d{{1,2}}(?![\w%]|[.,]\d)"


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
        alias = table.aliases.get(" ".join(words[:length]).rstrip(".,"))
        if alias and not (length == 1 and _goes_on(words[1:], language)):
            return alias
    if dated := _of_a_year(" ".join(words), language):
        return dated
    printed = name.replace("’", "'").split()
    nouns = set(table.instruments)
    small = set(table.small_words) - set(table.joiners)
    last = _noun_place(printed, nouns, small, table.joiners)
    if last is None:
        return None
    first, end = _named_by_year(printed, last), _name_end(printed, last, _links(language))
    if state := _of_state(printed[first:end], language):
        return state
    signs = set(table.number_signs)
    written = (word for word in printed[first:end] if normal(word) not in signs)
    return "-".join(re.sub(r"[^\w-]", "", word) for word in written)


def _links(language: Language) -> _Links:
    table = language.references
    small = set(table.small_words) - set(table.joiners)
    return _Links(
        words=frozenset(table.name_links or small),
        farther=frozenset(table.name_links_farther),
        articles=frozenset(language.labelling.determiners if table.name_links else ()),
        nouns=frozenset(table.instruments),
        numbered=frozenset(table.numbered_instruments),
        signs=frozenset(table.number_signs),
    )


def _of_state(words: list[str], language: Language) -> str | None:
    """Return the key of what every state has one of, with its state: IN/Constitution."""
    table = language.references
    for noun in table.constitutions:
        length = len(noun.split())
        for first in range(len(words) - length + 1):
            if " ".join(words[first : first + length]) != noun:
                continue
            before, behind = words[:first], words[first + length :]
            named = " ".join(before or behind[1:])
            state = "" if before and behind else state_of(named, language)
            return f"{state}/{noun.replace(' ', '-')}" if state else None
    return None


def state_of(named: str, language: Language) -> str | None:
    """Return the state, ISO 3166, that the last words of *named* say: of *Under Japan's*, JP."""
    words = named.replace("’", "'").split()
    states = language.references.states
    for first in range(len(words)):
        name = " ".join(words[first:]).rstrip(",")
        if state := states.get(name) or states.get(name.removesuffix("'s").removesuffix("'")):
            return state
    return None


def _goes_on(behind: list[str], language: Language) -> bool:
    """Tell whether a short name is but the beginning of one: Charter *of* Fundamental Rights."""
    table = language.references
    links = {*table.name_links} - {*table.name_links_farther}
    return len(behind) > 1 and behind[0] in links and not _YEAR.match(behind[1])


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


def _noun_place(
    words: list[str], nouns: set[str], small: set[str], joiners: Container[str]
) -> int | None:
    """Return where the noun of a name stands: the last one before "on" or "of", *Ports Law Act*."""
    found = None
    for place, word in enumerate(words):
        if found is not None and (word in small or (words[found].isupper() and word in joiners)):
            break  # FISA and the rest
        if word.strip(".,'") in nouns:
            found = place
    return found


def _name_end(words: list[str], noun: int, links: _Links) -> int:
    """Return where the name with its noun at *noun* ends: it goes on behind *on* and *of*.

    A year right behind it belongs to it, Ports Act 1995, and one behind a small word says no more
    than when it was made: Ports Act of 1995. So does a number: Protocol No. 4.
    """
    end = _number_end(words, noun, links)
    following = words[end : end + 1]
    dated = words[end + 1 : end + 3]
    leads = bool(following) and following[0] in links.words
    if leads and dated and _YEAR.fullmatch(dated[0].strip(".,'")):
        return end
    if following and _YEAR.fullmatch(following[0].strip(".,'")):
        return end + 1
    return _tail_end(words, end, links) if following and _leads_on(words, end, links) else end


def _tail_end(words: list[str], at: int, links: _Links) -> int:
    """Return where the name that goes on from *at* ends: an article opens what stands behind it.

    The Constitution of Norland *the* King signs.
    """
    for place in range(at + 1, len(words)):
        if words[place] in links.articles and words[place - 1][0].isupper():
            return place
    return len(words)


def _leads_on(words: list[str], at: int, links: _Links) -> bool:
    """Tell whether the name goes on with *words* from *at*: *to* but to another instrument."""
    if words[at] in links.farther:
        return any(word.strip(".,'") in links.nouns for word in words[at + 1 :])
    return words[at] in links.words


def _number_end(words: list[str], noun: int, links: _Links) -> int:
    """Return where the noun at *noun* ends with the number that belongs to it."""
    end = noun + 1
    if words[noun].strip(".,'") not in links.numbered:
        return end
    if words[end : end + 1] and normal(words[end]) in links.signs:
        end += 1
    numbered = words[end : end + 1] and _NUMERAL.fullmatch(words[end].strip(".,'"))
    return end + 1 if numbered else noun + 1
