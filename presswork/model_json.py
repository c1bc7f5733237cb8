"""The model as JSON: a briefing in, `model.json` out, and back again with equal publications.

The schema (`docs/model.schema.json`) is made from the classes of `model/`. Decoding is
strict: an unknown kind, a missing field or a span that does not slice to its words is refused with
its place.
"""

from typing import Any

from presswork import model
from presswork.errors import DocumentError
from presswork.invariants import broken_invariant
from presswork.values import Struct, replace

__all__ = ["Box", "Model", "decode", "encode", "schema"]


class Box(Struct, frozen=True, kw_only=True):
    """What was chosen."""

    box: model.FactBox
    """The fact box."""
    summary: tuple[model.SummarySentence, ...]
    """The summary."""


class Model(Struct, frozen=True, kw_only=True):
    """The whole of `model.json`."""

    schema: str
    """The version of this form, `presswork/1`."""
    source: model.Source
    """The source, without its text."""
    document: model.Document
    """The document."""
    facts: tuple[model.Fact, ...]
    """Every fact."""
    briefing: Box
    """What box and summary show."""
    findings: tuple[model.Finding, ...]
    """The findings from read to select, and those of edits."""


def encode(briefing: model.Briefing) -> bytes:
    """Return *briefing* as JSON: UTF-8, two spaces of indent, keys in the order of the model."""
    import msgspec

    source = replace(briefing.document.source, text=None, blocks=(), images=())
    document = replace(briefing.document, source=source)
    whole = Model(
        schema=model.SCHEMA,
        source=source,
        document=document,
        facts=briefing.facts,
        briefing=Box(box=briefing.box, summary=briefing.summary),
        findings=briefing.findings,
    )
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"


def decode(data: bytes) -> model.Briefing:
    """Return the briefing that *data* holds.

    Raises DocumentError, naming the place, where it is no model of this schema or where one of its
    invariants does not hold.
    """
    import msgspec

    try:
        whole = msgspec.json.decode(data, type=Model)
    except (msgspec.DecodeError, ValueError) as error:
        raise DocumentError(
            f"not a presswork model: {error}", "Build it again from its source"
        ) from error
    if whole.schema != model.SCHEMA:
        problem = f"a model of the form {whole.schema}, not {model.SCHEMA}"
        raise DocumentError(problem, "Build it again from its source")
    briefing = model.Briefing(
        document=whole.document,
        facts=whole.facts,
        box=whole.briefing.box,
        summary=whole.briefing.summary,
        findings=whole.findings,
    )
    if broken := broken_invariant(briefing):
        raise DocumentError(f"not a sound model: {broken}", "Build it again from its source")
    return briefing


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of `model.json`."""
    import msgspec

    return msgspec.json.schema(Model)
