"""The words of a language file as patterns, compiled once a language."""

import re
from dataclasses import dataclass
from functools import cache

from presswork.lang import load
from presswork.lang.tables import Structure

__all__ = ["Vocabulary", "one_of", "vocabulary"]

Pattern = re.Pattern[str]
_ADDRESS_END = r"[\s,:;!.…—–-]*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What is looked for in a text of one language."""

    spoken: Pattern
    """A kind that somebody speaks, and before it few words of a name, from the first word on."""
    written: Pattern
    """A kind that is only written, from the first word on."""
    by: Pattern
    """The words between the kind and who speaks."""
    at: Pattern
    """The words before an occasion, its article included."""
    article: Pattern
    """An article at the beginning."""
    honorific: Pattern
    """One or more titles that are no office."""
    role: Pattern
    """A noun that names an office."""
    occasion: Pattern
    """A noun that heads the name of an occasion."""
    institution: Pattern
    """A noun that heads the name of an issuer."""
    address: Pattern
    """What opens a salutation."""
    closing: Pattern
    """What opens a closing."""
    stage: Pattern
    """A stage direction in its brackets."""
    label: Pattern
    """A speaker label that the language knows, with its colon."""
    delivery: Pattern
    """A line that says how the text relates to what was said."""
    embargo: Pattern
    """What opens an embargo."""
    marking: Pattern
    """A whole line that forbids publishing."""
    open_marking: Pattern
    """A whole line that marks without forbidding."""
    end: Pattern
    """A whole line that ends the text."""
    note_head: Pattern
    """A heading of what is said to editors alone."""
    contact_head: Pattern
    """What opens whom to ask."""
    place_label: Pattern
    """The word before a colon and a place."""
    date_label: Pattern
    """The word before a colon and a date."""
    page: Pattern
    """A whole line that is a page number; the number is group 1."""
    seat: Pattern
    """A city where statements are delivered."""
    small: Pattern
    """A word that may stand beside a date without saying anything."""


def one_of(words: tuple[str, ...]) -> str:
    """Return a pattern for any of *words*, the longest first, not inside other words."""
    if not words:
        return r"(?!)"
    ordered = sorted(words, key=len, reverse=True)
    return r"(?<!\w)(?:" + "|".join(_loosely(word) for word in ordered) + r")(?!\w)"


@cache
def vocabulary(code: str) -> Vocabulary:
    """Return the patterns of the language *code* (ISO 639-1)."""
    words = load(code).structure
    article = f"(?:{one_of(words.articles)}\\s+)?"
    patterns = {
        "spoken": rf"(?:[^\W\d_][\w.’'&-]*\s+){{0,3}}?(?P<kind>{one_of(words.spoken_kinds)})",
        "written": rf"(?P<kind>{one_of(words.written_kinds)})",
        "by": one_of(words.by),
        "at": rf"{one_of(words.at)}\s+{article}",
        "article": rf"{one_of(words.articles)}\s+",
        "honorific": rf"{article}(?:{one_of(words.honorifics)}[\s,]*)+",
        "role": one_of(words.role_nouns),
        "occasion": one_of(words.occasion_nouns),
        "institution": one_of(words.institution_nouns),
        **_of_speech(words),
        **_of_lines(words),
    }
    compiled = {name: re.compile(text, re.IGNORECASE) for name, text in patterns.items()}
    return Vocabulary(**compiled)


def _of_speech(words: Structure) -> dict[str, str]:
    titles, nouns = one_of(words.address_titles), one_of(words.address_nouns)
    return {
        "address": rf"(?:{titles}\s+{nouns}|{one_of(words.address)})",
        "closing": one_of(words.closings),
        "stage": rf"[(\[]\s*{one_of(words.stage_words)}[^()\[\]]{{0,40}}[)\]]",
        "label": rf"{one_of(words.speaker_labels)}\s*:",
    }


def _of_lines(words: Structure) -> dict[str, str]:
    return {
        "delivery": rf"[\W_]*{one_of(words.delivery_notes)}",
        "embargo": rf"[\W_]*{one_of(words.embargoes)}",
        "marking": rf"[\W_]*{one_of(words.markings)}[\W_]*",
        "open_marking": rf"[\W_]*{one_of(words.open_markings)}[\W_]*",
        "end": rf"[\W_]*{one_of(words.end_marks)}[\W_]*",
        "note_head": rf"[\W_]*{one_of(words.note_heads)}",
        "contact_head": rf"[\W_]*{one_of(words.contact_heads)}",
        "place_label": rf"{one_of(words.place_labels)}\s*:\s*",
        "date_label": rf"{one_of(words.date_labels)}\s*:\s*",
        "page": rf"\W{{0,3}}(?:{one_of(words.page_words)}\s*)?(\d{{1,4}})"
        rf"(?:\s*(?:{one_of(words.page_of)}|/)\s*\d{{1,4}})?\W{{0,3}}",
        "seat": one_of(words.seats),
        "small": one_of((*words.weekdays, *words.date_words)),
    }


def _loosely(word: str) -> str:
    """Any white space for a space, either apostrophe for one."""
    parts = [re.escape(part) for part in word.split()]
    return r"\s+".join(parts).replace("’", "[’']").replace("'", "[’']")
