"""Numbers that open the paragraphs of a text, without a mark behind them."""

from presswork.extract import extract
from presswork.normalize import normalize
from presswork.read import Options, read_bytes


def _figures(*paragraphs: str) -> list[str]:
    text = "\n\n".join(("The Harbours of Norland", "Mr. President,", *paragraphs)) + "\n"
    document = normalize(read_bytes("any.txt", text.encode("utf-8"), Options()))
    return [fact.text for fact in extract(document).facts]


def test_a_number_that_goes_on_from_the_paragraph_before_is_none_of_the_text() -> None:
    second = "11 Besides clean water, the port wants to sell ice to all ships."
    assert "11" not in _figures("10 By washing its ropes, the port keeps them for long.", second)


def test_a_number_that_opens_a_paragraph_alone_is_a_figure() -> None:
    second = "11 European ports want to sell ice to all ships."
    assert "11" in _figures("By washing its ropes, the port keeps them for long.", second)
