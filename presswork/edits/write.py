"""An edits file written for a person who has never seen one: a briefing in, the text out.

What was found stands in comments, ready to be uncommented and changed, so that a file nobody has
touched changes nothing and keeps nothing from getting better.
"""

from collections import Counter
from collections.abc import Iterator

from presswork.edits.parse import HEAD_FIELDS, Edits
from presswork.model import Briefing, Document, Fact, FactKind, Field

__all__ = ["fresh", "merged"]

_HELP = """\
# Corrections for {name}
#
# Lines that begin with # are remarks and change nothing. To correct something, remove the # at the
# beginning of its line and change what stands between the quotation marks. Then build again.
# Labels, added facts and sentences must be words of the source; others are refused.
"""
_HEAD_HELP = """
# ---- The head -------------------------------------------------------------------------------
# A date is written year-month-day: date = "2018-06-28".
[head]
"""
_FACT_HELP = """
# ---- The facts ------------------------------------------------------------------------------
# show = "yes"    always print it in the box      show = "drop"   it is no fact
# label           other words of the same paragraph that say what is counted or what happened
# position = 1    its place in the box (a number, without quotation marks)
"""
_ADD_HELP = """
# ---- A fact that was not found: remove the # from these lines and fill them in ------------------
#[[add]]
#words = "six"
#paragraph = "9"
#kind = "figure"         # figure, date or reference
#value = "6"             # a date as year-month-day
#label = "dedicated bodies"
"""
_SUMMARY_HELP = """
# ---- The summary: remove the # to choose other sentences, each quoted as it stands ---------------
#[summary]
#sentences = [
"""


def fresh(briefing: Briefing) -> str:
    """Return a whole edits file for *briefing*, every correction still commented out."""
    parts = [_HELP.format(name=briefing.document.source.name), _HEAD_HELP]
    parts += [f"#{key} = {_quoted(field)}\n" for key, field in _head(briefing.document)]
    parts += [_FACT_HELP, *(_entry(fact, nth) for fact, nth in _counted(briefing)), _ADD_HELP]
    parts += [_SUMMARY_HELP, *(f"#  {_quote(item.text)},\n" for item in briefing.summary), "#]\n"]
    return "".join(parts)


def merged(text: str, edits: Edits, briefing: Briefing) -> str:
    """Return *text*, an edits file that was there, with facts that it lacks added at its end.

    Not a character of *text* is changed.
    """
    known = {(tuple(e.words.split()), e.paragraph, e.occurrence) for e in edits.facts}
    new = [
        (fact, nth)
        for fact, nth in _counted(briefing)
        if (tuple(fact.text.split()), fact.paragraph or "", nth) not in known
    ]
    if not new:
        return text
    entries = "".join(_entry(fact, nth) for fact, nth in new)
    return f"{text.rstrip()}\n\n# ---- Found since\n{entries}"


def _counted(briefing: Briefing) -> Iterator[tuple[Fact, int]]:
    """Yield every fact of the text with its occurrence among equal words of its paragraph."""
    seen: Counter[tuple[str, str | None]] = Counter()
    for fact in briefing.facts:
        words = " ".join(fact.text.split())
        seen[words, fact.paragraph] += 1
        if fact.origin != "editor":
            yield fact, seen[words, fact.paragraph]


def _head(document: Document) -> Iterator[tuple[str, Field]]:
    speaker = document.speakers[0] if document.speakers else None
    for key in HEAD_FIELDS:
        if key in {"speaker", "honorific", "role"}:
            name = "name" if key == "speaker" else key
            yield key, getattr(speaker, name) if speaker else Field()
        else:
            yield key, getattr(document, key)


def _entry(fact: Fact, nth: int) -> str:
    value = fact.edtf if fact.kind is FactKind.DATE else fact.value
    lines = ["", "[[fact]]", f"words = {_quote(' '.join(fact.text.split()))}"]
    if fact.paragraph:
        lines.append(f"paragraph = {_quote(fact.paragraph)}")
    if nth > 1:
        lines.append(f"occurrence = {nth}")
    where = "in the box" if fact.key else "not in the box"
    lines.append(f'#show = "auto"          # a {fact.kind}, {where}')
    lines.append(f"#label = {_quote(fact.label or '')}")
    lines.append(f"#value = {_quote(value or '')}")
    if fact.unit:
        lines.append(f"#unit = {_quote(fact.unit)}")
    return "\n".join(lines) + "\n"


def _quoted(field: Field) -> str:
    return _quote(field.value) if field.value else '""   # not stated in the source'


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    cleaned = "".join(c if c.isprintable() or c == " " else f"\\u{ord(c):04X}" for c in escaped)
    return f'"{cleaned}"'
