"""Sentences and quotations in another language are told where that is plain, and only there."""

import pytest

from presswork.model import BlockKind, Direction, Document, MarkKind
from presswork.normalize import normalize
from presswork.read import Options, read_bytes

ENGLISH = "We thank the host of the conference for the welcome that all of us have had in Port Ana."


def _document(text: str) -> Document:
    whole = f"Statement by Ms. Ana Lindqvist\n\n{ENGLISH}\n\n{text}\n\n{ENGLISH}\n"
    return normalize(read_bytes("any.txt", whole.encode("utf-8"), Options()))


def _language(text: str) -> str | None:
    document = _document(text)
    return next(b.language for b in document.body if b.text[:12] == text[:12])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Les fleuves ne sont à personne, et nous les partageons avec tous les autres.", "fr"),
        ("Los ríos no son de nadie, y los compartimos con todos los que viven en ellos.", "es"),
        ("Реки не принадлежат никому, и мы делим их со всеми, как это было за века.", "ru"),
        ("河流不属于任何人，我们与所有人共享它们。", "zh"),
        ("الأنهار ليست ملكاً لأحد، ونحن نتقاسمها مع جميع من يعيش على ضفافها.", "ar"),
    ],
)
def test_a_sentence_in_another_language_says_so(text: str, language: str) -> None:
    assert _language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Port Ana, La Paz, El Puerto, Las Palmas, Los Llanos, San Juan de la Peña and Santa Fe.",
        "Merci beaucoup!",
        "The agency Médecins du Fleuve et de la Mer has 40 doctors in the ports of Norland.",
        "Windows, Linux, Solaris and others.",
        "ПОРТ (port) is the word for a harbour in all of these three neighbouring countries.",
    ],
)
def test_names_and_single_words_are_left_alone(text: str) -> None:
    assert _language(text) is None


def test_a_quotation_is_marked_without_its_signs() -> None:
    quoted = "el río que nos une es el mismo que nos separa, y por eso lo queremos"
    document = _document(f"As the poet has it, “{quoted}”.")
    block = next(b for b in document.body if quoted in b.text)
    (mark,) = (mark for mark in block.marks if mark.kind is MarkKind.LANGUAGE)
    assert (block.text[mark.start : mark.end], mark.target) == (quoted, "es")
    assert block.language is None


def test_a_paragraph_that_runs_the_other_way_says_so() -> None:
    text = "الأنهار ليست ملكاً لأحد، ونحن نتقاسمها مع جميع من يعيش على ضفافها."
    block = next(b for b in _document(text).body if b.text == text)
    assert block.direction is Direction.RTL
    assert block.kind is BlockKind.PARAGRAPH
