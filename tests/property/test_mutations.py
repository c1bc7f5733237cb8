"""A damaged file of any format is read without loss, or refused in one clear line."""

import random
from collections.abc import Callable

import pytest

from presswork.errors import DocumentError
from presswork.extract import extract
from presswork.invariants import broken_invariant
from presswork.normalize import normalize
from presswork.read import read_bytes
from presswork.select import select
from tests.statements import NORLAND
from tests.unit.read.pdf_files import column, pdf_file
from tests.unit.read.word_files import paragraph, word_file

_CHINESE = (
    "主席先生：\n\n2014年9月24日，安全理事会通过第2178（2014）号决议。捐款500万美元。\n\n谢谢。\n"
)
_TEXTS = (NORLAND, _CHINESE)
_PIECES = (
    b"\x00",
    b"\xff",
    b"\n",
    b"<",
    b">>>>",
    b"\xe2\x80\xae",
    b"9" * 40,
    b"[^1]:",
    b"(",
    b"---\n",
)


def _page(text: str) -> bytes:
    return f"<!doctype html><html><body><main><p>{text}</p></main></body></html>".encode()


def _word(text: str) -> bytes:
    return word_file("".join(paragraph(line) for line in text.split("\n") if line))


def _printed(text: str) -> bytes:
    del text  # the font of these files has Latin letters alone
    return pdf_file(column("Norland moved 2,400 families.", "It did so in 2021."))


_FORMS: dict[str, tuple[Callable[[str], bytes], int]] = {
    "txt": (str.encode, 60),
    "md": (str.encode, 60),
    "html": (_page, 60),
    "docx": (_word, 60),
    "pdf": (_printed, 8),  # each starts a process
}


def _damaged(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 2, 5))):
        at, length = chance.randrange(len(data) + 1), chance.choice((0, 1, 20, 200))
        piece = chance.choice((*_PIECES, data[at : at + length]))
        data = data[:at] + piece + data[at + chance.choice((0, length)) :]
    return data


@pytest.mark.parametrize("kind", _FORMS)
def test_a_damaged_file_is_read_or_refused(kind: str) -> None:
    made, count = _FORMS[kind]
    chance = random.Random(kind)  # noqa: S311 - the same damage in every run
    for number in range(count):
        data = _damaged(made(_TEXTS[number % len(_TEXTS)]), chance)
        try:
            source = read_bytes(f"any.{kind}", data)
        except DocumentError as error:
            assert len(str(error).splitlines()) == 1  # noqa: PT017 - either end is right
            continue
        document = normalize(source)
        assert broken_invariant(select(document, extract(document))) is None


def test_a_chinese_month_with_a_bad_character_in_it_is_no_fault() -> None:
    document = normalize(
        read_bytes("a.md", "主席先生：\n\n2014\ufffd<\ufffd9月24>>> 号。\n".encode())
    )
    assert broken_invariant(select(document, extract(document))) is None
