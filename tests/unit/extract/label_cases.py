"""Invented sentences with marked facts, for the tables of label tests.

`[41]` is the fact to label, `{over}` its approximator, `{b:or so}` one behind its figure, `<34>`
another fact; `d:` in front of the marked words makes a date, `s:` the start of an open interval,
`n:` a year in a name, `r:` a reference, `m:` money, `p:` percent, `q:` ratio, `u:` duration, `k:`
rank, `t:` measure; plain words make a count.
"""

import re

from presswork import model as m
from presswork.extract.labelling.parts import Part, Word, lexicon
from presswork.extract.labelling.sentence import Sentence
from presswork.extract.labels import label
from presswork.values import replace

__all__ = ["facts_of", "label_of", "sentence"]

_MARK = re.compile(r"(?P<open>[\[<{])(?:(?P<kind>[dsnrmpquktb]):)?(?P<words>[^\]>}]*)[\]>}]")
_PARTS = {
    "D": Part.DETERMINER,
    "n": Part.NOUN,
    "N": Part.NAME,
    "V": Part.VERB,
    "P": Part.PREPOSITION,
    "F": Part.FACT,
    ",": Part.COMMA,
    ".": Part.STOP,
    "x": Part.AUXILIARY,
    "R": Part.RELATIVE,
    "o": Part.GENITIVE,
    "a": Part.ADVERB,
    "d": Part.PARTICIPLE,
}
_SUBTYPES = {
    "m": "money",
    "p": "percent",
    "q": "ratio",
    "u": "duration",
    "k": "rank",
    "t": "measure",
}


def facts_of(marked: str) -> tuple[m.Document, m.Facts, str | None]:
    """Return the document, its facts and the id of the fact in square brackets."""
    text, facts, wanted, approx, done = "", [], None, None, 0
    for mark in _MARK.finditer(marked):
        text += marked[done : mark.start()]
        start, done = len(text), mark.end()
        text += mark["words"]
        span = m.Span(block="b0001", start=start, end=len(text))
        if mark["kind"] == "b":
            facts[-1] = replace(facts[-1], approx=mark["words"], approx_span=span)
            continue
        if mark["open"] == "{":
            approx = span
            continue
        facts.append(_fact(len(facts) + 1, mark, span, approx, text))
        approx = None
        if mark["open"] == "[":
            wanted = facts[-1].id
    text += marked[done:]
    block = m.Block(
        id="b0001",
        kind=m.BlockKind.PARAGRAPH,
        text=text,
        reference="1",
        origin=m.Origin(part="line 1"),
    )
    source = m.Source(name="case.txt", sha256="0" * 64, media_type="text/plain", reader="test/1")
    document = m.Document(source=source, language="en", body=(block,))
    return document, m.Facts(facts=tuple(facts)), wanted


def _fact(
    number: int, mark: re.Match[str], span: m.Span, approx: m.Span | None, text: str
) -> m.Fact:
    kind = mark["kind"] or ""
    fact_kind = (
        m.FactKind.DATE
        if kind in {"d", "s", "n"}
        else m.FactKind.REFERENCE
        if kind == "r"
        else m.FactKind.FIGURE
    )
    digits = re.sub(r"\D", "", mark["words"])
    year = digits[-4:] or "2020"
    return m.Fact(
        id=f"f{number:02}",
        kind=fact_kind,
        subtype=_SUBTYPES.get(kind, "count") if fact_kind is m.FactKind.FIGURE else None,
        span=span,
        text=mark["words"],
        value=digits or mark["words"],
        edtf=(f"{year}/.." if kind == "s" else year) if fact_kind is m.FactKind.DATE else None,
        in_name=kind == "n",
        approx=text[approx.start : approx.end] if approx else None,
        approx_span=approx,
        paragraph="1",
        rule="test",
    )


def label_of(marked: str) -> str | None:
    """Return the label of the fact in square brackets."""
    document, facts, wanted = facts_of(marked)
    return next(f.label for f in label(document, facts, weighed=False).facts if f.id == wanted)


def sentence(marked: str) -> Sentence:
    """Return the sentence of words such as "ports/n", with the letters of their parts."""
    at, found = 0, []
    for text, letter in (pair.rsplit("/", 1) for pair in marked.split()):
        found.append(Word(text, text.lower(), at, at + len(text), _PARTS[letter]))
        at += len(text) + 1
    return Sentence(tuple(found), lexicon("en"))
