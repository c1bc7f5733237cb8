"""A date that says which: the noun or name that it stands before or behind."""

import re

from presswork.extract.labelling.apposed import dated_document
from presswork.extract.labelling.nouns import left_phrase, nearest_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    is_bounded,
    is_day,
    only,
)

__all__ = ["is_attributive", "named_by", "noun_behind"]

_YEAR = re.compile(r"(?:19|20)\d\d")


def is_attributive(s: Sentence, at: int) -> bool:
    """Tell whether a period in the singular stands before its noun, "a six month mandate"."""
    plural = s.fold(at).endswith(tuple(s.sets["plural_endings"]) or ("\0",))
    named = s.part(at + 1) is Part.NAME and "-" in s.fold(at)  # "48-year-old Ana Lind"
    return s.nouns_follow and not plural and (s.part(at + 1) is Part.NOUN or named)


def noun_behind(s: Sentence, at: int, *, opens: bool) -> list[Phrase]:
    """Return what stands behind "holding since 2002" or "the 11 July"."""
    held = opens and s.part(at - 1) in VERBAL and not s.among(at + 1, "amount_verbs")
    owned = s.part(at + 1) in NOMINAL and (_is_owned(s, at - 1) or _names_event(s, at))
    owned |= _is_modified(s, at) or _is_described(s, at)
    if held or owned:
        return only(right_phrase(s, at + 1))
    if _is_attribute(s, at):
        k = at + 1
        while s.part(k) is Part.CONJUNCTION and s.part(k + 1) is Part.FACT:
            k += 2
        named = s.part(k) is Part.NOUN and not s.among(k, "time_words")
        return only(right_phrase(s, k)) if named else []
    # "the May 4, 2008, murders"
    led = s.part(at - 1) is Part.DETERMINER and s.fold(at)[:1].isalpha() and is_day(s, at)
    comma = led and s.part(at + 1) is Part.COMMA
    return only(right_phrase(s, at + 2)) if comma and s.part(at + 2) is Part.NOUN else []


def _is_attribute(s: Sentence, at: int) -> bool:
    """Tell whether the year at *at* only says which: "filed false 2009 and 2010 tax returns"."""
    named = _YEAR.fullmatch(s.fold(at)) is not None and s.nouns_follow
    k = at - 1
    while s.part(k) is Part.CONJUNCTION and s.part(k - 1) is Part.FACT:
        k -= 2
    led = s.part(k) in {Part.NOUN, Part.VERB, Part.PARTICIPLE, Part.GERUND}
    return named and led and not (s.among(k, "trailing_time") or s.among(k, "time_words"))


def _is_described(s: Sentence, at: int) -> bool:
    """Tell whether "the historic May 2022 Lake Summit" stands about the date at *at*."""
    led = s.part(at - 1) is Part.NOUN and s.part(at - 2) is Part.DETERMINER and s.nouns_follow
    end = at + 1
    while s.part(end) is Part.NAME:
        end += 1
    return led and any(s.among(k, "event_nouns") for k in range(at + 1, end))


def _is_modified(s: Sentence, at: int) -> bool:
    """Tell whether "the in 1948 adopted Pact" stands about the date, its participle before it.

    Both end alike there, and no comma parts them.
    """
    verb = at - 1 - (s.part(at - 1) is Part.PREPOSITION)
    told = s.bare_genitive and s.fold(verb).endswith(tuple(s.sets["attributive_endings"]))
    alike = s.fold(verb)[-1:] == s.fold(at + 1)[-1:]
    return told and alike and s.part(verb - 1) is not Part.COMMA and s.part(at + 1) in NOMINAL


def _names_event(s: Sentence, at: int) -> bool:
    """Tell whether the date at *at* is "since the 3 May 2020", which asks for its event."""
    _, *rest = s.fold(at).split()
    known = len(rest) > 1 and rest[0] in s.sets["determiners"] and rest[1][0].isdigit()
    return known and is_bounded(s, at) and rest[-1].isdecimal()


def named_by(s: Sentence, at: int) -> Phrase | None:
    """Return the name or noun that the date at *at* belongs to, "2030 Agenda", "River Day 2013"."""
    if s.part(at + 1) in NOMINAL:
        return right_phrase(s, at + 1)
    if owner := dated_document(s, at):
        return owner
    near = nearest_phrase(s, at)
    parted = near and s.part(near[0]) is Part.NAME and s.part(near[0] - 1) is Part.GENITIVE
    if not parted or near is None or s.among(near[0] - 2, "bare"):
        return near  # "as part of River Day 2013"
    return left_phrase(s, at)


def _is_owned(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* opens a noun phrase, as an article or a possessive does."""
    owned = any(s.fold(at).endswith(ending) for ending in s.sets["possessive_endings"])
    return s.part(at) is Part.DETERMINER or (owned and s.part(at) in NOMINAL)
