"""What the templates of the PDF read beside the shared names, and the texts around the page."""

import re
from collections.abc import Iterator
from functools import partial
from math import ceil
from typing import NamedTuple

from markupsafe import Markup

from presswork.dates import stamp
from presswork.fonts import Face, main_script
from presswork.invariants import blocks
from presswork.lang import Labels
from presswork.model import BoxEntry, Briefing, Direction, ReferenceEntry
from presswork.render.context import context
from presswork.render.escaped import escape, unescaped
from presswork.render.flow import anchors
from presswork.render.measure import balanced, text_width
from presswork.render.timeline import Ink, draw
from presswork.render.visual import as_seen
from presswork.theme import Theme

__all__ = [
    "References",
    "Running",
    "Setting",
    "link_texts",
    "page",
    "script_of",
    "short_page",
    "style",
]

_EMBEDDED = re.compile("\u202b([^\u202c]{0,200})\u202c")
_IN_BOX = 8
_FEW_PARAGRAPHS = 2
# a column of the figures in points, and the sizes of approximator, numeral and unit in each step;
# the last step may take two lines
_COLUMN = 106.8
_STEPS = ((8.5, 21.0, 10.0), (8.5, 17.0, 10.0))
_SERIF = 1.1
"""How much wider than the sans our serif is."""
_RUNNING_HEAD, _RUNNING_SPEAKER, _RUNNING_FOOT = 116, 58, 104
_LEAST_SHARE = 0.1
_MEASURE = 480.0
"""The width of a page between its margins, in points, as A4 has it."""


class Running(NamedTuple):
    """The lines in the margins of every page."""

    office: str
    speaker: str
    title: str
    share: int
    """The width of the office line, in percent of what it shares with the speaker."""


class References(NamedTuple):
    """The references as they are laid out: two halves in the box, the rest behind it."""

    halves: tuple[tuple[ReferenceEntry, ...], tuple[ReferenceEntry, ...]]
    rest: tuple[ReferenceEntry, ...]
    many: bool
    """Whether one of them is cited in so many paragraphs that they need a wider column."""


class Setting(NamedTuple):
    """How the running text is set."""

    size: str
    leading: str
    after_number: str
    """The room between paragraph number and text, the blank between them taken off."""
    tracking: str = "0"
    """The room between the letters of small headings; letters that join have none."""
    kerning: str = "auto"
    """`none` where letters reach under each other: PDF readers part the word there."""
    scale: float = 1.0
    """How much larger than Latin ones letters must be to be read as easily, in small print too."""

    def pt(self, size: float) -> str:
        """Return *size*, in points of Latin letters, as a length for this script."""
        return f"{size * self.scale:.4g}pt"


_SETTINGS = {
    "Latn": Setting("10.5pt", "14.5pt", "2.15mm", tracking=".06em"),
    "Arab": Setting("13pt", "21pt", "1.9mm", kerning="none", scale=1.18),
    "Hebr": Setting("11.5pt", "16pt", "2.1mm"),
    "Hani": Setting("10.5pt", "17.5pt", "2.15mm"),
}
# text face first: it brings digits and punctuation of its own; numerals set large stay in the sans
_TEXT_FACES = {"Arab": "BriefArabic", "Hebr": "BriefHebrew", "Hani": "BriefChinese"}


def page(briefing: Briefing, theme: Theme) -> str:
    """Return the page of *briefing* as HTML."""
    return theme.render("pdf/document.html", briefing, **_names(briefing, theme))


def short_page(briefing: Briefing, theme: Theme, full_text: str) -> str:
    """Return fact box and summary alone as HTML; *full_text* says where the rest stands."""
    by_id = {block.id: block for block in briefing.document.body}
    names = _names(briefing, theme) | {
        "full_text": full_text,
        "heads": "BriefSans, BriefSerif" if theme.tokens.fonts.heads == "sans" else "inherit",
        "sentences": [(sentence, by_id[sentence.span.block]) for sentence in briefing.summary],
        "text_at": None,
    }
    return theme.render("pdf/short.html", briefing, **names)


def _names(briefing: Briefing, theme: Theme) -> dict[str, object]:
    names = context(briefing, theme)
    document = briefing.document
    labels = theme.language(document.language).labels
    headline = str(names["headline"])
    office = str(names["masthead_line"])
    authors = [speaker.name.value for speaker in document.speakers if speaker.name.value]
    kind = document.kind.value or labels.statement
    wider = _SERIF if theme.tokens.fonts.labels == "serif" else 1.0
    names |= {
        "authors": authors,
        "balanced": balanced,
        "date": stamp(document).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "description": " · ".join(part for part in (kind, *authors, office) if part),
        "logo": theme.path(theme.tokens.logo).as_uri() if theme.tokens.logo else None,
        "references": _references(briefing),
        "size_of": partial(_step, _SETTINGS[script_of(briefing)].scale, wider),
        "running": _running(office, " · ".join([kind, *_speakers(briefing)]), headline),
        "timeline": _timeline(briefing, theme, labels),
    }
    return names


