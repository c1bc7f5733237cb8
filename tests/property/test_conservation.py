"""Whatever a plain text holds, no character is lost and every offset leads back to the file."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from presswork.errors import DocumentError
from presswork.invariants import blocks, broken_invariant, raw_offset, raw_text
from presswork.model import Briefing, Document, Source
from presswork.normalize import normalize
from presswork.read import Options, read_bytes

_PIECES = st.sampled_from([
    "Statement by H.E. Ms. Ana Lindqvist, Minister for Water at the River Conference",
    "Permanent Mission of Norland",
    "Port Ana, 3 May 2023",
    "Mr. President,",
    "1. The first point",
    "2) the second",
    "- an item",
    "• another",
    "THE CHAIR: Go on.",
    "PORT ANA, 3 May 2023 – The government said so today",
    "(Applause.)",
    "***",
    "# # #",
    "ENDS",
    "Page 2 of 3",
    "2",
    "3",
    "OFFICIAL-SENSITIVE",
    "**<u>1 billion doses</u>** of it",
    "[words](https://norland.example/a) and \\- more",
    "over\u00a0 1,300 and\u00a0more",
    "soft\u00adhyphen and \u202eturned\u202c words",
    "inter-\nnational self-\ndetermination",
    "Thank you.",
    "Norland is a small country, and it has said so many times before.",
    "大家好！\n我们在这里。",
    "السيد الرئيس،",
    "Contact: press@norland.example",
    "Notes to editors",
])
_BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\f", "  \n", " ", "\n \u00a0\n"])
_STATEMENTS = st.lists(st.tuples(_PIECES, _BREAKS), min_size=1, max_size=25).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


def _document(text: str) -> Document | None:
    try:
        source = read_bytes("any.txt", text.encode("utf-8"), Options())
    except DocumentError:
        return None
    return normalize(source)


def _source_text(source: Source) -> str:
    assert source.text is not None
    return source.text


@settings(max_examples=120)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
@example("\ufeff x")
@example("*a **b* c**")
@example("one bell \x07 among many words of a text")
@example("a-\n\x1c\nb")
def test_no_character_of_any_text_is_lost(text: str) -> None:
    document = _document(text)
    if document is not None:
        assert broken_invariant(Briefing(document=document)) is None


@settings(max_examples=120)
@given(_STATEMENTS)
def test_no_character_of_a_statement_is_lost(text: str) -> None:
    document = _document(text)
    assert document is not None
    assert broken_invariant(Briefing(document=document)) is None


@settings(max_examples=100)
@given(_STATEMENTS)
def test_every_block_leads_back_to_its_place_in_the_file(text: str) -> None:
    document = _document(text)
    assert document is not None
    source = _source_text(document.source)
    for block in blocks(document):
        assert source[block.origin.start : block.origin.end] == raw_text(block)
        for at, sign in enumerate(block.text):
            start, end = raw_offset(block, at), raw_offset(block, at + 1, end=True)
            assert start is not None
            assert end is not None
            assert sign.isspace() or source[start:end] == sign


@settings(max_examples=100)
@given(_STATEMENTS)
def test_every_field_is_the_words_of_its_span(text: str) -> None:
    document = _document(text)
    assert document is not None
    by_id = {block.id: block for block in blocks(document)}
    speakers = [f for s in document.speakers for f in (s.name, s.honorific, s.role)]
    named = [document.title, document.institution, document.occasion, document.place]
    for field in (*speakers, *named, document.salutation, document.closing, document.date):
        if field.span is None:
            continue
        words = by_id[field.span.block].text[field.span.start : field.span.end]
        assert words == (field.text or field.value)
