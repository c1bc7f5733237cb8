"""Selection: a document and its facts in, what the box and the summary show out.

Every line and sentence carries the parts of its score. No score depends on how often something
occurs in the text, so a paragraph without a printed fact can go and no printed line changes.
"""

from presswork.lang import load
from presswork.model import Briefing, Document, Fact, FactBox, FactKind, Facts
from presswork.select.box import lines
from presswork.select.choice import candidates, chosen
from presswork.select.references import groups
from presswork.select.summary import summarize
from presswork.select.timeline import timeline
from presswork.values import replace

__all__ = ["select"]


def select(document: Document, facts: Facts, wanted: frozenset[str] = frozenset()) -> Briefing:
    """Return what the publications of *document* will show; facts that the box prints are *key*.

    The facts of the ids *wanted* are printed whatever their score, for an editor asked for them.
    """
    language = load(document.language)
    pool = candidates(document, facts.facts, language, wanted)
    figures = lines(chosen(pool, FactKind.FIGURE))
    dates = lines(chosen(pool, FactKind.DATE))
    references = groups(document, facts.facts)
    box = FactBox(
        figures=figures, dates=dates, references=references, timeline=timeline(dates, facts.facts)
    )
    return Briefing(
        document=document,
        facts=_marked(facts.facts, box),
        box=box,
        summary=summarize(document, facts.facts, language),
        findings=(*document.findings, *facts.findings),
    )


def _marked(facts: tuple[Fact, ...], box: FactBox) -> tuple[Fact, ...]:
    printed = {id_ for entry in (*box.figures, *box.dates) for id_ in entry.facts}
    printed |= {id_ for group in box.references for entry in group.entries for id_ in entry.facts}
    return tuple(replace(fact, key=fact.id in printed) for fact in facts)