def style(briefing: Briefing, theme: Theme, chosen: tuple[Face, ...]) -> str:
    """Return the style sheet for documents of the direction, language and faces of *briefing*."""
    rtl = briefing.document.direction is Direction.RTL
    script = script_of(briefing)
    labels = theme.language(briefing.document.language).labels
    roles = theme.tokens.fonts
    return theme.render(
        "pdf/brief.css",
        briefing,
        faces=chosen,
        start="right" if rtl else "left",
        end="left" if rtl else "right",
        text=_SETTINGS[script],
        page_number=Markup(_page_number(labels)),  # noqa: S704 - quoted for CSS there
        page_share=_page_share(labels),
        stacks={
            "text": _stack(roles.text, script, chosen),
            "heads": _stack(roles.heads, script, chosen),
            "labels": _stack(roles.labels, script, chosen),
            "numerals": _stack(roles.labels, "Latn", chosen),
        },
    )


def script_of(briefing: Briefing) -> str:
    """Return the script that most of the body is written in."""
    return main_script("".join(block.text for block in briefing.document.body))


def link_texts(briefing: Briefing, labels: Labels) -> dict[str, str]:
    """Return for the target of each link what is said of it: `paragraph 9`."""
    ids = anchors(briefing.document)
    return {
        ids[block.id]: labels.paragraph_spoken.format(n=block.reference)
        for block in blocks(briefing.document)
        if block.reference
    }


def _references(briefing: Briefing) -> References:
    entries = [entry for group in briefing.box.references for entry in group.entries]
    inside, rest = entries[:_IN_BOX], entries[_IN_BOX:]
    half = (len(inside) + 1) // 2
    many = any(len(entry.paragraphs) > _FEW_PARAGRAPHS for entry in entries)
    halves = (tuple(inside[:half]), tuple(inside[half:]))
    return References(halves=halves, rest=tuple(rest), many=many)


def _step(scale: float, wider: float, entry: BoxEntry) -> int:
    """Return the largest step in which the numeral of *entry* and its words stand in one line.

    *scale* is how much larger than Latin ones the words are set, *wider* how much wider their face
    is than the sans.
    """
    for step, (before, numeral, after) in enumerate(_STEPS, 1):
        width = text_width(entry.before, before * scale)
        width += text_width(entry.numeral, numeral, bold=True)
        width += text_width(entry.after, after * scale, bold=True)
        if width * wider <= _COLUMN:
            return step
    return len(_STEPS) + 1


def _running(office: str, speaker: str, title: str) -> Running:
    """Return the lines of the margins, none longer than the room it has beside the other."""
    right = _shortened(speaker, _RUNNING_SPEAKER)
    left = _shortened(office, _RUNNING_HEAD - len(right))
    wide = text_width(left, 1) / (text_width(left, 1) + text_width(right, 1))
    share = round(100 * min(max(wide, _LEAST_SHARE), 1 - _LEAST_SHARE))
    return Running(office=left, speaker=right, title=_shortened(title, _RUNNING_FOOT), share=share)


def _speakers(briefing: Briefing) -> Iterator[str]:
    for speaker in briefing.document.speakers:
        parts = (speaker.honorific.value, speaker.name.value)
        yield " ".join(part for part in parts if part)


def _shortened(text: str, length: int) -> str:
    """Return *text*, cut at a word and closed with … where it is longer than *length*."""
    words = " ".join(text.split())
    if len(words) <= length:
        return words
    cut = words[:length].rpartition(" ")[0] or words[:length]
    return cut.rstrip(" ,;:–—-") + "…"


def _timeline(briefing: Briefing, theme: Theme, labels: Labels) -> Markup | None:
    colours = theme.tokens.colours
    ink = Ink(ink=colours.ink, grey=colours.grey, accent=colours.accent, ground=colours.tint)
    rtl = briefing.document.direction is Direction.RTL
    family = "BriefSans, BriefArabic, BriefHebrew, BriefChinese"
    drawn = draw(briefing.box.timeline, labels, ink, rtl=rtl, family=family)
    return None if drawn is None else Markup(_seen(drawn))  # noqa: S704 - the words are escaped there


def _seen(drawn: str) -> str:
    """Return *drawn* with its right-to-left words in the order of the eye."""
    return _EMBEDDED.sub(lambda match: escape(as_seen(unescaped(match[1]))), drawn)


def _stack(role: str, script: str, chosen: tuple[Face, ...]) -> str:
    """Return the families for *role*, `serif` or `sans`: text face, then what helps out."""
    families = list(dict.fromkeys(face.family for face in chosen))
    first = ["BriefSans", "BriefSerif"] if role == "sans" else ["BriefSerif", "BriefSans"]
    own = _TEXT_FACES.get(script)
    if own and (role == "serif" or script == "Arab"):
        first.insert(0, own)
    return ", ".join(dict.fromkeys([*first, *([own] if own else []), *families]))


def _page_share(labels: Labels) -> int:
    """Return the room that the page number takes up to page 999, in percent of the width."""
    widest = labels.page.format(n="000", m="000")
    return ceil(100 * text_width(widest, 8, bold=True) / _MEASURE)


def _page_number(labels: Labels) -> str:
    """Return the CSS content of the page number."""
    quoted = labels.page.replace("\\", "").replace('"', "”")
    return f'"{quoted}"'.replace("{n}", '" counter(page) "').replace("{m}", '" counter(pages) "')
