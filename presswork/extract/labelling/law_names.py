"""The law that a section or a place of a code belongs to, and the name that brackets repeat."""

from presswork.extract.labelling.nouns import left_phrase, right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, Phrase, Sentence, names_document, trimmed

__all__ = ["bracketed_name", "law_of", "title_before_date", "title_in_brackets"]

_BETWEEN = frozenset({
    Part.GENITIVE,
    Part.DETERMINER,
    Part.COMMA,
    Part.NUMBER,
    Part.NOUN,
    Part.CONJUNCTION,
    Part.FACT,
})
"""What may stand between a section and its law: 301 *of title 3,* United States Code."""
_BEHIND_NAME = frozenset({
    Part.GENITIVE,
    Part.FACT,
    Part.COMMA,
    Part.PREPOSITION,
    Part.PARTICIPLE,
    Part.DETERMINER,
})
"""What may stand between a law and its bracket: Act *of 1962, as amended* (19 U.S.C. 1862)."""
_NEAR = 6


def law_of(s: Sentence, at: int) -> Phrase | None:
    """Return "Coastal Waters Act" of "section 7(b) of the Coastal Waters Act"."""
    owned = s.part(at + 1) is Part.GENITIVE or (
        s.part(at + 1) is Part.COMMA and s.part(at + 2) is Part.DETERMINER
    )
    if not owned and s.part(at + 1) not in {Part.CONJUNCTION, Part.COMMA}:
        return None
    k = at + 1
    while s.part(k) in _BETWEEN and k - at < _NEAR:
        k += 1
    linked = owned or any(s.part(j) is Part.GENITIVE for j in range(at + 1, k))
    phrase = right_phrase(s, k) if linked and s.part(k) is Part.NAME else None
    return _name(s, _capitals(s, phrase)) if phrase else None


def _capitals(s: Sentence, phrase: Phrase) -> Phrase:
    """Return *phrase* without the verb behind a name that no table knows: "Ports Act bars oil"."""
    plain = (k for k in range(*phrase) if s.part(k) is Part.NOUN and s.words[k].text.islower())
    return phrase[0], next(plain, phrase[1])


def bracketed_name(s: Sentence, at: int) -> Phrase | None:
    """Return what the bracket with the reference at *at* repeats: "Ports Act (22 U.S.C. 9)"."""
    if s.fold(at - 1) != "(":
        return None
    end = at - 1
    if s.fold(end - 1) == ")":
        opening = next((k for k in range(end - 2, -1, -1) if s.fold(k) in {"(", ")"}), -1)
        return title_in_brackets(s, opening + 1) if s.fold(opening) == "(" else None
    while s.part(end - 1) in _BEHIND_NAME and at - end < _NEAR:
        end -= 1
    return _name(s, left_phrase(s, end)) if s.part(end - 1) in NOMINAL else None


def _name(s: Sentence, phrase: Phrase | None) -> Phrase | None:
    """Return *phrase* where it is the name of a law, more than one word of it."""
    if phrase is None or phrase[1] - phrase[0] < 2 or not names_document(s, phrase):  # noqa: PLR2004
        return None
    return phrase if s.words[phrase[1] - 1].text[0].isupper() else None


def title_before_date(s: Sentence, at: int) -> Phrase | None:
    """Return "Saving the Ports" of "Order 5, Saving the Ports (3 May 2019)", beginning at *at*."""
    end = at
    while s.part(end) not in {Part.STOP, Part.FACT, Part.COMMA, Part.AUXILIARY}:
        end += 1
    dated = s.fold(end) == "(" and s.part(end + 1) is Part.FACT and s.fold(end + 2) == ")"
    return (at, end) if dated and end > at + 1 and s.words[at].text[0].isupper() else None


def title_in_brackets(s: Sentence, at: int) -> Phrase | None:
    """Return "Crimes at Sea" of "(Crimes at Sea)", whose words begin at *at*.

    A year at the end and what leads to it are left out.
    """
    end = at
    while s.part(end) not in {Part.STOP, Part.FACT, Part.NUMBER}:
        end += 1
    if s.part(end) is Part.FACT and s.fold(end + 1) == ")":
        last = end
        while s.among(last - 1, "time_words") or s.part(last - 1) is Part.PREPOSITION:
            last -= 1
        return trimmed(s, (at, last)) if last < end and last > at + 1 else None
    return (at, end) if end > at + 1 and s.fold(end) == ")" else None
