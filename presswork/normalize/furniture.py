"""Furniture: what paging and scraping left between the words. Kept, never printed in the text."""

import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from presswork.model import BlockKind as Kind
from presswork.normalize.dates import breaks_off
from presswork.normalize.lines import Line
from presswork.normalize.marking import marks
from presswork.normalize.pages import Kinds, page_numbers
from presswork.normalize.traits import ends_clause, ends_sentence, is_prose
from presswork.normalize.vocabulary import Vocabulary
from presswork.normalize.webpage import page_lines
from presswork.values import replace

__all__ = ["without_furniture"]

_SEPARATOR = re.compile(r"(?:[^\w\s]|_)(?:\s?(?:[^\w\s]|_)){0,120}")
_RINGS = re.compile(r"[^\w\s]{1,9}[oO0]{3,9}[^\w\s]{1,9}")
"""What closes a release in Latin America: —oo0oo—."""
_ADDRESS = re.compile(r"(?:\w{1,20}:\s*)?(?:https?://|www\.)\S{3,}.{0,40}", re.IGNORECASE)
_REST_OF_ADDRESS = re.compile(r"\S{8,200}")
_STAMP = re.compile(r"\d{1,4}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}:\d{2}(?:\s?[^\W\d_]{2})?")
_PRINTED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d{2}\s?[AP]M\s.{1,160}")
"""The line above each page of a web page that a browser has printed: 3/5/21, 4:05 PM News."""
_DIGITS = re.compile(r"\d+")
_OFTEN = 3
_HEAD_LINES = 25
_RUNNING_HEAD = 160


def without_furniture(lines: Sequence[Line], vocabulary: Vocabulary) -> tuple[Line, ...]:
    """Return *lines*, those that are furniture named as such."""
    kinds = {
        **_separators(lines, vocabulary),
        **_navigation(lines),
        **page_lines(lines, vocabulary),
        **_repeated(lines, vocabulary),
        **_running(lines, vocabulary),
    }
    kinds |= page_numbers(lines, vocabulary, kinds)
    for before, line in itertools.pairwise(lines):
        if not line.opens and breaks_off(before.words, line.words):
            kinds.pop(line.index, None)  # the rest of a date is no page number
    return tuple(
        replace(line, kind=kinds[line.index][0], rule=kinds[line.index][1])
        if line.index in kinds
        else _parted(line, kinds)
        for line in lines
    )


def _parted(line: "Line", kinds: "Kinds") -> Line:
    """Return *line* as one that opens where a row of signs stands before it."""
    before = kinds.get(line.index - 1)
    apart = before is not None and before[1] == "separator"
    return replace(line, opens=True) if apart else line


def _separators(lines: Sequence[Line], vocabulary: Vocabulary) -> Kinds:
    """Rows of signs, and the word END where no text stands behind it."""
    found: Kinds = {
        line.index: (Kind.SEPARATOR, "separator")
        for line in lines
        if _is_row_of_signs(line.raw.text.strip()) and _is_plain(line)
    }
    for line in reversed(lines):
        if line.index in found:
            continue
        if not vocabulary.end.fullmatch(line.words):
            break
        found[line.index] = (Kind.SEPARATOR, "end of the text")
    return found


def _is_plain(line: Line) -> bool:
    """Whether no format says what *line* is, or only Markdown, of the `# # #` below a release."""
    signs = set(line.raw.text.split())
    return line.raw.hint is None or (line.raw.hint in {Kind.HEADING, Kind.TITLE} and signs == {"#"})


def _is_row_of_signs(text: str) -> bool:
    """Whether *text* is punctuation and symbols alone; a stray accent of a scan is neither."""
    if _RINGS.fullmatch(text):
        return True
    signs = all(unicodedata.category(sign)[0] in "PSZ" for sign in text)
    return signs and bool(_SEPARATOR.fullmatch(text))


def _navigation(lines: Sequence[Line]) -> Kinds:
    """Web addresses and time stamps alone on a line, an address broken over two lines included."""
    found: Kinds = {}
    for line in lines:
        broken = line.index - 1 in found and not line.opens
        if (
            _ADDRESS.fullmatch(line.words)
            or _STAMP.fullmatch(line.words)
            or _PRINTED.fullmatch(line.words)
            or (broken and _REST_OF_ADDRESS.fullmatch(line.words))
        ):
            found[line.index] = (Kind.NAVIGATION, "address or time stamp")
    return found


def _repeated(lines: Sequence[Line], vocabulary: Vocabulary) -> Kinds:
    """Find the lines of the head that say again what one before them has said.

    What comes again behind the first sentence is a refrain.
    """
    seen: set[str] = set()
    found: Kinds = {}
    for line in lines[:_HEAD_LINES]:
        if ends_sentence(line.words) and is_prose(line.words):
            break
        key = line.words.casefold()
        if ends_clause(line.words) or line.raw.hint is not None or " " not in key:
            continue
        # the second half of a name may come again: `Representative / to the United Nations`
        goes_on = not line.opens and (line.words[0].islower() or vocabulary.at.match(line.words))
        if key in seen and not goes_on:
            found[line.index] = (Kind.REPEATED, "repeated line")
        seen.add(key)
    return found


def _running(lines: Sequence[Line], vocabulary: Vocabulary) -> Kinds:
    """Lines that come again page by page; the first that is no marking stays in the text."""
    places: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.raw.hint in {None, Kind.HEADING} and len(line.words) <= _RUNNING_HEAD:
            places[_DIGITS.sub("0", line.words.casefold())].append(line)
    found: Kinds = {}
    for group in places.values():
        stamped = _is_stamped(group[0], lines, vocabulary)
        if not stamped and group[0].raw.hint is not None:
            continue
        if not stamped and (len(group) < _OFTEN or not _is_running_head(group, lines, vocabulary)):
            continue
        keep_first = not marks(group[0].words, vocabulary) and _is_first(group[0], lines)
        for line in group[1:] if keep_first else group:
            found[line.index] = (Kind.RUNNING_HEAD, "running head")
    return found


def _is_first(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a running head is also the headline: it stands in the head, and only once."""
    if line.index > _HEAD_LINES:
        return False
    others = [other for other in lines[:_HEAD_LINES] if other.opens and other.words != line.words]
    return not any(line.words.startswith(other.words) for other in others if other.words)


def _is_stamped(line: Line, lines: Sequence[Line], vocabulary: Vocabulary) -> bool:
    """Whether *line* is a marking by its words and its capitals, or closes the text as one."""
    shouted = line.words == line.words.upper() or line.index == lines[-1].index
    return shouted and marks(line.words, vocabulary)


def _is_running_head(group: list[Line], lines: Sequence[Line], vocabulary: Vocabulary) -> bool:
    words = group[0].words
    if marks(words, vocabulary):
        return True
    if ends_clause(words) or vocabulary.page.fullmatch(words):
        return False
    if vocabulary.address.match(words) or vocabulary.stage.fullmatch(words):
        return False
    return _is_regular([line.index for line in group], len(lines))


def _is_regular(places: list[int], total: int) -> bool:
    """Whether the places are about a page apart each: a refrain comes in a burst."""
    gaps = [after - before for before, after in itertools.pairwise(places)]
    mean = sum(gaps) / len(gaps)
    close = sum(1 for gap in gaps if mean / 2 <= gap <= 2 * mean)
    return mean >= 10 and close >= 0.6 * len(gaps) and sum(gaps) >= total / 3  # noqa: PLR2004
