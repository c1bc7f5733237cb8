"""The last look at a label: whether it can be printed without misleading."""

import re

from presswork.extract.labelling.links import changed_number
from presswork.extract.labelling.parts import Part, Word
from presswork.extract.labelling.sentence import (
    NOMINAL,
    Phrase,
    Sentence,
    is_led,
    names_document,
)
from presswork.extract.labelling.shares import spans_share
from presswork.extract.labelling.skipped import skips_changed
from presswork.extract.labelling.spanning import holds_own
from presswork.extract.labelling.torn import is_torn
from presswork.model import Block

__all__ = [
    "holds_date",
    "is_conditional",
    "is_of_one_piece",
    "is_place",
    "is_rest_of_list",
    "lacks_subject",
    "only_says",
    "safe",
]

_YEAR = re.compile(r"[^\W\d_].{0,12}\s\d{4}$")
"""A year behind the name of a month."""
_BARE_YEAR = re.compile(r"\d{4}")
_NAMED = re.compile(r"[^\W\d_]{3}")
"""The name of a month, or the word for year."""
_GLUED = re.compile(r"[^\W\d_A-Z][.!?;:][A-Z][^\W\d_A-Z]")
"""The end of a sentence and the beginning of another without a space between them."""
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"))
_QUOTES = '"“”„'
_ATTACHED = frozenset("-‐’'´")
_BROKEN = frozenset("-‐–_’´")
_EDGES = frozenset("/\\|,;:،؛")
"""Signs with which no label begins or ends."""
_FINITE = frozenset({Part.VERB, Part.AUXILIARY})
_NAMING = frozenset({Part.NAME, Part.STOP})
_TELLING = frozenset({Part.NOUN, Part.NAME, Part.PARTICIPLE, Part.GERUND})


def safe(s: Sentence, phrase: Phrase, at: int, block: Block, width: int) -> bool:
    """Tell whether *phrase* may label the fact at *at*, at most *width* code points long."""
    start, end = phrase
    inside = 0 <= start < end <= len(s.words)
    if not inside or (start <= at < end and not _may_hold(s, phrase, at)):
        return False
    words = s.words[start:end]
    text = block.text[words[0].start : words[-1].end]
    if block.text[max(0, words[0].start - 1)] in _ATTACHED and not _is_elided(s, start - 1):
        return False
    if block.text[words[-1].end : words[-1].end + 1] in _BROKEN:
        return False
    torn = not _EDGES.isdisjoint({text[0], text[-1]}) or text[0] == "%" or _GLUED.search(text)
    # a verb alone, "61% say", lacks what it says, as "the port was" does
    if s.nouns_follow and words[-1].part is Part.AUXILIARY:
        torn = True
    if len(words) == 1 and (
        _only_changes(s, words[0]) or (s.spaced and words[0].part is Part.VERB)
    ):
        torn = True
    # the blanks of a broken line are printed as one
    told = any(_tells(s, word) for word in words) or _spends(s, start, at)
    if torn or len(" ".join(text.split())) > width or not told:
        return False
    if any(
        all(word.fold in s.sets[name] or not _tells(s, word) for word in words)
        for name in ("bare", "time_words", "empty_deeds", "compared")
        if not _spends(s, start, at)
    ):
        return False
    if any(text.count(left) != text.count(right) for left, right in _PAIRS) or _quotes(text) % 2:
        return False
    cut = _cuts_name(s, start, end, at) or _cuts_pair(s, start) or skips_changed(s, phrase, at)
    return not (cut or is_torn(s, phrase, at))


def _spends(s: Sentence, start: int, at: int) -> bool:
    """Tell whether "invest $3 billion" begins at *start*, which needs no noun for one at *at*."""
    k = start + 1
    while s.part(k) is Part.APPROXIMATOR:
        k += 1
    summed = s.part(k) is Part.FACT and s.words[k].start not in s.dates and k != at
    return s.part(start) is Part.VERB and summed and s.words[k].text[-1:].isalpha()


