"""The program on one screen: the stages in order. Only this module knows them all."""

from collections.abc import Sequence
from pathlib import Path

from presswork import model_json
from presswork.check import check
from presswork.extract import extract
from presswork.model import Briefing, Format, Publication
from presswork.normalize import normalize
from presswork.read import MODEL_TYPE, Options, read
from presswork.render import render
from presswork.select import select
from presswork.theme import Theme

__all__ = ["brief", "publish"]


def brief(path: Path, options: Options) -> Briefing:
    """Return what the publications of the source at *path* will say.

    Raises DocumentError where the source cannot be read.
    """
    source = read(path, options)
    if source.media_type == MODEL_TYPE:
        return model_json.decode(path.read_bytes())
    document = normalize(source, language=options.language)
    facts = extract(document)
    return select(document, facts)


def publish(
    briefing: Briefing, stem: str, theme: Theme, formats: Sequence[Format]
) -> tuple[Publication, ...]:
    """Return the finished publications of *briefing*, each with what rendering and checking found."""
    return tuple(check(render(briefing, theme, stem, format_), briefing) for format_ in formats)
