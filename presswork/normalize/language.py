"""Which language a text is in: by the script of its letters, then by its frequent short words."""

import re
from collections import Counter

from presswork.lang.heads import heads
from presswork.lang.letters import spelled
from presswork.model import Direction

__all__ = ["direction_of", "script_of", "shares", "told", "told_apart"]

_SAMPLE = 20_000
_LEAST_SHARE = 0.03
_CLEAR_SHARE = 0.12
_KNOWN_SHARE, _LONG = 0.05, 100
"""The share of short words that a text of so many words has in its own language; most have 0.2."""
_UNDETERMINED = "und"
"""ISO 639-2: no language, or none that is known here, shows."""
_SCRIPTS = {
    "Latn": "A-Za-z\u00c0-\u024f",
    "Cyrl": "\u0400-\u052f",
    "Arab": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "Hebr": "\u0590-\u05ff",
    "Kana": "\u3041-\u30ff",
    "Hani": "\u3400-\u9fff",
    "Hang": "\uac00-\ud7a3",
    "Grek": "\u0370-\u03ff",
    "Deva": "\u0900-\u097f",
    "Armn": "\u0530-\u058f",
    "Geor": "\u10a0-\u10ff",
    "Thai": "\u0e00-\u0e7f",
}
_LETTERS = {script: re.compile(f"[{letters}]+") for script, letters in _SCRIPTS.items()}
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr"})
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_WORDS = 2
# one Chinese character says about as much as a short word
_DENSITY = {"Hani": 3, "Kana": 3, "Hang": 2}
# a Japanese text holds Chinese characters, but a Chinese one no kana
_KANA_SHARE = 0.1


def told(text: str, otherwise: str) -> str:
    """Return the language of *text*, ISO 639-1, or *otherwise* where it is too short to show.

    A long text in none of the languages known, or whose letters a scan has garbled, is `und`.
    """
    found = shares(text[:_SAMPLE])
    if not found:
        return otherwise
    best = max(found, key=lambda code: found[code])
    if found[best] < _KNOWN_SHARE and _is_long(text):
        return _UNDETERMINED
    if found[best] >= _LEAST_SHARE or len(found) == 1:
        return best
    return otherwise if otherwise in found else next(iter(found))


def _is_long(text: str) -> bool:
    """Tell whether *text* has Latin letters, which most languages do, and words enough to tell."""
    return script_of(text) == "Latn" and len(_WORD.findall(text)) >= _LONG


def told_apart(line: str, code: str) -> str:
    """Return the language of *line* where it is clearly another than *code*, else *code*."""
    found = shares(line)
    best = max(found, key=lambda other: found[other], default=code)
    clearly = found.get(best, 0) >= _CLEAR_SHARE and found.get(code, 0) < found[best] / 2
    # one word may be of many languages: the No. of a press release
    enough = round(found.get(best, 0) * len(_WORD.findall(line))) >= _LEAST_WORDS
    return best if clearly and enough else code


def shares(text: str) -> dict[str, float]:
    """Return how many of its words are stop words of each language of its script."""
    script = script_of(text)
    words = Counter(_WORD.findall(spelled(text.lower())))
    total = max(1, sum(words.values()))
    return {
        code: sum(words[word] for word in head.stop_words) / total
        for code, head in heads().items()
        if head.script == script
    }


def script_of(text: str) -> str | None:
    """Return the ISO 15924 code of the script that most of *text* is written in, or None."""
    present = "".join(set(text))  # a text holds few of all letters, and of most scripts none
    counts = {
        script: sum(map(len, pattern.findall(text))) * _DENSITY.get(script, 1)
        if pattern.search(present)
        else 0
        for script, pattern in _LETTERS.items()
    }
    if counts["Kana"] > _KANA_SHARE * counts["Hani"] and counts["Kana"]:
        counts["Kana"] += counts["Hani"]
    best = max(counts, key=lambda script: counts[script])
    return best if counts[best] else None


def direction_of(code: str, text: str) -> Direction:
    """Return the direction that the language *code* is written in, else that of *text*."""
    head = heads().get(code)
    script = head.script if head else script_of(text)
    return Direction.RTL if script in _RIGHT_TO_LEFT else Direction.LTR