def _may_hold(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether *phrase* needs its own figure at *at*, "decline of 30 jobs"."""
    if spans_share(s, phrase, at) or changed_number(s, at) == phrase[0]:
        return True
    return holds_own(s, phrase, at)


def _only_changes(s: Sentence, word: Word) -> bool:
    """Tell whether *word* is "increased" or "reducing", which lacks what did or was."""
    endings = (*s.sets["participle_endings"], *s.sets["gerund_endings"])
    known = word.fold in s.sets["change_verbs"] or word.fold in s.sets["changing_verbs"]
    return known and word.fold.endswith(endings or ("\0",))


def _tells(s: Sentence, word: Word) -> bool:
    """Tell whether *word* says something by itself, as a reference with its noun does."""
    if s.spaced and len(word.text) == 1:
        return False
    owned = word.fold.endswith(tuple(s.sets["owned_endings"]) or ("\0",))  # "by our pledges"
    return s.has_noun(word) or word.part in _TELLING or owned


def holds_date(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Tell whether a phrase for the date at *at* holds another date with its year, or as exact."""
    exact = _NAMED.search(s.fold(at)) is not None
    for k in range(*phrase):
        other = s.fold(k) if s.words[k].start in s.dates else ""
        if _YEAR.search(other) or (_NAMED.search(other) if exact else _says_when(s, k)):
            return True
    return False


def _says_when(s: Sentence, at: int) -> bool:
    """Tell whether the year at *at* says of another year when it was, "and 12 ships in 2021"."""
    led = _BARE_YEAR.fullmatch(s.fold(at)) and s.among(at - 1, "place_prepositions")
    return bool(led) and s.part(at + 1) not in NOMINAL


def lacks_subject(s: Sentence, phrase: Phrase) -> bool:
    """Tell whether a phrase begins with a verb whose subject is "who" before it.

    What somebody does to what is theirs is told without that: *ends its mandate*.
    """
    start = phrase[0]
    k = start - 1
    while s.part(k) in {Part.ADVERB, Part.PRONOUN}:
        if s.among(k, "speaker_pronouns"):
            return False  # "ago that we opened the port"
        k -= 1
    finite = s.part(start) is Part.VERB and not s.among(start, "base")
    if s.verbs_first:  # behind "that" the subject follows its verb
        return finite and s.among(k, "subject_relatives")
    own = s.among(start + 1, "possessives") and s.part(phrase[1] - 1) in _TELLING
    return finite and s.part(k) is Part.RELATIVE and not own


def is_conditional(s: Sentence, start: int) -> bool:
    """Tell whether what begins at *start* happens only "if they do not leave"."""
    k = start - 1
    while s.part(k) in {Part.ADVERB, Part.PRONOUN, Part.DETERMINER, Part.AUXILIARY}:
        k -= 1
    return s.part(k) is Part.RELATIVE and s.among(k, "conditions")


def only_says(s: Sentence, phrase: Phrase) -> bool:
    """Tell whether *phrase* is "the agency said", which dates nothing but the words."""
    last = phrase[1] - 1
    if any(s.part(k) is Part.RELATIVE for k in range(*phrase)):
        return False  # "the plan that the agency announced" is what it said
    verbs = [k for k in range(*phrase) if s.part(k) in {*_FINITE, Part.PARTICIPLE, Part.GERUND}]
    said = verbs == [last] and last > phrase[0] and s.among(last, "telling")
    return said and not (is_led(s, phrase[0]) and names_document(s, phrase))


def is_of_one_piece(s: Sentence, phrase: Phrase) -> bool:
    """Tell whether *phrase* has no comma but those of a name: *Lind, Berg & Dahl*."""
    parts = [s.part(k) for k in range(*phrase)]
    if Part.COMMA not in parts:
        return True
    named = (
        parts[k - 1] is parts[k + 1] is Part.NAME
        for k, part in enumerate(parts)
        if part is Part.COMMA
    )
    return _FINITE.isdisjoint(parts) and all(named)


def is_place(s: Sentence, phrase: Phrase) -> bool:
    """Tell whether *phrase* is but a name behind "in", where something happened."""
    named = all(s.part(k) in _NAMING or s.fold(k - 1) == "(" for k in range(*phrase))
    plain = not any(s.among(k, "event_nouns") for k in range(*phrase))
    placed = s.part(phrase[0] - 1) is Part.PREPOSITION and s.among(
        phrase[0] - 1, "place_prepositions"
    )
    return named and plain and placed and not names_document(s, phrase)


def is_rest_of_list(s: Sentence, phrase: Phrase) -> bool:
    """Tell whether *phrase* holds the later members of a list, as no clause does."""
    inside = {s.part(k) for k in range(*phrase)}
    acts = any(
        s.part(k) is Part.PARTICIPLE and s.part(k + 1) is Part.DETERMINER for k in range(*phrase)
    )
    listed = {Part.COMMA, Part.CONJUNCTION} <= inside and not (acts or inside & _FINITE)
    if s.fold(phrase[1]) == "(" and s.part(phrase[1] - 1) is Part.NAME:
        return False  # "Director, Ports and Lakes Branch (1995)"
    return listed and s.part(phrase[0] - 1) is Part.COMMA


def _cuts_pair(s: Sentence, start: int) -> bool:
    """Tell whether a phrase begins with the second of two adjectives: *consolidada y* limpia."""
    k = start - 2
    paired = s.part(start - 1) is Part.CONJUNCTION and s.part(k) is Part.PARTICIPLE
    while s.part(k - 1) is Part.ADVERB:
        k -= 1
    return paired and s.part(k - 1) is not Part.AUXILIARY  # "were arrested and goods"


def _is_elided(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* is written together with the next one, as *l’* is."""
    return at >= 0 and s.among(at, "clitics")


def _quotes(text: str) -> int:
    return sum(text.count(sign) for sign in _QUOTES)


def _cuts_name(s: Sentence, start: int, end: int, at: int) -> bool:
    """Tell whether a name goes on beyond an end of the phrase."""

    def joined(a: int, b: int) -> bool:
        return s.part(a) is Part.NAME and s.part(b) is Part.NAME

    # "Action for Peace initiative"
    led = s.part(start - 1) is Part.PREPOSITION and joined(start - 2, start)
    # "targets of the Agenda" before 2030; a verb tells what happened in that year
    told = any(s.part(k) in _FINITE for k in range(start, end))
    dated = s.part(end - 1) is Part.NAME and s.fold(end).isdecimal() and not told
    dated &= at != end < len(s.words) and s.words[end].start in s.dates
    return joined(end - 1, end) or joined(start - 1, start) or led or dated or _cuts_firm(s, end)


def _cuts_firm(s: Sentence, end: int) -> bool:
    """Tell whether a phrase that ends at *end* would cut "Lind, Mill & Sons"."""
    k = end
    while s.part(k) in {Part.NAME, Part.COMMA}:
        k += 1
    listed = s.part(end) is Part.COMMA and s.part(k - 1) is Part.NAME
    return listed and s.part(end - 1) is Part.NAME and s.fold(k) == "&"
