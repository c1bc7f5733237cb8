"""What words mean that are figures, table by table, and the figure that one of them gives."""

from presswork.extract.found import Found
from presswork.extract.patterns import normal
from presswork.lang import load
from presswork.lasting import lasting
from presswork.model import FactKind

__all__ = ["figure", "keyed"]


@lasting
def keyed(code: str) -> dict[str, dict[str, str]]:
    """Return what words mean, table by table, by the words as `normal` writes them."""
    numbers, figures = load(code).numbers, load(code).figures
    tables = {
        "fixed": figures.idioms,
        "word": numbers.words,
        "part": numbers.partial,
        "period": figures.durations,
        "lone": {**figures.cued_durations, **figures.lone_durations},
        "fraction": figures.fractions,
        "times": {**figures.times, **figures.multiples},
        "half": figures.lone_fractions,
        "ordinal": numbers.ordinals,
    }
    return {
        name: {normal(words): meaning for words, meaning in rows.items()}
        for name, rows in tables.items()
    }


def figure(span: tuple[int, int], subtype: str, value: str, unit: str | None, rule: str) -> Found:
    """Return the figure at *span* of a passage that words give."""
    return Found(
        start=span[0],
        end=span[1],
        kind=FactKind.FIGURE,
        rule=rule,
        subtype=subtype,
        value=value,
        unit=unit,
    )
