"""The states that a text names, and what can be told from how often: whose dollar, whose law."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from presswork.extract.countries import speaks_abroad
from presswork.extract.patterns import any_of
from presswork.lang import Language, load
from presswork.lasting import lasting
from presswork.model import Block, Document

__all__ = ["dollar_home", "home", "lawgiver", "named_states"]

_RUN = re.compile(
    r"[A-Z][\w.'’]{0,30}(?:\s{1,2}(?:(?:and|of|the)\s{1,2}){0,2}[A-Z][\w.'’]{0,30}){0,8}"
)
"""Words in capitals, small words between."""
_LONGEST = 4
"""The most words of the name of a state."""
_TAILS = ("'s", ".", ",", "'")
_WORLD = ("S/RES", "A/RES")
"""The bodies before which delegations speak, whose dollar is not that of their states."""
_SURE = 3
"""How often a text names the state that it is about."""
_TWICE = 2
"""How often does where it names no other."""


def named_states(document: Document, language: Language) -> Mapping[str, int]:
    """Return how often *document* names each state, ISO 3166, by its name or its adjective."""
    rows = language.references.states
    found: Counter[str] = Counter()
    blocks: tuple[Block, ...] = (*document.head, *document.body)
    for block in blocks if rows else ():
        for match in _RUN.finditer(block.text):
            for state in _states(match[0].replace("’", "'").split(), language):
                found[state] += 1
    return found


def _first(word: str) -> str:
    return word.split("'", maxsplit=1)[0].rstrip(".,")


@lasting
def _openings(code: str) -> frozenset[str]:
    """Return with what words the names of states begin, stops and a genitive left out."""
    return frozenset(_first(name.split()[0]) for name in load(code).references.states)


def _states(words: list[str], language: Language) -> Iterable[str]:
    rows, first = language.references.states, _openings(language.code)
    at = 0
    while at < len(words):
        taken = 1
        for many in range(_LONGEST if _first(words[at]) in first else 0, 0, -1):
            name = " ".join(words[at : at + many])
            state = rows.get(name) or rows.get(_without_tail(name))
            if state:
                yield state
                taken = many
                break
        at += taken


def _without_tail(name: str) -> str:
    return next((name[: -len(tail)] for tail in _TAILS if name.endswith(tail)), name)


def home(named: Mapping[str, int]) -> str | None:
    """Return the state that is named at least as often as all others together."""
    if not named:
        return None
    state = max(sorted(named), key=lambda one: named[one])
    often = named[state] >= _SURE and named[state] * 2 >= sum(named.values())
    return state if often else None


def lawgiver(document: Document, named: Mapping[str, int], language: Language) -> str | None:
    """Return the state a text is about, where it is one whose laws are cited without its name.

    Else the only one whose lawgiver or laws the text names: *to the Congress of the United States*.
    """
    state = home(named)
    if state in set(language.references.countries.values()):
        return state
    rows = language.references.lawgivers
    text = "\n".join(block.text for block in (*document.head, *document.body)) if rows else ""
    said = _lawgivers(language.code).findall(text) if rows else ()
    states = {rows[" ".join(words.split())] for words in said}
    return states.pop() if len(states) == 1 else None


@lasting
def _lawgivers(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(any_of(language.references.lawgivers, language))


def dollar_home(document: Document, named: Mapping[str, int], language: Language) -> str | None:
    """Return the state whose dollar a bare one is: the one with a dollar that a text is about.

    Where the United States, or other states that have one, are named too it may be theirs, unless
    they are named in passing; and so it may where a body of the United Nations is.
    """
    national = language.figures.national_currencies
    theirs = sum(named.get(one, 0) for one in {*language.references.countries.values()})
    owners = {state: often for state, often in named.items() if f"dollar {state}" in national}
    if not owners:
        return None
    state = max(sorted(owners), key=lambda one: owners[one])
    others = sum(owners.values()) - owners[state]
    least = _SURE * max(theirs + others, _TWICE) if theirs else _SURE * others + 1 if others else 0
    alone = len(named) == 1 and not speaks_abroad(document, language)
    if owners[state] < max(least, _TWICE if alone else _SURE):
        return None
    text = "\n".join(block.text for block in (*document.head, *document.body))
    councils = (body for body in language.references.bodies if body.key in _WORLD)
    abroad = any(" " in word and word in text for body in councils for word in body.words)
    return None if abroad else state
